import { inAward, inCondition, inMeasure, inValue, type Mentions } from '../../mentions/names-in.ts'
import type { Gate } from '../../model/gate.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { type SourceNode, textField } from '../../reading/source-node.ts'
import type { Report } from './report.ts'

const inGate = (gate: Gate): Mentions => {
  if ('precondition' in gate) return inCondition(gate.precondition)
  if ('veto' in gate) return inCondition(gate.veto)
  if ('stop' in gate) return inCondition(gate.stop)
  return inCondition('require' in gate ? gate.require : gate.when)
}

/** What rows, grades and gates speak of themselves. */
function inRows({ sections, grades, gates }: RuleSet): readonly Mentions[] {
  const items = sections.flatMap((section) => section.items)
  const criteria = items.flatMap((item) => item.criteria)
  return [
    ...[...sections, ...items, ...criteria].flatMap(({ applies }) => (applies ? [inCondition(applies)] : [])),
    ...criteria.map((each) => ('when' in each ? inCondition(each.when) : inAward(each.award))),
    ...grades.map(({ atLeast }) => inValue(atLeast)),
    ...gates.map(inGate),
  ]
}

/** Everything that is spoken of from there on, directly or by what it names. */
function followed(start: readonly Mentions[], { measures, conditions }: RuleSet) {
  const names = new Set<string>()
  const named = new Set<string>()
  const follow = (mentions: Mentions): void => {
    for (const name of mentions.names) {
      if (names.has(name)) continue
      names.add(name)
      const measure = Object.hasOwn(measures, name) ? measures[name] : undefined
      if (measure !== undefined) follow(inMeasure(measure))
    }
    for (const name of mentions.conditions) {
      if (named.has(name)) continue
      named.add(name)
      const condition = conditions[name]
      if (condition !== undefined) follow(inCondition(condition))
    }
  }
  start.forEach(follow)
  return { names, conditions: named }
}

/** The facts that nothing at all mentions, not even what is not used itself. */
function unusedFacts(ruleSet: RuleSet): readonly string[] {
  const { facts, measures, conditions } = ruleSet
  const everything = [
    ...inRows(ruleSet),
    ...Object.values(measures).map(inMeasure),
    ...Object.values(conditions).map(inCondition),
  ]
  const mentioned = new Set(everything.flatMap(({ names }) => names))
  const limits = Object.values(facts.facts).flatMap((fact) =>
    fact.type === 'number' ? (fact.atMost ?? []) : [],
  )
  return Object.keys(facts.facts).filter((name) => !mentioned.has(name) && !limits.includes(name))
}

/** Declared things that nothing uses. */
export function checkUnused(
  root: SourceNode,
  ruleSet: RuleSet,
  hasOwnFacts: (reference: string) => boolean,
  report: Report,
): void {
  const used = followed(inRows(ruleSet), ruleSet)
  const criteria = ruleSet.sections.flatMap(({ items }) => items.flatMap((item) => item.criteria))
  const kinds = new Set(criteria.flatMap(({ evidence = [] }) => evidence.map(({ kind }) => kind)))
  const declared = [
    ['measures', used.names, 'measure'],
    ['parameters', used.names, 'parameter'],
    ['conditions', used.conditions, 'condition'],
    ['evidence', kinds, 'kind of evidence'],
  ] as const
  for (const [key, uses, what] of declared) {
    for (const name of Object.keys(ruleSet[key])) {
      if (!uses.has(name))
        report('unused', [key], `Nothing uses the ${what} '${name}': use it or leave it out.`, name)
    }
  }
  const reference = textField(root, 'facts')
  const facts = reference !== undefined && hasOwnFacts(reference) ? unusedFacts(ruleSet) : []
  if (facts.length > 0) {
    const list = facts.map((name) => `'${name}'`).join(', ')
    report(
      'unused',
      ['facts'],
      `Nothing uses what the dictionary asks for under ${list}: use it or leave it out.`,
    )
  }
}
