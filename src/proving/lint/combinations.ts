import type { Dimension } from './dimension.ts'

/** @returns how many combinations of their settings there are */
export function sizeOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((size, { settings }) => size * settings.length, 1)
}

/** @returns a chooser of numbers below a limit, without a pattern but the same ones every time */
function chooser(): (limit: number) => number {
  let state = 1
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

/**
 * Combinations of one setting of each dimension, by position: all of them where they are no more than `most`, the last
 * dimension changing fastest; else so many that lie scattered.
 */
export function* combinations(dimensions: readonly Dimension[], most: number): Generator<readonly number[]> {
  const size = sizeOf(dimensions)
  if (size > most) {
    const choose = chooser()
    for (let count = 0; count < most; count += 1) {
      yield dimensions.map(({ settings }) => choose(settings.length))
    }
    return
  }
  for (let number = 0; number < size; number += 1) {
    let rest = number
    const positions = new Array<number>(dimensions.length).fill(0)
    for (let index = dimensions.length - 1; index >= 0; index -= 1) {
      const length = dimensions[index]?.settings.length ?? 1
      positions[index] = rest % length
      rest = Math.floor(rest / length)
    }
    yield positions
  }
}
