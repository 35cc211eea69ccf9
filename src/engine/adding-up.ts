import type { RuleSet, Section } from '../model/rule-set.ts'
import {
  addFractions,
  divideFractions,
  type Fraction,
  fractionOfUnits,
  multiplyFractions,
  roundToUnits,
  toFraction,
} from '../values/fraction.ts'
import { MOST_DECIMALS, type PointUnits, toUnits } from '../values/points.ts'
import type { Rounding } from '../values/rounding.ts'
import { applicableShare, type FractionBounds, type SharedRow } from './applicable-share.ts'
import { type Earned, type Limits, type Total, total, within } from './totals.ts'

/** How the sections of a rule set add up to its total. */
export interface CompiledSums {
  readonly limits: Limits
  readonly start: PointUnits
  /** What to do beyond adding whole units; left out where that is all. */
  readonly exact?: ExactSums
}

/** How parts that do not apply, weights, scales and rounding are dealt with. */
interface ExactSums {
  readonly shares?: 'whole' | 'section'
  /** What the sections that are no bonus and no penalty come to in the total, where all of it is scaled. */
  readonly whole: Fraction
  /** What is given where nothing applies, as a part of the whole. */
  readonly empty: Fraction
  /** What one point of those sections counts, where nothing is left out. */
  readonly factor: Fraction
  readonly sectionRounding?: Rounding
  readonly totalRounding: Rounding
}

const FINEST: Rounding = { mode: 'half-up', places: MOST_DECIMALS }

const isBase = ({ bonus, penalty }: Section): boolean => bonus !== true && penalty !== true

/** What the base sections come to in the total: what they are scaled to, one row of a mean, or their weighted sum. */
function wholeOf({ sections, scale, notApplicable }: RuleSet): Fraction {
  if (scale !== undefined) return toFraction(scale.to)
  const base = sections.filter(isBase)
  const [row] = base.flatMap(({ items }) => items).flatMap(({ criteria }) => criteria)
  if (notApplicable === 'mean') return toFraction(row?.points ?? 0)
  return base
    .map(({ weight = 1, maximum }) => multiplyFractions(toFraction(weight), toFraction(maximum)))
    .reduce(addFractions, toFraction(0))
}

const SHARES = { 'renormalize-whole': 'whole', mean: 'whole', 'renormalize-section': 'section' } as const

function exactSums(ruleSet: RuleSet): ExactSums | undefined {
  const { sections, scale, rounding, notApplicable, ifNothingApplies } = ruleSet
  const shares =
    notApplicable === undefined || notApplicable === 'full-credit' ? undefined : SHARES[notApplicable]
  const isWeighted = sections.some(({ weight = 1 }) => weight !== 1)
  if (shares === undefined && !isWeighted && scale === undefined && rounding === undefined) return undefined
  return {
    ...(shares && { shares }),
    whole: wholeOf(ruleSet),
    empty: toFraction(ifNothingApplies === 'full' ? 1 : 0),
    factor: scale === undefined ? toFraction(1) : divideFractions(toFraction(scale.to), toFraction(scale.from)),
    ...(rounding?.of.includes('sections') && { sectionRounding: rounding }),
    totalRounding: rounding?.of.includes('total') ? rounding : FINEST,
  }
}

/** Decides once how the sections of a rule set are added up. */
export function compileSums(ruleSet: RuleSet): CompiledSums {
  const exact = exactSums(ruleSet)
  return {
    limits: { cap: toUnits(ruleSet.maximum), floor: toUnits(ruleSet.floor ?? 0) },
    start: toUnits(ruleSet.start ?? 0),
    ...(exact && { exact }),
  }
}

/** A section with its plain sum and its rows. */
export interface SummedSection {
  readonly section: Section
  readonly plain: Total
  readonly rows: readonly SharedRow[]
}

/** What the sections and the whole come to. */
export interface Sums {
  readonly sections: readonly Total[]
  readonly total: Total
}

const exactly = ({ low, high }: Earned): FractionBounds => ({
  low: fractionOfUnits(low),
  high: fractionOfUnits(high),
})

const scaled = ({ low, high }: FractionBounds, factor: Fraction): FractionBounds => ({
  low: multiplyFractions(low, factor),
  high: multiplyFractions(high, factor),
})

const added = (one: FractionBounds, other: FractionBounds): FractionBounds => ({
  low: addFractions(one.low, other.low),
  high: addFractions(one.high, other.high),
})

const rounded = ({ low, high }: FractionBounds, rounding: Rounding): Earned => ({
  low: roundToUnits(low, rounding),
  high: roundToUnits(high, rounding),
})

function asTotal({ low, high }: Earned, limits: Limits): Total {
  return { ...limits, uncapped: low, low: within(limits, low), high: within(limits, high) }
}

function sectionBounds({ section, plain, rows }: SummedSection, exact: ExactSums): FractionBounds {
  const isScaled = exact.shares === 'section' && isBase(section)
  return isScaled ? scaled(applicableShare(rows, exact.empty), toFraction(section.maximum)) : exactly(plain)
}

function exactTotal(sections: readonly SummedSection[], { limits, start }: CompiledSums, exact: ExactSums): Sums {
  const { shares, whole, empty, factor, sectionRounding, totalRounding } = exact
  const bounds = sections.map((section) => {
    const unrounded = sectionBounds(section, exact)
    return sectionRounding === undefined ? unrounded : exactly(rounded(unrounded, sectionRounding))
  })
  const isShared = ({ section }: SummedSection) => shares === 'whole' && isBase(section)
  const share = applicableShare(sections.filter(isShared).flatMap(({ rows }) => rows), empty)
  const sum = sections.reduce(
    (soFar, each, index) => {
      const { section } = each
      const own = bounds[index]
      if (own === undefined || isShared(each)) return soFar
      const counts = isBase(section) ? multiplyFractions(toFraction(section.weight ?? 1), factor) : toFraction(1)
      return added(soFar, scaled(own, counts))
    },
    added(exactly({ low: start, high: start }), scaled(shares === 'whole' ? share : exactly({ low: 0, high: 0 }), whole)),
  )
  return {
    sections: sections.map(({ plain, section }, index) => {
      const own = bounds[index]
      const { floor } = plain
      const cap = shares === 'section' ? toUnits(section.maximum) : plain.cap
      return own === undefined ? plain : asTotal(rounded(own, FINEST), { cap, floor })
    }),
    total: asTotal(rounded(sum, totalRounding), limits),
  }
}

/** Adds the sections up, with start, weights, scale, rounding and limits. */
export function addUp(sections: readonly SummedSection[], sums: CompiledSums): Sums {
  if (sums.exact !== undefined) return exactTotal(sections, sums, sums.exact)
  const plain = sections.map((section) => section.plain)
  return { sections: plain, total: total(plain, sums.limits, sums.start) }
}
