import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { Basis, Need } from '../../src/model/assessment.ts'
import type { Award } from '../../src/model/award.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { StatedFacts } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { reviewOf } from '../support/awards.ts'
import { HOURS, label, PEOPLE } from '../support/facts.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'

const measures: RuleSet['measures'] = {
  talks: { count: 'talks', during: 'period' },
  hours: { sum: 'talks', of: 'hours', during: 'period' },
  share: { share: 'staff.trained', in: 'staff.employees' },
  'two-of-three': {
    holding: [isTrue('policy.adopted'), isTrue('policy.published'), isTrue('policy.archived')],
  },
}

/** What the gap of the row asks for, on 30 June 2025; `undefined` where it has none. */
function needOf(award: Award, facts: StatedFacts, { points = 10, basis = 'claimed' as Basis } = {}) {
  const ruleSet = ruleSetOf({ measures, criteria: { 's.i.c': { points, award } } })
  const [gap] = compile(ruleSet).assess(profileOf(facts), { asOf: '2025-06-30', basis }).gaps
  return gap?.needs
}

const rating = (rest: object): Need => ({ fact: 'rating', title: label('rating'), ...rest }) as Need // safe: a fact's need
const from = (value: number): Condition => ({ fact: 'rating', operator: 'greaterThanInclusive', value })
const YEAR = { from: '2025-01-01', to: '2025-12-31' }

describe('units', () => {
  it.each<[string, Award, StatedFacts, Need]>([
    [
      'ask for as many as give all',
      { per: 'rating', points: 2.5 },
      { rating: 1 },
      rating({ have: 1, want: { atLeast: 4 }, short: 3 }),
    ],
    [
      'ask for one more where the last is not whole: 3.3 gives 9.9',
      { per: 'staff.employees', points: 3.3 },
      { staff: { employees: 3 } },
      {
        fact: 'staff.employees',
        title: label('staff.employees'),
        have: 3,
        want: { atLeast: 4 },
        short: 1,
        unit: PEOPLE,
      },
    ],
    [
      'ask from their threshold, by their step, less what the start gives',
      { per: 'rating', from: 4, every: 0.5, points: 2, start: 4 },
      { rating: 4.5 },
      rating({ have: 4.5, want: { atLeast: 5.5 }, short: 1 }),
    ],
    [
      'ask for the threshold alone where the start gives all',
      { per: 'rating', from: 4, points: 2, start: 10 },
      { rating: 3 },
      rating({ have: 3, want: { atLeast: 4 }, short: 1 }),
    ],
    [
      'ask for more than where the last has begun',
      { per: 'rating', points: 2.5, counting: 'begun' },
      { rating: 1 },
      rating({ have: 1, want: { moreThan: 3 } }),
    ],
    [
      'ask for the exact part',
      { per: 'rating', points: 4, counting: 'exact', round: { mode: 'half-up', places: 1 } },
      { rating: 1 },
      rating({ have: 1, want: { atLeast: 2.5 }, short: 1.5 }),
    ],
    [
      'ask for less below a threshold',
      { per: 'rating', below: 8, points: 5 },
      { rating: 7 },
      rating({ have: 7, want: { atMost: 6 }, over: 1 }),
    ],
    [
      'ask for less than where the last has begun',
      { per: 'rating', below: 8, points: 5, counting: 'begun' },
      { rating: 7.5 },
      rating({ have: 7.5, want: { lessThan: 7 } }),
    ],
    [
      'ask for entries of a list in their window',
      { per: 'talks', points: 2.5 },
      { talks: [{ date: '2025-02-01' }] },
      {
        fact: 'talks',
        title: label('talks'),
        have: 1,
        want: { atLeast: 4 },
        short: 3,
        between: YEAR,
      },
    ],
    [
      'ask for nothing that helps where their most is too little',
      { per: 'rating', points: 1, most: 9 },
      { rating: 1 },
      { any: [] },
    ],
    [
      'ask for what is not stated',
      { per: 'rating', points: 2.5 },
      {},
      rating({ unstated: ['rating'], want: { atLeast: 4 } }),
    ],
  ])('%s', (_, award, facts, need) => {
    expect(needOf(award, facts)).toEqual(need)
  })
})

describe('parts of units that are rounded', () => {
  const part: Award = { per: 'rating', points: 1, counting: 'exact', round: { mode: 'down', places: 0 } }

  it('ask for as much as gives all once it is rounded: of 2.5 points 2 would be left', () => {
    expect(needOf(part, { rating: 1 }, { points: 2.5 })).toEqual(
      rating({ have: 1, want: { atLeast: 3 }, short: 2 }),
    )
  })

  it('ask for something where only the rounding keeps points back', () => {
    expect(needOf(part, { rating: 2.75 }, { points: 2.5 })).toEqual(
      rating({ have: 2.75, want: { atLeast: 3 }, short: 0.25 }),
    )
  })
})

describe('levels', () => {
  const graded: Award = {
    levels: [{ when: from(8), points: 10 }, { when: from(5), points: 6 }, { points: 1 }],
  }

  it.each<[string, Award, StatedFacts, Need]>([
    [
      'ask for the one that gives all',
      graded,
      { rating: 6 },
      rating({ have: 6, want: { atLeast: 8 }, short: 2 }),
    ],
    [
      'ask that an earlier one that gives less does not hold',
      {
        levels: [
          { when: from(8), points: 6 },
          { when: isTrue('policy.adopted'), points: 10 },
        ],
      },
      { rating: 9, policy: { adopted: false } },
      {
        all: [
          rating({ have: 9, want: { lessThan: 8 } }),
          { fact: 'policy.adopted', title: label('policy.adopted'), have: false, want: { exactly: true } },
        ],
      },
    ],
    [
      'ask for any that gives all',
      {
        levels: [
          { when: from(8), points: 10 },
          { when: isTrue('policy.adopted'), points: 10 },
        ],
      },
      { rating: 6, policy: { adopted: false } },
      {
        any: [
          rating({ have: 6, want: { atLeast: 8 }, short: 2 }),
          { fact: 'policy.adopted', title: label('policy.adopted'), have: false, want: { exactly: true } },
        ],
      },
    ],
    [
      'ask for what the award of a level needs as well',
      { levels: [{ when: isTrue('policy.adopted'), award: { per: 'rating', points: 2 } }] },
      { rating: 4, policy: { adopted: false } },
      {
        all: [
          { fact: 'policy.adopted', title: label('policy.adopted'), have: false, want: { exactly: true } },
          rating({ have: 4, want: { atLeast: 5 }, short: 1 }),
        ],
      },
    ],
    [
      'ask for nothing that helps where none gives all',
      { levels: [{ when: from(8), points: 9 }] },
      { rating: 6 },
      { any: [] },
    ],
  ])('%s', (_, award, facts, need) => {
    expect(needOf(award, facts)).toEqual(need)
  })
})

describe('a line', () => {
  const round = { mode: 'half-up', places: 1 } as const
  const budget = (spent: number, planned?: number): StatedFacts => ({
    budget: { spent, ...(planned !== undefined && { planned }) },
  })
  const against: Award = {
    interpolate: 'budget.spent',
    from: { at: 0, points: 0 },
    to: { at: { fact: 'budget.planned' }, points: 10 },
    round,
  }

  it('asks for the better anchor', () => {
    const rising: Award = {
      interpolate: 'rating',
      from: { at: 5, points: 0 },
      to: { at: 9, points: 10 },
      round,
    }
    expect(needOf(rising, { rating: 6 })).toEqual(rating({ have: 6, want: { atLeast: 9 }, short: 3 }))
  })

  it('asks for less where less is better', () => {
    const falling: Award = {
      interpolate: 'rating',
      from: { at: 9, points: 0 },
      to: { at: 5, points: 10 },
      round,
    }
    expect(needOf(falling, { rating: 6 })).toEqual(rating({ have: 6, want: { atMost: 5 }, over: 1 }))
  })

  it('asks for nothing that helps where no anchor gives all', () => {
    const low: Award = { interpolate: 'rating', from: { at: 5, points: 0 }, to: { at: 9, points: 8 }, round }
    expect(needOf(low, { rating: 10 })).toEqual({ any: [] })
  })

  it('asks for what a fact says', () => {
    expect(needOf(against, budget(50, 200))).toMatchObject({
      any: expect.arrayContaining([
        {
          fact: 'budget.spent',
          title: label('budget.spent'),
          have: 50,
          want: { atLeast: 200 },
          against: 'budget.planned',
          short: 150,
        },
      ]),
    })
  })
})

describe('deductions', () => {
  const archived: Need = {
    fact: 'policy.archived',
    title: label('policy.archived'),
    have: true,
    want: { not: true },
  }

  it.each<[string, Award, StatedFacts, Need]>([
    [
      'ask that what costs points does not hold',
      { deduct: [{ when: isTrue('policy.archived'), points: 1 }] },
      { policy: { archived: true } },
      archived,
    ],
    [
      'ask for all of what costs points, and only that',
      {
        deduct: [
          { when: isTrue('policy.archived'), points: 1 },
          { when: isTrue('policy.adopted'), points: 1 },
          { per: 'rating', from: 5, points: 1 },
        ],
      },
      { policy: { archived: true, adopted: false }, rating: 7 },
      { all: [archived, rating({ have: 7, want: { lessThan: 6 } })] },
    ],
    [
      'ask for fewer than one whole unit',
      { deduct: [{ per: 'staff.employees', points: 1 }] },
      { staff: { employees: 2 } },
      {
        fact: 'staff.employees',
        title: label('staff.employees'),
        have: 2,
        want: { atMost: 0 },
        over: 2,
        unit: PEOPLE,
      },
    ],
    [
      'ask that no unit has begun',
      { deduct: [{ per: 'rating', from: 5, points: 1, counting: 'begun' }] },
      { rating: 5.5 },
      rating({ have: 5.5, want: { atMost: 5 }, over: 0.5 }),
    ],
    [
      'ask that a shortfall is less than a unit',
      { deduct: [{ per: 'rating', below: 8, every: 0.5, points: 1 }] },
      { rating: 7 },
      rating({ have: 7, want: { moreThan: 7.5 } }),
    ],
    [
      'ask for hours of a list',
      { deduct: [{ per: 'hours', below: 6, counting: 'begun', points: 1 }] },
      { talks: [{ date: '2025-02-01', hours: 4.5 }] },
      {
        fact: 'hours',
        title: label('talks'),
        have: 4.5,
        want: { atLeast: 6 },
        short: 1.5,
        unit: HOURS,
        between: YEAR,
      },
    ],
    [
      'ask for nothing that helps where they start below the row',
      { deduct: [{ when: isTrue('policy.archived'), points: 1 }], full: 9 },
      { policy: { archived: true } },
      { any: [] },
    ],
  ])('%s', (_, award, facts, need) => {
    expect(needOf(award, facts)).toEqual(need)
  })
})

describe('the best of several', () => {
  it('asks for any that can give all', () => {
    const award: Award = {
      best: [
        { when: isTrue('policy.adopted'), points: 10 },
        { per: 'rating', points: 1 },
        { when: isTrue('policy.published'), points: 9 },
      ],
    }
    expect(needOf(award, { policy: { adopted: false, published: false }, rating: 4 })).toEqual({
      any: [
        { fact: 'policy.adopted', title: label('policy.adopted'), have: false, want: { exactly: true } },
        rating({ have: 4, want: { atLeast: 10 }, short: 6 }),
      ],
    })
  })
})

describe('an assessed row', () => {
  const award: Award = {
    assessed: [
      { from: 6, to: 10 },
      { from: 0, to: 4 },
    ],
  }

  it('asks for a review with all points', () => {
    expect(needOf(award, {})).toEqual({ review: { atLeast: 10 } })
  })

  it('asks for it also where a review gave less', () => {
    const ruleSet = ruleSetOf({ criteria: { 's.i.c': { points: 10, award } } })
    const profile = profileOf({}, { reviews: [reviewOf(7)] })
    const [gap] = compile(ruleSet).assess(profile, { asOf: '2025-06-30' }).gaps
    expect(gap).toMatchObject({ outcome: 'partly', worth: 3, needs: { review: { atLeast: 10 } } })
  })

  it('asks for nothing that helps where no range gives all', () => {
    expect(needOf({ assessed: [{ from: 0, to: 9 }] }, {})).toEqual({ any: [] })
  })
})

describe('two of three conditions', () => {
  const award: Award = {
    when: { fact: 'two-of-three', operator: 'greaterThanInclusive', value: 2 },
    points: 10,
  }
  const all: Award = { when: { fact: 'two-of-three', operator: 'equal', value: 3 }, points: 10 }
  const policy = (name: string, have?: boolean): Need => {
    const fact = `policy.${name}`
    return {
      fact,
      title: label(fact),
      ...(have === undefined ? { unstated: [fact] } : { have }),
      want: { exactly: true },
    }
  }

  it.each<[string, Award, StatedFacts, Need]>([
    [
      'ask for two where none holds',
      award,
      { policy: { adopted: false, published: false, archived: false } },
      { atLeast: 2, of: [policy('adopted', false), policy('published', false), policy('archived', false)] },
    ],
    [
      'ask for two where nothing is stated',
      award,
      {},
      { atLeast: 2, of: [policy('adopted'), policy('published'), policy('archived')] },
    ],
    [
      'ask for any of the others where one holds',
      award,
      { policy: { adopted: true, published: false, archived: false } },
      { any: [policy('published', false), policy('archived', false)] },
    ],
    [
      'ask for all where every one is wanted',
      { ...all, when: { fact: 'two-of-three', operator: 'greaterThanInclusive', value: 3 } },
      { policy: { adopted: false, published: false } },
      { all: [policy('adopted', false), policy('published', false), policy('archived')] },
    ],
    [
      'ask for the last one',
      { ...all, when: { fact: 'two-of-three', operator: 'greaterThan', value: 2 } },
      { policy: { adopted: true, published: false, archived: true } },
      policy('published', false),
    ],
  ])('%s', (_, holding, facts, need) => {
    expect(needOf(holding, facts)).toEqual(need)
  })

  it('ask for nothing where two hold', () => {
    expect(needOf(award, { policy: { adopted: true, published: true } })).toBeUndefined()
  })
})

describe('a row that may not apply', () => {
  const ruleSet = ruleSetOf({
    notApplicable: 'renormalize-whole',
    rounding: { mode: 'half-up', places: 2, of: ['total'] },
    criteria: {
      's.i.c': { points: 5, when: 'policy.adopted', applies: isTrue('policy.archived') },
      's.i.d': { points: 5, when: 'policy.published' },
    },
  })
  const gaps = (policy: StatedFacts) =>
    compile(ruleSet)
      .assess(profileOf({ policy }), { asOf: '2025-06-30' })
      .gaps.map(({ criterion, outcome, worth }) => [criterion, outcome, worth])

  it('leaves no gap where it does not', () => {
    expect(gaps({ adopted: false, archived: false, published: true })).toEqual([])
  })

  it('is worth what it adds to what is scaled', () => {
    expect(gaps({ adopted: false, archived: true, published: false })).toEqual([
      ['s.i.c', 'unmet', 5],
      ['s.i.d', 'unmet', 5],
    ])
    // alone in the table, the other row is worth all of it
    expect(gaps({ adopted: false, archived: false, published: false })).toEqual([['s.i.d', 'unmet', 10]])
  })

  it('may cost as much as it gives where it would be met', () => {
    // 10 of 10 already, if it does not apply; so that only the certain points rise
    expect(gaps({ archived: true, published: true })).toEqual([['s.i.c', 'unknown', 5]])
  })
})
