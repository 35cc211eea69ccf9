import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { DEEPEST_NESTING, tooDeepAt } from './nesting.ts'
import type { Place, ProblemLog, SourceNode } from './source-node.ts'

/** The longest text that is read, in UTF-16 code units. */
export const LONGEST_TEXT = 1_048_576
/** How many values aliases may stand for in one text. */
const MOST_ALIASED_VALUES = 10_000
/** The most significant digits that every number of so many digits keeps in a double. */
const MOST_DIGITS = 15

const START: Place = { line: 1, column: 1 }
const RESERVED_KEYS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/** @returns whether a key or name is one that JavaScript objects have by themselves */
export function isReservedKey(key: string): boolean {
  return RESERVED_KEYS.has(key) || key === 'prototype'
}

/** Ends the reading of a text that cannot be expanded within the limits. The problem has been reported. */
class LimitExceeded extends Error {}

const hasTooManyDigits = (source: string): boolean => {
  const digits = source.replace(/e.*$/i, '').replace(/[^\d]/g, '').replace(/^0+/, '')
  return digits.length > MOST_DIGITS && digits.replace(/0+$/, '').length > MOST_DIGITS
}

/** Turns the nodes of the YAML library into plain values with places, within the limits. */
function treeBuilder(document: Document.Parsed, placeAt: (offset: number) => Place, log: ProblemLog) {
  let aliasedValues = 0

  function limit(code: 'too-deep' | 'too-many-aliases', place: Place, message: string): never {
    log.report(code, place, message)
    throw new LimitExceeded(code)
  }

  function scalar(node: Scalar.Parsed, place: Place): SourceNode {
    const { value } = node
    if (typeof value === 'number' && hasTooManyDigits(node.source)) {
      log.report('imprecise-number', place, `Write '${node.source}' with at most ${MOST_DIGITS} digits.`)
    }
    return { value, place, fields: new Map(), elements: [] }
  }

  function sequence(node: YAMLSeq.Parsed, place: Place, depth: number, isAliased: boolean): SourceNode {
    const elements = node.items.map((each) => build(each, depth + 1, isAliased, place))
    return { value: elements.map(({ value }) => value), place, fields: new Map(), elements }
  }

  function keyOf(pair: Pair, place: Place): { readonly key: string; readonly keyPlace: Place } | undefined {
    const { key } = pair
    const keyPlace = isScalar(key) && key.range ? placeAt(key.range[0]) : place
    if (!isScalar(key) || typeof key.value !== 'string') {
      log.report('wrong-type', keyPlace, 'Write the key as a text; put numbers and other values in quotes.')
      return undefined
    }
    if (isReservedKey(key.value)) {
      log.report('unsafe-key', keyPlace, `Choose another key than '${key.value}', which JavaScript reserves.`)
      return undefined
    }
    return { key: key.value, keyPlace }
  }

  function mapping(node: YAMLMap.Parsed, place: Place, depth: number, isAliased: boolean): SourceNode {
    const fields = new Map<string, { readonly keyPlace: Place; readonly node: SourceNode }>()
    for (const pair of node.items) {
      const named = keyOf(pair, place)
      if (named === undefined) continue
      const { key, keyPlace } = named
      if (fields.has(key))
        log.report('duplicate-key', keyPlace, `Remove one of the entries with the key '${key}'.`)
      fields.set(key, { keyPlace, node: build(pair.value, depth + 1, isAliased, keyPlace) })
    }
    const value = Object.fromEntries([...fields].map(([key, { node: each }]) => [key, each.value]))
    return { value, place, fields, elements: [] }
  }

  function alias(node: Alias, place: Place, depth: number): SourceNode {
    const target = node.resolve(document)
    if (target !== undefined) return build(target, depth, true, place)
    log.report('yaml-syntax', place, `Define the anchor '&${node.source}' before its alias.`)
    return { value: null, place, fields: new Map(), elements: [] }
  }

  function build(node: unknown, depth: number, isAliased: boolean, around: Place): SourceNode {
    if (depth > DEEPEST_NESTING) limit('too-deep', around, TOO_DEEP)
    if (isAliased) {
      aliasedValues += 1
      if (aliasedValues > MOST_ALIASED_VALUES) {
        limit(
          'too-many-aliases',
          around,
          `Write the text out; its aliases stand for over ${MOST_ALIASED_VALUES} values.`,
        )
      }
    }
    // safe: nodes of a parsed document have ranges, and the guards below tell their kinds
    const { range } = (node ?? {}) as { range?: readonly number[] }
    const place = range?.[0] === undefined ? around : placeAt(range[0])
    if (isAlias(node)) return alias(node, place, depth)
    if (isMap(node)) return mapping(node as YAMLMap.Parsed, place, depth, isAliased)
    if (isSeq(node)) return sequence(node as YAMLSeq.Parsed, place, depth, isAliased)
    if (isScalar(node)) return scalar(node as Scalar.Parsed, place)
    return { value: null, place, fields: new Map(), elements: [] }
  }

  return build
}

const TOO_DEEP = `Nest mappings and lists at most ${DEEPEST_NESTING} levels deep.`

/**
 * Reads YAML 1.2, of which JSON is a part, into plain values with places.
 *
 * Numbers keep their decimal value, dates stay texts, and aliases are expanded within limits.
 *
 * @returns the tree, or `undefined` where the text has no readable structure; problems go to the log
 */
export function readSource(text: string, log: ProblemLog): SourceNode | undefined {
  if (text.length > LONGEST_TEXT) {
    log.report('file-too-large', START, `Shorten the text to at most ${LONGEST_TEXT} characters.`)
    return undefined
  }
  const lineCounter = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const tooDeep = tooDeepAt(text)
  if (tooDeep !== undefined) {
    const before = text.slice(0, tooDeep).split('\n')
    log.report('too-deep', { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, TOO_DEEP)
    return undefined
  }
  // the library's own check for unique keys takes quadratic time, so the tree builder makes it
  const options = {
    lineCounter,
    prettyErrors: false,
    uniqueKeys: false,
    version: '1.2',
    schema: 'core',
  } as const
  const document = parseDocument(text, options)
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    log.report('yaml-syntax', placeAt(pos[0]), `${message.replace(/\.$/, '')}.`)
  }
  if (document.errors.length > 0) return undefined
  try {
    return treeBuilder(document, placeAt, log)(document.contents, 0, false, START)
  } catch (error) {
    if (error instanceof LimitExceeded) return undefined
    throw error
  }
}
