import { z } from 'zod'
import { isCalendarDate } from '../values/calendar-date.ts'
import { isPoints } from '../values/points.ts'
import { problem } from './check-schema.ts'
import { NAMES, type NamePattern } from './names.ts'

/** A text that is not blank. */
export const filledText = z.string().regex(/\S/, 'Write something here.')

/** A text in every language. */
export const localizedText = z
  .strictObject({ zh: filledText.describe('In Chinese.'), en: filledText.describe('In English.') })
  .meta({ id: 'localizedText', description: 'A text in every language: { zh: …, en: … }.' })

/** A name that follows a pattern. */
export function named(pattern: NamePattern) {
  const { isRight, rule, expression } = NAMES[pattern]
  return z.string().refine(isRight, rule).meta({ pattern: expression, description: rule })
}

/** The name under which a mapping declares something. Only an editor is told its pattern: see `checkNames`. */
export function nameKey(pattern: NamePattern) {
  return z.string().meta({ pattern: NAMES[pattern].expression })
}

export const semanticVersion = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/, 'Write a version like 1.0.0.')
  .describe('A version like 1.0.0.')

/** A day of the calendar. */
export const calendarDate = z
  .string(problem('not-a-date'))
  .refine(isCalendarDate, problem('not-a-date'))
  .meta({
    id: 'calendarDate',
    description: 'A day of the calendar like 2025-12-31.',
    format: 'date',
    pattern: '^(?!0000)\\d{4}-\\d{2}-\\d{2}$',
  })

const MOST_POINTS = 1_000_000
const exact = [isPoints, 'Write at most 6 decimal places.'] as const

/** Points: not negative and exact. */
export const points = z
  .number()
  .min(0)
  .max(MOST_POINTS)
  .refine(...exact)

/** Points of which there have to be some. */
export const positivePoints = z
  .number()
  .gt(0, 'Write points above 0.')
  .max(MOST_POINTS)
  .refine(...exact)

/** Points that may be taken away: negative ones. */
export const signedPoints = z
  .number()
  .min(-MOST_POINTS)
  .max(MOST_POINTS)
  .refine(...exact)
