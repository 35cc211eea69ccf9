import type { RuleSet } from '../../model/rule-set.ts'
import type { ProblemCode } from '../../reading/problem.ts'
import { elements, field, nodeAt, type ProblemLog, type SourceNode } from '../../reading/source-node.ts'
import { quoted, suggestion } from '../../reading/suggestion.ts'
import { criteriaOf } from '../../rows/criteria-of.ts'
import { criterionFinder } from './criteria.ts'

/** Checks that the names in a case are those of the rule set, and that what it sets is within its limits. */
export function checkCase(node: SourceNode, ruleSet: RuleSet, log: ProblemLog): void {
  const expect = field(node, 'expect')
  checkSettings(node, ruleSet, log)
  if (expect === undefined) return
  checkRowNames(expect, ruleSet, log)
  checkVerdictNames(expect, ruleSet, log)
  if (expect.value !== null && typeof expect.value === 'object' && expect.fields.size === 0) {
    log.report('missing-key', expect.place, 'Say what is expected: points, rows, gaps or a verdict.')
  }
}

function checkSettings(node: SourceNode, { id, parameters }: RuleSet, log: ProblemLog): void {
  for (const [name, { keyPlace, node: value }] of field(node, 'set')?.fields ?? []) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (parameter === undefined) {
      const hint = suggestion(name, Object.keys(parameters))
      log.report('unknown-measure', keyPlace, `'${id}' has no parameter ${quoted(name)}. ${hint}`)
    } else if (
      typeof value.value === 'number' &&
      !(value.value >= parameter.minimum && value.value <= parameter.maximum)
    ) {
      const message = `Write a number from ${parameter.minimum} to ${parameter.maximum}.`
      log.report('number-out-of-range', value.place, message)
    }
  }
}

/** Checks the keys of a mapping inside an expectation. */
function checkKeys(
  node: SourceNode | undefined,
  known: readonly string[],
  report: (name: string) => readonly [code: ProblemCode, message: string],
  log: ProblemLog,
): void {
  for (const [name, { keyPlace }] of node?.fields ?? []) {
    if (known.includes(name)) continue
    const [code, message] = report(name)
    log.report(code, keyPlace, `${message} ${suggestion(name, known)}`)
  }
}

function checkRowNames(expect: SourceNode, ruleSet: RuleSet, log: ProblemLog): void {
  const sections = ruleSet.sections.map(({ id }) => id)
  const noSection = (name: string) =>
    ['unknown-row', `'${ruleSet.id}' has no section ${quoted(name)}.`] as const
  checkKeys(field(expect, 'sections'), sections, noSection, log)

  const find = criterionFinder(ruleSet)
  const known = criteriaOf(ruleSet).flatMap(({ id, source }) => [id, source])
  /** Reports a name that is no criterion's, or another name of one that has been named. */
  const criterionChecker = () => {
    const named = new Set<string>()
    return (name: string, place: SourceNode['place']) => {
      const id = find(name)
      if (id === undefined) {
        const message = `'${ruleSet.id}' has no criterion ${quoted(name)}. ${suggestion(name, known)}`
        log.report('unknown-criterion', place, message)
      } else if (named.has(id)) {
        log.report('duplicate-id', place, `Name the criterion '${id}' once.`)
      } else named.add(id)
    }
  }
  const checkRow = criterionChecker()
  for (const [name, { keyPlace, node }] of field(expect, 'rows')?.fields ?? []) {
    checkRow(name, keyPlace)
    if (node.value !== null && typeof node.value === 'object' && node.fields.size === 0) {
      log.report('missing-key', node.place, 'Say what is expected of the row: outcome, points or ceiling.')
    }
  }
  const checkGap = criterionChecker()
  for (const gap of elements(expect, 'gaps')) {
    const criterion = field(gap, 'criterion')
    if (typeof criterion?.value === 'string') checkGap(criterion.value, criterion.place)
  }
}

function checkVerdictNames(expect: SourceNode, ruleSet: RuleSet, log: ProblemLog): void {
  const verdict = field(expect, 'verdict')
  const grades = ruleSet.grades.map(({ id }) => id)
  const noGrade = (name: string) =>
    ['unknown-grade', `'${ruleSet.id}' has no grade ${quoted(name)}.`] as const
  checkKeys(field(verdict, 'grades'), grades, noGrade, log)
  for (const key of ['grade', 'bestPossible']) {
    const named = verdict && nodeAt(verdict, [key])
    if (typeof named?.value !== 'string' || grades.includes(named.value)) continue
    const [code, message] = noGrade(named.value)
    log.report(code, named.place, `${message} ${suggestion(named.value, grades)}`)
  }
  const gates = ruleSet.gates.map(({ id }) => id)
  const noGate = (name: string) => ['unknown-key', `'${ruleSet.id}' has no gate ${quoted(name)}.`] as const
  checkKeys(field(verdict, 'gates'), gates, noGate, log)
}
