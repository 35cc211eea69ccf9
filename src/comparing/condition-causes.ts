import type { Cause, RulePart } from '../model/cause.ts'
import type { Comparison, Condition } from '../model/condition.ts'
import type { ValueFact } from '../model/fact-dictionary.ts'
import { nameTitle } from './name-title.ts'
import { isSame } from './same-data.ts'
import type { Side } from './side.ts'

/** Where two conditions, awards or measures stand that are compared. */
export interface RuleContext {
  readonly before: Pick<Side, 'rules'>
  readonly after: Pick<Side, 'rules'>
  /** What reads otherwise, if they cannot be compared part by part. */
  readonly part: RulePart
  /** The name of the measure, named condition or fact that they belong to. */
  readonly name?: string
  /** The fields of the entries that a condition of a measure tests. */
  readonly fields?: Readonly<Record<string, ValueFact>>
}

/** @returns that something reads otherwise */
export function readsOtherwise({ part, name }: RuleContext): Cause {
  return { cause: 'condition', of: part, ...(name !== undefined && { name }) }
}

/** @returns that what a name is compared with has moved */
export function thresholdCause(
  fact: string,
  operator: Comparison['operator'],
  before: Comparison['value'] | undefined,
  after: Comparison['value'] | undefined,
  { before: one, after: other, fields, part, name }: RuleContext,
): Cause {
  return {
    cause: 'threshold',
    fact,
    ...nameTitle(fact, other, one, fields),
    operator,
    ...(part === 'measure' && name !== undefined && { within: name }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  }
}

function partCauses(
  before: readonly Condition[],
  after: readonly Condition[],
  context: RuleContext,
): readonly Cause[] {
  if (before.length !== after.length) return [readsOtherwise(context)]
  return before.flatMap((one, index) => {
    const other = after[index]
    return other === undefined ? [] : conditionCauses(one, other, context)
  })
}

/** @returns what of a condition has moved, or that it reads otherwise; named conditions are compared by themselves */
export function conditionCauses(before: Condition, after: Condition, context: RuleContext): readonly Cause[] {
  if (isSame(before, after)) return []
  if ('all' in before && 'all' in after) return partCauses(before.all, after.all, context)
  if ('any' in before && 'any' in after) return partCauses(before.any, after.any, context)
  if ('not' in before && 'not' in after) return conditionCauses(before.not, after.not, context)
  if ('fact' in before && 'fact' in after) {
    const isMoved = before.fact === after.fact && before.operator === after.operator
    if (isMoved) return [thresholdCause(before.fact, before.operator, before.value, after.value, context)]
  }
  return [readsOtherwise(context)]
}
