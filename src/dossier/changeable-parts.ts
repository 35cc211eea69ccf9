import { mentionedBehind } from '../mentions/criterion-mentions.ts'
import type { Need } from '../model/assessment.ts'
import type { DocumentResult, ProfilePart } from '../model/dossier.ts'
import type { Review } from '../model/profile.ts'
import type { EvidenceRequirement, RuleSet } from '../model/rule-set.ts'

/** What a profile has attached, in its order. */
export interface Attached {
  readonly documents: readonly DocumentResult[]
  readonly reviews: readonly Review[]
}

const at = (list: 'evidence' | 'reviews', index: number): ProfilePart =>
  index < 0 ? { list } : { list, index }

/** The document of the row that is to be mended, one of the kind rather than another; where none is, one is to be added. */
function documentPart({ kind }: EvidenceRequirement, row: string, { documents }: Attached): ProfilePart {
  const flawed = (isLike: (document: DocumentResult) => boolean) =>
    documents.findIndex((each) => each.criterion === row && each.flaws.length > 0 && isLike(each))
  const ofKind = flawed((each) => each.kind === kind)
  return at('evidence', ofKind < 0 ? flawed(({ flaws }) => flaws.includes('other-kind')) : ofKind)
}

/**
 * @param row the criterion or gate whose need it is
 * @returns what can be changed to close a need, in its order: first what is not stated, then what is stated otherwise
 */
export function changeableParts(
  need: Need,
  row: string,
  attached: Attached,
  ruleSet: RuleSet,
): readonly ProfilePart[] {
  const within = (needs: readonly Need[]) =>
    needs.flatMap((each) => changeableParts(each, row, attached, ruleSet))
  if ('all' in need) return within(need.all)
  if ('any' in need) return within(need.any)
  if ('of' in need) return within(need.of)
  if ('review' in need) {
    return [
      at(
        'reviews',
        attached.reviews.findIndex(({ criterion }) => criterion === row),
      ),
    ]
  }
  if ('evidence' in need) return [documentPart(need.evidence, row, attached)]
  const names = need.against === undefined ? [need.fact] : [need.fact, need.against]
  const { facts } = mentionedBehind({ names, conditions: [] }, ruleSet)
  return [...new Set([...(need.unstated ?? []), ...facts])].map((fact) => ({ fact }))
}
