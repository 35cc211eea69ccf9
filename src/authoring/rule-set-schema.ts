import { z } from 'zod'
import { NOT_APPLICABLE_POLICIES } from '../model/rule-set.ts'
import {
  calendarDate,
  filledText,
  localizedText,
  named,
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
  minimum: z.number(),
  maximum: z.number(),
  changes: z.array(z.strictObject({ from: calendarDate, value: z.number() })).exactOptional(),
})

const sumRounding = rounding.extend({
  of: z.array(z.enum(['sections', 'total'])).min(1, 'Name sections, total or both.'),
})

/** The file format of a rule set. */
export const ruleSetSchema = z.strictObject({
  id: named('kebab'),
  version: semanticVersion,
  title: localizedText,
  source: z.strictObject({
    document: filledText,
    part: filledText.exactOptional(),
    issuer: filledText,
    year: z.int().min(1900).max(9999),
  }),
  effective: z
    .strictObject({ from: calendarDate.exactOptional(), to: calendarDate.exactOptional() })
    .exactOptional(),
  facts: filledText,
  maximum: points,
  floor: signedPoints.exactOptional(),
  start: points.exactOptional(),
  scale: z.strictObject({ from: positivePoints, to: positivePoints }).exactOptional(),
  rounding: sumRounding.exactOptional(),
  notApplicable: z.enum(NOT_APPLICABLE_POLICIES).exactOptional(),
  ifNothingApplies: z.enum(['full', 'none']).exactOptional(),
  parameters: z.record(z.string(), parameter).exactOptional(),
  grades: z.array(grade).exactOptional(),
  gates: z.array(gate).exactOptional(),
  evidence: z.record(z.string(), localizedText).exactOptional(),
  measures: z.record(z.string(), measure).exactOptional(),
  conditions: z.record(z.string(), condition).exactOptional(),
  sections: z.array(section).min(1, 'Give at least one section.'),
})

/** A rule set as it stands in its file, its shape checked. */
export type RuleSetSource = z.infer<typeof ruleSetSchema>
