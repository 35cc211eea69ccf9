import pc from 'picocolors'
import type { Dossier, FilePlace } from '../../model/dossier.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import { isMissed } from '../../rows/is-missed.ts'
import { oneLine } from '../../values/one-line.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { gapTexts } from './gap-texts.ts'
import { inputTexts, warningTexts } from './heading-text.ts'
import { needList } from './need-list.ts'
import { scoreBar } from './score-bar.ts'
import type { TableOptions } from './table-report.ts'
import { verdictBlock } from './verdict-block.ts'

/** How many gaps are told. */
const MOST_GAPS = 3

/** Where to change the profile for a gap. */
function placeText(file: string, places: readonly FilePlace[] = [], { ci }: Phrases): readonly string[] {
  const [place] = places
  if (place === undefined) return []
  const { line, column, key, isThere } = place
  return [`      ${oneLine(`${file}:${line}:${column} ${isThere ? key : ci.belongsHere(key)}`)}`]
}

/**
 * Where an application stands, in short: the total, the verdict, and the widest gaps that can still be closed, with the places in its file where
 * they can be closed.
 */
export function standingText(
  { file, bases, assessments, places }: Dossier,
  ruleSet: RuleSet,
  { language, color }: TableOptions,
): string {
  const phrases = phrasesIn(language)
  const colors = pc.createColors(color)
  const assessment = assessments[bases[0]]
  const { points, ceiling, maximum } = assessment.total
  const findings = new Map(findingsOf(assessment).map((finding) => [finding.id, finding]))
  const open = assessment.gaps.filter((gap) => !isMissed(gap, findings.get(gap.criterion), assessment.asOf))
  const gaps = gapTexts({ ...assessment, gaps: open.slice(0, MOST_GAPS) }, ruleSet, language)
  return [
    oneLine(assessment.profile.name),
    oneLine(
      `${ruleSet.title[language]} ${ruleSet.version}${phrases.aside(inputTexts(assessment, language).join(phrases.comma))}`,
    ),
    ...warningTexts(assessment, language).map((text) => colors.yellow(oneLine(text))),
    '',
    `${scoreBar(assessment.total)}  ${phrases.summary(String(points), String(ceiling), String(maximum))}`,
    ...verdictBlock(assessment, ruleSet, language, colors),
    '',
    ...(gaps.length === 0 ? [phrases.noGaps] : [colors.bold(phrases.difference.widest)]),
    ...gaps.flatMap(({ finding, worth, status, needs }) => [
      `${colors.bold(worth.padStart(5))}  ${oneLine(`${finding.source} ${finding.title[language]}${phrases.aside(status.join(phrases.comma))}`)}`,
      ...needList(needs),
      ...placeText(file, places[finding.id], phrases),
    ]),
    '',
  ].join('\n')
}
