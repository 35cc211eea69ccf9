import type { Evaluation } from '../../engine/evaluate.ts'
import type { Earned } from '../../engine/totals.ts'
import type { Step } from '../../reading/source-node.ts'
import { fromUnits } from '../../values/points.ts'
import type { Report } from './report.ts'

/** Rows below one that is cut off at its maximum: those that cannot add anything, as the others reach it anyway. */
function checkCapped(
  rows: readonly { readonly least: Earned; readonly path: readonly Step[]; readonly key: string }[],
  cap: number,
  report: Report,
): void {
  const least = rows.reduce((sum, row) => sum + row.least.low, 0)
  for (const { least: own, path, key } of rows) {
    if (own.high <= 0 || least - own.low < cap) continue
    const message = `The other rows give at least the ${fromUnits(cap)} points at which they are cut off: this one adds nothing.`
    report('idle-bonus', [...path, key], message)
  }
}

function checkSection(possible: Evaluation, position: number, report: Report): void {
  const sum = possible.sections[position]
  if (sum?.section.bonus !== true) return
  const at = ['sections', position, 'maximum']
  const { cap, uncapped } = possible.total
  if (sum.high <= 0) report('idle-bonus', at, 'No row of this bonus can be earned, whatever is stated.')
  else if (uncapped - sum.low >= cap) {
    const message = `The other sections give at least ${fromUnits(uncapped - sum.low)} points, and the total is cut off at ${fromUnits(cap)}: the bonus adds nothing.`
    report('idle-bonus', at, message)
  }
}

/** Bonus sections and rows that add nothing, whatever is stated. */
export function checkBonus(possible: Evaluation, report: Report): void {
  for (const [position, { section, items, cap }] of possible.sections.entries()) {
    checkSection(possible, position, report)
    const path = ['sections', position]
    if (section.capped) {
      const rows = items.map((item, index) => ({
        least: item,
        path: [...path, 'items', index],
        key: 'maximum',
      }))
      checkCapped(rows, cap, report)
    }
    for (const [index, { item, criteria, cap: ofItem }] of items.entries()) {
      if (!item.capped) continue
      const rows = criteria.map((least, row) => ({
        least,
        path: [...path, 'items', index, 'criteria', row],
        key: 'points',
      }))
      checkCapped(rows, ofItem, report)
    }
  }
}
