import type { Cause } from '../model/difference.ts'
import type { Evidence, Review } from '../model/profile.ts'
import type { EvidenceRequirement } from '../model/rule-set.ts'
import { memberChanges } from './member-changes.ts'
import { isSame } from './same-data.ts'
import { documentsOf, type IndexedSide, reviewCounts } from './side.ts'

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

/** The documents of a row, where they are at hand. */
function attachedTo(id: string, side: IndexedSide): readonly Evidence[] | undefined {
  const asked = side.rows.get(id)?.criterion.evidence ?? []
  return documentsOf(id, side)?.map((document) => attached(document, asked))
}

/** @returns which documents of a row are others, where documents count and those of both sides are at hand */
export function evidenceCauses(id: string, before: IndexedSide, after: IndexedSide): readonly Cause[] {
  const [was, is] = [attachedTo(id, before), attachedTo(id, after)]
  const isCounted = [before, after].some(({ assessment }) => assessment.basis === 'evidenced')
  if (!isCounted || was === undefined || is === undefined) return []
  const changes = memberChanges(was, is)
  return changes === undefined ? [] : [{ cause: 'evidence', ...changes }]
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
