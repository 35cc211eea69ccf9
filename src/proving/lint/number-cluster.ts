import type { NumberFact } from '../../model/fact-dictionary.ts'
import { addDecimals } from '../../values/decimal.ts'
import { type Dimension, thinned } from './dimension.ts'
import { numbersAround } from './numbers-around.ts'
import { times } from './times.ts'

/** Where something changes: the sum of some numbers, each so many times, is so much. */
export interface Line {
  readonly terms: Readonly<Record<string, number>>
  readonly sum: number
  /** Of a share: what is divided by. The other number is an exact decimal wherever this one is. */
  readonly divisor?: string
}

/** Numbers that are looked at together, and the lines that divide all that they can be. */
export interface Cluster {
  readonly facts: Readonly<Record<string, NumberFact>>
  readonly lines: readonly Line[]
}

/** How far beyond the last line a number is taken that others are divided by: so far that they lie apart. */
const FAR = 1000
const MOST_SETTINGS = 600

type Numbers = Readonly<Record<string, number>>

/** Where a line meets the last of its numbers that is not known; nowhere where it has none, or several. */
function cutOn({ terms, sum }: Line, name: string, known: Numbers): readonly number[] {
  const factor = terms[name] ?? 0
  const others = Object.keys(terms).filter((each) => each !== name && terms[each] !== 0)
  if (factor === 0 || others.some((each) => known[each] === undefined)) return []
  const rest = others.map((each) => -times(terms[each] ?? 0, known[each] ?? 0))
  const left = addDecimals([sum, ...rest])
  return [factor === 1 ? left : factor === -1 ? 0 - left : Number((left / factor).toPrecision(12))]
}

/** Where two lines between two numbers meet, on the side of one of them. */
function meeting(one: Line, other: Line, name: string, second: string): readonly number[] {
  const [a, b, c, d] = [
    one.terms[name] ?? 0,
    one.terms[second] ?? 0,
    other.terms[name] ?? 0,
    other.terms[second] ?? 0,
  ]
  const determinant = a * d - b * c
  if (determinant === 0) return []
  return [Number(((one.sum * d - other.sum * b) / determinant).toPrecision(12))]
}

/** The lines at which the limits of a number lie. */
const limitsOf = (name: string, { minimum, maximum }: NumberFact): readonly Line[] =>
  [minimum, maximum].flatMap((limit) => (limit === undefined ? [] : [{ terms: { [name]: 1 }, sum: limit }]))

/** Whether a number keeps below the other ones that limit it. */
const isWithinOthers = (numbers: Numbers, facts: Cluster['facts']): boolean =>
  Object.entries(facts).every(([name, { atMost }]) => {
    const limit = atMost === undefined ? undefined : numbers[atMost]
    return limit === undefined || (numbers[name] ?? 0) <= limit
  })

/**
 * Settings of numbers for all the parts into which lines divide them: for two numbers one for every part, line and
 * corner, as the first one is taken at and between all corners and the second at and between what cuts it there.
 */
export function clusterDimension({ facts, lines }: Cluster, isLinear: boolean): Dimension {
  const divided = (name: string) => lines.filter(({ divisor }) => divisor === name).length
  const names = Object.keys(facts).sort((one, other) => divided(other) - divided(one))
  const limits = Object.entries(facts).flatMap(([name, fact]) => limitsOf(name, fact))
  const all = [...lines, ...limits]

  const settings = (position: number, known: Numbers): readonly Numbers[] => {
    const name = names[position]
    const fact = name === undefined ? undefined : facts[name]
    if (name === undefined || fact === undefined) return [known]
    const second = names.length === 2 && position === 0 ? names[1] : undefined
    const corners =
      second === undefined
        ? []
        : all.flatMap((one, index) =>
            all.slice(0, index).flatMap((other) => meeting(one, other, name, second)),
          )
    const cuts = [...all.flatMap((line) => cutOn(line, name, known)), ...corners]
    const isLast = position === names.length - 1
    return numbersAround(cuts, fact, isLast ? 1 : FAR).flatMap((value) =>
      settings(position + 1, { ...known, [name]: value }),
    )
  }

  const found = settings(0, {}).filter((numbers) => isWithinOthers(numbers, facts))
  return {
    settings: thinned(found, MOST_SETTINGS).map((each) => ({ facts: each })),
    isComplete: isLinear && names.length <= 2 && found.length <= MOST_SETTINGS,
    raises: [],
  }
}
