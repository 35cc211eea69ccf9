import { DOMParser, type Element } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { problemLines, runCli, temporaryFolder } from '../support/run-cli.ts'
import { TEA_CASES, TEA_HOUSE } from './tea-house.ts'

const ALL_FILES = { ...TEA_HOUSE, 'tea-rules.cases.yaml': TEA_CASES }

/** Cases of which the second differs in its points, its outcome and a gap. */
const WRONG_CASES = TEA_CASES.replace('points: 0\n', 'points: 3.5\n')
  .replace('一.1.2: unmet', '一.1.2: { outcome: met, points: 3.5 }')
  .replace('worth: 3.5', 'worth: 2')

function elementsIn(xml: string, name: string): readonly Element[] {
  const complain = (level: string, message: string): never => {
    throw new Error(`${level}: ${message}`)
  }
  const document = new DOMParser({ onError: complain }).parseFromString(xml, 'text/xml')
  return [...document.getElementsByTagName(name)]
}

const attributesOf = (element: Element | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]))

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

describe('shifan test', () => {
  it.each<[string, string, string]>([
    ['a file of cases', 'tea-rules.cases.yaml', 'tea-rules.cases.yaml'],
    ['a rule set with cases of its name beside it', 'tea-rules.yaml', 'tea-rules.cases.yaml'],
    ['a rule set with a file cases.yaml beside it', 'tea-rules.yaml', 'cases.yaml'],
  ])('passes with %s', async (_, argument, cases) => {
    const folder = temporaryFolder({ ...TEA_HOUSE, [cases]: TEA_CASES })
    const { code, stdout, stderr } = await runCli(['test', folder.path(argument), '--lang', 'en'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`${folder.path(cases)}
Standard for invented tea houses 0.1.0

✓ sealed, and kinds enough
✓ open, and a kind too few
✓ more kinds than enough
✓ nothing stated

Coverage by criterion, in cases
Row     Criterion              Met  Partly  Unmet  Unknown  Not applicable
一.1.1  Stored in sealed tins    1       –      1        2               –
一.1.2  A choice of kinds        2       –      1        1               –

Coverage by boundary, in cases
Number or date  Threshold  Just below  At  Just above
leaves.kinds            3           1   1           1

4 passed, 0 failed; coverage by criterion 100 %, by boundary 100 %
`)
  })

  it('says it in Chinese if not told otherwise', async () => {
    const folder = temporaryFolder(ALL_FILES)
    expect((await runCli(['test', folder.path('tea-rules.yaml')])).stdout).toContain(
      '\n案例通过 4，未通过 0；覆盖率：评分标准 100%，界值 100%\n',
    )
  })

  it('fails where a case differs, with every difference at its line', async () => {
    const folder = temporaryFolder({ ...ALL_FILES, 'tea-rules.cases.yaml': WRONG_CASES })
    const path = folder.path('tea-rules.cases.yaml')
    const { code, stdout, stderr } = await runCli(['test', path, '--lang', 'en'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toContain(`
✗ open, and a kind too few
    points: expected 3.5, got 0  ${path}:11
    rows.一.1.2.outcome: expected met, got unmet  ${path}:12
    rows.一.1.2.points: expected 3.5, got 0  ${path}:12
    gaps.一.1.2.worth: expected 2, got 3.5  ${path}:13
✓ more kinds than enough
`)
    // what only that case covers is not covered
    expect(stdout).toContain('3 passed, 1 failed; coverage by criterion 66.6 %, by boundary 66.6 %')
  })

  it('marks what passes and fails by colours on a terminal', async () => {
    const folder = temporaryFolder({ ...ALL_FILES, 'tea-rules.cases.yaml': WRONG_CASES })
    const { stdout } = await runCli(['test', folder.path('tea-rules.yaml')], { color: true })
    expect(stdout).toContain('\u001b[32m✓\u001b[39m sealed')
    expect(stdout).toContain('\u001b[31m✗\u001b[39m open')
  })

  it.each<[string, string, number, readonly string[]]>([
    ['enough', '66.6', 0, []],
    [
      'all',
      '100',
      1,
      [
        'covers 66.6 % by criterion, below the 100 % wanted',
        'covers 66.6 % by boundary, below the 100 % wanted',
      ],
    ],
  ])('with --coverage asks for %s', async (_, percent, code, complaints) => {
    const [head = '', first = '', , third = '', fourth = ''] = TEA_CASES.split('  - ')
    const cases = [head, first, third, fourth].join('  - ')
    const folder = temporaryFolder({ ...ALL_FILES, 'tea-rules.cases.yaml': cases })
    const path = folder.path('tea-rules.cases.yaml')
    const result = await runCli(['test', path, '--coverage', percent])
    expect(result.code).toBe(code)
    expect(result.stderr).toBe(complaints.map((each) => `shifan: ${path} ${each}\n`).join(''))
  })

  it('prints one result as a JSON object, several as an array', async () => {
    const folder = temporaryFolder({ ...ALL_FILES, 'wrong.cases.yaml': WRONG_CASES })
    const [right, wrong] = [folder.path('tea-rules.cases.yaml'), folder.path('wrong.cases.yaml')]
    const one = await runCli(['test', right, '--format', 'json'])
    expect(JSON.parse(one.stdout)).toMatchObject({
      file: right,
      ruleSet: { id: 'tea-house', version: '0.1.0' },
      cases: [{ name: 'sealed, and kinds enough', line: 3, column: 5, differences: [] }, {}, {}, {}],
      criteria: [
        { criterion: 'tea.leaves.stored', source: '一.1.1', outcomes: { met: 1, unmet: 1, unknown: 2 } },
        {},
      ],
      boundaries: [{ operand: 'leaves.kinds', threshold: 3, cases: { below: 1, at: 1, above: 1 } }],
      summary: {
        passed: 4,
        failed: 0,
        criteria: { seen: 6, wanted: 6, percent: 100 },
        boundaries: { seen: 3, wanted: 3, percent: 100 },
      },
    })
    const two = await runCli(['test', right, wrong, '--format', 'json'])
    expect(two.code).toBe(1)
    expect(JSON.parse(two.stdout)).toMatchObject([
      { file: right },
      {
        file: wrong,
        cases: [
          {},
          { differences: [{ path: 'points', expected: 3.5, got: 0, line: 11, column: 15 }, {}, {}, {}] },
          {},
          {},
        ],
      },
    ])
  })

  it('runs cases of a built-in rule set, and takes a profile from a file beside it', async () => {
    const folder = temporaryFolder({
      'mine.yaml': `rules: chongqing-demonstration-unit
cases:
  - { name: founded, asOf: 2025-12-31, profile: acme/acme.yaml, expect: { points: 3, rows: { 一.1.1: met } } }`,
      'acme/acme.yaml': 'id: acme\nname: Acme\nfacts: { leadingGroup: { established: true } }\n',
    })
    expect(await runCli(['test', folder.path('mine.yaml')])).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('shifan test --format junit', () => {
  it('is read back by an XML reader: a suite for each file, a failure with all that differs', async () => {
    const folder = temporaryFolder({ ...ALL_FILES, 'wrong.cases.yaml': WRONG_CASES })
    const [right, wrong] = [folder.path('tea-rules.cases.yaml'), folder.path('wrong.cases.yaml')]
    const { code, stdout } = await runCli(['test', right, wrong, '--format', 'junit', '--lang', 'en'])
    expect(code).toBe(1)
    const suites = elementsIn(stdout, 'testsuite')
    expect(suites.map(attributesOf)).toEqual([
      { name: right, file: right, tests: '4', failures: '0', errors: '0' },
      { name: wrong, file: wrong, tests: '4', failures: '1', errors: '0' },
    ])
    const properties = elementsIn(stdout, 'property').map(attributesOf)
    expect(properties.map(({ name, value }) => [name, value])).toEqual([
      ['ruleSet', 'tea-house 0.1.0'],
      ['digest', expect.stringMatching(/^sha256:/)],
      ['coverage.criteria', '100'],
      ['coverage.boundaries', '100'],
      ['ruleSet', 'tea-house 0.1.0'],
      ['digest', expect.stringMatching(/^sha256:/)],
      ['coverage.criteria', '66.6'],
      ['coverage.boundaries', '66.6'],
    ])
    const cases = elementsIn(stdout, 'testcase')
    expect(cases).toHaveLength(8)
    expect(attributesOf(cases[5])).toEqual({
      name: 'open, and a kind too few',
      classname: 'tea-house',
      file: wrong,
      line: '7',
    })
    const failures = elementsIn(stdout, 'failure')
    expect(failures.map((each) => each.parentNode)).toEqual([cases[5]])
    expect(attributesOf(failures[0])).toEqual({
      message:
        'points: expected 3.5, got 0; rows.一.1.2.outcome: expected met, got unmet; rows.一.1.2.points: expected 3.5, got 0; gaps.一.1.2.worth: expected 2, got 3.5',
      type: 'difference',
    })
    expect(failures[0]?.textContent?.trim().split('\n')).toEqual([
      `${wrong}:11 points: expected 3.5, got 0`,
      `${wrong}:12 rows.一.1.2.outcome: expected met, got unmet`,
      `${wrong}:12 rows.一.1.2.points: expected 3.5, got 0`,
      `${wrong}:13 gaps.一.1.2.worth: expected 2, got 3.5`,
    ])
  })

  it.each<[string, string, string]>([
    ['markup', `</testcase><failure message='x'/>`, `</testcase><failure message='x'/>`],
    ['the end of character data', ']]> ]]&gt;', ']]> ]]&gt;'],
    ['quotes and ampersands', `"' & &amp; &#0;`, `"' & &amp; &#0;`],
    ['characters that XML forbids', 'a\\u0000b\\u0008c\\ufffe\\ud800d', 'abcd'],
    ['line breaks, tabs and escape sequences', 'a\\n\\tb\\u001b[31m', 'a b[31m'],
    ['characters beyond the first plane', '\\ud83c\\udf75茶', '🍵茶'],
  ])('keeps hostile names inert: %s', async (_, written, read) => {
    const quoted = written.includes('\\') ? `"${written}"` : `'${written.replaceAll("'", "''")}'`
    const cases = `rules: tea-rules.yaml
cases:
  - { name: ${quoted}, asOf: 2025-12-31, profile: { facts: {} }, expect: { points: 1 } }`
    const folder = temporaryFolder({ ...ALL_FILES, 'tea-rules.cases.yaml': cases })
    const { code, stdout } = await runCli(['test', folder.path('tea-rules.yaml'), '--format', 'junit'])
    expect(code).toBe(1)
    expect(elementsIn(stdout, 'testcase').map((each) => each.getAttribute('name'))).toEqual([read])
    expect(elementsIn(stdout, 'failure')).toHaveLength(1)
  })

  it.each(['true', '007', '1e3'])('keeps a name as it is that looks like a value: %s', async (name) => {
    const cases = `rules: tea-rules.yaml
cases:
  - { name: '${name}', asOf: 2025-12-31, profile: { facts: {} }, expect: { points: 0 } }`
    const folder = temporaryFolder({ ...ALL_FILES, 'tea-rules.cases.yaml': cases })
    const { stdout } = await runCli(['test', folder.path('tea-rules.yaml'), '--format', 'junit'])
    expect(elementsIn(stdout, 'testcase')[0]?.getAttribute('name')).toBe(name)
  })
})

describe('shifan test --output', () => {
  it('writes to a file instead of printing, without colours', async () => {
    const folder = temporaryFolder(ALL_FILES)
    const argv = ['test', folder.path('tea-rules.yaml'), '--output', folder.path('out.txt')]
    expect(await runCli(argv, { color: true })).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(folder.read('out.txt')).toContain('\n✓ nothing stated\n')
  })

  it.each(['tea-rules.cases.yaml', 'tea-rules.yaml', 'tea-facts.yaml', 'corner-house.yaml'])(
    'never writes over what it has read: %s',
    async (name) => {
      const cases = `rules: tea-rules.yaml
cases:
  - { name: a, asOf: 2025-12-31, profile: corner-house.yaml, expect: { points: 6.5 } }`
      const folder = temporaryFolder({ ...ALL_FILES, 'tea-rules.cases.yaml': cases })
      const before = folder.read(name)
      const argv = ['test', folder.path('tea-rules.cases.yaml'), '--output', folder.path(name)]
      expect(await runCli(argv)).toMatchObject({ code: 2, stdout: '' })
      expect(folder.read(name)).toBe(before)
    },
  )
})

describe('shifan test cannot run', () => {
  it('cases with problems, all of which it lists', async () => {
    const cases = TEA_CASES.replace('tea.leaves.stored: unmet', 'tea.leaves.store: unmet').replace(
      'kinds: 4',
      'kinds: -4',
    )
    const folder = temporaryFolder({ ...ALL_FILES, 'tea-rules.cases.yaml': cases })
    const path = folder.path('tea-rules.cases.yaml')
    const { code, stdout, stderr } = await runCli(['test', path])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(problemLines(stderr)).toEqual([
      [path, 12, 15, 'unknown-criterion'],
      [path, lineOf(cases, 'kinds: -4'), 42, 'number-out-of-range'],
    ])
  })

  it.each<[string, Readonly<Record<string, string>>, string, string, string]>([
    [
      'a rule set with problems',
      { 'tea-rules.yaml': TEA_HOUSE['tea-rules.yaml'].replace('points: 3.5', 'points: 3') },
      'tea-rules.cases.yaml',
      'tea-rules.yaml',
      'wrong-total',
    ],
    [
      'a dictionary with problems',
      { 'tea-facts.yaml': TEA_HOUSE['tea-facts.yaml'].replace('integer', 'integral') },
      'tea-rules.cases.yaml',
      'tea-facts.yaml',
      'unknown-key',
    ],
    [
      'a profile with problems',
      {
        'tea-rules.cases.yaml':
          'rules: tea-rules.yaml\ncases: [{ name: a, asOf: 2025-12-31, profile: corner-house.yaml, expect: { points: 1 } }]',
        'corner-house.yaml': 'id: a\nname: a\nfacts: { leaf: 1 }',
      },
      'tea-rules.cases.yaml',
      'corner-house.yaml',
      'unknown-key',
    ],
    [
      'no YAML',
      { 'tea-rules.cases.yaml': 'rules: tea-rules.yaml\ncases: [\n' },
      'tea-rules.cases.yaml',
      'tea-rules.cases.yaml',
      'yaml-syntax',
    ],
    [
      'cases that name no rule set',
      { 'tea-rules.cases.yaml': TEA_CASES.replace('rules: tea-rules.yaml\n', '') },
      'tea-rules.cases.yaml',
      'tea-rules.cases.yaml',
      'missing-key',
    ],
    [
      'cases that name a rule set that is not there',
      { 'tea-rules.cases.yaml': TEA_CASES.replace('tea-rules', 'coffee-rules') },
      'tea-rules.cases.yaml',
      'tea-rules.cases.yaml',
      'invalid-value',
    ],
  ])('with %s', async (_, files, argument, file, problem) => {
    const folder = temporaryFolder({ ...ALL_FILES, ...files })
    const { code, stdout, stderr } = await runCli(['test', folder.path(argument)])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const [first] = problemLines(stderr)
    expect([first?.[0], first?.[3]]).toEqual([folder.path(file), problem])
  })

  it.each<[string, readonly string[], RegExp]>([
    [
      'a file that is not there',
      ['nowhere.yaml'],
      /^shifan: cannot read \S+nowhere\.yaml: there is no such file\n$/,
    ],
    [
      'a profile',
      ['corner-house.yaml'],
      /^shifan: \S+corner-house\.yaml is a profile, not a file of worked cases\n$/,
    ],
    [
      'a rule set without cases',
      ['tea-rules.yaml'],
      /^shifan: there are no cases for \S+tea-rules\.yaml: neither tea-rules\.cases\.yaml nor cases\.yaml lies beside it\n$/,
    ],
    [
      'files that cannot be read, each of which it names',
      ['a.yaml', 'b.yaml'],
      /^shifan: cannot read \S+a\.yaml[^\n]+\nshifan: cannot read \S+b\.yaml[^\n]+\n$/,
    ],
  ])('with %s', async (_, files, complaint) => {
    const folder = temporaryFolder(TEA_HOUSE)
    const { code, stdout, stderr } = await runCli(['test', ...files.map(folder.path)])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(complaint)
  })

  it('where the cases beside a rule set are of another one', async () => {
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'other.yaml': TEA_HOUSE['tea-rules.yaml'].replace('id: tea-house', 'id: other-house'),
      'cases.yaml': TEA_CASES,
    })
    const { code, stderr } = await runCli(['test', folder.path('other.yaml')])
    expect(code).toBe(2)
    expect(stderr).toMatch(
      /^shifan: the cases in \S+cases\.yaml are of another rule set than \S+other\.yaml\n$/,
    )
  })

  it.each(['101', '-1', 'x', ''])('with a coverage of %j', async (percent) => {
    const folder = temporaryFolder(ALL_FILES)
    const { code, stderr } = await runCli(['test', folder.path('tea-rules.yaml'), `--coverage=${percent}`])
    expect({ code, stdout: '' }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Give a percentage from 0 to 100.')
  })
})

describe('shifan lint', () => {
  it('finds nothing wrong with cases that can be run, whether or not they pass', async () => {
    const folder = temporaryFolder({ ...ALL_FILES, 'tea-rules.cases.yaml': WRONG_CASES })
    const path = folder.path('tea-rules.cases.yaml')
    expect(await runCli(['lint', path])).toEqual({
      code: 0,
      stdout: `${path}: cases, no problems\n`,
      stderr: '',
    })
  })

  it('finds what keeps cases from being run', async () => {
    const cases = TEA_CASES.replace('一.1.2: unmet', '一.1.3: unmet')
    const folder = temporaryFolder({ ...ALL_FILES, 'tea-rules.cases.yaml': cases })
    const path = folder.path('tea-rules.cases.yaml')
    const { code, stderr } = await runCli(['lint', path])
    expect(code).toBe(1)
    expect(problemLines(stderr)).toEqual([[path, 12, 41, 'unknown-criterion']])
  })
})
