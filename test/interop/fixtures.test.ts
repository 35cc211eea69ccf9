import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type AssessOptions, compile } from '../../src/assess.ts'
import { caseFile } from '../../src/cli/case-file.ts'
import { orCannotRun } from '../../src/cli/load.ts'
import { readTextFile } from '../../src/cli/read-file.ts'
import { assessWithEngine, createEngine, crossCheck } from '../../src/interop/index.ts'
import { BASES } from '../../src/model/assessment.ts'
import type { Profile } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { fixtures } from '../support/fixtures.ts'

interface Scored {
  readonly name: string
  readonly profile: Profile
  readonly options: AssessOptions
}

/** The differences, on every basis, between the two ways to score some profiles. */
async function differences(rules: RuleSet, scored: readonly Scored[]): Promise<readonly string[]> {
  const evaluator = compile(rules)
  const found = scored.flatMap(({ name, profile, options }) =>
    BASES.map(async (basis) => {
      const on = { ...options, basis }
      const other = await assessWithEngine(createEngine(rules, on), profile)
      return crossCheck(evaluator.assess(profile, on), other).map((each) => `${name} ${basis} ${each}`)
    }),
  )
  return (await Promise.all(found)).flat()
}

describe('json-rules-engine agrees with the evaluator, byte for byte and on every basis, on', () => {
  it('every fixture enterprise on all its dates', async () => {
    const scored = fixtures().flatMap(({ name, profile, cases }) =>
      cases.map(({ asOf, period }) => ({ name, profile, options: { asOf, ...(period && { period }) } })),
    )
    expect(scored.length).toBeGreaterThan(20)
    expect(await differences(chongqingDemonstrationUnit, scored)).toEqual([])
  })

  const FOLDER = 'fixtures/rule-sets'
  it.each(readdirSync(FOLDER))('every worked case of %s', async (name) => {
    const file = orCannotRun(caseFile(`${FOLDER}/${name}/cases.yaml`, readTextFile))
    expect(file.cases.length).toBeGreaterThan(2)
    expect(await differences(file.ruleSet, file.cases)).toEqual([])
  })
})
