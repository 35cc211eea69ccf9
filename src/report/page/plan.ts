import { nameText } from '../medium/page-text.ts'
import { TIMINGS, type Timing } from '../phrases/page-phrases.ts'
import { type Application, partAnchor, partOf } from './application.ts'
import { gapTask } from './gap-task.ts'
import { entriesOf, type PlanEntry } from './plan-entries.ts'

const BOX = '<span class="box" aria-hidden="true"></span>'

/** @returns the id of the gaps of a timing in the plan; that of the plan where there are none */
export function timingAnchor(timing: Timing, entries: readonly PlanEntry[], each: Application): string {
  const anchor = partAnchor(each, 'plan')
  return entries.some((entry) => entry.timing === timing) ? `${anchor}-${timing}` : anchor
}

function group(timing: Timing, entries: readonly PlanEntry[], each: Application): readonly string[] {
  if (entries.length === 0) return []
  const { phrases, level } = each
  return [
    `<h${level + 2} class="timing ${timing}" id="${timingAnchor(timing, entries, each)}">${phrases.page.timings[timing]}`,
    ` <span class="count">${phrases.page.glance.items(entries.length)}</span></h${level + 2}>`,
    '<ul class="tasks">',
    ...entries.map((entry) => gapTask(entry, BOX, each)),
    '</ul>',
  ]
}

/** Which file it is that the places of the plan are in. */
function fileLine({ dossier, phrases }: Application): string {
  const { receipt } = phrases.page
  return `<p class="lede">${receipt.file}${phrases.colon}<code>${nameText(dossier.file)}</code></p>`
}

/** @returns all gaps as a plan: what has a date first, the soonest first, what is too late last */
export function plan(entries: readonly PlanEntry[], each: Application): readonly string[] {
  const content =
    entries.length === 0
      ? [`<p class="none">${each.phrases.noGaps}</p>`]
      : [fileLine(each), ...TIMINGS.flatMap((timing) => group(timing, entriesOf(timing, entries), each))]
  return partOf(each, 'plan', content)
}
