/** What the project has set itself to reach. */
export interface Target {
  readonly competitor: string
  readonly against: string
  /** How many times as fast it has to be, at least. */
  readonly timesAsFast?: number
  /** How many times as long it may take, at most. */
  readonly timesAsLong?: number
}

/** The engine that decides the conditions, with this project's adapter around it: the same assessment. */
const ADAPTER = 'json-rules-engine, adapter'

const TARGETS: readonly Target[] = [
  { competitor: 'assess', against: ADAPTER, timesAsFast: 100 },
  { competitor: 'score', against: ADAPTER, timesAsFast: 280 },
  { competitor: 'score', against: 'hand-written total', timesAsLong: 1.5 },
  { competitor: 'assess', against: 'hand-written assessment', timesAsLong: 2 },
]

/** A target with what was measured; without a ratio where one of the two did not run. */
export interface TargetResult extends Target {
  readonly ratio?: number
  readonly isReached: boolean
}

/**
 * Compares what was measured with the targets.
 *
 * @param medians microseconds a profile, by the name of the competitor
 */
export function targetResults(medians: ReadonlyMap<string, number>): readonly TargetResult[] {
  return TARGETS.map((target) => {
    const { timesAsFast, timesAsLong = Number.POSITIVE_INFINITY } = target
    const own = medians.get(target.competitor)
    const other = medians.get(target.against)
    if (own === undefined || other === undefined) return { ...target, isReached: false }
    if (timesAsFast !== undefined) {
      return { ...target, ratio: other / own, isReached: other / own >= timesAsFast }
    }
    return { ...target, ratio: own / other, isReached: own / other <= timesAsLong }
  })
}
