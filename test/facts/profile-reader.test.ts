import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseProfile } from '../../src/facts/parse-profile.ts'
import { profileChecker } from '../../src/facts/profile-checker.ts'
import { profileReader } from '../../src/facts/profile-reader.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { countMembers } from '../../src/reading/json-members.ts'
import { LONGEST_TEXT } from '../../src/reading/read-source.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { partialTruth } from '../support/arbitrary-profile.ts'
import { fixtureRuleSets } from '../support/rule-set-fixtures.ts'

const RULE_SETS = [chongqingDemonstrationUnit, ...fixtureRuleSets()]

/** What the check alone makes of a text; nothing where the text has to be read more closely. */
function checked(text: string, ruleSet: RuleSet) {
  const bytes = new TextEncoder().encode(text)
  const members = countMembers(bytes, 0, bytes.length)
  return members === undefined ? undefined : profileChecker(ruleSet)(JSON.parse(text), members)
}

/** What `parseProfile` makes of a text, and the check where it makes something of it. */
function agree(text: string, ruleSet: RuleSet): boolean {
  const reading = parseProfile(text, ruleSet, { file: '' })
  const found = checked(text, ruleSet)
  if (found !== undefined) expect(reading).toEqual({ ok: true, value: found })
  return reading.ok === (found !== undefined)
}

const FOLDER = 'fixtures/enterprises'
const fixtures = readdirSync(FOLDER).map(
  (name) => [name, JSON.stringify(parse(readFileSync(`${FOLDER}/${name}`, 'utf8')))] as const,
)

describe('the check of profiles', () => {
  it.each(fixtures)('takes %s at once, as the parser does', (_, text) => {
    expect(checked(text, chongqingDemonstrationUnit)).toBeDefined()
    expect(agree(text, chongqingDemonstrationUnit)).toBe(true)
  })

  it.each(RULE_SETS.map((ruleSet) => [ruleSet.id, ruleSet] as const))(
    'takes every profile that states facts of %s',
    (_, ruleSet) => {
      const property = fc.property(partialTruth(ruleSet.facts), ({ profile }) =>
        agree(JSON.stringify(profile), ruleSet),
      )
      fc.assert(property, { numRuns: 60 })
    },
  )

  /** A value that is right somewhere, but hardly here. */
  const slip = fc.oneof(
    fc.constantFrom<unknown>(null, true, -1, 0.5, 3, 1e21, '', ' ', 'x', '2025-02-30', '2025-12-31', 'fixed'),
    fc.constantFrom<unknown>([], {}, [null], [[]], [{}], ['time', 'time'], { date: null }),
  )

  /** All places of a value, by the keys that lead to them. */
  function placesIn(value: unknown): readonly (readonly string[])[] {
    if (typeof value !== 'object' || value === null) return [[]]
    return [
      [],
      ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((path) => [key, ...path])),
    ]
  }

  /** The value with another one at a place, or with a key more or less there. */
  function slipped(value: unknown, [key, ...path]: readonly string[], other: unknown): unknown {
    if (key === undefined || typeof value !== 'object' || value === null) return other
    if (Array.isArray(value)) {
      return value.map((each, index) => (String(index) === key ? slipped(each, path, other) : each))
    }
    const inner = (value as Record<string, unknown>)[key]
    if (path.length === 0 && other === undefined) {
      return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
    }
    return { ...value, [key]: slipped(inner, path, other) }
  }

  const REVIEWED = JSON.parse(
    fixtures.find(([name]) => name.startsWith('evidence-and'))?.[1] ?? '',
  ) as unknown

  it('says the same as the parser of a profile with a slip in it, wherever it is', () => {
    const places = placesIn(REVIEWED)
    const property = fc.property(
      fc.constantFrom(...places),
      fc.oneof(slip, fc.constant(undefined)),
      (place, other) =>
        agree(JSON.stringify(slipped(REVIEWED, place, other)) ?? 'null', chongqingDemonstrationUnit),
    )
    fc.assert(property, { numRuns: 400 })
  })

  const graded = RULE_SETS.filter(({ gates }) => gates.length > 0)
  const reviewOf = (ruleSet: RuleSet) => {
    const criteria = ruleSet.sections.flatMap(({ items }) => items).flatMap((item) => item.criteria)
    const known = [...criteria.map(({ id }) => id), ...ruleSet.gates.map(({ id }) => id), 'unknown']
    const word = fc.oneof(
      fc.record({ outcome: fc.constantFrom('met', 'unmet', 'notApplicable', 'maybe') }),
      fc.record({ points: fc.constantFrom(0, 1, 2, 2.5, 5, -1, 0.0000001, 2_000_000) }),
      fc.constantFrom({}, { outcome: 'met', points: 1 }),
    )
    return fc
      .tuple(fc.constantFrom(...known), word)
      .map(([criterion, rest]) => ({ criterion, ...rest, by: 'b', on: '2025-01-01' }))
  }

  it.each([chongqingDemonstrationUnit, ...graded].map((ruleSet) => [ruleSet.id, ruleSet] as const))(
    'says the same as the parser of reviews by %s',
    (_, ruleSet) => {
      const reviews = fc.array(reviewOf(ruleSet), { maxLength: 2 })
      const property = fc.property(reviews, (each) =>
        agree(JSON.stringify({ id: 'a', name: 'b', facts: null, reviews: each }), ruleSet),
      )
      fc.assert(property, { numRuns: 150 })
    },
  )
})

describe('the reader of many profiles', () => {
  const read = profileReader(chongqingDemonstrationUnit, 'batch')
  const staff = (number: string) => `{"id":"a","name":"b","facts":{"staff":{"fullTime":${number}}}}`

  it.each([
    ['a number with an exponent', staff('1e1'), 10],
    ['a number with many zeros', staff('1.0000000000000000'), 1],
  ])('reads %s as the parser does', (_, text, fullTime) => {
    expect(checked(text, chongqingDemonstrationUnit)).toBeUndefined()
    expect(read(text)).toMatchObject({ ok: true, value: { facts: { staff: { fullTime } } } })
  })

  it.each([
    ['blanks of every kind between the tokens', '\t{ "id" :\r"a",\n"name":\t"b" , "facts":{ } }\r'],
    [
      'characters that are escaped',
      String.raw`{"id":"\u0061\"\\:","name":"\ud83d\ude00\/","facts":{"staff":null}}`,
    ],
    ['long numbers in texts', '{"id":"91500000123456789012","name":"1e400","facts":null}'],
  ])('reads %s', (_, text) => {
    const { id, name } = JSON.parse(text) as { id: string; name: string }
    expect(read(text)).toEqual({ ok: true, value: { id, name, facts: {} } })
  })

  it.each<[string, string, string, number]>([
    ['a key twice', '{"id":"a","name":"b","facts":{},"id":"a"}', 'duplicate-key', 33],
    [
      'a key twice, far inside',
      '{"id":"a","name":"b","facts":{"staff":{"fullTime":1,"fullTime":1}}}',
      'duplicate-key',
      53,
    ],
    ['an infinite number', staff('1e400'), 'wrong-type', 51],
    ['a number that no double holds', staff('1.0000000000000000001'), 'imprecise-number', 51],
    ['a reserved key', '{"id":"a","name":"b","facts":{"__proto__":{}}}', 'unsafe-key', 31],
    ['a list', '[]', 'wrong-type', 1],
    ['a text that is too long', ' '.repeat(LONGEST_TEXT + 1), 'file-too-large', 1],
    ['YAML that is no JSON', '{id: a, name: b, facts: {}}', 'json-syntax', 2],
    ['YAML in lines', 'id: a', 'json-syntax', 1],
    ['a comma too many', '{"id":"a","name":"b","facts":{},}', 'json-syntax', 33],
    ['a comment', '{"id":"a","name":"b","facts":{}} // x', 'json-syntax', 34],
    ['two objects', '{"id":"a"} {"id":"b"}', 'json-syntax', 12],
    ['an object that does not end', '{"id":"a","name":"b"', 'json-syntax', 21],
    ['a text that does not end', '{"id":"a', 'json-syntax', 7],
    ['nothing', '', 'json-syntax', 1],
    ['brackets, very many', '['.repeat(100_000), 'too-deep', 65],
  ])('refuses %s, and says where', (_, text, code, column) => {
    const reading = read(text)
    expect(reading.ok ? [] : reading.problems).toMatchObject([{ file: 'batch', line: 1, column, code }])
  })
})
