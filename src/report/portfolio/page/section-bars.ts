import type { SectionMean } from '../../../model/portfolio.ts'
import { type Filling, legend } from '../../chart/legend.ts'
import { scoreBars } from '../../chart/score-bars.ts'
import { percentText } from '../percent-text.ts'
import { rowName } from '../row-name.ts'
import { type Overview, partOf } from './overview.ts'

function figuresText({ points, ceiling, maximum, pointsShare }: SectionMean, { phrases }: Overview): string {
  const share = pointsShare === undefined ? '' : percentText(pointsShare)
  return phrases.portfolio.meanFigures(String(points), String(ceiling), String(maximum), share)
}

/** @returns what the sections give on average, as bars */
export function sectionBars(each: Overview): readonly string[] {
  const { portfolio, ruleSet, phrases, language } = each
  const words = phrases.portfolio
  const bars = portfolio.sections.map((section, index) => {
    const weight = ruleSet.sections[index]?.weight
    const title = rowName(section, language)
    return { ...section, title, figures: figuresText(section, each), ...(weight !== undefined && { weight }) }
  })
  const isWeighted = bars.some(({ weight }) => weight !== undefined)
  const fillings: readonly (readonly [Filling, string])[] = [
    ['certain', words.certainMean],
    ['possible', words.possibleMean],
    ['rest', phrases.page.rest],
    ...(bars.some(({ points }) => points < 0) ? ([['lost', phrases.page.lost]] as const) : []),
  ]
  return partOf(each, 'sections', [
    '<figure class="bars">',
    scoreBars(bars, {
      title: words.parts.sections,
      description: bars.map(({ title, figures }) => `${title} ${figures}`).join(phrases.semicolon),
      axis: isWeighted ? phrases.page.weightedAxis : phrases.page.axis,
    }),
    `<figcaption>${legend(fillings)}</figcaption>`,
    '</figure>',
  ])
}
