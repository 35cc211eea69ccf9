import type { NeedLine } from '../assessment/need-lines.ts'
import { pagePart } from '../medium/page-part.ts'
import { type Application, partAnchor, partLevel } from './application.ts'
import { gapTask } from './gap-task.ts'
import type { PlanEntry } from './plan-entries.ts'

const FIRST = 3
/** So many lines of what a gap needs are shown here; the plan has all. */
const MOST_NEEDS = 3

/** What to do first, and how many gaps besides add as much as the last of it. */
export interface FirstEntries {
  readonly first: readonly PlanEntry[]
  readonly tied: number
}

/** @returns of the gaps that can still be closed those that add most to the total */
export function firstEntries(entries: readonly PlanEntry[]): FirstEntries {
  const open = entries.filter(({ gap, isMissed }) => gap.worth > 0 && !isMissed)
  const first = open.slice(0, FIRST)
  const least = first.at(-1)?.gap.worth
  return { first, tied: open.slice(FIRST).filter(({ gap }) => gap.worth === least).length }
}

function shortened(needs: readonly NeedLine[], { phrases }: Application): readonly NeedLine[] {
  const rest = needs.length - MOST_NEEDS
  if (rest <= 0) return needs
  const shown = needs.slice(0, MOST_NEEDS)
  const isAlternative = shown.at(-1)?.isAlternative === true
  return [...shown, { text: phrases.page.restInPlan(rest), isAlternative }]
}

function tiedLine({ first, tied }: FirstEntries, each: Application): readonly string[] {
  const least = first.at(-1)
  if (tied === 0 || least === undefined) return []
  const { phrases } = each
  const text = phrases.page.tied(tied, phrases.points(least.gap.worth))
  return [`<p class="tied"><a href="#${partAnchor(each, 'plan')}">${text}</a></p>`]
}

/** @returns what to do first: the gaps that add most to the total */
export function firstThings(entries: readonly PlanEntry[], each: Application): readonly string[] {
  const { phrases } = each
  const found = firstEntries(entries)
  const { first } = found
  const heading = first.length === 0 ? phrases.page.parts.first : phrases.page.firstThings(first.length)
  const tasks = first.map((entry, index) => {
    const number = `<span class="number" aria-hidden="true">${index + 1}</span>`
    return gapTask({ ...entry, needs: shortened(entry.needs, each) }, number, each)
  })
  return pagePart(
    {
      kind: 'first',
      id: partAnchor(each, 'first'),
      level: partLevel(each),
      heading:
        first.length === 0 ? heading : `${heading} <span class="lede">${phrases.page.worthMost}</span>`,
    },
    first.length === 0
      ? [`<p class="none">${phrases.page.nothingFirst}</p>`]
      : ['<ol class="tasks">', ...tasks, '</ol>', ...tiedLine(found, each)],
  )
}
