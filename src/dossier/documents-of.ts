import { daysAskedFor, isServedBy } from '../engine/documents.ts'
import type { Assessment } from '../model/assessment.ts'
import type { DocumentFlaw, DocumentResult, FileFinding } from '../model/dossier.ts'
import type { Evidence, Profile } from '../model/profile.ts'
import type { EvidenceRequirement, RuleSet } from '../model/rule-set.ts'
import { criteriaOf } from '../rows/criteria-of.ts'

/** What was found where the file of each document should be; of a document whose file was not looked at, nothing. */
export type FileFindings = ReadonlyMap<Evidence, FileFinding>

type Dates = Pick<Assessment, 'asOf' | 'period'>

/** What keeps a document from being what is asked for: each thing that would, were everything else about it right. */
function flawsOf(
  { kind, stamped, date }: Evidence,
  requirement: EvidenceRequirement,
  isOnlyOne: boolean,
  dates: Dates,
): readonly DocumentFlaw[] {
  const day = daysAskedFor(requirement, dates)?.from
  const right = {
    ...(kind !== undefined && { kind }),
    stamped: true,
    ...(day !== undefined && { date: day }),
  }
  const serves = (document: Pick<Evidence, 'kind' | 'stamped' | 'date'>) =>
    isServedBy(document, requirement, isOnlyOne, dates)
  if (!serves(right)) return ['other-kind']
  const { date: _, ...undated } = right
  const isDated = serves({ ...undated, ...(date !== undefined && { date }) })
  return [
    ...(serves({ ...right, stamped: stamped === true }) ? [] : (['not-stamped'] as const)),
    ...(isDated ? [] : ([date === undefined ? 'undated' : 'outside-window'] as const)),
  ]
}

/** What a criterion asks for, and of that what no document is. */
interface Asked {
  readonly all: readonly EvidenceRequirement[]
  readonly missing: readonly EvidenceRequirement[]
}

interface Held {
  readonly requirement?: EvidenceRequirement
  readonly flaws: readonly DocumentFlaw[]
}

/** What keeps a document from being what it comes nearest to: of what is missing rather than of what is there. */
function heldAgainst(document: Evidence, { all, missing }: Asked, dates: Dates): Held {
  const tried = (requirements: readonly EvidenceRequirement[]) =>
    requirements
      .map((requirement) => ({
        requirement,
        flaws: flawsOf(document, requirement, all.length === 1, dates),
      }))
      .filter(({ flaws }) => !flaws.includes('other-kind'))
      .sort((one, other) => one.flaws.length - other.flaws.length)
  const [best] = tried(all)
  if (best === undefined) return { flaws: [all.length === 0 ? 'not-asked' : 'other-kind'] }
  return best.flaws.length === 0 ? best : (tried(missing)[0] ?? best)
}

function documentResult(
  document: Evidence,
  asked: Asked,
  dates: Dates,
  found: FileFinding | undefined,
): DocumentResult {
  const { flaws, requirement } = heldAgainst(document, asked, dates)
  const days = requirement && daysAskedFor(requirement, dates)
  return {
    ...document,
    ...(requirement && { kind: requirement.kind }),
    flaws: [
      ...flaws,
      ...(isToCome(document, dates) ? (['not-yet'] as const) : []),
      ...(found !== undefined && 'flaw' in found ? [found.flaw] : []),
    ],
    ...(days && { between: days }),
    ...(found !== undefined && 'sha256' in found && found),
  }
}

const isToCome = ({ date }: Evidence, { asOf }: Dates): boolean => date !== undefined && date > asOf

/** What each criterion asks for, and what of it none of the documents is. */
function askedBy(ruleSet: RuleSet, documents: readonly Evidence[], dates: Dates): ReadonlyMap<string, Asked> {
  return new Map(
    criteriaOf(ruleSet).map(({ id, evidence: all = [] }) => {
      const ofRow = documents.filter(({ criterion }) => criterion === id)
      const missing = all.filter((requirement) =>
        ofRow.every((each) => !isServedBy(each, requirement, all.length === 1, dates)),
      )
      return [id, { all, missing }] as const
    }),
  )
}

/** The documents of a profile on the day of the assessment. */
export interface Documents {
  /** Every one, in the order of the profile, with whether it counts. */
  readonly documents: readonly DocumentResult[]
  /** What each criterion asks for and none of them is, by its id; of criteria that miss something. */
  readonly missing: Readonly<Record<string, readonly EvidenceRequirement[]>>
}

/** @returns the documents of a profile, and what is missing beside them */
export function documentsOf(
  profile: Profile,
  ruleSet: RuleSet,
  dates: Dates,
  files: FileFindings = new Map(),
): Documents {
  const { evidence = [] } = profile
  const sound = withSoundFiles(profile, files).evidence ?? []
  const asked = askedBy(
    ruleSet,
    sound.filter((document) => !isToCome(document, dates)),
    dates,
  )
  return {
    documents: evidence.map((document) => {
      const ofRow = asked.get(document.criterion) ?? { all: [], missing: [] }
      return documentResult(document, ofRow, dates, files.get(document))
    }),
    missing: Object.fromEntries(
      [...asked].flatMap(([id, { missing }]) => (missing.length === 0 ? [] : [[id, missing]])),
    ),
  }
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
