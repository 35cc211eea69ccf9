import type { Assessment, Finding, Gap } from '../../model/assessment.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { evidenceText } from '../rule-set/evidence-text.ts'
import { type NeedLine, needLines } from './need-lines.ts'

/** A gap in words. */
export interface GapText {
  readonly finding: Finding
  readonly worth: string
  /** The outcome and the dates that matter. */
  readonly status: readonly string[]
  readonly needs: readonly NeedLine[]
  /** Missing evidence, the reviewer's note and the remedy, each with its label. */
  readonly details: readonly string[]
}

function gapText(
  gap: Gap,
  finding: Finding,
  { asOf, basis }: Assessment,
  ruleSet: RuleSet,
  language: Language,
): GapText {
  const phrases = phrasesIn(language)
  const { due, clears, remedy, evidence } = gap
  // where documents count, the needs name them already
  const attached = basis === 'evidenced' ? undefined : evidence
  const labelled = (label: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`${label}${phrases.colon}${text}`]
  return {
    finding,
    worth: phrases.worth(gap.worth < 0 ? String(gap.worth) : `+${gap.worth}`),
    status: [
      phrases.outcomes[gap.outcome],
      ...(due === undefined ? [] : [due < asOf ? phrases.missed(due) : phrases.due(due)]),
      ...(clears === undefined ? [] : [phrases.clears(clears)]),
    ],
    needs: needLines(gap.needs, ruleSet, language),
    details: [
      ...labelled(phrases.reviewNote, finding.reviewNote),
      ...labelled(phrases.missingEvidence, evidenceText(attached, ruleSet, language)),
      ...labelled(phrases.remedy, remedy?.[language]),
    ],
  }
}

/** @returns every gap of an assessment in words, in its order */
export function gapTexts(assessment: Assessment, ruleSet: RuleSet, language: Language): readonly GapText[] {
  const findings = new Map(findingsOf(assessment).map((finding) => [finding.id, finding]))
  return assessment.gaps.flatMap((gap) => {
    const finding = findings.get(gap.criterion)
    return finding === undefined ? [] : [gapText(gap, finding, assessment, ruleSet, language)]
  })
}
