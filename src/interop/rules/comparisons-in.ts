import type { Comparison, Condition } from '../../model/condition.ts'

/** @returns the comparisons that a condition makes, those of the named conditions in it included */
export function comparisonsIn(
  condition: Condition,
  named: Readonly<Record<string, Condition>>,
): readonly Comparison[] {
  const inside = (part: Condition) => comparisonsIn(part, named)
  if ('all' in condition) return condition.all.flatMap(inside)
  if ('any' in condition) return condition.any.flatMap(inside)
  if ('not' in condition) return inside(condition.not)
  if (!('condition' in condition)) return [condition]
  const found = named[condition.condition]
  return found === undefined ? [] : inside(found)
}
