import { z } from 'zod'
import { NOT_APPLICABLE_POLICIES } from '../model/rule-set.ts'
import {
  calendarDate,
  filledText,
  localizedText,
  named,
  nameKey,
  points,
  positivePoints,
  semanticVersion,
  signedPoints,
} from '../reading/common-schema.ts'
import { condition } from './condition-schema.ts'
import { gate, grade } from './gate-schema.ts'
import { measure } from './measure-schema.ts'
import { rounding } from './rounding-schema.ts'
import { section } from './row-schema.ts'

const parameter = z.strictObject({
  title: localizedText,
  value: z.number(),
  minimum: z.number().describe('The least that a user may set it to.'),
  maximum: z.number().describe('The most that a user may set it to.'),
  changes: z
    .array(z.strictObject({ from: calendarDate, value: z.number() }))
    .exactOptional()
    .describe('Its later values, each from a day on, in the order of the days.'),
})

const sumRounding = rounding.extend({
  of: z
    .array(z.enum(['sections', 'total']))
    .min(1, 'Name sections, total or both.')
    .describe('What is rounded.'),
})

/** The file format of a rule set. */
export const ruleSetSchema = z.strictObject({
  id: named('kebab'),
  version: semanticVersion,
  title: localizedText,
  source: z
    .strictObject({
      document: filledText.describe('Its number or title: 某市监发〔2025〕8号.'),
      part: filledText.exactOptional().describe('The annex or chapter.'),
      issuer: filledText,
      year: z.int().min(1900).max(9999),
    })
    .describe('The published document that the rule set encodes.'),
  effective: z
    .strictObject({ from: calendarDate.exactOptional(), to: calendarDate.exactOptional() })
    .exactOptional()
    .meta({
      description: 'The days on which it is in force, both included; either end may be left out.',
      minProperties: 1,
    }),
  facts: filledText.describe(
    'The dictionary whose facts it speaks of: a built-in one by its id, or a file beside this one.',
  ),
  maximum: points.describe('The most that the total is, bonus included.'),
  floor: signedPoints.exactOptional().describe('The least that the total is; 0 where left out.'),
  start: points.exactOptional().describe('What the sections are added to: 100 for "100 less penalties".'),
  scale: z
    .strictObject({ from: positivePoints, to: positivePoints })
    .exactOptional()
    .describe('What the sections without bonus and penalties add up to, and what that is scaled to.'),
  rounding: sumRounding.exactOptional().describe('How sections and total are rounded, before the caps.'),
  notApplicable: z
    .enum(NOT_APPLICABLE_POLICIES)
    .exactOptional()
    .describe('What becomes of rows that do not apply; needed where a row has `applies`.'),
  ifNothingApplies: z
    .enum(['full', 'none'])
    .exactOptional()
    .describe('What a scaled section or whole gives of which nothing applies.'),
  parameters: z
    .record(nameKey('kebab'), parameter)
    .exactOptional()
    .describe('Numbers with a name that a user may set and that may change with time.'),
  grades: z
    .array(grade)
    .exactOptional()
    .describe('The best first. None where the document publishes none: no pass mark may be invented.'),
  gates: z.array(gate).exactOptional().describe('What has to hold beside the points.'),
  evidence: z
    .record(nameKey('kebab'), localizedText)
    .exactOptional()
    .describe('The kinds of documents that criteria ask for.'),
  measures: z
    .record(nameKey('kebab'), measure)
    .exactOptional()
    .describe('Numbers that follow from facts, by name: counts in a window, sums, shares.'),
  conditions: z
    .record(nameKey('kebab'), condition)
    .exactOptional()
    .describe('Conditions with a name, for reuse.'),
  sections: z
    .array(section)
    .min(1, 'Give at least one section.')
    .describe('The parts of the published table.'),
})

/** A rule set as it stands in its file, its shape checked. */
export type RuleSetSource = z.infer<typeof ruleSetSchema>
