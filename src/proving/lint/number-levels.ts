import { factsReader } from '../../engine/fact-values.ts'
import type { Level } from '../../model/award.ts'
import type { Condition, Operator } from '../../model/condition.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Points } from '../../values/points.ts'
import { nested } from './nested.ts'
import { type Bounds, numbersAround } from './numbers-around.ts'
import { questionsOf } from './questions.ts'
import { compiledIn, type Trial } from './trial.ts'

/** Levels that hang on one number alone, at all the numbers where something changes and between them. */
export interface NumberLevels {
  readonly number: string
  readonly at: readonly {
    readonly value: number
    /** The levels that hold, by position. */
    readonly held: readonly number[]
  }[]
  readonly points: readonly Points[]
}

const ORDERING: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']

/** Whether a condition asks of numbers nothing but how large they are. */
function isOfOrder(condition: Condition, conditions: RuleSet['conditions']): boolean {
  if ('all' in condition) return condition.all.every((each) => isOfOrder(each, conditions))
  if ('any' in condition) return condition.any.every((each) => isOfOrder(each, conditions))
  if ('not' in condition) return isOfOrder(condition.not, conditions)
  if ('condition' in condition) {
    const named = conditions[condition.condition]
    return named !== undefined && isOfOrder(named, conditions)
  }
  return ORDERING.includes(condition.operator)
}

/** What a fact or measure can be at all. */
function boundsOf(name: string, { measures, facts: { facts } }: RuleSet): Bounds | undefined {
  const measure = Object.hasOwn(measures, name) ? measures[name] : undefined
  if (measure === undefined) {
    const fact = facts[name]
    return fact?.type === 'number' ? fact : undefined
  }
  if (!('share' in measure)) return 'sum' in measure ? {} : { minimum: 0, integer: true }
  const [part, whole] = [facts[measure.share], facts[measure.in]]
  if (part?.type !== 'number' || whole?.type !== 'number') return undefined
  const isPositive = (part.minimum ?? -1) >= 0 && (whole.minimum ?? -1) >= 0
  return {
    ...(isPositive && { minimum: 0 }),
    ...(isPositive && part.atMost === measure.in && { maximum: 1 }),
  }
}

/** @returns the levels as a function of one number, where they are */
export function numberLevels(levels: readonly Level[], { ruleSet, asOf }: Trial): NumberLevels | undefined {
  const points = levels.flatMap((level) => ('points' in level ? [level.points] : []))
  const conditions = levels.flatMap(({ when }) => when ?? [])
  const [[number, question] = [], ...others] = questionsOf({ conditions }, ruleSet, asOf)
  if (number === undefined || question === undefined || others.length > 0) return undefined
  const isPlain = points.length === levels.length && question.against.size === 0
  const bounds = boundsOf(number, ruleSet)
  if (!isPlain || bounds === undefined || !conditions.every((each) => isOfOrder(each, ruleSet.conditions))) {
    return undefined
  }
  const { facts: dictionary } = ruleSet
  const stand = { ...dictionary, facts: { [number]: { type: 'number', title: dictionary.title } as const } }
  const compiled = levels.map(({ when }) =>
    when === undefined ? [] : compiledIn({ ...ruleSet, facts: stand, measures: {} }, [when]),
  )
  const read = factsReader(stand)
  const cuts = [...question.constants].filter((each) => typeof each === 'number')
  const at = numbersAround(cuts, bounds).map((value) => {
    const situation = { facts: read(nested({ [number]: value })), asOf, period: 0 }
    const held = compiled.flatMap((conditions, index) =>
      conditions.every(({ truth }) => truth(situation) === true) ? [index] : [],
    )
    return { value, held }
  })
  return { number, at, points }
}
