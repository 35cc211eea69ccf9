import type { Portfolio } from '../../model/portfolio.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { CHART_STYLE } from '../chart/chart-style.ts'
import { htmlPage } from '../medium/html-page.ts'
import { RESULTS_STYLE } from '../medium/results-style.ts'
import { shortText } from '../medium/short-text.ts'
import { notesPart, receiptPart, unscoredPart } from './page/closing-parts.ts'
import { head } from './page/head.ts'
import { heatMap } from './page/heat-map.ts'
import { heatTable } from './page/heat-table.ts'
import { histogram } from './page/histogram.ts'
import { marksPart } from './page/marks-part.ts'
import { overview, partOf } from './page/overview.ts'
import { PORTFOLIO_STYLE } from './page/portfolio-style.ts'
import { rankingPart } from './page/ranking-part.ts'
import { sectionBars } from './page/section-bars.ts'
import { tiles } from './page/tiles.ts'
import { training } from './page/training.ts'

const MOST_IN_TITLE = 80
/** Of more applicants than these, a table with a mark in every cell is too much to look at. */
const MOST_IN_TABLE = 60

/**
 * A portfolio as a page for people, which needs no network and runs nothing: the figures that matter, the rows that
 * most miss, who is near a mark, how points are spread, the sections, the ranking, and applicants by rows.
 */
export function portfolioHtml(portfolio: Portfolio, ruleSet: RuleSet, language: Language): string {
  const each = overview(portfolio, ruleSet, language)
  const { report } = each.phrases.portfolio
  const isFew = portfolio.applicants.length <= MOST_IN_TABLE
  const body = [
    '<main><article class="report portfolio">',
    ...head(each),
    tiles(each),
    ...training(each),
    ...marksPart(each),
    '<div class="pair">',
    ...histogram(each),
    ...sectionBars(each),
    '</div>',
    ...rankingPart(each),
    ...partOf(each, 'heat-map', isFew ? heatTable(each) : heatMap(each)),
    ...unscoredPart(each),
    ...notesPart(each),
    ...receiptPart(each),
    '</article></main>',
  ]
  const title = `${report}${each.phrases.colon}${shortText(ruleSet.title[language], MOST_IN_TITLE)}`
  return htmlPage(title, body, language, `${CHART_STYLE}${RESULTS_STYLE}${PORTFOLIO_STYLE}`)
}
