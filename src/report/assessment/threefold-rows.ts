import { BASES, type Basis, type Finding, type Score } from '../../model/assessment.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import type { Language } from '../../values/localized-text.ts'
import { MARKS } from '../medium/terminal-style.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { evidenceText } from '../rule-set/evidence-text.ts'
import type { TableContent } from './score-rows.ts'
import { verdictText } from './verdict-text.ts'

/** One applicant on every basis, with the reviews that have been made by the as-of date. */
export type Threefold = Pick<Dossier, 'assessments' | 'reviews'>

/** @returns points as one figure, or as the range that is still open: `0–5` */
const pointsText = ({ points, ceiling }: Pick<Score, 'points' | 'ceiling'>): string =>
  points === ceiling ? String(points) : `${points}–${ceiling}`

/** @returns the most there is on any basis: a row that does not apply on one may apply on another */
export const maximumText = (scores: readonly Pick<Score, 'maximum'>[]): string =>
  String(Math.max(...scores.map(({ maximum }) => maximum)))

/** What one row came to, basis by basis. */
export interface ThreefoldFinding {
  readonly claimed: Finding
  readonly evidenced: Finding
  readonly verified: Finding
}

/** @returns every row on every basis, in the order of the table */
function threefoldFindings({
  assessments: { claimed, evidenced, verified },
}: Pick<Threefold, 'assessments'>): readonly ThreefoldFinding[] {
  const rest = [findingsOf(evidenced), findingsOf(verified)] as const
  return findingsOf(claimed).map((finding, index) => ({
    claimed: finding,
    evidenced: rest[0][index] ?? finding,
    verified: rest[1][index] ?? finding,
  }))
}

function basisHeads(language: Language): readonly string[] {
  const { bases } = phrasesIn(language)
  return BASES.map((basis) => bases[basis])
}

/** @returns the sections and the total: row, section, maximum, and the points on each basis */
export function threefoldSections({ assessments }: Threefold, language: Language): TableContent {
  const { columns, total } = phrasesIn(language)
  const sections = assessments.claimed.sections.map(({ source, title }, index) => {
    const scores = BASES.flatMap((basis) => assessments[basis].sections[index] ?? [])
    return [source, title[language], maximumText(scores), ...scores.map(pointsText)]
  })
  const totals = BASES.map((basis) => assessments[basis].total)
  return {
    head: [columns.row, columns.section, columns.maximum, ...basisHeads(language)],
    rows: [...sections, ['', total, maximumText(totals), ...totals.map(pointsText)]],
    numbers: [2, 3, 4, 5],
  }
}

/** @returns what each basis comes to, a line each: the points, and whether it is a pass and which grade where there are any */
export function threefoldTotals(
  { assessments }: Threefold,
  ruleSet: RuleSet,
  language: Language,
): readonly string[] {
  const phrases = phrasesIn(language)
  return BASES.map((basis) => {
    const assessment = assessments[basis]
    const { points, ceiling, maximum } = assessment.total
    const figures = phrases.summary(String(points), String(ceiling), String(maximum))
    const verdict = assessment.verdict && verdictText(assessment, assessment.verdict, ruleSet, language)
    const words =
      verdict === undefined ? [] : [...(verdict.pass ? [verdict.pass.text] : []), ...verdict.summary]
    return `${phrases.bases[basis]}${phrases.colon}${[figures, ...words].join(phrases.semicolon)}`
  })
}

/** What is done to a cell that says how a row came out. */
export type Paint = (text: string, outcome: Outcome) => string

/** @returns the criteria: row, criterion, maximum, and how each came out on each basis */
export function threefoldCriteria(
  threefold: Threefold,
  language: Language,
  paint: Paint = (text) => text,
): TableContent {
  const { columns } = phrasesIn(language)
  return {
    head: [columns.row, columns.criterion, columns.maximum, ...basisHeads(language)],
    rows: threefoldFindings(threefold).map((each) => [
      each.claimed.source,
      each.claimed.title[language],
      maximumText(BASES.map((basis) => each[basis])),
      ...BASES.map((basis) => {
        const finding = each[basis]
        return paint(`${MARKS[finding.outcome]} ${pointsText(finding)}`, finding.outcome)
      }),
    ]),
    numbers: [2],
  }
}

const isSame = (one: Finding, other: Finding): boolean =>
  one.outcome === other.outcome && one.points === other.points

/** Where the columns of a row part, and what each says of it. */
export interface Parting {
  readonly row: string
  readonly says: readonly string[]
}

/** @returns every row that does not come out the same on all bases, with the documents and words that are the reason */
export function partings(threefold: Threefold, ruleSet: RuleSet, language: Language): readonly Parting[] {
  const phrases = phrasesIn(language)
  const { assessments, reviews } = threefold
  const missing = new Map(assessments.evidenced.gaps.map(({ criterion, evidence }) => [criterion, evidence]))
  return threefoldFindings(threefold)
    .filter(({ claimed, evidenced, verified }) => !isSame(evidenced, claimed) || !isSame(verified, claimed))
    .map(({ claimed, evidenced, verified }) => {
      const says = (basis: Basis, { outcome }: Finding, why: string) =>
        `${phrases.bases[basis]} ${phrases.outcomes[outcome]}${why === '' ? '' : phrases.aside(why)}`
      const lacking = evidenceText(missing.get(claimed.id), ruleSet, language)
      const lack = lacking === '' ? '' : `${phrases.missingEvidence}${phrases.colon}${lacking}`
      const review = reviews.find(({ criterion }) => criterion === claimed.id)
      const words = review && [review.note ?? '', `${review.by} ${review.on}`].filter((each) => each !== '')
      return {
        row: `${claimed.source} ${claimed.title[language]}`,
        says: [
          says('claimed', claimed, ''),
          says('evidenced', evidenced, isSame(evidenced, claimed) ? '' : lack),
          says('verified', verified, words?.join(phrases.semicolon) ?? phrases.notReviewed),
        ],
      }
    })
}
