import { resolve } from 'node:path'
import { type AssessOptions, compile } from '../assess.ts'
import type { Portfolio } from '../model/portfolio.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { portfolioOf } from '../portfolio/portfolio-of.ts'
import type { PortfolioFormat } from '../report/format.ts'
import type { Language } from '../values/localized-text.ts'
import { oneLine } from '../values/one-line.ts'
import { isPoints } from '../values/points.ts'
import { progressOn } from './batch/progress.ts'
import { ruleSetNamed } from './load.ts'
import { parameterSettings, type Setting } from './parameter-settings.ts'
import { profilePaths } from './profile-paths.ts'
import { recordingReader } from './read-file.ts'
import { scoreFiles } from './score-files.ts'
import { CannotRun, EXIT, type ExitCode, type Streams } from './streams.ts'
import { refuseInput, writeReport } from './write-report.ts'

export interface PortfolioCommandOptions extends Omit<AssessOptions, 'set'> {
  readonly rules: string
  readonly mark?: number
  readonly format: PortfolioFormat
  readonly lang: Language
  readonly output?: string
  readonly set?: readonly Setting[]
}

/** @throws CannotRun for a mark that nobody can reach */
function checkMark(mark: number, { id, maximum }: RuleSet): void {
  if (!isPoints(mark)) throw new CannotRun(`shifan: --mark ${mark} has more decimal places than points have`)
  if (mark > maximum) {
    throw new CannotRun(`shifan: nobody can reach --mark ${mark}: '${id}' gives at most ${maximum} points`)
  }
}

/** A file that is named twice is one applicant: it keeps the name that it was given first. */
function distinct(paths: readonly string[]): readonly string[] {
  const named = new Set<string>()
  return paths.filter((path) => {
    const isNew = !named.has(resolve(path))
    named.add(resolve(path))
    return isNew
  })
}

async function render(
  portfolio: Portfolio,
  ruleSet: RuleSet,
  { format, lang, output }: PortfolioCommandOptions,
  color: boolean,
): Promise<string> {
  // each is loaded when it is asked for: the page brings charts along
  switch (format) {
    case 'table': {
      const { portfolioTable } = await import('../report/portfolio/portfolio-table.ts')
      return portfolioTable(portfolio, ruleSet, { language: lang, color: color && output === undefined })
    }
    case 'csv': {
      const { portfolioCsv } = await import('../report/portfolio/portfolio-csv.ts')
      return portfolioCsv(portfolio, ruleSet, lang)
    }
    case 'json': {
      const { portfolioJson } = await import('../report/portfolio/portfolio-json.ts')
      return portfolioJson(portfolio)
    }
    case 'html': {
      const { portfolioHtml } = await import('../report/portfolio/portfolio-html.ts')
      return portfolioHtml(portfolio, ruleSet, lang)
    }
  }
}

/**
 * `shifan portfolio`: scores profiles, and prints what they come to together; fails where one of them has problems,
 * which keeps none of the others out.
 */
export async function portfolio(
  given: readonly string[],
  options: PortfolioCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  const { asOf, period, basis, mark, output } = options
  const { read, paths: inputs } = recordingReader()
  const ruleSet = ruleSetNamed(options.rules, read)
  if (mark !== undefined) checkMark(mark, ruleSet)
  const assess = {
    asOf,
    ...(period !== undefined && { period }),
    ...(basis !== undefined && { basis }),
    set: parameterSettings(options.set ?? [], ruleSet),
  }
  const paths = distinct(profilePaths(given))
  // before a thousand files are read, not after
  if (output !== undefined) refuseInput(output, paths)
  const signal = streams.interruption()
  const progress = progressOn(streams.progress, paths.length)
  const scoring = { evaluator: compile(ruleSet), assess, read }
  const { assessments, files, unscored, lines } = await scoreFiles(paths, scoring, progress, signal).finally(
    progress.stop,
  )
  if (assessments.length === 0) throw new CannotRun(...lines)
  const found = portfolioOf(assessments, ruleSet, { ...(mark !== undefined && { mark }), files, unscored })
  const text = await render(found, ruleSet, options, streams.color)
  if (output === undefined) streams.stdout(text)
  else writeReport(output, text, inputs)
  if (unscored.length === 0) return EXIT.done
  for (const line of lines) streams.stderr(`${oneLine(line)}\n`)
  streams.stderr(`shifan: ${unscored.length} of ${paths.length} profiles could not be scored\n`)
  return EXIT.failed
}
