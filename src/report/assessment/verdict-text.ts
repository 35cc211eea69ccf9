import type { Assessment, Blocker, GradeResult, Reach, Score, Verdict } from '../../model/assessment.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { type GateText, gateName, gateTexts } from './gate-texts.ts'

/** A verdict in words. */
export interface VerdictText {
  /** Whether it is a pass; left out where no grade is one. A review that is stopped does not say. */
  readonly pass?: { readonly reach: Reach | 'stopped'; readonly text: string }
  /** The grade, and the total that grades are tested by where it is another one. */
  readonly summary: readonly string[]
  /** The grades that are not certain, each with what blocks it. */
  readonly grades: readonly string[]
  readonly gates: readonly GateText[]
}

function gradeText({ grades, grade, bestPossible }: Verdict, language: Language): string {
  const { verdict, quote } = phrasesIn(language)
  const titleOf = (id: string) => quote(grades.find((each) => each.id === id)?.title[language] ?? id)
  if (grade === undefined) {
    return bestPossible === undefined ? verdict.noGrade : verdict.possibleGrade(titleOf(bestPossible))
  }
  return bestPossible === undefined || bestPossible === grade
    ? verdict.certainGrade(titleOf(grade))
    : verdict.betterGrade(titleOf(grade), titleOf(bestPossible))
}

function blockerText(
  blocker: Blocker,
  { gates }: Verdict,
  assessment: Assessment,
  language: Language,
): string {
  const { verdict } = phrasesIn(language)
  if ('points' in blocker) {
    const { have, ceiling, want } = blocker.points
    return verdict.tooFew(String(have), String(ceiling), String(want))
  }
  if ('gate' in blocker) {
    const gate = gates.find(({ id }) => id === blocker.gate)
    return gate === undefined ? blocker.gate : gateName(gate, language)
  }
  const finding = findingsOf(assessment).find(({ id }) => id === blocker.criterion)
  const row = finding === undefined ? blocker.criterion : `${finding.source} ${finding.title[language]}`
  return `${verdict.requiredRow} ${row}`
}

function blockedGrade(
  { title, reach, blockedBy }: GradeResult,
  verdict: Verdict,
  assessment: Assessment,
  language: Language,
): string {
  const phrases = phrasesIn(language)
  const name = `${title[language]}${phrases.aside(phrases.verdict.reaches[reach])}`
  const blockers = blockedBy.map((each) => blockerText(each, verdict, assessment, language))
  return blockers.length === 0 ? name : `${name}${phrases.colon}${blockers.join(phrases.semicolon)}`
}

function passText(reach: Reach | 'stopped', language: Language) {
  const { verdict, colon } = phrasesIn(language)
  const words = reach === 'stopped' ? verdict.stopped : verdict.reaches[reach]
  return { pass: { reach, text: `${verdict.pass}${colon}${words}` } }
}

function countedText(
  { counted }: Verdict,
  { points, ceiling }: Score,
  language: Language,
): readonly string[] {
  if (counted === undefined || (counted.points === points && counted.ceiling === ceiling)) return []
  const { verdict, colon, summary } = phrasesIn(language)
  const total = summary(String(counted.points), String(counted.ceiling), String(counted.maximum))
  return [`${verdict.counted}${colon}${total}`]
}

/** @returns the verdict of an assessment in words, which says no more of grades where the review is stopped */
export function verdictText(
  assessment: Assessment,
  verdict: Verdict,
  ruleSet: RuleSet,
  language: Language,
): VerdictText {
  const phrases = phrasesIn(language)
  const isStopped = verdict.gates.some(({ kind, outcome }) => kind === 'stop' && outcome === 'unmet')
  const gates = gateTexts(verdict, ruleSet, language)
  if (isStopped) return { ...passText('stopped', language), summary: [], grades: [], gates }
  const grade = `${phrases.verdict.grade}${phrases.colon}${gradeText(verdict, language)}`
  return {
    ...(verdict.pass === undefined ? {} : passText(verdict.pass, language)),
    summary: [
      ...(verdict.grades.length === 0 ? [] : [grade]),
      ...countedText(verdict, assessment.total, language),
    ],
    grades: verdict.grades
      .filter(({ reach }) => reach !== 'certain')
      .map((each) => blockedGrade(each, verdict, assessment, language)),
    gates,
  }
}
