import type { Application } from './application.ts'
import { partAnchor } from './application.ts'
import { gapTask } from './gap-task.ts'
import type { PlanEntry } from './plan-entries.ts'

const FIRST = 3

/** @returns what to do first: the gaps that add most to the total */
export function firstThings(entries: readonly PlanEntry[], each: Application): readonly string[] {
  const { phrases, level } = each
  const first = entries.filter(({ gap }) => gap.worth > 0).slice(0, FIRST)
  const heading = first.length === 0 ? phrases.page.parts.first : phrases.page.firstThings(first.length)
  const tasks = first.map((entry, index) =>
    gapTask(entry, `<span class="number" aria-hidden="true">${index + 1}</span>`, each),
  )
  return [
    `<section class="part part-first" id="${partAnchor(each, 'first')}">`,
    `<h${level + 1}>${heading}</h${level + 1}>`,
    ...(first.length === 0
      ? [`<p class="none">${phrases.page.nothingFirst}</p>`]
      : [`<p class="lede">${phrases.page.worthMost}</p>`, '<ol class="tasks">', ...tasks, '</ol>']),
    '</section>',
  ]
}
