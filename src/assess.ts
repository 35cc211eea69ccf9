import { compileRuleSet } from './engine/compile-rule-set.ts'
import { evaluate, type JudgedCriterion, type JudgedItem, type JudgedSection } from './engine/evaluate.ts'
import { type Submission, submissionOf } from './engine/submission.ts'
import type { Total } from './engine/totals.ts'
import { gapsIn } from './gaps/gap.ts'
import {
  type Assessment,
  BASES,
  type Basis,
  type Finding,
  type ItemResult,
  type Score,
  type SectionResult,
} from './model/assessment.ts'
import type { Profile } from './model/profile.ts'
import type { RuleSet } from './model/rule-set.ts'
import { type CalendarDate, isCalendarDate, yearOf } from './values/calendar-date.ts'
import { fromUnits } from './values/points.ts'

/** The inputs of an assessment beside the rule set and the profile. */
export interface AssessOptions {
  /** The date of the assessment, `YYYY-MM-DD`. What is dated after it does not count. */
  readonly asOf: CalendarDate
  /** The assessed calendar year; by default that of `asOf`. */
  readonly period?: number
  /** Whose word counts; by default the applicant's, `claimed`. */
  readonly basis?: Basis
}

/** A compiled rule set, to score any number of profiles with. */
export interface Evaluator {
  readonly ruleSet: RuleSet
  /**
   * Scores a profile, itemised, with its gaps. Pure: the same inputs give the same assessment.
   *
   * @throws RangeError for options that are no date, year or basis; never for a profile that `parseProfile` returned
   */
  assess(profile: Profile, options: AssessOptions): Assessment
  /** The total of {@link Evaluator.assess} alone, without findings and gaps. */
  score(profile: Profile, options: AssessOptions): Score
}

function submission(profile: Profile, { asOf, period, basis = 'claimed' }: AssessOptions): Submission {
  if (!isCalendarDate(asOf))
    throw new RangeError(`asOf must be a calendar date like 2025-12-31, not '${asOf}'.`)
  const year = period ?? yearOf(asOf)
  if (!Number.isInteger(year) || year < 1 || year > 9999) {
    throw new RangeError(`period must be a year from 1 to 9999, not '${year}'.`)
  }
  if (!BASES.includes(basis))
    throw new RangeError(`basis must be one of ${BASES.join(', ')}, not '${basis}'.`)
  return submissionOf(profile, asOf, year, basis)
}

const scoreOf = ({ low, high, cap }: Pick<Total, 'low' | 'high' | 'cap'>): Score => ({
  points: fromUnits(low),
  ceiling: fromUnits(high),
  maximum: fromUnits(cap),
})

function finding({ compiled: { criterion, award }, judgement, earned }: JudgedCriterion): Finding {
  const { id, source, title } = criterion
  const reviewNote = judgement.review?.note
  return {
    id,
    source,
    title,
    outcome: judgement.outcome,
    ...scoreOf({ ...earned, cap: award }),
    ...(reviewNote !== undefined && { reviewNote }),
  }
}

function itemResult({ item: { id, source, title }, criteria, total }: JudgedItem): ItemResult {
  return { id, source, title, ...scoreOf(total), criteria: criteria.map(finding) }
}

function sectionResult({ section, items, total }: JudgedSection): SectionResult {
  const { id, source, title, bonus } = section
  return { id, source, title, ...(bonus && { bonus }), ...scoreOf(total), items: items.map(itemResult) }
}

/**
 * Compiles a rule set, once, into an evaluator.
 *
 * @throws RangeError if the rule set did not come from `parseRuleSet` and names something that it does not declare
 */
export function compile(ruleSet: RuleSet): Evaluator {
  const compiled = compileRuleSet(ruleSet)
  const { id, version, digest } = ruleSet
  return {
    ruleSet,
    assess(profile, options) {
      const submitted = submission(profile, options)
      const evaluation = evaluate(compiled, submitted)
      return {
        ruleSet: { id, version, digest },
        profile: { id: profile.id, name: profile.name },
        asOf: submitted.asOf,
        period: submitted.period,
        basis: submitted.basis,
        total: scoreOf(evaluation.total),
        sections: evaluation.sections.map(sectionResult),
        gaps: gapsIn(evaluation, submitted, ruleSet),
      }
    },
    score: (profile, options) => scoreOf(evaluate(compiled, submission(profile, options)).total),
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
