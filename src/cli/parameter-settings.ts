import type { RuleSet } from '../model/rule-set.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import { CannotRun } from './streams.ts'

/** One `--set name=value`. */
export type Setting = readonly [name: string, value: number]

/** What keeps a setting from being used; nothing where it can be. */
function settingProblem([name, value]: Setting, { id, parameters }: RuleSet): string | undefined {
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
  if (parameter === undefined) {
    const hint = suggestion(name, Object.keys(parameters))
    return `shifan: the rule set '${id}' has no parameter ${quoted(name)}. ${hint}`.trim()
  }
  const { minimum, maximum } = parameter
  const isWithin = value >= minimum && value <= maximum
  return isWithin ? undefined : `shifan: set '${name}' from ${minimum} to ${maximum}, not to ${value}`
}

/**
 * The parameters that the command line sets.
 *
 * @throws CannotRun with every one that the rule set does not have, or not with this value
 */
export function parameterSettings(
  settings: readonly Setting[],
  ruleSet: RuleSet,
): Readonly<Record<string, number>> {
  const problems = settings.map((setting) => settingProblem(setting, ruleSet))
  const lines = problems.filter((problem) => problem !== undefined)
  if (lines.length > 0) throw new CannotRun(...lines)
  return Object.fromEntries(settings)
}
