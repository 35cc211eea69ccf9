import axe, { type AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** @returns what an axe run finds wrong with a page, a line each: the rule, and where */
export async function accessibilityProblems(page: Page): Promise<readonly string[]> {
  // as an expression and not as an element, which the page's policy would refuse
  await page.evaluate(axe.source)
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] })
  const { violations, passes } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`)
  const problems = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
  )
  // a run that looked at nothing found nothing
  return passes.length > 10 ? problems : [`only ${passes.length} rules were tried`, ...problems]
}
