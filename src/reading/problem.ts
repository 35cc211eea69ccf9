import { oneLine } from '../values/one-line.ts'

/** Every code that a problem can have, with what it means. The README's table is compared with this one. */
export const PROBLEM_CODES = {
  'file-too-large': 'The text is longer than the limit.',
  'not-utf8': 'The file is not text in UTF-8.',
  'too-many-problems': 'There are more problems than are listed.',
  'yaml-syntax': 'The text is not valid YAML (or JSON, which is read as YAML).',
  'json-syntax': 'A line or list of a batch, or an earlier result, is not valid JSON.',
  'duplicate-key': 'The same key stands twice in one mapping.',
  'unsafe-key': 'A key that JavaScript reserves, such as `__proto__`.',
  'too-deep': 'Mappings and lists are nested too deeply, or contain themselves.',
  'too-many-aliases': 'Aliases expand to too much.',
  'imprecise-number': 'A number has more digits than can be held exactly.',
  'missing-key': 'A key that is required is not there.',
  'unknown-key': 'A key that is not known here.',
  'wrong-type': 'A value of another type is wanted here.',
  'invalid-value': 'A value of the right type that is not allowed here.',
  'number-out-of-range': 'A number below the minimum or above the maximum.',
  'not-a-date': 'A text that is not a day of the calendar, written as 2025-12-31.',
  'unknown-choice': 'A choice that is not in the list of choices.',
  'duplicate-id': 'An id that is already taken.',
  'missing-source': 'A row of the published table that is not given, or is skipped.',
  'duplicate-source': 'A row of the published table that is given twice.',
  'wrong-total': 'Points that do not add up to the declared maximum.',
  'above-points': 'An award that gives more than its row.',
  'unknown-dictionary': 'A fact dictionary that cannot be found.',
  'unknown-fact': 'A fact that the dictionary does not declare.',
  'unknown-measure': 'A measure or parameter that the rule set does not declare.',
  'misplaced-measure': 'A measure of results used outside a gate.',
  'unknown-row': 'A row that the rule set does not have.',
  'unknown-grade': 'A grade that the rule set does not declare.',
  'unknown-condition': 'A named condition that the rule set does not declare.',
  'circular-condition': 'A named condition or a measure that refers to itself.',
  'oversized-condition': 'A condition that expands to too many comparisons.',
  'unknown-operator': 'An operator that is not known.',
  'unknown-window': 'A window that is not known.',
  'operator-mismatch': 'An operator that cannot be applied to a fact of this type.',
  'value-mismatch': 'A value that a fact of this type cannot have.',
  'unknown-evidence': 'A kind of evidence that the rule set does not declare.',
  'unknown-criterion': 'A criterion that the rule set does not have.',
  'conflicting-review': 'Two reviews of one criterion.',
  'evidence-file': 'A file of evidence that is not in its folder, or is empty or unreadable.',
  'unreachable-points': 'Points, a level or a grade that nobody can reach.',
  'unordered-levels': 'Levels that overlap or are out of order.',
  'idle-bonus': 'A bonus, or a row that is cut off, that can add nothing.',
  'constant-criterion': 'A criterion that comes out the same whatever is stated.',
  unused: 'Something declared that nothing uses.',
  'contradicting-gates': 'Gates or requirements that nobody gets past.',
  'not-monotone': 'A yes, or one more entry, that lowers what a criterion gives.',
} as const

export type ProblemCode = keyof typeof PROBLEM_CODES

/** One thing that is wrong with a text, where it stands and what to do about it. */
export interface Problem {
  readonly code: ProblemCode
  readonly message: string
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number
}

/** What reading a text gives: the checked value, or every problem there is, in the order of the text. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] }

/** @returns the problem as one line: `file:line:column code message` */
export function formatProblem({ file, line, column, code, message }: Problem): string {
  return oneLine(`${file}:${line}:${column} ${code} ${message}`)
}
