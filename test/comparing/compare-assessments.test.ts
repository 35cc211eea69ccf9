import { describe, expect, it } from 'vitest'
import { compareAssessments, isUnchanged } from '../../src/comparing/compare-assessments.ts'
import type { Award } from '../../src/model/award.ts'
import type { Cause } from '../../src/model/cause.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { DocumentResult } from '../../src/model/dossier.ts'
import type { Profile, StatedFacts } from '../../src/model/profile.ts'
import { label } from '../support/facts.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue } from '../support/rule-set.ts'
import { assessedSide, type Case, compared, comparedResults, onlyRow, rulesOf } from './sides.ts'

const AS_OF = '2025-06-30'

const atLeast = (fact: string, value: number): Condition => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
})

const awarded = (award: Award, points = 5) =>
  rulesOf('sha256:award', { criteria: { 'a.b.c': { points, award } } })

const when = (condition: Condition | string, points = 5) =>
  rulesOf('sha256:when', { criteria: { 'a.b.c': { points, when: condition } } })

const side = (rules: Case['rules'], facts: StatedFacts, more: Partial<Profile> = {}): Case => ({
  rules,
  profile: profileOf(facts, more),
  options: { asOf: AS_OF },
})

/** The same rule set in another version. */
const next = (rules: Case['rules']): Case['rules'] => ({
  ...rules,
  version: '2.0.0',
  digest: `${rules.digest}-2`,
})

const TALK = { date: '2025-02-03', internal: true, hours: 2 }
const LATER = { date: '2025-04-05', internal: false, hours: 1 }

describe('a row that came out otherwise says which fact is another', () => {
  const talks = rulesOf('sha256:talks', {
    criteria: { 'a.b.c': { points: 5, when: atLeast('internal-talks', 1) } },
    measures: { 'internal-talks': { count: 'talks', where: isTrue('internal') } },
  })
  const cases: readonly (readonly [string, Case, Case, readonly Cause[]])[] = [
    [
      'stated otherwise',
      side(when('policy.adopted'), { policy: { adopted: false } }),
      side(when('policy.adopted'), { policy: { adopted: true } }),
      [{ cause: 'fact', fact: 'policy.adopted', title: label('policy.adopted'), before: false, after: true }],
    ],
    [
      'not stated before',
      side(when('policy.adopted'), {}),
      side(when('policy.adopted'), { policy: { adopted: true } }),
      [{ cause: 'fact', fact: 'policy.adopted', title: label('policy.adopted'), after: true }],
    ],
    [
      'not stated any more',
      side(when('policy.adopted'), { policy: { adopted: true } }),
      side(when('policy.adopted'), { policy: {} }),
      [{ cause: 'fact', fact: 'policy.adopted', title: label('policy.adopted'), before: true }],
    ],
    [
      'with an entry more',
      side(talks, { talks: [LATER] }),
      side(talks, { talks: [TALK, LATER] }),
      [
        {
          cause: 'fact',
          fact: 'talks',
          title: label('talks'),
          entries: { added: [TALK], removed: [], changed: [] },
        },
      ],
    ],
    [
      'with an entry that was changed, and one of two that are alike less',
      side(talks, { talks: [LATER, LATER, { ...TALK, internal: false }] }),
      side(talks, { talks: [TALK, LATER] }),
      [
        {
          cause: 'fact',
          fact: 'talks',
          title: label('talks'),
          entries: {
            added: [],
            removed: [LATER],
            changed: [{ before: { ...TALK, internal: false }, after: TALK }],
          },
        },
      ],
    ],
  ]

  it.each(cases)('%s', (_, before, after, causes) => {
    expect(onlyRow(compared(before, after)).causes).toEqual(causes)
  })

  it('and none that changed but stands behind another row', () => {
    const rules = rulesOf('sha256:two', {
      criteria: {
        'a.b.c': { points: 5, when: 'policy.adopted' },
        'a.b.d': { points: 2, when: 'policy.published' },
      },
    })
    const before = side(rules, { policy: { adopted: false, published: true, archived: true } })
    const after = side(rules, { policy: { adopted: true, published: false, archived: false } })
    const { rows, total, unchanged } = compared(before, after)
    expect(
      rows.map(({ id, change, causes }) => [id, change, causes.map((each) => 'fact' in each && each.fact)]),
    ).toEqual([
      ['a.b.c', 5, ['policy.adopted']],
      ['a.b.d', -2, ['policy.published']],
    ])
    expect(total).toEqual({
      before: { points: 2, ceiling: 2, maximum: 7 },
      after: { points: 5, ceiling: 5, maximum: 7 },
      change: 3,
      causes: [{ cause: 'follows', from: 'rows' }],
    })
    expect(unchanged).toBe(0)
  })

  it('and those that decide whether its section applies', () => {
    const rules = rulesOf('sha256:applies', {
      criteria: { 'a.b.c': { points: 5, when: 'policy.adopted' } },
      rows: { a: { applies: isTrue('policy.archived') } },
      notApplicable: 'renormalize-whole',
    })
    const facts = (archived: boolean) => ({ policy: { adopted: true, archived } })
    const { before, after, causes } = onlyRow(compared(side(rules, facts(false)), side(rules, facts(true))))
    expect([before?.outcome, after?.outcome]).toEqual(['notApplicable', 'met'])
    expect(causes).toEqual([
      { cause: 'fact', fact: 'policy.archived', title: label('policy.archived'), before: false, after: true },
    ])
  })

  it('but the order of entries and of chosen values means nothing', () => {
    const rules = when({ fact: 'media.used', operator: 'contains', value: 'disk' })
    const both = { media: { used: ['disk', 'paper'] }, talks: [TALK, LATER] }
    const turned = { media: { used: ['paper', 'disk'] }, talks: [LATER, TALK] }
    expect(isUnchanged(compared(side(rules, both), side(rules, turned)))).toBe(true)
  })
})

describe('a row that came out otherwise by other rules says what moved', () => {
  const title = label('staff.trained')
  const trained = { staff: { employees: 10, trained: 4 } }
  const levels = (want: number, points: number): Award => ({
    levels: [
      { title: label('best'), when: atLeast('staff.trained', want), points: 5 },
      { when: atLeast('staff.trained', 1), points },
    ],
  })
  const units = (rest: object): Award => ({ per: 'staff.trained', points: 1, ...rest })
  const line = (at: number): Award => ({
    interpolate: 'staff.trained',
    from: { at: 0, points: 0 },
    to: { at, points: 5 },
    round: { places: 1, mode: 'half-up' },
  })
  const cases: readonly (readonly [string, Case['rules'], Case['rules'], readonly Cause[]])[] = [
    [
      'the threshold of its condition',
      when(atLeast('staff.trained', 4)),
      when(atLeast('staff.trained', 5)),
      [
        {
          cause: 'threshold',
          fact: 'staff.trained',
          title,
          operator: 'greaterThanInclusive',
          before: 4,
          after: 5,
        },
      ],
    ],
    [
      'a threshold deep inside its condition',
      when({ any: [{ not: atLeast('staff.trained', 4) }, isTrue('policy.adopted')] }),
      when({ any: [{ not: atLeast('staff.trained', 5) }, isTrue('policy.adopted')] }),
      [
        {
          cause: 'threshold',
          fact: 'staff.trained',
          title,
          operator: 'greaterThanInclusive',
          before: 4,
          after: 5,
        },
      ],
    ],
    [
      'its points',
      when(atLeast('staff.trained', 4), 5),
      when(atLeast('staff.trained', 4), 2.5),
      [{ cause: 'points', before: 5, after: 2.5 }],
    ],
    [
      'the threshold of a level, and what another one gives',
      awarded(levels(4, 2)),
      awarded(levels(6, 1.5)),
      [
        {
          cause: 'threshold',
          fact: 'staff.trained',
          title,
          operator: 'greaterThanInclusive',
          before: 4,
          after: 6,
        },
        { cause: 'award', part: 'level-points', before: 2, after: 1.5 },
      ],
    ],
    [
      'from where units count, how much one is, and what one gives',
      awarded(units({})),
      awarded(units({ points: 0.5, from: 2, every: 2 })),
      [
        { cause: 'award', part: 'unit-points', before: 1, after: 0.5 },
        { cause: 'threshold', fact: 'staff.trained', title, operator: 'greaterThanInclusive', after: 2 },
        { cause: 'award', part: 'every', after: 2 },
      ],
    ],
    [
      'an anchor',
      awarded(line(8)),
      awarded(line(10)),
      [{ cause: 'award', part: 'anchor', before: 8, after: 10 }],
    ],
    [
      'what is deducted',
      awarded({ deduct: [{ when: atLeast('staff.trained', 1), points: 1 }] }),
      awarded({ deduct: [{ when: atLeast('staff.trained', 1), points: 2 }] }),
      [{ cause: 'award', part: 'deduction-points', before: 1, after: 2 }],
    ],
    [
      'that it reads otherwise',
      when(atLeast('staff.trained', 4)),
      when({ fact: 'staff.trained', operator: 'greaterThan', value: 4 }),
      [{ cause: 'condition', of: 'condition' }],
    ],
    [
      'that it is awarded otherwise',
      when(atLeast('staff.trained', 4)),
      awarded(units({})),
      [{ cause: 'condition', of: 'award' }],
    ],
  ]

  it.each(cases)('%s', (_, before, after, causes) => {
    const row = onlyRow(compared(side(before, trained), side(next(after), trained)))
    expect(row.causes).toEqual(causes)
  })

  it('the window and the entries of a measure', () => {
    const rules = (during: 'first-half' | 'quarter-1', hours: number) =>
      rulesOf(`sha256:${during}`, {
        criteria: { 'a.b.c': { points: 5, when: atLeast('long-talks', 2) } },
        measures: {
          'long-talks': {
            count: 'talks',
            during,
            where: atLeast('hours', hours),
            title: label('long talks'),
          },
        },
      })
    const facts = { talks: [TALK, LATER] }
    const row = onlyRow(compared(side(rules('first-half', 1), facts), side(rules('quarter-1', 2), facts)))
    expect(row.causes).toEqual([
      {
        cause: 'window',
        measure: 'long-talks',
        title: label('long talks'),
        before: 'first-half',
        after: 'quarter-1',
      },
      {
        cause: 'threshold',
        fact: 'hours',
        title: label('hours'),
        operator: 'greaterThanInclusive',
        within: 'long-talks',
        before: 1,
        after: 2,
      },
    ])
  })

  it('a named condition, once however often it is named', () => {
    const rules = (value: number) =>
      rulesOf(`sha256:${value}`, {
        criteria: { 'a.b.c': { points: 5, when: { all: [{ condition: 'big' }, { condition: 'big' }] } } },
        conditions: { big: atLeast('staff.employees', value) },
      })
    const row = onlyRow(compared(side(rules(10), trained), side(rules(11), trained)))
    expect(row.causes).toEqual([
      {
        cause: 'threshold',
        fact: 'staff.employees',
        title: label('staff.employees'),
        operator: 'greaterThanInclusive',
        before: 10,
        after: 11,
      },
    ])
  })

  it('rows that are new or gone, as they count now and did', () => {
    const old = rulesOf('sha256:old', {
      criteria: {
        'a.b.c': { points: 5, when: 'policy.adopted' },
        'a.b.d': { points: 2, when: 'policy.adopted' },
      },
    })
    const young = rulesOf('sha256:new', {
      criteria: {
        'a.b.c': { points: 5, when: 'policy.adopted' },
        'a.b.e': { points: 1, when: 'policy.adopted' },
      },
    })
    const facts = { policy: { adopted: true } }
    const { rows, unchanged, sections } = compared(side(old, facts), side(young, facts))
    expect(rows).toEqual([
      {
        id: 'a.b.e',
        source: 'a.b.e',
        title: label('a.b.e'),
        after: { outcome: 'met', points: 1, ceiling: 1, maximum: 1 },
        change: 1,
        causes: [{ cause: 'row-new' }],
      },
      {
        id: 'a.b.d',
        source: 'a.b.d',
        title: label('a.b.d'),
        before: { outcome: 'met', points: 2, ceiling: 2, maximum: 2 },
        change: -2,
        causes: [{ cause: 'row-gone' }],
      },
    ])
    expect(unchanged).toBe(1)
    expect(sections.map(({ id, change }) => [id, change])).toEqual([['a', -1]])
  })
})

describe('a row that came out otherwise says which circumstance is another', () => {
  const evidence = { criterion: 'a.b.c', kind: 'minutes', title: 'Minutes of May', date: '2025-05-05' }
  const asking = rulesOf('sha256:asking', {
    criteria: {
      'a.b.c': { points: 5, when: 'policy.adopted', evidence: [{ kind: 'minutes', stamped: true }] },
    },
    evidence: { minutes: label('Minutes') },
  })
  const on = (basis: 'claimed' | 'evidenced' | 'verified', more: Partial<Profile> = {}): Case => ({
    rules: asking,
    profile: profileOf({ policy: { adopted: true } }, more),
    options: { asOf: AS_OF, basis },
  })

  it('a document that is now stamped', () => {
    const stamped = { ...evidence, stamped: true }
    const before = on('evidenced', { evidence: [evidence] })
    const row = onlyRow(compared(before, on('evidenced', { evidence: [stamped] })))
    expect(row.causes).toEqual([
      { cause: 'evidence', added: [], removed: [], changed: [{ before: evidence, after: stamped }] },
    ])
  })

  describe('a document that counts on one side only, and why', () => {
    const listed = (flaws: DocumentResult['flaws'], more: Partial<DocumentResult> = {}) => [
      { ...evidence, stamped: true, flaws, ...more },
    ]
    const { flaws: _flaws, ...document } = { ...evidence, stamped: true, flaws: [] }
    const counted = on('evidenced', { evidence: [document] })
    const causes = (
      before: readonly DocumentResult[],
      after: readonly DocumentResult[] | undefined,
      sides: readonly [Case, Case] = [on('evidenced'), counted],
    ) =>
      onlyRow(
        compareAssessments(assessedSide(sides[0]), assessedSide(sides[1]), {
          rules: { before: asking },
          profiles: { after: sides[1].profile },
          documents: { before, ...(after && { after }) },
        }),
      ).causes

    it('is not new', () => {
      expect(causes(listed(['file-missing']), listed([]))).toEqual([
        {
          cause: 'evidence',
          added: [],
          removed: [],
          changed: [],
          standing: [{ document, before: { flaws: ['file-missing'] } }],
        },
      ])
    })

    it('nor gone, with the days that it should be of', () => {
      const between = { from: '2025-01-01', to: '2025-03-31' }
      const turned = causes(listed([]), listed(['outside-window'], { between }), [counted, on('evidenced')])
      expect(turned).toMatchObject([
        { added: [], removed: [], standing: [{ document, after: { flaws: ['outside-window'], between } }] },
      ])
    })

    it('is told of with what else of it is another, if it is its file', () => {
      const moved = causes(listed(['file-empty'], { file: 'a.pdf' }), listed([], { file: 'b.pdf' }))
      const [was, is] = [
        { ...document, file: 'a.pdf' },
        { ...document, file: 'b.pdf' },
      ]
      expect(moved).toMatchObject([
        {
          changed: [{ before: was, after: is }],
          standing: [{ document: is, before: { flaws: ['file-empty'] } }],
        },
      ])
    })

    it('but one that counts on neither says nothing', () => {
      const other = { ...evidence, title: 'Notice' }
      const both = [...listed(['file-missing']), { ...other, flaws: ['not-stamped' as const] }]
      expect(
        causes(both, [{ ...other, title: 'Other', flaws: ['not-stamped'] }, ...listed([])]),
      ).toMatchObject([{ added: [], removed: [], changed: [], standing: [{ document }] }])
    })

    it('also where the other side does not have it', () => {
      const flawed = { ...evidence, title: 'Notice', flaws: ['not-stamped' as const] }
      const none = { added: [], removed: [], changed: [], standing: [{ document }] }
      expect(causes(listed(['file-missing']), [...listed([]), flawed])).toMatchObject([none])
      expect(causes([...listed(['file-missing']), flawed], listed([]))).toMatchObject([none])
    })

    it('and a stamp that is told of is not told again', () => {
      const unstamped = [{ ...evidence, flaws: ['not-stamped' as const] }]
      expect(causes(unstamped, listed([]))).toEqual([
        { cause: 'evidence', added: [], removed: [], changed: [{ before: evidence, after: document }] },
      ])
    })

    it('and what a row asks for says nothing, where it is known of one side only', () => {
      const sides = [
        on('evidenced', { evidence: [evidence] }),
        {
          ...on('evidenced', { evidence: [evidence] }),
          profile: profileOf({ policy: { adopted: false } }, { evidence: [evidence] }),
        },
      ] as const
      expect(causes([{ ...evidence, flaws: ['not-stamped'] }], undefined, sides)).not.toContainEqual(
        expect.objectContaining({ cause: 'evidence' }),
      )
    })
  })

  it('a review that confirms it', () => {
    const review = { criterion: 'a.b.c', outcome: 'met' as const, by: 'a reviewer', on: '2025-06-01' }
    const row = onlyRow(compared(on('verified'), on('verified', { reviews: [review] })))
    expect(row.causes).toEqual([{ cause: 'review', after: review }])
  })

  it('the basis, and documents only where they count', () => {
    const row = onlyRow(compared(on('claimed'), on('verified', { evidence: [evidence] })))
    expect(row.causes).toEqual([{ cause: 'basis', before: 'claimed', after: 'verified' }])
  })

  it('the dates, of which it looks at one', () => {
    const rules = rulesOf('sha256:recent', {
      criteria: { 'a.b.c': { points: 5, when: { fact: 'recent-leaks', operator: 'equal', value: 0 } } },
      measures: { 'recent-leaks': { count: 'leaks', during: { last: { years: 1 } } } },
    })
    const at = (asOf: string): Case => ({
      rules,
      profile: profileOf({ leaks: [{ date: '2024-03-01', files: 1 }] }),
      options: { asOf },
    })
    const row = onlyRow(compared(at('2025-02-28'), at('2026-06-30')))
    expect(row.causes).toEqual([{ cause: 'date', asOf: { before: '2025-02-28', after: '2026-06-30' } }])
  })

  it('the dates, at which a document is too old', () => {
    const recent = rulesOf('sha256:fresh', {
      criteria: {
        'a.b.c': {
          points: 5,
          when: 'policy.adopted',
          evidence: [{ kind: 'minutes', during: { last: { years: 1 } } }],
        },
      },
      evidence: { minutes: label('Minutes') },
    })
    const at = (asOf: string): Case => ({
      rules: recent,
      profile: profileOf({ policy: { adopted: true } }, { evidence: [evidence] }),
      options: { asOf, basis: 'evidenced' },
    })
    const row = onlyRow(compared(at('2025-12-31'), at('2027-12-31')))
    expect(row.causes).toEqual([{ cause: 'date', asOf: { before: '2025-12-31', after: '2027-12-31' } }])
  })

  it('a parameter that is set', () => {
    const rules = rulesOf('sha256:set', {
      criteria: {
        'a.b.c': {
          points: 5,
          when: { fact: 'staff.trained', operator: 'greaterThan', value: { fact: 'few' } },
        },
      },
      parameters: { few: { title: label('few'), value: 3, minimum: 0, maximum: 9 } },
    })
    const setting = (few: number): Case => ({
      rules,
      profile: profileOf({ staff: { trained: 4 } }),
      options: { asOf: AS_OF, set: { few } },
    })
    expect(onlyRow(compared(setting(3), setting(4))).causes).toEqual([
      { cause: 'parameter', parameter: 'few', title: label('few'), before: 3, after: 4 },
    ])
  })
})

describe('two results alone tell', () => {
  const few = when(atLeast('staff.trained', 5))

  it('a fact that was and is lacking, and what is lacking', () => {
    const rules = awarded({ per: 'staff.trained', points: 1 })
    const row = onlyRow(
      comparedResults(side(rules, { staff: { trained: 1 } }), side(rules, { staff: { trained: 3 } })),
    )
    expect(row.causes).toEqual([
      { cause: 'fact', fact: 'staff.trained', title: label('staff.trained'), before: 1, after: 3 },
    ])
    expect(row.needs?.after).toMatchObject({ fact: 'staff.trained', have: 3 })
  })

  it('no cause where a row is met now: what its fact has become is not in them', () => {
    const difference = comparedResults(
      side(few, { staff: { trained: 1 } }),
      side(few, { staff: { trained: 7 } }),
    )
    const row = onlyRow(difference)
    expect(row.causes).toEqual([])
    expect(row.needs?.before).toMatchObject({ fact: 'staff.trained', have: 1, want: { atLeast: 5 } })
    expect(difference.known).toEqual({ facts: false, rules: false })
  })
})

describe('a verdict', () => {
  const graded = rulesOf('sha256:graded', {
    criteria: { 'a.b.c': { points: 5, when: 'policy.adopted' } },
    grades: [{ id: 'pass', title: label('Qualified'), atLeast: 5 }],
    gates: [{ id: 'veto', source: '1', title: label('No archive'), veto: isTrue('policy.archived') }],
  })

  it('says what of it is another: pass, grade and gates, with what stands behind those', () => {
    const before = side(graded, { policy: { adopted: true, archived: true } })
    const after = side(graded, { policy: { adopted: true, archived: false } })
    expect(compared(before, after).verdict).toEqual({
      pass: { before: 'out-of-reach', after: 'certain' },
      grade: { after: { id: 'pass', title: label('Qualified') } },
      bestPossible: { after: { id: 'pass', title: label('Qualified') } },
      grades: [
        {
          id: 'pass',
          title: label('Qualified'),
          before: 'out-of-reach',
          after: 'certain',
          causes: [{ cause: 'follows', from: 'gates' }],
        },
      ],
      causes: [{ cause: 'follows', from: 'gates' }],
      gates: [
        {
          id: 'veto',
          kind: 'veto',
          source: '1',
          title: label('No archive'),
          before: 'unmet',
          after: 'met',
          causes: [
            {
              cause: 'fact',
              fact: 'policy.archived',
              title: label('policy.archived'),
              before: true,
              after: false,
            },
          ],
        },
      ],
    })
  })

  it('is left out where it is the same', () => {
    const same = side(graded, { policy: { adopted: true, archived: false } })
    expect(compared(same, same)).not.toHaveProperty('verdict')
  })
})
