import type { Assessment } from '../../model/assessment.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { pagePart } from '../medium/page-part.ts'
import type { Part } from '../phrases/page-phrases.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** One application, with what its report is written by. */
export interface Application {
  readonly dossier: Dossier
  /** On the basis that gaps, verdict and demands go by. */
  readonly assessment: Assessment
  readonly ruleSet: RuleSet
  readonly language: Language
  readonly phrases: Phrases
  /** The id of its report, with which those of its parts begin. */
  readonly anchor: string
  /** The level of its heading; those of its parts are one below. */
  readonly level: 1 | 2
}

/** @returns an application on a page of so many */
export function application(
  dossier: Dossier,
  index: number,
  count: number,
  ruleSet: RuleSet,
  language: Language,
): Application {
  return {
    dossier,
    assessment: dossier.assessments[dossier.bases[0]],
    ruleSet,
    language,
    phrases: phrasesIn(language),
    anchor: `application-${index + 1}`,
    level: count === 1 ? 1 : 2,
  }
}

/** @returns the id of a part of a report */
export const partAnchor = ({ anchor }: Application, part: Part): string => `${anchor}-${part}`

/** @returns the level of the headings of the parts of a report */
export const partLevel = ({ level }: Application): 2 | 3 => (level === 1 ? 2 : 3)

/** @returns a part of a report under its heading; none where it has nothing in it */
export function partOf(each: Application, part: Part, content: readonly string[]): readonly string[] {
  const heading = each.phrases.page.parts[part]
  return pagePart({ kind: part, id: partAnchor(each, part), level: partLevel(each), heading }, content)
}
