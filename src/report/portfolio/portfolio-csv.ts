import type { Applicant, ApplicantStanding, MarkStandings, Portfolio } from '../../model/portfolio.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { type CsvValue, csvDocument } from '../medium/csv-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { rowName } from './row-name.ts'
import { markText } from './standing-text.ts'
import { gradeTitle } from './verdict-cells.ts'

/** One column: its heading, and what it says of an applicant, by its place in the ranking. */
type Column = readonly [heading: string, value: (applicant: Applicant, index: number) => CsvValue]

function scoreColumns(
  name: string,
  scoreOf: (applicant: Applicant) => Applicant['total'] | undefined,
  language: Language,
): readonly Column[] {
  const { columns, colon } = phrasesIn(language)
  const heading = (word: string) => (name === '' ? word : `${name}${colon}${word}`)
  return [
    [heading(columns.points), (applicant) => scoreOf(applicant)?.points],
    [heading(columns.ceiling), (applicant) => scoreOf(applicant)?.ceiling],
  ]
}

function verdictColumns(ruleSet: RuleSet, language: Language): readonly Column[] {
  if (ruleSet.grades.length === 0 && ruleSet.gates.length === 0) return []
  const { verdict, portfolio } = phrasesIn(language)
  const { pass, grade, bestPossible } = portfolio.columns
  return [
    [
      pass,
      ({ verdict: found }) =>
        found?.stopped ? portfolio.stopped : found?.pass && verdict.reaches[found.pass],
    ],
    [grade, ({ verdict: found }) => gradeTitle(found?.grade, ruleSet, language)],
    [bestPossible, ({ verdict: found }) => gradeTitle(found?.bestPossible, ruleSet, language)],
  ]
}

/** Where each applicant stands to a mark, and the points that it lacks. */
function markColumns(standings: MarkStandings, { rows }: Portfolio, language: Language): readonly Column[] {
  const { portfolio: words, list, colon } = phrasesIn(language)
  const heading = `${words.columns.standing}${colon}${markText(standings, language)}`
  const at = (index: number): ApplicantStanding | undefined => standings.applicants[index]
  const sourceOf = (id: string) => rows.find((row) => row.id === id)?.source ?? id
  return [
    [
      heading,
      (_, index) => {
        const standing = at(index)?.standing
        return standing && words.standings[standing]
      },
    ],
    [`${heading}${colon}${words.columns.short}`, (_, index) => at(index)?.short],
    [`${heading}${colon}${words.columns.alone}`, (_, index) => at(index)?.alone?.map(sourceOf).join(list)],
  ]
}

function rowColumns({ rows }: Portfolio, language: Language): readonly Column[] {
  const { columns, outcomes, colon } = phrasesIn(language)
  return rows.flatMap((row, index): readonly Column[] => {
    const name = rowName(row, language)
    return [
      [
        `${name}${colon}${columns.outcome}`,
        ({ criteria }) => {
          const cell = criteria[index]
          return cell && outcomes[cell.outcome]
        },
      ],
      ...scoreColumns(name, ({ criteria }) => criteria[index], language),
    ]
  })
}

/** @returns a portfolio as CSV for a spreadsheet: a line for every applicant, in the order of the ranking */
export function portfolioCsv(portfolio: Portfolio, ruleSet: RuleSet, language: Language): string {
  const phrases = phrasesIn(language)
  const { columns } = phrases.portfolio
  const hasFiles = portfolio.applicants.some(({ file }) => file !== undefined)
  const all: readonly Column[] = [
    [columns.rank, ({ rank }) => rank],
    [columns.tied, ({ tied }) => (tied ? phrases.yes : phrases.no)],
    [columns.id, ({ id }) => id],
    [columns.name, ({ name }) => name],
    ...(hasFiles ? ([[columns.file, ({ file }) => file]] satisfies readonly Column[]) : []),
    ...scoreColumns('', ({ total }) => total, language),
    [phrases.columns.maximum, ({ total }) => total.maximum],
    ...verdictColumns(ruleSet, language),
    ...portfolio.marks.flatMap((each) => markColumns(each, portfolio, language)),
    ...portfolio.sections.flatMap((section, index) =>
      scoreColumns(rowName(section, language), ({ sections }) => sections[index], language),
    ),
    ...rowColumns(portfolio, language),
  ]
  return csvDocument(
    all.map(([heading]) => heading),
    portfolio.applicants.map((applicant, place) => all.map(([, value]) => value(applicant, place))),
  )
}
