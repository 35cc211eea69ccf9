import { elements, field, type ProblemLog, type SourceNode, textField } from '../reading/source-node.ts'
import { comparedNames, partsOf } from './condition-parts.ts'

/** How many comparisons the named conditions of a rule set may come to where they are written out. */
const MOST_COMPARISONS = 10_000
/** How many named conditions may refer to each other in a row. */
const LONGEST_CHAIN = 64
/** How deeply conditions may be nested where the named ones are written out. */
const DEEPEST_NESTING = 256

/** A condition with a name, or a measure that counts conditions. */
interface Named {
  readonly name: string
  readonly node: SourceNode
  readonly conditions: readonly SourceNode[]
}

/** What the named conditions in a condition come to when they are written out. */
interface Expansion {
  readonly comparisons: number
  /** The longest run of named conditions that refer to each other. */
  readonly chain: number
  /** How deeply it is nested. */
  readonly depth: number
}

const NOTHING: Expansion = { comparisons: 0, chain: 0, depth: 0 }

const joined = (parts: readonly Expansion[]): Expansion => ({
  comparisons: parts.reduce((sum, { comparisons }) => sum + comparisons, 0),
  chain: parts.reduce((longest, { chain }) => Math.max(longest, chain), 0),
  depth: parts.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
})

const deeper = (expansion: Expansion): Expansion => ({ ...expansion, depth: expansion.depth + 1 })

/**
 * Checks that no named condition and no measure refers to itself, and that the conditions do not grow out of hand.
 *
 * @param tests every condition, and every name of a number, that is used
 */
export function checkExpansion(
  tests: readonly SourceNode[],
  conditions: ReadonlyMap<string, SourceNode>,
  measures: ReadonlyMap<string, SourceNode>,
  log: ProblemLog,
): void {
  const named = new Map(
    [...conditions].map(([name, node]): [string, Named] => [name, { name, node, conditions: [node] }]),
  )
  const holding = new Map(
    [...measures].map(([name, node]): [string, Named] => [
      name,
      { name, node, conditions: elements(node, 'holding') },
    ]),
  )
  const known = new Map<Named, Expansion>()

  function expansionOf(node: SourceNode, trail: readonly Named[]): Expansion {
    const reference = field(node, 'condition')
    if (reference !== undefined) {
      const to = named.get(textField(node, 'condition') ?? '')
      return to === undefined ? NOTHING : expansionOfNamed(to, reference, trail)
    }
    const parts = partsOf(node).map((part) => expansionOf(part, trail))
    if (parts.length > 0) return deeper(joined(parts))
    const comparison = { comparisons: trail.length > 0 ? 1 : 0, chain: 0, depth: 0 }
    const held = comparedNames(node).flatMap((name) => holding.get(name) ?? [])
    const counted = held.map((measure) => expansionOfNamed(measure, field(node, 'fact') ?? node, trail))
    return deeper(joined([comparison, ...counted]))
  }

  function expansionOfNamed(to: Named, from: SourceNode, trail: readonly Named[]): Expansion {
    if (trail.includes(to)) {
      const circle = [...trail, to].map(({ name }) => name).join(' refers to ')
      log.report('circular-condition', from.place, `Break the circle: ${circle}.`)
      return NOTHING
    }
    const inner =
      known.get(to) ??
      (trail.length < LONGEST_CHAIN
        ? joined(to.conditions.map((each) => expansionOf(each, [...trail, to])))
        : undefined)
    const isTooLong = inner === undefined || inner.chain >= LONGEST_CHAIN
    if (isTooLong) {
      const message = `Let at most ${LONGEST_CHAIN} conditions refer to each other in a row.`
      log.report('oversized-condition', from.place, message)
    }
    // after a report the count begins anew, so that one chain is one problem
    const { comparisons, depth } = inner ?? NOTHING
    known.set(to, { comparisons, depth, chain: isTooLong ? 0 : inner.chain })
    return { comparisons, depth, chain: isTooLong ? 0 : inner.chain + 1 }
  }

  for (const each of [...named.values(), ...holding.values()]) expansionOfNamed(each, each.node, [])
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
