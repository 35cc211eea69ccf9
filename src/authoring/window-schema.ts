import { z } from 'zod'
import { problem } from '../reading/check-schema.ts'
import { calendarDate } from '../reading/common-schema.ts'
import { field, type ProblemLog, type SourceNode, textField } from '../reading/source-node.ts'
import { NAMED_WINDOWS } from '../values/window.ts'

const length = z.int().min(1).max(10_000)

const duration = z.union([
  z.strictObject({ years: length }),
  z.strictObject({ months: length }),
  z.strictObject({ days: length }),
])

export const window = z
  .union([
    z.enum(NAMED_WINDOWS, problem('unknown-window')),
    z.strictObject({ last: duration.describe('Up to the as-of date.') }),
    z.strictObject({ from: calendarDate, to: calendarDate }),
  ])
  .meta({
    id: 'window',
    description: 'Part of the assessed calendar year, { last: { years: 2 } } or { from, to }, both included.',
  })

/** Checks that the window of a measure or document, where it has one, begins before it ends. */
export function checkWindow(node: SourceNode, log: ProblemLog): void {
  const during = field(node, 'during')
  const from = textField(during, 'from')
  const to = textField(during, 'to')
  if (during !== undefined && from !== undefined && to !== undefined && from > to) {
    log.report('invalid-value', during.place, 'Let the window begin before it ends.')
  }
}
