import type { Assessment, Basis, Finding, Gap, ItemResult, SectionResult } from '../../model/assessment.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import type { Language } from '../../values/localized-text.ts'
import { type CsvValue, csvDocument } from '../medium/csv-text.ts'
import { CSV_PHRASES } from '../phrases/csv-phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { evidenceText } from '../rule-set/evidence-text.ts'
import { needLines } from './need-lines.ts'

/** One row of one applicant, with all that a column can say of it. */
interface Row {
  readonly dossier: Dossier
  readonly assessment: Assessment
  readonly section: SectionResult
  readonly item: ItemResult
  readonly finding: Finding
  readonly on: Readonly<Partial<Record<Basis, Finding>>>
  readonly gap?: Gap
}

/** One column: its heading, and what it says of a row. */
type Column = readonly [heading: string, value: (row: Row) => CsvValue]

function rowsOf(dossier: Dossier): readonly Row[] {
  const { bases, assessments } = dossier
  const assessment = assessments[bases[0]]
  const gaps = new Map(assessment.gaps.map((gap) => [gap.criterion, gap]))
  const found = bases.map(
    (basis) => [basis, new Map(findingsOf(assessments[basis]).map((each) => [each.id, each]))] as const,
  )
  return assessment.sections.flatMap((section) =>
    section.items.flatMap((item) =>
      item.criteria.map((finding) => {
        const on = Object.fromEntries(found.map(([basis, byId]) => [basis, byId.get(finding.id)]))
        const gap = gaps.get(finding.id)
        return { dossier, assessment, section, item, finding, on, ...(gap && { gap }) }
      }),
    ),
  )
}

function basisColumns(bases: readonly Basis[], language: Language): readonly Column[] {
  const phrases = phrasesIn(language)
  return bases.flatMap((basis): readonly Column[] => {
    const heading = (column: string) => `${phrases.bases[basis]}${phrases.aside(column)}`
    return [
      [
        heading(phrases.columns.outcome),
        ({ on }) => (on[basis] === undefined ? undefined : phrases.outcomes[on[basis].outcome]),
      ],
      [heading(phrases.columns.points), ({ on }) => on[basis]?.points],
      [heading(phrases.columns.ceiling), ({ on }) => on[basis]?.ceiling],
    ]
  })
}

function placeText({ dossier, finding }: Row): string | undefined {
  const place = dossier.places[finding.id]?.[0]
  return place === undefined ? undefined : `${dossier.file}:${place.line}:${place.column} ${place.key}`
}

function columnsOf(bases: readonly Basis[], ruleSet: RuleSet, language: Language): readonly Column[] {
  const phrases = phrasesIn(language)
  const { columns } = phrases
  const words = CSV_PHRASES[language]
  return [
    [words.file, ({ dossier }) => dossier.file],
    [words.profile, ({ assessment }) => assessment.profile.id],
    [words.name, ({ assessment }) => assessment.profile.name],
    [columns.row, ({ finding }) => finding.source],
    [words.id, ({ finding }) => finding.id],
    [columns.section, ({ section }) => section.title[language]],
    [columns.item, ({ item }) => item.title[language]],
    [columns.criterion, ({ finding }) => finding.title[language]],
    [
      columns.maximum,
      // a row that does not apply on one basis may apply on another
      ({ on, finding }) => Math.max(finding.maximum, ...Object.values(on).map(({ maximum }) => maximum)),
    ],
    ...basisColumns(bases, language),
    [words.worth, ({ gap }) => gap?.worth],
    [words.due, ({ gap }) => gap?.due],
    [words.clears, ({ gap }) => gap?.clears],
    [
      words.needs,
      ({ gap }) =>
        gap &&
        needLines(gap.needs, ruleSet, language)
          .map(({ text }) => text)
          .join(phrases.semicolon),
    ],
    [phrases.missingEvidence, ({ gap }) => gap && evidenceText(gap.evidence, ruleSet, language)],
    [phrases.remedy, ({ gap }) => gap?.remedy?.[language]],
    [words.place, placeText],
  ]
}

/** @returns a line for every row of every applicant, as CSV for people; gaps by the first of the bases asked for */
export function csvReport(dossiers: readonly Dossier[], ruleSet: RuleSet, language: Language): string {
  const columns = columnsOf(dossiers[0]?.bases ?? ['claimed'], ruleSet, language)
  const rows = dossiers.flatMap(rowsOf)
  return csvDocument(
    columns.map(([heading]) => heading),
    rows.map((row) => columns.map(([, value]) => value(row))),
  )
}
