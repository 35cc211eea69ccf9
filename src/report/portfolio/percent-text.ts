import { fromUnits, toUnits } from '../../values/points.ts'

/** @returns a share as a percentage, exactly: 0.6316 as 63.16% */
export function percentText(share: number): string {
  return `${fromUnits(toUnits(share) * 100)}%`
}
