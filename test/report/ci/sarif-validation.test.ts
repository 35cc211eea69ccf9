import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import type { Demand } from '../../../src/model/dossier.ts'
import { sarifReport } from '../../../src/report/ci/sarif-report.ts'
import { chongqingDemonstrationUnit } from '../../../src/rules.ts'
import { TEA_PROFILE } from '../../cli/tea-house.ts'
import { MULTITOOL, sarifSchema, validateSarif } from '../../support/sarif-multitool.ts'
import { dossierOf, fixtureText, GRADED_TEA_RULES, teaRuleSet } from './dossiers.ts'
import { hostileDossier, hostileRuleSet } from './hostile.ts'

/** What the validator would have better, and why it stays so. */
const ALLOWED: Readonly<Record<string, string>> = {
  SARIF2003: 'which version of a repository it is, only the CI server knows',
  SARIF2006: 'the validator is let at no network, and cannot reach the address of the schema',
  SARIF2009: 'rules have the ids that rule sets give them, and not a word with a number',
  SARIF2002: 'messages are whole sentences: no reader but this validator makes them of parts',
  SARIF2010: 'a report is made from assessments, and does not hold the text of the profile',
  SARIF2011: 'the same of the lines around it',
  SARIF2012: 'a row of a published table has no page of its own to lead to',
}

const DEMANDS: readonly Demand[] = [
  { demand: 'min', want: 80, have: 56.5, isMet: false },
  { demand: 'require', criterion: 'activities.instructor.fixed', have: 'unmet', isMet: false },
]

const RULE_SET = chongqingDemonstrationUnit
const VERSION = '0.1.0'

const built = (name: string, demands: readonly Demand[] = []) =>
  dossierOf(fixtureText(name), { file: `fixtures/enterprises/${name}.yaml`, demands })

const graded = teaRuleSet(GRADED_TEA_RULES)

const LOGS: Readonly<Record<string, string>> = {
  'mid-field.sarif': sarifReport([built('mid-field', DEMANDS)], RULE_SET, {
    language: 'zh',
    version: VERSION,
  }),
  'several.sarif': sarifReport(
    ['nothing-stated', 'everything-and-all-bonus', 'half-stated'].map((name) => built(name)),
    RULE_SET,
    { language: 'en', version: VERSION },
  ),
  'verified.sarif': sarifReport(
    [dossierOf(fixtureText('evidence-and-reviews'), { basis: 'verified' })],
    RULE_SET,
    { language: 'zh', version: VERSION },
  ),
  'graded.sarif': sarifReport([dossierOf(TEA_PROFILE, { ruleSet: graded })], graded, {
    language: 'en',
    version: VERSION,
  }),
  'hostile.sarif': sarifReport([hostileDossier()], hostileRuleSet(), {
    language: 'en',
    version: VERSION,
    rows: { 'tea.leaves.kinds': { file: 'rules/{0}](x).yaml', line: 3, column: 5 } },
  }),
  'none.sarif': sarifReport([], RULE_SET, { language: 'en', version: VERSION }),
}

describe.skipIf(MULTITOOL === undefined)('SARIF', () => {
  const program = MULTITOOL ?? ''

  it('passes the validator, but for notes that are allowed', () => {
    const remarks = validateSarif(program, LOGS)
    expect(remarks.filter(({ level, rule }) => level !== 'note' || !Object.hasOwn(ALLOWED, rule))).toEqual([])
    // each that is allowed is made, so that the list does not outlive its reasons, and the validator has read all
    expect([...new Set(remarks.map(({ rule }) => rule))].sort()).toEqual(Object.keys(ALLOWED).sort())
    expect([...new Set(remarks.map(({ log }) => log))].sort()).toEqual(Object.keys(LOGS).sort())
  })

  it('would not pass it with a mistake', () => {
    const log = (LOGS['graded.sarif'] ?? '').replace(/"ruleIndex": 1,/, '"ruleIndex": 99,')
    expect(log).not.toBe(LOGS['graded.sarif'])
    const levels = validateSarif(program, { 'wrong.sarif': log }).map(({ level }) => level)
    expect(levels).toContain('error')
  })

  it.each(Object.entries(LOGS))('is valid by its schema: %s', (_, text) => {
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    const validate = ajv.compile(sarifSchema(program))
    validate(JSON.parse(text))
    expect(validate.errors ?? []).toEqual([])
  })
})
