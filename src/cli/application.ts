import type { AssessOptions, Evaluator } from '../assess.ts'
import { type Demands, demandsOf } from '../dossier/demands.ts'
import { withSoundFiles } from '../dossier/documents-of.ts'
import { makeDossier } from '../dossier/make-dossier.ts'
import type { Basis } from '../model/assessment.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Profile } from '../model/profile.ts'
import type { Baseline } from './baseline.ts'
import type { LookAtFiles } from './evidence-files.ts'
import type { ProfileSource } from './load.ts'

/** A profile with what of it counts, and all that is said of it. */
export interface Application {
  readonly source: ProfileSource
  /** The profile without the documents whose files are not what they should be. */
  readonly counted: Profile
  readonly dossier: Dossier
}

/** What applications are made with. */
export interface ApplicationOptions {
  readonly assess: Omit<AssessOptions, 'basis'>
  readonly bases: readonly [Basis, ...Basis[]]
  readonly demands: Demands
  readonly baseline?: Baseline
  /** Left out where nobody looks at files. */
  readonly lookAtFiles?: LookAtFiles
}

/** @returns what makes an application of a profile that has been read */
export function applicationMaker(
  evaluator: Evaluator,
  { assess, bases, demands, baseline, lookAtFiles }: ApplicationOptions,
): (source: ProfileSource) => Application {
  return (source) => {
    const { path, profile, placeOf } = source
    const files = lookAtFiles?.(profile) ?? new Map()
    const dossier = makeDossier(evaluator, profile, {
      ...assess,
      file: path,
      bases,
      files,
      placeOf,
      demandsOf: (assessment) => [
        ...demandsOf(demands, assessment),
        ...(baseline?.demandsOf(assessment) ?? []),
      ],
    })
    return { source, counted: withSoundFiles(profile, files), dossier }
  }
}
