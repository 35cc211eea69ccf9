import { type Input, tidyUp, timed } from './clock.ts'
import type { Competitor } from './competitors/competitor.ts'

/** What one competitor took for a profile, in microseconds, in each round. */
export interface Timing {
  readonly competitor: Competitor
  /** How many profiles it ran in a round. */
  readonly profiles: number
  readonly samples: readonly number[]
}

/* In microseconds: in a turn the slow run fewer profiles, and the fast run all of them several times. */
const LONGEST_TURN = 400_000
const SHORTEST_TURN = 80_000
const WARM_UP = 800_000

const FEWEST = 100

interface Turn {
  readonly competitor: Competitor
  readonly profiles: number
  readonly passes: number
}

/** The profiles of one round: other ones each time, from the beginning again after the end. */
function slice(inputs: readonly Input[], length: number, round: number): readonly Input[] {
  if (length >= inputs.length) return inputs
  const start = (round * length) % inputs.length
  const end = start + length
  return [...inputs.slice(start, end), ...inputs.slice(0, Math.max(0, end - inputs.length))]
}

/** Runs a competitor until it is warm, and decides how much it runs in a turn. */
async function warmedUp(competitor: Competitor, inputs: readonly Input[]): Promise<Turn> {
  let spent = 0
  let each = Number.POSITIVE_INFINITY
  for (let round = 0; spent < WARM_UP; round += 1) {
    const few = slice(inputs, FEWEST, round)
    const taken = await timed(competitor, few, 1)
    each = Math.min(each, taken)
    spent += taken * few.length
  }
  const profiles = Math.min(inputs.length, Math.max(FEWEST, Math.floor(LONGEST_TURN / each)))
  return { competitor, profiles, passes: Math.max(1, Math.ceil(SHORTEST_TURN / (each * profiles))) }
}

/**
 * Lets every competitor run in turn over the same profiles, in this process, as often as there are rounds; who begins
 * changes from round to round.
 */
export async function tournament(
  competitors: readonly Competitor[],
  inputs: readonly Input[],
  rounds: number,
): Promise<readonly Timing[]> {
  const turns: (Turn & { readonly samples: number[] })[] = []
  for (const each of competitors) turns.push({ ...(await warmedUp(each, inputs)), samples: [] })
  for (let round = 0; round < rounds; round += 1) {
    const first = round % turns.length
    for (const turn of [...turns.slice(first), ...turns.slice(0, first)]) {
      const { competitor, profiles, passes, samples } = turn
      tidyUp()
      samples.push(await timed(competitor, slice(inputs, profiles, round), passes))
    }
  }
  return turns
}
