import type { NestedCondition } from 'json-rules-engine'
import type { Comparison, Condition } from '../../model/condition.ts'
import { comparisonsIn } from './comparisons-in.ts'
import { conditionReading } from './condition-reading.ts'
import { rangeFact } from './fact-names.ts'
import { isTrueOf } from './plain-truth.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Numbers among which no condition tells one from another: a single one, or all between two, which are not in it. */
interface Piece {
  readonly sample: number
  readonly condition: NestedCondition
}

const isConstant = ({ value }: Comparison): boolean => typeof value !== 'object' || Array.isArray(value)

/** That the number may lie between two others, or beyond one. */
function mayLieBetween(fact: string, above: number, below: number): NestedCondition {
  const end = (path: string, operator: string, value: number): NestedCondition[] =>
    Number.isFinite(value) ? [{ fact, path, operator, value }] : []
  return { all: [...end('$.high', 'greaterThan', above), ...end('$.low', 'lessThan', below)] }
}

function middle(above: number, below: number): number {
  return Number.isFinite(above) && Number.isFinite(below) ? above / 2 + below / 2 : above + below
}

const hasWholeBetween = (above: number, below: number): boolean =>
  !Number.isFinite(below - above) || Math.floor(above) + 1 < below

function piecesOf(fact: string, cuts: readonly number[], isWhole: boolean): readonly Piece[] {
  const bounds = [Number.NEGATIVE_INFINITY, ...cuts, Number.POSITIVE_INFINITY]
  return bounds.flatMap((above, index): readonly Piece[] => {
    const below = bounds[index + 1]
    const at = {
      sample: above,
      condition: {
        all: [
          { fact, path: '$.low', operator: 'lessThanInclusive', value: above },
          { fact, path: '$.high', operator: 'greaterThanInclusive', value: above },
        ],
      },
    }
    const isSingle = Number.isFinite(above) && (!isWhole || Number.isInteger(above))
    const isOpen = below !== undefined && (!isWhole || hasWholeBetween(above, below))
    return [
      ...(isSingle ? [at] : []),
      ...(isOpen ? [{ sample: middle(above, below), condition: mayLieBetween(fact, above, below) }] : []),
    ]
  })
}

/**
 * When each of some levels may be the first whose condition is true, where all of them compare one and the same number
 * with constants: for each level, with one more for none of them, the pieces of the line in one of which it has to lie.
 *
 * @returns `undefined` where the levels look at anything else
 */
export function numberLevels(
  levels: readonly (Condition | undefined)[],
  vocabulary: Vocabulary,
): readonly (readonly NestedCondition[])[] | undefined {
  const comparisons = levels.flatMap((each) => (each ? comparisonsIn(each, vocabulary.conditions) : []))
  const [first] = comparisons
  if (first === undefined) return undefined
  const term = vocabulary.term(first.fact)
  if (term.kind !== 'number') return undefined
  if (!comparisons.every((each) => each.fact === first.fact && isConstant(each))) return undefined
  const constants = comparisons.flatMap(({ value }) => value).map(Number)
  const cuts = [...new Set(constants)].sort((one, other) => one - other)
  const tests = levels.map((each) => each && conditionReading(each, 'certain', vocabulary))
  const found: NestedCondition[][] = [...levels.map(() => []), []]
  for (const { sample, condition } of piecesOf(rangeFact(first.fact), cuts, term.isWhole)) {
    const isFirst = (test: NestedCondition | undefined) =>
      test === undefined || isTrueOf(test, () => ({ low: sample, high: sample }))
    const level = tests.findIndex(isFirst)
    found[level < 0 ? levels.length : level]?.push(condition)
  }
  return found
}
