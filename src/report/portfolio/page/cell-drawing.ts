import type { Outcome } from '../../../model/outcome.ts'

/*
 * How an outcome is drawn in a bar or a map, told apart without colour: the taller, the more is missed. What is met is
 * a line at the foot, what is met partly fills the lower half, what is unmet all of it; what is unknown is striped, and
 * what does not apply is blank.
 */

/** A stripe across a cell, by its middle and its height, in parts of the height of the cell. */
interface Stripe {
  readonly at: number
  readonly height: number
}

const STRIPES: Readonly<Record<Outcome, readonly Stripe[]>> = {
  met: [{ at: 0.94, height: 0.12 }],
  partly: [{ at: 0.75, height: 0.5 }],
  unmet: [{ at: 0.5, height: 1 }],
  unknown: [
    { at: 0.08, height: 0.16 },
    { at: 0.36, height: 0.16 },
    { at: 0.64, height: 0.16 },
    { at: 0.92, height: 0.16 },
  ],
  notApplicable: [],
}

/** The outcomes that leave something to be seen. */
export const DRAWN = ['met', 'partly', 'unmet', 'unknown'] as const

export type Drawn = (typeof DRAWN)[number]

/** A run of cells beside each other. */
export interface Run {
  readonly from: number
  readonly length: number
  /** The upper edge. */
  readonly top: number
}

const short = (value: number): string => String(Math.round(value * 100) / 100)

/** @returns runs of cells of one outcome as paths: a line for each stripe, as wide as the stripe is high */
export function cellPaths(outcome: Outcome, runs: readonly Run[], height: number): string {
  if (runs.length === 0) return ''
  return STRIPES[outcome]
    .map((stripe) => {
      const lines = runs.map(
        ({ from, length, top }) => `M${short(from)} ${short(top + stripe.at * height)}h${short(length)}`,
      )
      return `<path class="cell-${outcome}" stroke-width="${short(stripe.height * height)}" d="${lines.join('')}"/>`
    })
    .join('')
}
