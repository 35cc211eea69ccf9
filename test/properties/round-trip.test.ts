import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseRuleSet } from '../../src/authoring/parse-rule-set.ts'
import { printRuleSet } from '../../src/authoring/print-rule-set.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { formatProblem } from '../../src/reading/problem.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { ruleSet } from '../support/arbitrary-rule-set.ts'

function reparsed(rules: RuleSet): RuleSet {
  const reading = parseRuleSet(printRuleSet(rules), { file: 'printed.yaml', dictionary: () => rules.facts })
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.value
}

it('reads a printed rule set back as the same rule set', () => {
  fc.assert(
    fc.property(ruleSet, (rules) => {
      expect(reparsed(rules)).toEqual({ ...rules, digest: reparsed(rules).digest })
    }),
    { numRuns: 200 },
  )
})

it('reads the printed built-in rule set back with the same digest', () => {
  expect(reparsed(chongqingDemonstrationUnit)).toEqual(chongqingDemonstrationUnit)
})
