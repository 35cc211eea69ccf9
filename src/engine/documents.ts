import type { Evidence } from '../model/profile.ts'
import type { EvidenceRequirement } from '../model/rule-set.ts'
import { type Span, spanOf } from '../values/window.ts'
import type { Situation } from './situation.ts'

/** @returns the days in which a document has to be dated, where the criterion says so */
export function daysAskedFor(
  { during }: EvidenceRequirement,
  { asOf, period }: Pick<Situation, 'asOf' | 'period'>,
): Span | undefined {
  return during && spanOf(during, asOf, period)
}

/**
 * Whether a document that has come is one that a criterion asks for.
 *
 * @param isOnlyOne whether the criterion asks for one kind only, which a document then need not name
 */
export function isServedBy(
  { kind, stamped, date }: Pick<Evidence, 'kind' | 'stamped' | 'date'>,
  requirement: EvidenceRequirement,
  isOnlyOne: boolean,
  situation: Pick<Situation, 'asOf' | 'period'>,
): boolean {
  if (kind === undefined ? !isOnlyOne : kind !== requirement.kind) return false
  if (requirement.stamped && !stamped) return false
  const days = daysAskedFor(requirement, situation)
  return !days || (date !== undefined && days.from <= date && date <= days.to)
}
