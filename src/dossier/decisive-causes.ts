import type { AssessOptions, Evaluator } from '../assess.ts'
import type { Assessment, Finding } from '../model/assessment.ts'
import type { Cause, TriedCause } from '../model/cause.ts'
import type { Difference, RowChange, RowState } from '../model/difference.ts'
import type { Profile } from '../model/profile.ts'
import { findingsOf } from '../rows/findings-of.ts'
import { withFact, withRow } from './exchanged.ts'

/** A side of a difference that can be assessed again. */
export interface TriableSide {
  readonly evaluator: Evaluator
  readonly profile: Profile
  readonly assessment: Assessment
}

/** What is assessed to try one cause alone. */
interface Trial {
  readonly evaluator: Evaluator
  readonly profile: Profile
  readonly options: AssessOptions
}

/** The causes that are rules which differ: they are tried together, since rules cannot be exchanged one by one. */
const RULE_CAUSES: readonly Cause['cause'][] = [
  'threshold',
  'window',
  'points',
  'award',
  'condition',
  'evidence-asked',
]

/** How a side was assessed, its parameters as they were. */
function optionsOf({ asOf, period, basis, parameters }: Assessment, { ruleSet }: Evaluator): AssessOptions {
  const set = Object.entries(parameters ?? {}).filter(([name]) => Object.hasOwn(ruleSet.parameters, name))
  return { asOf, period, basis, set: Object.fromEntries(set) }
}

/** The earlier side with nothing changed but one cause; `undefined` where that cannot be made. */
function trialOf(cause: Cause, row: string, before: TriableSide, after: TriableSide): Trial | undefined {
  const { evaluator, profile, assessment } = before
  const options = optionsOf(assessment, evaluator)
  const unchanged: Trial = { evaluator, profile, options }
  switch (cause.cause) {
    case 'fact': {
      const facts = withFact(profile.facts, after.profile.facts, cause.fact.split('.'))
      return { ...unchanged, profile: { ...profile, facts } }
    }
    case 'evidence': {
      const evidence = withRow(row, profile.evidence, after.profile.evidence)
      return { ...unchanged, profile: { ...profile, evidence } }
    }
    case 'review': {
      const reviews = withRow(row, profile.reviews, after.profile.reviews)
      return { ...unchanged, profile: { ...profile, reviews } }
    }
    case 'date': {
      const asOf = cause.asOf?.after ?? options.asOf
      const period = cause.period?.after ?? assessment.period
      return { ...unchanged, options: { ...options, asOf, period } }
    }
    case 'basis':
      return { ...unchanged, options: { ...options, basis: cause.after } }
    case 'parameter': {
      const { parameter, after: value } = cause
      if (value === undefined || !Object.hasOwn(evaluator.ruleSet.parameters, parameter)) return undefined
      return { ...unchanged, options: { ...options, set: { ...options.set, [parameter]: value } } }
    }
    case 'threshold':
    case 'window':
    case 'points':
    case 'award':
    case 'condition':
    case 'evidence-asked':
      return { ...unchanged, evaluator: after.evaluator, options: optionsOf(assessment, after.evaluator) }
    case 'row-new':
    case 'row-gone':
    // what stands behind sections, the total and the verdict is not tried
    case 'weight':
    case 'maximum':
    case 'capped':
    case 'section-kind':
    case 'row-moved':
    case 'sum-start':
    case 'sum-floor':
    case 'scale':
    case 'rounding':
    case 'not-applicable':
    case 'nothing-applies':
    case 'mark':
    case 'passes':
    case 'grade-new':
    case 'grade-gone':
    case 'grade-renamed':
    case 'grade-order':
    case 'required':
    case 'gate-new':
    case 'gate-gone':
    case 'gate-effect':
    case 'effective':
    case 'follows':
      return undefined
  }
}

/** What a trial comes to; `undefined` where a parameter has a value that its rules do not allow. */
function assessed({ evaluator, profile, options }: Trial): Assessment | undefined {
  try {
    return evaluator.assess(profile, options)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function findingIn(assessment: Assessment, id: string): Finding | undefined {
  return findingsOf(assessment).find((each) => each.id === id)
}

const isLike = (found: Finding | undefined, wanted: RowState): boolean =>
  found?.outcome === wanted.outcome &&
  found.points === wanted.points &&
  found.ceiling === wanted.ceiling &&
  found.maximum === wanted.maximum

/**
 * Tries each cause of a row that has several: the earlier side is assessed again with that one change. A cause that
 * alone makes the row what it is now is decisive.
 */
export function withDecisiveCauses(
  difference: Difference,
  before: TriableSide,
  after: TriableSide,
): Difference {
  const known = new Map<string, Assessment | undefined>()
  const tried = (cause: Cause, row: string): Assessment | undefined => {
    const isOfRow = cause.cause === 'evidence' || cause.cause === 'review'
    const isRule = RULE_CAUSES.includes(cause.cause)
    const key = isRule ? 'rules' : `${isOfRow ? row : ''} ${JSON.stringify(cause)}`
    if (!known.has(key)) {
      const trial = trialOf(cause, row, before, after)
      known.set(key, trial && assessed(trial))
    }
    return known.get(key)
  }
  const tryRow = (row: RowChange): RowChange => {
    const { id, causes, after: wanted } = row
    if (causes.length < 2 || wanted === undefined) return row
    const rules = causes.filter(({ cause }) => RULE_CAUSES.includes(cause))
    const tryCause = (cause: TriedCause): TriedCause => {
      // of several rules that differ it is not known which
      if (rules.length > 1 && rules.includes(cause)) return cause
      const result = tried(cause, id)
      return result === undefined ? cause : { ...cause, isDecisive: isLike(findingIn(result, id), wanted) }
    }
    return { ...row, causes: causes.map(tryCause) }
  }
  return { ...difference, rows: difference.rows.map(tryRow) }
}
