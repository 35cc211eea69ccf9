export { type AssessOptions, assess, compile, type Evaluator } from './assess.ts'
export { parseRuleSet, type RuleSetOptions } from './authoring/parse-rule-set.ts'
export { printRuleSet } from './authoring/print-rule-set.ts'
export { parseDictionary } from './facts/parse-dictionary.ts'
export { parseProfile } from './facts/parse-profile.ts'
export type * from './model/assessment.ts'
export { BASES, REACHES } from './model/assessment.ts'
export type * from './model/award.ts'
export { COUNTINGS } from './model/award.ts'
export type * from './model/condition.ts'
export { OPERATORS } from './model/condition.ts'
export type * from './model/fact-dictionary.ts'
export type * from './model/gate.ts'
export { GATE_KINDS } from './model/gate.ts'
export type * from './model/measure.ts'
export { TIME_UNITS } from './model/measure.ts'
export { OUTCOMES, type Outcome } from './model/outcome.ts'
export type * from './model/profile.ts'
export { REVIEW_OUTCOMES } from './model/profile.ts'
export type * from './model/rule-set.ts'
export { NOT_APPLICABLE_POLICIES } from './model/rule-set.ts'
export {
  formatProblem,
  PROBLEM_CODES,
  type Problem,
  type ProblemCode,
  type Reading,
} from './reading/problem.ts'
export type { CalendarDate } from './values/calendar-date.ts'
export type { Language, LocalizedText } from './values/localized-text.ts'
export type { Points } from './values/points.ts'
export type { Rounding, RoundingMode } from './values/rounding.ts'
export type { Duration, NamedWindow, Span, Window } from './values/window.ts'
