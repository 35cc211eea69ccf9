import type { Assessment } from '../../model/assessment.ts'
import type { Demand } from '../../model/dossier.ts'
import type { Language } from '../../values/localized-text.ts'
import { findingsOf } from '../assessment/score-rows.ts'
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
  const { ci, outcomes, points } = phrasesIn(language)
  const want = demand.demand === 'require' ? '' : points(demand.want)
  const have = demand.demand === 'require' ? outcomes[demand.have] : points(demand.have)
  const asked = ci.asks[demand.demand](want, rowText(demand, assessment, language))
  return { asked, notMet: ci.notMet(asked, have) }
}
