import type { Warning } from '../../model/assessment.ts'
import type { ComparedResult, Difference, RowChange } from '../../model/difference.ts'
import type { Points } from '../../values/points.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { causeText } from './cause-text.ts'
import type { DifferenceWording } from './known-rules.ts'
import { arrow, both } from './member-text.ts'
import { causeTexts } from './why-texts.ts'

/** @returns a change of points with its sign, which is that of all negative numbers */
export const signed = (change: Points): string =>
  change === 0 ? '±0' : change > 0 ? `+${change}` : String(change)

/** @returns what is compared, in lines: the applicant, the rules, the circumstances */
export function headingTexts(
  { before, after }: Difference,
  { rules, language }: DifferenceWording,
): { readonly name: string; readonly rules: string; readonly circumstances: readonly string[] } {
  const phrases = phrasesIn(language)
  const rulesOf = (side: 'before' | 'after', { ruleSet }: ComparedResult) => {
    const { id, title } = rules[side]
    return id === ruleSet.id ? title[language] : ruleSet.id
  }
  const [was, is] = [rulesOf('before', before), rulesOf('after', after)]
  const versions = both(before.ruleSet.version, after.ruleSet.version)
  return {
    name: both(before.profile.name, after.profile.name),
    rules:
      was === is
        ? `${is} ${versions}`
        : arrow(`${was} ${before.ruleSet.version}`, `${is} ${after.ruleSet.version}`),
    circumstances: [
      `${phrases.asOf} ${both(before.asOf, after.asOf)}`,
      `${phrases.period} ${both(String(before.period), String(after.period))}`,
      `${phrases.basis} ${both(phrases.bases[before.basis], phrases.bases[after.basis])}`,
    ],
  }
}

/** What was or is unusual on one side only, and why. */
function warningNotes({ warnings }: Difference, wording: DifferenceWording): readonly string[] {
  if (warnings === undefined) return []
  const { difference, warnings: words, colon, comma, aside } = phrasesIn(wording.language)
  const texts = (all: readonly Warning[] = []) =>
    all.map((each) =>
      each.code === 'not-yet-effective' ? words[each.code](each.from) : words[each.code](each.to),
    )
  const [was, is] = [texts(warnings.before), texts(warnings.after)]
  const causes = warnings.causes.map((each) => causeText(each, wording))
  const why = causes.length === 0 ? '' : aside(causes.join(comma))
  return [
    ...was
      .filter((text) => !is.includes(text))
      .map((text) => `${difference.onlyBefore}${colon}${text}${why}`),
    ...is.filter((text) => !was.includes(text)).map((text) => `${difference.onlyAfter}${colon}${text}${why}`),
  ]
}

const isSameTotal = ({ total: { before, after } }: Difference): boolean =>
  (['points', 'ceiling', 'maximum'] as const).every((key) => before[key] === after[key])

/** @returns what there is to say of the comparison itself, a line each */
export function noteTexts(change: Difference, wording: DifferenceWording): readonly string[] {
  const { before, after, known, sections, rows, verdict } = change
  const { difference } = phrasesIn(wording.language)
  const isPartly = !isSameTotal(change) || sections.length + rows.length > 0 || verdict !== undefined
  return [
    ...warningNotes(change, wording),
    ...(before.ruleSet.id === after.ruleSet.id ? [] : [difference.otherRules]),
    ...(before.profile.id === after.profile.id ? [] : [difference.otherProfiles]),
    ...(before.basis === after.basis ? [] : [difference.otherBases]),
    ...(isPartly && !known.facts ? [difference.notAtHand.facts] : []),
    ...(isPartly && !known.rules ? [difference.notAtHand.rules] : []),
  ]
}

/** @returns the totals on one line */
export function totalText({ total: { before, after, change } }: Difference, { language }: DifferenceWording) {
  const { total, columns, comma, aside } = phrasesIn(language)
  const moved = (key: 'points' | 'ceiling' | 'maximum') => both(String(before[key]), String(after[key]))
  const sum = `${total} ${moved('points')}${aside(signed(change))}`
  return [sum, `${columns.ceiling} ${moved('ceiling')}`, `${columns.maximum} ${moved('maximum')}`].join(comma)
}

/** @returns why the total is another, a line each */
export function totalCauses(change: Difference, wording: DifferenceWording): readonly string[] {
  return isSameTotal(change) ? [] : causeTexts(change.total.causes, change, wording)
}

/** @returns why each section is another, a line each; of none, if its rows or the total say it all */
export function sectionCauses(
  change: Difference,
  wording: DifferenceWording,
): readonly (readonly string[])[] {
  const told = new Set(change.total.causes.map((cause) => JSON.stringify(cause)))
  return change.sections.map(({ before, after, causes }) => {
    // that it is new or gone is seen
    if (before === undefined || after === undefined) return []
    const own = causes.filter((cause) => !told.has(JSON.stringify(cause)))
    return causes.length > 0 && own.length === 0 ? [] : causeTexts(own, change, wording)
  })
}

/** @returns the figures of a row before and after: its points, and what else of them changed */
export function rowFigures({ before, after }: RowChange, { language }: DifferenceWording): string {
  const { columns, comma } = phrasesIn(language)
  const moved = (key: 'points' | 'ceiling' | 'maximum') =>
    both(String(before?.[key] ?? '–'), String(after?.[key] ?? '–'))
  const isMoved = (key: 'ceiling' | 'maximum') => before && after && before[key] !== after[key]
  return [
    `${columns.points} ${moved('points')}`,
    ...(['ceiling', 'maximum'] as const).filter(isMoved).map((key) => `${columns[key]} ${moved(key)}`),
  ].join(comma)
}

/** @returns how many rows came out the same */
export function tailText({ rows, unchanged }: Difference, { language }: DifferenceWording): string {
  const { difference } = phrasesIn(language)
  return rows.length === 0 ? difference.nothing : difference.unchanged(unchanged)
}
