import { z } from 'zod'
import { type Measure, TIME_UNITS } from '../model/measure.ts'
import { oneKeyOf } from '../reading/check-schema.ts'
import { localizedText, signedPoints } from '../reading/common-schema.ts'
import { window } from '../reading/window-schema.ts'
import type { Authored } from './authored.ts'
import { condition } from './condition-schema.ts'

const title = localizedText.exactOptional()

const selection = {
  title,
  during: window.exactOptional().describe('Only entries dated in this window.'),
  where: condition
    .exactOptional()
    .describe('Only entries of which this is true, a condition over their fields.'),
}

const KINDS = ['count', 'sum', 'share', 'holding', 'elapsed', 'pointsOf', 'pointShareOf', 'rows']

/** The results of criteria that `rows` counts; an unknown one is none of them. */
const outcome = z.enum(['met', 'partly', 'unmet', 'notApplicable'])

export const measure: z.ZodType<Authored<Measure>> = z
  .union(
    [
      z.strictObject({ count: z.string().describe('The list whose entries are counted.'), ...selection }),
      z.strictObject({
        sum: z.string().describe('The list over whose entries a field is added up.'),
        of: z.string().describe('The number field.'),
        ...selection,
      }),
      z.strictObject({
        sum: z
          .array(z.string())
          .min(1, 'Name at least one number fact.')
          .describe('The number facts to add up.'),
        title,
      }),
      z.strictObject({
        share: z.string().describe('The number fact that is divided.'),
        in: z.string().describe('The number fact that it is divided by.'),
        title,
      }),
      z.strictObject({
        holding: z
          .array(condition)
          .min(1, 'Give at least one condition.')
          .describe('Counts those that are true.'),
        title,
      }),
      z.strictObject({
        elapsed: z.string().describe('The date fact since which whole units are counted.'),
        in: z.enum(TIME_UNITS),
        title,
      }),
      z.strictObject({
        pointsOf: z.string().describe('A section, item, criterion or `total`; only in gates.'),
        title,
      }),
      z.strictObject({
        pointShareOf: z.string().describe('The same, divided by its maximum; only in gates.'),
        title,
      }),
      z.strictObject({
        rows: z
          .union([z.literal('all'), z.array(z.string()).min(1, 'Name at least one row.')])
          .describe('Counts the criteria of these rows by outcome or points; only in gates.'),
        outcome: outcome.exactOptional(),
        pointsAtMost: signedPoints.exactOptional(),
        title,
      }),
    ],
    oneKeyOf(KINDS),
  )
  .meta({
    id: 'measure',
    description: 'A number that follows from facts. It is used by its name, like a fact.',
  })
