import { compileRuleSet } from './engine/compile-rule-set.ts'
import type { CompiledRuleSet } from './engine/compiled-rule-set.ts'
import { type Evaluation, evaluate, evaluateTotal, type JudgedSection } from './engine/evaluate.ts'
import { missing } from './engine/missing.ts'
import { valueOn } from './engine/parameters.ts'
import { type Submission, submissionOf } from './engine/submission.ts'
import { scoreOf } from './engine/totals.ts'
import { gapsOf } from './gaps/gap.ts'
import { verdictOn } from './gaps/verdict.ts'
import {
  type Assessment,
  BASES,
  type Basis,
  type Score,
  type SectionResult,
  type Warning,
} from './model/assessment.ts'
import type { Profile } from './model/profile.ts'
import type { Parameter, RuleSet } from './model/rule-set.ts'
import { type CalendarDate, isCalendarDate, yearOf } from './values/calendar-date.ts'
import { frozenCopy } from './values/frozen-copy.ts'
import { own } from './values/own.ts'

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

/** @returns what a section adds up to, with all below it */
export function sectionResult(judged: JudgedSection): SectionResult {
  const { id, source, title, bonus, penalty, weight } = judged.section
  const { points, ceiling, maximum } = scoreOf(judged)
  const items = judged.items.map(({ result }) => result)
  // most sections are of this shape, which is made at once
  if (bonus !== true && penalty !== true && weight === undefined) {
    return { id, source, title, points, ceiling, maximum, items }
  }
  return {
    id,
    source,
    title,
    ...(bonus && { bonus }),
    ...(penalty && { penalty }),
    ...(weight !== undefined && weight !== 1 && { weight }),
    points,
    ceiling,
    maximum,
    items,
  }
}

/** The parameters as they were in force or set; `undefined` where there are none. */
function parametersIn(declared: readonly (readonly [string, Parameter])[], { asOf, set }: Submission) {
  if (declared.length === 0) return undefined
  return Object.fromEntries(
    declared.map(([name, parameter]) => [name, set?.[name] ?? valueOn(parameter, asOf)]),
  )
}

function warningsOn(
  { effective: { from, to } = {} }: RuleSet,
  asOf: CalendarDate,
): readonly Warning[] | undefined {
  if (from !== undefined && asOf < from) return [{ code: 'not-yet-effective', from }]
  return to !== undefined && asOf > to ? [{ code: 'no-longer-effective', to }] : undefined
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
  const which = Object.freeze({ id, version, digest })
  const declared = Object.entries(ruleSet.parameters)
  return {
    submit: (profile, options) => submissionOf(profile, compiled.read, circumstances(options, ruleSet)),
    assessment(evaluation, submission, profile, graded) {
      const { asOf, period, basis } = submission
      const whose = { id: profile.id, name: profile.name }
      const verdict = verdictOn(evaluation, submission, graded)
      const warnings = warningsOn(ruleSet, asOf)
      const parameters = parametersIn(declared, submission)
      const total = scoreOf(evaluation.total)
      const sections = evaluation.sections.map(sectionResult)
      const gaps = gapsIn(evaluation, submission)
      // most assessments are of this shape, which is made at once
      if (parameters === undefined && warnings === undefined && verdict === undefined) {
        return { ruleSet: which, profile: whose, asOf, period, basis, total, sections, gaps }
      }
      return {
        ruleSet: which,
        profile: whose,
        asOf,
        period,
        basis,
        ...(parameters && { parameters }),
        ...(warnings && { warnings }),
        total,
        ...(verdict && { verdict }),
        sections,
        gaps,
      }
    },
  }
}

/**
 * Compiles a rule set, once, into an evaluator. It keeps a copy: what is done to the rule set afterwards, or to an
 * assessment, changes no other assessment. Parts of assessments that are the same for many profiles are frozen.
 *
 * @throws RangeError if the rule set did not come from `parseRuleSet` and names something that it does not declare
 */
export function compile(ruleSet: RuleSet): Evaluator {
  const frozen = frozenCopy(ruleSet)
  const compiled = compileRuleSet(frozen)
  const { submit, assessment } = assessorOf(frozen, compiled)
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
