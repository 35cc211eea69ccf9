import type { Assessment, Finding, GateResult, SectionResult } from '../../model/assessment.ts'
import type { Demand, Dossier } from '../../model/dossier.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { demandKey, demandText } from '../assessment/demand-text.ts'
import { gateName } from '../assessment/gate-texts.ts'
import { shortText } from '../medium/short-text.ts'
import { xmlDocument, xmlText } from '../medium/xml-document.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { type Concern, concernsOf, mainAssessment } from './concern.ts'
import { concernBrief, concernLines } from './concern-text.ts'

/** The longest name, in UTF-16 code units. */
const LONGEST_NAME = 1000

const nameText = (text: string): string => xmlText(shortText(text, LONGEST_NAME))

/** What became of a test: nothing where it passed. */
type TestResult =
  | { readonly failure: Readonly<Record<string, string>> }
  | { readonly skipped: Readonly<Record<string, string>> }
  | Readonly<Record<string, never>>

interface TestCase {
  readonly name: string
  readonly classname: string
  readonly line?: number
  readonly result: TestResult
}

const PASSED: TestResult = {}

const failure = (type: string, message: string, lines: readonly string[]): TestResult => ({
  failure: { '@_message': xmlText(message), '@_type': type, '#text': lines.map(xmlText).join('\n') },
})

const skipped = (message: string): TestResult => ({ skipped: { '@_message': nameText(message) } })

/** What a suite is made from: one profile. */
interface Suite {
  readonly dossier: Dossier
  readonly assessment: Assessment
  readonly concerns: ReadonlyMap<string, Concern>
  readonly language: Language
}

function failed(concern: Concern, { dossier, language }: Suite): Pick<TestCase, 'line' | 'result'> {
  const lines = concernLines(concern, dossier.file, language)
  return {
    line: concern.places[0].line,
    result: failure(concern.type, concernBrief(concern, language), lines),
  }
}

function findingCase(finding: Finding, { id }: SectionResult, suite: Suite): TestCase {
  const { assessment, concerns, language } = suite
  const concern = concerns.get(finding.id)
  const test = {
    name: `${finding.source} ${finding.title[language]}`,
    classname: `${assessment.ruleSet.id}.${id}`,
  }
  // every row leaves a gap that is neither met nor beside the point
  if (concern !== undefined) return { ...test, ...failed(concern, suite) }
  const { notApplicable } = phrasesIn(language).outcomes
  return { ...test, result: finding.outcome === 'notApplicable' ? skipped(notApplicable) : PASSED }
}

function gateCase(gate: GateResult, suite: Suite): TestCase {
  const { assessment, concerns, language } = suite
  const concern = concerns.get(gate.id)
  const test = { name: gateName(gate, language), classname: `${assessment.ruleSet.id}.gates` }
  if (gate.outcome === 'met') return { ...test, result: PASSED }
  // a route that is not open stands in nobody's way
  if (concern === undefined || gate.kind === 'route') {
    return { ...test, result: skipped(phrasesIn(language).outcomes[gate.outcome]) }
  }
  return { ...test, ...failed(concern, suite) }
}

function demandCase(demand: Demand, { assessment, dossier, language }: Suite): TestCase {
  const { asked, notMet } = demandText(demand, assessment, language)
  const line = dossier.places[demandKey(demand) ?? '']?.[0]?.line ?? 1
  const test = { name: `--${demand.demand} ${asked}`, classname: `${assessment.ruleSet.id}.demands` }
  if (demand.isMet) return { ...test, result: PASSED }
  const at = `${nameText(dossier.file)}:${line}`
  return { ...test, line, result: failure('demand', nameText(notMet), [at, nameText(notMet)]) }
}

function testCases(suite: Suite): readonly TestCase[] {
  const { assessment, dossier } = suite
  return [
    ...assessment.sections.flatMap((section) =>
      section.items.flatMap(({ criteria }) => criteria.map((each) => findingCase(each, section, suite))),
    ),
    ...(assessment.verdict?.gates ?? []).map((gate) => gateCase(gate, suite)),
    ...dossier.demands.map((demand) => demandCase(demand, suite)),
  ]
}

function propertiesOf({ ruleSet, asOf, period, basis, total }: Assessment) {
  const properties = {
    ruleSet: ruleSet.id,
    version: ruleSet.version,
    digest: ruleSet.digest,
    asOf,
    period: String(period),
    basis,
    points: String(total.points),
    ceiling: String(total.ceiling),
    maximum: String(total.maximum),
  }
  return Object.entries(properties).map(([name, value]) => ({ '@_name': name, '@_value': nameText(value) }))
}

const countsOf = (cases: readonly TestCase[]) => ({
  '@_tests': String(cases.length),
  '@_failures': String(cases.filter(({ result }) => 'failure' in result).length),
  '@_errors': '0',
  '@_skipped': String(cases.filter(({ result }) => 'skipped' in result).length),
})

function testSuite(dossier: Dossier, cases: readonly TestCase[], language: Language) {
  const assessment = mainAssessment(dossier)
  const { profile } = assessment
  const file = nameText(dossier.file)
  return {
    // both, since a server takes suites of one name for one
    '@_name': nameText(
      `${shortText(profile.name, LONGEST_NAME / 2)}${phrasesIn(language).aside(profile.id)}`,
    ),
    '@_file': file,
    ...countsOf(cases),
    properties: { property: propertiesOf(assessment) },
    testcase: cases.map(({ name, classname, line, result }) => ({
      '@_name': nameText(name),
      '@_classname': nameText(classname),
      '@_file': file,
      ...(line !== undefined && { '@_line': String(line) }),
      ...result,
    })),
  }
}

/**
 * Applications in the JUnit format: a test suite for each, with a test for each criterion, gate and demand.
 *
 * What is met passes, what does not apply is skipped, and everything else fails with its place in the profile.
 */
export function junitReport(dossiers: readonly Dossier[], ruleSet: RuleSet, language: Language): string {
  const suites = dossiers.map((dossier) => {
    const concerns = new Map(concernsOf(dossier, ruleSet, language).map((each) => [each.rule, each]))
    const cases = testCases({ dossier, assessment: mainAssessment(dossier), concerns, language })
    return { dossier, cases }
  })
  return xmlDocument({
    testsuites: {
      '@_name': nameText(`${ruleSet.title[language]} ${ruleSet.version}`),
      ...countsOf(suites.flatMap(({ cases }) => cases)),
      testsuite: suites.map(({ dossier, cases }) => testSuite(dossier, cases, language)),
    },
  })
}
