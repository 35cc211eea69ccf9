import { readSource } from './read-source.ts'
import { field, problemLog } from './source-node.ts'

/** The kinds of file that there are. */
export type FileKind = 'rule set' | 'dictionary' | 'profile'

/** @returns what a text seems to be, by its keys; a profile where nothing speaks for anything else */
export function fileKind(text: string): FileKind {
  const root = readSource(text, problemLog(''))
  const has = (key: string) => field(root, key) !== undefined
  if (has('sections') || has('measures') || typeof field(root, 'facts')?.value === 'string') return 'rule set'
  const isDictionary = has('title') && has('version') && !has('name')
  return isDictionary ? 'dictionary' : 'profile'
}
