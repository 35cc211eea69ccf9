import type { CaseFileResult, CaseResult } from '../../model/case-result.ts'
import type { Language } from '../../values/localized-text.ts'
import { xmlDocument, xmlText } from '../medium/xml-document.ts'
import { differenceText } from './case-differences.ts'
import { caseSummary, percentOf } from './case-summary.ts'

function testCase(
  { name, line, differences }: CaseResult,
  { file, ruleSet }: CaseFileResult,
  language: Language,
) {
  const texts = differences.map((each) => ({ ...each, text: differenceText(each, language) }))
  const lines = texts.map((each) => xmlText(`${file}:${each.line} ${each.text}`))
  return {
    '@_name': xmlText(name),
    '@_classname': xmlText(ruleSet.id),
    '@_file': xmlText(file),
    '@_line': String(line),
    ...(texts.length > 0 && {
      failure: {
        '@_message': xmlText(texts.map(({ text }) => text).join('; ')),
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
    '@_name': xmlText(result.file),
    '@_file': xmlText(result.file),
    '@_tests': String(result.cases.length),
    '@_failures': String(failed),
    '@_errors': '0',
    properties: {
      property: Object.entries(properties).map(([name, value]) => ({
        '@_name': name,
        '@_value': xmlText(value),
      })),
    },
    testcase: result.cases.map((each) => testCase(each, result, language)),
  }
}

/** @returns how worked cases came out in the JUnit format: a test suite for each file, with its coverage as properties */
export function caseJunit(results: readonly CaseFileResult[], language: Language): string {
  return xmlDocument({ testsuites: { testsuite: results.map((each) => testSuite(each, language)) } })
}
