import type { Comparison, Condition, Operator, Scalar } from '../../model/condition.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { ComparisonPhrases, ConditionPhrases } from '../phrases/condition-phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { measureText } from './measure-text.ts'
import { type Term, termOf, type Wording } from './term.ts'

/** @returns the title of a field, fact, measure or parameter, with its unit where that is a word */
export function titleText(name: string, wording: Wording): string {
  const { ruleSet, language, fields } = wording
  const { unit } = termOf(name, wording)
  const inner = { ruleSet, language }
  const measure = ruleSet.measures[name]
  const title =
    measure === undefined
      ? (fields?.[name] ?? ruleSet.facts.facts[name] ?? ruleSet.parameters[name])?.title[language]
      : measureText(measure, {
          ...inner,
          conditionText: (condition, entries = {}) => conditionText(condition, { ...inner, fields: entries }),
        })
  return `${title ?? name}${unit === undefined || unit.isSign ? '' : phrasesIn(language).aside(unit.text)}`
}

/** @returns a figure with the unit of what it is compared with, where that is a sign */
export function figureText(value: number, { unit }: Term): string {
  return unit?.isSign ? `${value} ${unit.text}` : String(value)
}

function valueText(value: Scalar, term: Term, { language }: Wording): string {
  const { quote, yes, no } = phrasesIn(language)
  if (typeof value === 'number') return figureText(value, term)
  if (typeof value === 'boolean') return quote(value ? yes : no)
  return term.type === 'date' ? value : quote(term.choices?.[value]?.[language] ?? value)
}

function phrasesFor({ type }: Term, { numbers, dates, words }: ConditionPhrases): ComparisonPhrases {
  if (type === 'number') return numbers
  return type === 'date' ? dates : words
}

/** Whether a test of yes or no asks for yes. */
const wantsYes = (operator: Operator, value: unknown): boolean => (operator === 'equal') === (value === true)

function comparisonText(
  { fact, operator, value }: Comparison,
  wording: Wording,
  subject: string | undefined,
): string {
  const { conditions, list, quote } = phrasesIn(wording.language)
  const term = termOf(fact, wording)
  const title = titleText(fact, wording)
  if (typeof value === 'boolean') {
    return wantsYes(operator, value) ? title : conditions.not(quote(title))
  }
  const words = (each: Scalar) => valueText(each, term, wording)
  const compared = phrasesFor(term, conditions)[operator](
    typeof value !== 'object'
      ? words(value)
      : 'fact' in value
        ? titleText(value.fact, wording)
        : value.map(words).join(list),
  )
  return fact === subject ? compared.trimStart() : `${title}${compared}`
}

/**
 * A condition in words. Named conditions are written out.
 *
 * @param subject a name that need not be said, because what stands before says it
 */
export function conditionText(condition: Condition, wording: Wording, subject?: string): string {
  const { conditions } = phrasesIn(wording.language)
  const isOfOne = subject !== undefined
  const inBrackets = (part: Condition): string => {
    const text = conditionText(part, wording, subject)
    return isJoined(part, wording.ruleSet.conditions) ? conditions.grouped(text) : text
  }
  const joined = (parts: readonly Condition[], joint: string, none: string): string => {
    const [only, ...others] = parts
    if (only === undefined) return none
    return others.length === 0 ? conditionText(only, wording, subject) : parts.map(inBrackets).join(joint)
  }
  if ('all' in condition)
    return joined(condition.all, isOfOne ? conditions.andOfOne : conditions.and, conditions.always)
  if ('any' in condition)
    return joined(condition.any, isOfOne ? conditions.orOfOne : conditions.or, conditions.never)
  if ('not' in condition) {
    return conditions.not(conditions.grouped(conditionText(condition.not, wording, subject)))
  }
  if ('fact' in condition) return comparisonText(condition, wording, subject)
  const named = wording.ruleSet.conditions[condition.condition]
  return named === undefined ? condition.condition : conditionText(named, wording, subject)
}

/** Whether a condition is worded with a joint, so that it needs brackets beside others. */
function isJoined(condition: Condition, conditions: RuleSet['conditions']): boolean {
  if ('condition' in condition) {
    const named = conditions[condition.condition]
    return named !== undefined && isJoined(named, conditions)
  }
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  const [only, ...others] = parts
  return others.length > 0 || (only !== undefined && isJoined(only, conditions))
}
