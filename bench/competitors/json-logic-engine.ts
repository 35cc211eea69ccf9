import { LogicEngine } from 'json-logic-engine'
import type { Comparison, Condition, Scalar } from '../../src/model/condition.ts'
import { chongqingDemonstrationUnit as standard } from '../../src/rules.ts'
import { type Competitor, isSame, metIn } from './competitor.ts'
import { criteria, measured } from './measured.ts'

const isMeasure = (name: string): boolean => Object.hasOwn(standard.measures, name)

/** A fact or measure by its place in the data; a number that is not stated is one that meets nothing. */
function variable(name: string, unstated?: number): unknown {
  const path = isMeasure(name) ? `measured.${name}` : `facts.${name}`
  return { var: unstated === undefined ? path : [path, unstated] }
}

const COMPARISONS = {
  equal: '===',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  lessThanInclusive: '<=',
} as const

function comparisonLogic({ fact, operator, value }: Comparison): unknown {
  if (operator === 'contains') return { in: [value, variable(fact)] }
  if (!(operator in COMPARISONS)) throw new Error(`The standard has no '${operator}' so far.`)
  const name = COMPARISONS[operator as keyof typeof COMPARISONS] // safe: it is one of them
  if (typeof value !== 'object') {
    return { [name]: [variable(fact, typeof value === 'number' ? -1 : undefined), value satisfies Scalar] }
  }
  if (!('fact' in value)) throw new Error('The standard compares with no list so far.')
  return { [name]: [variable(fact, -1), variable(value.fact, Number.MAX_SAFE_INTEGER)] }
}

/** A condition as JSON Logic. */
function logicOf(condition: Condition): unknown {
  if ('all' in condition) return { and: condition.all.map(logicOf) }
  if ('any' in condition) return { or: condition.any.map(logicOf) }
  if ('fact' in condition) return comparisonLogic(condition)
  throw new Error('The standard negates and names no condition so far.')
}

/** @returns json-logic-engine: the conditions as one compiled function, which decides which of them are true */
export function logicEngine(asOf: string, period: number): Competitor {
  const truths = new LogicEngine().build(criteria.map(({ when }) => logicOf(when)))
  return {
    name: 'json-logic-engine, compiled',
    gives: 'which criteria are met',
    run: (profile) => truths({ facts: profile.facts, measured: measured(profile, asOf, period) }),
    agrees: (result, assessment) =>
      isSame(
        criteria.filter((_, index) => (result as boolean[])[index]).map(({ id }) => id), // safe: what `run` gives
        metIn(assessment),
      ),
  }
}
