import type { FactDictionary } from '../model/fact-dictionary.ts'
import type { Profile, StatedFacts } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { checkSchema } from '../reading/check-schema.ts'
import type { Reading } from '../reading/problem.ts'
import { readText } from '../reading/read-text.ts'
import {
  elements,
  field,
  nodeAt,
  type ProblemLog,
  type SourceNode,
  textField,
} from '../reading/source-node.ts'
import { nearest, quoted, suggestion } from '../reading/suggestion.ts'
import { criteriaOf } from '../rows/criteria-of.ts'
import { checkReviews } from './check-reviews.ts'
import { type ProfilePlaces, placesIn } from './profile-places.ts'
import { profileSchema } from './profile-schema.ts'
import { withoutBlanks } from './without-blanks.ts'

function checkLimits(root: SourceNode, { facts }: FactDictionary, log: ProblemLog): void {
  const stated = (name: string) => nodeAt(root, ['facts', ...name.split('.')])
  for (const [name, fact] of Object.entries(facts)) {
    if (fact.type !== 'number' || fact.atMost === undefined) continue
    const node = stated(name)
    const limit = stated(fact.atMost)?.value
    if (typeof node?.value === 'number' && typeof limit === 'number' && node.value > limit) {
      log.report(
        'number-out-of-range',
        node.place,
        `Write at most ${limit}, the number stated for '${fact.atMost}'.`,
      )
    }
  }
}

/** Checks that evidence and reviews name criteria, reviews perhaps gates, and evidence a declared kind. */
function checkAttachments(root: SourceNode, ruleSet: RuleSet, log: ProblemLog): void {
  const criteria = new Map(criteriaOf(ruleSet).map((criterion) => [criterion.id, criterion] as const))
  const gates = ruleSet.gates.map(({ id }) => id)
  const attachments = ['evidence', 'reviews'].flatMap((key) =>
    elements(root, key).map((node) => ({ node, isReview: key === 'reviews' })),
  )
  for (const { node, isReview } of attachments) {
    const id = textField(node, 'criterion')
    if (id === undefined) continue
    const criterion = criteria.get(id)
    if (criterion !== undefined) {
      if (!isReview) checkKind(node, criterion.evidence?.map(({ kind }) => kind) ?? [], ruleSet, log)
      continue
    }
    if (isReview && gates.includes(id)) continue
    const place = field(node, 'criterion')?.place ?? node.place
    const row = [...criteria.values()].find(({ source }) => source === id)
    const known = isReview ? [...criteria.keys(), ...gates] : criteria.keys()
    const hint = row ? `Write '${row.id}', the id of that row.` : suggestion(id, known)
    const kind = isReview && gates.length > 0 ? 'criterion or gate' : 'criterion'
    log.report('unknown-criterion', place, `'${ruleSet.id}' has no ${kind} ${quoted(id)}. ${hint}`)
  }
}

/** A document of a kind that the criterion does not ask for is allowed: it leaves the evidence missing, and a gap. */
function checkKind(
  node: SourceNode,
  wanted: readonly string[],
  { evidence }: RuleSet,
  log: ProblemLog,
): void {
  const kind = textField(node, 'kind')
  const place = field(node, 'kind')?.place ?? node.place
  if (kind === undefined) {
    if (wanted.length > 1)
      log.report('missing-key', place, `Add the key 'kind': one of ${wanted.join(', ')}.`)
  } else if (!Object.hasOwn(evidence, kind)) {
    const declared = Object.keys(evidence)
    const hint = suggestion(kind, nearest(kind, declared) === undefined ? wanted : declared)
    log.report('unknown-evidence', place, `No kind of evidence ${quoted(kind)} is declared. ${hint}`)
  }
}

/**
 * Checks a profile, wherever it stands, against the facts, criteria and evidence kinds of a rule set.
 *
 * @returns the profile, or `undefined` where something of its shape is wrong; problems go to the log
 */
export function checkProfile(root: SourceNode, ruleSet: RuleSet, log: ProblemLog): Profile | undefined {
  const profile = checkSchema(profileSchema(ruleSet.facts), root, log)
  checkLimits(root, ruleSet.facts, log)
  checkAttachments(root, ruleSet, log)
  checkReviews(root, ruleSet, log)
  if (profile === undefined) return undefined
  const { id, name, evidence, reviews } = profile
  const facts = withoutBlanks(profile.facts ?? {}) as StatedFacts // safe: the schema has checked every fact's type
  return { id, name, facts, ...(evidence && { evidence }), ...(reviews && { reviews }) }
}

/** A profile with the places of what it states. */
export interface PlacedProfile extends ProfilePlaces {
  readonly profile: Profile
}

/** Reads a profile as {@link parseProfile} does, and keeps where everything stands. */
export function parsePlacedProfile(
  text: string,
  ruleSet: RuleSet,
  { file }: { readonly file: string },
): Reading<PlacedProfile> {
  return readText(text, file, (root, log) => {
    const profile = checkProfile(root, ruleSet, log)
    return profile && { profile, ...placesIn(root) }
  })
}

/**
 * Reads a profile, YAML or JSON, and checks it against the facts, criteria and evidence kinds of a rule set.
 *
 * @param file the name that problems give as their file
 * @returns the profile, or every problem there is
 */
export function parseProfile(
  text: string,
  ruleSet: RuleSet,
  { file }: { readonly file: string },
): Reading<Profile> {
  return readText(text, file, (root, log) => checkProfile(root, ruleSet, log))
}
