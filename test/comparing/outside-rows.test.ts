import { describe, expect, it } from 'vitest'
import { compareAssessments, isUnchanged } from '../../src/comparing/compare-assessments.ts'
import type { Cause } from '../../src/model/cause.ts'
import type { Difference } from '../../src/model/difference.ts'
import type { Gate, Grade } from '../../src/model/gate.ts'
import type { StatedFacts } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { label } from '../support/facts.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'
import { assessedSide, type Case, compared, comparedResults } from './sides.ts'

type Sketch = Partial<Parameters<typeof ruleSetOf>[0]>

const AS_OF = '2025-06-30'

/** Section a gives 10 for what is so, section b 10 for what is not: 10 of 20. */
const FACTS: StatedFacts = { policy: { adopted: true, published: false, archived: false } }

const rules = (digest: string, sketch: Sketch = {}): RuleSet => ({
  ...ruleSetOf({
    maximum: 20,
    criteria: {
      'a.i.c': { points: 10, when: 'policy.adopted' },
      'b.i.c': { points: 10, when: 'policy.published' },
    },
    ...sketch,
  }),
  digest,
})

const side = (made: RuleSet, more: Partial<Case> = {}): Case => ({
  rules: made,
  profile: profileOf(FACTS),
  options: { asOf: AS_OF },
  ...more,
})

const between = (before: Sketch, after: Sketch, more: Partial<Case> = {}): Difference =>
  compared(side(rules('sha256:1', before), more), side(rules('sha256:2', after), more))

const row = (id: string) => ({ id, source: id, title: label(id) })

const points = ({ total }: Difference) => [total.before.points, total.after.points]

const sectionCauses = ({ sections }: Difference) =>
  Object.fromEntries(sections.map(({ id, causes }) => [id, causes]))

describe('a total that moved without any row says which rule is another', () => {
  const round = (mode: 'down' | 'half-up', of: 'sections' | 'total') => ({
    rounding: { mode, places: 0, of: [of] },
  })
  const half: Sketch = {
    criteria: {
      'a.i.c': { points: 2.5, when: 'policy.adopted' },
      'b.i.c': { points: 10, when: 'policy.published' },
    },
  }
  /** Section b does not apply. */
  const mayNotApply: Sketch = { rows: { b: { applies: isTrue('policy.archived') } } }

  const cases: readonly (readonly [
    string,
    Sketch,
    Sketch,
    readonly [number, number],
    readonly Cause[],
    Readonly<Record<string, readonly Cause[]>>,
  ])[] = [
    [
      // 10 × 6 + 0 × 4; 10 × 5 + 0 × 5
      'the weights of sections, of each section its own',
      { maximum: 100, rows: { a: { weight: 6 }, b: { weight: 4 } } },
      { maximum: 100, rows: { a: { weight: 5 }, b: { weight: 5 } } },
      [60, 50],
      [
        { cause: 'weight', row: row('a'), before: 6, after: 5 },
        { cause: 'weight', row: row('b'), before: 4, after: 5 },
      ],
      {
        a: [{ cause: 'weight', row: row('a'), before: 6, after: 5 }],
        b: [{ cause: 'weight', row: row('b'), before: 4, after: 5 }],
      },
    ],
    [
      'the maximum of a section, which is now capped',
      {},
      { caps: { a: 6 }, rows: { a: { capped: true } } },
      [10, 6],
      [
        { cause: 'maximum', row: row('a'), before: 10, after: 6 },
        { cause: 'capped', row: row('a'), before: false, after: true },
      ],
      {
        a: [
          { cause: 'maximum', row: row('a'), before: 10, after: 6 },
          { cause: 'capped', row: row('a'), before: false, after: true },
        ],
      },
    ],
    [
      'the maximum of an item',
      { caps: { a: 10 } },
      { caps: { a: 10, 'a.i': 7 } },
      [10, 7],
      [{ cause: 'maximum', row: row('a.i'), before: 10, after: 7 }],
      { a: [{ cause: 'maximum', row: row('a.i'), before: 10, after: 7 }] },
    ],
    [
      'the maximum of the total',
      {},
      { maximum: 8 },
      [10, 8],
      [{ cause: 'maximum', before: 20, after: 8 }],
      {},
    ],
    ['what it starts from', {}, { start: 3 }, [10, 13], [{ cause: 'sum-start', before: 0, after: 3 }], {}],
    ['its floor', {}, { floor: 12 }, [10, 12], [{ cause: 'sum-floor', before: 0, after: 12 }], {}],
    [
      // 10 × 10 / 20
      'the scale',
      {},
      { scale: { from: 20, to: 10 } },
      [10, 5],
      [{ cause: 'scale', after: { from: 20, to: 10 } }],
      {},
    ],
    [
      'the rounding of the total',
      half,
      { ...half, ...round('half-up', 'total') },
      [2.5, 3],
      [{ cause: 'rounding', after: { mode: 'half-up', places: 0, of: ['total'] } }],
      {},
    ],
    [
      'the rounding of sections',
      half,
      { ...half, ...round('down', 'sections') },
      [2.5, 2],
      [{ cause: 'rounding', after: { mode: 'down', places: 0, of: ['sections'] } }],
      { a: [{ cause: 'rounding', after: { mode: 'down', places: 0, of: ['sections'] } }] },
    ],
    [
      // 10 + nothing of b; 10 of the 10 that apply, scaled to 20
      'what becomes of rows that do not apply',
      { ...mayNotApply, notApplicable: 'renormalize-section' },
      { ...mayNotApply, notApplicable: 'renormalize-whole' },
      [10, 20],
      [{ cause: 'not-applicable', before: 'renormalize-section', after: 'renormalize-whole' }],
      { b: [{ cause: 'not-applicable', before: 'renormalize-section', after: 'renormalize-whole' }] },
    ],
    [
      'what is given where nothing applies',
      { ...mayNotApply, notApplicable: 'renormalize-section' },
      { ...mayNotApply, notApplicable: 'renormalize-section', ifNothingApplies: 'full' },
      [10, 20],
      [{ cause: 'nothing-applies', before: 'none', after: 'full' }],
      { b: [{ cause: 'nothing-applies', before: 'none', after: 'full' }] },
    ],
  ]

  it.each(cases)('%s', (_, before, after, totals, causes, sections) => {
    const difference = between(before, after)
    expect(difference.rows).toEqual([])
    expect(points(difference)).toEqual(totals)
    expect(difference.total.causes).toEqual(causes)
    expect(sectionCauses(difference)).toEqual(sections)
  })

  it('that a section is a bonus now, though its points are the same', () => {
    const difference = between({}, { bonus: ['b'] })
    expect(points(difference)).toEqual([10, 10])
    expect(difference.total.causes).toEqual([])
    expect(sectionCauses(difference)).toEqual({
      b: [{ cause: 'section-kind', row: row('b'), before: 'base', after: 'bonus' }],
    })
    expect(isUnchanged(difference)).toBe(false)
  })

  it('that a row stands in another section', () => {
    const weights = { rows: { a: { weight: 2 } }, maximum: 40 }
    const criteria = {
      'a.i.c': { points: 10, when: 'policy.adopted' },
      'a.i.d': { points: 5, when: 'policy.adopted' },
      'b.i.c': { points: 10, when: 'policy.published' },
      'c.i.c': { points: 4, when: 'policy.archived' },
    }
    const before = rules('sha256:1', { ...weights, criteria })
    const moved = before.sections[0]?.items[0]?.criteria[1]
    const after: RuleSet = {
      ...before,
      digest: 'sha256:2',
      sections: before.sections.map((section) => {
        if (section.id === 'c') return { ...section, weight: 3 }
        const maximum = section.id === 'a' ? 10 : 15
        const items = section.items.map((item) => ({
          ...item,
          maximum,
          criteria:
            section.id === 'a'
              ? item.criteria.filter(({ id }) => id !== 'a.i.d')
              : [...item.criteria, ...(moved ? [moved] : [])],
        }))
        return { ...section, maximum, items }
      }),
    }
    // 15 × 2 + 0; 10 × 2 + 5
    const difference = compared(side(before), side(after))
    expect(points(difference)).toEqual([30, 25])
    const cause = { cause: 'row-moved', row: row('a.i.d'), before: row('a.i'), after: row('b.i') }
    expect(difference.total.causes).toContainEqual(cause)
    expect(sectionCauses(difference).a).toContainEqual(cause)
    expect(sectionCauses(difference).b).toContainEqual(cause)
    expect(sectionCauses(difference).c).toEqual([{ cause: 'weight', row: row('c'), before: 1, after: 3 }])
  })

  it('beside the rows that changed as well', () => {
    const facts = (published: boolean) => ({
      profile: profileOf({ policy: { adopted: true, published, archived: false } }),
    })
    const difference = compared(
      side(rules('sha256:1'), facts(false)),
      side(rules('sha256:2', { start: 3, maximum: 30 }), facts(true)),
    )
    expect(difference.total.causes).toEqual([
      { cause: 'sum-start', before: 0, after: 3 },
      { cause: 'maximum', before: 20, after: 30 },
      { cause: 'follows', from: 'rows' },
    ])
    expect(sectionCauses(difference)).toEqual({ b: [{ cause: 'follows', from: 'rows' }] })
  })

  it('and tells each section what concerns it and no more', () => {
    const { a, b } = sectionCauses(
      compared(
        side(rules('1')),
        side(
          rules('2', {
            caps: { a: 6 },
            rounding: { mode: 'down', places: 0, of: ['total'] },
          }),
          { profile: profileOf({ policy: { adopted: true, published: true, archived: false } }) },
        ),
      ),
    )
    expect(a).toEqual([{ cause: 'maximum', row: row('a'), before: 10, after: 6 }])
    expect(b).toEqual([{ cause: 'follows', from: 'rows' }])
  })

  it('or which facts say whether a row applies, of which it is only now unknown', () => {
    const made = rules('sha256:1', { ...mayNotApply, notApplicable: 'renormalize-whole' })
    const stating = (policy: StatedFacts) => side(made, { profile: profileOf({ policy }) })
    // b applies and earns 0 to 10: 10 to 20 of 20; b earns 10 if it applies: all, either way
    const difference = compared(
      stating({ adopted: true, archived: true }),
      stating({ adopted: true, published: true }),
    )
    expect(difference.rows).toEqual([])
    expect(points(difference)).toEqual([10, 20])
    expect(difference.total.causes).toEqual([
      { cause: 'fact', fact: 'policy.published', title: label('policy.published'), after: true },
      { cause: 'fact', fact: 'policy.archived', title: label('policy.archived'), before: true },
    ])
  })
})

const PASS: Grade = { id: 'pass', title: label('Qualified'), atLeast: 8 }
const GOLD: Grade = { id: 'gold', title: label('Gold'), atLeast: 10 }
const name = ({ id, title }: Grade) => ({ id, title })
const parameters = { mark: { title: label('mark'), value: 8, minimum: 0, maximum: 20 } }

describe('a verdict that moved without any row says which rule is another', () => {
  const gate = (id: string, how: object): Gate => ({ ...row(id), ...how }) as Gate // safe: its text and how it works
  const require = (more: object = {}) => gate('law', { require: isTrue('policy.published'), ...more })
  const named = (id: string, kind: 'require' | 'veto') => ({ ...row(id), kind })

  const cases: readonly (readonly [string, Sketch, Sketch, string, readonly Cause[]])[] = [
    [
      'the mark of a grade',
      { grades: [PASS] },
      { grades: [{ ...PASS, atLeast: 12 }] },
      'pass',
      [{ cause: 'mark', grade: name(PASS), before: 8, after: 12 }],
    ],
    [
      'the mark of that grade alone which is sure otherwise',
      { grades: [GOLD, PASS] },
      {
        grades: [
          { ...GOLD, atLeast: 11 },
          { ...PASS, atLeast: 9 },
        ],
      },
      'gold',
      [{ cause: 'mark', grade: name(GOLD), before: 10, after: 11 }],
    ],
    [
      'a mark that is a parameter now',
      { grades: [PASS] },
      {
        grades: [{ ...PASS, atLeast: { fact: 'mark' } }],
        parameters: { mark: { ...parameters.mark, value: 12 } },
      },
      'pass',
      [{ cause: 'mark', grade: name(PASS), before: 8, after: 12 }],
    ],
    [
      'the value of the parameter that is its mark',
      { grades: [{ ...PASS, atLeast: { fact: 'mark' } }], parameters },
      {
        grades: [{ ...PASS, atLeast: { fact: 'mark' } }],
        parameters: {
          mark: { ...parameters.mark, value: 12 },
          other: { ...parameters.mark, title: label('other') },
        },
      },
      'pass',
      [{ cause: 'parameter', parameter: 'mark', title: label('mark'), before: 8, after: 12 }],
    ],
    [
      'that a row is required now',
      { grades: [PASS] },
      {
        grades: [PASS],
        criteria: {
          'a.i.c': { points: 10, when: 'policy.adopted' },
          'b.i.c': { points: 10, when: 'policy.published', required: true },
        },
      },
      'pass',
      [{ cause: 'required', row: row('b.i.c'), after: true }],
    ],
    [
      'that a row is required for a lower grade as well',
      {
        grades: [{ ...GOLD, atLeast: 15 }, PASS],
        criteria: {
          'a.i.c': { points: 10, when: 'policy.adopted' },
          'b.i.c': { points: 10, when: 'policy.published', required: 'gold' },
        },
      },
      {
        grades: [{ ...GOLD, atLeast: 15 }, PASS],
        criteria: {
          'a.i.c': { points: 10, when: 'policy.adopted' },
          'b.i.c': { points: 10, when: 'policy.published', required: 'pass' },
        },
      },
      'pass',
      [{ cause: 'required', row: row('b.i.c'), before: name(GOLD), after: name(PASS) }],
    ],
    [
      'a gate that is new',
      { grades: [PASS] },
      { grades: [PASS], gates: [require()] },
      'pass',
      [{ cause: 'gate-new', gate: named('law', 'require') }],
    ],
    [
      'a gate that is gone',
      { grades: [PASS], gates: [require()] },
      { grades: [PASS] },
      'pass',
      [{ cause: 'gate-gone', gate: named('law', 'require') }],
    ],
    [
      'a gate that stands before lower grades as well',
      { grades: [{ ...GOLD, atLeast: 15 }, PASS], gates: [require({ for: 'gold' })] },
      { grades: [{ ...GOLD, atLeast: 15 }, PASS], gates: [require({ for: 'pass' })] },
      'pass',
      [
        {
          cause: 'gate-effect',
          gate: named('law', 'require'),
          before: { kind: 'require', target: 'gold' },
          after: { kind: 'require', target: 'pass' },
        },
      ],
    ],
  ]

  it.each(cases)('%s', (_, before, after, grade, causes) => {
    const { rows, verdict, total } = between(before, after)
    expect(rows).toEqual([])
    expect(total.causes).toEqual([])
    expect(verdict?.grades.map((each) => [each.id, each.causes])).toEqual([[grade, causes]])
    expect(verdict?.causes).toEqual(causes)
  })

  it.each<[string, Gate, string]>([
    ['a requirement of a better grade', require({ for: 'gold' }), 'pass'],
    ['a limit to this grade', gate('law', { ceiling: 'pass', when: isTrue('policy.archived') }), 'pass'],
    ['a route to a lower grade', gate('law', { route: 'pass', when: isTrue('policy.published') }), 'gold'],
  ])('but not a new gate that has no say in the grade: %s', (_, made, grade) => {
    const both = { gold: { ...GOLD, atLeast: 9 }, pass: PASS }
    const after = [both.gold, both.pass].map((each) => (each.id === grade ? { ...each, atLeast: 15 } : each))
    const { verdict } = between({ grades: [both.gold, both.pass] }, { grades: after, gates: [made] })
    expect(verdict?.grades.find(({ id }) => id === grade)?.causes.map(({ cause }) => cause)).toEqual(['mark'])
  })

  it('which moved the total, of which the grade only follows', () => {
    const { total, verdict } = between({ grades: [GOLD] }, { grades: [GOLD], maximum: 8 })
    expect(total.causes).toEqual([{ cause: 'maximum', before: 20, after: 8 }])
    expect(verdict?.pass).toEqual({ before: 'certain', after: 'out-of-reach' })
    expect(verdict?.causes).toEqual([{ cause: 'follows', from: 'total' }])
  })

  it('that a grade is no pass any more', () => {
    const { verdict } = between({ grades: [PASS] }, { grades: [{ ...PASS, passes: false }] })
    expect(verdict).toEqual({
      pass: { before: 'certain' },
      grades: [],
      gates: [],
      causes: [{ cause: 'passes', grade: name(PASS), before: true, after: false }],
    })
  })

  it('that a grade is new', () => {
    const { verdict } = between({ grades: [PASS] }, { grades: [GOLD, PASS] })
    const causes = [{ cause: 'grade-new', grade: name(GOLD) }]
    expect(verdict).toEqual({
      grade: { before: name(PASS), after: name(GOLD) },
      bestPossible: { before: name(PASS), after: name(GOLD) },
      grades: [{ ...name(GOLD), after: 'certain', causes }],
      gates: [],
      causes,
    })
  })

  it('that a grade is gone, also where no rules are at hand', () => {
    const [before, after] = [side(rules('1', { grades: [GOLD, PASS] })), side(rules('2', { grades: [PASS] }))]
    const causes = [{ cause: 'grade-gone', grade: name(GOLD) }]
    expect(compared(before, after).verdict?.causes).toEqual(causes)
    expect(comparedResults(before, after).verdict?.causes).toEqual(causes)
  })

  it('that a grade has another id and title, or only another title', () => {
    const renamed = { ...PASS, title: label('Good') }
    const causes = [{ cause: 'grade-renamed', before: name(PASS), after: name(renamed) }]
    const titled = between({ grades: [PASS] }, { grades: [renamed] })
    expect(titled.verdict?.grade).toEqual({ before: name(PASS), after: name(renamed) })
    expect(titled.verdict?.causes).toEqual(causes)
    expect(isUnchanged(titled)).toBe(false)

    const other = { ...renamed, id: 'good' }
    const { verdict } = between({ grades: [PASS] }, { grades: [other] })
    expect(verdict?.grades.map(({ id }) => id)).toEqual(['good', 'pass'])
    expect(verdict?.causes).toEqual([{ cause: 'grade-renamed', before: name(PASS), after: name(other) }])

    // of another mark it is another grade
    const another = between({ grades: [PASS] }, { grades: [{ ...other, atLeast: 9 }] }).verdict
    expect(another?.causes).toEqual([
      { cause: 'grade-new', grade: name(other) },
      { cause: 'grade-gone', grade: name(PASS) },
    ])
  })

  it('of what a gate counts for the grade, that a section is not counted', () => {
    const zero = (id: string) => gate('none', { zero: id, when: isTrue('policy.adopted') })
    const { verdict, total } = between(
      { grades: [PASS], gates: [zero('b')] },
      { grades: [PASS], gates: [zero('a')] },
    )
    expect(total.change).toBe(0)
    expect(verdict?.counted).toEqual({
      before: { points: 10, ceiling: 10, maximum: 20 },
      after: { points: 0, ceiling: 0, maximum: 20 },
    })
    expect(verdict?.causes).toEqual([
      {
        cause: 'gate-effect',
        gate: { ...row('none'), kind: 'zero' },
        before: { kind: 'zero', target: 'b' },
        after: { kind: 'zero', target: 'a' },
      },
      { cause: 'follows', from: 'total' },
    ])
  })

  it('of a gate that is of another kind now, though it is not met either way', () => {
    const { verdict } = between(
      { gates: [gate('law', { require: isTrue('policy.published') })] },
      { gates: [gate('law', { precondition: isTrue('policy.published') })] },
    )
    expect(verdict?.gates).toMatchObject([
      { id: 'law', before: 'unmet', after: 'unmet', causes: [{ cause: 'gate-effect' }] },
    ])
  })

  it('that the grades stand in another order', () => {
    const both = [{ ...GOLD, atLeast: { fact: 'mark' } }, PASS]
    const { verdict } = between({ grades: both, parameters }, { grades: [...both].reverse(), parameters })
    expect(verdict?.grade).toEqual({ before: name(GOLD), after: name(PASS) })
    expect(verdict?.causes).toEqual([{ cause: 'grade-order' }])
  })

  it('of a gate that looks at points, that it follows from them', () => {
    const law = gate('law', { require: { fact: 'enough', operator: 'greaterThanInclusive', value: 8 } })
    const sketch: Sketch = { gates: [law], measures: { enough: { pointsOf: 'a' } } }
    const { verdict } = between(sketch, { ...sketch, caps: { a: 6 } })
    expect(verdict?.gates.map(({ id, causes }) => [id, causes])).toEqual([
      ['law', [{ cause: 'follows', from: 'sections' }]],
    ])
  })
})

describe('where no rules are at hand', () => {
  const mark = { grades: [{ ...PASS, atLeast: { fact: 'mark' } }], parameters }

  it('a parameter of the results still says why the verdict moved', () => {
    const set = (value: number) => side(rules('1', mark), { options: { asOf: AS_OF, set: { mark: value } } })
    expect(comparedResults(set(8), set(12)).verdict?.causes).toEqual([
      { cause: 'parameter', parameter: 'mark', before: 8, after: 12 },
    ])
  })

  it('weights of the results still do, and nothing else is made up', () => {
    const weighted = (weight: number): Sketch => ({ maximum: 100, rows: { a: { weight } } })
    const [before, after] = [side(rules('1', weighted(2))), side(rules('2', weighted(3)))]
    expect(comparedResults(before, after).total.causes).toEqual([
      { cause: 'weight', row: row('a'), before: 2, after: 3 },
    ])
  })

  it('the date may be why, if nothing else is', () => {
    const [before, after] = [side(rules('1')), side(rules('2', { start: 3 }))]
    expect(comparedResults(before, after).total.causes).toEqual([])
    const later = { ...after, options: { asOf: '2025-07-01' } }
    expect(comparedResults(before, later).total.causes).toEqual([
      { cause: 'date', asOf: { before: AS_OF, after: '2025-07-01' } },
    ])
  })

  it('of one side, or are of another content, they say nothing', () => {
    const [before, after] = [side(rules('1')), side(rules('2', { start: 3 }))]
    const [one, other] = [assessedSide(before), assessedSide(after)]
    const causes = (given: Parameters<typeof compareAssessments>[2]) =>
      compareAssessments(one, other, given).total.causes
    expect(causes({ rules: { after: after.rules } })).toEqual([])
    expect(causes({ rules: { before: before.rules, after: { ...after.rules, digest: '3' } } })).toEqual([])
    expect(causes({ rules: { before: before.rules, after: after.rules } })).toEqual([
      { cause: 'sum-start', before: 0, after: 3 },
    ])
  })
})

describe('a warning that is new', () => {
  const notYet = { code: 'not-yet-effective', from: '2026-01-01' }

  it('is a change, by the days in force', () => {
    const difference = between(
      { effective: { from: '2025-01-01' } },
      { effective: { from: '2026-01-01', to: '2026-12-31' } },
    )
    expect(difference.warnings).toEqual({
      after: [notYet],
      causes: [
        {
          cause: 'effective',
          before: { from: '2025-01-01' },
          after: { from: '2026-01-01', to: '2026-12-31' },
        },
      ],
    })
    expect(isUnchanged(difference)).toBe(false)
  })

  it('or by the date', () => {
    const made = rules('1', { effective: { from: '2026-01-01' } })
    const { warnings } = comparedResults(
      side(made, { options: { asOf: '2026-01-01' } }),
      side(made, { options: { asOf: '2025-12-31' } }),
    )
    expect(warnings).toEqual({
      after: [notYet],
      causes: [{ cause: 'date', asOf: { before: '2026-01-01', after: '2025-12-31' } }],
    })
  })
})

it.each<[string, Sketch, Sketch]>([
  ['a mark that is reached either way', { grades: [PASS] }, { grades: [{ ...PASS, atLeast: 9 }] }],
  ['a floor that is not met', {}, { floor: 5 }],
  [
    'days in force that include the date either way',
    { effective: { from: '2025-01-01' } },
    { effective: { to: '2025-12-31' } },
  ],
  ['a parameter that nothing asks for', {}, { parameters }],
])('rules that are others without any effect change nothing: %s', (_, before, after) => {
  const difference = between(before, after)
  expect(isUnchanged(difference)).toBe(true)
  expect(difference.total.causes).toEqual([])
})
