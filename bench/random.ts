/** A source of the same numbers for the same seed, each at least 0 and below 1. */
export type Random = () => number

/** @returns Tommy Ettinger's generator Mulberry32, of 32 bits of state */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** @returns whether something happens that happens with this probability */
export const happens = (random: Random, probability: number): boolean => random() < probability

/** @returns a whole number of the range, both ends included */
export const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1))

/** @returns one of some values, each as likely as it stands in the list */
export function oneOf<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[between(random, 0, values.length - 1)] ?? values[0]
}
