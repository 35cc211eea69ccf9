import { z } from 'zod'
import { isCalendarDate } from '../values/calendar-date.ts'
import { isPoints } from '../values/points.ts'
import { problem } from './check-schema.ts'
import { isReservedKey } from './read-source.ts'

/** A text in every language. */
export const localizedText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** Kebab-case words: `guidance-in-first-half`. */
export const kebabName = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Write small letters and digits, joined by hyphens.')

/** Kebab-case words joined by dots: `activities.guidance.first-half`. */
export const dottedId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*$/,
    'Write small letters, digits and hyphens, joined by dots.',
  )

const FACT_NAME = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/

/** Camel-case words joined by dots: `leadingGroup.established`. */
export const factName = z
  .string()
  .refine(
    (name) => FACT_NAME.test(name) && !name.split('.').some(isReservedKey),
    'Write words like leadingGroup.established, none of which JavaScript reserves.',
  )

export const semanticVersion = z.string().regex(/^\d+\.\d+\.\d+$/, 'Write a version like 1.0.0.')

/** A day of the calendar. */
export const calendarDate = z.string().refine(isCalendarDate, problem('not-a-date'))

/** Points: not negative and exact. */
export const points = z.number().min(0).max(1_000_000).refine(isPoints, 'Write at most 6 decimal places.')
