import { type Node, parseTree } from 'jsonc-parser'
import { isReservedKey } from './build-tree.ts'
import type { Place, ProblemLog, SourceNode } from './source-node.ts'

type Field = { readonly keyPlace: Place; readonly node: SourceNode }

/**
 * Turns a JSON value into its parts with their places.
 *
 * @param text what `JSON.parse` takes
 * @param placeAt where a character of it stands
 */
export function jsonTree(text: string, placeAt: (offset: number) => Place, log: ProblemLog): SourceNode {
  const mapping = (node: Node): SourceNode => {
    const fields = new Map<string, Field>()
    for (const { children: [key, value] = [] } of node.children ?? []) {
      if (key === undefined || value === undefined) continue
      const name = String(key.value)
      const keyPlace = placeAt(key.offset)
      if (isReservedKey(name)) {
        log.report('unsafe-key', keyPlace, `Choose another key than '${name}', which JavaScript reserves.`)
        continue
      }
      if (fields.has(name))
        log.report('duplicate-key', keyPlace, `Remove one of the entries with the key '${name}'.`)
      fields.set(name, { keyPlace, node: build(value) })
    }
    const value = Object.fromEntries([...fields].map(([name, { node: each }]) => [name, each.value]))
    return { value, place: placeAt(node.offset), fields, elements: [] }
  }
  const build = (node: Node): SourceNode => {
    if (node.type === 'object') return mapping(node)
    const elements = (node.children ?? []).map(build)
    const value: unknown = node.type === 'array' ? elements.map((each) => each.value) : node.value
    return { value, place: placeAt(node.offset), fields: new Map(), elements }
  }
  const root = parseTree(text)
  return root === undefined
    ? { value: undefined, place: placeAt(0), fields: new Map(), elements: [] }
    : build(root)
}
