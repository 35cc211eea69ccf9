import type { Comparison, Condition, FactReference } from '../model/condition.ts'
import type { ConditionSource } from './condition-schema.ts'
import { dottedName } from './fact-path.ts'

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
export function conditionContent(source: ConditionSource): Condition {
  if (typeof source === 'string') return { fact: source, operator: 'equal', value: true }
  if ('all' in source) return { all: source.all.map(conditionContent) }
  if ('any' in source) return { any: source.any.map(conditionContent) }
  if ('not' in source) return { not: conditionContent(source.not) }
  return 'condition' in source ? source : comparison(source)
}
