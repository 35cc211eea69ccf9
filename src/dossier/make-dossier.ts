import type { AssessOptions, Evaluator } from '../assess.ts'
import { type Assessment, BASES, type Basis, type Need } from '../model/assessment.ts'
import type { Demand, DocumentFlaw, DocumentResult, Dossier, FilePlace, FindPlace } from '../model/dossier.ts'
import type { Profile } from '../model/profile.ts'
import { type Attached, changeableParts } from './changeable-parts.ts'
import { documentsOf, type FileFindings, withSoundFiles } from './documents-of.ts'

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

const isFileFlaw = (flaw: DocumentFlaw): boolean => flaw.startsWith('file-')

/** That every file that was looked at is what it should be; told where it is not. */
function fileDemands(documents: readonly DocumentResult[]): readonly Demand[] {
  return documents.flatMap(({ file, flaws }, document) => {
    const flaw = flaws.find(isFileFlaw)
    if (flaw === undefined || file === undefined) return []
    return [{ demand: 'evidence-root' as const, document, file, flaw, isMet: false }]
  })
}

function placesOf(
  assessment: Assessment,
  attached: Attached,
  { ruleSet }: Evaluator,
  placeOf: FindPlace | undefined,
): Readonly<Record<string, readonly FilePlace[]>> {
  if (placeOf === undefined) return {}
  const gates = (assessment.verdict?.gates ?? []).flatMap(({ id, needs }) =>
    needs === undefined ? [] : [[id, needs] as const],
  )
  const gaps = assessment.gaps.map(({ criterion, needs }) => [criterion, needs] as const)
  const placed = ([id, needs]: readonly [string, Need]) => {
    const places = changeableParts(needs, id, attached, ruleSet).map(placeOf)
    const byKey = new Map(places.map((place) => [`${place.key} ${place.line}:${place.column}`, place]))
    return [id, [...byKey.values()]] as const
  }
  const files = fileDemands(attached.documents).flatMap((demand) => {
    const place = 'document' in demand ? placeOf({ fileOf: demand.document }) : undefined
    return place === undefined ? [] : [[place.key, [place]] as const]
  })
  return Object.fromEntries([...[...gaps, ...gates].map(placed), ...files])
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
  const { documents, missing } = documentsOf(profile, evaluator.ruleSet, assessment, files)
  const { reviews = [] } = profile
  return {
    file,
    bases,
    assessments,
    documents,
    missing,
    reviews: reviews.filter(({ on }) => on <= options.asOf),
    places: placesOf(assessment, { documents, reviews }, evaluator, placeOf),
    demands: [...demandsOf(assessment), ...fileDemands(documents)],
  }
}
