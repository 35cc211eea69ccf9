import type { Profile } from '../src/model/profile.ts'
import { enterpriseFacts } from '../src/rules.ts'
import { checkAgreement } from './agreement.ts'
import type { Input } from './clock.ts'
import { competitors } from './competitors/competitors.ts'
import { AS_OF, generatedProfiles, PERIOD } from './generated-profiles.ts'
import { median, quantile } from './statistics.ts'
import { type TargetResult, targetResults } from './targets.ts'
import { tournament } from './tournament.ts'

/** What one competitor takes for a profile, in microseconds. */
export interface SpeedRow {
  readonly name: string
  readonly gives: string
  readonly median: number
  readonly quartiles: readonly [number, number]
  /** How many profiles it ran in a round. */
  readonly profiles: number
}

/** How fast the competitors are on the same profiles. */
export interface Speed {
  readonly asOf: string
  readonly profiles: number
  readonly bytesOfProfile: number
  readonly rounds: number
  readonly rows: readonly SpeedRow[]
  readonly targets: readonly TargetResult[]
}

export interface SpeedOptions {
  readonly profiles: number
  readonly rounds: number
  /** Competitors whose name contains one of these; all where left out. */
  readonly only?: readonly string[]
}

/** Profiles as a program has them that has read them from JSON. */
function inputsOf(count: number): readonly Input[] {
  return generatedProfiles(enterpriseFacts, count).map((profile) => {
    const text = JSON.stringify(profile)
    return { text, profile: JSON.parse(text) as Profile } // safe: the text of a profile
  })
}

/** Times all competitors, once they agree. */
export async function measureSpeed({ profiles, rounds, only }: SpeedOptions): Promise<Speed> {
  const inputs = inputsOf(profiles)
  const chosen = competitors(AS_OF, PERIOD).filter(
    ({ name }) => only?.some((each) => name.includes(each)) ?? true,
  )
  await checkAgreement(chosen, inputs, AS_OF, PERIOD)
  const timings = await tournament(chosen, inputs, rounds)
  const rows = timings.map(
    ({ competitor, profiles: profilesInRound, samples }): SpeedRow => ({
      name: competitor.name,
      gives: competitor.gives,
      median: median(samples),
      quartiles: [quantile(samples, 0.25), quantile(samples, 0.75)],
      profiles: profilesInRound,
    }),
  )
  return {
    asOf: AS_OF,
    profiles,
    bytesOfProfile: inputs.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / inputs.length,
    rounds,
    rows,
    targets: targetResults(new Map(rows.map((row) => [row.name, row.median]))),
  }
}
