import { z } from 'zod'
import { NAMED_WINDOWS } from '../values/window.ts'
import { problem } from './check-schema.ts'
import { calendarDate } from './common-schema.ts'

const length = z.int().min(1).max(10_000)

const duration = z.union([
  z.strictObject({ years: length }),
  z.strictObject({ months: length }),
  z.strictObject({ days: length }),
])

/** Days, both ends included. */
export const span = z.strictObject({ from: calendarDate, to: calendarDate })

/** The days that a measure looks at, or in which a document has to be dated. */
export const window = z
  .union([
    z.enum(NAMED_WINDOWS, problem('unknown-window')),
    z.strictObject({ last: duration.describe('Up to the as-of date.') }),
    span,
  ])
  .meta({
    id: 'window',
    description: 'Part of the assessed calendar year, { last: { years: 2 } } or { from, to }, both included.',
  })
