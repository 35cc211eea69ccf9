import { expect, it } from 'vitest'
import { foldedAfter } from '../../../src/report/medium/folded-after.ts'

const shown = (some: readonly string[], from: number, others?: string) =>
  some.map((each, index) => `${from + index} ${each}${others === undefined ? '' : ` of ${others}`}`)

it.each<[string, readonly string[], readonly string[]]>([
  ['nothing of nothing', [], []],
  ['all where they are not more than so many', ['a', 'b'], ['0 a', '1 b']],
  [
    'the first, and the others folded away',
    ['a', 'b', 'c', 'd'],
    ['0 a', '1 b', '<details><summary>2 more</summary>', '2 c of 2 more', '3 d of 2 more', '</details>'],
  ],
])('shows %s', (_, all, expected) => {
  expect(foldedAfter(2, all, shown, (count) => `${count} more`)).toEqual(expected)
})
