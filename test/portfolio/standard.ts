import { compile } from '../../src/assess.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import type { Profile } from '../../src/model/profile.ts'
import { label } from '../support/facts.ts'
import { ruleSetOf } from '../support/rule-set.ts'

/** Ten points in two sections and a bonus of two, capped at ten; the first section is cut off at six of its seven. */
export const STANDARD = ruleSetOf({
  maximum: 10,
  bonus: ['extra'],
  caps: { base: 6 },
  criteria: {
    'base.rules.adopted': { points: 4, when: 'policy.adopted' },
    'base.rules.published': { points: 3, when: 'policy.published' },
    'staff.people.trained': {
      points: 4,
      award: {
        levels: [
          { when: { fact: 'staff.trained', operator: 'greaterThanInclusive', value: 20 }, points: 4 },
          { when: { fact: 'staff.trained', operator: 'greaterThanInclusive', value: 10 }, points: 1.5 },
        ],
      },
    },
    'extra.more.archived': { points: 2, when: 'policy.archived' },
  },
})

/** The same with grades, a gate for the better one, and a route that leads round the points. */
export const GRADED = {
  ...STANDARD,
  grades: [
    { id: 'gold', title: label('Gold'), atLeast: 9 },
    { id: 'pass', title: label('Pass'), atLeast: 6 },
    { id: 'fail', title: label('Fail'), atLeast: 0, passes: false },
  ],
  gates: [
    {
      id: 'small',
      source: 'small',
      title: label('No gold for the small'),
      require: { fact: 'size', operator: 'notEqual', value: 'small' } as const,
      for: 'gold',
    },
    {
      id: 'route',
      source: 'route',
      title: label('Known by its name'),
      route: 'pass',
      when: { fact: 'policy.name', operator: 'equal', value: 'known' } as const,
    },
  ],
}

export const AS_OF = '2025-12-31'

/** A profile by its facts, under an id that is its name too. */
export const applicant = (id: string, facts: Profile['facts']): Profile => ({ id, name: id, facts })

/** What each applicant states: the policy, those trained. */
const FACTS: Readonly<Record<string, Profile['facts']>> = {
  // 4 + 3 = 7, cut off at 6; 4; 2 on top: 12, cut off at 10
  all: { policy: { adopted: true, published: true, archived: true }, staff: { trained: 20 } },
  // 4; 1.5 = 5.5
  some: { policy: { adopted: true, published: false, archived: false }, staff: { trained: 10 } },
  // the same in another way that comes to 5.5: 4 and 1.5
  also: { policy: { adopted: true, published: false, archived: false }, staff: { trained: 19 } },
  // 3 for certain; the trained are not stated: up to 7; the bonus up to 9
  open: { policy: { adopted: false, published: true } },
  // nothing at all
  none: { policy: { adopted: false, published: false, archived: false }, staff: { trained: 0 } },
}

export type Name = 'all' | 'some' | 'also' | 'open' | 'none'

export const NAMES: readonly Name[] = ['all', 'some', 'also', 'open', 'none']

/** @returns the assessments of the applicants of these names */
export function assessed(names: readonly Name[] = NAMES, ruleSet = STANDARD): readonly Assessment[] {
  const evaluator = compile(ruleSet)
  return names.map((name) => evaluator.assess(applicant(name, FACTS[name] ?? {}), { asOf: AS_OF }))
}
