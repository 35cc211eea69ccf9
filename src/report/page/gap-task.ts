import type { DocumentResult, FilePlace } from '../../model/dossier.ts'
import { flawsText } from '../assessment/flaws-text.ts'
import { datedText, nameText, pageText } from '../medium/page-text.ts'
import { shortText } from '../medium/short-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Application } from './application.ts'
import { needItems } from './need-items.ts'
import { placeText } from './place-text.ts'
import type { PlanEntry } from './plan-entries.ts'

const MOST_OF_TITLE = 40

/** The dates of a gap, the one to act by first. */
function whenText({ gap: { due, clears }, timing, daysLeft }: PlanEntry, phrases: Phrases): string {
  const { page } = phrases
  const date = (text: string) => `<span class="date">${datedText(text)}</span>`
  const left = (text: string) => `<span class="left">${text}</span>`
  const dates = [
    ...(due === undefined ? [] : [date(timing === 'due' ? phrases.due(due) : phrases.missed(due))]),
    ...(daysLeft === undefined ? [] : [left(page.daysLeft(daysLeft))]),
    ...(clears === undefined ? [] : [date(phrases.clears(clears))]),
    ...(timing === 'undated' ? [left(page.noDate)] : []),
    ...(timing === 'past' ? [left(page.stillStated)] : []),
  ]
  return `<p class="when ${timing}">${dates.join(' ')}</p>`
}

/** @returns the documents to attach, each with a box to tick; nothing for none */
function documentBoxes(documents: readonly string[], phrases: Phrases): string {
  if (documents.length === 0) return ''
  const items = documents.map(
    (each) => `<li><span class="box" aria-hidden="true"></span>${pageText(each)}</li>`,
  )
  return `<div class="missing"><p>${phrases.missingEvidence}${phrases.colon}</p><ul>${items.join('')}</ul></div>`
}

/** @returns the documents that are attached in vain, each with why; nothing for none */
function flawedList(documents: readonly DocumentResult[], phrases: Phrases): string {
  if (documents.length === 0) return ''
  const items = documents.map((each) => {
    const title = shortText(each.title, MOST_OF_TITLE)
    return `<li>${pageText(phrases.page.attachedInVain(title, flawsText(each, phrases)))}</li>`
  })
  return `<ul class="in-vain">${items.join('')}</ul>`
}

/** @returns where in the file of a profile something belongs; nothing for nowhere */
export function placeList(places: readonly FilePlace[], each: Application): string {
  if (places.length === 0) return ''
  const { page, colon } = each.phrases
  const items = places.map((place) => `<li>${nameText(placeText(place, each))}</li>`)
  return `<div class="places"><p>${page.where}${colon}</p><ul>${items.join('')}</ul></div>`
}

function details(
  { needs, documents, flawed, remedy, finding, places }: PlanEntry,
  each: Application,
): readonly string[] {
  const { phrases } = each
  const labelled = (label: string, text: string | undefined, kind: string) =>
    text === undefined ? [] : [`<p class="${kind}"><b>${label}${phrases.colon}</b>${pageText(text)}</p>`]
  return [
    ...labelled(phrases.remedy, remedy, 'remedy'),
    needItems(needs),
    ...labelled(phrases.reviewNote, finding.reviewNote, 'note'),
    documentBoxes(documents, phrases),
    flawedList(flawed, phrases),
    placeList(places, each),
  ]
}

/**
 * A gap as an item of a list of things to do: what it is worth, when, and what to do.
 *
 * @param lead what stands before it: a number or a box to tick
 */
export function gapTask(entry: PlanEntry, lead: string, each: Application): string {
  const { gap, finding } = entry
  const { phrases, language } = each
  const worth = `${gap.worth < 0 ? '' : '+'}${phrases.points(gap.worth)}`
  return [
    `<li class="task ${entry.timing}" data-gap="${pageText(gap.criterion)}">`,
    `<div class="lead">${lead}<p class="gain">${worth}</p></div>`,
    `<div class="what"><p class="title"><span class="source">${pageText(finding.source)}</span> ${pageText(finding.title[language])}`,
    ` <span class="outcome ${gap.outcome}">${phrases.outcomes[gap.outcome]}</span></p>`,
    ...details(entry, each),
    '</div>',
    whenText(entry, phrases),
    '</li>',
  ].join('')
}
