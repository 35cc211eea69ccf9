import type { Condition } from '../model/condition.ts'
import type { FactDictionary } from '../model/fact-dictionary.ts'
import type { Measure } from '../model/measure.ts'
import type { Criterion, Item, RuleSet, Section } from '../model/rule-set.ts'
import type { Authored } from './authored.ts'
import { awardContent } from './award-content.ts'
import { conditionContent } from './condition-content.ts'
import type { ConditionSource } from './condition-schema.ts'
import { gateContent } from './gate-content.ts'
import type { RuleSetSource } from './rule-set-schema.ts'

function measure(source: Authored<Measure>): Measure {
  if ('holding' in source) return { ...source, holding: source.holding.map(conditionContent) }
  if (!('count' in source || 'of' in source)) return source
  const { where, ...rest } = source
  return where === undefined ? rest : { ...rest, where: conditionContent(where) }
}

/** The row with its `applies`, if it has one, written out. */
function row<Row extends { readonly applies?: ConditionSource }>({
  applies,
  ...rest
}: Row): Omit<Row, 'applies'> & { readonly applies?: Condition } {
  return applies === undefined ? rest : { ...rest, applies: conditionContent(applies) }
}

const criterion = (source: Authored<Criterion>): Criterion =>
  'when' in source
    ? { ...row(source), when: conditionContent(source.when) }
    : { ...row(source), award: awardContent(source.award) }

const item = (source: Authored<Item>): Item => ({ ...row(source), criteria: source.criteria.map(criterion) })

const section = (source: Authored<Section>): Section => ({ ...row(source), items: source.items.map(item) })

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  to: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))
}

/** @returns the rule set that a checked file encodes, all but its digest */
export function ruleSetContent(
  {
    parameters = {},
    grades = [],
    gates = [],
    evidence = {},
    measures = {},
    conditions = {},
    sections,
    ...head
  }: RuleSetSource,
  dictionary: FactDictionary,
): Omit<RuleSet, 'digest'> {
  return {
    ...head,
    facts: dictionary,
    parameters,
    grades,
    gates: gates.map(gateContent),
    evidence,
    measures: mapValues(measures, measure),
    conditions: mapValues(conditions, conditionContent),
    sections: sections.map(section),
  }
}
