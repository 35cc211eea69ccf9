import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { FORMATS } from '../../src/report/format.ts'
import { LANGUAGES } from '../../src/values/localized-text.ts'
import { findingsOf } from '../support/findings.ts'
import { type ExpectedCase, fixtures } from '../support/fixtures.ts'
import { runCli, TODAY } from '../support/run-cli.ts'
import { CRITERIA, rowsOf, SECTIONS } from './published-rows.ts'

const MID_FIELD = 'fixtures/enterprises/mid-field.yaml'
const EVIDENCE = 'fixtures/enterprises/evidence-and-reviews.yaml'
const UNDATED = 'fixtures/enterprises/undated-sessions.yaml'
const EVERYTHING = 'fixtures/enterprises/everything-and-all-bonus.yaml'

const OUTCOMES = {
  zh: { met: '符合', unmet: '不符合', unknown: '待定' },
  en: { met: 'met', unmet: 'unmet', unknown: 'unknown' },
} as const

const SUMMARIES = {
  zh: ({ points, ceiling }: Totals) => `得分 ${points}，最高可达 ${ceiling}，满分 100`,
  en: ({ points, ceiling }: Totals) => `${points} points certain, ${ceiling} possible, of 100`,
} as const

type Totals = ExpectedCase['total']

const all = new Map(fixtures().map(({ name, cases }) => [name, cases]))

function expectedCase(name: string, index = 0): ExpectedCase {
  const found = all.get(name)?.[index]
  if (found === undefined) throw new Error(`${name} has no case ${index}`)
  return found
}

async function printed(argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(['score', ...argv])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

async function assessmentOf(argv: readonly string[]): Promise<Assessment> {
  return JSON.parse(await printed([...argv, '--format', 'json']))
}

/** Points and ceiling of a row, from its outcome alone: all or nothing, or nothing yet. */
function scored(row: string, outcome: Outcome): readonly [points: number, ceiling: number, maximum: number] {
  const maximum = CRITERIA[row] ?? Number.NaN
  return [outcome === 'met' ? maximum : 0, outcome === 'unmet' ? 0 : maximum, maximum]
}

describe.each(LANGUAGES)('a score in %s', (language) => {
  const expected = expectedCase('mid-field')

  describe.each(['table', 'markdown'] as const)('as %s', (format) => {
    const text = async () => await printed([MID_FIELD, '--format', format, '--lang', language])

    it('says what was assessed, on which day, for which year and on whose word', async () => {
      const title = {
        zh: '重庆市商业秘密保护示范基地（单位）创建标准 1.0.0',
        en: 'Chongqing creation standard for trade-secret protection demonstration bases (units) 1.0.0',
      }
      const inputs = {
        zh: ['评定日 2025-10-15', '评定年度 2025', '依据 自评'],
        en: ['as of 2025-10-15', 'assessed year 2025', 'basis claimed'],
      }
      for (const words of ['金樱谷水泵制造有限公司', title[language], ...inputs[language]]) {
        expect(await text()).toContain(words)
      }
    })

    it('says the total that was worked out by hand', async () => {
      expect(await text()).toContain(SUMMARIES[language](expected.total))
    })

    it('has every section with its points', async () => {
      const rows = rowsOf(await text(), 1).map(([row, , points, ceiling, maximum]) => [
        row,
        points,
        ceiling,
        maximum,
      ])
      expect(rows).toEqual(
        Object.entries(SECTIONS).map(([row, maximum]) => [
          row,
          ...[...(expected.sections[row] ?? []), maximum].map(String),
        ]),
      )
    })

    it('has every row of the published table with its outcome and points', async () => {
      const rows = rowsOf(await text(), 3).map(([row, , outcome = '', ...points]) => [
        row,
        outcome.replace(/^[✓✗?] /, ''),
        ...points,
      ])
      expect(rows).toEqual(
        Object.entries(expected.rows).map(([row, outcome]) => [
          row,
          OUTCOMES[language][outcome],
          ...scored(row, outcome).map(String),
        ]),
      )
    })

    it('has every gap in its order, with worth and dates', async () => {
      const dates = {
        zh: {
          due: (day: string) => `截止 ${day}`,
          clears: (day: string) => `${day} 起自行消除`,
          comma: '，',
        },
        en: {
          due: (day: string) => `due ${day}`,
          clears: (day: string) => `gone by itself from ${day}`,
          comma: ', ',
        },
      }[language]
      const gaps = (await text())
        .replaceAll('**', '')
        .matchAll(/^ *\d+\. \+([\d.]+)(?: 分)? +([一二三四五六七][\d.]+) .*(?:（(.*)）| \((.*)\))$/gm)
      expect(
        [...gaps].map(([, worth, row, inChinese, inEnglish]) => [worth, row, inChinese ?? inEnglish]),
      ).toEqual(
        expected.gaps.map(({ row, outcome, worth, due, clears }) => [
          String(worth),
          row,
          [
            OUTCOMES[language][outcome],
            ...(due === undefined ? [] : [dates.due(due)]),
            ...(clears === undefined ? [] : [dates.clears(clears)]),
          ].join(dates.comma),
        ]),
      )
    })
  })

  it('is the same JSON in either language', async () => {
    const argv = [MID_FIELD, '--format', 'json']
    expect(await printed([...argv, '--lang', language])).toBe(await printed(argv))
  })
})

describe('a score', () => {
  it.each([
    ['is a table in Chinese unless asked otherwise', [], ['--format', 'table', '--lang', 'zh']],
    ['is for the built-in standard unless asked otherwise', [], ['--rules', 'chongqing-demonstration-unit']],
    ['goes by what is claimed unless asked otherwise', [], ['--basis', 'claimed']],
    ['is of today unless asked otherwise', [], ['--as-of', TODAY]],
    [
      'is for the year of its date unless asked otherwise',
      ['--as-of', '2024-06-30'],
      ['--as-of', '2024-06-30', '--period', '2024'],
    ],
  ])('%s', async (_, short, long) => {
    expect(await printed([MID_FIELD, ...short])).toBe(await printed([MID_FIELD, ...long]))
  })

  it.each(FORMATS)('ends with a single line break as %s', async (format) => {
    expect(await printed([MID_FIELD, '--format', format])).toMatch(/[^\n]\n$/)
  })

  it.each(FORMATS)('is the same, byte for byte, when asked for again as %s', async (format) => {
    const argv = [EVIDENCE, '--basis', 'verified', '--format', format]
    expect(await printed(argv)).toBe(await printed(argv))
  })

  it('without gaps says so', async () => {
    const argv = [EVERYTHING, '--as-of', '2025-12-31']
    expect(await printed(argv)).toMatch(/没有差距。\n$/)
    expect(await printed([...argv, '--lang', 'en'])).toMatch(/No gaps\.\n$/)
    expect(await printed([...argv, '--format', 'markdown', '--lang', 'en'])).toMatch(/No gaps\.\n$/)
  })

  it('shows colours only to a terminal', async () => {
    const start = '\u001b['
    expect((await runCli(['score', MID_FIELD], { color: true })).stdout).toContain(start)
    expect(await printed([MID_FIELD])).not.toContain(start)
    for (const format of ['json', 'markdown']) {
      expect((await runCli(['score', MID_FIELD, '--format', format], { color: true })).stdout).not.toContain(
        start,
      )
    }
  })

  it('in colours says the same as without', async () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    const plain = (await runCli(['score', MID_FIELD], { color: true })).stdout.replace(/\u001b\[\d+m/g, '')
    expect(plain).toBe(await printed([MID_FIELD]))
  })
})

describe('the inputs of a score', () => {
  it.each<[string, readonly string[], string, number]>([
    ['the day is today', [MID_FIELD], 'mid-field', 0],
    ['the day is the one asked for', [EVERYTHING, '--as-of', '2025-12-31'], 'everything-and-all-bonus', 0],
    [
      'a day in the next year begins a new assessed year',
      [EVERYTHING, '--as-of', '2026-01-01'],
      'everything-and-all-bonus',
      1,
    ],
    ['the assessed year is that of the day', [UNDATED, '--as-of', '2025-12-31'], 'undated-sessions', 0],
    [
      'the assessed year is the one asked for',
      [UNDATED, '--as-of', '2025-12-31', '--period', '2024'],
      'undated-sessions',
      1,
    ],
    [
      'the year past is assessed after its end',
      [UNDATED, '--as-of', '2026-05-07', '--period', '2025'],
      'undated-sessions',
      2,
    ],
    [
      'claimed: the facts count',
      [EVIDENCE, '--as-of', '2025-12-31', '--basis', 'claimed'],
      'evidence-and-reviews',
      0,
    ],
    [
      'evidenced: documents count',
      [EVIDENCE, '--as-of', '2025-12-31', '--basis', 'evidenced'],
      'evidence-and-reviews',
      1,
    ],
    [
      'verified: reviews count',
      [EVIDENCE, '--as-of', '2025-12-31', '--basis', 'verified'],
      'evidence-and-reviews',
      2,
    ],
    [
      'evidenced, in January for the year past',
      [EVIDENCE, '--as-of', '2026-01-10', '--period', '2025', '--basis', 'evidenced'],
      'evidence-and-reviews',
      3,
    ],
    [
      'verified, in January for the year past',
      [EVIDENCE, '--as-of', '2026-01-10', '--period', '2025', '--basis', 'verified'],
      'evidence-and-reviews',
      4,
    ],
    [
      'a profile may be JSON',
      ['fixtures/enterprises/json-profile.json', '--as-of', '2024-12-31'],
      'json-profile',
      0,
    ],
  ])('%s', async (_, argv, name, index) => {
    const expected = expectedCase(name, index)
    const assessment = await assessmentOf(argv)
    expect(assessment.total).toEqual({ ...expected.total, maximum: 100 })
    expect(assessment).toMatchObject({
      asOf: expected.asOf,
      period: expected.period ?? Number(expected.asOf.slice(0, 4)),
      basis: expected.basis ?? 'claimed',
    })
    expect(
      Object.fromEntries(findingsOf(assessment).map(({ source, outcome }) => [source, outcome])),
    ).toEqual(expected.rows)
  })

  it.each<[string, string, string, number]>([
    ['a day on which nothing has expired', '2025-12-31', '2025-12-31', 100],
    ['the first day of the next year', '2026-01-01', '2026-01-01', 87.5],
  ])('today is %s', async (_, today, asOf, points) => {
    const { stdout } = await runCli(['score', EVERYTHING, '--format', 'json'], { today })
    const assessment: Assessment = JSON.parse(stdout)
    expect([assessment.asOf, assessment.total.points]).toEqual([asOf, points])
  })

  it.each<[string, readonly string[], readonly string[]]>([
    ['claimed', ['依据 自评'], ['basis claimed']],
    ['evidenced', ['依据 佐证'], ['basis evidenced']],
    ['verified', ['依据 核查'], ['basis verified']],
  ])('the basis %s is named in the report', async (basis, zh, en) => {
    for (const format of ['table', 'markdown']) {
      const argv = [EVIDENCE, '--basis', basis, '--format', format]
      for (const words of zh) expect(await printed(argv)).toContain(words)
      for (const words of en) expect(await printed([...argv, '--lang', 'en'])).toContain(words)
    }
  })
})

describe('the words of a reviewer', () => {
  it.each<[string, string, boolean]>([
    ['stand with a row that was rejected', 'verified', true],
    ['are not there when nobody asked for them', 'claimed', false],
  ])('%s', async (_, basis, isThere) => {
    for (const format of ['table', 'markdown']) {
      const argv = [EVIDENCE, '--as-of', '2025-12-31', '--basis', basis, '--format', format]
      expect((await printed(argv)).includes('核查意见：只有惩处，没有奖励')).toBe(isThere)
      expect((await printed([...argv, '--lang', 'en'])).includes('Reviewer: 只有惩处，没有奖励')).toBe(
        isThere,
      )
    }
  })
})

describe('what an applicant reads', () => {
  /** The lines of one gap, below its head, as a table in English. */
  async function gapOf(row: string, argv: readonly string[]): Promise<readonly string[]> {
    const lines = (await printed([...argv, '--lang', 'en'])).split('\n')
    const head = lines.findIndex((line) => /^ *\d+\. /.test(line) && line.includes(` ${row} `))
    const below = lines.slice(head + 1)
    return below
      .slice(
        0,
        below.findIndex((line) => !line.startsWith('      ')),
      )
      .map((line) => line.trim())
  }

  it('is what is short, by when, which document is missing and what to do', async () => {
    expect(await gapOf('五.2.2', [MID_FIELD])).toEqual([
      '- Guidance sessions in the second half of the assessed year: have 0, want at least 1, short 1, between 2025-07-01 and 2025-12-31',
      'Evidence missing: Record of a guidance session',
      'What to do: Have the instructor give at least one guidance session between 1 July and 31 December of the assessed year; record time, place, people and content, have it signed and file it.',
    ])
  })

  it('is only what must change: the group is there, so its head alone', async () => {
    expect(
      (await gapOf('一.1.2', ['fixtures/enterprises/json-profile.json', '--as-of', '2024-12-31']))[0],
    ).toBe("- The leading group is headed by the enterprise's principal leader: have “no”, want “yes”")
  })

  it('names a missing document once', async () => {
    const gap = await gapOf('一.3.2', [EVIDENCE, '--as-of', '2025-12-31', '--basis', 'evidenced'])
    expect(gap.filter((line) => line.includes('Document of tasks, working rules or duties'))).toEqual([
      '- Evidence missing: Document of tasks, working rules or duties',
    ])
  })

  it('is that a date is missing where an undated entry leaves the row open', async () => {
    expect((await gapOf('五.2.2', [UNDATED, '--as-of', '2025-12-31']))[0]).toMatch(/\bdate/i)
  })
})
