import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { Basis } from '../../src/model/assessment.ts'
import type { Profile } from '../../src/model/profile.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { outcomesByRow } from '../support/findings.ts'

const evaluator = compile(chongqingDemonstrationUnit)

/** Scores what an app hands over without having it checked by `parseProfile`, whatever it is. */
function outcomes(profile: object, basis: Basis = 'claimed'): Readonly<Record<string, string>> {
  const unchecked = { id: 'a', name: 'a', facts: {}, ...profile } as Profile // not safe, and that is the point
  return outcomesByRow(evaluator.assess(unchecked, { asOf: '2025-12-31', basis }))
}

const committed = { ownSecretsIntact: true, othersSecretsRespected: true }
const withPrototype = (fields: object): object => Object.create(fields)

describe('a profile built by hand earns no point by', () => {
  it.each<[string, object, string]>([
    ['a text for yes', { leadingGroup: { established: 'true' } }, '一.1.1'],
    ['1 for yes', { leadingGroup: { established: 1 } }, '一.1.1'],
    ['an inherited fact', { leadingGroup: withPrototype({ established: true }) }, '一.1.1'],
    ['a fact on a list', { leadingGroup: Object.assign([], { established: true }) }, '一.1.1'],
    ['a text for a number', { staff: { fullTime: '3', partTime: 0 } }, '二.1.1'],
    ['an infinite number', { staff: { fullTime: Number.POSITIVE_INFINITY, partTime: 0 } }, '二.1.1'],
    ['half a person', { staff: { fullTime: 1.5, partTime: 0 } }, '二.1.1'],
    ['an inherited date', { staff: { work: [withPrototype({ date: '2025-01-01' })] } }, '二.2.2'],
    ['a date that the calendar has not', { guidance: { sessions: [{ date: '2025-02-30' }] } }, '五.2.1'],
    ['a date with a time', { guidance: { sessions: [{ date: '2025-02-03T00:00' }] } }, '五.2.1'],
    ['a date without zeros', { guidance: { sessions: [{ date: '2025-2-3' }] } }, '五.2.1'],
    ['an inherited amount', { budget: { lines: [withPrototype({ amount: 5 })] } }, '三.2.1'],
    ['a list with holes', { infringements: { suffered: new Array(2) }, commitments: committed }, '六.2.1'],
    ['a list of lists', { infringements: { committed: [[]] }, commitments: committed }, '六.3.1'],
    ['a record for a list', { infringements: { committed: {} }, commitments: committed }, '六.3.1'],
    ['a choice that there is not', { instructor: { appointment: ['fixed'] } }, '五.1.1'],
    ['more trained than there are', { employees: { total: 100, trained: 101 } }, '七.1.2'],
  ])('%s', (_, facts, row) => {
    expect(outcomes({ facts })[row]).toBe('unknown')
  })

  it.each([['05.12.2025'], [''], ['2025'], ['2025-02-30'], ['2025-1-5'], ['2026-01-01'], [['2025-01-01']]])(
    'a review on %j',
    (on) => {
      const reviews = [{ criterion: 'organization.leading-group.established', outcome: 'met', by: 'x', on }]
      expect(outcomes({ reviews }, 'verified')['一.1.1']).toBe('unknown')
    },
  )

  it('a review that says something else than met or unmet, as one that rejects', () => {
    const review = { criterion: 'organization.leading-group.established', by: 'x', on: '2025-01-01' }
    expect(outcomes({ reviews: [{ ...review, outcome: 'Met' }] }, 'verified')['一.1.1']).toBe('unmet')
  })

  it.each([
    ['an earlier review', '2025-03-01', '2025-01-01'],
    ['a milder review of the same day', '2025-03-01', '2025-03-01'],
  ])('%s than the one that rejects', (_, rejected, confirmed) => {
    const review = { criterion: 'organization.leading-group.established', by: 'x' }
    const reviews = [
      { ...review, outcome: 'unmet', on: rejected },
      { ...review, outcome: 'met', on: confirmed },
    ]
    expect(outcomes({ reviews }, 'verified')['一.1.1']).toBe('unmet')
    expect(outcomes({ reviews: [...reviews].reverse() }, 'verified')['一.1.1']).toBe('unmet')
  })

  it.each([['2026-01-01'], ['2025-02-30'], [''], [0], [null], [new Date('2025-01-01')]])(
    'a document dated %j',
    (date) => {
      const evidence = [
        { criterion: 'organization.leading-group.established', kind: 'founding-document', title: 'x', date },
      ]
      const facts = { leadingGroup: { established: true } }
      expect(outcomes({ facts, evidence }, 'evidenced')['一.1.1']).toBe('unknown')
    },
  )
})
