import type { Comparison, Condition, FactReference } from '../model/condition.ts'
import type { FactDictionary } from '../model/fact-dictionary.ts'
import type { Measure } from '../model/measure.ts'
import type { Criterion, RuleSet } from '../model/rule-set.ts'
import { dottedName } from './fact-path.ts'
import type { ConditionSource, RuleSetSource } from './rule-set-schema.ts'

type ComparisonSource = Extract<ConditionSource, { readonly fact: string }>
type ReferenceSource = Extract<ComparisonSource['value'], { readonly fact: string }>

const nameOf = ({ fact, path }: { readonly fact: string; readonly path?: string }): string =>
  dottedName(fact, path)

const isReference = (value: ComparisonSource['value']): value is ReferenceSource =>
  typeof value === 'object' && 'fact' in value

function comparison(source: ComparisonSource): Comparison {
  const value: Comparison['value'] = isReference(source.value)
    ? ({ fact: nameOf(source.value) } satisfies FactReference)
    : source.value
  return { fact: nameOf(source), operator: source.operator, value }
}

/** @returns the condition with its shorthands written out */
function condition(source: ConditionSource): Condition {
  if (typeof source === 'string') return { fact: source, operator: 'equal', value: true }
  if ('all' in source) return { all: source.all.map(condition) }
  if ('any' in source) return { any: source.any.map(condition) }
  if ('not' in source) return { not: condition(source.not) }
  return 'condition' in source ? source : comparison(source)
}

type MeasureSource = NonNullable<RuleSetSource['measures']>[string]

function measure(source: MeasureSource): Measure {
  if (!('count' in source || 'of' in source)) return source
  const { where, ...rest } = source
  return where === undefined ? rest : { ...rest, where: condition(where) }
}

type CriterionSource = RuleSetSource['sections'][number]['items'][number]['criteria'][number]

const criterion = ({ when, ...rest }: CriterionSource): Criterion => ({ ...rest, when: condition(when) })

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  to: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))
}

/** @returns the rule set that a checked file encodes, all but its digest */
export function ruleSetContent(
  { measures = {}, conditions = {}, evidence = {}, sections, ...head }: RuleSetSource,
  dictionary: FactDictionary,
): Omit<RuleSet, 'digest'> {
  return {
    ...head,
    facts: dictionary,
    grades: [],
    evidence,
    measures: mapValues(measures, measure),
    conditions: mapValues(conditions, condition),
    sections: sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({ ...item, criteria: item.criteria.map(criterion) })),
    })),
  }
}
