import type { ApplicantStanding, MarkStandings, Portfolio, Standing } from '../../model/portfolio.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { nameOfId } from './row-name.ts'

/** Of many rows of which one is enough, so many are named. */
const MOST_NAMED = 3

/** @returns a mark in words: so many points, or a grade by its title */
export function markText({ mark }: MarkStandings, language: Language): string {
  const { portfolio, quote } = phrasesIn(language)
  return 'points' in mark ? portfolio.mark(String(mark.points)) : quote(mark.title[language])
}

function listOf(names: readonly string[], language: Language): string {
  const { list, portfolio } = phrasesIn(language)
  const rest = names.length - MOST_NAMED
  const shown = names.slice(0, MOST_NAMED).join(list)
  return rest > 0 ? portfolio.andMore(shown, rest) : shown
}

/** The gaps of an applicant that can still be closed and are worth most, each with its worth. */
function widestGaps(id: string, portfolio: Portfolio, ruleSet: RuleSet, language: Language): string {
  const gaps = portfolio.applicants.find((each) => each.id === id)?.gaps ?? []
  const named = gaps
    .filter(({ missed }) => missed !== true)
    .map(({ criterion, worth }) => `${nameOfId(criterion, portfolio, ruleSet, language)} +${worth}`)
  return listOf(named, language)
}

const MAY_BE_REACHED: readonly Standing[] = ['possible', 'closable']

/** Where an applicant stands to a mark, in words. */
export interface StandingText {
  readonly standing: string
  /** The points that it lacks; left out where it lacks none. */
  readonly short?: string
  /** What would be enough, and what is in the way; each may be missing. */
  readonly takes: readonly string[]
}

/** @returns where an applicant stands to a mark and what it takes, in words */
export function standingText(
  { id, standing, short, alone = [], blockedBy = [] }: ApplicantStanding,
  portfolio: Portfolio,
  ruleSet: RuleSet,
  language: Language,
): StandingText {
  const words = phrasesIn(language).portfolio
  const namesOf = (ids: readonly string[]) =>
    listOf(
      ids.map((id) => nameOfId(id, portfolio, ruleSet, language)),
      language,
    )
  // where no gap alone is enough, those that bring most of what is lacking
  const together = short !== undefined && alone.length === 0 && MAY_BE_REACHED.includes(standing)
  const widest = together ? widestGaps(id, portfolio, ruleSet, language) : ''
  const inTheWay = standing === 'possible' ? words.dependsOn : words.blockedBy
  return {
    standing: words.standings[standing],
    ...(short !== undefined && { short: words.short(String(short)) }),
    takes: [
      ...(alone.length === 0 ? [] : [words.alone(namesOf(alone))]),
      ...(widest === '' ? [] : [words.widest(widest)]),
      ...(blockedBy.length === 0 ? [] : [inTheWay(namesOf(blockedBy))]),
    ],
  }
}

/** @returns the marks that are worth reaching: a grade that is no pass is not */
export function marksToReach({ marks }: Portfolio): readonly MarkStandings[] {
  return marks.filter(({ mark }) => 'points' in mark || mark.passes)
}

/** @returns those who have not reached a mark but still may, who lack the fewest points first */
export function nearestTo({ applicants }: MarkStandings): readonly ApplicantStanding[] {
  return applicants
    .filter(({ standing }) => standing === 'possible' || standing === 'closable')
    .sort((one, other) => (one.short ?? 0) - (other.short ?? 0))
}
