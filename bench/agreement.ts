import { compile } from '../src/assess.ts'
import { chongqingDemonstrationUnit } from '../src/rules.ts'
import type { Input } from './clock.ts'
import type { Competitor } from './competitors/competitor.ts'

/** How many profiles a competitor that awaits is tried with; all others are tried with all. */
const MOST_AWAITED = 500

/**
 * Holds that the competitors say the same of the profiles.
 *
 * @throws Error for the first that does not: its time would be that of something else
 */
export async function checkAgreement(
  competitors: readonly Competitor[],
  inputs: readonly Input[],
  asOf: string,
  period: number,
): Promise<void> {
  const evaluator = compile(chongqingDemonstrationUnit)
  for (const [index, { profile, text }] of inputs.entries()) {
    const assessment = evaluator.assess(profile, { asOf, period })
    for (const competitor of competitors) {
      if (competitor.isAsync && index >= MOST_AWAITED) continue
      if (!competitor.agrees(await competitor.run(profile, text), assessment)) {
        throw new Error(`'${competitor.name}' says something else of '${profile.id}' than the library.`)
      }
    }
  }
}
