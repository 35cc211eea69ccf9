import type { Fact, NumberFact } from '../../model/fact-dictionary.ts'
import type { Measure } from '../../model/measure.ts'
import type { Dimension } from './dimension.ts'
import { clusterDimension, type Line } from './number-cluster.ts'
import type { Question, Questions } from './questions.ts'

/** The number facts that a name is read from, and their sum that it is, where it is one. */
interface Quantity {
  readonly facts: readonly string[]
  readonly terms?: Readonly<Record<string, number>>
  /** The line at which it is so much. */
  at(value: number): Line
}

function quantityOf(
  name: string,
  facts: Readonly<Record<string, Fact>>,
  measures: Readonly<Record<string, Measure>>,
): Quantity | undefined {
  const measure = Object.hasOwn(measures, name) ? measures[name] : undefined
  if (measure !== undefined && 'share' in measure) {
    const { share, in: whole } = measure
    return {
      facts: [share, whole],
      at: (value) => ({ terms: { [share]: 1, [whole]: -value }, sum: 0, divisor: whole }),
    }
  }
  const isSum = measure !== undefined && 'sum' in measure && typeof measure.sum !== 'string'
  const summed = isSum ? (measure.sum as readonly string[]) : measure === undefined ? [name] : [] // safe: tested just before
  if (summed.length === 0 || facts[summed[0] ?? '']?.type !== 'number') return undefined
  const terms: Record<string, number> = {}
  for (const each of summed) terms[each] = (terms[each] ?? 0) + 1
  return { facts: Object.keys(terms), terms, at: (value) => ({ terms, sum: value }) }
}

const numbersIn = ({ constants }: Question): readonly number[] =>
  [...constants].filter((each) => typeof each === 'number')

/** One number less another is nothing. */
function equality(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>): Line {
  const terms = { ...one }
  for (const [name, factor] of Object.entries(other)) terms[name] = (terms[name] ?? 0) - factor
  return { terms, sum: 0 }
}

/** The groups of names that are connected. */
function connected(pairs: readonly (readonly string[])[]): readonly ReadonlySet<string>[] {
  return pairs.reduce<readonly ReadonlySet<string>[]>((groups, names) => {
    const isTouched = (group: ReadonlySet<string>) => names.some((name) => group.has(name))
    const merged = new Set([...names, ...groups.filter(isTouched).flatMap((group) => [...group])])
    return [...groups.filter((group) => !isTouched(group)), merged]
  }, [])
}

/** What stands in for the other side of a comparison that is no sum of numbers. */
const STAND_INS = [0, 1, 2, 3]

/** The dimensions of all number facts that are asked for, by themselves or in shares and sums. */
export function numberDimensions(
  questions: Questions,
  facts: Readonly<Record<string, Fact>>,
  measures: Readonly<Record<string, Measure>>,
): readonly Dimension[] {
  const quantities = new Map(
    [...questions].flatMap(([name, question]) => {
      const quantity = quantityOf(name, facts, measures)
      return quantity === undefined ? [] : [[name, { ...quantity, question }] as const]
    }),
  )
  const declared = (name: string): NumberFact | undefined => {
    const fact = facts[name]
    return fact?.type === 'number' ? fact : undefined
  }
  const lines: Line[] = []
  const together: (readonly string[])[] = []
  const doubtful = new Set<string>()
  for (const { facts: read, terms, at, question } of quantities.values()) {
    together.push(read)
    for (const value of numbersIn(question)) lines.push(at(value))
    for (const other of question.against) {
      const against = quantities.get(other)
      if (against !== undefined) together.push([...read, ...against.facts])
      if (terms !== undefined && against?.terms !== undefined) {
        lines.push(equality(terms, against.terms))
        continue
      }
      for (const each of read) doubtful.add(each)
      for (const value of STAND_INS) lines.push(at(value))
    }
  }
  const asked = new Set(together.flat())
  for (const name of asked) {
    const limit = declared(name)?.atMost
    if (limit === undefined || !asked.has(limit)) continue
    together.push([name, limit])
    lines.push({ terms: { [name]: 1, [limit]: -1 }, sum: 0 })
  }
  return connected(together).map((group) => {
    const inGroup = [...quantities.values()].filter(({ facts: read }) => read.some((name) => group.has(name)))
    const uses = inGroup.reduce((sum, { question }) => sum + question.uses, 0)
    const isSloping = uses > 1 && inGroup.some(({ question }) => question.isSloping)
    const isDoubtful = isSloping || [...group].some((name) => doubtful.has(name))
    const cluster = {
      facts: Object.fromEntries(
        [...group].flatMap((name) => {
          const fact = declared(name)
          return fact === undefined ? [] : [[name, fact] as const]
        }),
      ),
      lines: lines.filter(({ terms }) => Object.keys(terms).some((name) => group.has(name))),
    }
    return clusterDimension(cluster, !isDoubtful)
  })
}
