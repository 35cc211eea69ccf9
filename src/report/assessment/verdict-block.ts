import type { Assessment } from '../../model/assessment.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { oneLine } from '../../values/one-line.ts'
import { type Colors, MARKS } from '../medium/terminal-style.ts'
import type { GateText } from './gate-texts.ts'
import { needList } from './need-list.ts'
import { type VerdictText, verdictText } from './verdict-text.ts'

function gateLines({ standing, text, needs, details }: GateText, colors: Colors): readonly string[] {
  const marks = {
    stands: colors.red(MARKS.unmet),
    open: colors.yellow(MARKS.unknown),
    alternative: colors.dim('○'),
  }
  return [
    `  ${marks[standing]} ${oneLine(text)}`,
    ...needList(needs),
    ...details.map((detail) => `      ${oneLine(detail)}`),
  ]
}

function verdictLines({ pass, summary, grades, gates }: VerdictText, colors: Colors): readonly string[] {
  const paint = {
    certain: colors.green,
    possible: colors.yellow,
    'out-of-reach': colors.red,
    stopped: colors.red,
  }
  return [
    ...(pass === undefined ? [] : [paint[pass.reach](pass.text)]),
    ...summary.map(oneLine),
    ...grades.map((grade) => `  - ${oneLine(grade)}`),
    ...gates.flatMap((gate) => gateLines(gate, colors)),
  ]
}

/** @returns the verdict of an assessment for a terminal, after an empty line; nothing where there is none */
export function verdictBlock(
  assessment: Assessment,
  ruleSet: RuleSet,
  language: Language,
  colors: Colors,
): readonly string[] {
  const { verdict } = assessment
  if (verdict === undefined) return []
  return ['', ...verdictLines(verdictText(assessment, verdict, ruleSet, language), colors)]
}
