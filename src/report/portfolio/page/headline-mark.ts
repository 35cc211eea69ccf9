import type { MarkStandings } from '../../../model/portfolio.ts'
import { marksToReach } from '../standing-text.ts'
import type { Overview } from './overview.ts'

/** @returns the mark that counts most: the one asked for, else the least grade that passes; nothing where there is none */
export function headlineMark({ portfolio }: Overview): MarkStandings | undefined {
  const marks = marksToReach(portfolio)
  const asked = marks.find(({ mark }) => 'points' in mark)
  return asked ?? marks.at(-1)
}

/** A line at some points of the axis. */
export interface MarkLine {
  readonly at: number
  readonly title: string
}

/** @returns where the marks lie on the axis of points: the one asked for, and the grades that begin at a number */
export function markLines({ portfolio, ruleSet, language, phrases }: Overview): readonly MarkLine[] {
  const { parameters } = portfolio
  return marksToReach(portfolio).flatMap(({ mark }) => {
    if ('points' in mark) return [{ at: mark.points, title: phrases.portfolio.markAt(String(mark.points)) }]
    const atLeast = ruleSet.grades.find(({ id }) => id === mark.grade)?.atLeast
    const at = typeof atLeast === 'object' ? parameters?.[atLeast.fact] : atLeast
    return at === undefined ? [] : [{ at, title: `${mark.title[language]} ${at}` }]
  })
}
