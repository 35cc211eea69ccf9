import type { Need } from '../../model/assessment.ts'
import type {
  ComparedResult,
  Difference,
  PartialChange,
  RowChange,
  VerdictChange,
} from '../../model/difference.ts'
import type { Points } from '../../values/points.ts'
import { gateName } from '../assessment/gate-texts.ts'
import { needLines } from '../assessment/need-lines.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { causeText } from './cause-text.ts'
import type { DifferenceWording } from './known-rules.ts'
import { arrow } from './member-text.ts'

/** @returns a change of points with its sign */
export const signed = (change: Points): string =>
  change === 0 ? '±0' : change > 0 ? `+${change}` : `−${-change}`

/** @returns something of both sides: once where it is the same */
export const both = (before: string, after: string): string =>
  before === after ? after : arrow(before, after)

const either = <T>(change: PartialChange<T>, text: (value: T) => string, absent: string): string => {
  const side = (value: T | undefined) => (value === undefined ? absent : text(value))
  return both(side(change.before), side(change.after))
}

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

/** @returns what there is to say of the comparison itself, a line each */
export function noteTexts({ before, after, known, rows }: Difference, { language }: DifferenceWording) {
  const { difference } = phrasesIn(language)
  const isPartly = rows.length > 0
  return [
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

/** A line with what stands below it. */
export interface DifferenceLine {
  readonly text: string
  readonly below: readonly string[]
}

/** @returns what of the verdict is another, a line each */
export function verdictTexts(change: VerdictChange, wording: DifferenceWording): readonly DifferenceLine[] {
  const { language } = wording
  const { verdict, difference, colon, quote } = phrasesIn(language)
  const titled = ({ title }: { readonly title: VerdictChange['grades'][number]['title'] }) =>
    quote(title[language])
  const { pass, grade, grades, gates } = change
  const lines = [
    ...(pass === undefined
      ? []
      : [`${verdict.pass}${colon}${either(pass, (reach) => verdict.reaches[reach], difference.absent)}`]),
    ...(grade === undefined ? [] : [`${verdict.grade}${colon}${either(grade, titled, verdict.noGrade)}`]),
    ...grades.map(
      (each) =>
        `${titled(each)}${colon}${either(each, (reach) => verdict.reaches[reach], difference.absent)}`,
    ),
  ]
  return [
    ...lines.map((text) => ({ text, below: [] })),
    ...gates.map((gate) => {
      const name = gateName({ ...gate, outcome: gate.after ?? 'unknown' }, language)
      const moved = either(gate, (outcome) => difference.gateOutcomes[outcome], difference.absent)
      return { text: `${name}${colon}${moved}`, below: gate.causes.map((each) => causeText(each, wording)) }
    }),
  ]
}

function lackingText(
  label: string,
  need: Need | undefined,
  side: 'before' | 'after',
  wording: DifferenceWording,
) {
  const { colon, semicolon } = phrasesIn(wording.language)
  if (need === undefined) return []
  const lines = needLines(need, wording.rules[side], wording.language).map(({ text }) => text)
  return [`${label}${colon}${lines.join(semicolon)}`]
}

/** @returns why a row is another, a line each; where no facts are at hand, what was lacking or is tells what it can */
export function whyTexts({ causes, needs = {} }: RowChange, wording: DifferenceWording): readonly string[] {
  const { difference } = phrasesIn(wording.language)
  const known = causes.map((each) => causeText(each, wording))
  const lacks = lackingText(difference.lacks, needs.after, 'after', wording)
  if (known.length > 0) return [...known, ...lacks]
  const lacking = [...lackingText(difference.lacked, needs.before, 'before', wording), ...lacks]
  return lacking.length > 0 ? lacking : [difference.unexplained]
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
