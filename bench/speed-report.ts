import type { Speed } from './speed.ts'
import { table, threeDigits } from './table.ts'
import type { TargetResult } from './targets.ts'

const times = (ratio: number): string => `${threeDigits(ratio)}x`

function targetLine({
  competitor,
  against,
  timesAsFast,
  timesAsLong,
  ratio,
  isReached,
}: TargetResult): string {
  const wanted =
    timesAsFast === undefined
      ? `'${competitor}' takes at most ${timesAsLong}x the time of '${against}'`
      : `'${competitor}' is at least ${timesAsFast}x as fast as '${against}'`
  if (ratio === undefined) return `not measured  ${wanted}`
  return `${isReached ? 'reached     ' : 'NOT REACHED '}  ${wanted}: ${times(ratio)}`
}

/** @returns the speeds as text */
export function speedReport({ rows, targets, profiles, bytesOfProfile, rounds, asOf }: Speed): string {
  const against = ['score', 'assess'].map((name) => rows.find((row) => row.name === name))
  const cells = rows.map(({ name, gives, median, quartiles, profiles: inRound }) => [
    name,
    gives,
    threeDigits(median),
    quartiles.map(threeDigits).join(' - '),
    ...against.map((each) => (each === undefined ? '' : times(median / each.median))),
    String(inRound),
  ])
  const head = [
    'microseconds a profile',
    'gives',
    'median',
    'quartiles',
    'to score',
    'to assess',
    'profiles a round',
  ]
  return [
    '## Speed',
    '',
    `${profiles} generated profiles of ${Math.round(bytesOfProfile)} bytes on the average, assessed on ${asOf}; in one process, in turn, ${rounds} rounds.`,
    '',
    table(head, cells, [0, 1]),
    '',
    ...targets.map(targetLine),
  ].join('\n')
}
