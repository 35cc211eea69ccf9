import type { FactDictionary } from '../model/fact-dictionary.ts'
import { elements, field, type ProblemLog, type SourceNode, textField } from '../reading/source-node.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import { checkComparison } from './check-comparison.ts'
import { type ConditionScope, comparable } from './condition-scope.ts'

/** How many comparisons one condition may come to when the named conditions in it are written out. */
const MOST_COMPARISONS = 10_000
/** How many named conditions may refer to each other in a row. */
const LONGEST_CHAIN = 64

/** The conditions directly inside a condition. */
function parts(node: SourceNode): readonly SourceNode[] {
  const negated = field(node, 'not')
  return [...elements(node, 'all'), ...elements(node, 'any'), ...(negated ? [negated] : [])]
}

function checkBareName(node: SourceNode, name: string, scope: ConditionScope, log: ProblemLog): void {
  const fact = comparable(name, scope, node.place, log)
  if (fact !== undefined && fact.type !== 'boolean') {
    const message = `Say what '${name}' is compared with: only a yes/no fact can stand alone, not one of type ${fact.type}.`
    log.report('operator-mismatch', node.place, message)
  }
}

/** Checks a condition and every part of it; parts whose shape the schema has refused are passed over. */
export function checkCondition(node: SourceNode, scope: ConditionScope, log: ProblemLog): void {
  if (typeof node.value === 'string') checkBareName(node, node.value, scope, log)
  const reference = textField(node, 'condition')
  if (reference !== undefined && !scope.conditions.has(reference)) {
    const place = field(node, 'condition')?.place ?? node.place
    const hint = suggestion(reference, scope.conditions.keys())
    log.report('unknown-condition', place, `No condition ${quoted(reference)} is declared. ${hint}`.trim())
  }
  for (const part of parts(node)) checkCondition(part, scope, log)
  if (field(node, 'fact') !== undefined) checkComparison(node, scope, log)
}

/** Checks that no named condition refers to itself, and that none grows out of hand when written out. */
export function checkNamedConditions(conditions: ReadonlyMap<string, SourceNode>, log: ProblemLog): void {
  const sizes = new Map<string, number>()

  function sizeOf(node: SourceNode, path: readonly string[]): number {
    const reference = textField(node, 'condition')
    if (reference !== undefined) return sizeOfNamed(reference, path, node)
    const inner = parts(node)
    return inner.length === 0 ? 1 : inner.reduce((sum, part) => sum + sizeOf(part, path), 0)
  }

  function sizeOfNamed(name: string, path: readonly string[], from: SourceNode): number {
    if (path.includes(name)) {
      log.report(
        'circular-condition',
        from.place,
        `Break the circle: ${[...path, name].join(' refers to ')}.`,
      )
      return 1
    }
    if (path.length >= LONGEST_CHAIN) {
      log.report(
        'oversized-condition',
        from.place,
        `Let at most ${LONGEST_CHAIN} conditions refer to each other in a row.`,
      )
      return 1
    }
    const node = conditions.get(name)
    const known = sizes.get(name)
    if (known !== undefined || node === undefined) return known ?? 1
    const size = sizeOf(node, [...path, name])
    if (size > MOST_COMPARISONS && !sizes.has(name)) {
      log.report(
        'oversized-condition',
        node.place,
        `Shorten the condition: written out it has over ${MOST_COMPARISONS} comparisons.`,
      )
    }
    sizes.set(name, Math.min(size, MOST_COMPARISONS + 1))
    return size
  }

  for (const [name, node] of conditions) sizeOfNamed(name, [], node)
}

/** @returns the scope of conditions over the fields of a list's entries; empty where there is no such list */
export function entryScope({ facts }: FactDictionary, list: string): ConditionScope {
  const fact = Object.hasOwn(facts, list) ? facts[list] : undefined
  return { facts: fact?.type === 'list' ? fact.entries : {}, measures: new Set(), conditions: new Map() }
}
