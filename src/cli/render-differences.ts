import { isUnchanged } from '../comparing/compare-assessments.ts'
import type { PartialChange } from '../model/change.ts'
import type { Difference, ResultsDifference } from '../model/difference.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { differenceJson } from '../report/difference/difference-json.ts'
import { differenceMarkdown } from '../report/difference/difference-markdown.ts'
import { differenceTable } from '../report/difference/difference-table.ts'
import { restTexts } from '../report/difference/rest-texts.ts'
import { markdownText } from '../report/medium/markdown-text.ts'
import type { Language } from '../values/localized-text.ts'
import { oneLine } from '../values/one-line.ts'

/** A difference with the rules of its sides, as far as they are at hand. */
export interface RuledDifference {
  readonly difference: Difference
  readonly rules: PartialChange<RuleSet>
}

interface RenderOptions {
  readonly format: 'table' | 'markdown' | 'json'
  readonly language: Language
  readonly color: boolean
}

/** @returns all differences as one text; of several, those of results that are the same are only counted */
export function renderDifferences(
  ruled: readonly RuledDifference[],
  results: ResultsDifference,
  { format, language, color }: RenderOptions,
): string {
  if (format === 'json') return differenceJson(results)
  const told = ruled.length === 1 ? ruled : ruled.filter(({ difference }) => !isUnchanged(difference))
  const texts = told.map(({ difference, rules }) =>
    format === 'markdown'
      ? differenceMarkdown(difference, rules, language)
      : differenceTable(difference, rules, { language, color }),
  )
  const rest = restTexts(results, ruled.length - told.length, language)
  const lines = rest.map((text) =>
    format === 'markdown' ? `- ${markdownText(text)}\n` : `${oneLine(text)}\n`,
  )
  return [...texts, ...(lines.length > 0 ? [lines.join('')] : [])].join('\n')
}
