import fc from 'fast-check'
import { type AssessOptions, compile } from '../../src/assess.ts'
import { assessWithEngine, createEngine, crossCheck } from '../../src/interop/index.ts'
import { BASES } from '../../src/model/assessment.ts'
import type { FactDictionary } from '../../src/model/fact-dictionary.ts'
import type { Evidence, Profile } from '../../src/model/profile.ts'
import type { Criterion, RuleSet } from '../../src/model/rule-set.ts'
import { constantsIn, day, options, partialProfile } from './arbitrary-profile.ts'
import { condition, ruleSet } from './arbitrary-rule-set.ts'
import { reviewsOf, rightReviewsOf, scheme } from './arbitrary-scheme.ts'

/*
 * That both evaluators make the same of random rule sets of the whole language and partial profiles. The command
 * `npm run parity` runs the same property as long as one likes.
 */

/** How many profiles each rule set, with its engine, is tried with. */
const PROFILES = 8

/** How many rule sets are tried between two reports of progress. */
const RULE_SETS = 125

/** Some rule sets and profiles of theirs, a day and a basis. */
interface Trial {
  readonly rules: RuleSet
  readonly profiles: readonly Profile[]
  readonly options: AssessOptions
}

const criteriaOf = ({ sections }: RuleSet): readonly Criterion[] =>
  sections.flatMap(({ items }) => items).flatMap((item) => item.criteria)

const title = { zh: '件', en: 'document' }
const requirements = fc.constantFrom(
  [],
  [{ kind: 'paper' }],
  [{ kind: 'paper', stamped: true }],
  [{ kind: 'paper', during: 'first-half' as const }],
  [{ kind: 'photo', during: { last: { months: 6 } } }],
  [{ kind: 'paper' }, { kind: 'photo' }],
)

/** What more a dictionary may say of numbers: that one limits another, and how large it can be. */
const limits = fc.record(
  {
    'numbers.whole': fc.constantFrom({ atMost: 'numbers.total' }, { maximum: 3 }),
    'numbers.total': fc.constant({ maximum: 4 }),
    'numbers.decimal': fc.constantFrom({ minimum: -1 }, { maximum: 2.5 }, { atMost: 'numbers.total' }),
  },
  { requiredKeys: [] },
)

function limiting(dictionary: FactDictionary, more: Readonly<Record<string, object>>): FactDictionary {
  const facts = Object.entries(dictionary.facts).map(([name, fact]) => [name, { ...fact, ...more[name] }])
  return { ...dictionary, facts: Object.fromEntries(facts) }
}

/** The same rule set with some documents asked for, numbers limited, and a section that may not apply. */
function variantOf(rules: RuleSet): fc.Arbitrary<RuleSet> {
  const criteria = criteriaOf(rules)
  const asked = fc.array(requirements, { minLength: criteria.length, maxLength: criteria.length })
  const mayNotApply = rules.notApplicable !== undefined
  const applies = fc.option(condition, { nil: undefined, freq: 2 })
  return fc.tuple(asked, limits, applies).map(([all, more, when]) => {
    const byId = new Map(criteria.map(({ id }, index) => [id, all[index] ?? []]))
    const sections = rules.sections.map((section, place) => ({
      ...section,
      ...(mayNotApply && place === 0 && when && { applies: when }),
      items: section.items.map((item) => ({
        ...item,
        criteria: item.criteria.map((each) => ({ ...each, evidence: byId.get(each.id) ?? [] })),
      })),
    }))
    return {
      ...rules,
      facts: limiting(rules.facts, more),
      evidence: { paper: title, photo: title },
      sections,
    }
  })
}

function documentsFor(rules: RuleSet): fc.Arbitrary<readonly Evidence[]> {
  const criteria = criteriaOf(rules)
  const kinds = Object.keys(rules.evidence)
  if (kinds.length === 0) return fc.constant([])
  const document = fc.record(
    {
      criterion: fc.constantFrom(...criteria.map(({ id }) => id)),
      title: fc.constant('document'),
      kind: fc.constantFrom(...kinds),
      date: day,
      stamped: fc.boolean(),
    },
    { requiredKeys: ['criterion', 'title'] },
  )
  return fc.array(document, { maxLength: criteria.length * 2 })
}

function profileFor(rules: RuleSet, constants: readonly number[]): fc.Arbitrary<Profile> {
  const reviews = fc.oneof(fc.constant([]), reviewsOf(rules), rightReviewsOf(rules))
  return fc
    .record({ profile: partialProfile(rules.facts, constants), reviews, evidence: documentsFor(rules) })
    .map(({ profile, ...rest }) => ({ ...profile, ...rest }))
}

function settingsOf({ parameters }: RuleSet): fc.Arbitrary<Readonly<Record<string, number>>> {
  const settings = Object.entries(parameters).map(([name, { value, minimum, maximum }]) =>
    fc.constantFrom([], [], [], [[name, minimum]], [[name, value]], [[name, maximum]]),
  )
  return fc.tuple(...settings).map((each) => Object.fromEntries(each.flat()))
}

function trialOf(rules: RuleSet, constants: readonly number[]): fc.Arbitrary<Trial> {
  return fc.record({
    rules: fc.constant(rules),
    profiles: fc.array(profileFor(rules, constants), { minLength: PROFILES, maxLength: PROFILES }),
    options: fc
      .record({ when: options, basis: fc.constantFrom(...BASES), set: settingsOf(rules) })
      .map(({ when, ...rest }) => ({ ...when, ...rest })),
  })
}

/** Says in what the two assessments of a profile differ, of the first profile of which they do. */
async function differenceIn({ rules, profiles, options }: Trial): Promise<string | undefined> {
  const evaluator = compile(rules)
  const engine = createEngine(rules, options)
  for (const profile of profiles) {
    const compare = async () =>
      crossCheck(evaluator.assess(profile, options), await assessWithEngine(engine, profile))
    const lines = await compare().catch((error: unknown) => [String(error)])
    if (lines.length === 0) continue
    const inputs = Object.entries({ options, profile, rules }).map(
      ([name, value]) => `${name} ${JSON.stringify(value)}`,
    )
    return [...lines, ...inputs].join('\n')
  }
  return undefined
}

/** What a run of the property found, and how to run it again. */
export interface ParityRun {
  /** The seed that it began with, or the one that begins with the pair on which they differ. */
  readonly seed: number
  readonly pairs: number
  /** The first pair on which the two differ, made as small as it can be. */
  readonly counterexample?: string
}

/**
 * Compares the two evaluators on at least so many random pairs of a rule set and a partial profile.
 *
 * @param written rule sets of which some trials are made, besides the random ones
 * @param onProgress told how many pairs have agreed so far
 */
export async function parity(
  pairs: number,
  seed: number,
  written: readonly RuleSet[],
  onProgress: (pairs: number) => void = () => {},
): Promise<ParityRun> {
  const trial = fc.oneof(
    fc.constantFrom(...written).chain((rules) => trialOf(rules, constantsIn(rules))),
    { weight: 3, arbitrary: ruleSet.chain(variantOf).chain((rules) => trialOf(rules, [])) },
    { weight: 12, arbitrary: scheme.chain(variantOf).chain((rules) => trialOf(rules, [])) },
  )
  const property = fc.asyncProperty(trial, async (each) => {
    const difference = await differenceIn(each)
    if (difference !== undefined) throw new Error(difference)
  })
  let done = 0
  for (let chunk = 0; done < pairs; chunk += 1) {
    const result = await fc.check(property, { numRuns: RULE_SETS, seed: seed + chunk })
    if (result.failed) {
      const { message } = result.errorInstance as Error // safe: the property throws nothing else
      return { seed: seed + chunk, pairs: done, counterexample: message }
    }
    done += RULE_SETS * PROFILES
    onProgress(done)
  }
  return { seed, pairs: done }
}

/** @returns a seed of chance, for a run that is another each time */
export function anySeed(): number {
  return Math.floor(Math.random() * 2 ** 31)
}
