import type { Portfolio } from '../../../src/model/portfolio.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { portfolioOf } from '../../../src/portfolio/portfolio-of.ts'
import { assessed, GRADED, NAMES, STANDARD } from '../../portfolio/standard.ts'

/** Five applicants, a mark of six points, and a file that could not be read; what they come to is worked out elsewhere. */
export const PORTFOLIO: Portfolio = portfolioOf(assessed(), STANDARD, {
  mark: 6,
  files: new Map(NAMES.map((name) => [name, `profiles/${name}.yaml`])),
  unscored: [
    {
      file: 'profiles/broken.yaml',
      problems: [{ line: 3, column: 7, code: 'not-a-date', message: 'Write a day of the calendar.' }],
    },
  ],
})

/** The same under grades, without a mark. */
export const GRADED_PORTFOLIO: Portfolio = portfolioOf(assessed(NAMES, GRADED), GRADED)

/** The portfolio with a text of choice in every place that a profile or a rule set fills. */
export function portfolioSaying(text: string): { readonly portfolio: Portfolio; readonly ruleSet: RuleSet } {
  const said = { zh: text, en: text }
  const ruleSet: RuleSet = {
    ...GRADED,
    id: text,
    version: text,
    title: said,
    source: { document: text, issuer: text, year: 2025 },
    parameters: { mark: { title: said, value: 1, minimum: 0, maximum: 9 } },
    grades: GRADED.grades.map((grade) => ({ ...grade, title: said })),
    gates: GRADED.gates.map((gate) => ({ ...gate, source: text, title: said })),
    sections: GRADED.sections.map((section) => ({ ...section, source: text, title: said })),
  }
  const named = { source: text, title: said }
  const portfolio: Portfolio = {
    ...GRADED_PORTFOLIO,
    ruleSet: { id: text, version: text, digest: text },
    parameters: { mark: 1 },
    applicants: GRADED_PORTFOLIO.applicants.map((each, index) => ({
      ...each,
      name: text,
      file: text,
      ...(index === 0 && { id: text }),
    })),
    marks: GRADED_PORTFOLIO.marks.map((each) => ({
      ...each,
      mark: 'grade' in each.mark ? { ...each.mark, title: said } : each.mark,
    })),
    rows: GRADED_PORTFOLIO.rows.map((row) => ({ ...row, ...named })),
    sections: GRADED_PORTFOLIO.sections.map((section) => ({ ...section, ...named })),
    unscored: [
      { file: text, problems: [{ message: text }, { line: 1, column: 1, code: 'a', message: text }] },
    ],
  }
  return { portfolio, ruleSet }
}
