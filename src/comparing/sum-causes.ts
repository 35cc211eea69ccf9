import type { SectionResult } from '../model/assessment.ts'
import type { RowName, SectionKind, SumCause } from '../model/cause.ts'
import type { Change } from '../model/change.ts'
import type { Item, RuleSet, Section } from '../model/rule-set.ts'
import { paired } from './paired.ts'
import { partial } from './partial.ts'
import { rowName } from './row-name.ts'
import { isSame } from './same-data.ts'
import type { IndexedSide } from './side.ts'

interface Sides {
  readonly before: IndexedSide
  readonly after: IndexedSide
}

/** The rules of both sides, where they are at hand and not the same. */
function otherRules({ before, after }: Sides): Change<RuleSet> | undefined {
  const [one, other] = [before.rules, after.rules]
  return one === undefined || other === undefined || one === other ? undefined : { before: one, after: other }
}

const kindOf = ({ bonus, penalty }: SectionResult): SectionKind =>
  bonus === true ? 'bonus' : penalty === true ? 'penalty' : 'base'

/** @returns what of a section counts otherwise in the total, whatever it adds up to; results say so by themselves */
export function countingCauses(was: SectionResult, is: SectionResult): readonly SumCause[] {
  const row = rowName(is)
  const [kind, other] = [kindOf(was), kindOf(is)]
  const [weight, otherWeight] = [was.weight ?? 1, is.weight ?? 1]
  return [
    ...(kind === other ? [] : [{ cause: 'section-kind' as const, row, before: kind, after: other }]),
    ...(weight === otherWeight
      ? []
      : [{ cause: 'weight' as const, row, before: weight, after: otherWeight }]),
  ]
}

function limitCauses(was: Section | Item, is: Section | Item): readonly SumCause[] {
  const row = rowName(is)
  const [capped, otherCapped] = [was.capped === true, is.capped === true]
  return [
    ...(was.maximum === is.maximum
      ? []
      : [{ cause: 'maximum' as const, row, before: was.maximum, after: is.maximum }]),
    ...(capped === otherCapped
      ? []
      : [{ cause: 'capped' as const, row, before: capped, after: otherCapped }]),
  ]
}

/** The limits of a section and of its items. */
function sectionLimitCauses(id: string, sides: Sides): readonly SumCause[] {
  const rules = otherRules(sides)
  const [was, is] = [rules?.before, rules?.after].map((each) =>
    each?.sections.find((section) => section.id === id),
  )
  if (was === undefined || is === undefined) return []
  return [
    ...limitCauses(was, is),
    ...paired(was.items, is.items).flatMap(({ before, after }) =>
      before && after ? limitCauses(before, after) : [],
    ),
  ]
}

/** Where each criterion of a result stands. */
function placesIn(
  sections: readonly SectionResult[],
): ReadonlyMap<string, { readonly section: RowName; readonly item: RowName }> {
  return new Map(
    sections.flatMap((section) =>
      section.items.flatMap((item) => item.criteria.map(({ id }) => [id, { section, item }] as const)),
    ),
  )
}

/** The criteria of a section that stand in another section or item on the other side. */
function movedCauses(id: string, { before, after }: Sides): readonly SumCause[] {
  const was = placesIn(before.assessment.sections)
  const is = placesIn(after.assessment.sections)
  return [...is].flatMap(([row, place]): readonly SumCause[] => {
    const earlier = was.get(row)
    const finding = after.findings.get(row)
    if (earlier === undefined || finding === undefined || earlier.item.id === place.item.id) return []
    if (earlier.section.id !== id && place.section.id !== id) return []
    return [
      {
        cause: 'row-moved',
        row: rowName(finding),
        before: rowName(earlier.item),
        after: rowName(place.item),
      },
    ]
  })
}

const isShared = (policy: RuleSet['notApplicable']): boolean =>
  policy !== undefined && policy !== 'full-credit'

/** @returns whether what rows come to depends on which of them apply, on any side: of a section or of the whole */
export function sharesRows(level: 'section' | 'whole', ...rules: readonly (RuleSet | undefined)[]): boolean {
  return rules.some((each) =>
    level === 'section' ? each?.notApplicable === 'renormalize-section' : isShared(each?.notApplicable),
  )
}

/** How rows that do not apply, and roundings, are dealt with. */
function sharingCauses(level: 'section' | 'whole', sides: Sides): readonly SumCause[] {
  const rules = otherRules(sides)
  if (rules === undefined) return []
  const { before: was, after: is } = rules
  const isRounded = ({ rounding }: RuleSet) =>
    level === 'whole' ? rounding !== undefined : rounding?.of.includes('sections') === true
  const rounds = isRounded(was) || isRounded(is)
  const shares = sharesRows(level, was, is)
  const [empty, otherEmpty] = [was.ifNothingApplies ?? 'none', is.ifNothingApplies ?? 'none']
  return [
    ...(rounds && !isSame(was.rounding, is.rounding)
      ? [{ cause: 'rounding' as const, ...partial(was.rounding, is.rounding) }]
      : []),
    // whether sections are rounded hangs on it as well
    ...((shares || rounds) && was.notApplicable !== is.notApplicable
      ? [{ cause: 'not-applicable' as const, ...partial(was.notApplicable, is.notApplicable) }]
      : []),
    ...(shares && empty !== otherEmpty
      ? [{ cause: 'nothing-applies' as const, before: empty, after: otherEmpty }]
      : []),
  ]
}

/** @returns what is other in how a section adds up and counts, as far as the rules or results tell */
export function sectionSumCauses(was: SectionResult, is: SectionResult, sides: Sides): readonly SumCause[] {
  return [
    ...countingCauses(was, is),
    ...sectionLimitCauses(is.id, sides),
    ...movedCauses(is.id, sides),
    ...sharingCauses('section', sides),
  ]
}

/** @returns what is other in how the sections add up to the total, and in how they add up by themselves */
export function totalSumCauses(sides: Sides): readonly SumCause[] {
  const [{ assessment: one }, { assessment: other }] = [sides.before, sides.after]
  const rules = otherRules(sides)
  const moved = (cause: 'sum-start' | 'sum-floor', key: 'start' | 'floor'): readonly SumCause[] => {
    const [was, is] = [rules?.before[key] ?? 0, rules?.after[key] ?? 0]
    return was === is ? [] : [{ cause, before: was, after: is }]
  }
  const [scale, otherScale] = [rules?.before.scale, rules?.after.scale]
  return [
    ...paired(one.sections, other.sections).flatMap(({ before: was, after: is }) =>
      was && is
        ? [...countingCauses(was, is), ...sectionLimitCauses(is.id, sides), ...movedCauses(is.id, sides)]
        : [],
    ),
    ...moved('sum-start', 'start'),
    ...(isSame(scale, otherScale) ? [] : [{ cause: 'scale' as const, ...partial(scale, otherScale) }]),
    ...sharingCauses('whole', sides),
    ...(one.total.maximum === other.total.maximum
      ? []
      : [{ cause: 'maximum' as const, before: one.total.maximum, after: other.total.maximum }]),
    ...moved('sum-floor', 'floor'),
  ]
}
