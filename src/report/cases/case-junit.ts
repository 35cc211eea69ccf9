import Builder from 'fast-xml-builder'
import type { CaseFileResult, CaseResult } from '../../model/case-result.ts'
import type { Language } from '../../values/localized-text.ts'
import { oneLine } from '../../values/one-line.ts'
import { differenceText } from './case-differences.ts'
import { caseSummary, percentOf } from './case-summary.ts'

/** What XML 1.0 has no place for, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const attribute = (text: string): string => oneLine(text.replace(FORBIDDEN, ''))

function testCase(
  { name, line, differences }: CaseResult,
  { file, ruleSet }: CaseFileResult,
  language: Language,
) {
  const texts = differences.map((each) => ({ ...each, text: differenceText(each, language) }))
  const lines = texts.map((each) => attribute(`${file}:${each.line} ${each.text}`))
  return {
    '@_name': attribute(name),
    '@_classname': attribute(ruleSet.id),
    '@_file': attribute(file),
    '@_line': String(line),
    ...(texts.length > 0 && {
      failure: {
        '@_message': attribute(texts.map(({ text }) => text).join('; ')),
        '@_type': 'difference',
        '#text': lines.join('\n'),
      },
    }),
  }
}

function testSuite(result: CaseFileResult, language: Language) {
  const { failed, criteria, boundaries } = caseSummary(result)
  const properties = {
    ruleSet: `${result.ruleSet.id} ${result.ruleSet.version}`,
    digest: result.ruleSet.digest,
    'coverage.criteria': String(percentOf(criteria)),
    'coverage.boundaries': String(percentOf(boundaries)),
  }
  return {
    '@_name': attribute(result.file),
    '@_file': attribute(result.file),
    '@_tests': String(result.cases.length),
    '@_failures': String(failed),
    '@_errors': '0',
    properties: {
      property: Object.entries(properties).map(([name, value]) => ({
        '@_name': name,
        '@_value': attribute(value),
      })),
    },
    testcase: result.cases.map((each) => testCase(each, result, language)),
  }
}

/** @returns how worked cases came out in the JUnit format: a test suite for each file, with its coverage as properties */
export function caseJunit(results: readonly CaseFileResult[], language: Language): string {
  const builder = new Builder({
    ignoreAttributes: false,
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: true,
  })
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
    testsuites: { testsuite: results.map((each) => testSuite(each, language)) },
  })
}
