import { expect, it } from 'vitest'
import { earnedBy } from '../../src/engine/award.ts'
import type { Outcome } from '../../src/model/assessment.ts'

it.each<[string, Outcome, number, number]>([
  ['all of its points, for certain, when met', 'met', 2_500_000, 2_500_000],
  ['nothing, for certain, when unmet', 'unmet', 0, 0],
  ['nothing for certain and perhaps all while unknown', 'unknown', 0, 2_500_000],
])('a criterion earns %s', (_, outcome, low, high) => {
  expect(earnedBy(outcome, 2_500_000)).toEqual({ low, high })
})
