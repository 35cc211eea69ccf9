import type { z } from 'zod'
import { PROBLEM_CODES, type ProblemCode } from './problem.ts'
import { nodeAt, type ProblemLog, placeOf, type SourceNode, type Step } from './source-node.ts'
import { quoted, suggestion } from './suggestion.ts'

type Issue = z.core.$ZodIssue
type RawIssue = z.core.$ZodRawIssue

/**
 * Gives a schema a problem code of its own: `z.enum(NAMES, problem('unknown-window'))`. Without it the code follows
 * from the kind of the issue.
 */
export function problem(code: ProblemCode): { readonly error: () => string } {
  return { error: () => code }
}

const isProblemCode = (text: string): text is ProblemCode => Object.hasOwn(PROBLEM_CODES, text)

/** The keys that an object schema knows, handed on as the message of an issue about unknown keys. */
function knownKeys(issue: RawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined
  // safe: zod raises this issue from object schemas only, whose definition has a shape
  const definition = (issue.inst as z.core.$ZodObject | undefined)?._zod.def
  return Object.keys(definition?.shape ?? {}).join('\n')
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'a mapping',
  record: 'a mapping',
  array: 'a list',
  tuple: 'a list',
  int: 'a whole number',
}

const nameOfType = (expected: string): string => TYPE_NAMES[expected] ?? expected

/** The issues of the branch of a union that the value was probably meant for. */
function likeliestBranch(issue: Extract<Issue, { code: 'invalid_union' }>): readonly Issue[] {
  const misfit = (branch: readonly Issue[]): number =>
    branch.reduce((sum, { code, path, message, ...rest }) => {
      if (code === 'unrecognized_keys' && path.length === 0)
        return sum + ('keys' in rest ? rest.keys.length : 1)
      if (code === 'invalid_type' && path.length === 0) return sum + 100
      if (path.length === 0 && !isProblemCode(message)) return sum + 50
      return code === 'invalid_type' && path.length === 1 && message.endsWith('undefined') ? sum + 1 : sum
    }, 0)
  const [best] = [...issue.errors].sort((one, other) => misfit(one) - misfit(other))
  return best ?? []
}

/** Whether every branch of a union wants a value of another type altogether. */
function expectedTypes(issue: Extract<Issue, { code: 'invalid_union' }>): readonly string[] | undefined {
  const expected = issue.errors.map(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? first.expected : undefined,
  )
  return expected.every((each) => each !== undefined) ? [...new Set(expected)] : undefined
}

function range(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): string {
  const limit = issue.code === 'too_big' ? issue.maximum : issue.minimum
  const direction = issue.code === 'too_big' ? 'at most' : 'at least'
  return issue.origin === 'number' || issue.origin === 'int'
    ? `Write a number of ${direction} ${limit}.`
    : `Give ${direction} ${limit} of these.`
}

/** What to do about an issue whose schema gives no more than a code. */
const MESSAGES: Readonly<Record<string, string>> = {
  'not-a-date': 'Write a day of the calendar like 2025-12-31.',
}

/** One issue in our words: its code, where the issue does not carry one itself, and what to do. */
interface Finding {
  readonly code: ProblemCode
  readonly message: string
  /** The key in question, where it is a key and not its value. */
  readonly key?: string
}

/** What is wrong at a path; nothing for a union, whose branches say it themselves. */
function findings(issue: Exclude<Issue, { code: 'invalid_union' }>, value: unknown): readonly Finding[] {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split('\n')
      const message = (key: string) => `The key ${quoted(key)} is not known here. ${suggestion(key, known)}`
      return issue.keys.map((key) => ({ code: 'unknown-key', message: message(key), key }))
    }
    case 'invalid_type':
      return [{ code: 'wrong-type', message: `Write ${nameOfType(issue.expected)}.` }]
    case 'invalid_value': {
      const hint = suggestion(String(value), issue.values.map(String))
      return [{ code: 'invalid-value', message: `${quoted(String(value))} is not allowed here. ${hint}` }]
    }
    case 'too_big':
    case 'too_small': {
      const isNumber = issue.origin === 'number' || issue.origin === 'int'
      return [{ code: isNumber ? 'number-out-of-range' : 'invalid-value', message: range(issue) }]
    }
    case 'invalid_key': {
      const rule = issue.issues[0]?.message ?? ''
      return [
        { code: 'invalid-value', message: `Change the key ${quoted(String(issue.path.at(-1)))}. ${rule}` },
      ]
    }
    case 'custom':
    case 'invalid_format':
    case 'invalid_element':
    case 'not_multiple_of':
      return [{ code: 'invalid-value', message: MESSAGES[issue.message] ?? issue.message }]
  }
}

function reportIssue(issue: Issue, around: readonly Step[], root: SourceNode, log: ProblemLog): void {
  const path: readonly Step[] = [...around, ...issue.path.filter((step) => typeof step !== 'symbol')]
  const node = nodeAt(root, path)
  if (node === undefined) {
    const code = isProblemCode(issue.message) ? issue.message : 'missing-key'
    log.report(code, placeOf(root, path), `Add the key '${String(path.at(-1))}'.`)
  } else if (issue.code === 'invalid_union') {
    const types = expectedTypes(issue)
    if (types) log.report('wrong-type', node.place, `Write ${types.map(nameOfType).join(', or ')}.`)
    else for (const each of likeliestBranch(issue)) reportIssue(each, path, root, log)
  } else {
    for (const { code, message, key } of findings(issue, node.value)) {
      const place =
        issue.code === 'invalid_key'
          ? placeOf(root, path.slice(0, -1), String(path.at(-1)))
          : placeOf(root, path, key)
      log.report(isProblemCode(issue.message) ? issue.message : code, place, message.trim())
    }
  }
}

/**
 * Checks a tree with a schema and reports every issue at its place.
 *
 * @returns the checked value, or `undefined` where there were issues
 */
export function checkSchema<T>(schema: z.ZodType<T>, root: SourceNode, log: ProblemLog): T | undefined {
  const result = schema.safeParse(root.value, { error: knownKeys, reportInput: false })
  if (result.success) return result.data
  for (const issue of result.error.issues) reportIssue(issue, [], root, log)
  return undefined
}
