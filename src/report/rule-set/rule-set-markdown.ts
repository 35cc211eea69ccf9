import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { markdownTable } from '../medium/markdown-table.ts'
import { markdownText } from '../medium/markdown-text.ts'
import { outlineLines } from '../medium/outline.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { documentBlocks } from './document-blocks.ts'
import { effectiveTexts, originText } from './document-head.ts'
import { type DocumentRow, documentRows, evidenceCell, profileName } from './document-rows.ts'

function publishedTable(
  rows: readonly DocumentRow[],
  { maximum }: RuleSet,
  language: Language,
): readonly string[] {
  const { columns, total } = phrasesIn(language)
  const cells = rows.map((row) => {
    const { level, source, title, points } = row
    const words = markdownText(title)
    const name = profileName(row)
    return [
      markdownText(source),
      level === 0 ? `**${words}**` : words,
      String(points),
      markdownText(evidenceCell(row, language)),
      name === '' ? '' : `\`${name}\``,
    ]
  })
  const head = [columns.row, columns.criterion, columns.maximum, columns.evidence, 'ID']
  return markdownTable(head, [...cells, ['', `**${total}**`, `**${maximum}**`, '', '']], [2])
}

function ruleLines(rows: readonly DocumentRow[], language: Language): readonly string[] {
  const ruled = rows.filter(({ rules }) => rules.length > 0)
  if (ruled.length === 0) return []
  return [
    `## ${phrasesIn(language).document.awarded}`,
    '',
    ...ruled.flatMap(({ source, title, rules }) => [
      `- ${markdownText(`${source} ${title}`)}`,
      ...outlineLines(rules, '  ', markdownText),
    ]),
    '',
  ]
}

/** @returns a rule set as the table that its authority would recognise, in Markdown */
export function ruleSetMarkdown(ruleSet: RuleSet, language: Language): string {
  const { note } = phrasesIn(language)
  const rows = documentRows(ruleSet, language)
  return [
    `# ${markdownText(ruleSet.title[language])} ${ruleSet.version}`,
    '',
    markdownText(originText(ruleSet)),
    '',
    ...effectiveTexts(ruleSet, language).flatMap((text) => [text, '']),
    `\`${ruleSet.id}\` \`${ruleSet.digest}\``,
    '',
    ...publishedTable(rows, ruleSet, language),
    '',
    ...ruleLines(rows, language),
    ...documentBlocks({ ruleSet, language }).flatMap(({ heading, lines }) => [
      `## ${heading}`,
      '',
      ...outlineLines(lines, '', markdownText),
      '',
    ]),
    ...rows.flatMap((row) =>
      row.note === undefined ? [] : [`- ${note} ${markdownText(`${row.source}: ${row.note}`)}`],
    ),
    '',
  ].join('\n')
}
