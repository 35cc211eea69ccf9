import type { GateResult, Verdict } from '../../model/assessment.ts'
import { gateName, gateTexts } from '../assessment/gate-texts.ts'
import { verdictText } from '../assessment/verdict-text.ts'
import { datedText, pageText } from '../medium/page-text.ts'
import { MARKS } from '../medium/terminal-style.ts'
import { type Application, partOf } from './application.ts'
import { placeList } from './gap-task.ts'
import { needItems } from './need-items.ts'

const mark = (outcome: 'met' | 'unmet' | 'unknown', word: string): string =>
  `<span class="mark ${outcome}" aria-hidden="true">${MARKS[outcome]}</span> <span class="unseen">${word}</span>`

/** A gate with what it does and, where it is not met, what it needs. */
function gateItem(gate: GateResult, verdict: Verdict, each: Application): string {
  const { ruleSet, language, phrases, dossier } = each
  const word = phrases.outcomes[gate.outcome]
  const [text] = gateTexts({ ...verdict, gates: [gate] }, ruleSet, language)
  const head = `<li class="gate" data-gate="${pageText(gate.id)}"><p>${mark(gate.outcome, word)}`
  if (text === undefined) {
    const state = phrases.aside(phrases.page.metGates[gate.kind])
    return `${head}${pageText(`${gateName(gate, language)}${gate.outcome === 'met' ? state : ''}`)}</p></li>`
  }
  return [
    `${head}${pageText(text.text)}</p>`,
    needItems(text.needs),
    ...text.details.map((detail) => `<p class="note">${datedText(detail)}</p>`),
    placeList(dossier.places[gate.id] ?? [], each),
    '</li>',
  ].join('')
}

/** @returns the grades with what keeps each from being certain, and all gates; none where there are neither */
export function gates(each: Application): readonly string[] {
  const { assessment, ruleSet, language } = each
  const { verdict } = assessment
  if (verdict === undefined) return []
  const { pass, summary, grades } = verdictText(assessment, verdict, ruleSet, language)
  const lines = [...(pass === undefined ? [] : [pass.text]), ...summary]
  return partOf(each, 'gates', [
    ...lines.map((text) => `<p class="lede">${pageText(text)}</p>`),
    ...(grades.length === 0
      ? []
      : [`<ul class="grades">${grades.map((text) => `<li>${pageText(text)}</li>`).join('')}</ul>`]),
    ...(verdict.gates.length === 0
      ? []
      : ['<ul class="gates">', ...verdict.gates.map((gate) => gateItem(gate, verdict, each)), '</ul>']),
  ])
}
