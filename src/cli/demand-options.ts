import { type Command, InvalidArgumentError } from 'commander'
import type { Demands } from '../dossier/demands.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import { criteriaOf } from '../rows/criteria-of.ts'
import type { Points } from '../values/points.ts'
import { pointsArgument } from './arguments.ts'
import { CannotRun } from './streams.ts'

/** A row as the command line names it, with the most that its gap may be worth. */
interface NamedGap {
  readonly row: string
  readonly points: Points
}

/** What the command line asks of assessments. */
export interface DemandOptions {
  readonly min?: Points
  readonly minCeiling?: Points
  readonly maxGap?: readonly NamedGap[]
  readonly require?: readonly string[]
  readonly baseline?: string
}

function gapArgument(text: string, earlier: readonly NamedGap[] = []): readonly NamedGap[] {
  const [row = '', points = '0', ...rest] = text.split('=')
  if (row === '' || rest.length > 0) {
    throw new InvalidArgumentError(
      'Give a row, or a row and points, like activities.guidance.first-half=2.5.',
    )
  }
  return [...earlier, { row, points: pointsArgument(points) }]
}

const rowArgument = (text: string, earlier: readonly string[] = []): readonly string[] => [...earlier, text]

/** Adds the options that ask something of assessments, and fail where it is not so. */
export function addDemandOptions(command: Command): Command {
  return command
    .option('--min <points>', 'exit with 1 if a profile certainly has fewer points', pointsArgument)
    .option('--min-ceiling <points>', 'exit with 1 if a profile cannot have as many any more', pointsArgument)
    .option('--require <row>', 'exit with 1 if this row is not met; may be repeated', rowArgument)
    .option(
      '--max-gap <row[=points]>',
      'exit with 1 if closing the gap of this row is worth more (than nothing, if no points are given); may be repeated',
      gapArgument,
    )
    .option('--baseline <file>', 'exit with 1 if a row has fewer points than in this earlier JSON result')
}

/**
 * The demands with the ids of their rows, which may be named by their place in the published table, such as 五.2.1.
 *
 * @throws CannotRun with every row that the rule set does not have
 */
export function demandsIn(options: DemandOptions, ruleSet: RuleSet): Demands {
  const criteria = criteriaOf(ruleSet)
  const ids = new Map(criteria.flatMap(({ id, source }) => [[source, id] as const, [id, id] as const]))
  const unknown: string[] = []
  const idOf = (row: string): string => {
    const id = ids.get(row)
    if (id === undefined) {
      const hint = suggestion(
        row,
        criteria.map((each) => each.id),
      )
      unknown.push(`shifan: the rule set '${ruleSet.id}' has no row ${quoted(row)}. ${hint}`.trim())
    }
    return id ?? row
  }
  const { min, minCeiling } = options
  const demands: Demands = {
    ...(min !== undefined && { min }),
    ...(minCeiling !== undefined && { minCeiling }),
    maxGap: (options.maxGap ?? []).map(({ row, points }) => ({ criterion: idOf(row), points })),
    require: (options.require ?? []).map(idOf),
  }
  if (unknown.length > 0) throw new CannotRun(...new Set(unknown))
  return demands
}

/** @returns the option that asks something of an assessment, where there is one */
export function demandingOption(options: DemandOptions): string | undefined {
  const given: readonly (readonly [string, unknown])[] = [
    ['--min', options.min],
    ['--min-ceiling', options.minCeiling],
    ['--max-gap', options.maxGap],
    ['--require', options.require],
    ['--baseline', options.baseline],
  ]
  return given.find(([, value]) => value !== undefined)?.[0]
}
