import { elements, field, type SourceNode } from '../reading/source-node.ts'
import { referencedName } from './fact-path.ts'

/** @returns the conditions directly inside a condition */
export function partsOf(node: SourceNode): readonly SourceNode[] {
  const negated = field(node, 'not')
  return [...elements(node, 'all'), ...elements(node, 'any'), ...(negated ? [negated] : [])]
}

/** @returns the facts, measures and parameters that a comparison, a reference or a bare name names by itself */
export function comparedNames(node: SourceNode): readonly string[] {
  if (typeof node.value === 'string') return [node.value]
  const value = field(node, 'value')
  return [referencedName(node), value && referencedName(value)].filter((name) => name !== undefined)
}
