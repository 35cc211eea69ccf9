import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess.ts'
import { fallen } from '../../src/comparing/fallen.ts'
import { baselineDemands } from '../../src/dossier/baseline.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { type Case, compared } from '../comparing/sides.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'

const RULES = ruleSetOf({
  criteria: {
    'a.b.adopted': { points: 5, when: 'policy.adopted' },
    'a.b.published': { points: 2.5, when: 'policy.published' },
    'a.b.archived': { points: 4, when: 'policy.archived' },
  },
})
const WITHOUT_LAST: RuleSet = {
  ...ruleSetOf({
    criteria: {
      'a.b.adopted': { points: 5, when: 'policy.adopted' },
      'a.b.published': { points: 2.5, when: 'policy.published' },
    },
  }),
  digest: 'sha256:without',
}

/** A row of 2 points that applies only where the policy is adopted, left out of 5 otherwise. */
const APPLYING: RuleSet = {
  ...ruleSetOf({
    notApplicable: 'renormalize-whole',
    criteria: {
      'a.b.published': { points: 3, when: 'policy.published' },
      'a.b.archived': { points: 2, when: 'policy.archived', applies: isTrue('policy.adopted') },
    },
  }),
  digest: 'sha256:applying',
}

const side = (policy: Readonly<Record<string, boolean>>, rules: RuleSet = RULES): Case => ({
  rules,
  profile: profileOf({ policy }),
  options: { asOf: '2025-06-30' },
})
const assessed = ({ rules, profile, options }: Case) => assess(rules, profile, options)

const ALL = { adopted: true, published: true, archived: true }

describe('of an assessment an earlier one asks', () => {
  it.each<[string, Case, Case, readonly object[]]>([
    ['nothing more where nothing fell', side(ALL), side(ALL), [{ isMet: true, want: 11.5, have: 11.5 }]],
    [
      'nothing more where a row rose',
      side({ ...ALL, archived: false }),
      side(ALL),
      [{ isMet: true, want: 7.5, have: 11.5 }],
    ],
    [
      'the points of each row that fell, and the total',
      side(ALL),
      side({ ...ALL, adopted: false, archived: false }),
      [
        { isMet: false, want: 11.5, have: 2.5 },
        { isMet: false, criterion: 'a.b.adopted', want: 5, have: 0 },
        { isMet: false, criterion: 'a.b.archived', want: 4, have: 0 },
      ],
    ],
    [
      'the points of a row that fell although the total rose',
      side({ adopted: false, published: true, archived: true }),
      side({ adopted: true, published: false, archived: true }),
      [{ isMet: false, criterion: 'a.b.published', want: 2.5, have: 0 }],
    ],
    [
      'nothing of a row that no longer applies, whose points the total does without',
      { ...side(ALL, APPLYING), options: { asOf: '2025-06-30' } },
      side({ ...ALL, adopted: false }, APPLYING),
      [{ isMet: true, want: 5, have: 5 }],
    ],
    [
      'what is certain: not to know any more is a fall',
      side(ALL),
      side({ published: true, archived: true }),
      [
        { isMet: false, want: 11.5, have: 6.5 },
        { isMet: false, criterion: 'a.b.adopted', want: 5, have: 0 },
      ],
    ],
    [
      'the total alone where a row that gave points is gone',
      side(ALL),
      side(ALL, WITHOUT_LAST),
      [{ isMet: false, want: 11.5, have: 7.5 }],
    ],
    [
      'nothing more where a row is gone that gave none',
      side({ ...ALL, archived: false }),
      side(ALL, WITHOUT_LAST),
      [{ isMet: true, want: 7.5, have: 7.5 }],
    ],
  ])('%s', (_, before, after, demands) => {
    expect(baselineDemands(assessed(before), assessed(after))).toEqual(
      demands.map((each) => ({ demand: 'baseline', ...each })),
    )
  })
})

it('what fell says why', () => {
  const { rows, total } = fallen(compared(side(ALL), side({ ...ALL, archived: false })))
  expect(rows.map(({ id, change, causes }) => [id, change, causes.map(({ cause }) => cause)])).toEqual([
    ['a.b.archived', -4, ['fact']],
  ])
  expect(total).toEqual({ before: 11.5, after: 7.5 })
})
