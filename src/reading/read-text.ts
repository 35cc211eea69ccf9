import type { Reading } from './problem.ts'
import { readSource } from './read-source.ts'
import { type ProblemLog, problemLog, type SourceNode, TooManyProblems } from './source-node.ts'

function untilFull<T>(read: () => T | undefined): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof TooManyProblems) return undefined
    throw error
  }
}

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
  const value = untilFull(() => {
    const root = readSource(text, log)
    return root === undefined ? undefined : check(root, log)
  })
  const [first, ...rest] = log.problems()
  if (first !== undefined) return { ok: false, problems: [first, ...rest] }
  if (value === undefined) throw new Error(`Nothing was read from ${file}, and no problem was reported.`)
  return { ok: true, value }
}
