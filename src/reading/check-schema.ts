import type { z } from 'zod'
import { PROBLEM_CODES, type ProblemCode } from './problem.ts'
import { nodeAt, type ProblemLog, placeOf, type SourceNode, type Step } from './source-node.ts'
import { nearest, quoted, suggestion } from './suggestion.ts'

type Issue = z.core.$ZodIssue
type RawIssue = z.core.$ZodRawIssue

/**
 * Gives a schema a problem code of its own: `z.enum(NAMES, problem('unknown-window'))`. Without it the code follows
 * from the kind of the issue.
 */
export function problem(code: ProblemCode): { readonly error: () => string } {
  return { error: () => code }
}

/**
 * Says of a union of mappings that each is told by a key of its own: `z.union([…], oneKeyOf(['when', 'award']))`. What
 * has none of the keys, or several, is then told so.
 */
export function oneKeyOf(keys: readonly string[]): { readonly error: () => string } {
  return { error: () => keys.join('\n') }
}

const isProblemCode = (text: string): text is ProblemCode => Object.hasOwn(PROBLEM_CODES, text)

/**
 * What an issue would have to be told beside itself: the names that are known where an unknown one stands. Nothing for
 * other issues, so that no message of the library's, in whatever language it is set to, is ever passed on.
 */
function knownNames(issue: RawIssue): string {
  // safe: zod raises these issues from object schemas and from unions with a discriminator only
  if (issue.code === 'unrecognized_keys' || (issue.code === 'invalid_type' && issue.expected === 'object')) {
    const definition = (issue.inst as z.core.$ZodObject | undefined)?._zod.def
    return Object.keys(definition?.shape ?? {}).join('\n')
  }
  if (issue.code !== 'invalid_union' || typeof issue.discriminator !== 'string') return ''
  const values = (issue.inst as z.core.$ZodDiscriminatedUnion | undefined)?._zod.propValues[
    issue.discriminator
  ]
  return [...(values ?? [])].map(String).join('\n')
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'keys with their values below it, each like key: value',
  record: 'keys with their values below it, each like key: value',
  array: 'a list',
  tuple: 'a list',
  int: 'a whole number',
}

const nameOfType = (expected: string): string => TYPE_NAMES[expected] ?? expected

function typeMessage(expected: readonly string[], value: unknown): string {
  const wantsText = expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean')
  return `Write ${expected.map(nameOfType).join(', or ')}${wantsText ? ': put it in quotes' : ''}.`
}

/**
 * How badly a value fits one branch of a union: each key too many or too few counts, a key of the branch with a wrong
 * value a little more, and another type altogether the most. What is wrong deeper inside does not count.
 */
function misfit(branch: readonly Issue[], value: unknown): number {
  const [firstKey = ''] = typeof value === 'object' && value !== null ? Object.keys(value) : []
  return branch.reduce((sum, issue) => {
    const { code, path } = issue
    if (code === 'unrecognized_keys' && path.length === 0) {
      const known = issue.message.split('\n')
      const meant = issue.keys.filter((key) => nearest(key, known) !== undefined).length
      return sum + issue.keys.length + (issue.keys.includes(firstKey) ? 0.5 : 0) - meant / 4
    }
    if (path.length === 0) return sum + (code === 'invalid_value' && typeof value === 'string' ? 0 : 100)
    if (code !== 'invalid_type' || path.length > 1) return sum
    const isMissing = typeof value === 'object' && value !== null && !Object.hasOwn(value, String(path[0]))
    return sum + (isMissing ? 1 : 1.5)
  }, 0)
}

/** The issues of the branch of a union that the value was probably meant for. */
function likeliestBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const [best] = [...branches].sort((one, other) => misfit(one, value) - misfit(other, value))
  return best ?? []
}

type UnionIssue = Extract<Issue, { code: 'invalid_union' }>

const refuses = (branch: readonly Issue[], key: string): boolean =>
  branch.some(
    (issue) => issue.code === 'unrecognized_keys' && issue.path.length === 0 && issue.keys.includes(key),
  )

const lacks = (branch: readonly Issue[], key: string): boolean =>
  branch.some(({ path }) => path.length === 1 && path[0] === key)

/** The types that a union takes, where the value is of none of them. */
function expectedTypes(
  branches: readonly (readonly Issue[])[],
  value: unknown,
): readonly string[] | undefined {
  const expected = branches.map(([first]) => {
    if (first === undefined || first.path.length > 0) return undefined
    if (first.code === 'invalid_value' && typeof value !== 'string') {
      return first.values.every((each) => typeof each === 'string') ? 'string' : first.values.join(', or ')
    }
    return first.code === 'invalid_type' ? first.expected : undefined
  })
  return expected.every((each) => each !== undefined) ? [...new Set(expected)] : undefined
}

function rangeMessage(issue: Extract<Issue, { code: 'too_big' | 'too_small' }>): string {
  if (issue.message !== '') return issue.message
  return issue.code === 'too_big' ? `Write at most ${issue.maximum}.` : `Write at least ${issue.minimum}.`
}

/** What to do about an issue whose schema says no more than a code. */
const MESSAGES: Readonly<Partial<Record<string, string>>> = {
  'not-a-date': 'Write a day of the calendar like 2025-12-31.',
  'missing-source': 'Add the row of the published table.',
}

/** One issue in our words. */
interface Finding {
  readonly code: ProblemCode
  readonly message: string
  /** The key in question, where it is a key and not its value. */
  readonly key?: string
}

/** What was probably meant by a key: one with a colon in it lacks a space, a dotted one has to be nested. */
function keySuggestion(key: string, known: readonly string[]): string {
  const [name = '', value] = key.split(':')
  if (value !== undefined && known.includes(name))
    return `Write a space after the colon: '${name}: ${value}'.`
  const [group = '', ...inner] = key.split('.')
  if (inner.length === 0 || !known.includes(group)) return suggestion(key, known)
  return `Nest it: write '${inner.join('.')}' inside '${group}'.`
}

/** What to say of a value that is none of those that are known. */
function unknownValue(
  value: unknown,
  known: readonly string[],
  code: ProblemCode = 'invalid-value',
): readonly Finding[] {
  if (typeof value === 'object') return [{ code: 'wrong-type', message: typeMessage(['string'], value) }]
  return [
    { code, message: `${quoted(String(value))} is not allowed here. ${suggestion(String(value), known)}` },
  ]
}

/** What to do about a value of the wrong type: a date, or a mapping of known keys, can be told more exactly. */
function wrongTypeMessage(issue: Extract<Issue, { code: 'invalid_type' }>, value: unknown): string {
  if (issue.message === 'not-a-date') return MESSAGES[issue.message] ?? ''
  if (issue.expected !== 'object' || issue.message === '') return typeMessage([issue.expected], value)
  return `Write its keys below it, each like key: value. They are: ${issue.message.split('\n').join(', ')}.`
}

function findings(issue: Exclude<Issue, { code: 'invalid_union' }>, value: unknown): readonly Finding[] {
  const ownCode = isProblemCode(issue.message) ? issue.message : undefined
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = issue.message.split('\n')
      const message = (key: string) =>
        `The key ${quoted(key)} is not known here. ${keySuggestion(key, known)}`
      return issue.keys.map((key) => ({ code: 'unknown-key', message: message(key), key }))
    }
    case 'invalid_type':
      return [{ code: 'wrong-type', message: wrongTypeMessage(issue, value) }]
    case 'invalid_value':
      return unknownValue(value, issue.values.map(String), ownCode)
    case 'too_big':
    case 'too_small': {
      const isNumber = issue.origin === 'number' || issue.origin === 'int'
      const code = ownCode ?? (isNumber ? 'number-out-of-range' : 'invalid-value')
      return [{ code, message: MESSAGES[issue.message] ?? rangeMessage(issue) }]
    }
    case 'custom':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return [{ code: ownCode ?? 'invalid-value', message: MESSAGES[issue.message] ?? issue.message }]
  }
}

/**
 * The branches that a value can have been meant for, by the keys that tell them apart; none where it has no such key, or
 * several, which has then been reported.
 */
function branchesByKey(
  { errors, message }: UnionIssue,
  node: SourceNode,
  log: ProblemLog,
): UnionIssue['errors'] {
  const telling = message.split('\n')
  const [key, ...others] = [...node.fields.keys()].filter((each) => telling.includes(each))
  for (const other of others) {
    const place = node.fields.get(other)?.keyPlace ?? node.place
    log.report(
      'invalid-value',
      place,
      `Keep one of the keys '${key}' and '${other}': they exclude each other.`,
    )
  }
  if (others.length > 0) return []
  if (key !== undefined) return errors.filter((branch) => !refuses(branch, key))
  const unknown = [...node.fields.keys()].filter((each) => errors.every((branch) => refuses(branch, each)))
  const meant = unknown.map((each) => nearest(each, telling)).find((each) => each !== undefined)
  if (meant !== undefined) return errors.filter((branch) => lacks(branch, meant))
  log.report('missing-key', node.place, `Add one of the keys: ${telling.join(', ')}.`)
  return []
}

function reportUnion(
  issue: UnionIssue,
  path: readonly Step[],
  node: SourceNode,
  root: SourceNode,
  log: ProblemLog,
): void {
  const types = expectedTypes(issue.errors, node.value)
  if (issue.errors.length === 0) {
    for (const { code, message } of unknownValue(node.value, issue.message.split('\n')))
      log.report(code, node.place, message)
  } else if (types !== undefined) {
    log.report('wrong-type', node.place, typeMessage(types, node.value))
  } else {
    const branches = issue.message === '' ? issue.errors : branchesByKey(issue, node, log)
    for (const each of likeliestBranch(branches, node.value)) reportIssue(each, path, root, log)
  }
}

function reportIssue(issue: Issue, around: readonly Step[], root: SourceNode, log: ProblemLog): void {
  const path: readonly Step[] = [...around, ...issue.path.filter((step) => typeof step !== 'symbol')]
  const node = nodeAt(root, path)
  if (node === undefined) {
    const code = issue.message === 'missing-source' ? issue.message : 'missing-key'
    log.report(code, placeOf(root, path), `Add the key '${String(path.at(-1))}'.`)
    return
  }
  if (issue.code !== 'invalid_union') {
    for (const { code, message, key } of findings(issue, node.value)) {
      log.report(code, placeOf(root, path, key), message)
    }
    return
  }
  reportUnion(issue, path, node, root, log)
}

/**
 * Checks a tree with a schema and reports every issue at its place.
 *
 * @returns the checked value, or `undefined` where there were issues
 */
export function checkSchema<T>(schema: z.ZodType<T>, root: SourceNode, log: ProblemLog): T | undefined {
  const result = schema.safeParse(root.value, { error: knownNames })
  if (result.success) return result.data
  for (const issue of result.error.issues) reportIssue(issue, [], root, log)
  return undefined
}
