import { type SourceNode, textField } from '../reading/source-node.ts'

/**
 * The fact that a reference names: a `path` leads from a group to one of its facts, so `leadingGroup` with
 * `$.established` is `leadingGroup.established`.
 */
export function dottedName(fact: string, path = '$'): string {
  return `${fact}${path.slice(1)}`
}

/** @returns the name under `fact`, with its path, where there is one */
export function referencedName(node: SourceNode): string | undefined {
  const fact = textField(node, 'fact')
  return fact === undefined ? undefined : dottedName(fact, textField(node, 'path'))
}
