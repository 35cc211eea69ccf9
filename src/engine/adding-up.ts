import type { RuleSet, Section } from '../model/rule-set.ts'
import {
  addFractions,
  divideFractions,
  FINEST,
  type Fraction,
  fractionOfUnits,
  multiplyFractions,
  roundToUnits,
  subtractFractions,
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
  readonly exact: ExactSums | undefined
}

/** How parts that do not apply, weights, scales and rounding are dealt with. */
export interface ExactSums {
  readonly shares: 'whole' | 'section' | undefined
  /** What the sections that are no bonus and no penalty come to in the total, where all of it is scaled. */
  readonly whole: Fraction
  /** What is given where nothing applies, as a part of the whole. */
  readonly empty: Fraction
  /** What one point of those sections counts, where nothing is left out. */
  readonly factor: Fraction
  readonly sectionRounding: Rounding | undefined
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
    shares,
    whole: wholeOf(ruleSet),
    empty: toFraction(ifNothingApplies === 'full' ? 1 : 0),
    factor:
      scale === undefined ? toFraction(1) : divideFractions(toFraction(scale.to), toFraction(scale.from)),
    sectionRounding: shares !== 'whole' && rounding?.of.includes('sections') ? rounding : undefined,
    totalRounding: rounding?.of.includes('total') ? rounding : FINEST,
  }
}

/** Decides once how the sections of a rule set are added up. */
export function compileSums(ruleSet: RuleSet): CompiledSums {
  return {
    limits: { cap: toUnits(ruleSet.maximum), floor: toUnits(ruleSet.floor ?? 0) },
    start: toUnits(ruleSet.start ?? 0),
    exact: exactSums(ruleSet),
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
  /**
   * By how much the certain total rises if one row certainly applied and gave all its points.
   *
   * @param plainly how much more its section plainly earns then
   */
  risenBy(section: number, row: number, plainly: PointUnits): PointUnits
}

type End = 'low' | 'high'

/** What something earns at one end; given a row, what it earns if that row is closed. */
type Term = (row?: number, plainly?: PointUnits) => Fraction

/** The most that a section shows: all of it where it is scaled, else what its rows that apply give. */
const capOf = ({ section, plain }: SummedSection, { shares }: ExactSums): PointUnits =>
  shares === 'section' ? toUnits(section.maximum) : plain.cap

function sharedTerm(rows: readonly SharedRow[], end: End, maximum: Fraction, { empty }: ExactSums): Term {
  const { closed } = applicableShare(rows, end, empty)
  return (row = -1) => multiplyFractions(closed(row), maximum)
}

/** What a section earns by itself, exactly; rounded where sections are. */
function sectionTerm(summed: SummedSection, end: End, exact: ExactSums): Term {
  const { section, rows, isCounted, plain } = summed
  const { sectionRounding, shares } = exact
  const term: Term =
    shares === 'section' && isBase(section) && !isCounted
      ? sharedTerm(rows, end, toFraction(section.maximum), exact)
      : (_, plainly = 0) => fractionOfUnits(plain[end] + plainly)
  if (sectionRounding === undefined) return term
  const most = capOf(summed, exact)
  return (...row) => fractionOfUnits(Math.min(most, roundToUnits(term(...row), sectionRounding)))
}

/** One end of what the sections show and of the total before its limits. */
interface Sum {
  readonly sections: readonly PointUnits[]
  /** The total; given a section and a row in it, what it is if that row is closed. */
  total(section?: number, row?: number, plainly?: PointUnits): PointUnits
}

function sumOf(sections: readonly SummedSection[], end: End, start: PointUnits, exact: ExactSums): Sum {
  const { shares, whole, factor, totalRounding } = exact
  const shared: SharedRow[] = []
  const shown: PointUnits[] = []
  let sum = fractionOfUnits(start)
  const terms = sections.map((each): Term => {
    const { section, rows } = each
    const term = sectionTerm(each, end, exact)
    shown.push(roundToUnits(term(), FINEST))
    if (shares === 'whole' && isBase(section)) {
      const first = shared.length
      for (const row of rows) shared.push(row)
      return (row = 0) => subtractFractions(together(first + row), together())
    }
    const weight = isBase(section)
      ? multiplyFractions(toFraction(section.weight ?? 1), factor)
      : toFraction(1)
    sum = addFractions(sum, multiplyFractions(term(), weight))
    return (...row) => multiplyFractions(subtractFractions(term(...row), term()), weight)
  })
  const together = sharedTerm(shared, end, whole, exact)
  if (shares === 'whole') sum = addFractions(sum, together())
  return {
    sections: shown,
    total: (section = -1, ...row) => {
      const rise = terms[section]?.(...row) ?? toFraction(0)
      return roundToUnits(addFractions(sum, rise), totalRounding)
    },
  }
}

/** Adds the sections up, with start, weights, scale, rounding and limits. */
export function addUp(
  sections: readonly SummedSection[],
  { limits, start }: CompiledSums,
  exact: ExactSums,
): Sums {
  const low = sumOf(sections, 'low', start, exact)
  const high = sumOf(sections, 'high', start, exact)
  const added = total([{ low: low.total(), high: high.total() }], limits)
  return {
    sections: sections.map((each, index) =>
      total([{ low: low.sections[index] ?? 0, high: high.sections[index] ?? 0 }], {
        cap: capOf(each, exact),
        floor: each.plain.floor,
      }),
    ),
    total: added,
    risenBy: (...row) => within(limits, low.total(...row)) - added.low,
  }
}
