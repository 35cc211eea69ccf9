import { describe, expect, it } from 'vitest'
import type { Finding, Gap } from '../../../src/model/assessment.ts'
import { entriesOf, type PlanEntry, planEntries, timingOf } from '../../../src/report/page/plan-entries.ts'
import { applicationOf } from './invented-application.ts'

const NEEDS = { all: [] }
const gap = (rest: Partial<Gap>): Gap => ({
  criterion: 'x',
  outcome: 'unmet',
  worth: 1,
  needs: NEEDS,
  ...rest,
})

const finding = (ceiling: number): Finding => ({
  id: 'x',
  source: '一',
  title: { zh: '甲', en: 'A' },
  outcome: ceiling === 0 ? 'unmet' : 'unknown',
  points: 0,
  ceiling,
  maximum: 1,
})

describe('the time of a gap', () => {
  it.each<[string, Partial<Gap>, string, number?]>([
    ['is due on a day still to come', { due: '2025-12-31' }, 'due'],
    ['is due on the day itself', { due: '2025-09-01' }, 'due'],
    ['is missed from the day after where nothing of its row is open', { due: '2025-08-31' }, 'missed'],
    ['is past from the day after where something of its row is open', { due: '2025-08-31' }, 'past', 1],
    ['is due whatever is open', { due: '2025-09-01' }, 'due', 1],
    ['has no date where there is none', {}, 'undated'],
    ['goes by itself where it clears', { clears: '2026-01-01' }, 'clears'],
    ['goes by itself where it is too late to act', { due: '2025-08-31', clears: '2026-01-01' }, 'clears'],
    [
      'is due where it can still be closed before it clears',
      { due: '2025-12-31', clears: '2026-01-01' },
      'due',
    ],
  ])('%s', (_, dates, timing, ceiling = 0) => {
    expect(timingOf(gap(dates), finding(ceiling), '2025-09-01')).toBe(timing)
  })
})

describe('the entries of a plan', () => {
  const entries = planEntries(applicationOf())

  it('are all gaps, in their order, with the days left', () => {
    expect(entries.map((each) => [each.finding.source, each.timing, each.isMissed, each.daysLeft])).toEqual([
      // 29 days of September, 31, 30 and 31
      ['一.1.2', 'due', false, 121],
      ['一.1.3', 'clears', false, undefined],
      ['二.1.1', 'missed', true, undefined],
    ])
  })

  it('have the documents of their row that do not count', () => {
    expect(entries.map(({ flawed }) => flawed.map(({ title }) => title))).toEqual([['名册'], [], []])
  })

  it('have the needs but for documents, which stand by themselves', () => {
    const evidence = { kind: 'register', stamped: true }
    const document = { evidence, title: { zh: '名册', en: 'Register' } }
    const each = applicationOf()
    const [first] = each.assessment.gaps
    const gaps = [
      first,
      { ...first, needs: { all: [document, ...(first ? [first.needs] : [])] } },
      { ...first, needs: document },
    ]
    const found = planEntries({ ...each, assessment: { ...each.assessment, gaps: gaps as readonly Gap[] } }) // safe: there is a first
    expect(found.map(({ needs }) => needs.map(({ text }) => text))).toEqual([
      ['受训员工数（人）：现为 3，需至少 5，还差 2'],
      ['受训员工数（人）：现为 3，需至少 5，还差 2'],
      [],
    ])
    expect(found.map(({ documents }) => documents)).toEqual([
      ['受训名册（盖章）'],
      ['受训名册（盖章）'],
      ['受训名册（盖章）'],
    ])
  })

  it('of a time come by their day, the soonest first, and of a day by worth', () => {
    const [model] = entries
    const dated = (criterion: string, due: string): PlanEntry => {
      if (model === undefined) throw new Error('There is no entry.')
      return { ...model, timing: 'due', gap: gap({ criterion, due }) }
    }
    const all = [
      dated('a', '2025-12-31'),
      dated('b', '2025-11-30'),
      dated('c', '2025-12-31'),
      dated('d', '2025-10-01'),
    ]
    expect(entriesOf('due', all).map((each) => each.gap.criterion)).toEqual(['d', 'b', 'a', 'c'])
    expect(entriesOf('missed', all)).toEqual([])
  })
})
