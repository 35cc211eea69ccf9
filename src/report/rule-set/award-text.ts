import type {
  Anchor,
  AssessedAward,
  AssessedRange,
  Award,
  DeductionAward,
  InterpolationAward,
  Level,
  LevelsAward,
} from '../../model/award.ts'
import type { Condition } from '../../model/condition.ts'
import type { Points } from '../../values/points.ts'
import { line, type Outline } from '../medium/outline.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { conditionText, figureText, titleText } from './condition-text.ts'
import { roundingText } from './rounding-text.ts'
import { termOf, type Wording } from './term.ts'
import { unitsText } from './units-text.ts'

/** The names that a condition compares where it says nothing but how one compares; none where it says more. */
function comparedNames(condition: Condition): readonly (string | undefined)[] {
  if ('all' in condition) return condition.all.flatMap(comparedNames)
  if ('any' in condition) return condition.any.flatMap(comparedNames)
  return 'fact' in condition && typeof condition.value !== 'boolean' ? [condition.fact] : [undefined]
}

/** What all levels are about, where there are several and it is one and the same. */
function commonSubject(levels: readonly Level[]): string | undefined {
  const conditions = levels.flatMap(({ when }) => (when === undefined ? [] : [when]))
  const [first, ...others] = conditions.flatMap(comparedNames)
  return conditions.length > 1 && others.every((name) => name === first) ? first : undefined
}

function levelOutline(level: Level, full: Points, wording: Wording, subject: string | undefined): Outline {
  const { awards, aside, colon, points } = phrasesIn(wording.language)
  const title = level.title?.[wording.language]
  const when = level.when && conditionText(level.when, wording, subject)
  const name = title === undefined ? (when ?? awards.otherwise) : `${title}${when ? aside(when) : ''}`
  if ('points' in level) return line(`${name}${colon}${points(level.points)}`)
  return { text: `${name}${colon}`.trimEnd(), below: awardOutline(level.award, full, wording) }
}

function levelsOutline({ levels }: LevelsAward, full: Points, wording: Wording): readonly Outline[] {
  const subject = commonSubject(levels)
  const below = levels.map((level) => levelOutline(level, full, wording, subject))
  if (below.length === 1) return below
  const { awards, colon } = phrasesIn(wording.language)
  const text = subject === undefined ? awards.first : `${titleText(subject, wording)}${colon}`.trimEnd()
  return [{ text, below }]
}

function interpolationText({ interpolate, from, to, round }: InterpolationAward, wording: Wording): string {
  const { awards, colon, comma, points, quote } = phrasesIn(wording.language)
  const term = termOf(interpolate, wording)
  const anchor = (each: Anchor): string => {
    const at =
      typeof each.at === 'number' ? figureText(each.at, term) : quote(titleText(each.at.fact, wording))
    return awards.at(at, awards.gives(points(each.points)))
  }
  const parts = [anchor(from), anchor(to), awards.straight, roundingText(round, wording.language)]
  return `${titleText(interpolate, wording)}${colon}${parts.join(comma)}`
}

function assessedOutline({ assessed, step }: AssessedAward, { language }: Wording): readonly Outline[] {
  const { awards, colon, comma, points } = phrasesIn(language)
  const steps = step === undefined ? '' : `${comma}${awards.steps(String(step))}`
  const range = ({ from, to }: AssessedRange) =>
    from === to ? points(from) : awards.range(String(from), String(to))
  const [only, ...others] = assessed
  if (only !== undefined && others.length === 0 && only.title === undefined) {
    return [line(`${awards.assessed(range(only))}${steps}`)]
  }
  const below = assessed.map((each) =>
    line(each.title === undefined ? range(each) : `${each.title[language]}${colon}${range(each)}`),
  )
  return [{ text: `${awards.assessedAmong}${steps}${colon}`.trimEnd(), below }]
}

function deductionOutline(
  { deduct, full, floor = 0 }: DeductionAward,
  most: Points,
  wording: Wording,
): Outline {
  const { awards, colon, points } = phrasesIn(wording.language)
  const start = full ?? most
  const text =
    start === 0 ? awards.onlyTaking(points(-floor)) : awards.deducting(points(start), points(floor))
  const below = deduct.map((each) =>
    line(
      'when' in each
        ? `${conditionText(each.when, wording)}${colon}${awards.takes(points(each.points))}`
        : unitsText(each, awards.takes, wording),
    ),
  )
  return { text, below }
}

/**
 * How an award turns conditions and quantities into points, in words.
 *
 * @param full the points of the criterion
 */
export function awardOutline(award: Award, full: Points, wording: Wording): readonly Outline[] {
  const { awards, colon, points } = phrasesIn(wording.language)
  if ('levels' in award) return levelsOutline(award, full, wording)
  if ('per' in award) return [line(unitsText(award, awards.gives, wording))]
  if ('interpolate' in award) return [line(interpolationText(award, wording))]
  if ('assessed' in award) return assessedOutline(award, wording)
  if ('deduct' in award) return [deductionOutline(award, full, wording)]
  if ('when' in award) return [line(`${conditionText(award.when, wording)}${colon}${points(award.points)}`)]
  const below = award.best.flatMap((each) => awardOutline(each, full, wording))
  return [{ text: awards.best, below }]
}
