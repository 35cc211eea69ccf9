import type { GateResult, Verdict } from '../../model/assessment.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { gateRule, targetTitle } from '../rule-set/gate-rule.ts'
import { type NeedLine, needLines } from './need-lines.ts'

/** A gate that is not met, in words. */
export interface GateText {
  readonly id: string
  readonly standing: 'stands' | 'open' | 'alternative'
  readonly text: string
  readonly needs: readonly NeedLine[]
  /** The reviewer's note and the remedy, each with its label. */
  readonly details: readonly string[]
}

/** @returns a gate by its kind, its place in the document and its title */
export function gateName({ kind, source, title }: GateResult, language: Language): string {
  return `${phrasesIn(language).verdict.gateKinds[kind]} ${source} ${title[language]}`
}

function effectText({ id, kind, outcome }: GateResult, ruleSet: RuleSet, language: Language): string {
  const { verdict, quote, comma } = phrasesIn(language)
  const gate = ruleSet.gates.find((each) => each.id === id)
  const title = gate === undefined ? '' : targetTitle(gateRule(gate), ruleSet, language)
  const effect = (outcome === 'unmet' ? verdict.effects : verdict.openEffects)[kind](quote(title))
  const isForSome = kind === 'require' && title !== ''
  return isForSome ? `${effect}${comma}${verdict.andBetter(quote(title))}` : effect
}

function gateText(result: GateResult, ruleSet: RuleSet, language: Language): GateText {
  const phrases = phrasesIn(language)
  const { id, kind, outcome, needs, remedy, reviewNote } = result
  const labelled = (label: string, text: string | undefined) =>
    text === undefined ? [] : [`${label}${phrases.colon}${text}`]
  return {
    id,
    standing: kind === 'route' ? 'alternative' : outcome === 'unmet' ? 'stands' : 'open',
    text: `${gateName(result, language)}${phrases.aside(effectText(result, ruleSet, language))}`,
    needs: needs === undefined ? [] : needLines(needs, ruleSet, language),
    details: [...labelled(phrases.reviewNote, reviewNote), ...labelled(phrases.remedy, remedy?.[language])],
  }
}

/** Whether a gate is a route to a grade that is certain without it. */
function isNeedless({ id, kind }: GateResult, { grades }: Verdict, { gates }: RuleSet): boolean {
  const route = gates.find((each) => each.id === id)
  if (kind !== 'route' || route === undefined) return false
  const { target } = gateRule(route)
  return grades.some((grade) => grade.id === target && grade.reach === 'certain')
}

/**
 * The gates of a verdict that are not met, in words: what stands in the way, then the alternative routes that are not
 * open, but for those to a grade that is certain anyway.
 */
export function gateTexts(verdict: Verdict, ruleSet: RuleSet, language: Language): readonly GateText[] {
  const texts = verdict.gates
    .filter((gate) => gate.outcome !== 'met' && !isNeedless(gate, verdict, ruleSet))
    .map((gate) => gateText(gate, ruleSet, language))
  return [
    ...texts.filter(({ standing }) => standing !== 'alternative'),
    ...texts.filter(({ standing }) => standing === 'alternative'),
  ]
}
