import type { AssessOptions, Evaluator } from '../assess.ts'
import { type Assessment, BASES, type Basis, type Need } from '../model/assessment.ts'
import type { Demand, Dossier, FilePlace, FindPlace } from '../model/dossier.ts'
import type { Profile } from '../model/profile.ts'
import { changeableParts } from './changeable-parts.ts'
import { documentResults, type FileFindings, withSoundFiles } from './document-results.ts'

/** What a dossier is made from, beside the profile. */
export interface DossierOptions extends Omit<AssessOptions, 'basis'> {
  readonly file: string
  readonly bases: readonly [Basis, ...Basis[]]
  /** Finds places in the file; left out where nobody is to be told. */
  readonly placeOf?: FindPlace
  readonly files?: FileFindings
  /** What is asked of the assessment on the first basis. */
  readonly demandsOf?: (assessment: Assessment) => readonly Demand[]
}

function placesOf(
  assessment: Assessment,
  { ruleSet }: Evaluator,
  placeOf: FindPlace | undefined,
): Readonly<Record<string, readonly FilePlace[]>> {
  if (placeOf === undefined) return {}
  const gates = (assessment.verdict?.gates ?? []).flatMap(({ id, needs }) =>
    needs === undefined ? [] : [[id, needs] as const],
  )
  const gaps = assessment.gaps.map(({ criterion, needs }) => [criterion, needs] as const)
  const placed = ([id, needs]: readonly [string, Need]) => {
    const places = changeableParts(needs, ruleSet).map((part) => placeOf(part, id))
    const byKey = new Map(places.map((place) => [`${place.key} ${place.line}:${place.column}`, place]))
    return [id, [...byKey.values()]] as const
  }
  return Object.fromEntries([...gaps, ...gates].map(placed))
}

/** @returns one application as reports show it: assessed on all three bases, with its documents and places */
export function makeDossier(
  evaluator: Evaluator,
  profile: Profile,
  { file, bases, placeOf, files = new Map(), demandsOf = () => [], ...options }: DossierOptions,
): Dossier {
  const counted = withSoundFiles(profile, files)
  const assessments = Object.fromEntries(
    BASES.map((basis) => [basis, evaluator.assess(counted, { ...options, basis })]),
  ) as Record<Basis, Assessment> // safe: one for each basis
  const assessment = assessments[bases[0]]
  return {
    file,
    bases,
    assessments,
    documents: documentResults(profile, evaluator.ruleSet, assessment, files),
    reviews: (profile.reviews ?? []).filter(({ on }) => on <= options.asOf),
    places: placesOf(assessment, evaluator, placeOf),
    demands: demandsOf(assessment),
  }
}
