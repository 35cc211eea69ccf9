import type { Condition } from '../../model/condition.ts'
import type { Step } from '../../reading/source-node.ts'
import { fromUnits } from '../../values/points.ts'
import { canHold } from './can-hold.ts'
import { questionsOf } from './questions.ts'
import type { Report } from './report.ts'
import { spaceOf } from './space.ts'
import { compiledIn, type Trial } from './trial.ts'
import type { TriedCriterion, TriedSection } from './tried-rows.ts'

const NEVER_KNOWN = 'Nothing that can be stated decides this: ask for something that can be known.'

function checkCondition({ compiled: { full }, reach, path }: TriedCriterion, report: Report): void {
  const { least, most, isDecidable } = reach
  const at = [...path, 'when']
  if (!isDecidable) report('constant-criterion', at, NEVER_KNOWN)
  else if (full === 0) return
  else if (least === full)
    report('constant-criterion', at, 'This holds whatever is stated: the row can never be unmet.')
  else if (most === 0)
    report('constant-criterion', at, 'This never holds, whatever is stated: the row can never be met.')
}

function checkAward({ compiled: { full }, reach, path }: TriedCriterion, report: Report): void {
  const { least, most, isDecidable } = reach
  const at = [...path, 'award']
  const given = fromUnits(most)
  if (!isDecidable) report('constant-criterion', at, NEVER_KNOWN)
  else if (least === most) report('constant-criterion', at, `This gives ${given} points whatever is stated.`)
  else if (most < full) {
    const message = `The row gives ${given} of its ${fromUnits(full)} points at most, whatever is stated.`
    report('unreachable-points', [...path, 'points'], message)
  }
}

/** @returns whether one of the levels that were found wanting is in the criterion */
const hasIdleLevel = ({ reach: { trees, first } }: TriedCriterion): boolean =>
  trees.some(({ levels }) => levels.some(({ level }) => !first.has(level)))

/** That a row concerns somebody. */
function checkApplies(
  applies: Condition | undefined,
  path: readonly Step[],
  trial: Trial,
  report: Report,
): void {
  if (applies === undefined) return
  const { ruleSet, asOf, relaxed } = trial
  const space = spaceOf(questionsOf({ conditions: [applies] }, ruleSet, asOf), trial)
  if (canHold(compiledIn(relaxed.ruleSet, [applies]), space, trial)) return
  const message = 'This never holds, whatever is stated: the row can never apply.'
  report('constant-criterion', [...path, 'applies'], message)
}

/** Criteria that come out the same whatever is stated, or cannot give what they promise. */
export function checkCriteria(sections: readonly TriedSection[], trial: Trial, report: Report): void {
  for (const section of sections) {
    checkApplies(section.compiled.section.applies, section.path, trial, report)
    for (const item of section.items) {
      checkApplies(item.compiled.item.applies, item.path, trial, report)
      for (const criterion of item.criteria) {
        checkApplies(criterion.compiled.criterion.applies, criterion.path, trial, report)
        if (criterion.compiled.condition !== undefined) checkCondition(criterion, report)
        else if (!hasIdleLevel(criterion)) checkAward(criterion, report)
      }
    }
  }
}
