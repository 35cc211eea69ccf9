import type { CriterionMentions } from '../mentions/criterion-mentions.ts'
import type { Cause } from '../model/cause.ts'
import type { Fact, ValueFact } from '../model/fact-dictionary.ts'
import type { CountMeasure, FieldSumMeasure, Measure } from '../model/measure.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { own } from '../values/own.ts'
import { awardCauses } from './award-causes.ts'
import { conditionCauses, type RuleContext, readsOtherwise } from './condition-causes.ts'
import { nameTitle } from './name-title.ts'
import { isSame } from './same-data.ts'
import { applyingTo, gateCondition, type IndexedSide, type RuleRow } from './side.ts'

interface Sides {
  readonly before: IndexedSide
  readonly after: IndexedSide
}

type Selection = CountMeasure | FieldSumMeasure

const isSelection = (measure: Measure): measure is Selection => 'count' in measure || 'of' in measure

/** All of a measure but its title and which entries it takes. */
function apartFromSelection(measure: Measure): unknown {
  const { title: _title, ...rest } = measure
  return { ...rest, during: undefined, where: undefined }
}

function windowCauses(name: string, before: Selection, after: Selection, sides: Sides): readonly Cause[] {
  if (isSame(before.during, after.during)) return []
  return [
    {
      cause: 'window',
      measure: name,
      ...nameTitle(name, sides.after, sides.before),
      ...(before.during !== undefined && { before: before.during }),
      ...(after.during !== undefined && { after: after.during }),
    },
  ]
}

function fieldsOf(measure: Selection, { rules }: IndexedSide): Readonly<Record<string, ValueFact>> {
  const list = rules && own(rules.facts.facts, 'count' in measure ? measure.count : measure.sum)
  return list?.type === 'list' ? list.entries : {}
}

function measureCauses(name: string, before: Measure, after: Measure, sides: Sides): readonly Cause[] {
  const context: RuleContext = { ...sides, part: 'measure', name }
  if (!isSelection(before) || !isSelection(after)) {
    return isSame(apartFromSelection(before), apartFromSelection(after)) ? [] : [readsOtherwise(context)]
  }
  if (!isSame(apartFromSelection(before), apartFromSelection(after))) return [readsOtherwise(context)]
  const windows = windowCauses(name, before, after, sides)
  if (before.where === undefined || after.where === undefined) {
    return before.where === after.where ? windows : [...windows, readsOtherwise(context)]
  }
  const fields = { ...fieldsOf(before, sides.before), ...fieldsOf(after, sides.after) }
  return [...windows, ...conditionCauses(before.where, after.where, { ...context, fields })]
}

/** What a fact is without what it says of itself to people. */
function bareFact(fact: Fact | undefined): unknown {
  if (fact === undefined) return fact
  const bare = ({ title: _title, help: _help, ...rest }: Fact) => ({
    ...rest,
    ...('unit' in rest && { unit: undefined }),
    ...('choices' in rest && { choices: Object.keys(rest.choices).sort() }),
  })
  if (fact.type !== 'list') return bare(fact)
  const entries = Object.entries(fact.entries).map(([name, field]) => [name, bare(field)] as const)
  return { ...bare(fact), entries: Object.fromEntries(entries) }
}

/** What of the named things behind a row is another: measures, named conditions, and what facts are. */
function namedCauses(
  before: CriterionMentions,
  after: CriterionMentions,
  one: RuleSet,
  other: RuleSet,
  sides: Sides,
): readonly Cause[] {
  const inBoth = (names: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...names].filter((name) => others.has(name))
  return [
    ...inBoth(before.conditions, after.conditions).flatMap((name) => {
      const [was, is] = [own(one.conditions, name), own(other.conditions, name)]
      const context: RuleContext = { ...sides, part: 'named-condition', name }
      return was && is ? conditionCauses(was, is, context) : []
    }),
    ...inBoth(before.measures, after.measures).flatMap((name) => {
      const [was, is] = [own(one.measures, name), own(other.measures, name)]
      return was && is ? measureCauses(name, was, is, sides) : []
    }),
    ...inBoth(before.facts, after.facts).flatMap((name) => {
      const [was, is] = [own(one.facts.facts, name), own(other.facts.facts, name)]
      const context: RuleContext = { ...sides, part: 'fact', name }
      return isSame(bareFact(was), bareFact(is)) ? [] : [readsOtherwise(context)]
    }),
  ]
}

/** Whether a row gives its points where it does not apply. */
const isCredited = ({ criterion, section }: RuleRow, { notApplicable }: RuleSet): boolean =>
  criterion.notApplicable === 'full-credit' ||
  (notApplicable === 'full-credit' && section.bonus !== true && section.penalty !== true)

function rowRuleCauses(
  before: RuleRow,
  after: RuleRow,
  one: RuleSet,
  other: RuleSet,
  sides: Sides,
): readonly Cause[] {
  const [was, is] = [before.criterion, after.criterion]
  const ruled =
    'when' in was && 'when' in is
      ? conditionCauses(was.when, is.when, { ...sides, part: 'condition' })
      : 'award' in was && 'award' in is
        ? awardCauses(was.award, is.award, { ...sides, part: 'award' })
        : [readsOtherwise({ ...sides, part: 'award' })]
  const applies: RuleContext = { ...sides, part: 'applies' }
  return [
    ...(was.points === is.points ? [] : [{ cause: 'points' as const, before: was.points, after: is.points }]),
    ...ruled,
    ...conditionCauses({ all: applyingTo(before) }, { all: applyingTo(after) }, applies),
    ...(isCredited(before, one) === isCredited(after, other)
      ? []
      : [readsOtherwise({ ...sides, part: 'not-applicable' })]),
    ...(isSame(was.evidence ?? [], is.evidence ?? [])
      ? []
      : [{ cause: 'evidence-asked' as const, before: was.evidence ?? [], after: is.evidence ?? [] }]),
  ]
}

/** @returns what of the rules behind a row or gate is another; nothing where the rules of a side are not at hand */
export function ruleCauses(
  id: string,
  before: CriterionMentions,
  after: CriterionMentions,
  sides: Sides,
): readonly Cause[] {
  const [one, other] = [sides.before.rules, sides.after.rules]
  if (one === undefined || other === undefined || one === other) return []
  const [wasRow, isRow] = [sides.before.rows.get(id), sides.after.rows.get(id)]
  const [wasGate, isGate] = [sides.before.gates.get(id), sides.after.gates.get(id)]
  const own =
    wasRow && isRow
      ? rowRuleCauses(wasRow, isRow, one, other, sides)
      : wasGate && isGate
        ? conditionCauses(gateCondition(wasGate), gateCondition(isGate), { ...sides, part: 'condition' })
        : []
  return [...own, ...namedCauses(before, after, one, other, sides)]
}
