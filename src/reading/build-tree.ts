import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { MOST_DIGITS, significantDigits } from '../values/significant-digits.ts'
import { DEEPEST_NESTING, TOO_DEEP } from './nesting.ts'
import type { Place, ProblemLog, SourceNode } from './source-node.ts'

/** How many values aliases may stand for in one text. */
const MOST_ALIASED_VALUES = 10_000

const RESERVED_KEYS: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/** @returns whether a key or name is one that JavaScript objects have by themselves */
export function isReservedKey(key: string): boolean {
  return RESERVED_KEYS.has(key) || key === 'prototype'
}

/** Ends the building of a tree that cannot be expanded within the limits. The problem has been reported. */
export class LimitExceeded extends Error {}

/** Below this the doubles lose digits. */
const SMALLEST_PRECISE = 1e-300

/** Whether the double of a number is not the number that stands in the text. */
function isImprecise(source: string, value: number): boolean {
  if (!Number.isFinite(value)) return false
  if (/^0[xo]/.test(source)) return !Number.isSafeInteger(value)
  const digits = significantDigits(source)
  return digits > MOST_DIGITS || (digits > 0 && Math.abs(value) < SMALLEST_PRECISE)
}

const leaf = (value: unknown, place: Place): SourceNode => ({ value, place, fields: new Map(), elements: [] })

/**
 * Turns the nodes of the YAML library into plain values with places. Aliases are written out.
 *
 * @throws LimitExceeded if they are nested too deeply, contain themselves or stand for too much
 */
export function buildTree(
  contents: Node | null,
  placeAt: (offset: number) => Place,
  log: ProblemLog,
): SourceNode {
  const anchors = new Map<string, Node>()
  /** The nodes around the one that is being built. */
  const open = new Set<Node>()
  /** The outermost alias that is being written out. */
  let writtenOut: Place | undefined
  let aliasedValues = 0

  const placeOfNode = (node: unknown, around: Place): Place =>
    isNode(node) && node.range ? placeAt(node.range[0]) : around

  function limit(code: 'too-deep' | 'too-many-aliases', place: Place, message: string): never {
    log.report(code, place, message)
    throw new LimitExceeded(code)
  }

  function scalar(node: Scalar, place: Place): SourceNode {
    const { value, source = '' } = node
    if (typeof value === 'number' && isImprecise(source, value)) {
      log.report('imprecise-number', place, `Write '${source}' with at most ${MOST_DIGITS} digits.`)
    }
    return leaf(value, place)
  }

  function sequence(node: YAMLSeq, place: Place): SourceNode {
    const elements = node.items.map((each) => build(each, place))
    return { value: elements.map(({ value }) => value), place, fields: new Map(), elements }
  }

  function keyOf({ key }: Pair, keyPlace: Place): string | undefined {
    if (!isScalar(key) || typeof key.value !== 'string') {
      log.report('wrong-type', keyPlace, 'Write the key as a text; put numbers and other values in quotes.')
      return undefined
    }
    if (!isReservedKey(key.value)) return key.value
    log.report('unsafe-key', keyPlace, `Choose another key than '${key.value}', which JavaScript reserves.`)
    return undefined
  }

  function mapping(node: YAMLMap, place: Place): SourceNode {
    const fields = new Map<string, { readonly keyPlace: Place; readonly node: SourceNode }>()
    for (const pair of node.items) {
      const keyPlace = placeOfNode(pair.key, place)
      const key = keyOf(pair, keyPlace)
      if (key === undefined) continue
      // the library's own check for unique keys takes quadratic time
      if (fields.has(key))
        log.report('duplicate-key', keyPlace, `Remove one of the entries with the key '${key}'.`)
      fields.set(key, { keyPlace, node: build(pair.value, keyPlace) })
    }
    const value = Object.fromEntries([...fields].map(([key, { node: each }]) => [key, each.value]))
    return { value, place, fields, elements: [] }
  }

  function alias({ source }: Alias, place: Place): SourceNode {
    const target = anchors.get(source)
    if (target === undefined) {
      const message = `'*' begins an alias, and there is no anchor '&${source}' before it. Put a text in quotes.`
      log.report('yaml-syntax', place, message)
      return leaf(null, place)
    }
    if (open.has(target)) limit('too-deep', place, `Remove the alias: what '&${source}' names contains it.`)
    const outermost = writtenOut
    writtenOut ??= place
    const node = build(target, place)
    writtenOut = outermost
    return node
  }

  function build(node: unknown, around: Place): SourceNode {
    if (!isNode(node)) return leaf(null, around)
    const place = placeOfNode(node, around)
    if (open.size > DEEPEST_NESTING) limit('too-deep', writtenOut ?? around, TOO_DEEP)
    if (writtenOut !== undefined) {
      aliasedValues += 1
      const message = `Write the text out: its aliases stand for over ${MOST_ALIASED_VALUES} values.`
      if (aliasedValues > MOST_ALIASED_VALUES) limit('too-many-aliases', writtenOut, message)
    }
    if (isAlias(node)) return alias(node, place)
    if (writtenOut === undefined && node.anchor !== undefined) anchors.set(node.anchor, node)
    if (isScalar(node)) return scalar(node, place)
    open.add(node)
    const tree = isMap(node) ? mapping(node, place) : isSeq(node) ? sequence(node, place) : leaf(null, place)
    open.delete(node)
    return tree
  }

  return build(contents, { line: 1, column: 1 })
}
