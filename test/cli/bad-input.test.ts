import { describe, expect, it } from 'vitest'
import { problemLines, runCli, temporaryFolder } from '../support/run-cli.ts'

const MID_FIELD = 'fixtures/enterprises/mid-field.yaml'
const NOTHING = 'fixtures/enterprises/nothing-stated.yaml'

/** The most characters that a file may have. */
const LIMIT = 1_048_576

const SEVERAL_PROBLEMS = `id: several
name: 多处有误有限公司
facts:
  leadingGroup:
    establishd: true
  staff:
    fullTime: many
  instructor:
    appointment: permanent
  guidance:
    sessions:
      - date: 2025-02-30
      - date: 2025-03-01
        date: 2025-03-02
  employees:
    total: 10
    trained: 11
reviews:
  - criterion: activities.guidance.frst-half
    outcome: met
    by: 审核组
    "on": 2025-01-01
`

const PROBLEMS = [
  [5, 5, 'unknown-key'],
  [7, 15, 'wrong-type'],
  [9, 18, 'unknown-choice'],
  [12, 15, 'not-a-date'],
  [14, 9, 'duplicate-key'],
  [17, 14, 'number-out-of-range'],
  [19, 16, 'unknown-criterion'],
] as const

describe('bad arguments', () => {
  it.each<[string, readonly string[], string]>([
    ['no profile', ['score'], "shifan: missing required argument 'profile'\n"],
    ['no file to lint', ['lint'], "shifan: missing required argument 'file'\n"],
    ['an unknown command', ['scroe', MID_FIELD], "shifan: unknown command 'scroe'\n(Did you mean score?)\n"],
    [
      'an unknown option',
      ['score', MID_FIELD, '--formt', 'json'],
      "shifan: unknown option '--formt'\n(Did you mean --format?)\n",
    ],
    [
      'an option of another command',
      ['rules', '--as-of', '2025-01-01'],
      "shifan: unknown option '--as-of'\n",
    ],
    [
      'an option without its value',
      ['score', MID_FIELD, '--rules'],
      "shifan: option '--rules <id|file>' argument missing\n",
    ],
    [
      'one rule set too many',
      ['rules', 'one', 'two'],
      "shifan: too many arguments for 'rules'. Expected 1 argument but got 2.\n",
    ],
    [
      'a format that there is not',
      ['score', MID_FIELD, '--format', 'xml'],
      "shifan: option '--format <format>' argument 'xml' is invalid. Allowed choices are table, json, markdown, html, csv, junit, sarif, github.\n",
    ],
    [
      'a basis that there is not',
      ['score', MID_FIELD, '--basis', '自评'],
      "shifan: option '--basis <basis>' argument '自评' is invalid. Allowed choices are claimed, evidenced, verified, all.\n",
    ],
    [
      'a language that there is not',
      ['rules', '--lang', 'fr'],
      "shifan: option '--lang <language>' argument 'fr' is invalid. Allowed choices are zh, en.\n",
    ],
  ])('%s', async (_, argv, stderr) => {
    expect(await runCli(argv)).toEqual({ code: 2, stdout: '', stderr })
  })

  it.each([
    ['a day that the calendar has not', '2025-02-30'],
    ['29 February of a common year', '2025-02-29'],
    ['a year alone', '2025'],
    ['another order', '31-12-2025'],
    ['slashes', '2025/12/31'],
    ['no leading zeros', '2025-1-5'],
    ['a time of day', '2025-12-31T00:00:00Z'],
    ['digits of full width', '２０２５-１２-３１'],
    ['a word', 'today'],
    ['nothing', ''],
  ])('a date with %s', async (_, text) => {
    expect(await runCli(['score', MID_FIELD, '--as-of', text])).toEqual({
      code: 2,
      stdout: '',
      stderr: `shifan: option '--as-of <date>' argument '${text}' is invalid. Give a day of the calendar like 2025-12-31.\n`,
    })
  })

  it.each([['25'], ['0000'], ['20255'], ['2025.5'], ['2025-2026'], ['-2025'], ['二〇二五'], ['']])(
    'the year %j',
    async (text) => {
      expect(await runCli(['score', MID_FIELD, '--period', text])).toEqual({
        code: 2,
        stdout: '',
        stderr: `shifan: option '--period <year>' argument '${text}' is invalid. Give a year like 2025.\n`,
      })
    },
  )

  it('29 February of a leap year is no bad argument', async () => {
    expect(await runCli(['score', NOTHING, '--as-of', '2024-02-29'])).toMatchObject({ code: 0, stderr: '' })
  })

  it('no command prints the commands on stderr', async () => {
    const { code, stdout, stderr } = await runCli([])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    for (const command of ['score', 'rules', 'lint']) expect(stderr).toContain(`  ${command} `)
  })
})

describe('files that cannot be read', () => {
  const SOUND = `${MID_FIELD}: profile, no problems\n`

  it.each<[string, string, string]>([
    ['a path that is not there', 'no/such/profile.yaml', 'there is no such file'],
    ['a directory', 'fixtures/enterprises', 'it is a directory'],
    ['a path through a file', `${MID_FIELD}/profile.yaml`, 'a part of the path is not a directory'],
  ])('%s', async (_, path, reason) => {
    const stderr = `shifan: cannot read ${path}: ${reason}\n`
    for (const command of ['score', 'lint'])
      expect(await runCli([command, path])).toEqual({ code: 2, stdout: '', stderr })
    expect(await runCli(['score', MID_FIELD, path])).toEqual({ code: 2, stdout: '', stderr })
    expect(await runCli(['lint', MID_FIELD, path])).toEqual({ code: 2, stdout: SOUND, stderr })
  })

  it('several are all named, in the order asked for', async () => {
    const stderr =
      'shifan: cannot read no/one.yaml: there is no such file\n' +
      'shifan: cannot read fixtures/enterprises: it is a directory\n'
    const paths = ['no/one.yaml', MID_FIELD, 'fixtures/enterprises']
    expect(await runCli(['score', ...paths])).toEqual({ code: 2, stdout: '', stderr })
    expect(await runCli(['lint', ...paths])).toEqual({ code: 2, stdout: SOUND, stderr })
  })

  it('one that cannot be read beside one with problems: lint says both', async () => {
    const path = temporaryFolder({ 'other.yaml': 'id: other\nfacts: {}\n' }).path('other.yaml')
    const { code, stderr } = await runCli(['lint', 'no/one.yaml', path])
    expect(code).toBe(2)
    expect(stderr).toContain(`${path}:1:1 missing-key`)
    expect(stderr).toContain('cannot read no/one.yaml')
  })

  it('a rule set is no profile', async () => {
    const path = 'rules/standards/chongqing-demonstration-unit.yaml'
    const stderr = `shifan: ${path} is a rule set, not a profile\n`
    expect(await runCli(['score', path])).toEqual({ code: 2, stdout: '', stderr })
  })

  it('one that cannot be read beside one with problems: a score says both, in their order', async () => {
    const path = temporaryFolder({ 'other.yaml': 'id: other\nfacts: {}\n' }).path('other.yaml')
    const { code, stdout, stderr } = await runCli(['score', path, 'no/one.yaml'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const [first = '', ...rest] = stderr.split('\n')
    expect(problemLines(`${first}\n`)).toEqual([[path, 1, 1, 'missing-key']])
    expect(rest).toEqual(['shifan: cannot read no/one.yaml: there is no such file', ''])
  })

  it.each<[string, Uint8Array]>([
    ['text in GBK', Uint8Array.of(0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a)],
    ['text in UTF-16, as an editor saves "Unicode"', Uint8Array.of(0xff, 0xfe, 0x69, 0x00, 0x64, 0x00)],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0xa8, 0xfd)],
  ])('%s is not UTF-8', async (_, bytes) => {
    const path = temporaryFolder({ 'profile.yaml': bytes }).path('profile.yaml')
    const { code, stdout, stderr } = await runCli(['score', path])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(`${path}:1:1 not-utf8 Save the file as UTF-8 text.\n`)
  })

  it('UTF-8 with a byte order mark is read', async () => {
    const path = temporaryFolder({ 'p.yaml': '\ufeffid: marked\nname: 带标记\nfacts: {}\n' }).path('p.yaml')
    const { code, stdout } = await runCli(['score', path, '--format', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ profile: { id: 'marked', name: '带标记' } })
  })

  const start = 'id: large\nname: 大\nfacts: {}\n# '

  it.each<[string, string]>([
    ['one character over the limit', start + 'x'.repeat(LIMIT - start.length + 1)],
    ['one Chinese character over the limit', start + '大'.repeat(LIMIT - start.length + 1)],
    ['so large that it is not even opened', start + 'x'.repeat(4 * LIMIT)],
  ])('a file %s', async (_, text) => {
    const path = temporaryFolder({ 'large.yaml': text }).path('large.yaml')
    const { code, stdout, stderr } = await runCli(['score', path])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe(`${path}:1:1 file-too-large Shorten the text to at most 1048576 characters.\n`)
  })

  it('a file of exactly the limit is read, whatever its characters take', async () => {
    const text = start + '大'.repeat(LIMIT - start.length)
    const path = temporaryFolder({ 'large.yaml': text }).path('large.yaml')
    expect(await runCli(['score', path])).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('profiles with problems', () => {
  it('all of them are printed, in the order of the text, and nothing is scored', async () => {
    const path = temporaryFolder({ 'several.yaml': SEVERAL_PROBLEMS }).path('several.yaml')
    const { code, stdout, stderr } = await runCli(['score', path])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(problemLines(stderr)).toEqual(PROBLEMS.map((problem) => [path, ...problem]))
  })

  it.each<[string, string]>([
    ['a misspelt fact is suggested', "'establishd' is not known here. Did you mean 'established'?"],
    ['the choices that there are', 'fixed, temporary, none'],
    ['a day that would be one', 'like 2025-12-31'],
    ['the number that cannot be exceeded', "at most 10, the number stated for 'employees.total'"],
    ['a misspelt criterion is suggested', "Did you mean 'activities.guidance.first-half'?"],
  ])('the message says what to do: %s', async (_, words) => {
    const path = temporaryFolder({ 'several.yaml': SEVERAL_PROBLEMS }).path('several.yaml')
    expect((await runCli(['score', path])).stderr).toContain(words)
  })

  it.each(['table', 'json', 'markdown'])(
    'one bad profile of two keeps both from being printed as %s',
    async (format) => {
      const path = temporaryFolder({ 'several.yaml': SEVERAL_PROBLEMS }).path('several.yaml')
      for (const profiles of [
        [MID_FIELD, path],
        [path, MID_FIELD],
      ]) {
        const { code, stdout, stderr } = await runCli(['score', ...profiles, '--format', format])
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
        expect(problemLines(stderr)).toEqual(PROBLEMS.map((problem) => [path, ...problem]))
      }
    },
  )

  it('the problems of two bad profiles are printed, file by file', async () => {
    const folder = temporaryFolder({
      'several.yaml': SEVERAL_PROBLEMS,
      'other.yaml': 'id: other\nfacts: {}\n',
    })
    const { code, stdout, stderr } = await runCli([
      'score',
      folder.path('several.yaml'),
      folder.path('other.yaml'),
    ])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(problemLines(stderr)).toEqual([
      ...PROBLEMS.map((problem) => [folder.path('several.yaml'), ...problem]),
      [folder.path('other.yaml'), 1, 1, 'missing-key'],
    ])
  })

  it('a file that is named as it was asked for, not by its whole path', async () => {
    const { stderr } = await runCli(['score', 'fixtures/expected/mid-field.yaml'])
    expect(new Set(problemLines(stderr).map(([file]) => file))).toEqual(
      new Set(['fixtures/expected/mid-field.yaml']),
    )
  })

  it.each<[string, string, readonly [line: number, column: number, code: string]]>([
    ['no YAML', 'id: broken\nname: "甲\nfacts: {}\n', [4, 1, 'yaml-syntax']],
    ['no JSON', '{ "id": "broken", "name": "甲", "facts": {}', [1, 43, 'yaml-syntax']],
    ['an empty file', '', [1, 1, 'wrong-type']],
    ['a list', '- id: one\n', [1, 1, 'wrong-type']],
  ])('%s', async (_, text, problem) => {
    const path = temporaryFolder({ 'broken.yaml': text }).path('broken.yaml')
    const { code, stdout, stderr } = await runCli(['score', path])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(problemLines(stderr)[0]).toEqual([path, ...problem])
  })
})
