import type { Criterion, RuleSet } from '../model/rule-set.ts'
import type { Language } from '../values/localized-text.ts'
import { oneLine } from '../values/one-line.ts'
import type { Format } from './format.ts'
import { evidenceText } from './gap-texts.ts'
import { jsonDocument } from './json-report.ts'
import { markdownTable } from './markdown-table.ts'
import { markdownText } from './markdown-text.ts'
import { phrasesIn } from './phrases-in.ts'
import { plainTable } from './plain-table.ts'

/** A line of the published table: a section, an item or a criterion. */
interface DocumentRow {
  readonly level: 0 | 1 | 2
  readonly source: string
  readonly title: string
  readonly points: number
  readonly evidence: string
  /** What profiles call it. */
  readonly id: string
}

/** The evidence of a criterion, each kind by its title and by the name that profiles use. */
function evidenceWithKinds({ evidence = [] }: Criterion, ruleSet: RuleSet, language: Language): string {
  const { aside, list } = phrasesIn(language)
  return evidence.map((each) => `${evidenceText([each], ruleSet, language)}${aside(each.kind)}`).join(list)
}

function documentRows(ruleSet: RuleSet, language: Language): readonly DocumentRow[] {
  return ruleSet.sections.flatMap((section) => [
    {
      level: 0 as const,
      source: section.source,
      title: section.title[language],
      points: section.maximum,
      evidence: '',
      id: '',
    },
    ...section.items.flatMap((item) => [
      {
        level: 1 as const,
        source: item.source,
        title: item.title[language],
        points: item.maximum,
        evidence: '',
        id: '',
      },
      ...item.criteria.map((criterion) => ({
        level: 2 as const,
        source: criterion.source,
        title: criterion.title[language],
        points: criterion.points,
        evidence: evidenceWithKinds(criterion, ruleSet, language),
        id: criterion.id,
      })),
    ]),
  ])
}

function origin({ source }: RuleSet): string {
  return [source.document, source.part, source.issuer, source.year]
    .filter((each) => each !== undefined)
    .join(' · ')
}

/** The readings that the rule set notes for single rows, each with its row. */
function notes(ruleSet: RuleSet, language: Language): readonly (readonly [source: string, note: string])[] {
  return ruleSet.sections
    .flatMap(({ items }) => items)
    .flatMap(({ criteria }) => criteria)
    .flatMap(({ source, note }) => (note === undefined ? [] : [[source, note[language]] as const]))
}

/** @returns a rule set as the table that its authority would recognise, for a terminal */
export function ruleSetTable(ruleSet: RuleSet, language: Language): string {
  const { columns, total, note } = phrasesIn(language)
  const rows = documentRows(ruleSet, language).map(({ level, source, title, points, evidence, id }) => [
    oneLine(source),
    oneLine(`${'  '.repeat(level)}${title}`),
    String(points),
    oneLine(evidence),
    id,
  ])
  const head = [columns.row, columns.criterion, columns.maximum, columns.evidence, 'ID']
  return [
    oneLine(`${ruleSet.title[language]} ${ruleSet.version}`),
    oneLine(origin(ruleSet)),
    `${ruleSet.id} · ${ruleSet.digest}`,
    '',
    plainTable(head, [...rows, ['', total, String(ruleSet.maximum), '', '']], [2]),
    '',
    ...notes(ruleSet, language).map(([source, text]) => oneLine(`${note} ${source}  ${text}`)),
    '',
  ].join('\n')
}

/** @returns a rule set as the table that its authority would recognise, in Markdown */
export function ruleSetMarkdown(ruleSet: RuleSet, language: Language): string {
  const { columns, total, note } = phrasesIn(language)
  const rows = documentRows(ruleSet, language).map(({ level, source, title, points, evidence, id }) => {
    const words = markdownText(title)
    return [
      markdownText(source),
      level === 0 ? `**${words}**` : words,
      String(points),
      markdownText(evidence),
      id === '' ? '' : `\`${id}\``,
    ]
  })
  const head = [columns.row, columns.criterion, columns.maximum, columns.evidence, 'ID']
  return [
    `# ${markdownText(ruleSet.title[language])} ${ruleSet.version}`,
    '',
    markdownText(origin(ruleSet)),
    '',
    `\`${ruleSet.id}\` \`${ruleSet.digest}\``,
    '',
    ...markdownTable(head, [...rows, ['', `**${total}**`, `**${ruleSet.maximum}**`, '', '']], [2]),
    '',
    ...notes(ruleSet, language).map(([source, text]) => `- ${note} ${markdownText(`${source}: ${text}`)}`),
    '',
  ].join('\n')
}

/** @returns the rule sets that there are, a line each */
export function ruleSetList(ruleSets: readonly RuleSet[], format: Format, language: Language): string {
  const { columns } = phrasesIn(language)
  const head = ['ID', columns.version, columns.title, columns.maximum, columns.source]
  const rows = ruleSets.map(({ id, version, title, maximum, source }) => [
    id,
    version,
    title[language],
    String(maximum),
    source.document,
  ])
  switch (format) {
    case 'json':
      return jsonDocument(
        ruleSets.map(({ id, version, digest, title, maximum, source }) => ({
          id,
          version,
          digest,
          title,
          maximum,
          source,
        })),
      )
    case 'markdown':
      return `${markdownTable(
        head,
        rows.map((row) => row.map(markdownText)),
        [3],
      ).join('\n')}\n`
    case 'table':
      return `${plainTable(head, rows, [3])}\n`
  }
}
