import { z } from 'zod'
import { problem } from '../reading/check-schema.ts'
import { calendarDate } from '../reading/common-schema.ts'
import { NAMED_WINDOWS } from '../values/window.ts'

/** Days, both ends included. */
export const span = z.strictObject({ from: calendarDate, to: calendarDate })

const length = z.int().min(1)

/** The window in which a document has to be dated. */
export const window = z.union([
  z.enum(NAMED_WINDOWS, problem('unknown-window')),
  z.strictObject({
    last: z.union([
      z.strictObject({ years: length }),
      z.strictObject({ months: length }),
      z.strictObject({ days: length }),
    ]),
  }),
  span,
])
