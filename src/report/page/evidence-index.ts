import type { DocumentResult } from '../../model/dossier.ts'
import type { EvidenceRequirement } from '../../model/rule-set.ts'
import { flawsText } from '../assessment/flaws-text.ts'
import { nameText, pageText } from '../medium/page-text.ts'
import { MARKS } from '../medium/terminal-style.ts'
import { evidenceTitle } from '../rule-set/evidence-text.ts'
import { type Application, partOf } from './application.ts'
import type { EvidenceEntry } from './evidence-entries.ts'
import { sizeText } from './size-text.ts'

function stateCell(kind: 'counts' | 'flawed' | 'absent', mark: string, word: string, why: string): string {
  const reason = why === '' ? '' : `<span class="why">${pageText(why)}</span>`
  return `<td class="state ${kind}"><span class="mark" aria-hidden="true">${mark}</span> <b>${word}</b>${reason}</td>`
}

function documentCells(document: DocumentResult, each: Application): string {
  const { phrases, ruleSet, language } = each
  const { index } = phrases.page
  const { kind, title, file, date, stamped, bytes, sha256, flaws } = document
  const kindTitle = kind === undefined ? '' : (ruleSet.evidence[kind]?.[language] ?? kind)
  const facts = [
    ...(bytes === undefined ? [] : [sizeText(bytes)]),
    ...(sha256 === undefined ? [] : [`SHA-256 ${sha256}`]),
  ]
  return [
    flaws.length === 0
      ? stateCell('counts', MARKS.met, index.counts, '')
      : stateCell('flawed', MARKS.unmet, index.countsNot, flawsText(document, phrases)),
    `<td class="document">${kindTitle === '' ? '' : `<span class="kind">${pageText(kindTitle)}</span>`}`,
    `<span class="name">${nameText(title)}</span>`,
    `<code>${file === undefined ? index.noFile : nameText(file)}</code>`,
    facts.length === 0 ? '' : `<code class="hash">${facts.map(nameText).join('<br>')}</code>`,
    '</td>',
    `<td class="day">${date === undefined ? '–' : pageText(date)}`,
    `${stamped === true ? `<span class="why">${index.isStamped}</span>` : ''}</td>`,
  ].join('')
}

function missingCells(requirement: EvidenceRequirement, { phrases, ruleSet, language }: Application): string {
  const title = pageText(evidenceTitle(requirement, ruleSet, language))
  return [
    stateCell('absent', '☐', phrases.page.index.missing, ''),
    `<td class="document"><span class="kind">${title}</span></td><td class="day">–</td>`,
  ].join('')
}

function entryRows(entry: EvidenceEntry, each: Application): readonly string[] {
  const { finding, criterion, documents, missing } = entry
  const cells = [
    ...documents.map((document) => [documentCells(document, each), ''] as const),
    ...missing.map((requirement) => [missingCells(requirement, each), ' class="absent"'] as const),
  ]
  const title =
    finding === undefined
      ? `<code>${pageText(criterion)}</code>`
      : `<span class="source">${pageText(finding.source)}</span> ${pageText(finding.title[each.language])}`
  return [
    '<tbody>',
    ...cells.map(([cell, kind], index) => {
      const head =
        index === 0 ? `<th class="criterion" scope="rowgroup" rowspan="${cells.length}">${title}</th>` : ''
      return `<tr${kind}>${head}${cell}</tr>`
    }),
    '</tbody>',
  ]
}

/** How many documents are asked for, in hand, attached in vain, and missing. */
export function evidenceCounts(entries: readonly EvidenceEntry[]) {
  const sum = (count: (entry: EvidenceEntry) => number) =>
    entries.reduce((total, entry) => total + count(entry), 0)
  const asked = sum((entry) => entry.asked.length)
  const missing = sum((entry) => entry.missing.length)
  const flawed = sum(({ documents }) => documents.filter(({ flaws }) => flaws.length > 0).length)
  return { asked, missing, flawed, served: asked - missing }
}

/** @returns the index of evidence: every document attached, and every one that is asked for and missing */
export function evidenceIndex(entries: readonly EvidenceEntry[], each: Application): readonly string[] {
  const { columns, page } = each.phrases
  if (entries.length === 0)
    return partOf(each, 'evidence', [`<p class="none">${page.index.nothingAsked}</p>`])
  const { asked, served, flawed, missing } = evidenceCounts(entries)
  const head = [columns.criterion, page.index.state, page.index.document, page.index.date]
  return partOf(each, 'evidence', [
    `<p class="lede">${page.index.summary(asked, served, flawed, missing)}</p>`,
    '<table class="index">',
    `<thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>`,
    ...entries.flatMap((entry) => entryRows(entry, each)),
    '</table>',
  ])
}
