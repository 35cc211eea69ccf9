import { elements, field, type SourceNode, textField } from '../reading/source-node.ts'
import { comparedNames, partsOf } from './condition-parts.ts'

/** The measures and named conditions that ask for points or outcomes, if only through one another. */
export interface ResultNames {
  readonly measures: ReadonlySet<string>
  readonly conditions: ReadonlySet<string>
}

export const NO_RESULT_NAMES: ResultNames = { measures: new Set(), conditions: new Set() }

interface Declared {
  readonly kind: keyof ResultNames
  readonly name: string
}

const isResultMeasure = (node: SourceNode): boolean =>
  ['pointsOf', 'pointShareOf', 'rows'].some((key) => field(node, key) !== undefined)

/** Finds what only gates may use, since points must not depend on points. */
export function resultNames(
  measures: ReadonlyMap<string, SourceNode>,
  conditions: ReadonlyMap<string, SourceNode>,
): ResultNames {
  const users = { measures: new Map<string, Declared[]>(), conditions: new Map<string, Declared[]>() }

  function note(user: Declared, kind: keyof ResultNames, name: string): void {
    const known = users[kind].get(name)
    if (known === undefined) users[kind].set(name, [user])
    else known.push(user)
  }
  function noteAll(user: Declared, node: SourceNode): void {
    for (const name of comparedNames(node)) note(user, 'measures', name)
    const condition = textField(node, 'condition')
    if (condition !== undefined) note(user, 'conditions', condition)
    for (const part of partsOf(node)) noteAll(user, part)
  }
  for (const [name, node] of conditions) noteAll({ kind: 'conditions', name }, node)
  for (const [name, node] of measures) {
    for (const each of elements(node, 'holding')) noteAll({ kind: 'measures', name }, each)
  }

  const found = { measures: new Set<string>(), conditions: new Set<string>() }
  const open = [...measures].flatMap(([name, node]): Declared[] =>
    isResultMeasure(node) ? [{ kind: 'measures', name }] : [],
  )
  for (const { kind, name } of open) {
    if (found[kind].has(name)) continue
    found[kind].add(name)
    open.push(...(users[kind].get(name) ?? []))
  }
  return found
}
