import type { Spread, Standing } from '../../model/portfolio.ts'

/** The parts of a portfolio, by the names of their anchors. */
export const PORTFOLIO_PARTS = [
  'training',
  'marks',
  'distribution',
  'sections',
  'ranking',
  'heat-map',
  'unscored',
  'notes',
  'receipt',
] as const

export type PortfolioPart = (typeof PORTFOLIO_PARTS)[number]

/** The fixed words of portfolios in one language. */
export interface PortfolioPhrases {
  readonly report: string
  readonly parts: Readonly<Record<PortfolioPart, string>>
  readonly applicants: (count: number) => string
  readonly unscored: (count: number) => string
  readonly columns: {
    readonly rank: string
    readonly tied: string
    readonly id: string
    readonly name: string
    readonly file: string
    readonly standing: string
    readonly grade: string
    readonly bestPossible: string
    readonly pass: string
    readonly missed: string
    readonly applies: string
    readonly share: string
    readonly scored: string
    readonly certainlyLost: string
    readonly open: string
    readonly applicants: string
    readonly range: string
    readonly short: string
    readonly takes: string
    readonly alone: string
    readonly rows: string
  }
  /** Put beside a rank that several have. */
  readonly tiedRank: (rank: string) => string
  readonly spread: Readonly<Record<keyof Spread, string>>
  readonly bin: (from: string, to: string, isLast: boolean) => string
  readonly mark: (points: string) => string
  readonly noMark: string
  readonly standings: Readonly<Record<Standing, string>>
  /** What each of them means. */
  readonly standingHelp: Readonly<Record<Standing, string>>
  readonly nearest: (mark: string) => string
  readonly othersNear: (count: number) => string
  readonly nobodyNear: string
  readonly short: (points: string) => string
  readonly alone: (rows: string) => string
  /** Of gaps of which none alone is enough. */
  readonly widest: (gaps: string) => string
  /** The first of some, with how many there are besides. */
  readonly andMore: (shown: string, count: number) => string
  readonly blockedBy: (names: string) => string
  /** The same of what is not known. */
  readonly dependsOn: (names: string) => string
  readonly gradePossible: (grade: string) => string
  readonly stopped: string
  readonly bonusRows: string
  readonly otherRows: (count: number) => string
  readonly otherApplicants: (count: number) => string
  readonly nothingMissed: string
  /** How the rows that are missed may help to choose what to train. */
  readonly whatToTrain: string
  readonly mostMissed: string
  readonly unknownForAll: string
  readonly unmissedRows: (count: number) => string
  readonly reachedOf: (reached: number, all: number) => string
  readonly quartiles: (lower: string, upper: string) => string
  readonly meanFigures: (points: string, ceiling: string, maximum: string, share: string) => string
  readonly certainMean: string
  readonly possibleMean: string
  readonly applicantsAxis: string
  readonly medianAt: (points: string) => string
  readonly markAt: (points: string) => string
  readonly heatMapHelp: string
  readonly notes: readonly string[]
  readonly rounding: (points: number, shares: number) => string
  readonly sentence: string
}
