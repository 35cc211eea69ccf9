import { resultsOf } from '../../engine/results.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Problem } from '../../reading/problem.ts'
import { readSource } from '../../reading/read-source.ts'
import { problemLog } from '../../reading/source-node.ts'
import { checkBonus } from './check-bonus.ts'
import { checkCriteria } from './check-criteria.ts'
import { checkGates } from './check-gates.ts'
import { checkGrades, checkRequired } from './check-grades.ts'
import { checkLevels } from './check-levels.ts'
import { checkMonotone } from './check-monotone.ts'
import { checkUnused } from './check-unused.ts'
import { possibleSums } from './possible-sums.ts'
import { reportTo } from './report.ts'
import { trialOf } from './trial.ts'
import { triedRows } from './tried-rows.ts'

export interface LintOptions {
  /** The name that problems give as their file. */
  readonly file: string
  /** Whether no other rule set speaks of the facts of the dictionary that `facts` names. */
  readonly hasOwnFacts: (reference: string) => boolean
}

/**
 * Finds what a checked rule set says that cannot be meant, by trying it out: what can never happen, and what is worse
 * for whoever has more.
 *
 * @param text the text that the rule set was read from
 */
export function lintRuleSet(
  text: string,
  ruleSet: RuleSet,
  { file, hasOwnFacts }: LintOptions,
): readonly Problem[] {
  const log = problemLog(file)
  const root = readSource(text, log)
  if (root === undefined) return log.problems()
  const report = reportTo(log, root)
  const trial = trialOf(ruleSet)
  const sections = triedRows(trial)
  const possible = possibleSums(trial.relaxed.compiled, sections)
  checkUnused(root, ruleSet, hasOwnFacts, report)
  checkCriteria(sections, trial, report)
  for (const { items, compiled } of sections) {
    for (const criterion of items.flatMap(({ criteria }) => criteria)) {
      const isDisordered = checkLevels(criterion, trial, report)
      if (!isDisordered && compiled.section.penalty !== true) checkMonotone(criterion, trial, report)
    }
  }
  checkBonus(possible, report)
  checkGrades(possible, trial, report)
  checkRequired(sections, report)
  checkGates(trial, resultsOf(possible, trial.relaxed.compiled.sums), report)
  return log.problems()
}
