import type { Award } from '../../model/award.ts'
import type { Criterion, Item, RuleSet, Section } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { line, type Outline } from '../medium/outline.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { awardOutline } from './award-text.ts'
import { conditionText } from './condition-text.ts'
import { evidenceText } from './evidence-text.ts'
import type { Wording } from './term.ts'

/** A kind of evidence, by its title and by the name that profiles use. */
export interface EvidenceName {
  readonly title: string
  readonly kind: string
}

/** A line of the published table: a section, an item or a criterion. */
export interface DocumentRow {
  readonly level: 0 | 1 | 2
  readonly source: string
  /** With the marks that it has beside its points. */
  readonly title: string
  readonly points: number
  readonly evidence: readonly EvidenceName[]
  /** What rule sets call it; profiles name criteria only. */
  readonly id: string
  /** When it applies, and how its points are awarded. */
  readonly rules: readonly Outline[]
  /** How it is read. */
  readonly note?: string
}

function marked(title: string, marks: readonly string[], language: Language): string {
  const { aside, comma } = phrasesIn(language)
  return marks.length === 0 ? title : `${title}${aside(marks.join(comma))}`
}

function sectionMarks({ weight, capped, penalty }: Section, language: Language): readonly string[] {
  const { weight: weighing, document } = phrasesIn(language)
  return [
    ...(weight === undefined ? [] : [weighing(String(weight))]),
    ...(capped ? [document.capped] : []),
    ...(penalty ? [document.penalty] : []),
  ]
}

function criterionTitle({ title, required }: Criterion, { ruleSet, language }: Wording): string {
  if (required === undefined) return title[language]
  const { document, quote } = phrasesIn(language)
  const grade = ruleSet.grades.find(({ id }) => id === required)
  const marks = grade === undefined ? [] : [document.requiredFor(quote(grade.title[language]))]
  return marked(`★ ${title[language]}`, marks, language)
}

function evidenceNames(
  { evidence = [] }: Criterion,
  { ruleSet, language }: Wording,
): readonly EvidenceName[] {
  return evidence.map((each) => ({ title: evidenceText([each], ruleSet, language), kind: each.kind }))
}

/** @returns what profiles call a row; nothing for one that they do not name */
export function profileName({ level, id }: DocumentRow): string {
  return level === 2 ? id : ''
}

/** @returns the evidence of a row as one text */
export function evidenceCell({ evidence }: DocumentRow, language: Language): string {
  const { aside, list } = phrasesIn(language)
  return evidence.map(({ title, kind }) => `${title}${aside(kind)}`).join(list)
}

function appliesOutline({ applies }: Section | Item | Criterion, wording: Wording): readonly Outline[] {
  const { document, colon } = phrasesIn(wording.language)
  return applies === undefined ? [] : [line(`${document.applies}${colon}${conditionText(applies, wording)}`)]
}

/** The award of a criterion, also where it is all of its points or nothing. */
const awardOf = (criterion: Criterion): Award =>
  'award' in criterion ? criterion.award : { when: criterion.when, points: criterion.points }

function criterionRules(criterion: Criterion, wording: Wording): readonly Outline[] {
  const { document } = phrasesIn(wording.language)
  return [
    ...appliesOutline(criterion, wording),
    ...(criterion.notApplicable === undefined ? [] : [line(document.fullCredit)]),
    ...awardOutline(awardOf(criterion), criterion.points, wording),
  ]
}

/** @returns a rule set as the lines of its published table */
export function documentRows(ruleSet: RuleSet, language: Language): readonly DocumentRow[] {
  const { document } = phrasesIn(language)
  const wording: Wording = { ruleSet, language }
  return ruleSet.sections.flatMap((section) => [
    {
      level: 0 as const,
      source: section.source,
      title: marked(section.title[language], sectionMarks(section, language), language),
      points: section.maximum,
      evidence: [],
      id: section.id,
      rules: appliesOutline(section, wording),
    },
    ...section.items.flatMap((item) => [
      {
        level: 1 as const,
        source: item.source,
        title: marked(item.title[language], item.capped ? [document.capped] : [], language),
        points: item.maximum,
        evidence: [],
        id: item.id,
        rules: appliesOutline(item, wording),
      },
      ...item.criteria.map((criterion) => ({
        level: 2 as const,
        source: criterion.source,
        title: criterionTitle(criterion, wording),
        points: criterion.points,
        evidence: evidenceNames(criterion, wording),
        id: criterion.id,
        rules: criterionRules(criterion, wording),
        ...(criterion.note === undefined ? {} : { note: criterion.note[language] }),
      })),
    ]),
  ])
}
