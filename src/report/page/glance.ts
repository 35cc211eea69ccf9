import { type GlanceTile, glanceTiles } from '../medium/glance-tiles.ts'
import { type Application, partAnchor } from './application.ts'
import type { EvidenceEntry } from './evidence-entries.ts'
import { evidenceCounts } from './evidence-index.ts'
import { timingAnchor } from './plan.ts'
import { entriesOf, type PlanEntry } from './plan-entries.ts'

function dueTile(entries: readonly PlanEntry[], each: Application): GlanceTile {
  const { glance: words } = each.phrases.page
  const [next, ...later] = entriesOf('due', entries)
  const onThatDay = next === undefined ? 0 : 1 + later.filter(({ gap }) => gap.due === next.gap.due).length
  return {
    anchor: timingAnchor('due', entries, each),
    label: words.nextDue,
    figure: next?.gap.due ?? words.noDue,
    ...(onThatDay > 0 && { more: words.gapsOn(onThatDay) }),
  }
}

/** The documents that are missing, of rows that are gaps and of rows that have their points without them. */
function missingTile(
  entries: readonly PlanEntry[],
  evidence: readonly EvidenceEntry[],
  each: Application,
): GlanceTile {
  const { glance: words } = each.phrases.page
  const gaps = new Set(entries.map(({ gap }) => gap.criterion))
  const { missing } = evidenceCounts(evidence)
  const ofGaps = evidenceCounts(evidence.filter(({ criterion }) => gaps.has(criterion))).missing
  return {
    anchor: partAnchor(each, 'evidence'),
    label: words.missing,
    figure: words.documents(missing),
    ...(missing > ofGaps && { more: words.missingOf(ofGaps, missing - ofGaps) }),
  }
}

/** @returns what a reader wants to know at once, each with the way to its part */
export function glance(
  entries: readonly PlanEntry[],
  evidence: readonly EvidenceEntry[],
  each: Application,
): string {
  const { glance: words } = each.phrases.page
  return glanceTiles([
    { anchor: partAnchor(each, 'plan'), label: words.gaps, figure: words.items(entries.length) },
    dueTile(entries, each),
    {
      anchor: timingAnchor('missed', entries, each),
      label: words.missed,
      figure: words.items(entriesOf('missed', entries).length),
    },
    missingTile(entries, evidence, each),
  ])
}
