import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { Assessment, Basis, Score } from '../../src/model/assessment.ts'
import type { Review, StatedFacts } from '../../src/model/profile.ts'
import type { NotApplicablePolicy, RuleSet } from '../../src/model/rule-set.ts'
import { findingsOf } from '../support/findings.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'

type Given = number | readonly [number, number]

const adopted = 'policy.adopted'
const published = 'policy.published'
const archived = isTrue('policy.archived')
const large = { fact: 'size', operator: 'equal', value: 'large' } as const

const given = ({ points, ceiling }: Score): Given => (points === ceiling ? points : [points, ceiling])
const byId = (rows: readonly (Score & { id: string })[]) =>
  Object.fromEntries(rows.map((each) => [each.id, given(each)]))

function assessed(
  ruleSet: RuleSet,
  facts: StatedFacts,
  { basis = 'claimed', reviews = [] }: { basis?: Basis; reviews?: readonly Review[] } = {},
): Assessment {
  return compile(ruleSet).assess(profileOf(facts, { reviews }), { asOf: '2025-06-30', basis })
}

/** The total and the sections, and the outcome of the row that may not apply. */
function seen(assessment: Assessment, row: string) {
  return {
    total: given(assessment.total),
    ...byId(assessment.sections),
    outcome: findingsOf(assessment).find(({ id }) => id === row)?.outcome,
  }
}

/** A section of 4 and 6 points, of which the 6 apply where something is archived, and one of 10. */
function withPolicy(notApplicable: NotApplicablePolicy, rest: Partial<RuleSet> = {}): RuleSet {
  return ruleSetOf({
    notApplicable,
    rounding: { mode: 'half-up', places: 2, of: ['total', 'sections'] },
    criteria: {
      'a.i.x': { points: 4, when: adopted },
      'a.i.y': { points: 6, when: published, applies: archived },
      'b.i.z': { points: 10, when: large },
    },
    ...rest,
  })
}

/** The row x is met and z is not; the row y is as stated. */
const facts = (y: { published?: boolean; archived?: boolean }): StatedFacts => ({
  policy: { adopted: true, ...y },
  size: 'small',
})

describe.each<[NotApplicablePolicy, readonly (readonly [string, object, Given, Given, string])[]]>([
  [
    'renormalize-whole',
    [
      // 4 of 14, of 20
      ['is left out', { archived: false, published: true }, 5.71, 4, 'notApplicable'],
      // 10 of 20
      ['counts where it applies', { archived: true, published: true }, 10, 10, 'met'],
      [
        'counts as nothing where it applies and is unmet',
        { archived: true, published: false },
        4,
        4,
        'unmet',
      ],
      // 4 of 20, 4 of 14 or 10 of 20
      ['may do anything where nothing of it is stated', {}, [4, 10], [4, 10], 'unknown'],
      ['is left out or earns nothing', { published: false }, [4, 5.71], 4, 'unknown'],
      ['is left out or earns its points', { published: true }, [5.71, 10], [4, 10], 'unknown'],
    ],
  ],
  [
    'renormalize-section',
    [
      // 4 of 4, of 10
      ['is left out', { archived: false, published: true }, 10, 10, 'notApplicable'],
      ['counts where it applies', { archived: true, published: true }, 10, 10, 'met'],
      [
        'counts as nothing where it applies and is unmet',
        { archived: true, published: false },
        4,
        4,
        'unmet',
      ],
      ['may do anything where nothing of it is stated', {}, [4, 10], [4, 10], 'unknown'],
      ['is left out or earns nothing', { published: false }, [4, 10], [4, 10], 'unknown'],
      ['is left out or earns its points, which is the same', { published: true }, 10, 10, 'unknown'],
    ],
  ],
  [
    'full-credit',
    [
      ['gives its points', { archived: false, published: false }, 10, 10, 'notApplicable'],
      ['counts where it applies', { archived: true, published: true }, 10, 10, 'met'],
      [
        'counts as nothing where it applies and is unmet',
        { archived: true, published: false },
        4,
        4,
        'unmet',
      ],
      ['may do anything where nothing of it is stated', {}, [4, 10], [4, 10], 'unknown'],
      ['is given or earns nothing', { published: false }, [4, 10], [4, 10], 'unknown'],
      ['is given or earned', { published: true }, 10, 10, 'unknown'],
    ],
  ],
])('by %s, a row that may not apply', (policy, cases) => {
  it.each(cases)('%s', (_, y, total, section, outcome) => {
    expect(seen(assessed(withPolicy(policy), facts(y)), 'a.i.y')).toEqual({
      total,
      a: section,
      b: 0,
      outcome,
    })
  })
})

describe('the mean over rows that apply', () => {
  const mean = ruleSetOf({
    notApplicable: 'mean',
    maximum: 10,
    rounding: { mode: 'half-up', places: 2, of: ['total'] },
    criteria: {
      'a.i.x': { points: 10, when: adopted },
      'a.i.y': { points: 10, when: published, applies: archived },
      'b.i.z': { points: 10, award: { per: 'rating', points: 1 } },
    },
  })

  it.each<[string, StatedFacts, Given]>([
    [
      'is over all where all apply',
      { policy: { adopted: true, published: false, archived: true }, rating: 4 },
      4.67,
    ],
    [
      'leaves out what does not',
      { policy: { adopted: true, published: true, archived: false }, rating: 4 },
      7,
    ],
    ['is all of it where all are met', { policy: { adopted: true, archived: false }, rating: 10 }, 10],
    // 14 of 30, 14 of 20 or 24 of 30
    ['is over both where that is open', { policy: { adopted: true }, rating: 4 }, [4.67, 8]],
    ['is over both where it is met', { policy: { adopted: true, published: true }, rating: 4 }, [7, 8]],
    ['is over both where it is not', { policy: { adopted: true, published: false }, rating: 4 }, [4.67, 7]],
  ])('%s', (_, stated, total) => {
    expect(given(assessed(mean, stated).total)).toEqual(total)
  })
})

describe('where nothing applies', () => {
  const conditional = (notApplicable: NotApplicablePolicy, ifNothingApplies?: 'full' | 'none') =>
    ruleSetOf({
      notApplicable,
      ...(ifNothingApplies && { ifNothingApplies }),
      maximum: notApplicable === 'mean' ? 10 : 20,
      rounding: { mode: 'half-up', places: 2, of: ['total'] },
      rows: { a: { applies: archived }, b: { applies: large } },
      criteria: { 'a.i.x': { points: 10, when: adopted }, 'b.i.z': { points: 10, when: published } },
    })
  const nothing: StatedFacts = { policy: { adopted: true, published: true, archived: false }, size: 'small' }
  const onlyB: StatedFacts = { policy: { adopted: true, published: false, archived: false }, size: 'large' }

  it.each<[NotApplicablePolicy, 'full' | 'none' | undefined, Given, Given]>([
    // the whole, or the section that applies, which earns nothing
    ['renormalize-whole', 'full', 20, 0],
    ['renormalize-whole', 'none', 0, 0],
    ['renormalize-whole', undefined, 0, 0],
    ['renormalize-section', 'full', 20, 10],
    ['renormalize-section', 'none', 0, 0],
    ['renormalize-section', undefined, 0, 0],
    ['mean', 'full', 10, 0],
    ['mean', 'none', 0, 0],
    ['mean', undefined, 0, 0],
  ])('%s gives %s', (policy, ifNothingApplies, ofNothing, ofOne) => {
    const ruleSet = conditional(policy, ifNothingApplies)
    expect(given(assessed(ruleSet, nothing).total)).toBe(ofNothing)
    expect(given(assessed(ruleSet, onlyB).total)).toBe(ofOne)
  })

  it('it may be that nothing does, or that all is earned or lost', () => {
    const open: StatedFacts = { policy: { adopted: true, published: false }, size: 'small' }
    const of = (policy: NotApplicablePolicy, ifNothingApplies: 'full' | 'none') =>
      given(assessed(conditional(policy, ifNothingApplies), open).total)
    expect(of('renormalize-whole', 'full')).toBe(20)
    expect(of('renormalize-whole', 'none')).toEqual([0, 20])
    expect(of('renormalize-section', 'full')).toBe(20)
    expect(of('renormalize-section', 'none')).toEqual([0, 10])
    expect(of('mean', 'none')).toEqual([0, 10])
  })
})

describe('full credit of one row', () => {
  const credited = (notApplicable: NotApplicablePolicy, maximum = 20) =>
    ruleSetOf({
      notApplicable,
      maximum,
      rounding: { mode: 'half-up', places: 2, of: ['total'] },
      criteria: {
        'a.i.x': { points: 5, when: adopted },
        'a.i.y': { points: 5, when: published, applies: archived, notApplicable: 'full-credit' },
        'a.i.w': { points: 5, when: published, applies: archived },
        'b.i.z': { points: 5, when: large },
      },
    })

  it.each<[NotApplicablePolicy, number, Given]>([
    // 5 + 5 of 15, of 20
    ['renormalize-whole', 20, 13.33],
    // 10 of 10, of 15; and 0 of 5
    ['renormalize-section', 20, 15],
    // 10 of 3 rows
    ['mean', 5, 3.33],
    ['full-credit', 20, 15],
  ])('stays in what %s scales', (policy, maximum, total) => {
    const assessment = assessed(credited(policy, maximum), facts({ archived: false }))
    expect(given(assessment.total)).toBe(total)
    expect(findingsOf(assessment).map(({ outcome, points }) => [outcome, points])).toEqual([
      ['met', 5],
      ['notApplicable', 5],
      ['notApplicable', policy === 'full-credit' ? 5 : 0],
      ['unmet', 0],
    ])
  })

  it('is given at least where it is open whether the row applies, and earned at most', () => {
    const assessment = assessed(credited('full-credit'), facts({ published: true }))
    expect(given(assessment.total)).toBe(15)
    expect(given(assessed(credited('full-credit'), facts({ published: false })).total)).toEqual([5, 15])
  })
})

describe('a condition of a section or an item', () => {
  const of = (row: 'a' | 'a.i') =>
    ruleSetOf({
      notApplicable: 'renormalize-whole',
      rounding: { mode: 'half-up', places: 2, of: ['total'] },
      rows: { [row]: { applies: archived } },
      criteria: {
        'a.i.x': { points: 2, when: adopted },
        'a.i.y': { points: 4, when: adopted, applies: large },
        'a.j.w': { points: 2, when: published },
        'b.i.z': { points: 8, when: adopted },
      },
    })
  const stated = (isArchived: boolean, size: string): StatedFacts => ({
    policy: { adopted: true, published: false, archived: isArchived },
    size,
  })

  it.each<['a' | 'a.i', boolean, string, Given, readonly string[]]>([
    ['a', true, 'large', 14, ['met', 'met', 'unmet', 'met']],
    // 10 of 12, of 16
    ['a', true, 'small', 13.33, ['met', 'notApplicable', 'unmet', 'met']],
    ['a', false, 'large', 16, ['notApplicable', 'notApplicable', 'notApplicable', 'met']],
    // 8 of 10, of 16
    ['a.i', false, 'large', 12.8, ['notApplicable', 'notApplicable', 'unmet', 'met']],
    ['a.i', true, 'small', 13.33, ['met', 'notApplicable', 'unmet', 'met']],
  ])('%s is joined with that of the row: archived %s and %s', (row, isArchived, size, total, outcomes) => {
    const assessment = assessed(of(row), stated(isArchived, size))
    expect(given(assessment.total)).toBe(total)
    expect(findingsOf(assessment).map(({ outcome }) => outcome)).toEqual(outcomes)
  })

  it('that is not stated leaves all below open, but for what certainly does not apply', () => {
    const assessment = assessed(of('a'), { policy: { adopted: true, published: false }, size: 'small' })
    expect(findingsOf(assessment).map(({ outcome }) => outcome)).toEqual([
      'unknown',
      'notApplicable',
      'unknown',
      'met',
    ])
    // 8 of 8, or 10 of 12; each row by itself: 8 of 10 and 10 of 10
    expect(
      given(assessed(of('a'), { policy: { adopted: true, published: false }, size: 'small' }).total),
    ).toEqual([12.8, 16])
  })
})

describe.each<NotApplicablePolicy>(['renormalize-whole', 'renormalize-section', 'full-credit'])(
  'by %s, a row of a bonus or penalty section',
  (notApplicable) => {
    const ruleSet = ruleSetOf({
      notApplicable,
      rounding: { mode: 'half-up', places: 2, of: ['total'] },
      maximum: 14,
      bonus: ['bonus'],
      rows: { penalty: { penalty: true } },
      criteria: {
        'a.i.x': { points: 10, award: { per: 'rating', points: 1 } },
        'bonus.i.one': { points: 1, when: published },
        'bonus.i.two': { points: 3, when: published, applies: archived },
        'penalty.i.one': {
          points: 0,
          award: { deduct: [{ when: isTrue(published), points: 2 }], floor: -2 },
          applies: large,
        },
      },
    })
    const stated = (isPublished: boolean, isArchived: boolean | undefined, size: string): StatedFacts => ({
      policy: { published: isPublished, ...(isArchived !== undefined && { archived: isArchived }) },
      size,
      rating: 5,
    })

    it.each<[string, StatedFacts, Given]>([
      ['counts where it applies', stated(true, true, 'large'), 7],
      ['gives nothing where it does not, and the others no more', stated(true, false, 'small'), 6],
      ['gives nothing also where it would have been met', stated(false, false, 'small'), 5],
      ['gives nothing or its points where that is open', stated(true, undefined, 'small'), [6, 9]],
    ])('%s', (_, facts, total) => {
      expect(given(assessed(ruleSet, facts).total)).toEqual(total)
    })
  },
)

describe('a section of a whole that is renormalized', () => {
  const ruleSet = ruleSetOf({
    notApplicable: 'renormalize-whole',
    rounding: { mode: 'up', places: 0, of: ['sections', 'total'] },
    criteria: {
      'a.i.x': { points: 2.5, when: adopted },
      'a.i.y': { points: 2.5, when: published, applies: archived },
    },
  })
  const section = (policy: StatedFacts) => {
    const [only] = assessed(ruleSet, { policy: { adopted: true, ...policy } }).sections
    return only && given(only)
  }

  it('is not rounded', () => {
    expect(section({ archived: false })).toBe(2.5)
    expect(section({ archived: true, published: false })).toBe(2.5)
    expect(section({})).toEqual([2.5, 5])
  })
})

describe('on the basis of reviews', () => {
  const review = (criterion: string, outcome: 'met' | 'unmet' | 'notApplicable'): Review => ({
    criterion,
    outcome,
    by: 'a reviewer',
    on: '2025-06-01',
  })
  const others = [review('a.i.x', 'met'), review('b.i.z', 'unmet')]
  const of = (isArchived: boolean, reviews: readonly Review[]) =>
    seen(
      assessed(withPolicy('renormalize-whole'), facts({ archived: isArchived, published: true }), {
        basis: 'verified',
        reviews,
      }),
      'a.i.y',
    )

  it.each<[string, boolean, readonly Review[], Given, string]>([
    ['a row is left out by a review', true, [review('a.i.y', 'notApplicable')], 5.71, 'notApplicable'],
    [
      'a row is left out by facts and a review',
      false,
      [review('a.i.y', 'notApplicable')],
      5.71,
      'notApplicable',
    ],
    ['a row is not left out by facts alone', false, [], [4, 10], 'unknown'],
    ['a row applies where a review finds it met', false, [review('a.i.y', 'met')], 10, 'met'],
    ['a row applies where a review finds it unmet', false, [review('a.i.y', 'unmet')], 4, 'unmet'],
  ])('%s', (_, isArchived, reviews, total, outcome) => {
    expect(of(isArchived, [...others, ...reviews])).toMatchObject({ total, outcome })
  })
})
