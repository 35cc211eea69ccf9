import { valueOn } from '../../engine/parameters.ts'
import type { Names } from '../../mentions/facts-behind.ts'
import type { Award, Deduction, UnitPoints } from '../../model/award.ts'
import type { Comparison, Condition, Scalar } from '../../model/condition.ts'
import type { CalendarDate } from '../../values/calendar-date.ts'
import { addDecimals } from '../../values/decimal.ts'
import type { Points } from '../../values/points.ts'
import { times } from './times.ts'

/** All that conditions and awards ask of one fact or measure. */
export interface Question {
  /** Where the answer may change: what it is compared with, and the ends of the units that give points. */
  readonly constants: Set<Scalar>
  /** The facts and measures that it is compared with. */
  readonly against: Set<string>
  /** How many times it is asked. */
  uses: number
  /** The answer changes between the constants as well, always in one direction. */
  isSloping: boolean
}

/** What is asked, by the name of the fact, measure or parameter. */
export type Questions = ReadonlyMap<string, Question>

/** The steps of units that are all looked at; of more only the first and last ones. */
const MOST_STEPS = 24

function stepsOf(
  { per, from = 0, below, every = 1, points, most = Infinity, round }: UnitPoints,
  limit: Points,
) {
  // what is rounded down reaches the limit only once it is up to a place above it
  const lost = round === undefined ? 0 : 10 ** -round.places
  const units = Math.min(Math.ceil((Math.min(limit, most) + lost) / points), 10_000)
  const ends = new Set([0, 1, 2, units - 1, units, units + 1].filter((step) => step >= 0))
  const steps = units <= MOST_STEPS ? Array.from({ length: units + 2 }, (_, step) => step) : [...ends]
  const way = below === undefined ? every : -every
  const constants = steps.map((step) => addDecimals([below ?? from, times(step, way)]))
  return { per, constants, isSloping: steps.length < units }
}

/** Collects what is asked of every fact and measure. */
export function questionsOf(
  asked: {
    readonly conditions?: readonly Condition[]
    readonly award?: Award
    /** The most that the award may give. */
    readonly full?: Points
  },
  { measures, conditions, parameters }: Names,
  asOf: CalendarDate,
): Questions {
  const questions = new Map<string, Question>()
  const named = new Set<string>()

  const questionOf = (name: string): Question => {
    const known = questions.get(name)
    if (known !== undefined) return known
    const question = { constants: new Set<Scalar>(), against: new Set<string>(), uses: 0, isSloping: false }
    questions.set(name, question)
    const measure = Object.hasOwn(measures, name) ? measures[name] : undefined
    if (measure !== undefined && 'holding' in measure) measure.holding.forEach(askCondition)
    return question
  }

  const compare = (name: string, value: Comparison['value']): void => {
    const { constants, against } = questionOf(name)
    if (typeof value !== 'object') constants.add(value)
    else if (!('fact' in value)) for (const each of value) constants.add(each)
    else {
      const parameter = Object.hasOwn(parameters, value.fact) ? parameters[value.fact] : undefined
      if (parameter !== undefined) constants.add(valueOn(parameter, asOf))
      else {
        against.add(value.fact)
        questionOf(value.fact).against.add(name)
      }
    }
  }

  const askCondition = (condition: Condition): void => {
    if ('all' in condition) condition.all.forEach(askCondition)
    else if ('any' in condition) condition.any.forEach(askCondition)
    else if ('not' in condition) askCondition(condition.not)
    else if ('condition' in condition) {
      const meant = conditions[condition.condition]
      if (meant === undefined || named.has(condition.condition)) return
      named.add(condition.condition)
      askCondition(meant)
    } else {
      questionOf(condition.fact).uses += 1
      compare(condition.fact, condition.value)
    }
  }

  const askUnits = (unitPoints: UnitPoints, limit: Points): void => {
    const { per, constants, isSloping } = stepsOf(unitPoints, limit)
    const question = questionOf(per)
    question.uses += 1
    for (const each of constants) question.constants.add(each)
    question.isSloping ||= isSloping || unitPoints.counting === 'exact'
  }

  const askDeduction = (deduction: Deduction, limit: Points): void => {
    if ('per' in deduction) askUnits(deduction, limit)
    else askCondition(deduction.when)
  }

  const askAward = (award: Award, full: Points): void => {
    if ('when' in award) askCondition(award.when)
    else if ('levels' in award) {
      for (const level of award.levels) {
        if (level.when !== undefined) askCondition(level.when)
        if ('award' in level) askAward(level.award, full)
      }
    } else if ('per' in award) askUnits(award, full)
    else if ('interpolate' in award) {
      for (const { at } of [award.from, award.to]) {
        compare(award.interpolate, at)
        if (typeof at === 'object') questionOf(at.fact).uses += 1
      }
      const question = questionOf(award.interpolate)
      question.uses += 1
      question.isSloping = true
    } else if ('best' in award) for (const each of award.best) askAward(each, full)
    else if ('deduct' in award) {
      const limit = (award.full ?? full) - (award.floor ?? 0)
      for (const each of award.deduct) askDeduction(each, limit)
    }
  }

  asked.conditions?.forEach(askCondition)
  if (asked.award !== undefined) askAward(asked.award, asked.full ?? 0)
  return questions
}
