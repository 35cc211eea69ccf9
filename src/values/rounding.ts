/** How a number is rounded, by its distance from 0: halves away from it, halves to the even digit, towards it, away. */
export const ROUNDING_MODES = ['half-up', 'half-even', 'down', 'up'] as const

export type RoundingMode = (typeof ROUNDING_MODES)[number]

/** A declared rounding. */
export interface Rounding {
  readonly mode: RoundingMode
  /** Decimal places that are kept. */
  readonly places: number
}
