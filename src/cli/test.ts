import type { CaseFileResult } from '../model/case-result.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { runCases } from '../proving/cases/run-cases.ts'
import { caseJson } from '../report/cases/case-json.ts'
import { caseJunit } from '../report/cases/case-junit.ts'
import { caseSummary, isCovered, percentOf } from '../report/cases/case-summary.ts'
import { caseTable } from '../report/cases/case-table.ts'
import type { CaseFormat } from '../report/format.ts'
import type { Language } from '../values/localized-text.ts'
import { oneLine } from '../values/one-line.ts'
import { caseFile } from './case-file.ts'
import { orCannotRun } from './load.ts'
import { recordingReader } from './read-file.ts'
import { EXIT, type ExitCode, forEveryOne, type Streams } from './streams.ts'
import { writeReport } from './write-report.ts'

export interface TestOptions {
  readonly format: CaseFormat
  readonly lang: Language
  readonly output?: string
  /** In percent. */
  readonly coverage?: number
}

interface Tested {
  readonly result: CaseFileResult
  readonly ruleSet: RuleSet
}

function render(tested: readonly Tested[], { format, lang, output }: TestOptions, color: boolean): string {
  const results = tested.map(({ result }) => result)
  switch (format) {
    case 'json':
      return caseJson(results)
    case 'junit':
      return caseJunit(results, lang)
    case 'table': {
      const options = { language: lang, color: color && output === undefined }
      return tested.map(({ result, ruleSet }) => caseTable(result, ruleSet, options)).join('\n')
    }
  }
}

/** What the cases of a file do not cover enough of, a line each. */
function shortfalls(result: CaseFileResult, wanted: number | undefined): readonly string[] {
  if (wanted === undefined) return []
  const { criteria, boundaries } = caseSummary(result)
  const parts = [
    ['by criterion', criteria],
    ['by boundary', boundaries],
  ] as const
  return parts
    .filter(([, coverage]) => !isCovered(coverage, wanted))
    .map(
      ([part, coverage]) =>
        `shifan: ${result.file} covers ${percentOf(coverage)} % ${part}, below the ${wanted} % wanted`,
    )
}

/** `shifan test`: runs worked cases; fails where one differs, or where too little is covered. */
export function test(paths: readonly string[], options: TestOptions, streams: Streams): ExitCode {
  const { read, paths: inputs } = recordingReader()
  const files = forEveryOne(paths, (path) => orCannotRun(caseFile(path, read)))
  const tested = files.map((file) => ({ result: runCases(file), ruleSet: file.ruleSet }))
  const text = render(tested, options, streams.color)
  if (options.output === undefined) streams.stdout(text)
  else writeReport(options.output, text, inputs)

  const short = tested.flatMap(({ result }) => shortfalls(result, options.coverage))
  for (const line of short) streams.stderr(`${oneLine(line)}\n`)
  const isFailed = tested.some(({ result }) => caseSummary(result).failed > 0)
  return isFailed || short.length > 0 ? EXIT.failed : EXIT.done
}
