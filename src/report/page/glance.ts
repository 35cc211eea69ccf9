import type { Part } from '../phrases/page-phrases.ts'
import { type Application, partAnchor } from './application.ts'
import type { EvidenceEntry } from './evidence-entries.ts'
import { evidenceCounts } from './evidence-index.ts'
import { entriesOf, type PlanEntry } from './plan-entries.ts'

interface Tile {
  readonly part: Part
  readonly label: string
  readonly figure: string
  readonly more?: string
}

/** @returns what a reader wants to know at once, each with the way to its part */
export function glance(
  entries: readonly PlanEntry[],
  evidence: readonly EvidenceEntry[],
  each: Application,
): string {
  const { glance: words } = each.phrases.page
  const [next, ...later] = entriesOf('due', entries)
  const onNextDay = next === undefined ? 0 : 1 + later.filter(({ gap }) => gap.due === next.gap.due).length
  const tiles: readonly Tile[] = [
    { part: 'plan', label: words.gaps, figure: words.items(entries.length) },
    {
      part: 'plan',
      label: words.nextDue,
      figure: next?.gap.due ?? words.noDue,
      ...(onNextDay > 0 && { more: words.gapsOn(onNextDay) }),
    },
    { part: 'plan', label: words.missed, figure: words.items(entriesOf('missed', entries).length) },
    { part: 'evidence', label: words.missing, figure: words.documents(evidenceCounts(evidence).missing) },
  ]
  const items = tiles.map(
    ({ part, label, figure, more }) =>
      `<li><a href="#${partAnchor(each, part)}"><span class="label">${label}</span> <b>${figure}</b>` +
      `${more === undefined ? '' : ` <span class="more">${more}</span>`}</a></li>`,
  )
  return `<ul class="glance">${items.join('')}</ul>`
}
