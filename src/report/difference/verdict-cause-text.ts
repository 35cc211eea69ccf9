import type { GateEffect, GateName, GradeName, VerdictCause } from '../../model/cause.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import type { DifferenceWording } from './known-rules.ts'
import { arrow } from './member-text.ts'
import { rowText } from './sum-cause-text.ts'

function effectText(
  { kind, target }: GateEffect,
  side: 'before' | 'after',
  { rules, language }: DifferenceWording,
): string {
  const { verdict, quote, aside } = phrasesIn(language)
  if (target === undefined) return verdict.gateKinds[kind]
  const among = kind === 'zero' ? rules[side].sections : rules[side].grades
  const title = among.find(({ id }) => id === target)?.title[language] ?? target
  return `${verdict.gateKinds[kind]}${aside(quote(title))}`
}

function effectiveText(
  effective: Extract<VerdictCause, { readonly cause: 'effective' }>['before'],
  { language }: DifferenceWording,
): string {
  const { difference } = phrasesIn(language)
  const { from, to } = effective ?? {}
  return from === undefined && to === undefined ? difference.anyDay : `${from ?? '…'} – ${to ?? '…'}`
}

/** @returns what is other in grades and gates, in words */
export function verdictCauseText(cause: VerdictCause, wording: DifferenceWording): string {
  const { language } = wording
  const { difference, verdict: words, colon, quote, aside, yes, no } = phrasesIn(language)
  const { verdict, absent } = difference
  const moved = (label: string, before: string, after: string) => `${label}${colon}${arrow(before, after)}`
  const grade = ({ title }: GradeName) => quote(title[language])
  const gate = (name: GateName) => `${words.gateKinds[name.kind]} ${rowText(name, language)}`
  switch (cause.cause) {
    case 'mark': {
      const mark = (points: number | undefined) => (points === undefined ? absent : String(points))
      return moved(verdict.mark(grade(cause.grade)), mark(cause.before), mark(cause.after))
    }
    case 'passes':
      return moved(verdict.passes(grade(cause.grade)), cause.before ? yes : no, cause.after ? yes : no)
    case 'grade-new':
      return verdict.newGrade(grade(cause.grade))
    case 'grade-gone':
      return verdict.goneGrade(grade(cause.grade))
    case 'grade-renamed': {
      const { before, after } = cause
      const isAlike = before.title[language] === after.title[language]
      const name = (each: GradeName) => (isAlike ? `${grade(each)}${aside(each.id)}` : grade(each))
      return moved(verdict.renamed, name(before), name(after))
    }
    case 'grade-order':
      return verdict.order
    case 'required': {
      const text = (required: typeof cause.before) =>
        required === undefined
          ? absent
          : required === true
            ? verdict.forAny
            : words.andBetter(grade(required))
      return moved(verdict.required(rowText(cause.row, language)), text(cause.before), text(cause.after))
    }
    case 'gate-new':
      return verdict.newGate(gate(cause.gate))
    case 'gate-gone':
      return verdict.goneGate(gate(cause.gate))
    case 'gate-effect': {
      const label = verdict.gate(rowText(cause.gate, language))
      return moved(
        label,
        effectText(cause.before, 'before', wording),
        effectText(cause.after, 'after', wording),
      )
    }
    case 'effective':
      return moved(
        verdict.effective,
        effectiveText(cause.before, wording),
        effectiveText(cause.after, wording),
      )
  }
}
