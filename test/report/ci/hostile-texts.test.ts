import { DOMParser } from '@xmldom/xmldom'
import { parse } from 'junit2json'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/model/dossier.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { githubReport } from '../../../src/report/ci/github-report.ts'
import { githubSummary } from '../../../src/report/ci/github-summary.ts'
import { junitReport } from '../../../src/report/ci/junit-report.ts'
import { sarifReport } from '../../../src/report/ci/sarif-report.ts'
import { readLog } from '../../support/github-runner.ts'
import { obeyed } from '../inert.ts'
import { HOSTILE_TEXTS, hostileDossier, hostileRuleSet } from './hostile.ts'

type Report = (dossiers: readonly Dossier[], ruleSet: RuleSet) => string

/** @returns a report in which the text stands wherever a text can: in a name, an id, a path, titles, a unit, a remedy */
function reportOn(text: string, report: Report): string {
  const ruleSet = hostileRuleSet(text)
  return report([hostileDossier(text, ruleSet)], ruleSet)
}

/** The same with a text that tries nothing. */
const plain = (report: Report): string => reportOn('Plain', report)

/** The most that a report on one application and two rows may come to, however long its texts are. */
const LONGEST_REPORT = 200_000

const JUNIT: Report = (dossiers, ruleSet) => junitReport(dossiers, ruleSet, 'en')
const SARIF: Report = (dossiers, ruleSet) =>
  sarifReport(dossiers, ruleSet, { language: 'en', version: '1.2.3' })
const GITHUB: Report = (dossiers, ruleSet) => githubReport(dossiers, ruleSet, 'en')
const SUMMARY: Report = (dossiers, ruleSet) => githubSummary(dossiers, ruleSet, 'en')

function elementsIn(xml: string) {
  // the sign that stands for what was taken out is no mistake, though the reader warns of it
  const complain = (level: string, message: string) => {
    if (level !== 'warning') throw new Error(`${level}: ${message}`)
  }
  return [...new DOMParser({ onError: complain }).parseFromString(xml, 'text/xml').getElementsByTagName('*')]
}

/** Every text of plain data, keys too. */
function textsIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => [key, ...textsIn(value)])
}

/** The keys of plain data, without its texts. */
function shapeOf(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return typeof data
  return Object.entries(data).map(([key, value]) => [key, shapeOf(value)])
}

const logIn = (text: string): Log => JSON.parse(text) as Log // safe: other tests validate it

describe.each(HOSTILE_TEXTS)('%s is inert', (_, text) => {
  it('in JUnit', async () => {
    const xml = reportOn(text, JUNIT)
    const elements = (report: string) =>
      elementsIn(report).map((each) => [each.tagName, [...each.attributes].map(({ name }) => name)])
    expect(obeyed(xml)).toEqual([])
    expect(elements(xml)).toEqual(elements(plain(JUNIT)))
    expect(await parse(xml)).toMatchObject({ tests: 5, failures: 4, testsuite: [{ tests: 5 }] })
    expect(xml.length).toBeLessThan(LONGEST_REPORT)
  })

  it('in SARIF', () => {
    const log = logIn(reportOn(text, SARIF))
    expect(textsIn(log).flatMap(obeyed)).toEqual([])
    expect(textsIn(log).filter((each) => /\p{Cs}/u.test(each))).toEqual([])
    expect(shapeOf(log)).toEqual(shapeOf(logIn(plain(SARIF))))
    const [run] = log.runs
    const messages = (run?.results ?? []).map(({ message }) => message.text ?? '')
    expect(messages).toHaveLength(3)
    // neither an argument nor a link is left once doubled braces are taken for what they stand for
    expect(messages.filter((each) => /[{}]|\]\(/.test(each.replace(/\{\{|\}\}/g, '')))).toEqual([])
    const markdown = (run?.tool.driver.rules ?? []).map(({ help }) => help?.markdown ?? '')
    expect(markdown.filter((each) => /(?<!\\)[[\]`*_|]|<|&(?!amp;|lt;|gt;)/.test(each))).toEqual([])
    expect(JSON.stringify(log).length).toBeLessThan(LONGEST_REPORT)
  })

  it('in annotations for GitHub', () => {
    const report = reportOn(text, GITHUB)
    const read = (log: string) => {
      const { commands, lines } = readLog(log)
      return [
        commands.map(({ name, properties: { line, col, ...rest } }) => [name, line, col, Object.keys(rest)]),
        lines.length,
      ]
    }
    expect(obeyed(report)).toEqual([])
    expect(read(report)).toEqual(read(plain(GITHUB)))
    expect(read(report)[1]).toBe(1)
    expect(report.length).toBeLessThan(LONGEST_REPORT)
  })

  it('in the job summary for GitHub', () => {
    const summary = reportOn(text, SUMMARY)
    const cellsOf = (report: string) => report.split('\n').map((line) => line.split(/(?<!\\)\|/).length)
    expect(obeyed(summary)).toEqual([])
    expect(cellsOf(summary)).toEqual(cellsOf(plain(SUMMARY)))
    const tags = summary.match(/<[^>]*>/g)
    expect(tags).toEqual(['<details>', '<summary>', '</summary>', '</details>'])
    expect(summary).not.toMatch(/(?<!\\)[[`_~$]/)
    expect(summary.length).toBeLessThan(LONGEST_REPORT)
  })
})

describe('a hostile text comes back as it was, but for what is made inert', () => {
  it.each<[string, string, string]>([
    ['markup', `<script>"'&amp;]]></script>`, `<script>"'&amp;]]></script>`],
    ['a command', '::error file=a::b %0A %25', '::error file=a::b %0A %25'],
    ['lines', 'a\nb\r\n\tc', 'a b c'],
    ['what turns the direction of text', 'a\u202eb', 'a\ufffdb'],
  ])('%s', (_, text, expected) => {
    const suites = elementsIn(reportOn(text, JUNIT)).filter(({ tagName }) => tagName === 'testsuite')
    expect(suites[0]?.getAttribute('name')).toBe(`${expected} (${expected})`)
    const { commands } = readLog(reportOn(text, GITHUB))
    expect(commands.map(({ properties }) => properties.file)).toEqual(
      Array(3).fill(`profiles/${expected}.yaml`),
    )
    const [run] = logIn(reportOn(text, SARIF)).runs
    expect(run?.properties?.receipts).toMatchObject([{ profile: { id: expected, name: expected } }])
  })
})
