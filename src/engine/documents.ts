import type { DocumentFlaw } from '../model/dossier.ts'
import type { Evidence } from '../model/profile.ts'
import type { EvidenceRequirement } from '../model/rule-set.ts'
import { type Span, spanOf } from '../values/window.ts'
import type { Situation } from './situation.ts'

/** @returns the days in which a document has to be dated, where the criterion says so */
export function daysAskedFor(
  { during }: EvidenceRequirement,
  { asOf, period }: Pick<Situation, 'asOf' | 'period'>,
): Span | undefined {
  return during === undefined ? undefined : spanOf(during, asOf, period)
}

/**
 * What keeps a document that has come from being one that a criterion asks for.
 *
 * @param isOnlyOne whether the criterion asks for one kind only, which a document then need not name
 */
export function flawsOf(
  { kind, stamped, date }: Evidence,
  requirement: EvidenceRequirement,
  isOnlyOne: boolean,
  situation: Pick<Situation, 'asOf' | 'period'>,
): readonly DocumentFlaw[] {
  if (kind === undefined ? !isOnlyOne : kind !== requirement.kind) return ['other-kind']
  const flaws: DocumentFlaw[] = []
  if (requirement.stamped && !stamped) flaws.push('not-stamped')
  const days = daysAskedFor(requirement, situation)
  if (days && !date) flaws.push('undated')
  else if (days && date && (date < days.from || date > days.to)) flaws.push('outside-window')
  return flaws
}
