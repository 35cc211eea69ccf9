import type { Assessment } from '../../model/assessment.ts'
import type { Demand } from '../../model/dossier.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** A demand in words. */
export interface DemandText {
  /** What is asked for, as a part of a sentence. */
  readonly asked: string
  /** What there is instead, as a sentence; of a demand that is not met. */
  readonly notMet: string
}

/** @returns the row that a demand is about, by its number and title; the total where it is about none */
function rowText(demand: Demand, assessment: Assessment, language: Language): string {
  const criterion = 'criterion' in demand ? demand.criterion : undefined
  const { total, quote } = phrasesIn(language)
  if (criterion === undefined) return total
  const finding = findingsOf(assessment).find(({ id }) => id === criterion)
  return quote(finding === undefined ? criterion : `${finding.source} ${finding.title[language]}`)
}

/** @returns what a run asks of an assessment, in words */
export function demandText(demand: Demand, assessment: Assessment, language: Language): DemandText {
  const { ci, page, outcomes, points, quote } = phrasesIn(language)
  if (demand.demand === 'evidence-root') {
    const file = quote(demand.file)
    return {
      asked: ci.asks['evidence-root'](file, ''),
      notMet: ci.noEvidence(file, page.index.flaws[demand.flaw]),
    }
  }
  const want = demand.demand === 'require' ? '' : points(demand.want)
  const have = demand.demand === 'require' ? outcomes[demand.have] : points(demand.have)
  const asked = ci.asks[demand.demand](want, rowText(demand, assessment, language))
  return { asked, notMet: ci.notMet(asked, have) }
}

/** @returns what the places of a dossier call where a demand can be met; of the total, nothing */
export function demandKey(demand: Demand): string | undefined {
  if (demand.demand === 'evidence-root') return `evidence[${demand.document}].file`
  return 'criterion' in demand ? demand.criterion : undefined
}
