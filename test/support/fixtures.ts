import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { parseProfile } from '../../src/facts/parse-profile.ts'
import { BASES } from '../../src/model/assessment.ts'
import type { Profile } from '../../src/model/profile.ts'
import { formatProblem } from '../../src/reading/problem.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'

const outcome = z.enum(['met', 'unmet', 'unknown'])

const expectedCase = z.strictObject({
  asOf: z.string(),
  period: z.number().optional(),
  basis: z.enum(BASES).optional(),
  working: z.string().min(1),
  raw: z.number(),
  total: z.strictObject({ points: z.number(), ceiling: z.number() }),
  sections: z.record(z.string(), z.tuple([z.number(), z.number()])),
  rows: z.record(z.string(), outcome),
  gaps: z.array(
    z.strictObject({
      row: z.string(),
      outcome,
      worth: z.number(),
      due: z.string().optional(),
      clears: z.string().optional(),
    }),
  ),
})

const expectation = z.strictObject({ why: z.string().min(1), cases: z.array(expectedCase).min(1) })

/** What a person worked out from the published table for one profile on one date. */
export type ExpectedCase = z.infer<typeof expectedCase>

/** An invented enterprise with what is expected of it. */
export interface Fixture {
  readonly name: string
  readonly profile: Profile
  readonly cases: readonly ExpectedCase[]
}

const PROFILES = 'fixtures/enterprises'

function readFixture(file: string): Fixture {
  const name = file.replace(/\.(yaml|json)$/, '')
  const reading = parseProfile(readFileSync(`${PROFILES}/${file}`, 'utf8'), chongqingDemonstrationUnit, {
    file,
  })
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'))
  const { cases } = expectation.parse(parse(readFileSync(`fixtures/expected/${name}.yaml`, 'utf8')))
  return { name, profile: reading.value, cases }
}

/** @returns every fixture enterprise, read and checked */
export function fixtures(): readonly Fixture[] {
  return readdirSync(PROFILES).map(readFixture)
}

/** @returns the fixture of a name */
export function fixture(name: string): Fixture {
  const found = fixtures().find((each) => each.name === name)
  if (found === undefined) throw new Error(`There is no fixture '${name}'.`)
  return found
}
