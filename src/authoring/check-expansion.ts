import { field, type ProblemLog, type SourceNode } from '../reading/source-node.ts'
import { partsOf } from './check-conditions.ts'

/** How many comparisons the named conditions of a rule set may come to where they are written out. */
const MOST_COMPARISONS = 10_000
/** How many named conditions may refer to each other in a row. */
const LONGEST_CHAIN = 64
/** How deeply conditions may be nested where the named ones are written out. */
const DEEPEST_NESTING = 256

/** What the named conditions in a condition come to when they are written out. */
interface Expansion {
  readonly comparisons: number
  /** The longest run of named conditions that refer to each other. */
  readonly chain: number
  /** How deeply it is nested. */
  readonly depth: number
}

const NOTHING: Expansion = { comparisons: 0, chain: 0, depth: 0 }

/** Checks that no named condition refers to itself, and that the conditions do not grow out of hand. */
export function checkExpansion(
  tests: readonly SourceNode[],
  conditions: ReadonlyMap<string, SourceNode>,
  log: ProblemLog,
): void {
  const known = new Map<string, Expansion>()

  function expansionOf(node: SourceNode, trail: readonly string[]): Expansion {
    const reference = field(node, 'condition')
    if (typeof reference?.value === 'string') return expansionOfNamed(reference.value, reference, trail)
    const inner = partsOf(node).map((part) => expansionOf(part, trail))
    if (inner.length === 0) return { comparisons: trail.length > 0 ? 1 : 0, chain: 0, depth: 1 }
    return {
      comparisons: inner.reduce((sum, { comparisons }) => sum + comparisons, 0),
      chain: inner.reduce((longest, { chain }) => Math.max(longest, chain), 0),
      depth: inner.reduce((deepest, { depth }) => Math.max(deepest, depth), 0) + 1,
    }
  }

  function expansionOfNamed(name: string, from: SourceNode, trail: readonly string[]): Expansion {
    const node = conditions.get(name)
    if (node === undefined) return NOTHING
    if (trail.includes(name)) {
      log.report(
        'circular-condition',
        from.place,
        `Break the circle: ${[...trail, name].join(' refers to ')}.`,
      )
      return NOTHING
    }
    const inner =
      known.get(name) ?? (trail.length < LONGEST_CHAIN ? expansionOf(node, [...trail, name]) : undefined)
    const isTooLong = inner === undefined || inner.chain >= LONGEST_CHAIN
    if (isTooLong) {
      const message = `Let at most ${LONGEST_CHAIN} conditions refer to each other in a row.`
      log.report('oversized-condition', from.place, message)
    }
    // after a report the count begins anew, so that one chain is one problem
    const { comparisons, depth } = inner ?? NOTHING
    known.set(name, { comparisons, depth, chain: isTooLong ? 0 : inner.chain })
    return { comparisons, depth, chain: isTooLong ? 0 : inner.chain + 1 }
  }

  for (const [name, node] of conditions) expansionOfNamed(name, node, [])
  let comparisons = 0
  for (const test of tests) {
    const expansion = expansionOf(test, [])
    comparisons += expansion.comparisons
    const isTooDeep = expansion.depth > DEEPEST_NESTING
    if (!isTooDeep && comparisons <= MOST_COMPARISONS) continue
    const excess = isTooDeep
      ? `are nested over ${DEEPEST_NESTING} levels deep`
      : `come to over ${MOST_COMPARISONS} comparisons up to here`
    log.report('oversized-condition', test.place, `Shorten the named conditions: written out they ${excess}.`)
    return
  }
}
