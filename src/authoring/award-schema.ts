import { z } from 'zod'
import { type Award, COUNTINGS, type Level } from '../model/award.ts'
import { oneKeyOf } from '../reading/check-schema.ts'
import { localizedText, points, positivePoints, signedPoints } from '../reading/common-schema.ts'
import type { Authored } from './authored.ts'
import { condition } from './condition-schema.ts'
import { rounding } from './rounding-schema.ts'

const KINDS = ['when', 'levels', 'per', 'interpolate', 'best', 'assessed', 'deduct']

const unitPoints = {
  per: z.string(),
  points: positivePoints,
  from: z.number().exactOptional(),
  below: z.number().exactOptional(),
  every: z.number().gt(0, 'Write a unit above 0.').exactOptional(),
  counting: z.enum(COUNTINGS).exactOptional(),
  most: positivePoints.exactOptional(),
  round: rounding.exactOptional(),
}

const anchor = z.strictObject({
  at: z.union([z.number(), z.strictObject({ fact: z.string() })]),
  points,
})

const range = z.strictObject({ title: localizedText.exactOptional(), from: points, to: points })

const deduction = z.union(
  [z.strictObject({ when: condition, points: positivePoints }), z.strictObject(unitPoints)],
  oneKeyOf(['when', 'per']),
)

const levelText = { title: localizedText.exactOptional(), when: condition.exactOptional() }

const level: z.ZodType<Authored<Level>> = z.lazy(() =>
  z.union(
    [z.strictObject({ ...levelText, points: signedPoints }), z.strictObject({ ...levelText, award })],
    oneKeyOf(['points', 'award']),
  ),
)

export const award: z.ZodType<Authored<Award>> = z.lazy(() =>
  z.union(
    [
      z.strictObject({ when: condition, points: signedPoints }),
      z.strictObject({ levels: z.array(level).min(1, 'Give at least one level.') }),
      z.strictObject({ ...unitPoints, start: points.exactOptional() }),
      z.strictObject({ interpolate: z.string(), from: anchor, to: anchor, round: rounding }),
      z.strictObject({ best: z.array(award).min(1, 'Give at least one award.') }),
      z.strictObject({
        assessed: z.array(range).min(1, 'Give at least one range.'),
        step: positivePoints.exactOptional(),
      }),
      z.strictObject({
        deduct: z.array(deduction).min(1, 'Give at least one deduction.'),
        full: points.exactOptional(),
        floor: signedPoints.exactOptional(),
      }),
    ],
    oneKeyOf(KINDS),
  ),
)
