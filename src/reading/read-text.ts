import type { Reading } from './problem.ts'
import { readSource } from './read-source.ts'
import { type ProblemLog, problemLog, type SourceNode } from './source-node.ts'

/**
 * Reads a text and lets `check` turn its tree into a value. The value counts only if nothing was reported.
 *
 * @param check reports what is wrong and returns the value, or `undefined` where there is none
 */
export function readText<T>(
  text: string,
  file: string,
  check: (root: SourceNode, log: ProblemLog) => T | undefined,
): Reading<T> {
  const log = problemLog(file)
  const root = readSource(text, log)
  const value = root === undefined ? undefined : check(root, log)
  const [first, ...rest] = log.problems()
  if (first !== undefined) return { ok: false, problems: [first, ...rest] }
  if (value === undefined) throw new Error(`Nothing was read from ${file}, and no problem was reported.`)
  return { ok: true, value }
}
