import type { Award, Deduction, UnitPoints } from '../../src/model/award.ts'
import type { Condition, Scalar } from '../../src/model/condition.ts'
import type { Gate } from '../../src/model/gate.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { Entry, FactValue, Review } from '../../src/model/profile.ts'
import type { Criterion, Item, RuleSet, Section } from '../../src/model/rule-set.ts'
import type { Completion } from './arbitrary-profile.ts'
import {
  asPoints,
  ceiling,
  compare,
  dividedBy,
  type Exact,
  exact,
  floor,
  least,
  minus,
  most,
  NOTHING,
  plus,
  rounded,
  sum,
  times,
  wholeNumber,
} from './exact.ts'
import { isInside, monthsAfter, type When } from './reference-evaluator.ts'

/*
 * A second evaluator of the whole rule language for profiles that state everything, written from docs/rule-sets.md
 * alone: every condition is true or false, every number is one exact number, and nothing is shared with src/engine.
 */

/** A profile that states everything, as it is assessed. */
export interface Case extends When {
  readonly rules: RuleSet
  readonly facts: Completion
  readonly reviews: readonly Review[]
  readonly basis: 'claimed' | 'verified'
}

/** What the reference makes of a criterion. */
export interface ReferenceRow {
  readonly points: number
  readonly outcome: Exclude<Outcome, 'unknown'>
}

/** What the reference makes of a case; sections, items and criteria by id. */
export interface Reference {
  readonly total: number
  readonly sections: Readonly<Record<string, number>>
  readonly items: Readonly<Record<string, number>>
  readonly criteria: Readonly<Record<string, ReferenceRow>>
  /** The total that grades are tested by. */
  readonly counted: number
  readonly grade: string | undefined
  /** The grades that are reached. */
  readonly reached: readonly string[]
  readonly pass: boolean | undefined
  readonly gates: Readonly<Record<string, 'met' | 'unmet'>>
}

type Operand = Exact | boolean | string | readonly string[]

const isExact = (value: unknown): value is Exact =>
  typeof value === 'object' && value !== null && 'under' in value

const operandOf = (value: unknown): Operand => (typeof value === 'number' ? exact(value) : (value as Operand)) // safe: every other value is an operand as it is

function isSame(one: Operand, other: Operand): boolean {
  return isExact(one) && isExact(other) ? compare(one, other) === 0 : one === other
}

/** Less than, equal to or more than 0; of numbers and of dates. */
function order(one: Operand, other: Operand): number {
  if (isExact(one) && isExact(other)) return compare(one, other)
  return one === other ? 0 : String(one) < String(other) ? -1 : 1
}

/** The truth of a condition, with what each name stands for. */
function holds(
  condition: Condition,
  meaningOf: (name: string) => Operand,
  named: Readonly<Record<string, Condition>>,
): boolean {
  const isTrue = (part: Condition): boolean => holds(part, meaningOf, named)
  if ('all' in condition) return condition.all.every(isTrue)
  if ('any' in condition) return condition.any.some(isTrue)
  if ('not' in condition) return !isTrue(condition.not)
  if ('condition' in condition) return isTrue(named[condition.condition] as Condition)
  const { fact, operator, value } = condition
  const left = meaningOf(fact)
  if (operator === 'in' || operator === 'notIn') {
    const isOne = (value as readonly Scalar[]).some((each) => isSame(left, operandOf(each)))
    return isOne === (operator === 'in')
  }
  const right =
    typeof value === 'object' && 'fact' in value ? meaningOf(value.fact) : operandOf(value as Scalar)
  switch (operator) {
    case 'equal':
      return isSame(left, right)
    case 'notEqual':
      return !isSame(left, right)
    case 'contains':
      return (left as readonly string[]).includes(String(right))
    case 'doesNotContain':
      return !(left as readonly string[]).includes(String(right))
    case 'lessThan':
      return order(left, right) < 0
    case 'lessThanInclusive':
      return order(left, right) <= 0
    case 'greaterThan':
      return order(left, right) > 0
    case 'greaterThanInclusive':
      return order(left, right) >= 0
  }
}

/** How many whole units of time have passed; a month without the corresponding day ends with its last day. */
function elapsed(from: string, asOf: string, unit: 'days' | 'months' | 'years'): number {
  if (from > asOf) return 0
  if (unit === 'days') return (Date.parse(asOf) - Date.parse(from)) / 86_400_000
  const lastOfMonth = (day: string) => {
    const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0))
    return date.toISOString().slice(0, 10)
  }
  const step = unit === 'years' ? 12 : 1
  let passed = 0
  const end = (months: number) => {
    const day = monthsAfter(from, months)
    return day < lastOfMonth(day) ? day : lastOfMonth(day)
  }
  while (end((passed + 1) * step) <= asOf) passed += 1
  return passed
}

/** What a criterion, an item or a section comes to. */
interface Sum {
  readonly points: Exact
  /** The most that it can come to, without rows that are left out. */
  readonly maximum: Exact
}

interface Row extends Sum {
  readonly outcome: Exclude<Outcome, 'unknown'>
}

/** @returns what the rule set makes of a case, by the documentation */
export function referenceOf({ rules, facts, reviews, basis, asOf, period }: Case): Reference {
  const when = { asOf, period }
  const reviewOf = (id: string) => reviews.find(({ criterion }) => criterion === id)

  /* Facts, measures and parameters. */

  function entriesOf(measure: Extract<Measure, { where?: unknown }> & { list: string }): readonly Entry[] {
    const declared = rules.facts.facts[measure.list]
    const dated = declared?.type === 'list' ? declared.datedBy : undefined
    return (facts[measure.list] as readonly Entry[]).filter((entry) => {
      const day = dated === undefined ? undefined : String(entry[dated])
      if (day !== undefined && day > asOf) return false
      if (day !== undefined && measure.during !== undefined && !isInside(day, measure.during, when))
        return false
      return measure.where === undefined || holds(measure.where, (field) => operandOf(entry[field]), {})
    })
  }

  function measured(measure: Measure): Exact {
    if ('count' in measure) return exact(entriesOf({ ...measure, list: measure.count }).length)
    if ('of' in measure) {
      return sum(
        entriesOf({ ...measure, list: measure.sum }).map((entry) => exact(Number(entry[measure.of]))),
      )
    }
    if ('sum' in measure) return sum(measure.sum.map(numberOf))
    if ('share' in measure) {
      const [part, whole] = [numberOf(measure.share), numberOf(measure.in)]
      // A share of nothing is not known; any number will do where nothing is sure of it.
      return compare(whole, NOTHING) === 0 ? part : dividedBy(part, whole)
    }
    if ('holding' in measure) return exact(measure.holding.filter(isTrue).length)
    if ('elapsed' in measure) return exact(elapsed(String(facts[measure.elapsed]), asOf, measure.in))
    return resultOf(measure)
  }

  function meaningOf(name: string): Operand {
    const measure = rules.measures[name]
    if (measure !== undefined) return measured(measure)
    const parameter = rules.parameters[name]
    if (parameter !== undefined) {
      const changed = (parameter.changes ?? []).filter(({ from }) => from <= asOf)
      return exact(changed.at(-1)?.value ?? parameter.value)
    }
    return operandOf(facts[name] as FactValue)
  }

  const numberOf = (name: string): Exact => meaningOf(name) as Exact
  const isTrue = (condition: Condition): boolean => holds(condition, meaningOf, rules.conditions)

  /* Awards. */

  function units({ per, points, from, below, every, counting, most: cap, round }: UnitPoints) {
    const quantity = numberOf(per)
    const start = exact(below ?? from ?? 0)
    const beyond = below === undefined ? minus(quantity, start) : minus(start, quantity)
    const isReached = compare(beyond, NOTHING) >= 0
    if (!isReached) return { isReached, given: NOTHING }
    const exactly = dividedBy(beyond, exact(every ?? 1))
    const counted =
      counting === 'exact' ? exactly : wholeNumber(counting === 'begun' ? ceiling(exactly) : floor(exactly))
    const product = times(counted, exact(points))
    const given = round === undefined ? product : rounded(product, round)
    return { isReached, given: cap === undefined ? given : least(given, exact(cap)) }
  }

  function deducted(deduction: Deduction): Exact {
    if ('per' in deduction) return units(deduction).given
    return isTrue(deduction.when) ? exact(deduction.points) : NOTHING
  }

  function awarded(award: Award, { id, points }: Criterion): Exact {
    const inner = (each: Award) => awarded(each, { id, points } as Criterion)
    if ('levels' in award) {
      const level = award.levels.find((each) => each.when === undefined || isTrue(each.when))
      if (level === undefined) return NOTHING
      return 'award' in level ? inner(level.award) : exact(level.points)
    }
    if ('per' in award) {
      const { isReached, given } = units(award)
      return isReached ? plus(exact(award.start ?? 0), given) : NOTHING
    }
    if ('interpolate' in award) {
      const at = (value: number | { fact: string }) =>
        typeof value === 'number' ? exact(value) : numberOf(value.fact)
      const quantity = numberOf(award.interpolate)
      const [from, to] = [at(award.from.at), at(award.to.at)]
      const [first, last] = [exact(award.from.points), exact(award.to.points)]
      if (compare(from, to) === 0) return compare(quantity, from) < 0 ? first : last
      const way = dividedBy(minus(quantity, from), minus(to, from))
      if (compare(way, NOTHING) <= 0) return first
      if (compare(way, exact(1)) >= 0) return last
      // No rounding leads past what an anchor gives.
      const onLine = rounded(plus(first, times(way, minus(last, first))), award.round)
      return most(least(onLine, most(first, last)), least(first, last))
    }
    if ('best' in award) return award.best.map(inner).reduce(most)
    if ('assessed' in award) {
      const review = reviewOf(id)
      const points = review !== undefined && 'points' in review ? review.points : Number.NaN
      // Without a review the points are open; any of a range will do where nothing is sure of them.
      const isAllowed = award.assessed.some(({ from, to }) => points >= from && points <= to)
      return exact(isAllowed ? points : (award.assessed[0]?.from ?? 0))
    }
    if ('deduct' in award) {
      const left = minus(exact(award.full ?? points), sum(award.deduct.map(deducted)))
      return most(left, exact(award.floor ?? 0))
    }
    return isTrue(award.when) ? exact(award.points) : NOTHING
  }

  /* Criteria. */

  /** Whether what does not apply is left out of what is scaled. */
  const isScaled = (section: Section): boolean => !(section.bonus || section.penalty)

  function judged(criterion: Criterion, doesApply: boolean, section: Section): Row {
    const full = exact(criterion.points)
    const isFullCredit =
      criterion.notApplicable === 'full-credit' ||
      (rules.notApplicable === 'full-credit' && isScaled(section))
    const review = basis === 'verified' ? reviewOf(criterion.id) : undefined
    const isLeftOut =
      review === undefined ? !doesApply : 'outcome' in review && review.outcome === 'notApplicable'
    if (isLeftOut) {
      return isFullCredit
        ? { points: full, maximum: full, outcome: 'notApplicable' }
        : { points: NOTHING, maximum: NOTHING, outcome: 'notApplicable' }
    }
    if (review === undefined && 'when' in criterion) {
      const isMet = isTrue(criterion.when)
      return { points: isMet ? full : NOTHING, maximum: full, outcome: isMet ? 'met' : 'unmet' }
    }
    if (review !== undefined && 'outcome' in review) {
      const isMet = review.outcome === 'met'
      return { points: isMet ? full : NOTHING, maximum: full, outcome: isMet ? 'met' : 'unmet' }
    }
    const given =
      review === undefined
        ? awarded((criterion as { award: Award }).award, criterion) // safe: it has no condition
        : exact(review.points)
    const points = least(given, full)
    const outcome = compare(points, full) >= 0 ? 'met' : compare(points, NOTHING) > 0 ? 'partly' : 'unmet'
    return { points, maximum: full, outcome }
  }

  const applies = (row: { applies?: Condition }): boolean => row.applies === undefined || isTrue(row.applies)

  const rows = new Map<string, Row>()
  const itemSums = new Map<string, Sum>()
  const sectionSums = new Map<string, Sum>()

  function added(parts: readonly Sum[], cap: number): Sum {
    const maximum = least(sum(parts.map((part) => part.maximum)), exact(cap))
    return { points: least(sum(parts.map(({ points }) => points)), maximum), maximum }
  }

  function itemSum(item: Item, section: Section): Sum {
    const parts = item.criteria.map((criterion) => {
      const row = judged(criterion, applies(section) && applies(item) && applies(criterion), section)
      rows.set(criterion.id, row)
      return row
    })
    const made = added(parts, item.maximum)
    itemSums.set(item.id, made)
    return made
  }

  /** What is earned of what applies, as what it would be of the whole. */
  function scaledTo(whole: Exact, { points, maximum }: Sum): Exact {
    if (compare(maximum, NOTHING) > 0) return times(dividedBy(points, maximum), whole)
    return rules.ifNothingApplies === 'full' ? whole : NOTHING
  }

  /** It is made of rows, and not of sections. */
  const isMadeOfRows = rules.notApplicable === 'renormalize-whole' || rules.notApplicable === 'mean'

  function roundedAs(level: 'sections' | 'total', value: Exact): Exact {
    if (level === 'sections' && isMadeOfRows) return value
    return rules.rounding?.of.includes(level) ? rounded(value, rules.rounding) : value
  }

  for (const section of rules.sections) {
    const inItems = section.items.map((item) => itemSum(item, section))
    const made = added(inItems, section.maximum)
    const whole = exact(section.maximum)
    const { points, maximum } =
      rules.notApplicable === 'renormalize-section' && isScaled(section)
        ? { points: scaledTo(whole, made), maximum: whole }
        : { points: sum(inItems.map((part) => part.points)), maximum: made.maximum }
    sectionSums.set(section.id, { points: least(roundedAs('sections', points), maximum), maximum })
  }

  /* The total. */

  function totalWithout(zeroed: readonly string[]): Exact {
    const earnedIn = ({ id }: Section) =>
      zeroed.includes(id) ? NOTHING : (sectionSums.get(id)?.points ?? NOTHING)
    const weighted = (section: Section, points: Exact) => times(points, exact(section.weight ?? 1))
    const base = rules.sections.filter(isScaled)
    const earned = sum(base.map((section) => weighted(section, earnedIn(section))))
    const all = sum(base.map((section) => weighted(section, exact(section.maximum))))
    const [from, to] = rules.scale ? [exact(rules.scale.from), exact(rules.scale.to)] : [all, all]
    let scaled: Exact
    if (isMadeOfRows) {
      const inRows = (section: Section, ofItem: (made: Sum) => Exact) =>
        weighted(section, sum(section.items.map(({ id }) => ofItem(itemSums.get(id) as Sum))))
      const counts = base.filter(({ id }) => !zeroed.includes(id))
      // Every row of a mean has as many points as the whole.
      const each = exact(base[0]?.items[0]?.criteria[0]?.points ?? 0)
      scaled = scaledTo(rules.notApplicable === 'mean' ? each : to, {
        points: sum(counts.map((section) => inRows(section, ({ points }) => points))),
        maximum: sum(base.map((section) => inRows(section, ({ maximum }) => maximum))),
      })
    } else {
      scaled = rules.scale ? times(dividedBy(earned, from), to) : earned
    }
    const beside = sum(rules.sections.filter((section) => !isScaled(section)).map(earnedIn))
    const unrounded = sum([exact(rules.start ?? 0), scaled, beside])
    return most(least(roundedAs('total', unrounded), exact(rules.maximum)), exact(rules.floor ?? 0))
  }

  const wholeTotal = totalWithout([])

  /* Results, gates and grades. */

  function rowsIn(names: 'all' | readonly string[]): readonly string[] {
    return rules.sections.flatMap((section) =>
      section.items.flatMap((item) =>
        item.criteria
          .filter(
            ({ id }) => names === 'all' || [section.id, item.id, id].some((each) => names.includes(each)),
          )
          .map(({ id }) => id),
      ),
    )
  }

  function sumOf(id: string): Sum {
    if (id === 'total') return { points: wholeTotal, maximum: exact(rules.maximum) }
    return (sectionSums.get(id) ?? itemSums.get(id) ?? rows.get(id)) as Sum // safe: the rule set has the row
  }

  function resultOf(
    measure: Extract<Measure, { pointsOf: string } | { pointShareOf: string } | { rows: unknown }>,
  ): Exact {
    if ('pointsOf' in measure) return sumOf(measure.pointsOf).points
    if ('pointShareOf' in measure) {
      const { points, maximum } = sumOf(measure.pointShareOf)
      if (compare(maximum, NOTHING) !== 0) return dividedBy(points, maximum)
      return exact(rules.ifNothingApplies === 'full' ? 1 : 0)
    }
    const { outcome, pointsAtMost } = measure
    const counted = rowsIn(measure.rows).filter((id) => {
      const row = rows.get(id) as Row
      if (outcome !== undefined && row.outcome !== outcome) return false
      if (pointsAtMost === undefined) return true
      return row.outcome !== 'notApplicable' && compare(row.points, exact(pointsAtMost)) <= 0
    })
    return exact(counted.length)
  }

  /** Whether a condition speaks of facts, and not only of results and parameters. */
  function speaksOfFacts(condition: Condition): boolean {
    if ('all' in condition) return condition.all.some(speaksOfFacts)
    if ('any' in condition) return condition.any.some(speaksOfFacts)
    if ('not' in condition) return speaksOfFacts(condition.not)
    if ('condition' in condition) return speaksOfFacts(rules.conditions[condition.condition] as Condition)
    const isFact = (name: string) => {
      const measure = rules.measures[name]
      if (measure === undefined) return rules.parameters[name] === undefined
      return !('pointsOf' in measure || 'pointShareOf' in measure || 'rows' in measure)
    }
    const { fact, value } = condition
    return isFact(fact) || (typeof value === 'object' && 'fact' in value && isFact(value.fact))
  }

  function conditionOf(gate: Gate): Condition {
    if ('precondition' in gate) return gate.precondition
    if ('veto' in gate) return gate.veto
    if ('stop' in gate) return gate.stop
    return 'require' in gate ? gate.require : gate.when
  }

  /** Whether a gate is met: where it does not stand in the way, and for a route where it is open. */
  function isMet(gate: Gate): boolean {
    const review = basis === 'verified' && speaksOfFacts(conditionOf(gate)) ? reviewOf(gate.id) : undefined
    if (review !== undefined && 'outcome' in review) return review.outcome === 'met'
    const isOpen = isTrue(conditionOf(gate))
    return 'precondition' in gate || 'require' in gate || 'route' in gate ? isOpen : !isOpen
  }

  const met = new Map(rules.gates.map((gate) => [gate.id, isMet(gate)]))
  const standsInTheWay = (gate: Gate): boolean => met.get(gate.id) === false
  const rank = (grade: string | undefined): number => rules.grades.findIndex(({ id }) => id === grade)
  const counted = totalWithout(
    rules.gates.flatMap((gate) => ('zero' in gate && standsInTheWay(gate) ? [gate.zero] : [])),
  )

  /** Whether something that binds from a grade up, or always, binds a grade. */
  const binds = (from: string | undefined, index: number): boolean =>
    from === undefined || index <= rank(from)

  function isReachedByPoints(index: number): boolean {
    const mark = rules.grades[index]?.atLeast
    if (mark === undefined) return false
    const wanted = typeof mark === 'number' ? exact(mark) : numberOf(mark.fact)
    if (compare(counted, wanted) < 0) return false
    const isRequired = rules.gates.some(
      (gate) => 'require' in gate && standsInTheWay(gate) && binds(gate.for, index),
    )
    const isMissing = rules.sections
      .flatMap(({ items }) => items)
      .flatMap(({ criteria }) => criteria)
      .some(({ id, required }) => {
        if (required === undefined || !binds(required === true ? undefined : required, index)) return false
        const outcome = rows.get(id)?.outcome
        return outcome !== 'met' && outcome !== 'notApplicable'
      })
    return !isRequired && !isMissing
  }

  const isByRoute = (index: number): boolean =>
    rules.gates.some((gate) => 'route' in gate && met.get(gate.id) === true && rank(gate.route) === index)

  const isBarred = rules.gates.some(
    (gate) => ('precondition' in gate || 'veto' in gate || 'stop' in gate) && standsInTheWay(gate),
  )

  /** The index of the best grade that is reached; the number of grades where none is. */
  function best(): number {
    const none = rules.grades.length
    if (isBarred) return none
    const fixed = rules.gates.flatMap((gate) =>
      'fix' in gate && standsInTheWay(gate) ? [rank(gate.fix)] : [],
    )
    const ceilings = rules.gates.flatMap((gate) =>
      'ceiling' in gate && standsInTheWay(gate) ? [rank(gate.ceiling)] : [],
    )
    const first = rules.grades.findIndex((_, index) => isReachedByPoints(index) || isByRoute(index))
    const free = fixed.length > 0 ? Math.max(...fixed) : first < 0 ? none : first
    return Math.max(free, ...ceilings)
  }

  const reachedFrom = best()
  const lowestPass = rules.grades.findLastIndex(({ passes }) => passes !== false)

  const given = (sums: ReadonlyMap<string, Sum>) =>
    Object.fromEntries([...sums].map(([id, { points }]) => [id, asPoints(points)]))

  return {
    total: asPoints(wholeTotal),
    sections: given(sectionSums),
    items: given(itemSums),
    criteria: Object.fromEntries(
      [...rows].map(([id, { points, outcome }]) => [id, { points: asPoints(points), outcome }]),
    ),
    counted: asPoints(counted),
    grade: rules.grades[reachedFrom]?.id,
    reached: rules.grades.slice(reachedFrom).map(({ id }) => id),
    pass: lowestPass < 0 ? undefined : reachedFrom <= lowestPass,
    gates: Object.fromEntries([...met].map(([id, isSo]) => [id, isSo ? 'met' : 'unmet'])),
  }
}
