import type { RuleSet, Section } from '../model/rule-set.ts'
import {
  addFractions,
  divideFractions,
  FINEST,
  type Fraction,
  fractionOfUnits,
  multiplyFractions,
  roundToUnits,
  toFraction,
} from '../values/fraction.ts'
import { type PointUnits, toUnits } from '../values/points.ts'
import type { Rounding } from '../values/rounding.ts'
import { applicableShare, type SharedRow } from './applicable-share.ts'
import { type Limits, type Total, total, within } from './totals.ts'

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

/** @returns whether a section is neither bonus nor penalty, so that its rows may be scaled */
export const isBase = ({ bonus, penalty }: Section): boolean => bonus !== true && penalty !== true

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
    factor:
      scale === undefined ? toFraction(1) : divideFractions(toFraction(scale.to), toFraction(scale.from)),
    ...(shares !== 'whole' && rounding?.of.includes('sections') && { sectionRounding: rounding }),
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
  /** The plain sum counts, whatever the rows would come to. */
  readonly isCounted: boolean
  readonly rows: readonly SharedRow[]
}

/** What the sections and the whole come to. */
export interface Sums {
  readonly sections: readonly Total[]
  readonly total: Total
}

type End = 'low' | 'high'

/** The most that a section shows: all of it where it is scaled, else what its rows that apply give. */
const capOf = ({ section, plain }: SummedSection, { shares }: ExactSums): PointUnits =>
  shares === 'section' ? toUnits(section.maximum) : plain.cap

/** One end of what a section earns, exactly; rounded where sections are. */
function sectionEnd(summed: SummedSection, end: End, exact: ExactSums): Fraction {
  const { section, plain, rows, isCounted } = summed
  const isScaled = exact.shares === 'section' && isBase(section) && !isCounted
  const earned = isScaled
    ? multiplyFractions(applicableShare(rows, end, exact.empty), toFraction(section.maximum))
    : fractionOfUnits(plain[end])
  if (exact.sectionRounding === undefined) return earned
  return fractionOfUnits(Math.min(capOf(summed, exact), roundToUnits(earned, exact.sectionRounding)))
}

/** One end of the total, before its limits. */
function totalEnd(
  sections: readonly SummedSection[],
  end: End,
  start: PointUnits,
  exact: ExactSums,
): PointUnits {
  const { shares, whole, empty, factor, totalRounding } = exact
  let sum = fractionOfUnits(start)
  const shared: SharedRow[] = []
  for (const each of sections) {
    const { section, rows } = each
    if (shares === 'whole' && isBase(section)) shared.push(...rows)
    else {
      const earned = sectionEnd(each, end, exact)
      const counts = isBase(section)
        ? multiplyFractions(toFraction(section.weight ?? 1), factor)
        : toFraction(1)
      sum = addFractions(sum, multiplyFractions(earned, counts))
    }
  }
  if (shares === 'whole')
    sum = addFractions(sum, multiplyFractions(applicableShare(shared, end, empty), whole))
  return roundToUnits(sum, totalRounding)
}

function limited(end: (end: End) => PointUnits, limits: Limits): Total {
  const uncapped = end('low')
  return { ...limits, uncapped, low: within(limits, uncapped), high: within(limits, end('high')) }
}

/** Adds the sections up, with start, weights, scale, rounding and limits. */
export function addUp(sections: readonly SummedSection[], { limits, start, exact }: CompiledSums): Sums {
  if (exact === undefined) {
    const plain = sections.map((section) => section.plain)
    return { sections: plain, total: total(plain, limits, start) }
  }
  return {
    sections: sections.map((each) => {
      const limits = { floor: each.plain.floor, cap: capOf(each, exact) }
      return limited((end) => roundToUnits(sectionEnd(each, end, exact), FINEST), limits)
    }),
    total: limited((end) => totalEnd(sections, end, start, exact), limits),
  }
}
