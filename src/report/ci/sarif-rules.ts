import type { ReportingDescriptor } from 'sarif'
import type { Demand } from '../../model/dossier.ts'
import type { Gate } from '../../model/gate.ts'
import type { Criterion, RuleSet, Section } from '../../model/rule-set.ts'
import type { Language, LocalizedText } from '../../values/localized-text.ts'
import { markdownText } from '../medium/markdown-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { evidenceText } from '../rule-set/evidence-text.ts'
import { gateRule } from '../rule-set/gate-rule.ts'
import { ruleText } from './sarif-text.ts'

/** An id as a name, which has to be another word: `row activities.first-half` is `RowActivitiesFirstHalf`. */
const nameOf = (id: string): string =>
  ruleText(
    id
      .split(/[^A-Za-z0-9]+/)
      .map((part) => `${part.slice(0, 1).toUpperCase()}${part.slice(1)}`)
      .join(''),
  )

function descriptor(
  kind: string,
  id: string,
  short: string,
  help: readonly string[],
  properties: ReportingDescriptor['properties'],
): ReportingDescriptor {
  const lines = (help.length === 0 ? [short] : help).map(ruleText)
  return {
    id: ruleText(id),
    name: nameOf(`${kind} ${id}`),
    shortDescription: { text: ruleText(short) },
    fullDescription: { text: ruleText(lines.join(' ')) },
    help: { text: lines.join('\n'), markdown: lines.map(markdownText).join('\n\n') },
    defaultConfiguration: { level: 'warning' },
    ...(properties && { properties }),
  }
}

function labelled(label: 'remedy' | 'note', text: string | undefined, language: Language): readonly string[] {
  const phrases = phrasesIn(language)
  return text === undefined || text === '' ? [] : [`${phrases[label]}${phrases.colon}${text}`]
}

function helpOf(
  { remedy, note }: { readonly remedy?: LocalizedText; readonly note?: LocalizedText },
  language: Language,
): readonly string[] {
  return [
    ...labelled('remedy', remedy?.[language], language),
    ...labelled('note', note?.[language], language),
  ]
}

function criterionRule(
  criterion: Criterion,
  { id, title }: Section,
  ruleSet: RuleSet,
  language: Language,
): ReportingDescriptor {
  const { columns, colon } = phrasesIn(language)
  const evidence = evidenceText(criterion.evidence, ruleSet, language)
  const help = [
    ...helpOf(criterion, language),
    ...(evidence === '' ? [] : [`${columns.evidence}${colon}${evidence}`]),
  ]
  return descriptor('row', criterion.id, `${criterion.source} ${criterion.title[language]}`, help, {
    source: ruleText(criterion.source),
    section: ruleText(title[language]),
    maximum: criterion.points,
    tags: ['criterion', ruleText(id)],
  })
}

function gateDescriptor(gate: Gate, language: Language): ReportingDescriptor {
  const { kind } = gateRule(gate)
  const short = `${phrasesIn(language).verdict.gateKinds[kind]} ${gate.source} ${gate.title[language]}`
  return descriptor('gate', gate.id, short, helpOf(gate, language), {
    source: ruleText(gate.source),
    tags: ['gate', kind],
  })
}

const DEMANDS = [
  'min',
  'min-ceiling',
  'max-gap',
  'require',
  'baseline',
  'evidence-root',
] as const satisfies readonly Demand['demand'][]

/** @returns what results can be about: every criterion and gate of a rule set, and what a run can ask for */
export function sarifRules(ruleSet: RuleSet, language: Language): readonly ReportingDescriptor[] {
  const { ci } = phrasesIn(language)
  return [
    ...ruleSet.sections.flatMap((section) =>
      section.items
        .flatMap(({ criteria }) => criteria)
        .map((criterion) => criterionRule(criterion, section, ruleSet, language)),
    ),
    ...ruleSet.gates.map((gate) => gateDescriptor(gate, language)),
    ...DEMANDS.map((demand) => ({
      ...descriptor('demand', demand, ci.rules[demand], [], { tags: ['demand'] }),
      id: `demand/${demand}`,
      defaultConfiguration: { level: 'error' as const },
    })),
  ]
}
