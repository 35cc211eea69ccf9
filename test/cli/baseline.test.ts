import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess.ts'
import { baselineOf } from '../../src/cli/baseline.ts'
import type { ReadFile } from '../../src/cli/read-file.ts'
import { CannotRun } from '../../src/cli/streams.ts'
import type { Basis } from '../../src/model/assessment.ts'
import type { Profile } from '../../src/model/profile.ts'
import { profileOf } from '../support/profile.ts'
import { ruleSetOf } from '../support/rule-set.ts'

const RULES = ruleSetOf({
  criteria: {
    'a.b.c': { points: 5, when: 'policy.adopted' },
    'a.b.d': { points: 2, when: 'policy.published' },
  },
})
const adopted = (isAdopted: boolean, id = 'tea-house'): Profile => ({
  ...profileOf({ policy: { adopted: isAdopted, published: true } }),
  id,
})
const on = (profile: Profile, basis: Basis = 'claimed') =>
  assess(RULES, profile, { asOf: '2025-06-30', basis })

function reading(text: string): { readonly read: ReadFile; readonly times: () => number } {
  let times = 0
  const read: ReadFile = () => {
    times += 1
    return { ok: true, value: text }
  }
  return { read, times: () => times }
}

function reasons(run: () => unknown): readonly string[] {
  try {
    run()
  } catch (error) {
    if (error instanceof CannotRun) return error.lines
    throw error
  }
  return []
}

describe('a baseline', () => {
  const earlier = JSON.stringify([
    on(adopted(true)),
    on(adopted(true, 'other')),
    on(adopted(true), 'verified'),
  ])

  it('asks that nothing falls below the result of the same profile on the same basis', () => {
    const { read, times } = reading(earlier)
    const baseline = baselineOf('earlier.json', RULES, 'claimed', read)
    expect(baseline.demandsOf(on(adopted(false)))).toEqual([
      { demand: 'baseline', isMet: false, want: 7, have: 2 },
      { demand: 'baseline', isMet: false, criterion: 'a.b.c', want: 5, have: 0 },
    ])
    expect(baseline.demandsOf(on(adopted(true, 'other')))).toEqual([
      { demand: 'baseline', isMet: true, want: 7, have: 7 },
    ])
    expect(times()).toBe(1)
  })

  it('asks nothing of a profile that it does not hold', () => {
    const baseline = baselineOf('earlier.json', RULES, 'claimed', reading(earlier).read)
    expect(baseline.demandsOf(on(adopted(false, 'new')))).toEqual([])
    expect(baseline.differenceOf(on(adopted(false, 'new')))).toBeUndefined()
  })

  it('says what changed, with what was lacking and the profile that is', () => {
    const lower = JSON.stringify(on(adopted(false)))
    const baseline = baselineOf('earlier.json', RULES, 'claimed', reading(lower).read)
    const difference = baseline.differenceOf(on(adopted(true)), adopted(true))
    expect(difference?.rows).toMatchObject([
      {
        id: 'a.b.c',
        change: 5,
        causes: [{ cause: 'fact', fact: 'policy.adopted', before: false, after: true }],
      },
    ])
    expect(difference?.known).toEqual({ facts: false, rules: true })
  })

  it.each<[string, () => unknown, readonly string[]]>([
    [
      'of another rule set',
      () => baselineOf('e.json', { ...RULES, id: 'another' }, 'claimed', reading(earlier).read),
      ["shifan: e.json holds results by 'invented-standard', none by 'another'"],
    ],
    [
      'on no such basis',
      () => baselineOf('e.json', RULES, 'evidenced', reading(earlier).read),
      ["shifan: e.json holds no results on the basis 'evidenced'"],
    ],
    [
      'that is no result',
      () => baselineOf('e.json', RULES, 'claimed', reading('[').read),
      ["e.json:1:2 json-syntax Close the list with ']': the text ends before it does."],
    ],
  ])('cannot be one %s', (_, run, lines) => {
    expect(reasons(run)).toEqual(lines)
  })
})
