import type { Profile } from '../src/model/profile.ts'
import type { Competitor } from './competitors/competitor.ts'

/** A profile, and the text that it was read from. */
export interface Input {
  readonly profile: Profile
  readonly text: string
}

/** What a turn left behind, so that no run can be left out as useless. */
const remains: { last?: unknown } = {}

const MICROSECONDS_A_MILLISECOND = 1000

/* One loop for all competitors, so that none is compiled into it. */

function runAll({ run }: Competitor, inputs: readonly Input[], passes: number): void {
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { profile, text } of inputs) remains.last = run(profile, text)
  }
}

async function awaitAll({ run }: Competitor, inputs: readonly Input[], passes: number): Promise<void> {
  for (let pass = 0; pass < passes; pass += 1) {
    for (const { profile, text } of inputs) remains.last = await run(profile, text)
  }
}

/** Clears away what was left behind, so that nobody is charged for what others left. */
export const tidyUp = (): void => globalThis.gc?.()

/** @returns the microseconds that a competitor takes for a profile, on the average of some passes over the inputs */
export async function timed(
  competitor: Competitor,
  inputs: readonly Input[],
  passes: number,
): Promise<number> {
  const start = performance.now()
  if (competitor.isAsync) await awaitAll(competitor, inputs, passes)
  else runAll(competitor, inputs, passes)
  return ((performance.now() - start) * MICROSECONDS_A_MILLISECOND) / (inputs.length * passes)
}
