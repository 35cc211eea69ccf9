import type { Cause, DocumentStanding } from '../model/cause.ts'
import type { Change } from '../model/change.ts'
import type { DocumentFlaw, DocumentResult } from '../model/dossier.ts'
import type { Evidence, Review } from '../model/profile.ts'
import type { EvidenceRequirement } from '../model/rule-set.ts'
import { memberChanges } from './member-changes.ts'
import { partial } from './partial.ts'
import { isSame, keyOf } from './same-data.ts'
import { type IndexedSide, reviewCounts } from './side.ts'

/** The document by itself, with the only kind that its row asks for where it does not say which it is. */
function attached(
  { criterion, kind, title, file, date, stamped }: Evidence,
  asked: readonly EvidenceRequirement[],
): Evidence {
  const [only, ...others] = asked
  const ofKind = kind ?? (others.length === 0 ? only?.kind : undefined)
  return {
    criterion,
    ...(ofKind !== undefined && { kind: ofKind }),
    title,
    ...(file !== undefined && { file }),
    ...(date !== undefined && { date }),
    ...(stamped !== undefined && { stamped }),
  }
}

/** A document of a row, with what is known to keep it from counting. */
interface Listed {
  readonly document: Evidence
  readonly standing?: Pick<DocumentResult, 'flaws' | 'between'>
}

const isOfFile = (flaw: DocumentFlaw): boolean => flaw.startsWith('file-')

/**
 * The documents of a row, where they are at hand: also those that do not count, where it is known which. Where it is not
 * known of the other side, what the row asks for keeps them from counting on both.
 */
function listedFor(id: string, side: IndexedSide, other: IndexedSide): readonly Listed[] | undefined {
  const asked = side.rows.get(id)?.criterion.evidence ?? []
  const ofRow = <T extends Evidence>(all: readonly T[]) => all.filter(({ criterion }) => criterion === id)
  if (side.documents === undefined) {
    return (
      side.profile && ofRow(side.profile.evidence ?? []).map((each) => ({ document: attached(each, asked) }))
    )
  }
  return ofRow(side.documents).map((each) => {
    const flaws = other.documents === undefined ? each.flaws.filter(isOfFile) : each.flaws
    const standing = { flaws, ...(each.between && { between: each.between }) }
    return { document: attached(each, asked), ...(flaws.length > 0 && { standing }) }
  })
}

/** Takes one after the other of those that are the same document. */
function listedByDocument(all: readonly Listed[]): (document: Evidence) => Listed | undefined {
  const byKey = new Map<string, Listed[]>()
  for (const each of all) byKey.set(keyOf(each.document), [...(byKey.get(keyOf(each.document)) ?? []), each])
  return (document) => byKey.get(keyOf(document))?.shift()
}

/** The documents that both sides have and that count on one of them only. */
function standingChanges(was: readonly Listed[], is: readonly Listed[]): readonly DocumentStanding[] {
  const earlier = listedByDocument(was)
  return is.flatMap(({ document, standing }) => {
    const before = earlier(document)
    const isOther = before !== undefined && (before.standing === undefined) !== (standing === undefined)
    return isOther ? [{ document, ...partial(before.standing, standing) }] : []
  })
}

/** The documents that were changed and whose files are what they should be on one side only. */
function mendedFiles(
  changed: readonly Change<Evidence>[],
  was: readonly Listed[],
  is: readonly Listed[],
): readonly DocumentStanding[] {
  const standingOf = (all: readonly Listed[], document: Evidence) =>
    all.find((each) => isSame(each.document, document))?.standing
  return changed.flatMap(({ before, after }) => {
    const [one, other] = [standingOf(was, before), standingOf(is, after)]
    const isFlawed = (one === undefined) !== (other === undefined)
    const isByFile = [one, other].some((standing) => standing?.flaws.some(isOfFile))
    return isFlawed && isByFile ? [{ document: after, ...partial(one, other) }] : []
  })
}

/** @returns which documents of a row are others, or count otherwise, where documents count and those of both sides are at hand */
export function evidenceCauses(id: string, before: IndexedSide, after: IndexedSide): readonly Cause[] {
  const [was, is] = [listedFor(id, before, after), listedFor(id, after, before)]
  const isCounted = [before, after].some(({ assessment }) => assessment.basis === 'evidenced')
  if (!isCounted || was === undefined || is === undefined) return []
  const documents = (all: readonly Listed[]) => all.map(({ document }) => document)
  const { added = [], removed = [], changed = [] } = memberChanges(documents(was), documents(is)) ?? {}
  const counts = (all: readonly Listed[], document: Evidence): boolean =>
    all.some((each) => each.standing === undefined && isSame(each.document, document))
  const members = {
    // one that never counted has nothing to do with it
    added: added.filter((each) => counts(is, each)),
    removed: removed.filter((each) => counts(was, each)),
    changed: changed.filter((each) => counts(was, each.before) || counts(is, each.after)),
  }
  const standing = [...standingChanges(was, is), ...mendedFiles(members.changed, was, is)]
  const isNone = Object.values(members).every((all) => all.length === 0)
  if (isNone && standing.length === 0) return []
  return [{ cause: 'evidence', ...members, ...(standing.length > 0 && { standing }) }]
}

/** The review that stands on the as-of date: the latest that has come. */
function reviewOf(id: string, { profile, assessment: { asOf } }: IndexedSide): Review | undefined {
  return (profile?.reviews ?? [])
    .filter(({ criterion, on }) => criterion === id && on <= asOf)
    .reduce<Review | undefined>((last, each) => (last && last.on >= each.on ? last : each), undefined)
}

/** @returns that the review of a row or gate is another, where reviews count and those of both sides are at hand */
export function reviewCauses(id: string, before: IndexedSide, after: IndexedSide): readonly Cause[] {
  if (before.profile === undefined || after.profile === undefined) return []
  const [was, is] = [reviewOf(id, before), reviewOf(id, after)]
  if (isSame(was, is) || ![before, after].some((side) => reviewCounts(id, side))) return []
  return [{ cause: 'review', ...(was && { before: was }), ...(is && { after: is }) }]
}
