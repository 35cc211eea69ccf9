import { DOMParser, type Element } from '@xmldom/xmldom'
import { parse } from 'junit2json'
import { describe, expect, it } from 'vitest'
import type { Demand } from '../../../src/model/dossier.ts'
import { junitReport } from '../../../src/report/ci/junit-report.ts'
import { chongqingDemonstrationUnit } from '../../../src/rules.ts'
import { TEA_PROFILE } from '../../cli/tea-house.ts'
import { dossierOf, fixtureText, GRADED_TEA_RULES, lineOf, teaRuleSet } from './dossiers.ts'

const TEA = teaRuleSet()
const FILE = 'profiles/corner-house.yaml'

const MIN: Demand = { demand: 'min', want: 9, have: 6.5, isMet: false }
const REQUIRE: Demand = { demand: 'require', criterion: 'tea.leaves.stored', have: 'met', isMet: true }
const MAX_GAP: Demand = {
  demand: 'max-gap',
  criterion: 'tea.leaves.kinds',
  want: 1,
  have: 3.5,
  isMet: false,
}

function elementsIn(xml: string, name: string): readonly Element[] {
  const complain = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`)
  }
  const document = new DOMParser({ onError: complain }).parseFromString(xml, 'text/xml')
  return [...document.getElementsByTagName(name)]
}

const attributesOf = (element: Element | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]))

const childrenOf = (element: Element): readonly string[] =>
  [...element.childNodes].map(({ nodeName }) => nodeName).filter((name) => name !== '#text')

async function readSuites(xml: string) {
  const read = await parse(xml)
  if (read === null || read === undefined || !('testsuite' in read)) throw new Error('no test suites')
  return read.testsuite ?? []
}

describe('the JUnit report', () => {
  const dossier = dossierOf(TEA_PROFILE, { file: FILE, ruleSet: TEA, demands: [MIN, REQUIRE, MAX_GAP] })
  const xml = junitReport([dossier], TEA, 'en')

  it('is read back by an XML reader: a suite for the profile, with its receipt', () => {
    const counts = { tests: '5', failures: '3', errors: '0', skipped: '0' }
    expect(elementsIn(xml, 'testsuites').map(attributesOf)).toEqual([
      { name: 'Standard for invented tea houses 0.1.0', ...counts },
    ])
    expect(elementsIn(xml, 'testsuite').map(attributesOf)).toEqual([
      { name: '街角茶馆 (corner-house)', file: FILE, ...counts },
    ])
    const properties = elementsIn(xml, 'property').map(attributesOf)
    expect(Object.fromEntries(properties.map(({ name, value }) => [name, value]))).toEqual({
      ruleSet: 'tea-house',
      version: '0.1.0',
      digest: TEA.digest,
      asOf: '2025-12-31',
      period: '2025',
      basis: 'claimed',
      points: '6.5',
      ceiling: '6.5',
      maximum: '10',
    })
  })

  it('has a test for each row and each demand, and names the line to change', () => {
    const cases = elementsIn(xml, 'testcase')
    const row = { classname: 'tea-house.tea', file: FILE }
    const demand = { classname: 'tea-house.demands', file: FILE }
    expect(cases.map(attributesOf)).toEqual([
      { name: '一.1.1 Stored in sealed tins', ...row },
      { name: '一.1.2 A choice of kinds', ...row, line: '6' },
      { name: '--min at least 9 points', ...demand, line: '1' },
      { name: '--require “一.1.1 Stored in sealed tins” to be met', ...demand },
      { name: '--max-gap “一.1.2 A choice of kinds” to leave at most 1 point', ...demand, line: '6' },
    ])
    expect(cases.map(childrenOf)).toEqual([[], ['failure'], ['failure'], [], ['failure']])
    expect(lineOf(TEA_PROFILE, 'kinds: 2')).toBe(6)
  })

  it('says in a failure what is missing, what it is worth and what to do', () => {
    const [row, min, maxGap] = elementsIn(xml, 'failure')
    expect(attributesOf(row)).toEqual({
      message:
        'Asked for “一.1.2 A choice of kinds” to leave at most 1 point, but it is 3.5 points. Kinds of tea (kinds): have 2, want at least 3, short 1. Closing it alone adds 3.5 points.',
      type: 'unmet',
    })
    expect(row?.textContent?.split('\n')).toEqual([
      `${FILE}:6:5 Change facts.leaves.kinds here`,
      'Asked for “一.1.2 A choice of kinds” to leave at most 1 point, but it is 3.5 points',
      '一.1.2 A choice of kinds (unmet)',
      '- Kinds of tea (kinds): have 2, want at least 3, short 1',
      'Closing it alone adds 3.5 points',
      'What to do: Add kinds.',
    ])
    expect(attributesOf(min)).toEqual({
      message: 'Asked for at least 9 points, but it is 6.5 points',
      type: 'demand',
    })
    expect(min?.textContent?.split('\n')).toEqual([
      `${FILE}:1`,
      'Asked for at least 9 points, but it is 6.5 points',
    ])
    expect(maxGap?.textContent?.split('\n')[0]).toBe(`${FILE}:6`)
  })

  it('says so in Chinese', () => {
    const [failure] = elementsIn(junitReport([dossier], TEA, 'zh'), 'failure')
    expect(failure?.textContent?.split('\n')).toEqual([
      `${FILE}:6:5 请修改此处的 facts.leaves.kinds`,
      '要求：“一.1.2 品种齐全”的差距至多 1 分，实为 3.5 分',
      '一.1.2 品种齐全（不符合）',
      '- 茶叶品种数（种）：现为 2，需至少 3，还差 1',
      '仅补齐此项，总分增加 3.5 分',
      '措施：增加品种',
    ])
  })

  it('says where a key belongs that is not there, and names missing evidence', () => {
    const text = 'id: a\nname: A\nfacts:\n  leaves:\n    kinds: 3\n'
    const xml = junitReport([dossierOf(text, { ruleSet: TEA, file: FILE })], TEA, 'en')
    const [failure] = elementsIn(xml, 'failure')
    expect(attributesOf(failure)).toMatchObject({ type: 'unknown' })
    expect(failure?.textContent?.split('\n')).toEqual([
      `${FILE}:4:3 facts.leaves.sealed belongs here`,
      '一.1.1 Stored in sealed tins (unknown)',
      '- The leaves are kept sealed: leaves.sealed not stated, want “yes”',
      'Closing it alone adds 6.5 points',
      'Evidence missing: Photograph',
    ])
  })

  it('passes a gate that is met, fails one that is not, and skips rows that do not apply and routes', () => {
    const ruleSet = teaRuleSet(GRADED_TEA_RULES)
    const none = 'id: a\nname: A\nfacts: { leaves: { kinds: 0 } }\n'
    const some = 'id: b\nname: B\nfacts: { leaves: { kinds: 4, sealed: false } }\n'
    const dossiers = [none, some].map((text) => dossierOf(text, { ruleSet }))
    const cases = elementsIn(junitReport(dossiers, ruleSet, 'en'), 'testcase')
    const gates = { classname: 'tea-house.gates', file: 'profiles/acme.yaml' }
    expect(cases.map((each) => [each.getAttribute('name'), ...childrenOf(each)])).toEqual([
      ['一.1.1 Stored in sealed tins', 'skipped'],
      ['一.1.2 A choice of kinds', 'failure'],
      ['Requirement 第二条 Four kinds', 'failure'],
      ['Alternative route 第三条 Famous', 'skipped'],
      ['一.1.1 Stored in sealed tins', 'failure'],
      ['一.1.2 A choice of kinds'],
      ['Requirement 第二条 Four kinds'],
      ['Alternative route 第三条 Famous', 'skipped'],
    ])
    expect(attributesOf(cases[2])).toEqual({ name: 'Requirement 第二条 Four kinds', ...gates, line: '3' })
    expect(cases[2]?.textContent?.trim().split('\n')).toEqual([
      'profiles/acme.yaml:3:20 Change facts.leaves.kinds here',
      'Requirement 第二条 Four kinds (not met)',
      '- Kinds of tea (kinds): have 0, want at least 4, short 4',
    ])
    expect(elementsIn(junitReport(dossiers, ruleSet, 'en'), 'skipped').map(attributesOf)).toEqual([
      { message: 'not applicable' },
      { message: 'unmet' },
      { message: 'unmet' },
    ])
  })

  it('is read back by a reader of JUnit: the counts of what was assessed', async () => {
    const names = ['mid-field', 'nothing-stated', 'everything-and-all-bonus']
    const dossiers = names.map((name) => dossierOf(fixtureText(name), { file: `${name}.yaml` }))
    const suites = await readSuites(junitReport(dossiers, chongqingDemonstrationUnit, 'zh'))
    const outcomes = dossiers.map(({ assessments }) =>
      assessments.claimed.sections
        .flatMap(({ items }) => items)
        .flatMap(({ criteria }) => criteria)
        .map(({ outcome }) => outcome),
    )
    expect(suites.map(({ tests }) => tests)).toEqual([39, 39, 39])
    expect(suites.map(({ failures }) => failures)).toEqual(
      outcomes.map((each) => each.filter((outcome) => outcome !== 'met').length),
    )
    expect(suites.map(({ testcase }) => testcase?.filter(({ failure }) => failure).length)).toEqual(
      suites.map(({ failures }) => failures),
    )
    expect(suites.map(({ failures }) => failures)).toEqual([20, 39, 0])
  })
})
