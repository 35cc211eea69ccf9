import type { CalendarDate } from '../values/calendar-date.ts'
import type { LocalizedText } from '../values/localized-text.ts'
import type { Points } from '../values/points.ts'
import type { Rounding } from '../values/rounding.ts'
import type { Assessment, Reach, Score } from './assessment.ts'
import type { Outcome } from './outcome.ts'

/** What the verdict on one applicant comes to. */
export interface PortfolioVerdict {
  readonly pass?: Reach
  /** The best grade that is certain. */
  readonly grade?: string
  /** The best grade that is certain or possible. */
  readonly bestPossible?: string
  /** The review is stopped, so that nothing is said of a pass or a grade. */
  readonly stopped?: true
}

/** How one row came out for one applicant: a cell of the heat map. */
export interface PortfolioCell extends Score {
  readonly id: string
  readonly outcome: Outcome
}

/** A gap that is worth points, as {@link Assessment.gaps} has it. */
export interface PortfolioGap {
  readonly criterion: string
  /** What the total gains where this gap alone is closed. What several gain together may be another number. */
  readonly worth: Points
  readonly due?: CalendarDate
  /** Its last day has passed and nothing of it is unknown, so that it can no longer be closed. */
  readonly missed?: true
}

/** One applicant in the ranking. */
export interface Applicant {
  /** One more than there are applicants with more certain points. */
  readonly rank: number
  /** Whether others have the same rank. */
  readonly tied: boolean
  readonly id: string
  readonly name: string
  /** The file of the profile, where there is one. */
  readonly file?: string
  readonly total: Score
  readonly verdict?: PortfolioVerdict
  readonly sections: readonly (Score & { readonly id: string })[]
  readonly criteria: readonly PortfolioCell[]
  /** By worth, the largest first. */
  readonly gaps: readonly PortfolioGap[]
}

/** A profile that could not be scored. */
export interface Unscored {
  readonly file: string
  readonly problems: readonly UnscoredProblem[]
}

export interface UnscoredProblem {
  /** Left out where the file could not be read at all. */
  readonly line?: number
  readonly column?: number
  readonly code?: string
  readonly message: string
}

/** How some numbers are spread: quartiles are those of QUARTILE.INC, between the two numbers that are nearest. */
export interface Spread {
  readonly lowest: Points
  readonly lowerQuartile: Points
  readonly median: Points
  readonly upperQuartile: Points
  readonly highest: Points
  readonly mean: Points
}

/** How many applicants have from so many certain points to fewer than so many; in the last bin, up to so many. */
export interface Bin {
  readonly from: Points
  readonly to: Points
  /** Whether exactly `to` is in the bin, which it is in the last one only. */
  readonly toIncluded: boolean
  readonly applicants: number
}

/**
 * Where an applicant stands to a mark: it is certainly reached; it is reached if what is unknown turns out well; gaps
 * that can still be closed may make up for the points; a gate or a required row is in the way, whatever the points; it
 * cannot be reached any more.
 */
export const STANDINGS = ['reached', 'possible', 'closable', 'blocked', 'out-of-reach'] as const

export type Standing = (typeof STANDINGS)[number]

export interface ApplicantStanding {
  readonly id: string
  readonly standing: Standing
  /** How many certain points it lacks; left out where it lacks none. */
  readonly short?: Points
  /** The gaps of which any one alone makes up for that. */
  readonly alone?: readonly string[]
  /** The gates and required rows that are in the way. */
  readonly blockedBy?: readonly string[]
}

/** Where the applicants stand to one mark: so many points, or a grade that the rule set publishes. */
export interface MarkStandings {
  readonly mark:
    | { readonly points: Points }
    | { readonly grade: string; readonly title: LocalizedText; readonly passes: boolean }
  readonly counts: Readonly<Record<Standing, number>>
  /** In the order of the ranking. */
  readonly applicants: readonly ApplicantStanding[]
}

interface PortfolioPart {
  readonly id: string
  readonly source: string
  readonly title: LocalizedText
  readonly maximum: Points
  readonly bonus?: true
  readonly penalty?: true
}

/** What became of one row. */
export interface PortfolioRow extends PortfolioPart {
  readonly section: string
  /** How many applicants it has each outcome for. */
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** How many it applies to. */
  readonly applies: number
  /** How many of those certainly do not get all its points: unmet or partly. */
  readonly missed: number
  /** The part of those; left out where it applies to nobody. */
  readonly missedShare?: number
  /** The points that all lack together: what is certainly lost, and what is only unknown. */
  readonly lost: Points
  readonly lostForCertain: Points
  readonly open: Points
}

/** What a section gives on average. */
export interface SectionMean extends PortfolioPart {
  readonly points: Points
  readonly ceiling: Points
  /** The parts of what it could give; left out where that is nothing. */
  readonly pointsShare?: number
  readonly ceilingShare?: number
}

/** What all applicants together come to: the same applicants in whatever order, the same portfolio. */
export interface Portfolio
  extends Pick<Assessment, 'ruleSet' | 'asOf' | 'period' | 'basis' | 'parameters' | 'warnings'> {
  /** How means, quartiles and shares are rounded. Every other number is exact. */
  readonly rounding: { readonly points: Rounding; readonly shares: Rounding }
  /** By certain points, the most first; those of one rank by id. */
  readonly applicants: readonly Applicant[]
  readonly unscored: readonly Unscored[]
  readonly spread: { readonly points: Spread; readonly ceiling: Spread }
  readonly bins: readonly Bin[]
  /** The mark that was asked for, and the grades, the best first; empty where there is neither. */
  readonly marks: readonly MarkStandings[]
  /** In the order of the table. */
  readonly rows: readonly PortfolioRow[]
  /**
   * The rows that some applicant misses, by the part of those to whom they apply, then by the points that are
   * certainly lost, then in the order of the table. Bonus rows stand apart, since nobody has to meet them.
   */
  readonly mostMissed: { readonly rows: readonly string[]; readonly bonus: readonly string[] }
  readonly sections: readonly SectionMean[]
}
