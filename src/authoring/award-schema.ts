import { z } from 'zod'
import { type Award, COUNTINGS, type Level } from '../model/award.ts'
import { oneKeyOf } from '../reading/check-schema.ts'
import { localizedText, points, positivePoints, signedPoints } from '../reading/common-schema.ts'
import type { Authored } from './authored.ts'
import { condition } from './condition-schema.ts'
import { rounding } from './rounding-schema.ts'

/** The most levels, alternatives, ranges or deductions of one award. */
const MOST_PARTS = 100
const TOO_MANY = `Write at most ${MOST_PARTS}.`

const KINDS = ['when', 'levels', 'per', 'interpolate', 'best', 'assessed', 'deduct']

const unitPoints = {
  per: z.string().describe('The number fact, measure or parameter of which units are counted.'),
  points: positivePoints.describe('For every unit.'),
  from: z.number().exactOptional().describe('Units count from here up; 0 where left out.'),
  below: z.number().exactOptional().describe('Units count from here down: a shortfall.'),
  every: z
    .number()
    .gt(0, 'Write a unit above 0.')
    .exactOptional()
    .describe('How much one unit is; 1 where left out.'),
  counting: z
    .enum(COUNTINGS)
    .exactOptional()
    .describe(
      'whole: only full units (the default); begun: also one that has begun; exact: any part of one.',
    ),
  most: positivePoints.exactOptional().describe('The most that all units give together.'),
  round: rounding.exactOptional().describe('With counting: exact.'),
}

const anchor = z.strictObject({
  at: z.union([z.number(), z.strictObject({ fact: z.string() })]).describe('A number, or { fact: name }.'),
  points,
})

const range = z.strictObject({ title: localizedText.exactOptional(), from: signedPoints, to: signedPoints })

const deduction = z.union(
  [z.strictObject({ when: condition, points: positivePoints }), z.strictObject(unitPoints)],
  oneKeyOf(['when', 'per']),
)

const levelText = {
  title: localizedText.exactOptional(),
  when: condition.exactOptional().describe('Left out: all that is left.'),
}

const nested: z.ZodType<Authored<Award>> = z.lazy(() => award)

const level: z.ZodType<Authored<Level>> = z
  .union(
    [z.strictObject({ ...levelText, points: signedPoints }), z.strictObject({ ...levelText, award: nested })],
    oneKeyOf(['points', 'award']),
  )
  .meta({ id: 'level' })

export const award: z.ZodType<Authored<Award>> = z
  .union(
    [
      z.strictObject({ when: condition, points: signedPoints }),
      z.strictObject({
        levels: z
          .array(level)
          .min(1, 'Give at least one level.')
          .max(MOST_PARTS, TOO_MANY)
          .describe('The first level whose condition is true counts, else 0.'),
      }),
      z.strictObject({
        ...unitPoints,
        start: points.exactOptional().describe('What reaching `from` gives by itself.'),
      }),
      z.strictObject({
        interpolate: z.string().describe('The number on which the points depend in a straight line.'),
        from: anchor,
        to: anchor,
        round: rounding,
      }),
      z.strictObject({
        best: z
          .array(nested)
          .min(1, 'Give at least one award.')
          .max(MOST_PARTS, TOO_MANY)
          .describe('The one that gives most counts.'),
      }),
      z.strictObject({
        assessed: z
          .array(range)
          .min(1, 'Give at least one range.')
          .max(MOST_PARTS, TOO_MANY)
          .describe('The ranges within which a review supplies the points.'),
        step: positivePoints.exactOptional().describe('The points are a multiple of it.'),
      }),
      z.strictObject({
        deduct: z
          .array(deduction)
          .min(1, 'Give at least one deduction.')
          .max(MOST_PARTS, TOO_MANY)
          .describe('What is taken from the points of the row.'),
        full: points.exactOptional().describe('What is deducted from; the points of the row where left out.'),
        floor: signedPoints
          .exactOptional()
          .describe('The least that is left; 0 where left out, negative to reach beyond the row.'),
      }),
    ],
    oneKeyOf(KINDS),
  )
  .meta({ id: 'award', description: 'How the points follow from facts, instead of `when`.' })
