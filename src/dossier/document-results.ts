import { daysAskedFor, flawsOf } from '../engine/documents.ts'
import type { Assessment } from '../model/assessment.ts'
import type { DocumentFlaw, DocumentResult, FileFinding } from '../model/dossier.ts'
import type { Evidence, Profile } from '../model/profile.ts'
import type { Criterion, EvidenceRequirement, RuleSet } from '../model/rule-set.ts'

/** What was found where the file of each document should be; of a document whose file was not looked at, nothing. */
export type FileFindings = ReadonlyMap<Evidence, FileFinding>

type Dates = Pick<Assessment, 'asOf' | 'period'>

/** What keeps a document from being any that its criterion asks for: by the one that it comes nearest to. */
function nearest(
  document: Evidence,
  asked: readonly EvidenceRequirement[],
  dates: Dates,
): { readonly flaws: readonly DocumentFlaw[]; readonly requirement?: EvidenceRequirement } {
  const tried = asked.map((requirement) => ({
    requirement,
    flaws: flawsOf(document, requirement, asked.length === 1, dates),
  }))
  const isOther = ({ flaws }: { readonly flaws: readonly DocumentFlaw[] }) => flaws.includes('other-kind')
  const ofKind = tried.filter((each) => !isOther(each))
  const [first, ...rest] = ofKind
  if (first === undefined) return { flaws: [asked.length === 0 ? 'not-asked' : 'other-kind'] }
  return rest.reduce((best, each) => (each.flaws.length < best.flaws.length ? each : best), first)
}

function documentResult(
  document: Evidence,
  { evidence: asked = [] }: Pick<Criterion, 'evidence'>,
  dates: Dates,
  found: FileFinding | undefined,
): DocumentResult {
  const { flaws, requirement } = nearest(document, asked, dates)
  const days = requirement && daysAskedFor(requirement, dates)
  const isToCome = document.date !== undefined && document.date > dates.asOf
  return {
    ...document,
    ...(requirement && { kind: requirement.kind }),
    flaws: [
      ...flaws,
      ...(isToCome ? (['not-yet'] as const) : []),
      ...(found !== undefined && 'flaw' in found ? [found.flaw] : []),
    ],
    ...(days && { between: days }),
    ...(found !== undefined && 'sha256' in found && found),
  }
}

/** @returns every document of a profile, in its order, with whether it counts on the day of the assessment */
export function documentResults(
  { evidence = [] }: Profile,
  { sections }: RuleSet,
  dates: Dates,
  files: FileFindings = new Map(),
): readonly DocumentResult[] {
  const criteria = new Map(
    sections
      .flatMap(({ items }) => items)
      .flatMap((item) => item.criteria)
      .map((criterion) => [criterion.id, criterion] as const),
  )
  return evidence.map((document) =>
    documentResult(document, criteria.get(document.criterion) ?? {}, dates, files.get(document)),
  )
}

/** @returns the profile without the documents whose files are not what they should be: what is not there proves nothing */
export function withSoundFiles(profile: Profile, files: FileFindings): Profile {
  if (profile.evidence === undefined) return profile
  const evidence = profile.evidence.filter((document) => {
    const found = files.get(document)
    return found === undefined || !('flaw' in found)
  })
  return { ...profile, evidence }
}
