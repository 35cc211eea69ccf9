import { version } from '../../package.json'
import type { Dossier } from '../model/dossier.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { csvReport } from '../report/assessment/csv-report.ts'
import { dossierJson } from '../report/assessment/dossier-json.ts'
import { markdownReport } from '../report/assessment/markdown-report.ts'
import { tableReport } from '../report/assessment/table-report.ts'
import { threefoldMarkdown } from '../report/assessment/threefold-markdown.ts'
import { threefoldTable } from '../report/assessment/threefold-table.ts'
import { noCommands } from '../report/ci/github-command.ts'
import { githubReport } from '../report/ci/github-report.ts'
import { githubSummary } from '../report/ci/github-summary.ts'
import { junitReport } from '../report/ci/junit-report.ts'
import { type RowPlace, sarifReport } from '../report/ci/sarif-report.ts'
import type { Format } from '../report/format.ts'
import type { Language } from '../values/localized-text.ts'

/** How applications are printed. */
export interface RenderOptions {
  readonly format: Format
  readonly language: Language
  readonly color: boolean
  /** Where the rule set, if it is in a file, has its rows and gates. */
  readonly rows: Readonly<Record<string, RowPlace>>
}

/** What is printed, and what a job on a CI server shows as its summary. */
export interface Rendered {
  readonly text: string
  readonly summary?: string
}

/** @returns the applications in a format */
export async function renderDossiers(
  dossiers: readonly Dossier[],
  ruleSet: RuleSet,
  { format, language, color, rows }: RenderOptions,
): Promise<Rendered> {
  switch (format) {
    case 'json':
      return { text: dossierJson(dossiers) }
    case 'markdown': {
      const report = (dossier: Dossier) =>
        dossier.bases.length > 1
          ? threefoldMarkdown(dossier, ruleSet, language)
          : markdownReport(dossier.assessments[dossier.bases[0]], ruleSet, language)
      return { text: dossiers.map(report).join('\n') }
    }
    case 'table': {
      const report = (dossier: Dossier) =>
        dossier.bases.length > 1
          ? threefoldTable(dossier, ruleSet, { language, color })
          : tableReport(dossier.assessments[dossier.bases[0]], ruleSet, { language, color })
      return { text: noCommands(dossiers.map(report).join('\n')) }
    }
    case 'csv':
      return { text: csvReport(dossiers, ruleSet, language) }
    case 'html': {
      const { htmlReport } = await import('../report/page/html-report.ts')
      return { text: htmlReport(dossiers, ruleSet, language) }
    }
    case 'junit':
      return { text: junitReport(dossiers, ruleSet, language) }
    case 'sarif':
      return { text: sarifReport(dossiers, ruleSet, { language, version, rows }) }
    case 'github':
      return {
        text: githubReport(dossiers, ruleSet, language),
        summary: githubSummary(dossiers, ruleSet, language),
      }
  }
}
