import type { Dossier } from '../../model/dossier.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { CHART_STYLE } from '../chart/chart-style.ts'
import { htmlPage } from '../medium/html-page.ts'
import { RESULTS_STYLE } from '../medium/results-style.ts'
import { shortText } from '../medium/short-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { type Application, application } from './application.ts'
import { applicationList } from './application-list.ts'
import { cover } from './cover.ts'
import { evidenceEntries } from './evidence-entries.ts'
import { evidenceIndex } from './evidence-index.ts'
import { firstThings } from './first-things.ts'
import { gates } from './gates.ts'
import { glance } from './glance.ts'
import { plan } from './plan.ts'
import { planEntries } from './plan-entries.ts'
import { receipt } from './receipt.ts'
import { reviews } from './reviews.ts'
import { scoreTable } from './score-table.ts'
import { sectionChart } from './section-chart.ts'

const MOST_IN_TITLE = 80

function report(each: Application): readonly string[] {
  const entries = planEntries(each)
  const evidence = evidenceEntries(each)
  return [
    `<article class="report" id="${each.anchor}">`,
    ...cover(each),
    glance(entries, evidence, each),
    ...firstThings(entries, each),
    ...sectionChart(each),
    ...gates(each),
    ...plan(entries, each),
    ...scoreTable(each),
    ...reviews(each),
    ...evidenceIndex(evidence, each),
    ...receipt(each),
    '</article>',
  ]
}

/**
 * Applications as one page for people, which needs no network and runs nothing: for each its cover, what to do first,
 * its points, a plan, its evidence and what it was made from. A page of several begins with the list of them.
 */
export function htmlReport(dossiers: readonly Dossier[], ruleSet: RuleSet, language: Language): string {
  const { page, colon } = phrasesIn(language)
  const applications = dossiers.map((dossier, index) =>
    application(dossier, index, dossiers.length, ruleSet, language),
  )
  const [first] = applications
  const subject =
    applications.length === 1 && first !== undefined
      ? shortText(first.assessment.profile.name, MOST_IN_TITLE)
      : page.several(applications.length)
  const body = [
    '<main>',
    ...(applications.length > 1 ? applicationList(applications) : []),
    ...applications.flatMap(report),
    '</main>',
  ]
  return htmlPage(`${page.report}${colon}${subject}`, body, language, `${CHART_STYLE}${RESULTS_STYLE}`)
}
