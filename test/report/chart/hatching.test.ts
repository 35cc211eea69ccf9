import { expect, it } from 'vitest'
import { hatching } from '../../../src/report/chart/hatching.ts'

it('hatches a rectangle with lines 7 apart that end at its edges', () => {
  // 10 wide and 8 high at (100, 50): the lines that reach 7 and 14 from the upper left corner
  expect(hatching(100, 50, 10, 8)).toBe('M100 57L107 50M106 58L110 54')
})

it('hatches nothing where there is nothing to hatch', () => {
  expect(hatching(0, 0, 3, 4)).toBe('')
})
