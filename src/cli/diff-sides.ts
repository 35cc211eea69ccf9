import { type AssessOptions, compile } from '../assess.ts'
import { documentsOf, withSoundFiles } from '../dossier/documents-of.ts'
import type { Assessment, Basis } from '../model/assessment.ts'
import type { DocumentResult } from '../model/dossier.ts'
import type { Profile } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { areResults, LONGEST_RESULTS, parseAssessments } from '../results/parse-assessments.ts'
import type { LookAtFiles } from './evidence-files.ts'
import { orCannotRun, profileSource } from './load.ts'
import type { ReadFile } from './read-file.ts'

/** One result that is compared, with what it was made from as far as that is at hand. */
export interface ComparedSide {
  readonly assessment: Assessment
  /** Without the documents that prove nothing because of their files. */
  readonly profile?: Profile
  /** With what keeps each from counting. */
  readonly documents?: readonly DocumentResult[]
}

/** What a file holds that is compared: earlier results, or a profile. */
export type ComparedFile = { readonly path: string } & (
  | { readonly results: readonly ComparedSide[] }
  /** Read by the rule set that it is assessed by. */
  | { readonly profileBy: (ruleSet: RuleSet) => Profile }
)

/**
 * Reads earlier results or a profile, as the content of the file tells.
 *
 * @throws CannotRun if it cannot be read, or holds results that are not right
 */
export function comparedFile(path: string, read: ReadFile): ComparedFile {
  const text = orCannotRun(read(path, LONGEST_RESULTS))
  if (!areResults(text)) {
    const again: ReadFile = () => ({ ok: true, value: text })
    return { path, profileBy: (ruleSet) => orCannotRun(profileSource(path, ruleSet, again)).profile }
  }
  const results = orCannotRun(parseAssessments(text, { file: path }))
  return {
    path,
    results: results.map(({ evidence, ...assessment }) => ({
      assessment,
      ...(evidence && { documents: evidence }),
    })),
  }
}

/** What the results of a profile are made with. */
export interface SideOptions {
  readonly assess: Omit<AssessOptions, 'basis'>
  readonly bases: readonly Basis[]
  /** Left out where nobody looks at files. */
  readonly lookAtFiles?: LookAtFiles
}

/** @returns the results of a profile on some bases, for which documents count only whose files are what they should be */
export function profileSides(
  profile: Profile,
  ruleSet: RuleSet,
  { assess, bases, lookAtFiles }: SideOptions,
): readonly ComparedSide[] {
  const evaluator = compile(ruleSet)
  const files = lookAtFiles?.(profile) ?? new Map()
  const counted = withSoundFiles(profile, files)
  return bases.map((basis) => {
    const assessment = evaluator.assess(counted, { ...assess, basis })
    const { documents } = documentsOf(profile, ruleSet, assessment, files)
    return { assessment, profile: counted, documents }
  })
}
