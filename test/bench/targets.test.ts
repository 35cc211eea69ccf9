import { expect, it } from 'vitest'
import { targetResults } from '../../bench/targets.ts'

const reached = (medians: Readonly<Record<string, number>>) =>
  targetResults(new Map(Object.entries(medians))).map(({ isReached }) => isReached)

const ENGINE = 'json-rules-engine, adapter'

it('reaches targets exactly at what they ask for', () => {
  const medians = {
    score: 3,
    assess: 8,
    [ENGINE]: 840,
    'hand-written total': 2,
    'hand-written assessment': 4,
  }
  expect(reached(medians)).toEqual([true, true, true, true])
  expect(reached({ ...medians, [ENGINE]: 839 })).toEqual([true, false, true, true])
  expect(reached({ ...medians, [ENGINE]: 799 })).toEqual([false, false, true, true])
  expect(reached({ ...medians, 'hand-written total': 1.9, 'hand-written assessment': 3.9 })).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('reaches no target whose competitor did not run', () => {
  expect(reached({ score: 1, assess: 1 })).toEqual([false, false, false, false])
})
