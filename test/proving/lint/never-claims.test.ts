import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/assess.ts'
import type { CompiledCriterion, CompiledRuleSet } from '../../../src/engine/compiled-rule-set.ts'
import { judge } from '../../../src/engine/judgement.ts'
import { resultsOf } from '../../../src/engine/results.ts'
import { submissionOf } from '../../../src/engine/submission.ts'
import type { Level } from '../../../src/model/award.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { checkGates } from '../../../src/proving/lint/check-gates.ts'
import { checkGrades } from '../../../src/proving/lint/check-grades.ts'
import { reachOf } from '../../../src/proving/lint/criterion-reach.ts'
import { levelTrees, noteLevels } from '../../../src/proving/lint/level-tree.ts'
import { possibleSums } from '../../../src/proving/lint/possible-sums.ts'
import { trialOf } from '../../../src/proving/lint/trial.ts'
import { triedRows } from '../../../src/proving/lint/tried-rows.ts'
import type { Step } from '../../../src/reading/source-node.ts'
import { options, partialTruth } from '../../support/arbitrary-profile.ts'
import { DICTIONARY, ruleSet } from '../../support/arbitrary-rule-set.ts'
import { reviewsOf, scheme } from '../../support/arbitrary-scheme.ts'

/** A random rule set with profiles in its terms, on some days. */
const tried = fc
  .oneof({ weight: 1, arbitrary: ruleSet }, { weight: 3, arbitrary: scheme })
  .map(withLastingParameters)
  .chain((rules) =>
    fc.record({
      rules: fc.constant(rules),
      cases: fc.array(
        fc.record({
          truth: partialTruth(DICTIONARY, constantsIn(rules)),
          reviews: reviewsOf(rules),
          day: options,
        }),
        { minLength: 12, maxLength: 12 },
      ),
    }),
  )

/** The rule set with parameters that stay as they are: lint takes them at their value of one day. */
function withLastingParameters({ parameters, ...rest }: RuleSet): RuleSet {
  const lasting = Object.entries(parameters).map(([name, { changes: _, ...each }]) => [name, each] as const)
  return { ...rest, parameters: Object.fromEntries(lasting) }
}

/** Every number that stands in a rule set, for facts to lie at and around. */
function constantsIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(constantsIn) : []
}

const criteriaIn = ({ sections }: CompiledRuleSet): readonly CompiledCriterion[] =>
  sections.flatMap(({ items }) => items.flatMap(({ criteria }) => criteria))

const RUNS = { numRuns: 150 }

describe('what lint takes to be impossible', () => {
  it.each([
    ['others each time', RUNS],
    // points that are full only where what is rounded down is above them
    ['those that once did', { numRuns: 40, seed: -1112696805 }],
  ])('no random profile does: points and levels, %s', (_, runs) => {
    fc.assert(
      fc.property(tried, ({ rules, cases }) => {
        const trial = trialOf(rules)
        const relaxed = criteriaIn(trial.relaxed.compiled)
        for (const [index, compiled] of criteriaIn(trial.compiled).entries()) {
          const { criterion } = compiled
          const reach = reachOf(relaxed[index] ?? compiled, trial)
          const trees = 'award' in criterion ? levelTrees(criterion.award, rules) : []
          for (const { truth, reviews, day } of cases) {
            const on = { ...day, basis: 'claimed' } as const
            const submission = submissionOf({ ...truth.complete, reviews }, trial.read, on)
            const { claim } = judge(compiled, submission)
            const levels = { held: new Set<Level>(), first: new Set<Level>() }
            noteLevels(trees, submission, true, levels)
            expect([...levels.held].filter((level) => !reach.held.has(level))).toEqual([])
            expect([...levels.first].filter((level) => !reach.first.has(level))).toEqual([])
            if (claim.low !== claim.high) continue
            expect(reach.isDecidable).toBe(true)
            expect(claim.low).toBeGreaterThanOrEqual(reach.least)
            expect(claim.low).toBeLessThanOrEqual(reach.most)
          }
        }
      }),
      runs,
    )
  })

  it('no random profile does: gates and grades', () => {
    fc.assert(
      fc.property(tried, ({ rules, cases }) => {
        const trial = trialOf(rules)
        const sections = triedRows(trial)
        const possible = possibleSums(trial.relaxed.compiled, sections)
        const found: (readonly [path: readonly Step[], message: string])[] = []
        const report = (_: string, path: readonly Step[], message: string) => found.push([path, message])
        checkGates(trial, resultsOf(possible, trial.relaxed.compiled.sums), report)
        checkGrades(possible, trial, report)
        if (found.length === 0) return
        const evaluator = compile(rules)
        for (const { truth, reviews, day } of cases) {
          const { verdict, total } = evaluator.assess({ ...truth.complete, reviews }, day)
          for (const [[where, index], message] of found) {
            if (where === 'grades') {
              expect(total.points).toBeLessThan(Number(/[\d.]+/.exec(message)?.[0]))
              continue
            }
            const gate = verdict?.gates[Number(index)]
            const other = verdict?.gates.find(({ id }) => message.includes(`'${id}'`)) ?? gate
            expect([gate?.outcome, other?.outcome]).not.toEqual(['met', 'met'])
          }
        }
      }),
      RUNS,
    )
  })
})
