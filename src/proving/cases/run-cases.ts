import { compile } from '../../assess.ts'
import { compileRuleSet } from '../../engine/compile-rule-set.ts'
import type { CaseFileResult } from '../../model/case-result.ts'
import { boundaryCoverage } from './boundary-coverage.ts'
import type { CaseFile } from './case-file.ts'
import { criterionCoverage } from './criterion-coverage.ts'
import { differences } from './differences.ts'
import { runOf } from './run.ts'

/** Assesses every case, compares, and counts what the cases that pass cover of the rule set. */
export function runCases({ file, ruleSet, cases }: CaseFile): CaseFileResult {
  const evaluator = compile(ruleSet)
  const compiled = compileRuleSet(ruleSet)
  const ran = cases.map((each) => {
    const run = runOf(each.profile, each.options, evaluator, compiled)
    return { ...each, run, differences: differences(each.expect, each.source, run.assessment, ruleSet) }
  })
  const passed = ran.filter((each) => each.differences.length === 0).map(({ run }) => run)
  const claimed = passed.map(({ assessment }) => assessment).filter(({ basis }) => basis === 'claimed')
  const [first] = cases
  const unstated = { id: 'nothing', name: 'nothing', facts: {} }
  const nothing = runOf(unstated, { asOf: first?.options.asOf ?? '2000-01-01' }, evaluator, compiled)
  const { id, version, digest } = ruleSet
  return {
    file,
    ruleSet: { id, version, digest },
    cases: ran.map(({ name, place, differences: found }) => ({ name, ...place, differences: found })),
    criteria: criterionCoverage(compiled, claimed),
    boundaries: boundaryCoverage(ruleSet, compiled, passed, nothing),
  }
}
