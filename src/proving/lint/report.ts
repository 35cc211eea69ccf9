import type { ProblemCode } from '../../reading/problem.ts'
import { type ProblemLog, placeOf, type SourceNode, type Step } from '../../reading/source-node.ts'

/** Says what is wrong with the value at a path, or with one of its keys. */
export type Report = (code: ProblemCode, path: readonly Step[], message: string, key?: string) => void

/** @returns what reports problems, each at its place in the text of the rule set */
export function reportTo(log: ProblemLog, root: SourceNode): Report {
  return (code, path, message, key) => log.report(code, placeOf(root, path, key), message)
}
