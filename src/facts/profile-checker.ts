import type { Evidence, Profile, Review, StatedFacts } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { evidenceCheck, isFilledText, reviewsCheck } from './attachment-checks.ts'
import { factsCheck, isMapping, type Tally } from './value-checks.ts'
import { withoutBlanks } from './without-blanks.ts'

const KEYS: ReadonlySet<string> = new Set(['id', 'name', 'facts', 'evidence', 'reviews'])

/**
 * Takes the parsed value of a JSON text, and how many members its objects have there.
 *
 * @returns the profile, or `undefined` where something is wrong or has to be looked at more closely
 */
export type ProfileChecker = (value: unknown, members: number) => Profile | undefined

/**
 * Compiles the check of profiles that says yes or no and nothing else, for those who read very many: what it returns is
 * what `parseProfile` does, and where it returns nothing, that one says why.
 */
export function profileChecker(ruleSet: RuleSet): ProfileChecker {
  const checkFacts = factsCheck(ruleSet.facts)
  const checkEvidence = evidenceCheck(ruleSet)
  const checkReviews = reviewsCheck(ruleSet)
  return (value, members) => {
    if (!isMapping(value)) return undefined
    const tally: Tally = { members: 0, hasBlanks: false }
    for (const key in value) {
      if (!KEYS.has(key)) return undefined
      tally.members += 1
    }
    const { id, name, facts, evidence = null, reviews = null } = value
    if (!isFilledText(id) || !isFilledText(name) || facts === undefined) return undefined
    if (facts !== null && !checkFacts(facts, tally)) return undefined
    if (evidence !== null && !checkEvidence(evidence, tally)) return undefined
    if (reviews !== null && !checkReviews(reviews, tally)) return undefined
    // of two members with one key JSON.parse keeps one
    if (tally.members !== members) return undefined
    // safe, as all that follow: just checked
    const stated = (tally.hasBlanks ? withoutBlanks(facts) : facts) as StatedFacts | null
    return {
      id: id as string,
      name: name as string,
      facts: stated ?? {},
      ...(evidence !== null && { evidence: evidence as readonly Evidence[] }),
      ...(reviews !== null && { reviews: reviews as readonly Review[] }),
    }
  }
}
