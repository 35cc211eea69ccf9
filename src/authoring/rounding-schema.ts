import { z } from 'zod'
import { MOST_DECIMALS } from '../values/points.ts'
import { ROUNDING_MODES } from '../values/rounding.ts'

export const rounding = z.strictObject({
  mode: z.enum(ROUNDING_MODES).describe('half-up: away from 0; down: towards 0; up: away from 0.'),
  places: z.int().min(0).max(MOST_DECIMALS).describe('Decimal places.'),
})
