/** What limits a number. */
export interface Bounds {
  readonly minimum?: number | undefined
  readonly maximum?: number | undefined
  readonly integer?: boolean | undefined
}

/** The number of fewest digits between two others, as near to the middle as that allows; none where there is none. */
function between(low: number, high: number, isWhole: boolean): number | undefined {
  const middle = low + (high - low) / 2
  for (let places = 0; places <= (isWhole ? 0 : 12); places += 1) {
    const step = 10 ** -places
    const rounded = Number(middle.toFixed(places))
    const found = [rounded, rounded - step, rounded + step].find((each) => each > low && each < high)
    if (found !== undefined) return Number(found.toFixed(places))
  }
  return undefined
}

/**
 * Numbers that stand for all that there are: every one at which something changes, and one of each part in between.
 *
 * @param beyond how far beyond the outermost ones, where nothing limits the number
 */
export function numbersAround(
  cuts: Iterable<number>,
  { minimum = -Infinity, maximum = Infinity, integer = false }: Bounds,
  beyond = 1,
): readonly number[] {
  const ends = [minimum, maximum].filter(Number.isFinite)
  const sorted = [...new Set([...cuts, ...ends].filter((cut) => cut >= minimum && cut <= maximum))].sort(
    (one, other) => one - other,
  )
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return minimum > maximum ? [] : [0]
  const parts = sorted.map((cut, index) => {
    const next = sorted[index + 1]
    return next === undefined ? undefined : between(cut, next, integer)
  })
  const all = [
    minimum === -Infinity ? Math.floor(first) - beyond : undefined,
    ...sorted.flatMap((cut, index) => [cut, parts[index]]),
    maximum === Infinity ? Math.ceil(last) + beyond : undefined,
  ]
  return all.flatMap((each) => (each === undefined || (integer && !Number.isInteger(each)) ? [] : [each]))
}
