import { describe, expect, it } from 'vitest'
import { profileTypes } from '../../../src/drafting/types/profile-types.ts'
import type { FactDictionary } from '../../../src/model/fact-dictionary.ts'
import { chongqingDemonstrationUnit, enterpriseFacts } from '../../../src/rules.ts'
import { fixtureRuleSets } from '../../support/rule-set-fixtures.ts'
import { PACKAGE, tagsIn, typeErrors } from './type-check.ts'

const HEAD = `import type { Profile } from '${PACKAGE}'
import type { EnterpriseFacts, EnterpriseProfile } from './enterprise.ts'
`

const RIGHT = `
const profile: EnterpriseProfile = {
  id: 'acme',
  name: 'Acme',
  facts: {
    leadingGroup: { established: true, headedByPrincipal: false },
    staff: { fullTime: 1 },
    instructor: { appointment: 'fixed' },
    guidance: { sessions: [{ date: '2025-03-08', place: 'Hall' }, {}], ledger: ['time', 'place'] },
    infringements: { suffered: [] },
  },
  evidence: [{ criterion: 'activities.guidance.first-half', kind: 'guidance-record', title: 'Record', date: '2025-03-08' }],
  reviews: [
    { criterion: 'activities.guidance.first-half', outcome: 'met', by: 'Bureau', on: '2025-11-03' },
    { criterion: 'activities.guidance.second-half', points: 2.5, by: 'Bureau', on: '2025-11-03' },
  ],
}
export const taken: Profile = profile
export const nothing: EnterpriseFacts = {}
`

/** A wrong profile a line. */
const WRONG: readonly (readonly [why: string, code: string])[] = [
  ['a misspelt fact', 'const facts: EnterpriseFacts = { leadingGroup: { establishd: true } }'],
  ['a misspelt group', 'const facts: EnterpriseFacts = { leadinGroup: { established: true } }'],
  ['a text for a yes or no', "const facts: EnterpriseFacts = { leadingGroup: { established: 'yes' } }"],
  [
    'undefined for what is unknown',
    'const facts: EnterpriseFacts = { leadingGroup: { established: undefined } }',
  ],
  ['no choice', "const facts: EnterpriseFacts = { instructor: { appointment: '固定' } }"],
  ['none of the choices', "const facts: EnterpriseFacts = { guidance: { ledger: ['weather'] } }"],
  ['no date', "const facts: EnterpriseFacts = { guidance: { sessions: [{ date: '12 March' }] } }"],
  ['a misspelt field', "const facts: EnterpriseFacts = { guidance: { sessions: [{ day: '2025-03-12' }] } }"],
  [
    'one entry that is no list',
    "const facts: EnterpriseFacts = { guidance: { sessions: { date: '2025-03-12' } } }",
  ],
  ['no name', "const profile: EnterpriseProfile = { id: 'a', facts: {} }"],
  [
    'a criterion that there is not',
    "const profile: EnterpriseProfile = { id: 'a', name: 'A', facts: {}, evidence: [{ criterion: 'a', title: 'A' }] }",
  ],
  [
    'a kind that there is not',
    "const profile: EnterpriseProfile = { id: 'a', name: 'A', facts: {}, evidence: [{ criterion: 'activities.guidance.first-half', title: 'A', kind: 'a' }] }",
  ],
  [
    'a review without its outcome',
    "const profile: EnterpriseProfile = { id: 'a', name: 'A', facts: {}, reviews: [{ criterion: 'activities.guidance.first-half', by: 'B', on: '2025-11-03' }] }",
  ],
]

describe('the types of a profile', () => {
  const enterprise = profileTypes(enterpriseFacts, chongqingDemonstrationUnit)

  it('take a right profile, which the package takes', () => {
    expect(typeErrors({ 'enterprise.ts': enterprise, 'use.ts': `${HEAD}${RIGHT}` })).toEqual([])
  })

  it('refuse every wrong one', () => {
    const files = WRONG.map(([, code], index) => [`wrong-${index}.ts`, `${HEAD}export ${code}\n`] as const)
    const errors = typeErrors({ 'enterprise.ts': enterprise, ...Object.fromEntries(files) })
    const found = WRONG.filter((_, index) => errors.some((each) => each.startsWith(`wrong-${index}.ts: `)))
    expect(found.map(([why]) => why)).toEqual(WRONG.map(([why]) => why))
  })

  it('take any criterion and kind where no rule set is given', () => {
    const use = `import type { EnterpriseProfile } from './enterprise.ts'
export const profile: EnterpriseProfile = {
  id: 'a', name: 'A', facts: {}, evidence: [{ criterion: 'a', kind: 'b', title: 'A' }],
}
`
    expect(typeErrors({ 'enterprise.ts': profileTypes(enterpriseFacts), 'use.ts': use })).toEqual([])
  })

  it('are right for every invented scheme', () => {
    const files = fixtureRuleSets().map((ruleSet) => [
      `${ruleSet.id}.ts`,
      profileTypes(ruleSet.facts, ruleSet),
    ])
    expect(files.length).toBeGreaterThan(4)
    expect(typeErrors(Object.fromEntries(files))).toEqual([])
  })

  it('say what a fact is, in both languages', () => {
    expect(enterprise).toContain('领导小组组长为单位主要领导 · The leading group is headed by the enterprise')
    expect(enterprise).toContain('由副职任组长的填“否”。')
    expect(enterprise).toContain('`fixed`: 固定 · Fixed')
    expect(enterprise).toContain('单位 Unit: 人 · people')
  })
})

const HOSTILE = '*/ export const broken = 1 /* @deprecated\n * @param x\u202e {@link a} `'

describe('hostile texts', () => {
  const text = { zh: HOSTILE, en: `@internal ${HOSTILE}` }
  const choices = { a: text, 'b-c': text }
  const dictionary: FactDictionary = {
    id: 'hostile-facts',
    version: '1.0.0',
    title: text,
    facts: {
      'a.bC': {
        type: 'list',
        title: text,
        help: text,
        entries: { x: { type: 'choice', title: text, choices } },
      },
      'aB.c': { type: 'list', title: text, entries: { y: { type: 'text', title: text, help: text } } },
      'd.type': { type: 'number', title: text, unit: text, minimum: 0, maximum: 5 },
      'd.e.f.g': { type: 'choices', title: text, choices },
    },
  }
  const types = profileTypes(dictionary)

  it('stay inside their comments', () => {
    const use = `import type { HostileProfile } from './hostile.ts'
export const profile: HostileProfile = {
  id: 'a',
  name: 'A',
  facts: { a: { bC: [{ x: 'b-c' }] }, aB: { c: [{ y: 'text' }] }, d: { type: 3, e: { f: { g: ['a'] } } } },
}
// @ts-expect-error the two lists have entries of their own
profile.facts.aB?.c?.[0]?.x
import * as all from './hostile.ts'
export const names: Record<string, never> = all
`
    expect(typeErrors({ 'hostile.ts': types, 'use.ts': use })).toEqual([])
  })

  it('begin no tag, and turn no direction', () => {
    expect(tagsIn('/** @deprecated */ export type A = string')).toEqual(['deprecated'])
    expect(tagsIn(types)).toEqual([])
    expect(types).not.toContain('\u202e')
  })
})
