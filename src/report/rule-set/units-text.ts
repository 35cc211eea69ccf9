import type { UnitAward, UnitPoints } from '../../model/award.ts'
import type { UnitsFrom } from '../phrases/award-phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { figureText, titleText } from './condition-text.ts'
import { roundingText } from './rounding-text.ts'
import { termOf, type Wording } from './term.ts'

/** What a rule does with so many points: it gives or takes them. */
type Change = (points: string) => string

function beginning({ from = 0, below }: UnitPoints): UnitsFrom {
  if (below !== undefined) return 'below'
  return from === 0 ? 'nothing' : 'above'
}

function everyText(units: UnitPoints, change: Change, wording: Wording): string {
  const { awards, points } = phrasesIn(wording.language)
  const { per, every = 1, counting = 'whole' } = units
  const term = termOf(per, wording)
  const from = beginning(units)
  const changed = change(points(units.points))
  // what is counted in ones has no parts of which anything could be said
  return every === 1 && term.isWhole
    ? awards.each(term.unit?.text, from, changed)
    : awards.every[counting](figureText(every, term), from, changed)
}

/** @returns points for every unit of a quantity in words, whether they are given or taken away */
export function unitsText(units: UnitPoints | UnitAward, change: Change, wording: Wording): string {
  const { awards, colon, comma, points } = phrasesIn(wording.language)
  const { per, from = 0, below, most, round } = units
  const term = termOf(per, wording)
  const title = titleText(per, wording)
  const start = 'start' in units ? units.start : undefined
  const head =
    below !== undefined
      ? awards.below(title, figureText(below, term))
      : from === 0
        ? title
        : awards.from(title, figureText(from, term))
  const parts = [
    ...(start === undefined || start === 0 ? [] : [awards.reaching(change(points(start)))]),
    everyText(units, change, wording),
    ...(most === undefined ? [] : [awards.together(points(most))]),
    ...(round === undefined ? [] : [roundingText(round, wording.language)]),
  ]
  return `${head}${colon}${parts.join(comma)}`
}
