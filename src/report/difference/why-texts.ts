import type { Need } from '../../model/assessment.ts'
import type { TriedCause } from '../../model/cause.ts'
import type { Difference, RowChange } from '../../model/difference.ts'
import { needLines } from '../assessment/need-lines.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { causeText } from './cause-text.ts'
import type { DifferenceWording } from './known-rules.ts'

/** That nothing at hand says why: of the facts, or of the rules where those are others. */
function unexplained({ before, after, known }: Difference, { language }: DifferenceWording): string {
  const { facts, rules } = phrasesIn(language).difference.unexplained
  return before.ruleSet.digest === after.ruleSet.digest || known.rules ? facts : rules
}

/**
 * @returns why a section, the total, a grade or gate is another, a line each; nothing where it only follows from what is
 *   told in the same report anyway
 */
export function causeTexts(
  causes: readonly TriedCause[],
  difference: Difference,
  wording: DifferenceWording,
): readonly string[] {
  if (causes.length === 0) return [unexplained(difference, wording)]
  const isNews = causes.some(({ cause }) => cause !== 'follows')
  return isNews ? causes.map((each) => causeText(each, wording)) : []
}

function lackingText(
  label: string,
  need: Need | undefined,
  side: 'before' | 'after',
  wording: DifferenceWording,
) {
  const { colon, semicolon } = phrasesIn(wording.language)
  if (need === undefined) return []
  const lines = needLines(need, wording.rules[side], wording.language).map(({ text }) => text)
  return [`${label}${colon}${lines.join(semicolon)}`]
}

/** @returns why a row is another, a line each; where no facts are at hand, what was lacking or is tells what it can */
export function whyTexts(
  { causes, needs = {} }: RowChange,
  change: Difference,
  wording: DifferenceWording,
): readonly string[] {
  const { difference } = phrasesIn(wording.language)
  const known = causes.map((each) => causeText(each, wording))
  const lacks = lackingText(difference.lacks, needs.after, 'after', wording)
  // that the date is another may be no more than a part of it
  if (causes.some(({ cause }) => cause !== 'date')) return [...known, ...lacks]
  const lacking = [...lackingText(difference.lacked, needs.before, 'before', wording), ...lacks]
  return known.length + lacking.length > 0 ? [...known, ...lacking] : [unexplained(change, wording)]
}
