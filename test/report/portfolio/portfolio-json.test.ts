import { expect, it } from 'vitest'
import { portfolioJson } from '../../../src/report/portfolio/portfolio-json.ts'
import { GRADED_PORTFOLIO, PORTFOLIO } from './portfolios.ts'

it('is one object with the receipt, then what all come to, then every applicant', () => {
  const json = JSON.parse(portfolioJson(PORTFOLIO))
  expect(Object.keys(json)).toEqual([
    'receipt',
    'spread',
    'bins',
    'marks',
    'mostMissed',
    'rows',
    'sections',
    'applicants',
    'unscored',
  ])
  expect(json.receipt).toEqual({
    ruleSet: { id: 'invented-standard', version: '1.2.3', digest: 'sha256:invented' },
    asOf: '2025-12-31',
    period: 2025,
    basis: 'claimed',
    rounding: { points: { mode: 'half-up', places: 2 }, shares: { mode: 'half-up', places: 4 } },
    applicants: 5,
    unscored: 1,
  })
  expect(json.applicants[3]).toEqual({
    rank: 4,
    tied: false,
    id: 'open',
    name: 'open',
    file: 'profiles/open.yaml',
    total: { points: 3, ceiling: 9, maximum: 10 },
    sections: [
      { id: 'base', points: 3, ceiling: 3, maximum: 6 },
      { id: 'staff', points: 0, ceiling: 4, maximum: 4 },
      { id: 'extra', points: 0, ceiling: 2, maximum: 2 },
    ],
    criteria: [
      { id: 'base.rules.adopted', outcome: 'unmet', points: 0, ceiling: 0, maximum: 4 },
      { id: 'base.rules.published', outcome: 'met', points: 3, ceiling: 3, maximum: 3 },
      { id: 'staff.people.trained', outcome: 'unknown', points: 0, ceiling: 4, maximum: 4 },
      { id: 'extra.more.archived', outcome: 'unknown', points: 0, ceiling: 2, maximum: 2 },
    ],
    gaps: [
      { criterion: 'staff.people.trained', worth: 4 },
      { criterion: 'base.rules.adopted', worth: 3 },
      { criterion: 'extra.more.archived', worth: 2 },
    ],
  })
})

it('has the whole portfolio in it', () => {
  for (const portfolio of [PORTFOLIO, GRADED_PORTFOLIO]) {
    const { receipt, ...rest } = JSON.parse(portfolioJson(portfolio))
    const { applicants, unscored, ...made } = receipt
    expect({ ...made, ...rest }).toEqual(JSON.parse(JSON.stringify(portfolio)))
    expect([applicants, unscored]).toEqual([portfolio.applicants.length, portfolio.unscored.length])
  }
})
