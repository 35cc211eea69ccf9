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
import { checkAwards } from './check-awards.ts'
import { checkGrades } from './check-grades.ts'
import { checkMeasures } from './check-measures.ts'
import { checkEffective, checkParameters } from './check-parameters.ts'
import { checkPenalized, checkRowNames } from './check-row-names.ts'
import { checkRows } from './check-rows.ts'
import { checkScaling } from './check-scaling.ts'
import { checkTests } from './check-tests.ts'
import { checkTotals } from './check-totals.ts'
import { checkWindow } from './check-window.ts'
import { digestOf } from './digest.ts'
import { ruleSetContent } from './rule-set-content.ts'
import { ruleSetSchema } from './rule-set-schema.ts'
import { criteriaOf } from './table-rows.ts'

/** What reading a rule set needs beside its text. */
export interface RuleSetOptions {
  /** The name that problems give as their file. */
  readonly file: string
  /** Finds the dictionary that the rule set's `facts` names; `undefined` where there is none. */
  readonly dictionary: (reference: string) => FactDictionary | undefined
}

function checkEvidence(root: SourceNode, log: ProblemLog): void {
  const declared = fields(root, 'evidence').map(([kind]) => kind)
  for (const requirement of criteriaOf(root).flatMap((criterion) => elements(criterion, 'evidence'))) {
    checkWindow(requirement, log)
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

/** The keys under which things are declared by name. */
const NAMED = ['parameters', 'evidence', 'measures', 'conditions']

const CHECKS = [
  checkEffective,
  checkRows,
  checkTotals,
  checkScaling,
  checkEvidence,
  checkAwards,
  checkGrades,
  checkRowNames,
]

const CHECKS_OF_FACTS = [checkParameters, checkMeasures, checkTests, checkPenalized]

/**
 * Reads a rule set and checks everything in it: its shape, its rows and sums, and every name in it.
 *
 * @returns the rule set, ready to be compiled, or every problem there is
 */
export function parseRuleSet(text: string, { file, dictionary: find }: RuleSetOptions): Reading<RuleSet> {
  return readText(text, file, (root, log) => {
    const source = checkSchema(ruleSetSchema, root, log)
    const dictionary = dictionaryOf(root, find, log)
    for (const key of NAMED) checkNames(root, key, 'kebab', log)
    for (const check of CHECKS) check(root, log)
    if (dictionary === undefined) return undefined
    for (const check of CHECKS_OF_FACTS) check(root, dictionary, log)
    if (source === undefined || log.problems().length > 0) return undefined
    const content = ruleSetContent(source, dictionary)
    return { ...content, digest: digestOf(content) }
  })
}
