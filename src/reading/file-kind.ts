import { readSource } from './read-source.ts'
import { field, problemLog, type SourceNode, TooManyProblems } from './source-node.ts'

/** The kinds of file that there are. */
export type FileKind = 'rule set' | 'dictionary' | 'profile' | 'cases'

/** The tree of a text as far as it can be read; what is wrong with it is for its own parser to say. */
function sourceOf(text: string): SourceNode | undefined {
  try {
    return readSource(text, problemLog(''))
  } catch (error) {
    if (error instanceof TooManyProblems) return undefined
    throw error
  }
}

/** @returns what a text seems to be, by its keys; a profile where nothing speaks for anything else */
export function fileKind(text: string): FileKind {
  const root = sourceOf(text)
  const has = (key: string) => field(root, key) !== undefined
  if (has('cases') && has('rules')) return 'cases'
  if (has('sections') || has('measures') || typeof field(root, 'facts')?.value === 'string') return 'rule set'
  const isDictionary = has('title') && has('version') && !has('name')
  return isDictionary ? 'dictionary' : 'profile'
}
