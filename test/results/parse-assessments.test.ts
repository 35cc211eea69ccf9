import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess.ts'
import { parseProfile } from '../../src/facts/parse-profile.ts'
import { type Assessment, BASES } from '../../src/model/assessment.ts'
import type { Profile } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { areResults, LONGEST_RESULTS, parseAssessments } from '../../src/results/parse-assessments.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { ASSESSMENT, VERDICT } from '../report/small-assessment.ts'
import { fixtureRuleSets } from '../support/rule-set-fixtures.ts'

const FILE = 'earlier.json'
const read = (text: string) => parseAssessments(text, { file: FILE })
const json = (data: unknown) => JSON.stringify(data, null, 2)

function enterprises(): readonly Profile[] {
  return readdirSync('fixtures/enterprises').map((name) => {
    const text = readFileSync(`fixtures/enterprises/${name}`, 'utf8')
    const reading = parseProfile(text, chongqingDemonstrationUnit, { file: name })
    if (!reading.ok) throw new Error(name)
    return reading.value
  })
}

const nothing: Profile = { id: 'nobody', name: 'Nobody', facts: {} }
const cases: readonly (readonly [RuleSet, Profile])[] = [
  ...enterprises().map((profile) => [chongqingDemonstrationUnit, profile] as const),
  ...fixtureRuleSets().map((rules) => [rules, nothing] as const),
]

describe('results that were printed are read as they were', () => {
  it.each(cases.map(([rules, profile]) => [rules.id, profile.id, rules, profile] as const))(
    'by %s of %s, on every basis',
    (_, __, rules, profile) => {
      const results = BASES.map((basis) => assess(rules, profile, { asOf: '2025-12-31', basis }))
      for (const each of results) expect(read(json(each))).toEqual({ ok: true, value: [each] })
      const [claimed, evidenced, verified] = results
      const bases = { claimed, evidenced, verified }
      expect(read(json({ bases }))).toEqual({ ok: true, value: results })
    },
  )

  it('several of them, with a verdict and documents', () => {
    const evidence = [
      { criterion: 'conduct.all.policy', title: 'Register', file: 'a.pdf', flaws: ['not-stamped'], bytes: 3 },
    ]
    const first = { ...ASSESSMENT, verdict: VERDICT, evidence }
    const second = { ...ASSESSMENT, profile: { id: 'other', name: 'Other' } }
    expect(read(json([first, second]))).toEqual({ ok: true, value: [first, second] })
  })

  it('after a byte order mark', () => {
    expect(read(`\ufeff${json(ASSESSMENT)}`)).toEqual({ ok: true, value: [ASSESSMENT] })
  })
})

/** The result as it is printed, with something in it written otherwise. */
function written(from: string, to: string): string {
  const text = json(ASSESSMENT)
  expect(text).toContain(from)
  return text.replace(from, to)
}

function problemsIn(text: string) {
  const reading = read(text)
  return reading.ok ? [] : reading.problems.map(({ code, line, column }) => `${line}:${column} ${code}`)
}

const LAST = json(ASSESSMENT).split('\n').length

describe('a result that is not right is refused at its place, where it has', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['a key that is not known', '"asOf"', '"asof": 1,\n  "asOf"', ['11:3 unknown-key']],
    ['no date', '"asOf": "2025-09-01",', '', ['1:1 missing-key']],
    ['a date that is none', '"asOf": "2025-09-01"', '"asOf": "2025-09-31"', ['11:11 not-a-date']],
    ['a year that is none', '"period": 2025', '"period": 2025.5', ['12:13 wrong-type']],
    ['another basis', '"basis": "claimed"', '"basis": "claimd"', ['13:12 invalid-value']],
    ['points in quotes', '"points": 5.5,', '"points": "5.5",', ['15:15 wrong-type']],
    ['points without end', '"points": 5.5,', '"points": 1e999,', ['15:15 wrong-type']],
    ['points of too many places', '"points": 5.5,', '"points": 5.1234567,', ['15:15 invalid-value']],
    ['more points than it can have', '"points": 5.5,', '"points": 8.5,', ['15:15 number-out-of-range']],
    ['a higher ceiling than its maximum', '"ceiling": 8,', '"ceiling": 11,', ['16:16 number-out-of-range']],
    ['a key twice', '"asOf"', '"asOf": "2025-01-01",\n  "asOf"', ['12:3 duplicate-key']],
    ['a key that is reserved', '"asOf"', '"__proto__": {},\n  "asOf"', ['11:3 unsafe-key']],
    [
      'an id twice',
      '"id": "conduct.all.leaks"',
      '"id": "conduct.all.policy"',
      ['67:21 duplicate-id', '157:20 unknown-criterion'],
    ],
    [
      'a gap of no row',
      '"criterion": "conduct.all.leaks"',
      '"criterion": "conduct.leaks"',
      ['157:20 unknown-criterion'],
    ],
    ['a need with a reserved name', '"fact": "trained"', '"fact": "constructor"', ['129:17 invalid-value']],
    ['no JSON', '"asOf": "2025-09-01",', '"asOf": 2025-09-01,', ['11:15 json-syntax']],
  ])('%s', (_, from, to, expected) => {
    expect(problemsIn(written(from, to))).toEqual(expected)
  })

  it('several things, all of them', () => {
    const text = written('"basis": "claimed"', '"basis": "x"').replace('"period": 2025', '"period": "2025"')
    expect(problemsIn(text)).toEqual(['12:13 wrong-type', '13:12 invalid-value'])
  })

  it('something in a later one of a list', () => {
    const other: Assessment = { ...ASSESSMENT, profile: { id: 'other', name: 'Other' } }
    const text = `[\n${json(ASSESSMENT)},\n${json(other).replace('"basis": "claimed"', '"basis": "x"')}\n]`
    expect(problemsIn(text)).toEqual([`${LAST + 1 + 13}:12 invalid-value`])
  })

  it('two results that cannot be told apart', () => {
    expect(problemsIn(`[\n${json(ASSESSMENT)},\n${json(ASSESSMENT)}\n]`)).toEqual([
      `${LAST + 2}:1 duplicate-id`,
    ])
  })

  it('a basis under the name of another one', () => {
    const bases = {
      claimed: ASSESSMENT,
      evidenced: ASSESSMENT,
      verified: { ...ASSESSMENT, basis: 'verified' },
    }
    const lines = json({ bases }).split('\n')
    const second = lines.findIndex((line, index) => index > LAST && line.includes('"basis"')) + 1
    expect(problemsIn(json({ bases }))).toEqual([`${second}:16 invalid-value`])
  })

  it('brackets without end, which are not followed', () => {
    const deep = `${'[{"all":'.repeat(40)}1${'}]'.repeat(40)}`
    expect(problemsIn(written('"gaps": [', `"gaps": ${deep}, "x": [`))).toEqual([
      expect.stringMatching(/too-deep$/),
    ])
    expect(problemsIn('['.repeat(200_000))).toEqual([expect.stringMatching(/too-deep$/)])
  })

  it.each([['null'], ['1'], ['"text"'], ['[1]'], ['{}'], ['']])('nothing but %s', (text) => {
    expect(problemsIn(text)).not.toEqual([])
  })

  it('an empty list', () => {
    expect(problemsIn('[]')).toEqual(['1:1 invalid-value'])
  })
})

describe('results are', () => {
  it('longer than other files', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      ...ASSESSMENT,
      profile: { id: `p${index}`, name: 'P' },
    }))
    const text = json(many)
    expect(text.length).toBeGreaterThan(1_048_576)
    const reading = read(text)
    expect(reading.ok && reading.value.length).toBe(500)
  })

  it('but not longer than can be read', () => {
    const text = ' '.repeat(LONGEST_RESULTS + 1)
    expect(problemsIn(text)).toEqual(['1:1 file-too-large'])
  })

  it.each<[string, string, boolean]>([
    ['a result', json(ASSESSMENT), true],
    ['a list', json([ASSESSMENT]), true],
    ['all bases', json({ bases: { claimed: ASSESSMENT } }), true],
    ['a result with an error in it', json(ASSESSMENT).slice(0, -9), true],
    ['a profile', 'id: a\nname: a\nfacts: {}\n', false],
    ['a profile in JSON', '{"id": "a", "name": "ruleSet sections", "facts": {}}', false],
  ])('told from profiles: %s', (_, text, expected) => {
    expect(areResults(text)).toBe(expected)
  })
})
