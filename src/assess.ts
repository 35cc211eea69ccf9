import { compileRuleSet } from './engine/compile-rule-set.ts'
import type { CompiledRuleSet } from './engine/compiled-rule-set.ts'
import {
  type Evaluation,
  evaluate,
  evaluateTotal,
  type JudgedItem,
  type JudgedSection,
} from './engine/evaluate.ts'
import { missing } from './engine/missing.ts'
import { valueOn } from './engine/parameters.ts'
import { type Submission, submissionOf } from './engine/submission.ts'
import type { Part } from './engine/totals.ts'
import { gapsOf } from './gaps/gap.ts'
import { verdictOn } from './gaps/verdict.ts'
import {
  type Assessment,
  BASES,
  type Basis,
  type ItemResult,
  type Score,
  type SectionResult,
  type Warning,
} from './model/assessment.ts'
import type { Profile } from './model/profile.ts'
import type { RuleSet } from './model/rule-set.ts'
import { type CalendarDate, isCalendarDate, yearOf } from './values/calendar-date.ts'
import { own } from './values/own.ts'
import { fromUnits } from './values/points.ts'

/** The inputs of an assessment beside the rule set and the profile. */
export interface AssessOptions {
  /** The date of the assessment, `YYYY-MM-DD`. What is dated after it does not count. */
  readonly asOf: CalendarDate
  /** The assessed calendar year; by default that of `asOf`. */
  readonly period?: number
  /** Whose word counts; by default the applicant's, `claimed`. */
  readonly basis?: Basis
  /** Parameters to set, by name, within their limits; the others have their values of the as-of date. */
  readonly set?: Readonly<Record<string, number>>
}

/** A compiled rule set, to score any number of profiles with. */
export interface Evaluator {
  readonly ruleSet: RuleSet
  /**
   * Scores a profile, itemised, with its gaps. Pure: the same inputs give the same assessment.
   *
   * @throws RangeError for options that are no date, year, basis or parameter within its limits; never for a profile that `parseProfile` returned
   */
  assess(profile: Profile, options: AssessOptions): Assessment
  /** The total of {@link Evaluator.assess} alone, without findings and gaps. */
  score(profile: Profile, options: AssessOptions): Score
}

const refusal = (option: string, wanted: string, given: unknown) =>
  new RangeError(`${option} must be ${wanted}, not '${given}'.`)

function checkParameters(set: Readonly<Record<string, number>>, { parameters }: RuleSet): void {
  for (const [name, value] of Object.entries(set)) {
    const parameter = own(parameters, name)
    const { minimum, maximum } = parameter ?? missing('parameter', name)
    if (!(value >= minimum && value <= maximum)) {
      throw refusal(name, `from ${minimum} to ${maximum}`, value)
    }
  }
}

/** The circumstances of an assessment, every one of them given and checked. */
type Circumstances = Pick<Submission, 'asOf' | 'period' | 'basis' | 'set'>

function circumstances(
  { asOf, period, basis = 'claimed', set }: AssessOptions,
  ruleSet: RuleSet,
): Circumstances {
  if (!isCalendarDate(asOf)) throw refusal('asOf', 'a calendar date like 2025-12-31', asOf)
  const year = period ?? yearOf(asOf)
  if (!Number.isInteger(year) || year < 1 || year > 9999) {
    throw refusal('period', 'a year from 1 to 9999', year)
  }
  if (!BASES.includes(basis)) throw refusal('basis', `one of ${BASES.join(', ')}`, basis)
  if (set !== undefined) checkParameters(set, ruleSet)
  return { asOf, period: year, basis, set }
}

/** @returns what has been added up, as points */
export const scoreOf = ({ low, high, cap }: Part): Score => ({
  points: fromUnits(low),
  ceiling: fromUnits(high),
  maximum: fromUnits(cap),
})

function itemResult({ item: { id, source, title }, criteria, low, high, cap }: JudgedItem): ItemResult {
  return {
    id,
    source,
    title,
    points: fromUnits(low),
    ceiling: fromUnits(high),
    maximum: fromUnits(cap),
    criteria: criteria.map(({ finding }) => finding),
  }
}

/** @returns what a section adds up to, with all below it */
export function sectionResult({ section, items, low, high, cap }: JudgedSection): SectionResult {
  const { id, source, title, bonus, penalty, weight } = section
  const sums = { points: fromUnits(low), ceiling: fromUnits(high), maximum: fromUnits(cap) }
  const results = items.map(itemResult)
  if (bonus !== true && penalty !== true && weight === undefined)
    return { id, source, title, ...sums, items: results }
  return {
    id,
    source,
    title,
    ...(bonus && { bonus }),
    ...(penalty && { penalty }),
    ...(weight !== undefined && weight !== 1 && { weight }),
    ...sums,
    items: results,
  }
}

/** The parameters as they were in force or set. */
function parametersIn({ parameters }: RuleSet, { asOf, set }: Submission) {
  const values = Object.entries(parameters).map(
    ([name, parameter]) => [name, set?.[name] ?? valueOn(parameter, asOf)] as const,
  )
  return values.length > 0 ? { parameters: Object.fromEntries(values) } : {}
}

function warningsOn({ effective: { from, to } = {} }: RuleSet, asOf: CalendarDate): readonly Warning[] {
  if (from !== undefined && asOf < from) return [{ code: 'not-yet-effective', from }]
  return to !== undefined && asOf > to ? [{ code: 'no-longer-effective', to }] : []
}

/** What makes assessments of evaluations, whoever has decided the criteria and gates. */
export interface Assessor {
  /** @throws RangeError for options that are no date, year, basis or parameter within its limits */
  submit(profile: Profile, options: AssessOptions): Submission
  /** @param compiled the rule set with the gates by which it is graded */
  assessment(
    evaluation: Evaluation,
    submission: Submission,
    profile: Profile,
    compiled: CompiledRuleSet,
  ): Assessment
}

/** @returns what makes assessments of evaluations by a rule set */
export function assessorOf(ruleSet: RuleSet, compiled: CompiledRuleSet): Assessor {
  const gapsIn = gapsOf(compiled, ruleSet)
  const { id, version, digest } = ruleSet
  return {
    submit: (profile, options) => submissionOf(profile, compiled.read, circumstances(options, ruleSet)),
    assessment(evaluation, submission, profile, graded) {
      const { asOf, period, basis } = submission
      const verdict = verdictOn(evaluation, submission, graded)
      const warnings = warningsOn(ruleSet, asOf)
      return {
        ruleSet: { id, version, digest },
        profile: { id: profile.id, name: profile.name },
        asOf,
        period,
        basis,
        ...parametersIn(ruleSet, submission),
        ...(warnings.length > 0 && { warnings }),
        total: scoreOf(evaluation.total),
        ...(verdict && { verdict }),
        sections: evaluation.sections.map(sectionResult),
        gaps: gapsIn(evaluation, submission),
      }
    },
  }
}

/**
 * Compiles a rule set, once, into an evaluator.
 *
 * @throws RangeError if the rule set did not come from `parseRuleSet` and names something that it does not declare
 */
export function compile(ruleSet: RuleSet): Evaluator {
  const compiled = compileRuleSet(ruleSet)
  const { submit, assessment } = assessorOf(ruleSet, compiled)
  return {
    ruleSet,
    assess(profile, options) {
      const submitted = submit(profile, options)
      return assessment(evaluate(compiled, submitted), submitted, profile, compiled)
    },
    score: (profile, options) => scoreOf(evaluateTotal(compiled, submit(profile, options))),
  }
}

/**
 * Scores one profile by one rule set. For many profiles, {@link compile} the rule set once.
 *
 * @throws RangeError for options that are no date, year or basis
 */
export function assess(ruleSet: RuleSet, profile: Profile, options: AssessOptions): Assessment {
  return compile(ruleSet).assess(profile, options)
}
