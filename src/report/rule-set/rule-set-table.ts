import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { oneLine } from '../../values/one-line.ts'
import { outlineLines } from '../medium/outline.ts'
import { plainTable } from '../medium/plain-table.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { documentBlocks } from './document-blocks.ts'
import { effectiveTexts, originText } from './document-head.ts'
import { type DocumentRow, documentRows, evidenceCell, profileName } from './document-rows.ts'

function publishedTable(rows: readonly DocumentRow[], { maximum }: RuleSet, language: Language): string {
  const { columns, total } = phrasesIn(language)
  const cells = rows.map((row) => [
    oneLine(row.source),
    oneLine(`${'  '.repeat(row.level)}${row.title}`),
    String(row.points),
    oneLine(evidenceCell(row, language)),
    profileName(row),
  ])
  const head = [columns.row, columns.criterion, columns.maximum, columns.evidence, 'ID']
  return plainTable(head, [...cells, ['', total, String(maximum), '', '']], [2])
}

/** What is said of single rows below the table, since a terminal has no place for it in a cell. */
function ruleLines(rows: readonly DocumentRow[], language: Language): readonly string[] {
  const ruled = rows.filter(({ rules }) => rules.length > 0)
  if (ruled.length === 0) return []
  return [
    phrasesIn(language).document.awarded,
    ...ruled.flatMap(({ source, title, rules }) => [
      `  ${oneLine(`${source} ${title}`)}`,
      ...outlineLines(rules, '    ', oneLine),
    ]),
    '',
  ]
}

/** @returns a rule set as the table that its authority would recognise, for a terminal */
export function ruleSetTable(ruleSet: RuleSet, language: Language): string {
  const { note } = phrasesIn(language)
  const rows = documentRows(ruleSet, language)
  return [
    oneLine(`${ruleSet.title[language]} ${ruleSet.version}`),
    oneLine(originText(ruleSet)),
    ...effectiveTexts(ruleSet, language),
    `${ruleSet.id} · ${ruleSet.digest}`,
    '',
    publishedTable(rows, ruleSet, language),
    '',
    ...ruleLines(rows, language),
    ...documentBlocks({ ruleSet, language }).flatMap(({ heading, lines }) => [
      heading,
      ...outlineLines(lines, '  ', oneLine),
      '',
    ]),
    ...rows.flatMap((row) => (row.note === undefined ? [] : [oneLine(`${note} ${row.source}  ${row.note}`)])),
    '',
  ].join('\n')
}
