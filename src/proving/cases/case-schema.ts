import { z } from 'zod'
import { BASES, REACHES } from '../../model/assessment.ts'
import { OUTCOMES } from '../../model/outcome.ts'
import { calendarDate, filledText, signedPoints } from '../../reading/common-schema.ts'

const score = z.tuple([signedPoints, signedPoints])

const outcome = z.enum(OUTCOMES)

const row = z.union([
  outcome,
  z.strictObject({
    outcome: outcome.exactOptional(),
    points: signedPoints.exactOptional(),
    ceiling: signedPoints.exactOptional(),
  }),
])

const gap = z.strictObject({
  criterion: filledText,
  worth: signedPoints,
  outcome: outcome.exclude(['met', 'notApplicable']).exactOptional(),
  due: calendarDate.exactOptional(),
  clears: calendarDate.exactOptional(),
})

const verdict = z.strictObject({
  pass: z.enum(REACHES).exactOptional(),
  grade: filledText.exactOptional(),
  bestPossible: filledText.exactOptional(),
  grades: z.record(z.string(), z.enum(REACHES)).exactOptional(),
  gates: z.record(z.string(), z.enum(['met', 'unmet', 'unknown'])).exactOptional(),
  counted: score.exactOptional(),
})

const expectation = z.strictObject({
  points: signedPoints.exactOptional(),
  ceiling: signedPoints.exactOptional(),
  sections: z.record(z.string(), score).exactOptional().describe('Points and ceiling of sections, by id.'),
  rows: z.record(z.string(), row).exactOptional().describe('Outcomes of criteria, by id or row.'),
  gaps: z.array(gap).exactOptional().describe('All gaps, in their order.'),
  verdict: verdict.exactOptional(),
  warnings: z
    .array(z.enum(['not-yet-effective', 'no-longer-effective']))
    .exactOptional()
    .describe('All codes of warnings.'),
})

/** What a person worked out by hand. Every part that is left out may be anything. */
export type Expectation = z.infer<typeof expectation>

const workedCase = z.strictObject({
  name: filledText.describe('What the case shows; every case has another one.'),
  working: z.string().exactOptional().describe('How the points were worked out.'),
  asOf: calendarDate.describe('The date of the assessment.'),
  period: z
    .int()
    .min(1)
    .max(9999)
    .exactOptional()
    .describe('The assessed calendar year; that of the date where left out.'),
  basis: z.enum(BASES).exactOptional().describe('Whose word counts; claimed where left out.'),
  set: z.record(z.string(), z.number()).exactOptional().describe('Values of parameters.'),
  // what a profile holds depends on the rule set
  profile: z
    .union([filledText, z.record(z.string(), z.unknown())])
    .describe('A profile, its id and name left out if you like, or the file that it stands in.'),
  expect: expectation.describe('What is expected; what is left out may be anything.'),
})

/** The file format of worked cases. */
export const caseFileSchema = z.strictObject({
  rules: filledText.describe('The rule set: a built-in one by its id, or a file beside this one.'),
  cases: z.array(workedCase).min(1, 'Write at least one case.'),
})
