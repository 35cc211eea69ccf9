import type { Gate, Grade } from '../../model/gate.ts'
import type { Parameter, RuleSet } from '../../model/rule-set.ts'
import { criteriaOf } from '../../rows/criteria-of.ts'
import { line, type Outline } from '../medium/outline.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { conditionText, titleText } from './condition-text.ts'
import { gateRule, targetTitle } from './gate-rule.ts'
import { roundingText } from './rounding-text.ts'
import type { Wording } from './term.ts'

/** What a document says below its table, under a heading. */
export interface DocumentBlock {
  readonly heading: string
  readonly lines: readonly Outline[]
}

/** Whether the total is the sum of the sections and no more than its maximum, so that the table says it all. */
function isPlainSum({ start, scale, rounding, notApplicable, floor, sections }: RuleSet): boolean {
  const isMarked = [start, scale, rounding, notApplicable, floor].some((each) => each !== undefined)
  return !isMarked && sections.every(({ penalty }) => !penalty)
}

function addingUp({ ruleSet, language }: Wording): readonly string[] {
  const { document, colon, list, points } = phrasesIn(language)
  const { start, scale, rounding, maximum, floor = 0, notApplicable, ifNothingApplies, sections } = ruleSet
  const titles = (kind: 'bonus' | 'penalty') =>
    sections.filter((section) => section[kind]).map(({ source, title }) => `${source} ${title[language]}`)
  const bonus = titles('bonus')
  const penalties = titles('penalty')
  return [
    ...(start === undefined ? [] : [document.start(points(start))]),
    ...(scale === undefined ? [] : [document.scale(String(scale.from), String(scale.to))]),
    ...(bonus.length === 0 ? [] : [document.bonusSections(bonus.join(list))]),
    ...(penalties.length === 0 ? [] : [document.penaltySections(penalties.join(list))]),
    ...(rounding === undefined
      ? []
      : rounding.of.map((each) => `${document.rounded[each]}${colon}${roundingText(rounding, language)}`)),
    document.limits(String(maximum), String(floor)),
    ...(notApplicable === undefined ? [] : [document.notApplicable[notApplicable]]),
    ...(ifNothingApplies === undefined ? [] : [document.ifNothingApplies[ifNothingApplies]]),
  ]
}

function parameterText(name: string, parameter: Parameter, { language }: Wording): string {
  const { document, aside, colon, semicolon } = phrasesIn(language)
  const { title, value, minimum, maximum, changes = [] } = parameter
  const values = [
    String(value),
    ...changes.map((change) => document.changes(String(change.value), change.from)),
    document.settable(String(minimum), String(maximum)),
  ]
  return `${title[language]}${aside(name)}${colon}${values.join(semicolon)}`
}

function gradeText({ title, atLeast, passes }: Grade, wording: Wording): string {
  const { document, total, colon, comma } = phrasesIn(wording.language)
  const reached =
    atLeast === undefined
      ? document.onlyOtherwise
      : `${total} ≥ ${typeof atLeast === 'number' ? atLeast : titleText(atLeast.fact, wording)}`
  return `${title[wording.language]}${colon}${reached}${passes === false ? `${comma}${document.noPass}` : ''}`
}

function gateOutline(gate: Gate, wording: Wording): Outline {
  const { ruleSet, language } = wording
  const { document, verdict, aside, colon, note, remedy, quote } = phrasesIn(language)
  const rule = gateRule(gate)
  const title = quote(targetTitle(rule, ruleSet, language))
  const isForSome = rule.kind === 'require' && rule.target !== undefined
  const effect = isForSome ? document.requiredForGrade(title) : document.gateRules[rule.kind](title)
  const labelled = (label: string, text: string | undefined) =>
    text === undefined ? [] : [line(`${label}${colon}${text}`)]
  return {
    text: `${verdict.gateKinds[rule.kind]} ${gate.source} ${gate.title[language]}${aside(gate.id)}`,
    below: [
      line(`${effect}${colon}${conditionText(rule.condition, wording)}`),
      ...labelled(note, gate.note?.[language]),
      ...labelled(remedy, gate.remedy?.[language]),
    ],
  }
}

/** @returns what the document of a rule set says below its table, without what it has nothing of */
export function documentBlocks(wording: Wording): readonly DocumentBlock[] {
  const { ruleSet, language } = wording
  const { document } = phrasesIn(language)
  const criteria = criteriaOf(ruleSet)
  const blocks = [
    { heading: document.addingUp, lines: isPlainSum(ruleSet) ? [] : addingUp(wording).map(line) },
    {
      heading: document.parameters,
      lines: Object.entries(ruleSet.parameters).map(([name, each]) =>
        line(parameterText(name, each, wording)),
      ),
    },
    { heading: document.grades, lines: ruleSet.grades.map((grade) => line(gradeText(grade, wording))) },
    {
      heading: document.gates,
      lines: [
        ...(criteria.some(({ required }) => required !== undefined) ? [line(document.requiredMark)] : []),
        ...ruleSet.gates.map((gate) => gateOutline(gate, wording)),
      ],
    },
  ]
  return blocks.filter(({ lines }) => lines.length > 0)
}
