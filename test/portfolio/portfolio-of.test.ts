import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { portfolioOf } from '../../src/portfolio/portfolio-of.ts'
import { label } from '../support/facts.ts'
import { ruleSetOf } from '../support/rule-set.ts'
import { AS_OF, applicant, assessed, GRADED, NAMES, STANDARD } from './standard.ts'

const PORTFOLIO = portfolioOf(assessed(), STANDARD, { mark: 6 })

describe('the portfolio of five applicants', () => {
  it('says what it was made from', () => {
    const { ruleSet, asOf, period, basis, rounding } = PORTFOLIO
    expect({ ruleSet, asOf, period, basis }).toEqual({
      ruleSet: { id: 'invented-standard', version: '1.2.3', digest: 'sha256:invented' },
      asOf: '2025-12-31',
      period: 2025,
      basis: 'claimed',
    })
    expect(rounding).toEqual({
      points: { mode: 'half-up', places: 2 },
      shares: { mode: 'half-up', places: 4 },
    })
  })

  it('ranks them by certain points, with the ceiling beside', () => {
    const lines = PORTFOLIO.applicants.map(({ rank, tied, id, total }) => [
      rank,
      tied,
      id,
      total.points,
      total.ceiling,
      total.maximum,
    ])
    expect(lines).toEqual([
      [1, false, 'all', 10, 10, 10],
      [2, true, 'also', 5.5, 5.5, 10],
      [2, true, 'some', 5.5, 5.5, 10],
      [4, false, 'open', 3, 9, 10],
      [5, false, 'none', 0, 0, 10],
    ])
  })

  it('counts, of every row, the outcomes and the points that are lost', () => {
    const rows = PORTFOLIO.rows.map(
      ({ id, outcomes, applies, missed, missedShare, lost, lostForCertain, open }) => [
        id,
        Object.values(outcomes),
        applies,
        missed,
        missedShare,
        [lost, lostForCertain, open],
      ],
    )
    // the outcomes are met, partly, unmet, unknown, not applicable
    expect(rows).toEqual([
      ['base.rules.adopted', [3, 0, 2, 0, 0], 5, 2, 0.4, [8, 8, 0]],
      ['base.rules.published', [2, 0, 3, 0, 0], 5, 3, 0.6, [9, 9, 0]],
      // 4 - 1.5 twice and 4 once are lost, 4 are open
      ['staff.people.trained', [1, 2, 1, 1, 0], 5, 3, 0.6, [13, 9, 4]],
      ['extra.more.archived', [1, 0, 3, 1, 0], 5, 3, 0.6, [8, 6, 2]],
    ])
  })

  it('names the rows that most miss: by share, then by points lost, then as the table has them; bonus rows apart', () => {
    // published and trained: both 3 of 5 and 9 points, so the table decides
    expect(PORTFOLIO.mostMissed).toEqual({
      rows: ['base.rules.published', 'staff.people.trained', 'base.rules.adopted'],
      bonus: ['extra.more.archived'],
    })
  })

  it('puts the row of which more points are lost first, where as many miss it', () => {
    const ruleSet = ruleSetOf({
      criteria: {
        'a.b.light': { points: 1, when: 'policy.adopted' },
        'a.b.heavy': { points: 5, when: 'policy.published' },
      },
    })
    const facts = { policy: { adopted: false, published: false } }
    const missing = compile(ruleSet).assess(applicant('one', facts), { asOf: AS_OF })
    expect(portfolioOf([missing], ruleSet).mostMissed.rows).toEqual(['a.b.heavy', 'a.b.light'])
  })

  it('gives the means of sections, and their parts of what could be given', () => {
    const means = PORTFOLIO.sections.map(({ id, points, ceiling, maximum, pointsShare, ceilingShare }) => [
      id,
      [points, ceiling, maximum],
      [pointsShare, ceilingShare],
    ])
    expect(means).toEqual([
      // 6 + 4 + 4 + 3 + 0 = 17 of 30: 3.4, and 17 / 30 = 0.5666… is rounded up
      ['base', [3.4, 3.4, 6], [0.5667, 0.5667]],
      // 4 + 1.5 + 1.5 + 0 + 0 = 7 of 20, and 4 more are possible
      ['staff', [1.4, 2.2, 4], [0.35, 0.55]],
      // 2 of 10, and 2 more are possible
      ['extra', [0.4, 0.8, 2], [0.2, 0.4]],
    ])
    expect(PORTFOLIO.sections.map(({ bonus }) => bonus)).toEqual([undefined, undefined, true])
  })

  it('has the outcome and the points of every row of every applicant', () => {
    const cells = PORTFOLIO.applicants.map(({ criteria }) =>
      criteria.map(({ outcome, points }) => `${outcome} ${points}`),
    )
    expect(cells).toEqual([
      ['met 4', 'met 3', 'met 4', 'met 2'],
      ['met 4', 'unmet 0', 'partly 1.5', 'unmet 0'],
      ['met 4', 'unmet 0', 'partly 1.5', 'unmet 0'],
      ['unmet 0', 'met 3', 'unknown 0', 'unknown 0'],
      ['unmet 0', 'unmet 0', 'unmet 0', 'unmet 0'],
    ])
  })

  it('says where they stand to the mark, and which gap alone is enough', () => {
    const [only, ...others] = PORTFOLIO.marks
    expect(others).toEqual([])
    expect(only).toEqual({
      mark: { points: 6 },
      counts: { reached: 1, possible: 1, closable: 3, blocked: 0, 'out-of-reach': 0 },
      applicants: [
        { id: 'all', standing: 'reached' },
        // 0.5 are lacking. Trained: 2.5. Published: the section rises from 4 to 6 and no further, so 2. The bonus: 2.
        {
          id: 'also',
          standing: 'closable',
          short: 0.5,
          alone: ['staff.people.trained', 'base.rules.published', 'extra.more.archived'],
        },
        {
          id: 'some',
          standing: 'closable',
          short: 0.5,
          alone: ['staff.people.trained', 'base.rules.published', 'extra.more.archived'],
        },
        // 3 are lacking. Trained: 4. Adopted: the section rises from 3 to 6, so 3. The bonus gives but 2.
        { id: 'open', standing: 'possible', short: 3, alone: ['staff.people.trained', 'base.rules.adopted'] },
        // 6 are lacking, no gap gives more than 4
        { id: 'none', standing: 'closable', short: 6 },
      ],
    })
  })

  it('tells the worth of gaps within the caps', () => {
    // adopted 4, trained 4, published 3, bonus 2, though both rows of the first section together give but 6
    expect(PORTFOLIO.applicants.at(-1)?.gaps).toEqual([
      { criterion: 'base.rules.adopted', worth: 4 },
      { criterion: 'staff.people.trained', worth: 4 },
      { criterion: 'base.rules.published', worth: 3 },
      { criterion: 'extra.more.archived', worth: 2 },
    ])
  })

  it('has no mark where none was given and none is published', () => {
    expect(portfolioOf(assessed(), STANDARD).marks).toEqual([])
  })

  it('keeps the files and what could not be scored', () => {
    const unscored = [{ file: 'b.yaml', problems: [{ message: 'there is no such file' }] }]
    const files = new Map([['all', 'a.yaml']])
    const portfolio = portfolioOf(assessed(), STANDARD, { files, unscored })
    expect(portfolio.applicants.map(({ file }) => file)).toEqual([
      'a.yaml',
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(portfolio.unscored).toEqual(unscored)
  })

  it('is the same whatever the order of the assessments', () => {
    const order = fc.shuffledSubarray([...NAMES], { minLength: NAMES.length })
    fc.assert(
      fc.property(order, (names) => {
        expect(portfolioOf(assessed(names), STANDARD, { mark: 6 })).toEqual(PORTFOLIO)
      }),
    )
  })
})

describe('assessments that are no portfolio are refused', () => {
  const [first, second] = assessed(['all', 'some'])
  if (first === undefined || second === undefined) throw new Error('There are two.')
  it.each<[string, Parameters<typeof portfolioOf>[0], RegExp]>([
    ['none', [], /at least one/],
    ['two of one id', [first, { ...second, profile: first.profile }], /Two applicants have the id 'all'/],
    ['another basis', [first, { ...second, basis: 'verified' }], /'some' was made with another/],
    ['another date', [first, { ...second, asOf: '2025-12-30' }], /'some' was made with another/],
    ['another year', [first, { ...second, period: 2024 }], /'some' was made with another/],
    ['another parameter', [first, { ...second, parameters: { mark: 5 } }], /'some' was made with another/],
    [
      'another rule set',
      [{ ...first, ruleSet: { ...first.ruleSet, digest: 'sha256:other' } }],
      /not made with this version/,
    ],
  ])('%s', (_, assessments, message) => {
    expect(() => portfolioOf(assessments, STANDARD)).toThrow(message)
  })
})

/** Where one applicant stands to a mark. */
function standing(ruleSet: RuleSet, facts: Parameters<typeof applicant>[1], mark: number, asOf = AS_OF) {
  const assessment = compile(ruleSet).assess(applicant('one', facts), { asOf })
  return portfolioOf([assessment], ruleSet, { mark }).marks[0]?.applicants[0]
}

/** Two talks in the first half of the year, or a policy. */
const HALF = {
  measures: { talks: { count: 'talks', during: 'first-half' } },
  criteria: {
    'a.b.talks': { points: 5, when: { fact: 'talks', operator: 'greaterThanInclusive', value: 2 } },
    'a.b.policy': { points: 5, when: 'policy.adopted' },
  },
} as const

describe('what is out of reach', () => {
  const ruleSet = ruleSetOf(HALF)
  const known = { talks: [], policy: { adopted: false } }

  it('is more than what can still be closed adds up to', () => {
    // the first half is over: only the policy is left, which gives 5
    expect(standing(ruleSet, known, 6)).toEqual({ id: 'one', standing: 'out-of-reach', short: 6 })
    expect(standing(ruleSet, known, 5)).toEqual({
      id: 'one',
      standing: 'closable',
      short: 5,
      alone: ['a.b.policy'],
    })
  })

  it('is not so while there is time', () => {
    expect(standing(ruleSet, known, 6, '2025-06-30')).toEqual({ id: 'one', standing: 'closable', short: 6 })
  })

  it('is not what is only not stated, though its time is over', () => {
    expect(standing(ruleSet, { policy: { adopted: false } }, 5)).toEqual({
      id: 'one',
      standing: 'possible',
      short: 5,
      alone: ['a.b.talks', 'a.b.policy'],
    })
  })

  it('is everything where no gap is left', () => {
    const nothingLeft = { talks: [], policy: { adopted: true } }
    expect(standing(ruleSet, nothingLeft, 6)).toEqual({ id: 'one', standing: 'out-of-reach', short: 1 })
  })

  it('is not claimed where gaps may gain more together than alone', () => {
    // a total that is rounded may rise by a point for gaps that are each worth nothing
    const rounded = ruleSetOf({
      ...HALF,
      criteria: { ...HALF.criteria, 'a.b.more': { points: 0.4, when: 'policy.published' } },
      rounding: { mode: 'half-up', places: 0, of: ['total'] },
    })
    const facts = { ...known, policy: { adopted: true, published: false } }
    // 5 for certain; 0.4 more would be rounded down to 5 again, but what rounds is not added up here
    expect(standing(rounded, facts, 6)).toEqual({ id: 'one', standing: 'closable', short: 1 })
  })

  it('tells which gaps can no longer be closed', () => {
    const assessment = compile(ruleSet).assess(applicant('one', known), { asOf: AS_OF })
    expect(portfolioOf([assessment], ruleSet).applicants[0]?.gaps).toEqual([
      { criterion: 'a.b.talks', worth: 5, due: '2025-06-30', missed: true },
      { criterion: 'a.b.policy', worth: 5 },
    ])
  })
})

describe('grades as marks', () => {
  it('are given one after the other, after the mark that was asked for', () => {
    const { marks } = portfolioOf(assessed(NAMES, GRADED), GRADED, { mark: 1 })
    expect(marks.map(({ mark }) => ('points' in mark ? mark.points : [mark.grade, mark.passes]))).toEqual([
      1,
      ['gold', true],
      ['pass', true],
      ['fail', false],
    ])
  })

  const evaluator = compile(GRADED)
  const trained = { staff: { trained: 20 } }
  const full = { adopted: true, published: true }
  it.each<[string, Parameters<typeof applicant>[1], string, object]>([
    [
      'is reached where it is certain',
      { policy: { ...full, archived: false, name: 'x' }, ...trained, size: 'large' },
      'gold',
      { standing: 'reached' },
    ],
    [
      'is possible, and depends on the gate that is not known',
      { policy: { ...full, archived: false, name: 'x' }, ...trained },
      'gold',
      { standing: 'possible', blockedBy: ['small'] },
    ],
    [
      'is held back by a gate whatever the points',
      { policy: { ...full, archived: false, name: 'x' }, ...trained, size: 'small' },
      'gold',
      { standing: 'blocked', blockedBy: ['small'] },
    ],
    [
      // 4 + 1.5 = 5.5 of 6; published gives 2 within its cap, trained 2.5, archived 2
      'may be reached by points, whatever route is not open',
      {
        policy: { adopted: true, published: false, archived: false, name: 'x' },
        staff: { trained: 10 },
        size: 'large',
      },
      'pass',
      {
        standing: 'closable',
        short: 0.5,
        alone: ['staff.people.trained', 'base.rules.published', 'extra.more.archived'],
      },
    ],
    [
      'is reached by a route without the points',
      { policy: { adopted: false, published: false, archived: false, name: 'known' }, staff: { trained: 0 } },
      'pass',
      { standing: 'reached' },
    ],
    [
      'names no gap as enough where a gate is not known either',
      { policy: { ...full, archived: false, name: 'x' }, staff: { trained: 10 } },
      'gold',
      // 6 + 1.5 = 7.5 of 9, and the size is not stated
      { standing: 'closable', short: 1.5, blockedBy: ['small'] },
    ],
  ])('%s', (_, facts, grade, expected) => {
    const portfolio = portfolioOf([evaluator.assess(applicant('one', facts), { asOf: AS_OF })], GRADED)
    const found = portfolio.marks.find(({ mark }) => 'grade' in mark && mark.grade === grade)
    expect(found?.applicants).toEqual([{ id: 'one', ...expected }])
  })

  it('stand beside the points in the ranking', () => {
    const { applicants } = portfolioOf(assessed(['all', 'none'], GRADED), GRADED)
    expect(applicants.map(({ verdict }) => verdict)).toEqual([
      // whether it is small is not stated
      { pass: 'certain', grade: 'pass', bestPossible: 'gold' },
      // nor whether it is known by its name
      { pass: 'possible', grade: 'fail', bestPossible: 'pass' },
    ])
  })

  it('say nothing where the review is stopped', () => {
    const stopped: RuleSet = {
      ...GRADED,
      gates: [
        {
          id: 'stop',
          source: 'stop',
          title: label('Refused to be looked at'),
          stop: { fact: 'policy.adopted', operator: 'equal', value: false },
        },
      ],
    }
    const { applicants } = portfolioOf(assessed(['none'], stopped), stopped)
    expect(applicants[0]?.verdict).toEqual({ stopped: true })
  })
})

describe('rows that do not apply', () => {
  const ruleSet = ruleSetOf({
    notApplicable: 'full-credit',
    criteria: {
      'a.b.policy': { points: 4, when: 'policy.adopted' },
      'a.b.large': {
        points: 6,
        applies: { fact: 'size', operator: 'equal', value: 'large' },
        when: 'policy.published',
      },
    },
  })
  const of = (id: string, size: string) =>
    compile(ruleSet).assess(applicant(id, { size, policy: { adopted: false, published: false } }), {
      asOf: AS_OF,
    })

  it('count for those to whom they apply', () => {
    const { rows } = portfolioOf([of('a', 'small'), of('b', 'large'), of('c', 'small')], ruleSet)
    const { outcomes, applies, missed, missedShare, lost } = rows[1] ?? {}
    expect({ outcomes, applies, missed, missedShare, lost }).toEqual({
      outcomes: { met: 0, partly: 0, unmet: 1, unknown: 0, notApplicable: 2 },
      applies: 1,
      missed: 1,
      missedShare: 1,
      lost: 6,
    })
  })

  it('have no share where they apply to nobody', () => {
    const { rows, mostMissed } = portfolioOf([of('a', 'small')], ruleSet)
    expect(rows[1]?.applies).toBe(0)
    expect(rows[1]).not.toHaveProperty('missedShare')
    expect(mostMissed.rows).toEqual(['a.b.policy'])
  })
})
