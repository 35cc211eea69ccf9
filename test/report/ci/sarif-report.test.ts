import { readFileSync } from 'node:fs'
import type { Log, Result, Run } from 'sarif'
import { describe, expect, it } from 'vitest'
import { rowPlaces } from '../../../src/authoring/row-places.ts'
import type { Demand, Dossier } from '../../../src/model/dossier.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { type SarifOptions, sarifReport } from '../../../src/report/ci/sarif-report.ts'
import { chongqingDemonstrationUnit } from '../../../src/rules.ts'
import { TEA_PROFILE, TEA_RULES } from '../../cli/tea-house.ts'
import { dossierOf, fixtureText, GRADED_TEA_RULES, lineOf, teaRuleSet } from './dossiers.ts'

const TEA = teaRuleSet()
const FILE = 'profiles/corner-house.yaml'

const MIN: Demand = { demand: 'min', want: 9, have: 6.5, isMet: false }
const MET: Demand = { demand: 'require', criterion: 'tea.leaves.stored', have: 'met', isMet: true }
const REQUIRE: Demand = { demand: 'require', criterion: 'tea.leaves.kinds', have: 'unmet', isMet: false }
const FALLEN: Demand = {
  demand: 'baseline',
  criterion: 'tea.leaves.stored',
  want: 7,
  have: 6.5,
  isMet: false,
}

function runOf(
  dossiers: readonly Dossier[],
  ruleSet: RuleSet = TEA,
  options: Partial<SarifOptions> = {},
): Run {
  const text = sarifReport(dossiers, ruleSet, { language: 'en', version: '1.2.3', ...options })
  const [run] = (JSON.parse(text) as Log).runs // safe: other tests validate it
  if (run === undefined) throw new Error('no run')
  return run
}

const tea = (demands: readonly Demand[], text = TEA_PROFILE, file = FILE): Dossier =>
  dossierOf(text, { ruleSet: TEA, file, demands })

const resultsOf = (run: Run): readonly Result[] => run.results ?? []
const regionOf = ({ locations }: Result) => locations?.[0]?.physicalLocation?.region

describe('the SARIF report', () => {
  const run = runOf([tea([MIN, MET])], TEA, { rows: rowPlaces(TEA_RULES, 'rules/tea-rules.yaml') })

  it('says which tool, rules and profile it is from', () => {
    expect(run.tool.driver).toMatchObject({ name: 'shifan', version: '1.2.3', language: 'en' })
    expect(run.automationDetails).toEqual({ id: 'shifan/tea-house/claimed/' })
    expect(run.columnKind).toBe('utf16CodeUnits')
    expect(run.properties).toEqual({
      receipts: [
        {
          file: FILE,
          profile: { id: 'corner-house', name: '街角茶馆' },
          ruleSet: { id: 'tea-house', version: '0.1.0', digest: TEA.digest },
          asOf: '2025-12-31',
          period: 2025,
          basis: 'claimed',
          total: { points: 6.5, ceiling: 6.5, maximum: 10 },
        },
      ],
    })
  })

  it('has a rule for each row, with its title, what to do and its points', () => {
    expect(run.tool.driver.rules?.slice(0, 2)).toEqual([
      {
        id: 'tea.leaves.stored',
        name: 'RowTeaLeavesStored',
        shortDescription: { text: '一.1.1 Stored in sealed tins' },
        fullDescription: { text: 'Evidence: Photograph' },
        help: { text: 'Evidence: Photograph', markdown: 'Evidence: Photograph' },
        defaultConfiguration: { level: 'warning' },
        properties: { source: '一.1.1', section: 'Tea', maximum: 6.5, tags: ['criterion', 'tea'] },
      },
      {
        id: 'tea.leaves.kinds',
        name: 'RowTeaLeavesKinds',
        shortDescription: { text: '一.1.2 A choice of kinds' },
        fullDescription: { text: 'What to do: Add kinds.' },
        help: { text: 'What to do: Add kinds.', markdown: 'What to do: Add kinds.' },
        defaultConfiguration: { level: 'warning' },
        properties: { source: '一.1.2', section: 'Tea', maximum: 3.5, tags: ['criterion', 'tea'] },
      },
    ])
    expect(run.tool.driver.rules?.slice(2).map(({ id }) => id)).toEqual(
      ['min', 'min-ceiling', 'max-gap', 'require', 'baseline', 'evidence-root'].map(
        (each) => `demand/${each}`,
      ),
    )
  })

  it('points from a gap to the line of the profile, and to the row of the rule set', () => {
    const at = (uri: string, startLine: number, startColumn: number) => ({
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine, startColumn },
    })
    expect(resultsOf(run)[1]).toEqual({
      ruleId: 'tea.leaves.kinds',
      ruleIndex: 1,
      kind: 'fail',
      level: 'warning',
      message: {
        text: '一.1.2 A choice of kinds (unmet). Kinds of tea (kinds): have 2, want at least 3, short 1. Closing it alone adds 3.5 points. What to do: Add kinds. Change facts.leaves.kinds here.',
      },
      locations: [
        {
          physicalLocation: at(FILE, lineOf(TEA_PROFILE, 'kinds: 2'), 5),
          logicalLocations: [{ name: '一.1.2', fullyQualifiedName: 'tea-house/一.1.2' }],
        },
      ],
      relatedLocations: [
        {
          id: 0,
          physicalLocation: at('rules/tea-rules.yaml', lineOf(TEA_RULES, 'id: tea.leaves.kinds'), 13),
          message: { text: 'Row 一.1.2 of the rule set' },
        },
      ],
      partialFingerprints: { 'criterionInProfile/v1': 'tea-house/tea.leaves.kinds/corner-house' },
      properties: {
        outcome: 'unmet',
        worth: 3.5,
        needs: ['Kinds of tea (kinds): have 2, want at least 3, short 1'],
      },
    })
  })

  it('puts a demand of the total at the beginning of the file, and no demand that is met', () => {
    expect(resultsOf(run)).toHaveLength(2)
    expect(resultsOf(run)[0]).toMatchObject({
      ruleId: 'demand/min',
      ruleIndex: 2,
      level: 'error',
      message: { text: 'Asked for at least 9 points, but it is 6.5 points.' },
      locations: [{ physicalLocation: { region: { startLine: 1, startColumn: 1 } } }],
    })
  })

  it('points to where a missing key belongs, and says so', () => {
    const text = 'id: a\nname: A\nfacts:\n  leaves:\n    kinds: 3\n'
    const [result] = resultsOf(runOf([tea([], text)]))
    if (result === undefined) throw new Error('no result')
    expect(regionOf(result)).toEqual({ startLine: lineOf(text, 'leaves:'), startColumn: 3 })
    expect(result.message.text).toMatch(/ facts\.leaves\.sealed belongs here\.$/)
  })

  it.each<[string, readonly Demand[], readonly (readonly [string, string])[]]>([
    ['a warning of a gap that nobody asked about', [], [['tea.leaves.kinds', 'warning']]],
    ['an error of a gap that a demand names', [REQUIRE], [['tea.leaves.kinds', 'error']]],
    [
      'an error of its own of a demand that names a row without a gap',
      [FALLEN],
      [
        ['demand/baseline', 'error'],
        ['tea.leaves.kinds', 'warning'],
      ],
    ],
  ])('makes %s', (_, demands, expected) => {
    const levels = resultsOf(runOf([tea(demands)])).map(({ ruleId, level }) => [ruleId, level])
    expect(levels).toEqual(expected)
  })

  it('makes a note of a gap that is worth nothing', () => {
    const text = fixtureText('bonus-worth-nothing')
    const results = resultsOf(runOf([dossierOf(text)], chongqingDemonstrationUnit))
    expect(results.length).toBeGreaterThan(0)
    expect(results.map(({ level, properties }) => [level, properties?.worth])).toEqual(
      results.map(() => ['note', 0]),
    )
  })

  it('makes a warning of a gate that stands in the way, and a note of a route that is not open', () => {
    const ruleSet = teaRuleSet(GRADED_TEA_RULES)
    const rows = rowPlaces(GRADED_TEA_RULES, 'rules/tea-rules.yaml')
    const results = resultsOf(runOf([dossierOf(TEA_PROFILE, { ruleSet, file: FILE })], ruleSet, { rows }))
    expect(results.slice(1).map(({ ruleId, level, locations }) => [ruleId, level, locations])).toEqual([
      ['variety', 'warning', [expect.objectContaining(atRow('第二条'))]],
      ['famous', 'note', [expect.objectContaining(atRow('第三条'))]],
    ])
    expect(results.map((each) => regionOf(each)?.startLine)).toEqual([6, 6, 6])
    expect(results[1]?.relatedLocations?.[0]?.physicalLocation?.region).toEqual({
      startLine: lineOf(GRADED_TEA_RULES, 'id: variety'),
      startColumn: 5,
    })
  })

  it('keeps its fingerprints where lines move, and tells rows and profiles apart', () => {
    const printsOf = (run: Run) => resultsOf(run).map(({ partialFingerprints }) => partialFingerprints)
    const moved = TEA_PROFILE.replace('facts:', '# a remark\n\nfacts:')
    const other = TEA_PROFILE.replace('corner-house', 'market-house')
    const demands = [FALLEN, { ...FALLEN, criterion: 'tea.leaves.kinds' }, MIN]
    const prints = printsOf(runOf([tea(demands)]))
    expect(printsOf(runOf([tea(demands, moved)]))).toEqual(prints)
    expect(resultsOf(runOf([tea(demands, moved)])).map(regionOf)).not.toEqual(
      resultsOf(runOf([tea(demands)])).map(regionOf),
    )
    const all = [...prints, ...printsOf(runOf([tea(demands, other)]))].map((each) => JSON.stringify(each))
    expect(new Set(all).size).toBe(all.length)
    expect(all).toHaveLength(6)
  })

  it('names the other places of a gap as well', () => {
    const text = 'id: a\nname: A\nfacts:\n  policy:\n    established: true\n'
    const results = resultsOf(runOf([dossierOf(text)], chongqingDemonstrationUnit))
    const carriers = results.find(({ ruleId }) => ruleId === 'systems.policy.premises-and-carriers')
    expect(carriers?.message.text).toContain('facts.policy.coversPremises belongs here.')
    expect(carriers?.relatedLocations?.map(({ message }) => message?.text)).toEqual([
      'facts.policy.coversCarriers belongs here',
    ])
  })
})

const atRow = (name: string) => ({ logicalLocations: [{ name, fullyQualifiedName: `tea-house/${name}` }] })

describe('the address of a file in SARIF', () => {
  const ROOT = '%SRCROOT%'

  it.each<[string, string, object]>([
    ['is its path from the root', 'profiles/acme.yaml', { uri: 'profiles/acme.yaml', uriBaseId: ROOT }],
    ['has no needless steps', './profiles/../a.yaml', { uri: 'a.yaml', uriBaseId: ROOT }],
    ['may lead out of the root', '../a.yaml', { uri: '../a.yaml', uriBaseId: ROOT }],
    [
      'is encoded',
      '资料/a b#c?d%.yaml',
      { uri: '%E8%B5%84%E6%96%99/a%20b%23c%3Fd%25.yaml', uriBaseId: ROOT },
    ],
    ['is no scheme', 'javascript:x.yaml', { uri: 'javascript%3Ax.yaml', uriBaseId: ROOT }],
    ['is no other host', '//evil.example/x.yaml', { uri: 'file:///evil.example/x.yaml' }],
    ['is whole where the path is', '/srv/a b.yaml', { uri: 'file:///srv/a%20b.yaml' }],
    ['is whole on Windows', 'C:\\profiles\\a.yaml', { uri: 'file:///C:/profiles/a.yaml' }],
    ['knows folders of Windows', 'profiles\\a.yaml', { uri: 'profiles/a.yaml', uriBaseId: ROOT }],
    ['has no half characters', 'a\ud800.yaml', { uri: 'a%EF%BF%BD.yaml', uriBaseId: ROOT }],
  ])('%s', (_, file, address) => {
    const [result] = resultsOf(runOf([tea([], TEA_PROFILE, file)]))
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual(address)
  })
})

describe('the rows of a rule set', () => {
  it('are where their ids stand, for all of the built-in standard', () => {
    const file = 'rules/standards/chongqing-demonstration-unit.yaml'
    const text = readFileSync(file, 'utf8')
    const lines = text.split('\n')
    const places = Object.entries(rowPlaces(text, file))
    expect(places).toHaveLength(39)
    for (const [id, { line, column }] of places) {
      expect(lines[line - 1]?.slice(column - 1)).toBe(`id: ${id}`)
    }
  })

  it('are none in a text that cannot be read', () => {
    expect(rowPlaces('sections: [', 'x.yaml')).toEqual({})
  })
})
