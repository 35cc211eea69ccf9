import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { FactValue, Profile, StatedFacts } from '../../src/model/profile.ts'
import { chongqingDemonstrationUnit as ruleSet } from '../../src/rules.ts'
import { sumPoints } from '../../src/values/points.ts'
import { outcomesByRow } from '../support/findings.ts'
import { fixture } from '../support/fixtures.ts'

/** The table of the annex, typed off: section, its points, then the points of the rows of each of its items. */
const PUBLISHED: readonly (readonly [
  section: string,
  maximum: number,
  items: readonly (readonly number[])[],
])[] = [
  [
    '一',
    15,
    [
      [3, 2],
      [2, 2, 1],
      [3, 2],
    ],
  ],
  [
    '二',
    10,
    [
      [3, 2],
      [2.5, 2.5],
    ],
  ],
  ['三', 10, [[2, 2, 1], [5]]],
  ['四', 25, [[5, 2.5, 2.5, 2.5, 2.5], [2.5, 2.5], [2.5], [2.5]]],
  ['五', 20, [[3], [5, 5], [5], [1], [1]]],
  ['六', 20, [[5, 5], [5], [5]]],
  ['七', 5, [[1, 1, 1, 1, 1]]],
]

describe('the rule set against the published table', () => {
  it('has every section with its points', () => {
    expect(ruleSet.sections.map(({ source, maximum }) => [source, maximum])).toEqual(
      PUBLISHED.map(([section, maximum]) => [section, maximum]),
    )
  })

  it('has every row with its points, 39 in all', () => {
    const published = PUBLISHED.flatMap(([section, , items]) =>
      items.flatMap((rows, item) => rows.map((points, row) => [`${section}.${item + 1}.${row + 1}`, points])),
    )
    const encoded = ruleSet.sections
      .flatMap(({ items }) => items)
      .flatMap(({ criteria }) => criteria)
      .map(({ source, points }) => [source, points])
    expect(encoded).toEqual(published)
    expect(encoded).toHaveLength(39)
  })

  it('has 100 points without the bonus, 105 with it, and caps them at 100', () => {
    const points = (isBonus: boolean) =>
      sumPoints(
        ruleSet.sections.filter(({ bonus = false }) => bonus === isBonus).map(({ maximum }) => maximum),
      )
    expect([points(false), points(true), ruleSet.maximum]).toEqual([100, 5, 100])
  })

  it('invents no pass mark', () => {
    expect(ruleSet.grades).toEqual([])
  })

  it('says for every criterion what to do and what proves it', () => {
    for (const { id, remedy, evidence } of ruleSet.sections
      .flatMap(({ items }) => items)
      .flatMap((item) => item.criteria)) {
      expect([id, remedy?.zh.length, remedy?.en.length, evidence?.length]).toEqual([
        id,
        expect.any(Number),
        expect.any(Number),
        expect.any(Number),
      ])
    }
  })

  it('asks for a stamped document where the table does, and nowhere else', () => {
    const stamped = ruleSet.sections
      .flatMap(({ items }) => items)
      .flatMap(({ criteria }) => criteria)
      .filter(({ evidence = [] }) => evidence.some((each) => each.stamped))
      .map(({ source }) => source)
    expect(stamped).toEqual(['六.2.1', '六.3.1'])
  })
})

const AS_OF = '2025-12-31'
const everything = fixture('everything-and-all-bonus').profile
const evaluator = compile(ruleSet)

function withFact(profile: Profile, name: string, value: FactValue | undefined): Profile {
  const change = (facts: StatedFacts, [part = '', ...rest]: readonly string[]): StatedFacts => {
    const { [part]: current, ...others } = facts
    if (rest.length > 0) return { ...others, [part]: change(current as StatedFacts, rest) } // safe: the path is a fact's
    return value === undefined ? others : { ...others, [part]: value }
  }
  return { ...profile, facts: change(profile.facts, name.split('.')) }
}

const changedRows = (profile: Profile, to: string): readonly string[] =>
  Object.entries(outcomesByRow(evaluator.assess(profile, { asOf: AS_OF }))).flatMap(([row, outcome]) =>
    outcome === to ? [row] : [],
  )

const WITHOUT_POLICY = ['四.1.1', '四.1.2', '四.1.3', '四.1.4', '四.1.5']
const COMMITTED = [{ date: '2025-03-01', description: '…' }]
const UNRESOLVED = [{ date: '2025-03-01', description: '…', resolved: false }]
const FAILED_CASE = [{ date: '2025-03-01', kind: 'filing', succeeded: false }]

/** From an enterprise that meets every row: one fact made to speak against it, and the rows that hang on it. */
const DECISIVE: readonly (readonly [fact: string, negative: FactValue, rows: readonly string[]])[] = [
  ['leadingGroup.established', false, ['一.1.1', '一.1.2']],
  ['leadingGroup.headedByPrincipal', false, ['一.1.2']],
  ['coordination.departmentDesignated', false, ['一.2.1']],
  ['coordination.responsibleLeaderDesignated', false, ['一.2.2']],
  ['coordination.headDesignated', false, ['一.2.3']],
  ['coordination.handlerDesignated', false, ['一.2.3']],
  ['office.dutiesAssigned', false, ['一.3.2']],
  ['staff.tasksDefined', false, ['二.1.2']],
  ['staff.dutiesDefined', false, ['二.1.2']],
  ['staff.knowledgeable', false, ['二.2.1']],
  ['staff.work', [], ['二.2.2']],
  ['office.fixedPremises', false, ['三.1.1']],
  ['office.signage', false, ['三.1.1']],
  ['office.equipped', false, ['三.1.2']],
  ['office.rulesOnWall', false, ['三.1.3']],
  ['budget.lines', [{ purpose: '…', amount: 0 }], ['三.2.1']],
  ['policy.established', false, WITHOUT_POLICY],
  ['policy.coversPersonnel', false, ['四.1.2']],
  ['policy.coversPremises', false, ['四.1.3']],
  ['policy.coversCarriers', false, ['四.1.3']],
  ['policy.coversCommissionedProcessing', false, ['四.1.4']],
  ['policy.coversNetworks', false, ['四.1.5']],
  ['workPlan.trainingAndPublicity', false, ['四.2.1']],
  ['workPlan.exchangeAndStudy', false, ['四.2.2']],
  ['exchange.events', [], ['四.2.2']],
  ['incidentResponse.planEstablished', false, ['四.3.1']],
  ['rewardsAndPenalties.rulesEstablished', false, ['四.4.1']],
  ['instructor.appointment', 'temporary', ['五.1.1']],
  ['instructor.appointment', 'none', ['五.1.1']],
  ['guidance.sessions', [], ['五.2.1', '五.2.2']],
  ['outreach.events', [], ['五.3.1']],
  ['guidance.ledger', ['time', 'place', 'people'], ['五.4.1']],
  ['guidance.ledger', ['time', 'place', 'content'], ['五.4.1']],
  ['guidance.ledger', ['time', 'people', 'content'], ['五.4.1']],
  ['guidance.ledger', ['place', 'people', 'content'], ['五.4.1']],
  ['outreach.ledger', ['time', 'place', 'people', 'content'], ['五.5.1']],
  ['outreach.ledger', ['name', 'place', 'people', 'content'], ['五.5.1']],
  ['outreach.ledger', ['name', 'time', 'people', 'content'], ['五.5.1']],
  ['outreach.ledger', ['name', 'time', 'place', 'content'], ['五.5.1']],
  ['outreach.ledger', ['name', 'time', 'place', 'people'], ['五.5.1']],
  ['demonstration.systemComplete', false, ['六.1.1']],
  ['demonstration.leadsInDistrict', false, ['六.1.1']],
  ['demonstration.promotesPeers', false, ['六.1.2']],
  ['infringements.suffered', UNRESOLVED, ['六.2.1']],
  ['commitments.ownSecretsIntact', false, ['六.2.1']],
  ['infringements.committed', COMMITTED, ['六.3.1']],
  ['commitments.othersSecretsRespected', false, ['六.3.1']],
  ['governmentLiaison.established', false, ['七.1.1']],
  ['employees.trained', 1, ['七.1.2']],
  ['employees.total', 100_000, ['七.1.2']],
  ['assistance.cases', FAILED_CASE, ['七.1.3']],
  ['ipControl.builtWithThirdParty', false, ['七.1.4']],
  ['bonus.otherRecognized', false, ['七.1.5']],
]

describe('each fact decides its rows and no others', () => {
  it('starts from an enterprise that meets every row', () => {
    expect(changedRows(everything, 'met')).toHaveLength(39)
  })

  it.each(DECISIVE)('%s against it: %j', (fact, negative, rows) => {
    expect(changedRows(withFact(everything, fact, negative), 'unmet')).toEqual(rows)
    expect(changedRows(withFact(everything, fact, negative), 'unknown')).toEqual([])
  })

  it.each(DECISIVE)('%s not stated', (fact, _, rows) => {
    expect(changedRows(withFact(everything, fact, undefined), 'unknown')).toEqual(rows)
    expect(changedRows(withFact(everything, fact, undefined), 'unmet')).toEqual([])
  })

  it('takes either the tasks or the working rules of the office', () => {
    const tasksOnly = withFact(everything, 'office.workingRulesDefined', false)
    const rulesOnly = withFact(everything, 'office.tasksDefined', false)
    const neither = withFact(tasksOnly, 'office.tasksDefined', false)
    expect([tasksOnly, rulesOnly, neither].map((each) => changedRows(each, 'unmet'))).toEqual([
      [],
      [],
      ['一.3.1'],
    ])
  })

  it('counts full- and part-time staff together', () => {
    const staffed = (fullTime: number, partTime: number) =>
      withFact(withFact(everything, 'staff.fullTime', fullTime), 'staff.partTime', partTime)
    expect(changedRows(staffed(0, 1), 'unmet')).toEqual([])
    expect(changedRows(staffed(1, 0), 'unmet')).toEqual([])
    expect(changedRows(staffed(0, 0), 'unmet')).toEqual(['二.1.1', '二.1.2', '二.2.1'])
  })

  it('knows no other facts', () => {
    const tested = new Set([
      ...DECISIVE.map(([fact]) => fact),
      'office.tasksDefined',
      'office.workingRulesDefined',
    ])
    const others = Object.keys(ruleSet.facts.facts).filter((fact) => !tested.has(fact))
    expect(others).toEqual(['staff.fullTime', 'staff.partTime'])
  })
})
