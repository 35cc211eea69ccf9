import type { DocumentFormat } from '../report/format.ts'
import { jsonDocument } from '../report/medium/json-document.ts'
import { ruleSetHtml } from '../report/rule-set/rule-set-html.ts'
import { ruleSetList } from '../report/rule-set/rule-set-list.ts'
import { ruleSetMarkdown } from '../report/rule-set/rule-set-markdown.ts'
import { ruleSetTable } from '../report/rule-set/rule-set-table.ts'
import { builtInRuleSets } from '../rules.ts'
import type { Language } from '../values/localized-text.ts'
import { ruleSetNamed } from './load.ts'
import { EXIT, type ExitCode, type Streams } from './streams.ts'

export interface RulesOptions {
  readonly format: DocumentFormat
  readonly lang: Language
}

/** `shifan rules`: the built-in rule sets, or one rule set as a readable document. */
export function rules(id: string | undefined, { format, lang }: RulesOptions, { stdout }: Streams): ExitCode {
  if (id === undefined) {
    stdout(ruleSetList(builtInRuleSets, format, lang))
    return EXIT.done
  }
  const ruleSet = ruleSetNamed(id)
  switch (format) {
    case 'json':
      stdout(jsonDocument(ruleSet))
      break
    case 'markdown':
      stdout(ruleSetMarkdown(ruleSet, lang))
      break
    case 'html':
      stdout(ruleSetHtml(ruleSet, lang))
      break
    case 'table':
      stdout(ruleSetTable(ruleSet, lang))
      break
  }
  return EXIT.done
}
