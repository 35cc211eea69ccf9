import { readFileSync } from 'node:fs'
import { type AssessOptions, compile } from '../../src/assess.ts'
import { makeDossier } from '../../src/dossier/make-dossier.ts'
import { parseProfile } from '../../src/facts/parse-profile.ts'
import { profilePlaces } from '../../src/facts/profile-places.ts'
import type { Basis } from '../../src/model/assessment.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import type { Profile } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { parseCases } from '../../src/proving/cases/parse-cases.ts'
import { formatProblem, type Reading } from '../../src/reading/problem.ts'
import { fixtureRuleSets } from './rule-set-fixtures.ts'

function orThrow<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  throw new Error(reading.problems.map(formatProblem).join('\n'))
}

/** @returns the dossier of a profile whose text is known, with its places in it */
function dossierOf(
  profile: Profile,
  text: string,
  ruleSet: RuleSet,
  options: Omit<AssessOptions, 'basis'> & { readonly file?: string },
  basis: Basis = 'claimed',
): Dossier {
  const { placeOf } = profilePlaces(text)
  return makeDossier(compile(ruleSet), profile, {
    file: 'profile.yaml',
    ...options,
    bases: [basis, ...(['claimed', 'evidenced', 'verified'] as const).filter((each) => each !== basis)],
    placeOf,
  })
}

/** @returns the dossier of a fixture enterprise */
export function enterpriseDossier(
  name: string,
  ruleSet: RuleSet,
  asOf: string,
  basis: Basis = 'claimed',
): Dossier {
  const file = `fixtures/enterprises/${name}.yaml`
  const text = readFileSync(file, 'utf8')
  return dossierOf(orThrow(parseProfile(text, ruleSet, { file })), text, ruleSet, { asOf, file }, basis)
}

/** An invented scheme with the dossiers of its worked cases. */
export interface SchemeDossiers {
  readonly ruleSet: RuleSet
  readonly dossiers: readonly Dossier[]
}

/** @returns every invented scheme with the dossiers of its worked cases */
export function schemeDossiers(): readonly SchemeDossiers[] {
  return fixtureRuleSets().map((ruleSet) => {
    const file = `fixtures/rule-sets/${ruleSet.id}/cases.yaml`
    const text = readFileSync(file, 'utf8')
    const { cases } = orThrow(
      parseCases(text, { file, ruleSet: () => ({ ok: true, value: ruleSet }), profile: () => undefined }),
    )
    return {
      ruleSet,
      dossiers: cases.map(({ profile, options }) => dossierOf(profile, '', ruleSet, options)),
    }
  })
}
