import type { FactDictionary } from '../model/fact-dictionary.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { checkSchema } from '../reading/check-schema.ts'
import { checkNames } from '../reading/names.ts'
import type { Reading } from '../reading/problem.ts'
import { readText } from '../reading/read-text.ts'
import {
  elements,
  field,
  fields,
  type ProblemLog,
  type SourceNode,
  textField,
} from '../reading/source-node.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import { checkCondition } from './check-conditions.ts'
import { checkExpansion } from './check-expansion.ts'
import { checkMeasures } from './check-measures.ts'
import { checkRows } from './check-rows.ts'
import type { ConditionScope } from './condition-scope.ts'
import { digestOf } from './digest.ts'
import { ruleSetContent } from './rule-set-content.ts'
import { ruleSetSchema } from './rule-set-schema.ts'

/** What reading a rule set needs beside its text. */
export interface RuleSetOptions {
  /** The name that problems give as their file. */
  readonly file: string
  /** Finds the dictionary that the rule set's `facts` names; `undefined` where there is none. */
  readonly dictionary: (reference: string) => FactDictionary | undefined
}

function criteriaOf(root: SourceNode): readonly SourceNode[] {
  return elements(root, 'sections')
    .flatMap((section) => elements(section, 'items'))
    .flatMap((item) => elements(item, 'criteria'))
}

function checkAllConditions(root: SourceNode, dictionary: FactDictionary, log: ProblemLog): void {
  const conditions = new Map(fields(root, 'conditions'))
  const measures = new Set(fields(root, 'measures').map(([name]) => name))
  const scope: ConditionScope = { facts: dictionary.facts, measures, conditions, isEntry: false }
  for (const node of conditions.values()) checkCondition(node, scope, log)
  const tests = criteriaOf(root).flatMap((criterion) => field(criterion, 'when') ?? [])
  for (const when of tests) checkCondition(when, scope, log)
  checkExpansion(tests, conditions, log)
}

function checkEvidence(root: SourceNode, log: ProblemLog): void {
  const declared = fields(root, 'evidence').map(([kind]) => kind)
  for (const requirement of criteriaOf(root).flatMap((criterion) => elements(criterion, 'evidence'))) {
    const kind = textField(requirement, 'kind')
    if (kind === undefined || declared.includes(kind)) continue
    const place = field(requirement, 'kind')?.place ?? requirement.place
    log.report(
      'unknown-evidence',
      place,
      `No kind of evidence ${quoted(kind)} is declared. ${suggestion(kind, declared)}`,
    )
  }
}

function dictionaryOf(
  root: SourceNode,
  find: RuleSetOptions['dictionary'],
  log: ProblemLog,
): FactDictionary | undefined {
  const reference = textField(root, 'facts')
  if (reference === undefined || reference.trim() === '') return undefined
  const dictionary = find(reference)
  if (dictionary === undefined) {
    const message = `No fact dictionary ${quoted(reference)} is found. Name a built-in one, or a file beside this one.`
    log.report('unknown-dictionary', field(root, 'facts')?.place ?? root.place, message)
  }
  return dictionary
}

/**
 * Reads a rule set and checks everything in it: its shape, its rows and sums, and every name in it.
 *
 * @returns the rule set, ready to be compiled, or every problem there is
 */
export function parseRuleSet(text: string, { file, dictionary: find }: RuleSetOptions): Reading<RuleSet> {
  return readText(text, file, (root, log) => {
    const source = checkSchema(ruleSetSchema, root, log)
    const dictionary = dictionaryOf(root, find, log)
    for (const key of ['evidence', 'measures', 'conditions']) checkNames(root, key, 'kebab', log)
    checkRows(root, log)
    checkEvidence(root, log)
    if (dictionary === undefined) return undefined
    checkMeasures(root, dictionary, log)
    checkAllConditions(root, dictionary, log)
    if (source === undefined || log.problems().length > 0) return undefined
    const content = ruleSetContent(source, dictionary)
    return { ...content, digest: digestOf(content) }
  })
}
