import { checkProfile } from '../../facts/parse-profile.ts'
import type { Profile } from '../../model/profile.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { checkSchema } from '../../reading/check-schema.ts'
import type { Problem, Reading } from '../../reading/problem.ts'
import { readText } from '../../reading/read-text.ts'
import { elements, field, type ProblemLog, type SourceNode, textField } from '../../reading/source-node.ts'
import { quoted } from '../../reading/suggestion.ts'
import type { CaseFile, WorkedCase } from './case-file.ts'
import { caseFileSchema } from './case-schema.ts'
import { checkCase } from './check-case.ts'

/** What reading worked cases needs beside their text. */
export interface CaseOptions {
  /** The name that problems give as their file. */
  readonly file: string
  /** Reads the rule set that `rules` names; `undefined` where there is none. */
  readonly ruleSet: (reference: string) => Reading<RuleSet> | undefined
  /** Reads a profile that a case names instead of stating it; `undefined` where there is none. */
  readonly profile: (reference: string, ruleSet: RuleSet) => Reading<Profile> | undefined
}

const leaf = (value: string, { place }: SourceNode): SourceNode => ({
  value,
  place,
  fields: new Map(),
  elements: [],
})

const isMapping = ({ value }: SourceNode): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The profile that a case states, as it would stand in a file of its own: its id and name may be left out. */
function standingAlone(node: SourceNode, name: string): SourceNode {
  const head = new Map(
    ['id', 'name'].map((key) => [key, { keyPlace: node.place, node: leaf(name, node) }] as const),
  )
  return {
    ...node,
    value: { id: name, name, ...Object(node.value) },
    fields: new Map([...head, ...node.fields]),
  }
}

/** Reads what stands in other files, each once, and gathers the problems that it has there. */
function otherFiles(options: CaseOptions, log: ProblemLog) {
  const problems: Problem[] = []
  const profiles = new Map<string, Profile | undefined>()
  function take<T>(reading: Reading<T> | undefined, node: SourceNode | undefined, what: string) {
    if (reading?.ok) return reading.value
    if (reading !== undefined) problems.push(...reading.problems)
    else if (node !== undefined)
      log.report('invalid-value', node.place, `No ${what} ${quoted(String(node.value))} is found.`)
    return undefined
  }
  return {
    problems,
    ruleSet(root: SourceNode): RuleSet | undefined {
      const reference = textField(root, 'rules')
      if (reference === undefined || reference.trim() === '') return undefined
      return take(options.ruleSet(reference), field(root, 'rules'), 'rule set')
    },
    profile(node: SourceNode, ruleSet: RuleSet): Profile | undefined {
      const stated = field(node, 'profile')
      if (stated === undefined) return undefined
      if (typeof stated.value === 'string') {
        const known = profiles.get(stated.value)
        if (known !== undefined || profiles.has(stated.value)) return known
        const profile = take(options.profile(stated.value, ruleSet), stated, 'profile')
        profiles.set(stated.value, profile)
        return profile
      }
      if (!isMapping(stated)) return undefined // the schema has said so
      return checkProfile(standingAlone(stated, textField(node, 'name')?.trim() || 'case'), ruleSet, log)
    },
  }
}

function checkNames(cases: readonly SourceNode[], log: ProblemLog): void {
  const taken = new Set<string>()
  for (const each of cases) {
    const name = textField(each, 'name')
    if (name === undefined) continue
    const place = field(each, 'name')?.place ?? each.place
    if (taken.has(name)) log.report('duplicate-id', place, `Rename one of the cases ${quoted(name)}.`)
    taken.add(name)
  }
}

/**
 * Reads worked cases and checks every name in them by their rule set, and every profile as a file of its own is checked.
 *
 * @returns the cases, or every problem there is, also those of the rule set and of profiles in files of their own
 */
export function parseCases(text: string, options: CaseOptions): Reading<CaseFile> {
  let problemsElsewhere: readonly Problem[] = []
  const reading = readText(text, options.file, (root, log) => {
    const others = otherFiles(options, log)
    problemsElsewhere = others.problems
    const content = checkSchema(caseFileSchema, root, log)
    const nodes = elements(root, 'cases')
    checkNames(nodes, log)
    const ruleSet = others.ruleSet(root)
    const cases = nodes.flatMap((node, index): readonly WorkedCase[] => {
      if (ruleSet === undefined) return []
      checkCase(node, ruleSet, log)
      const profile = others.profile(node, ruleSet)
      const checked = content?.cases[index]
      const source = field(node, 'expect')
      if (profile === undefined || checked === undefined || source === undefined) return []
      const { name, asOf, period, basis, set, expect } = checked
      const settings = {
        asOf,
        ...(period !== undefined && { period }),
        ...(basis && { basis }),
        ...(set && { set }),
      }
      return [{ name, place: node.place, profile, options: settings, expect, source }]
    })
    // without a rule set there are problems, here or in its own file
    return { file: options.file, ruleSet, cases }
  })
  const [first, ...rest] = [...problemsElsewhere, ...(reading.ok ? [] : reading.problems)]
  if (first !== undefined) return { ok: false, problems: [first, ...rest] }
  if (!reading.ok || reading.value.ruleSet === undefined) throw new Error(`No rule set for ${options.file}.`)
  return { ok: true, value: { ...reading.value, ruleSet: reading.value.ruleSet } }
}
