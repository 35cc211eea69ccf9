import { type CriterionMentions, mentionedBehind, mentionedBy } from '../mentions/criterion-mentions.ts'
import { inCondition } from '../mentions/names-in.ts'
import type { Assessment, Finding, Gap, GateResult } from '../model/assessment.ts'
import type { Award } from '../model/award.ts'
import type { Condition } from '../model/condition.ts'
import type { DocumentResult } from '../model/dossier.ts'
import type { Gate } from '../model/gate.ts'
import type { Evidence, Profile } from '../model/profile.ts'
import type { Criterion, Item, RuleSet, Section } from '../model/rule-set.ts'
import { findingsOf } from '../rows/findings-of.ts'

/** One side of a comparison: an assessment, with what of it is at hand. */
export interface Side {
  readonly assessment: Assessment
  readonly rules?: RuleSet
  readonly profile?: Profile
  /** The documents that an earlier result lists. */
  readonly documents?: readonly DocumentResult[]
}

/** A criterion with what it stands in. */
export interface RuleRow {
  readonly criterion: Criterion
  readonly item: Item
  readonly section: Section
}

/** A side in which rows, gates, findings and gaps are found by their ids. */
export interface IndexedSide extends Side {
  readonly rows: ReadonlyMap<string, RuleRow>
  readonly findings: ReadonlyMap<string, Finding>
  readonly gates: ReadonlyMap<string, Gate>
  readonly gaps: ReadonlyMap<string, Gap>
  readonly gateResults: ReadonlyMap<string, GateResult>
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((each) => [each.id, each]))

function rowsOf({ sections }: RuleSet): ReadonlyMap<string, RuleRow> {
  const rows = sections.flatMap((section) =>
    section.items.flatMap((item) => item.criteria.map((criterion) => ({ criterion, item, section }))),
  )
  return new Map(rows.map((row) => [row.criterion.id, row]))
}

/** @returns the side with its rows, gates and gaps by id */
export function indexedSide(side: Side): IndexedSide {
  const { assessment, rules } = side
  return {
    ...side,
    rows: rules === undefined ? new Map() : rowsOf(rules),
    findings: byId(findingsOf(assessment)),
    gates: byId(rules?.gates ?? []),
    gaps: new Map(assessment.gaps.map((gap) => [gap.criterion, gap])),
    gateResults: byId(assessment.verdict?.gates ?? []),
  }
}

/** @returns the conditions on which a row applies: its own, its item's and its section's */
export function applyingTo({ criterion, item, section }: RuleRow): readonly Condition[] {
  return [criterion.applies, item.applies, section.applies].filter((each) => each !== undefined)
}

/** @returns the condition that makes a gate stand in the way, or open */
export function gateCondition(gate: Gate): Condition {
  if ('when' in gate) return gate.when
  if ('precondition' in gate) return gate.precondition
  if ('veto' in gate) return gate.veto
  return 'stop' in gate ? gate.stop : gate.require
}

const NOTHING: CriterionMentions = {
  facts: new Set(),
  measures: new Set(),
  parameters: new Set(),
  conditions: new Set(),
}

/** @returns what a row or gate depends on; nothing where the rules are not at hand */
export function mentionsOf(id: string, { rules, rows, gates }: IndexedSide): CriterionMentions {
  if (rules === undefined) return NOTHING
  const row = rows.get(id)
  if (row !== undefined) return mentionedBy(row.criterion, rules, [row.item.applies, row.section.applies])
  const gate = gates.get(id)
  return gate === undefined ? NOTHING : mentionedBehind(inCondition(gateCondition(gate)), rules)
}

function isAssessed(award: Award): boolean {
  if ('assessed' in award) return true
  if ('best' in award) return award.best.some(isAssessed)
  return 'levels' in award && award.levels.some((level) => 'award' in level && isAssessed(level.award))
}

/** @returns whether the review of a row or gate counts: on the basis of reviews, and wherever it gives the points */
export function reviewCounts(id: string, { assessment, rows }: IndexedSide): boolean {
  const criterion = rows.get(id)?.criterion
  const isByReview = criterion !== undefined && 'award' in criterion && isAssessed(criterion.award)
  return isByReview || assessment.basis === 'verified'
}

/** @returns the documents attached to a row that are what they should be, as far as they are at hand */
export function documentsOf(id: string, { profile, documents }: Side): readonly Evidence[] | undefined {
  if (profile !== undefined) return (profile.evidence ?? []).filter(({ criterion }) => criterion === id)
  // a document whose file is not there proves nothing
  const isSound = ({ flaws }: DocumentResult): boolean => !flaws.some((flaw) => flaw.startsWith('file-'))
  return documents?.filter((each) => each.criterion === id && isSound(each))
}
