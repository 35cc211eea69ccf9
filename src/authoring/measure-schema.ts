import { z } from 'zod'
import { type Measure, TIME_UNITS } from '../model/measure.ts'
import { oneKeyOf, problem } from '../reading/check-schema.ts'
import { calendarDate, localizedText, signedPoints } from '../reading/common-schema.ts'
import { NAMED_WINDOWS } from '../values/window.ts'
import type { Authored } from './authored.ts'
import { condition } from './condition-schema.ts'

const length = z.int().min(1).max(10_000)

const duration = z.union([
  z.strictObject({ years: length }),
  z.strictObject({ months: length }),
  z.strictObject({ days: length }),
])

const window = z.union([
  z.enum(NAMED_WINDOWS, problem('unknown-window')),
  z.strictObject({ last: duration }),
  z.strictObject({ from: calendarDate, to: calendarDate }),
])

const title = localizedText.exactOptional()

const selection = { title, during: window.exactOptional(), where: condition.exactOptional() }

const KINDS = ['count', 'sum', 'share', 'holding', 'elapsed', 'pointsOf', 'pointShareOf', 'rows']

/** The results of criteria that `rows` counts; an unknown one is none of them. */
const outcome = z.enum(['met', 'partly', 'unmet', 'notApplicable'])

export const measure: z.ZodType<Authored<Measure>> = z.union(
  [
    z.strictObject({ count: z.string(), ...selection }),
    z.strictObject({ sum: z.string(), of: z.string(), ...selection }),
    z.strictObject({ sum: z.array(z.string()).min(1, 'Name at least one number fact.'), title }),
    z.strictObject({ share: z.string(), in: z.string(), title }),
    z.strictObject({ holding: z.array(condition).min(1, 'Give at least one condition.'), title }),
    z.strictObject({ elapsed: z.string(), in: z.enum(TIME_UNITS), title }),
    z.strictObject({ pointsOf: z.string(), title }),
    z.strictObject({ pointShareOf: z.string(), title }),
    z.strictObject({
      rows: z.union([z.literal('all'), z.array(z.string()).min(1, 'Name at least one row.')]),
      outcome: outcome.exactOptional(),
      pointsAtMost: signedPoints.exactOptional(),
      title,
    }),
  ],
  oneKeyOf(KINDS),
)
