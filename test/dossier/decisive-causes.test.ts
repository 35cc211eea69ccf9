import { describe, expect, it } from 'vitest'
import { assess, compile } from '../../src/assess.ts'
import { withDecisiveCauses } from '../../src/dossier/decisive-causes.ts'
import type { Condition } from '../../src/model/condition.ts'
import { type Case, compared, onlyRow, rulesOf } from '../comparing/sides.ts'
import { label } from '../support/facts.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue } from '../support/rule-set.ts'

const BOTH: Condition = { all: [isTrue('policy.adopted'), isTrue('policy.published')] }
const rules = (when: Condition, points = 5, digest = 'sha256:one') =>
  rulesOf(digest, { criteria: { 'a.b.c': { points, when } } })

const side = (
  which: Case['rules'],
  policy: Readonly<Record<string, boolean>>,
  rest: Partial<Case> = {},
): Case => ({
  rules: which,
  profile: profileOf({ policy }),
  options: { asOf: '2025-06-30' },
  ...rest,
})

function decisive(before: Case, after: Case) {
  const triable = ({ rules: by, profile, options }: Case) => ({
    evaluator: compile(by),
    profile,
    assessment: assess(by, profile, options),
  })
  const { causes } = onlyRow(withDecisiveCauses(compared(before, after), triable(before), triable(after)))
  return causes.map((each) => ['fact' in each ? each.fact : each.cause, each.isDecisive])
}

describe('a cause is decisive where it alone makes the row what it is now', () => {
  it.each<[string, Case, Case, readonly (readonly [string, boolean | undefined])[]]>([
    [
      'and not where it needs another one',
      side(rules(BOTH), { adopted: false, published: false }),
      side(rules(BOTH), { adopted: true, published: true }),
      [
        ['policy.adopted', false],
        ['policy.published', false],
      ],
    ],
    [
      'nor where it would make the row the opposite',
      side(rules({ any: [isTrue('policy.adopted'), isTrue('policy.published')] }), {
        adopted: true,
        published: false,
      }),
      side(rules({ any: [isTrue('policy.adopted'), isTrue('policy.published')] }), {
        adopted: false,
      }),
      [
        ['policy.adopted', false],
        ['policy.published', false],
      ],
    ],
    [
      'of two that changed it may be one',
      side(rules(BOTH), { adopted: true, published: true }),
      side(rules(BOTH), { adopted: false }),
      [
        ['policy.adopted', true],
        ['policy.published', false],
      ],
    ],
    [
      'a fact and the only rule that moved are tried each by itself',
      side(rules({ fact: 'policy.adopted', operator: 'equal', value: true }, 5), { adopted: false }),
      side(rules({ fact: 'policy.adopted', operator: 'equal', value: false }, 5, 'sha256:two'), {}),
      [
        ['policy.adopted', true],
        ['policy.adopted', false],
      ],
    ],
    [
      'of several rules that moved it is not known which',
      side(rules(isTrue('policy.adopted'), 5), { adopted: true }),
      side(
        rulesOf('sha256:two', {
          criteria: {
            'a.b.c': { points: 4, when: { fact: 'policy.adopted', operator: 'equal', value: false } },
          },
        }),
        { adopted: true },
      ),
      [
        ['points', undefined],
        ['policy.adopted', undefined],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(decisive(before, after)).toEqual(expected)
  })

  it('a review, a document and a basis as well', () => {
    const asking = rulesOf('sha256:asking', {
      criteria: { 'a.b.c': { points: 5, when: 'policy.adopted', evidence: [{ kind: 'minutes' }] } },
      evidence: { minutes: label('Minutes') },
    })
    const document = { criterion: 'a.b.c', title: 'Minutes' }
    const on = (basis: 'evidenced' | 'verified', rest: object, adopted = true): Case => ({
      rules: asking,
      profile: profileOf({ policy: { adopted } }, rest),
      options: { asOf: '2025-06-30', basis },
    })
    expect(decisive(on('evidenced', {}, false), on('evidenced', { evidence: [document] }))).toEqual([
      ['policy.adopted', false],
      ['evidence', false],
    ])
    const review = { criterion: 'a.b.c', outcome: 'met' as const, by: 'a reviewer', on: '2025-06-01' }
    expect(decisive(on('verified', {}, false), on('verified', { reviews: [review] }))).toEqual([
      ['policy.adopted', false],
      ['review', true],
    ])
  })

  it('a single cause needs no trial', () => {
    const [before, after] = [
      side(rules(BOTH), { adopted: true, published: false }),
      side(rules(BOTH), { adopted: true, published: true }),
    ]
    expect(decisive(before, after)).toEqual([['policy.published', undefined]])
  })
})
