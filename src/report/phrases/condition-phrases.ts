import type { Operator } from '../../model/condition.ts'
import type { TimeUnit } from '../../model/measure.ts'
import type { Duration, NamedWindow } from '../../values/window.ts'

/** What follows a title to say how it is compared, with the blank that parts the two. */
export type ComparisonPhrases = Readonly<Record<Operator, (value: string) => string>>

/** The fixed words of conditions and measures in one language. */
export interface ConditionPhrases {
  readonly and: string
  readonly or: string
  /** The same between what is said of one subject. */
  readonly andOfOne: string
  readonly orOfOne: string
  readonly not: (text: string) => string
  readonly always: string
  readonly never: string
  readonly grouped: (text: string) => string
  readonly numbers: ComparisonPhrases
  readonly dates: ComparisonPhrases
  readonly words: ComparisonPhrases
  readonly timeUnits: Readonly<Record<TimeUnit, string>>
  readonly windows: Readonly<Record<NamedWindow, string>>
  readonly last: (duration: Duration) => string
  readonly between: (from: string, to: string) => string
  readonly entries: (list: string) => string
  readonly sum: (field: string, list: string) => string
  readonly holding: (conditions: string) => string
  readonly elapsed: (date: string) => string
  readonly pointsOf: (row: string) => string
  readonly pointShareOf: (points: string) => string
  readonly total: string
  readonly rows: string
  readonly rowsOf: (rows: string) => string
  readonly pointsAtMost: (points: number) => string
}
