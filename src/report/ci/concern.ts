import type { Assessment, Gap } from '../../model/assessment.ts'
import type { Demand, Dossier, FilePlace } from '../../model/dossier.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import type { Points } from '../../values/points.ts'
import { demandKey, demandText } from '../assessment/demand-text.ts'
import { gapTexts } from '../assessment/gap-texts.ts'
import { type GateText, gateTexts } from '../assessment/gate-texts.ts'
import type { NeedLine } from '../assessment/need-lines.ts'

/** How much a CI job should make of something: a demand that is not met, points to be had, or anything else. */
export type Level = 'error' | 'warning' | 'note'

/** What a CI job is told of a profile: a gap, a gate that is not met, or a demand that is not met. */
export interface Concern {
  /** The criterion or gate by its id; `demand/min` and the like for a demand that no gap explains. */
  readonly rule: string
  /** The row or gate that it is about, by its id; of a demand of the total, none. */
  readonly row?: string
  readonly level: Level
  /** What it is: an outcome, or `demand`. */
  readonly type: Gap['outcome'] | 'demand'
  /** The row with its number, or the gate. */
  readonly title: string
  /** What is not as a run asks for it, a sentence each. */
  readonly demands: readonly string[]
  /** The outcome and the dates that matter. */
  readonly status: readonly string[]
  readonly needs: readonly NeedLine[]
  /** The reviewer's note, missing evidence and the remedy, each with its label. */
  readonly details: readonly string[]
  /** Where it can be mended, the likeliest place first; never empty. */
  readonly places: readonly [FilePlace, ...FilePlace[]]
  readonly gap?: Gap
}

/** @returns the assessment that gaps, verdict and demands of a dossier go by */
export function mainAssessment({ assessments, bases }: Dossier): Assessment {
  return assessments[bases[0]]
}

/** @returns what closing a concern alone adds to the total */
export const worthOf = ({ gap }: Concern): Points => gap?.worth ?? 0

/** Where a profile begins: the place of what is nowhere in particular. */
const START: FilePlace = { key: '', line: 1, column: 1, isThere: true }

function placesOf({ places }: Dossier, id: string): Concern['places'] {
  const [first, ...others] = places[id] ?? []
  return [first ?? START, ...others]
}

const criterionOf = (demand: Demand): string | undefined =>
  'criterion' in demand ? demand.criterion : undefined

function gapConcerns(dossier: Dossier, ruleSet: RuleSet, language: Language): readonly Concern[] {
  const assessment = mainAssessment(dossier)
  return gapTexts(assessment, ruleSet, language).flatMap(({ finding, status, needs, details }) => {
    const gap = assessment.gaps.find(({ criterion }) => criterion === finding.id)
    if (gap === undefined) return []
    const demands = dossier.demands
      .filter((demand) => !demand.isMet && criterionOf(demand) === finding.id)
      .map((demand) => demandText(demand, assessment, language).notMet)
    return {
      rule: finding.id,
      row: finding.id,
      level: demands.length > 0 ? 'error' : gap.worth > 0 ? 'warning' : 'note',
      type: gap.outcome,
      title: `${finding.source} ${finding.title[language]}`,
      demands,
      status,
      needs,
      details,
      places: placesOf(dossier, finding.id),
      gap,
    }
  })
}

function gateConcern({ id, standing, text, needs, details }: GateText, dossier: Dossier): Concern {
  return {
    rule: id,
    row: id,
    level: standing === 'alternative' ? 'note' : 'warning',
    type: standing === 'open' ? 'unknown' : 'unmet',
    title: text,
    demands: [],
    status: [],
    needs,
    details,
    places: placesOf(dossier, id),
  }
}

function gateConcerns(dossier: Dossier, ruleSet: RuleSet, language: Language): readonly Concern[] {
  const { verdict } = mainAssessment(dossier)
  if (verdict === undefined) return []
  return gateTexts(verdict, ruleSet, language).map((text) => gateConcern(text, dossier))
}

/** The demands that are not met and name no gap: of the total, or of a row that leaves nothing to be had. */
function demandConcerns(dossier: Dossier, language: Language): readonly Concern[] {
  const assessment = mainAssessment(dossier)
  const gaps = new Set(assessment.gaps.map(({ criterion }) => criterion))
  return dossier.demands.flatMap((demand) => {
    const criterion = criterionOf(demand)
    if (demand.isMet || (criterion !== undefined && gaps.has(criterion))) return []
    const { asked, notMet } = demandText(demand, assessment, language)
    return {
      rule: `demand/${demand.demand}`,
      ...(criterion !== undefined && { row: criterion }),
      level: 'error',
      type: 'demand',
      title: asked,
      demands: [notMet],
      status: [],
      needs: [],
      details: [],
      places: placesOf(dossier, demandKey(demand) ?? ''),
    }
  })
}

/** @returns what a CI job is told of a profile: demands, then gaps by what they are worth, then gates */
export function concernsOf(dossier: Dossier, ruleSet: RuleSet, language: Language): readonly Concern[] {
  return [
    ...demandConcerns(dossier, language),
    ...gapConcerns(dossier, ruleSet, language),
    ...gateConcerns(dossier, ruleSet, language),
  ]
}
