import type { Score } from '../../model/assessment.ts'
import type { GradeName } from '../../model/cause.ts'
import type { PartialChange } from '../../model/change.ts'
import type { Difference, VerdictChange } from '../../model/difference.ts'
import { gateName } from '../assessment/gate-texts.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import type { DifferenceWording } from './known-rules.ts'
import { both } from './member-text.ts'
import { causeTexts } from './why-texts.ts'

/** A line with what stands below it. */
export interface DifferenceLine {
  readonly text: string
  readonly below: readonly string[]
}

const either = <T>(change: PartialChange<T>, text: (value: T) => string, absent: string): string => {
  const side = (value: T | undefined) => (value === undefined ? absent : text(value))
  return both(side(change.before), side(change.after))
}

/** The total that grades are tested by, where on any side that is not the total itself. */
function countedLines(
  { counted }: VerdictChange,
  { total }: Difference,
  { language }: DifferenceWording,
): readonly string[] {
  const isTotal = (score: Score | undefined, { points, ceiling }: Score) =>
    score === undefined || (score.points === points && score.ceiling === ceiling)
  if (counted === undefined) return []
  if (isTotal(counted.before, total.before) && isTotal(counted.after, total.after)) return []
  const { verdict, columns, colon, comma } = phrasesIn(language)
  const moved = (['points', 'ceiling'] as const).map((key) => {
    const [was, is] = [counted.before ?? total.before, counted.after ?? total.after]
    return `${columns[key]} ${both(String(was[key]), String(is[key]))}`
  })
  return [`${verdict.counted}${colon}${moved.join(comma)}`]
}

/** The pass and the best grade. */
function summaryLines(
  { pass, grade, bestPossible, grades }: VerdictChange,
  { language }: DifferenceWording,
): readonly string[] {
  const { verdict, difference, colon, quote } = phrasesIn(language)
  const titled = ({ title }: GradeName) => quote(title[language])
  // how sure each grade is says which is possible, if that is not the same
  const best = grade ?? (grades.length === 0 ? bestPossible : undefined)
  return [
    ...(pass === undefined
      ? []
      : [`${verdict.pass}${colon}${either(pass, (reach) => verdict.reaches[reach], difference.absent)}`]),
    ...(best === undefined ? [] : [`${verdict.grade}${colon}${either(best, titled, verdict.noGrade)}`]),
  ]
}

/** Why the pass and the best grade are others, where it is not said of a grade by itself. */
function summaryCauses(
  { causes, grades, pass, grade, bestPossible }: VerdictChange,
  difference: Difference,
  wording: DifferenceWording,
): readonly string[] {
  const told = new Set(grades.flatMap((each) => each.causes).map((cause) => JSON.stringify(cause)))
  const own = causes.filter((cause) => !told.has(JSON.stringify(cause)))
  const isOther = [pass, grade, bestPossible].some((each) => each !== undefined)
  const isToTell = own.length > 0 || (isOther && grades.length === 0)
  return isToTell ? causeTexts(own, difference, wording) : []
}

/** @returns what of the verdict is another and why, a line each */
export function verdictTexts(
  change: VerdictChange,
  difference: Difference,
  wording: DifferenceWording,
): readonly DifferenceLine[] {
  const { language } = wording
  const { verdict, difference: words, colon, quote } = phrasesIn(language)
  const why = summaryCauses(change, difference, wording)
  const summary = summaryLines(change, wording)
  return [
    ...summary.map((text, index) => ({ text, below: index === summary.length - 1 ? why : [] })),
    ...(summary.length === 0 ? why.map((text) => ({ text, below: [] })) : []),
    ...countedLines(change, difference, wording).map((text) => ({ text, below: [] })),
    ...change.grades.map((grade) => {
      const moved = either(grade, (reach) => verdict.reaches[reach], words.absent)
      const below = causeTexts(grade.causes, difference, wording)
      return { text: `${quote(grade.title[language])}${colon}${moved}`, below }
    }),
    ...change.gates.map((gate) => {
      const name = gateName({ ...gate, outcome: gate.after ?? 'unknown' }, language)
      const moved = either(gate, (outcome) => words.gateOutcomes[outcome], words.absent)
      return { text: `${name}${colon}${moved}`, below: causeTexts(gate.causes, difference, wording) }
    }),
  ]
}
