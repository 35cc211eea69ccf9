import { describe, expect, it } from 'vitest'
import { type AssessOptions, compile } from '../../src/assess.ts'
import type { Reach, Verdict } from '../../src/model/assessment.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Gate, Grade } from '../../src/model/gate.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { Review, StatedFacts } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { label } from '../support/facts.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'

const adopted = 'policy.adopted'
const published = 'policy.published'
const archived = isTrue('policy.archived')

const GRADES: readonly Grade[] = [
  { id: 'gold', title: label('gold'), atLeast: 8 },
  { id: 'silver', title: label('silver'), atLeast: 5 },
  { id: 'failed', title: label('failed'), atLeast: 0, passes: false },
]

/** What makes a gate one, beside its text. */
type Kind = Gate extends infer Each
  ? Each extends Gate
    ? Omit<Each, 'id' | 'source' | 'title'>
    : never
  : never

/** Gates that are called `gate-1`, `gate-2` and so on. */
function gatesOf(...kinds: readonly Kind[]): readonly Gate[] {
  return kinds.map((kind, index) => {
    const id = `gate-${index + 1}`
    return { id, source: id, title: label(id), ...kind } as Gate // safe: a kind with the text of a gate
  })
}

/** Six points for what is adopted and four for what is published. */
function graded(kinds: readonly Kind[], rest: Partial<RuleSet> = {}): RuleSet {
  return ruleSetOf({
    grades: GRADES,
    gates: gatesOf(...kinds),
    criteria: { 'a.i.x': { points: 6, when: adopted }, 'b.i.y': { points: 4, when: published } },
    ...rest,
  })
}

function verdictOn(ruleSet: RuleSet, facts: StatedFacts, options: Partial<AssessOptions> = {}): Verdict {
  const { verdict } = compile(ruleSet).assess(profileOf(facts), { asOf: '2025-06-30', ...options })
  if (verdict === undefined) throw new Error('the rule set has grades')
  return verdict
}

const SHORT: Readonly<Record<string, Reach>> = { '+': 'certain', '?': 'possible', '-': 'out-of-reach' }

/** How sure the three grades are, the best first: `-?+`. */
const reaches = ({ grades }: Verdict): string =>
  grades.map(({ reach }) => Object.keys(SHORT).find((each) => SHORT[each] === reach)).join('')

const ten: StatedFacts = { policy: { adopted: true, published: true } }
const four: StatedFacts = { policy: { adopted: false, published: true } }
const stating = ({ policy }: StatedFacts, isArchived?: boolean): StatedFacts => ({
  policy: { ...(policy as StatedFacts), ...(isArchived !== undefined && { archived: isArchived }) },
})

describe('grades by points alone', () => {
  it.each<[string, StatedFacts, string, string | undefined, string, Reach]>([
    ['the best is reached with enough', ten, '+++', 'gold', 'gold', 'certain'],
    [
      'the next with less',
      { policy: { adopted: true, published: false } },
      '-++',
      'silver',
      'silver',
      'certain',
    ],
    ['the last with the rest', four, '--+', 'failed', 'failed', 'out-of-reach'],
    ['one may be reached', { policy: { adopted: true } }, '?++', 'silver', 'gold', 'certain'],
    ['all may be reached', {}, '??+', 'failed', 'gold', 'possible'],
    [
      'one may still be out of reach',
      { policy: { adopted: false } },
      '--+',
      'failed',
      'failed',
      'out-of-reach',
    ],
  ])('%s', (_, facts, reach, grade, bestPossible, pass) => {
    const verdict = verdictOn(graded([]), facts)
    expect(reaches(verdict)).toBe(reach)
    expect(verdict).toMatchObject({ pass, bestPossible, ...(grade && { grade }) })
  })

  it.each<[number, string]>([
    [8, 'gold'],
    [7, 'silver'],
    [5, 'silver'],
    [4, 'failed'],
  ])('%d points are enough for %s', (rating, grade) => {
    const criteria = { 'a.i.x': { points: 10, award: { per: 'rating', points: 1 } } }
    expect(verdictOn(ruleSetOf({ grades: GRADES, criteria }), { rating }).grade).toBe(grade)
  })

  it('blocks a grade by the points that are missing', () => {
    const { grades } = verdictOn(graded([]), { policy: { adopted: false } })
    expect(grades.map(({ blockedBy }) => blockedBy)).toEqual([
      [{ points: { have: 0, ceiling: 4, want: 8 } }],
      [{ points: { have: 0, ceiling: 4, want: 5 } }],
      [],
    ])
  })

  it('passes no grade where none is a pass', () => {
    const grades = GRADES.map((each) => ({ ...each, passes: false }))
    expect(verdictOn(graded([], { grades }), ten)).not.toHaveProperty('pass')
  })

  it('gives no verdict without grades and gates', () => {
    const { verdict } = compile(graded([], { grades: [] })).assess(profileOf(ten), { asOf: '2025-06-30' })
    expect(verdict).toBeUndefined()
  })
})

describe.each<
  [string, Kind, StatedFacts, readonly [string, string, string], readonly [string, string, string]]
>([
  ['a precondition', { precondition: archived }, ten, ['+++', '---', '???'], ['met', 'unmet', 'unknown']],
  ['a veto', { veto: archived }, ten, ['---', '+++', '???'], ['unmet', 'met', 'unknown']],
  ['a stop', { stop: archived }, ten, ['---', '+++', '???'], ['unmet', 'met', 'unknown']],
  ['a requirement', { require: archived }, ten, ['+++', '---', '???'], ['met', 'unmet', 'unknown']],
  [
    'a requirement for the best grade',
    { require: archived, for: 'gold' },
    ten,
    ['+++', '-++', '?++'],
    ['met', 'unmet', 'unknown'],
  ],
  [
    'a requirement for the second grade',
    { require: archived, for: 'silver' },
    ten,
    ['+++', '--+', '??+'],
    ['met', 'unmet', 'unknown'],
  ],
  [
    'a ceiling at the second grade',
    { ceiling: 'silver', when: archived },
    ten,
    ['-++', '+++', '?++'],
    ['unmet', 'met', 'unknown'],
  ],
  [
    'a ceiling above what is reached',
    { ceiling: 'silver', when: archived },
    four,
    ['--+', '--+', '--+'],
    ['unmet', 'met', 'unknown'],
  ],
  [
    'a fixed grade below the points',
    { fix: 'silver', when: archived },
    ten,
    ['-++', '+++', '?++'],
    ['unmet', 'met', 'unknown'],
  ],
  [
    'a fixed grade above the points',
    { fix: 'silver', when: archived },
    four,
    ['-++', '--+', '-?+'],
    ['unmet', 'met', 'unknown'],
  ],
  [
    'a fixed grade that is no pass',
    { fix: 'failed', when: archived },
    ten,
    ['--+', '+++', '??+'],
    ['unmet', 'met', 'unknown'],
  ],
  [
    'a route to the best grade',
    { route: 'gold', when: archived },
    four,
    ['+++', '--+', '??+'],
    ['met', 'unmet', 'unknown'],
  ],
  [
    'a route to the second grade',
    { route: 'silver', when: archived },
    four,
    ['-++', '--+', '-?+'],
    ['met', 'unmet', 'unknown'],
  ],
  [
    'a route below the points',
    { route: 'silver', when: archived },
    ten,
    ['+++', '+++', '+++'],
    ['met', 'unmet', 'unknown'],
  ],
  ['a section at 0', { zero: 'a', when: archived }, ten, ['--+', '+++', '??+'], ['unmet', 'met', 'unknown']],
  [
    'a section at 0 that matters little',
    { zero: 'b', when: archived },
    ten,
    ['-++', '+++', '?++'],
    ['unmet', 'met', 'unknown'],
  ],
])('%s', (_, kind, facts, reach, outcomes) => {
  it.each<[string, boolean | undefined, 0 | 1 | 2]>([
    ['where its condition holds', true, 0],
    ['where it does not', false, 1],
    ['where that is open', undefined, 2],
  ])('%s', (_, isArchived, index) => {
    const verdict = verdictOn(graded([kind]), stating(facts, isArchived))
    expect(reaches(verdict)).toBe(reach[index])
    expect(verdict.gates.map(({ outcome }) => outcome)).toEqual([outcomes[index]])
    const [gold, silver] = [verdict.grades[0]?.reach, verdict.grades[1]?.reach]
    expect(verdict.pass).toBe([gold, silver].includes('certain') ? 'certain' : silver)
  })
})

describe('gates together', () => {
  const large: Condition = { fact: 'size', operator: 'equal', value: 'large' }
  const both = (facts: StatedFacts): StatedFacts => ({ ...stating(facts, true), size: 'large' })
  const route: Kind = { route: 'gold', when: archived }

  it.each<[string, readonly Kind[], StatedFacts, string]>([
    ['a route goes round a requirement', [route, { require: { not: large } }], both(four), '+++'],
    ['a route goes round no precondition', [route, { precondition: { not: large } }], both(four), '---'],
    ['a route goes round no veto', [route, { veto: large }], both(four), '---'],
    ['a route goes round no stop', [route, { stop: large }], both(four), '---'],
    ['a route ends at a ceiling', [route, { ceiling: 'silver', when: large }], both(four), '-++'],
    ['a route ends at a fixed grade', [route, { fix: 'failed', when: large }], both(four), '--+'],
    [
      'the lower of two ceilings counts',
      [
        { ceiling: 'silver', when: large },
        { ceiling: 'failed', when: large },
      ],
      both(ten),
      '--+',
    ],
    [
      'a fixed grade does not help against a veto',
      [{ fix: 'gold', when: archived }, { veto: large }],
      both(four),
      '---',
    ],
    [
      'a fixed grade needs no requirement',
      [{ fix: 'gold', when: archived }, { require: { not: large } }],
      both(four),
      '+++',
    ],
    [
      'a closed route leaves the requirement',
      [route, { require: large }],
      { ...stating(ten, false), size: 'small' },
      '---',
    ],
    [
      'two sections at 0 leave nothing',
      [
        { zero: 'a', when: archived },
        { zero: 'b', when: large },
      ],
      both(ten),
      '--+',
    ],
  ])('%s', (_, kinds, facts, reach) => {
    expect(reaches(verdictOn(graded(kinds), facts))).toBe(reach)
  })

  it('block a grade one by one, and only where they stand in its way', () => {
    const kinds: readonly Kind[] = [
      { veto: archived },
      { require: large, for: 'gold' },
      { ceiling: 'silver', when: { not: large } },
      { precondition: isTrue(adopted) },
      { route: 'gold', when: large },
    ]
    const { grades } = verdictOn(graded(kinds), {
      policy: { adopted: true, published: false, archived: true },
      size: 'small',
    })
    const blockers = Object.fromEntries(grades.map(({ id, blockedBy }) => [id, new Set(blockedBy)]))
    expect(blockers).toEqual({
      gold: new Set([
        { gate: 'gate-1' },
        { gate: 'gate-2' },
        { gate: 'gate-3' },
        { gate: 'gate-5' },
        { points: { have: 6, ceiling: 6, want: 8 } },
      ]),
      silver: new Set([{ gate: 'gate-1' }]),
      failed: new Set([{ gate: 'gate-1' }]),
    })
  })
})

describe('a grade without a mark', () => {
  const grades: readonly Grade[] = [{ id: 'honorary', title: label('honorary') }, ...GRADES]

  it.each<[string, readonly Kind[], string]>([
    ['is reached by no points', [], '-+++'],
    ['is reached by a route', [{ route: 'honorary', when: archived }], '++++'],
    ['is reached where it is fixed', [{ fix: 'honorary', when: archived }], '++++'],
  ])('%s', (_, kinds, reach) => {
    expect(reaches(verdictOn(graded(kinds, { grades }), stating(ten, true)))).toBe(reach)
  })
})

describe('a section that is counted as 0', () => {
  const zero: Kind = { zero: 'a', when: archived }

  it('changes the total that grades are tested by, and no points', () => {
    const assessment = compile(graded([zero])).assess(profileOf(stating(ten, true)), { asOf: '2025-06-30' })
    expect(assessment.total).toEqual({ points: 10, ceiling: 10, maximum: 10 })
    expect(assessment.sections.map(({ points }) => points)).toEqual([6, 4])
    expect(assessment.verdict?.counted).toEqual({ points: 4, ceiling: 4, maximum: 10 })
  })

  it('is seen as it is by other gates', () => {
    const measures: RuleSet['measures'] = { whole: { pointsOf: 'total' }, first: { pointsOf: 'a' } }
    const kinds: readonly Kind[] = [
      zero,
      { require: { fact: 'whole', operator: 'equal', value: 10 } },
      { require: { fact: 'first', operator: 'equal', value: 6 } },
    ]
    const { gates } = verdictOn(graded(kinds, { measures }), stating(ten, true))
    expect(gates.map(({ outcome }) => outcome)).toEqual(['unmet', 'met', 'met'])
  })

  it('may be either where the gate is open', () => {
    expect(verdictOn(graded([zero]), ten).counted).toEqual({ points: 4, ceiling: 10, maximum: 10 })
    expect(verdictOn(graded([zero]), {}).counted).toEqual({ points: 0, ceiling: 10, maximum: 10 })
  })

  it('is only given where a gate may count a section as 0', () => {
    expect(verdictOn(graded([{ veto: archived }]), ten)).not.toHaveProperty('counted')
    expect(verdictOn(graded([zero]), stating(ten, false)).counted).toEqual({
      points: 10,
      ceiling: 10,
      maximum: 10,
    })
  })

  it('earns nothing, but stays in what is scaled', () => {
    const scaled = graded([zero], {
      notApplicable: 'renormalize-whole',
      rounding: { mode: 'half-up', places: 2, of: ['total'] },
    })
    expect(verdictOn(scaled, stating(ten, true)).counted?.points).toBe(4)
  })

  it('earns nothing also where nothing in it applies', () => {
    const size: Condition = { fact: 'size', operator: 'equal', value: 'large' }
    const empty = graded([zero], {
      notApplicable: 'renormalize-section',
      ifNothingApplies: 'full',
      rounding: { mode: 'half-up', places: 2, of: ['total'] },
      criteria: {
        'a.i.x': { points: 6, when: adopted, applies: size },
        'b.i.y': { points: 4, when: published },
      },
    } as Partial<RuleSet>)
    const facts = { ...stating(ten, true), size: 'small' }
    const { total, verdict } = compile(empty).assess(profileOf(facts), { asOf: '2025-06-30' })
    expect([total.points, verdict?.counted?.points]).toEqual([10, 4])
  })
})

describe('a required criterion', () => {
  const required = (of: true | string, rest: object = {}) =>
    graded([{ route: 'gold', when: isTrue('policy.archived') }], {
      notApplicable: 'full-credit',
      criteria: {
        'a.i.x': { points: 9, when: adopted },
        'b.i.y': { points: 4, award: { per: 'rating', points: 1 }, required: of, ...rest },
      },
    } as Partial<RuleSet>)
  const rated = (rating?: number, isArchived = false): StatedFacts => ({
    policy: { adopted: true, archived: isArchived },
    ...(rating !== undefined && { rating }),
  })

  it.each<[string, RuleSet, StatedFacts, string]>([
    ['lets every grade through where it is met', required(true), rated(4), '+++'],
    ['bars every grade where it is unmet', required(true), rated(0), '---'],
    ['bars every grade where it is met only partly', required(true), rated(3), '---'],
    ['leaves every grade open where it is', required(true), rated(), '???'],
    ['bars the grade that asks for it', required('gold'), rated(0), '-++'],
    ['bars the grade that asks for it and better ones', required('silver'), rated(0), '--+'],
    ['leaves those grades open where it is', required('silver'), rated(), '??+'],
    ['is gone round by a route', required(true), rated(0, true), '+++'],
    [
      'is enough where it does not apply',
      required(true, { applies: isTrue('policy.published') }),
      { policy: { adopted: true, archived: false, published: false }, rating: 0 },
      '+++',
    ],
    [
      'is open where it is open whether it applies',
      required(true, { applies: isTrue('policy.published') }),
      rated(0),
      '???',
    ],
  ])('%s', (_, ruleSet, facts, reach) => {
    expect(reaches(verdictOn(ruleSet, facts))).toBe(reach)
  })

  it('is what blocks a grade', () => {
    const { grades } = verdictOn(required('silver'), rated(0))
    const criterion = { criterion: 'b.i.y' }
    expect(grades.map(({ blockedBy }) => blockedBy)).toEqual([
      [criterion, { gate: 'gate-1' }],
      [criterion, { gate: 'gate-1' }],
      [],
    ])
  })
})

describe('the mark of a grade', () => {
  const grades: readonly Grade[] = [{ id: 'silver', title: label('silver'), atLeast: { fact: 'mark' } }]
  const parameters: RuleSet['parameters'] = {
    mark: {
      title: label('mark'),
      value: 4,
      minimum: 3,
      maximum: 9,
      changes: [{ from: '2025-07-01', value: 5 }],
    },
  }
  const ruleSet = graded([], { grades, parameters })

  it.each<[string, Partial<AssessOptions>, string | undefined]>([
    ['is the value of the parameter', {}, 'silver'],
    ['is the one of the day before a change', { asOf: '2025-06-30' }, 'silver'],
    ['is the one of the day of a change', { asOf: '2025-07-01' }, undefined],
    ['is what the caller sets', { set: { mark: 4.5 } }, undefined],
    ['is what the caller sets also after a change', { asOf: '2025-07-01', set: { mark: 4 } }, 'silver'],
  ])('%s', (_, options, grade) => {
    expect(verdictOn(ruleSet, four, options).grade).toBe(grade)
  })

  it('is named as what is wanted', () => {
    const [silver] = verdictOn(ruleSet, four, { asOf: '2025-07-01' }).grades
    expect(silver?.blockedBy).toEqual([{ points: { have: 4, ceiling: 4, want: 5 } }])
  })
})

describe('a gate over results', () => {
  const large: Condition = { fact: 'size', operator: 'equal', value: 'large' }
  const ruleSetWith = (measure: Measure, operator: 'greaterThanInclusive' | 'equal', value: number) =>
    ruleSetOf({
      notApplicable: 'renormalize-section',
      rounding: { mode: 'half-up', places: 1, of: ['sections', 'total'] },
      measures: { result: measure },
      rows: { penalty: { penalty: true } },
      gates: gatesOf({ require: { fact: 'result', operator, value } }),
      criteria: {
        'a.i.x': { points: 10, award: { per: 'rating', points: 1 } },
        'a.i.y': { points: 2, when: adopted },
        'a.j.z': { points: 3, when: published },
        'b.i.w': { points: 6, when: published },
        'b.i.v': { points: 3, when: archived, applies: large },
        'penalty.i.u': { points: 0, award: { deduct: [{ per: 'staff.employees', points: 1 }], floor: -2 } },
      },
    })
  const facts: StatedFacts = {
    rating: 7,
    policy: { adopted: true, published: false, archived: true },
    size: 'small',
    staff: { employees: 2 },
  }
  const outcomeOf = (
    measure: Measure,
    operator: 'greaterThanInclusive' | 'equal',
    value: number,
    more: StatedFacts = facts,
  ) => verdictOn(ruleSetWith(measure, operator, value), more).gates[0]?.outcome

  it.each<[string, Measure, number]>([
    // 7 + 2 of 15; 0 of 6, scaled to 9; −2
    ['the total', { pointsOf: 'total' }, 7],
    ['a section', { pointsOf: 'a' }, 9],
    ['a penalty section', { pointsOf: 'penalty' }, -2],
    ['an item', { pointsOf: 'a.j' }, 0],
    ['a criterion', { pointsOf: 'a.i.x' }, 7],
    ['the share of a section', { pointShareOf: 'a' }, 0.6],
    ['the share of an item', { pointShareOf: 'a.i' }, 0.75],
    ['the share of a criterion', { pointShareOf: 'a.i.x' }, 0.7],
    ['all rows that are met', { rows: 'all', outcome: 'met' }, 1],
    ['all rows that are met partly', { rows: 'all', outcome: 'partly' }, 1],
    ['all rows that are unmet', { rows: 'all', outcome: 'unmet' }, 3],
    ['all rows that do not apply', { rows: 'all', outcome: 'notApplicable' }, 1],
    ['the rows of a section', { rows: ['a'], outcome: 'unmet' }, 1],
    ['the rows of an item', { rows: ['a.i'], outcome: 'met' }, 1],
    ['single rows', { rows: ['a.i.x', 'b.i.w'], outcome: 'unmet' }, 1],
    ['a row only once', { rows: ['a', 'a.j', 'a.j.z'], outcome: 'unmet' }, 1],
    ['rows that earn at most −2', { rows: 'all', pointsAtMost: -2 }, 1],
    ['rows that earn at most −1.5', { rows: 'all', pointsAtMost: -1.5 }, 1],
    ['rows that earn at most −2.5', { rows: 'all', pointsAtMost: -2.5 }, 0],
    ['rows that earn nothing, without those that do not apply', { rows: 'all', pointsAtMost: 0 }, 3],
    ['rows that earn at most 2', { rows: ['a'], pointsAtMost: 2 }, 2],
    ['rows that come out so and earn so much', { rows: 'all', outcome: 'unmet', pointsAtMost: -1 }, 1],
  ])('knows %s', (_, measure, value) => {
    expect(outcomeOf(measure, 'equal', value)).toBe('met')
    expect(outcomeOf(measure, 'greaterThanInclusive', value)).toBe('met')
    expect(outcomeOf(measure, 'greaterThanInclusive', value + 0.000001)).toBe('unmet')
  })

  it.each<[string, Measure, number, number]>([
    // 3 of 3, 0 of 6: the section is scaled to 3 of 9 and, rounded, 3
    ['the points of a section that is scaled', { pointsOf: 'b' }, 9, 0],
    ['the share of a section that is scaled', { pointShareOf: 'b' }, 1, 0],
  ])('knows %s', (_, measure, met, unmet) => {
    const published = { ...facts, policy: { adopted: true, published: true, archived: false } }
    expect(outcomeOf(measure, 'equal', met, published)).toBe('met')
    expect(outcomeOf(measure, 'equal', unmet)).toBe('met')
  })

  it.each<[string, Measure, number, string]>([
    ['points that are enough already', { pointsOf: 'a' }, 9, 'met'],
    ['points that may become enough', { pointsOf: 'a' }, 9.1, 'unknown'],
    ['points that can reach no more', { pointsOf: 'a' }, 12.1, 'unmet'],
    ['a share that may become enough', { pointShareOf: 'a' }, 0.8, 'unknown'],
    ['a share that can reach no more', { pointShareOf: 'a' }, 0.81, 'unmet'],
    ['rows that are certain', { rows: 'all', outcome: 'met' }, 1, 'met'],
    ['rows that are open', { rows: 'all', outcome: 'met' }, 3, 'unknown'],
    ['rows that cannot be so many', { rows: 'all', outcome: 'met' }, 4, 'unmet'],
    ['rows that may earn nothing', { rows: ['a'], pointsAtMost: 0 }, 1, 'unknown'],
  ])('is open as far as facts are: %s', (_, measure, value, outcome) => {
    const open = { ...facts, policy: { adopted: true, archived: true } }
    expect(outcomeOf(measure, 'greaterThanInclusive', value, open)).toBe(outcome)
  })

  it('compares exact shares', () => {
    // 10 of 15
    const two = { ...facts, rating: 8 }
    expect(outcomeOf({ pointShareOf: 'a' }, 'greaterThanInclusive', 0.666666, two)).toBe('met')
    expect(outcomeOf({ pointShareOf: 'a' }, 'greaterThanInclusive', 0.666667, two)).toBe('unmet')
  })

  it('compares the share of what is rounded', () => {
    const rounded = (size: string) =>
      verdictOn(
        ruleSetOf({
          notApplicable: 'renormalize-section',
          rounding: { mode: 'half-up', places: 0, of: ['sections', 'total'] },
          measures: { points: { pointsOf: 'a' }, share: { pointShareOf: 'a' } },
          gates: gatesOf(
            { require: { fact: 'points', operator: 'equal', value: 7 } },
            { require: { fact: 'share', operator: 'equal', value: 0.7 } },
          ),
          criteria: {
            'a.i.x': { points: 4, when: adopted },
            'a.i.y': { points: 2, when: published },
            'a.i.z': { points: 4, when: archived, applies: large },
          },
        }),
        { policy: { adopted: true, published: false, archived: false }, size },
      ).gates.map(({ outcome }) => outcome)
    // 4 of 6, scaled to 10, is 6.67
    expect(rounded('small')).toEqual(['met', 'met'])
    expect(rounded('large')).toEqual(['unmet', 'unmet'])
  })

  it('sees all of a section in full of which nothing applies', () => {
    const { gates } = verdictOn(
      ruleSetOf({
        notApplicable: 'renormalize-section',
        ifNothingApplies: 'full',
        rounding: { mode: 'half-up', places: 1, of: ['total'] },
        measures: { points: { pointsOf: 'a' }, share: { pointShareOf: 'a' } },
        rows: { a: { applies: large } },
        gates: gatesOf(
          { require: { fact: 'points', operator: 'equal', value: 5 } },
          { require: { fact: 'share', operator: 'equal', value: 1 } },
        ),
        criteria: { 'a.i.x': { points: 5, when: adopted }, 'b.i.y': { points: 5, when: adopted } },
      }),
      { size: 'small', policy: { adopted: false } },
    )
    expect(gates.map(({ outcome }) => outcome)).toEqual(['met', 'met'])
  })
})

describe('on the basis of reviews', () => {
  const review = (criterion: string, outcome: 'met' | 'unmet', on = '2025-06-01', note?: string): Review => ({
    criterion,
    outcome,
    by: 'a reviewer',
    on,
    ...(note && { note }),
  })
  const rows = [review('a.i.x', 'met'), review('b.i.y', 'met')]
  const verified = (
    kind: Kind,
    facts: StatedFacts,
    reviews: readonly Review[],
    rest: Partial<RuleSet> = {},
  ) => {
    const profile = profileOf(facts, { reviews: [...rows, ...reviews] })
    const { verdict } = compile(graded([kind], rest)).assess(profile, {
      asOf: '2025-06-30',
      basis: 'verified',
    })
    if (verdict === undefined) throw new Error('the rule set has grades')
    return verdict
  }

  it.each<[string, Kind, boolean, readonly Review[], string, string]>([
    ['a requirement that is claimed is open', { require: archived }, true, [], 'unknown', '???'],
    [
      'a requirement is met by its review',
      { require: archived },
      true,
      [review('gate-1', 'met')],
      'met',
      '+++',
    ],
    [
      'a review is stronger than facts',
      { require: archived },
      false,
      [review('gate-1', 'met')],
      'met',
      '+++',
    ],
    ['a review may find it unmet', { require: archived }, true, [review('gate-1', 'unmet')], 'unmet', '---'],
    ['what is admitted is unmet', { require: archived }, false, [], 'unmet', '---'],
    [
      'a review to come does not count',
      { require: archived },
      true,
      [review('gate-1', 'met', '2025-07-01')],
      'unknown',
      '???',
    ],
    ['a veto that does not hold is open', { veto: archived }, false, [], 'unknown', '???'],
    ['a veto is cleared by its review', { veto: archived }, false, [review('gate-1', 'met')], 'met', '+++'],
    ['a review may find a veto', { veto: archived }, false, [review('gate-1', 'unmet')], 'unmet', '---'],
    [
      'a ceiling that does not hold is open',
      { ceiling: 'silver', when: archived },
      false,
      [],
      'unknown',
      '?++',
    ],
    ['a precondition that is claimed is open', { precondition: archived }, true, [], 'unknown', '???'],
    ['a stop that does not hold is open', { stop: archived }, false, [], 'unknown', '???'],
  ])('%s', (_, kind, isArchived, reviews, outcome, reach) => {
    const verdict = verified(kind, stating(ten, isArchived), reviews)
    expect(verdict.gates[0]?.outcome).toBe(outcome)
    expect(reaches(verdict)).toBe(reach)
  })

  it('a gate over results needs no review', () => {
    const measures: RuleSet['measures'] = { first: { pointsOf: 'a' } }
    const kind: Kind = { require: { fact: 'first', operator: 'greaterThanInclusive', value: 6 } }
    expect(verified(kind, {}, [], { measures }).gates[0]?.outcome).toBe('met')
  })

  it('a gate over results and facts needs one', () => {
    const measures: RuleSet['measures'] = { first: { pointsOf: 'a' } }
    const first: Condition = { fact: 'first', operator: 'greaterThanInclusive', value: 6 }
    const kind: Kind = { require: { any: [first, archived] } }
    expect(verified(kind, stating(ten, true), [], { measures }).gates[0]?.outcome).toBe('unknown')
    const reviewed = verified(kind, stating(ten, true), [review('gate-1', 'met')], { measures })
    expect(reviewed.gates[0]?.outcome).toBe('met')
  })

  it('the note of the review that decided is carried', () => {
    const kind: Kind = { veto: archived }
    const reviews = [review('gate-1', 'unmet', '2025-06-01', 'seen')]
    const [gate] = verified(kind, stating(ten, false), reviews).gates
    expect(gate).toMatchObject({
      kind: 'veto',
      outcome: 'unmet',
      reviewNote: 'seen',
      needs: { review: 'met' },
    })
  })

  it('other bases do not ask for reviews', () => {
    for (const basis of ['claimed', 'evidenced'] as const) {
      const profile = profileOf(stating(ten, true), { reviews: [review('gate-1', 'unmet')] })
      const { verdict } = compile(graded([{ require: archived }])).assess(profile, {
        asOf: '2025-06-30',
        basis,
      })
      expect(verdict?.gates[0]?.outcome).toBe('met')
    }
  })
})

describe('what a gate needs', () => {
  const title = label('policy.archived')
  const fact = 'policy.archived'

  it.each<[string, Kind, StatedFacts, object | undefined]>([
    [
      'is what its condition lacks',
      { require: archived },
      stating(ten, false),
      { fact, title, have: false, want: { exactly: true } },
    ],
    [
      'is what is not stated',
      { require: archived },
      ten,
      { fact, title, unstated: [fact], want: { exactly: true } },
    ],
    ['is nothing where it is met', { require: archived }, stating(ten, true), undefined],
    [
      'is that a veto does not hold',
      { veto: archived },
      stating(ten, true),
      { fact, title, have: true, want: { not: true } },
    ],
    [
      'is that a route opens',
      { route: 'gold', when: archived },
      stating(ten, false),
      { fact, title, have: false, want: { exactly: true } },
    ],
  ])('%s', (_, kind, facts, needs) => {
    const [gate] = verdictOn(graded([kind]), facts).gates
    expect(gate?.needs).toEqual(needs)
  })

  it('is said with its remedy', () => {
    const kind: Kind = { require: archived, remedy: label('archive it') }
    expect(verdictOn(graded([kind]), stating(ten, false)).gates[0]?.remedy).toEqual(label('archive it'))
    expect(verdictOn(graded([kind]), stating(ten, true)).gates[0]).not.toHaveProperty('remedy')
  })
})
