import { expect, it } from 'vitest'
import { fitText } from '../../../src/report/chart/fit-text.ts'

it.each<[string, string, number, string]>([
  ['stays as it is where it fits: four squares in four', '组织机构', 40, '组织机构'],
  ['is cut for a sign where it is too wide', '组织机构', 39, '组织…'],
  ['takes less for Latin letters: ten of them take 5.6 squares', 'abcdefghij', 56, 'abcdefghij'],
  ['has no space before the sign', 'ab cdefghij', 28, 'ab…'],
  ['is nothing but the sign where there is no room', '组织', 5, '…'],
  ['is empty where it was', '', 10, ''],
])('a text of height 10 %s', (_, text, width, fitting) => {
  expect(fitText(text, width, 10)).toBe(fitting)
})
