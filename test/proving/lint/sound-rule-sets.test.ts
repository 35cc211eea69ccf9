import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintRuleSet } from '../../../src/proving/lint/lint-rule-set.ts'
import { chongqingDemonstrationUnit } from '../../../src/rules.ts'
import { runCli, temporaryFolder } from '../../support/run-cli.ts'

const FACTS = readFileSync('fixtures/lint/facts.yaml', 'utf8')

/** A rule set of one row of 10 points, with whatever else. */
const ruleSet = (row: string, { measures = '', gates = '' } = {}) => `id: small
version: 1.0.0
title: { zh: 小, en: Small }
source: { document: 某文, issuer: 某局, year: 2025 }
facts: facts.yaml
maximum: 10
measures: { ${measures} }
sections:
  - id: small
    source: 一
    title: { zh: 小, en: Small }
    maximum: 10
    items:
      - id: small.item
        source: 一.1
        title: { zh: 小, en: Small }
        maximum: 10
        criteria:
          - { id: small.item.row, source: 一.1.1, title: { zh: 小, en: Small }, points: 10, ${row} }
${gates}
`

async function stderrOf(text: string): Promise<string> {
  const files = { 'facts.yaml': FACTS, 'rules.yaml': text, 'other.yaml': 'facts: facts.yaml' }
  return (await runCli(['lint', temporaryFolder(files).path('rules.yaml')])).stderr
}

const GRADES = `grades:
  - { id: gold, title: { zh: 金, en: Gold }, atLeast: 8 }
  - { id: silver, title: { zh: 银, en: Silver }, atLeast: 5 }
`
const gatesOf = (...gates: readonly string[]) => `${GRADES}gates:\n${gates.join('')}`
const gate = (id: string, kind: string) =>
  `  - { id: ${id}, source: 第${id}条, title: { zh: 关, en: Gate }, ${kind} }\n`

describe('a sound rule set has nothing said of it', () => {
  it.each(readdirSync('fixtures/rule-sets'))('%s', async (name) => {
    const path = `fixtures/rule-sets/${name}/rule-set.yaml`
    expect(await runCli(['lint', path])).toEqual({
      code: 0,
      stdout: `${path}: rule set, no problems\n`,
      stderr: '',
    })
  })

  it('the one of the page on rule sets', async () => {
    const page = readFileSync('docs/rule-sets.md', 'utf8')
    const files = [...page.matchAll(/```yaml\n# (\S+\.yaml)\n([\s\S]*?)```/g)].map(
      ([, name = '', text = '']) => [name, text],
    )
    expect(files.map(([name]) => name)).toEqual(['cafe-facts.yaml', 'cafe-standard.yaml'])
    const path = temporaryFolder(Object.fromEntries(files)).path('cafe-standard.yaml')
    expect((await runCli(['lint', path])).stderr).toBe('')
  })

  it('the built-in one, in less than a second', () => {
    const text = readFileSync('rules/standards/chongqing-demonstration-unit.yaml', 'utf8')
    const before = performance.now()
    const problems = lintRuleSet(text, chongqingDemonstrationUnit, {
      file: 'rules.yaml',
      hasOwnFacts: () => true,
    })
    expect(problems).toEqual([])
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

const level = (fact: string, operator: string, value: number, points: number) =>
  `{ when: { fact: ${fact}, operator: ${operator}, value: ${value} }, points: ${points} }`
const band = (fact: string, from: number, to: number, points: number) =>
  `{ when: { all: [{ fact: ${fact}, operator: greaterThanInclusive, value: ${from} }, { fact: ${fact}, operator: lessThanInclusive, value: ${to} }] }, points: ${points} }`

describe('what may be meant is not reported', () => {
  it.each<[string, string]>([
    [
      'a range in the middle that gives most',
      ruleSet(`award: { levels: [${band('seats', 50, 80, 10)}, ${band('seats', 30, 100, 5)}] }`),
    ],
    [
      'levels of which less is better',
      ruleSet(
        `penalizes: [complaints], award: { levels: [${level('complaints-in-period', 'lessThanInclusive', 0, 10)}, ${level('complaints-in-period', 'lessThanInclusive', 3, 5)}] }`,
        { measures: 'complaints-in-period: { count: complaints, during: period }' },
      ),
    ],
    [
      'a last level that gives nothing and is never reached',
      ruleSet(
        'award: { levels: [{ when: { fact: kind, operator: in, value: [public, school] }, points: 10 }, { when: { fact: kind, operator: equal, value: other }, points: 5 }, { points: 0 }] }',
      ),
    ],
    [
      'a list that deductions are made for',
      ruleSet('award: { deduct: [{ per: complaints-in-period, points: 2 }] }', {
        measures: 'complaints-in-period: { count: complaints, during: period }',
      }),
    ],
    [
      'a yes that is penalized as the row says',
      ruleSet(
        'penalizes: [keeper.certified], when: { fact: keeper.certified, operator: equal, value: false }',
      ),
    ],
    [
      'a share of whole numbers that only some numbers have',
      ruleSet('when: { fact: share-trained, operator: equal, value: 0.37 }', {
        measures: 'share-trained: { share: staff.trained, in: staff.total }',
      }),
    ],
    [
      'a threshold far away',
      ruleSet('when: { fact: events-in-period, operator: greaterThanInclusive, value: 100000 }', {
        measures: 'events-in-period: { count: events, during: period }',
      }),
    ],
    [
      'windows of which one lies inside the other only on the day on which it is tried out',
      ruleSet(
        'when: { all: [{ fact: lately, operator: lessThan, value: 1 }, { fact: in-autumn, operator: greaterThan, value: 0 }] }, penalizes: [events]',
        {
          measures:
            'lately: { count: events, during: { last: { months: 6 } } }, in-autumn: { count: events, during: second-half }',
        },
      ),
    ],
    [
      'a date in a fixed window to come',
      ruleSet('when: { fact: next-year, operator: greaterThan, value: 0 }', {
        measures: 'next-year: { count: events, during: { from: 2027-01-01, to: 2027-06-30 } }',
      }),
    ],
    [
      'gates that leave one number between them',
      ruleSet('when: rules.posted', {
        measures: 'events-in-period: { count: events, during: period }',
        gates: gatesOf(
          gate('a', 'require: { fact: events-in-period, operator: greaterThanInclusive, value: 3 }'),
          gate('b', 'veto: { fact: events-in-period, operator: greaterThanInclusive, value: 4 }'),
        ),
      }),
    ],
    [
      'gates that contradict each other before different grades',
      ruleSet('when: rules.posted', {
        gates: gatesOf(
          gate('a', 'ceiling: silver, when: keeper.certified'),
          gate('b', 'route: silver, when: keeper.certified'),
        ),
      }),
    ],
  ])('%s', async (_, text) => {
    expect(await stderrOf(text)).toBe('')
  })

  it('a fact that another rule set beside it may look at', async () => {
    const text = ruleSet('when: rules.posted')
    expect(await stderrOf(text)).toBe('')
    const alone = temporaryFolder({ 'facts.yaml': FACTS, 'rules.yaml': text }).path('rules.yaml')
    expect((await runCli(['lint', alone])).stderr).toMatch(/^\S+rules\.yaml:5:8 unused /)
  })
})
