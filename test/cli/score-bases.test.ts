import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { cellPlaces } from '../report/display-width.ts'
import { runCli, temporaryFolder } from '../support/run-cli.ts'
import { TEA_HOUSE } from './tea-house.ts'

/*
 * The figures are those that fixtures/expected/evidence-and-reviews.yaml works out by hand for 31 December 2025:
 * claimed 92 of at most 95.5, evidenced 79.5 of 95.5, verified 73.5 of 87.
 */
const REVIEWED = ['fixtures/enterprises/evidence-and-reviews.yaml', '--as-of', '2025-12-31']

async function score(...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(['score', ...REVIEWED, '--basis', 'all', ...argv])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** The cells of a line of a table whose columns stand at least two places apart. */
const cellsOf = (text: string, row: string): readonly string[] =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${row} `))
    ?.split(/ {2,}/) ?? []

describe('--basis all', () => {
  it('shows the total of each basis', async () => {
    const lines = (await score()).split('\n').map((line) => line.slice(22))
    expect(lines).toContain('自评：得分 92，最高可达 95.5，满分 100')
    expect(lines).toContain('佐证：得分 79.5，最高可达 95.5，满分 100')
    expect(lines).toContain('核查：得分 73.5，最高可达 87，满分 100')
  })

  it.each<[string, string, readonly string[]]>([
    ['a section, with the points that are open', '四', ['四', '制度建设', '25', '22.5', '20–22.5', '20']],
    [
      'a row without a document',
      '一.2.3',
      ['一.2.3', '承办协调负责人与经办人的指定', '1', '✓ 1', '? 0–1', '✓ 1'],
    ],
    ['a row that a review rejects', '四.4.1', ['四.4.1', '奖惩制度的建立', '2.5', '✓ 2.5', '✓ 2.5', '✗ 0']],
    [
      'a row that a review confirms though it is not claimed',
      '七.1.3',
      ['七.1.3', '成功协助办案', '1', '✗ 0', '✗ 0', '✓ 1'],
    ],
  ])('has the three columns for %s', async (_, row, cells) => {
    expect(cellsOf(await score(), row)).toEqual(cells)
  })

  it('says why the columns differ, and only where they do', async () => {
    const [, parted = ''] = (await score('--lang', 'en')).split('Where the columns differ\n')
    const rows = parted.split('\n').filter((line) => /^ {2}\S/.test(line))
    // by the hand-worked lists of rows of the three bases: those of which one differs from another
    const differing =
      '一.2.3 一.3.2 二.1.2 二.2.1 二.2.2 三.1.1 三.1.3 四.2.2 四.4.1 五.5.1 六.1.1 六.1.2 六.3.1 七.1.2 七.1.3'
    expect(rows.map((line) => line.trim().split(' ')[0])).toEqual(differing.split(' '))
    expect(parted).toMatch(
      /六\.3\.1 .*\n {6}claimed met\n {6}evidenced unknown \(Evidence missing: Stamped commitment or statement \(stamped\)\)\n {6}verified met \(现场补盖公章; 现场核查组 2025-12-16\)\n/,
    )
    expect(parted).toMatch(/ {2}一\.3\.2 .*\n.*\n.*\n {6}verified unknown \(not reviewed\)\n/)
  })

  it('lines up its columns though Chinese characters take two places', async () => {
    const lines = (await score()).split('\n')
    const heads = lines.filter((line) => line.startsWith('行 ')).map(cellPlaces)
    const rows = lines.filter((line) => /^[一二三四五六七]\.\d\.\d /.test(line)).map(cellPlaces)
    expect(rows).toHaveLength(39)
    for (const column of [3, 4, 5]) {
      const starts = rows.map((cells) => cells[column]?.start)
      expect(new Set(starts)).toEqual(new Set([heads[1]?.[column]?.start]))
    }
  })

  it('is Markdown with the same figures', async () => {
    const text = await score('--format', 'markdown')
    expect(text).toContain(
      '- **自评：得分 92，最高可达 95.5，满分 100**\n- **佐证：得分 79.5，最高可达 95.5，满分 100**',
    )
    expect(text).toContain('| 四 | 制度建设 | 25 | 22.5 | 20–22.5 | 20 |')
    expect(text).toContain('| 一.2.3 | 承办协调负责人与经办人的指定 | 1 | ✓ 1 | ? 0–1 | ✓ 1 |')
  })

  it('is JSON with the three assessments that each basis gives alone', async () => {
    const { bases, evidence } = JSON.parse(await score('--format', 'json'))
    for (const basis of ['claimed', 'evidenced', 'verified']) {
      const alone = await runCli(['score', ...REVIEWED, '--basis', basis, '--format', 'json'])
      expect({ ...bases[basis], evidence }).toEqual(JSON.parse(alone.stdout))
    }
  })

  it('is CSV with the three columns', async () => {
    const rows = parse(await score('--format', 'csv', '--lang', 'en'), {
      bom: true,
      columns: true,
    }) as Record<string, string>[]
    expect(rows).toHaveLength(39)
    expect(rows.find((row) => row.Row === '二.2.1')).toMatchObject({
      'claimed (Outcome)': 'unknown',
      'claimed (Points)': '0',
      'claimed (Ceiling)': '2.5',
      'verified (Outcome)': 'met',
      'verified (Points)': '2.5',
      Worth: '2.5',
    })
  })

  it('has nothing to say where the columns are the same', async () => {
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'corner-house.yaml': 'id: closed\nname: Closed\nfacts: { leaves: { sealed: false, kinds: 0 } }\n',
    })
    const rules = ['--rules', folder.path('tea-rules.yaml'), '--basis', 'all', '--lang', 'en']
    const { stdout } = await runCli(['score', folder.path('corner-house.yaml'), ...rules])
    expect(stdout).toMatch(/\nThe three columns are the same\.\n$/)
  })

  it.each([
    ['--min', ['--min', '60']],
    ['--min-ceiling', ['--min-ceiling', '60']],
    ['--require', ['--require', '五.2.1']],
    ['--max-gap', ['--max-gap', '五.2.1']],
    ['--format junit', ['--format', 'junit']],
    ['--format sarif', ['--format', 'sarif']],
    ['--format github', ['--format', 'github']],
  ])('is refused with %s, which goes by one basis', async (option, argv) => {
    expect(await runCli(['score', ...REVIEWED, '--basis', 'all', ...argv])).toEqual({
      code: 2,
      stdout: '',
      stderr: `shifan: ${option} goes by one basis: give --basis claimed, evidenced or verified\n`,
    })
  })

  it('shows the grade that each basis comes to', async () => {
    // 100 as its case works out; less 8 for the policy and 10 for the facilities, of which no document is attached;
    // and 10 for the only row that is reviewed. Five stars take 90.
    const [{ profile }] = parseYaml(
      readFileSync('fixtures/rule-sets/starred-workplace/cases.yaml', 'utf8'),
    ).cases
    const text = JSON.stringify({ id: 'starred', name: 'Starred', ...profile })
    const folder = temporaryFolder({ 'starred.json': text })
    const { stdout } = await runCli([
      'score',
      folder.path('starred.json'),
      ...['--rules', 'fixtures/rule-sets/starred-workplace/rule-set.yaml'],
      ...['--as-of', '2025-12-31', '--basis', 'all', '--lang', 'en'],
    ])
    const lines = stdout.split('\n').map((line) => line.slice(22))
    const reached = 'Pass: still possible; Grade: none certain, “Five stars” possible'
    expect(lines).toContain(
      'claimed: 100 points certain, 100 possible, of 100; Pass: certain; Grade: “Five stars”, certain',
    )
    expect(lines).toContain(`evidenced: 82 points certain, 100 possible, of 100; ${reached}`)
    expect(lines).toContain(`verified: 10 points certain, 100 possible, of 100; ${reached}`)
  })
})

describe('--format csv', () => {
  const csv = async (...argv: readonly string[]) =>
    (await runCli(['score', 'fixtures/enterprises/mid-field.yaml', '--format', 'csv', ...argv])).stdout

  it('has a line for every row, with the gap that it leaves and where to change the file', async () => {
    const rows = parse(await csv('--lang', 'en'), { bom: true, columns: true }) as Record<string, string>[]
    expect(rows).toHaveLength(39)
    expect(rows.find((row) => row.Row === '五.2.2')).toMatchObject({
      File: 'fixtures/enterprises/mid-field.yaml',
      Profile: 'mid-field',
      Name: '金樱谷水泵制造有限公司',
      Id: 'activities.guidance.second-half',
      Maximum: '5',
      'claimed (Outcome)': 'unmet',
      'claimed (Points)': '0',
      'claimed (Ceiling)': '0',
      Worth: '5',
      Due: '2025-12-31',
      'Evidence missing': 'Record of a guidance session',
      'Place to change': 'fixtures/enterprises/mid-field.yaml:46:5 facts.guidance.sessions',
    })
    expect(rows.find((row) => row.Row === '一.1.1')).toMatchObject({
      'claimed (Outcome)': 'met',
      Worth: '',
      'Place to change': '',
    })
  })

  it('says that it is UTF-8, so that spreadsheets read Chinese', async () => {
    expect(await csv()).toMatch(/^\ufeff档案文件,单位编号,单位名称,行,/)
  })
})
