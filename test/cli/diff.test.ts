import { describe, expect, it } from 'vitest'
import { HOSTILE, obeyed } from '../report/inert.ts'
import { runCli, type TemporaryFolder, temporaryFolder } from '../support/run-cli.ts'
import { TEA_FACTS, TEA_HOUSE, TEA_PROFILE, TEA_RULES } from './tea-house.ts'

const MORE = TEA_PROFILE.replace('kinds: 2', 'kinds: 3')
/** The next version, in which four kinds are wanted, and give less. */
const NEXT_RULES = TEA_RULES.replace('version: 0.1.0', 'version: 0.2.0')
  .replace('maximum: 10\ngrades', 'maximum: 9\ngrades')
  .replaceAll('maximum: 10\n    items', 'maximum: 9\n    items')
  .replaceAll('maximum: 10\n        criteria', 'maximum: 9\n        criteria')
  .replace('points: 3.5', 'points: 2.5')
  .replace('value: 3 }', 'value: 4 }')

const folderWith = (more: Readonly<Record<string, string>> = {}): TemporaryFolder =>
  temporaryFolder({ ...TEA_HOUSE, 'more.yaml': MORE, 'next-rules.yaml': NEXT_RULES, ...more })

async function diff(folder: TemporaryFolder, files: readonly string[], ...argv: readonly string[]) {
  return await runCli([
    'diff',
    ...files.map((name) => folder.path(name)),
    '--rules',
    folder.path('tea-rules.yaml'),
    ...argv,
  ])
}

async function scored(folder: TemporaryFolder, name: string, ...argv: readonly string[]): Promise<string> {
  const { stdout } = await runCli([
    'score',
    folder.path(name),
    '--rules',
    folder.path('tea-rules.yaml'),
    '--format',
    'json',
    ...argv,
  ])
  return stdout
}

const HEAD =
  '街角茶馆\nStandard for invented tea houses 0.1.0 (as of 2025-10-15, assessed year 2025, basis claimed)\n'

const ROSE = `Total 6.5 → 10 (+3.5), Ceiling 6.5 → 10, Maximum 10

Row  Section    Points   Ceiling  Maximum  Change
一   Tea      6.5 → 10  6.5 → 10       10    +3.5

 +3.5  一.1.2 A choice of kinds: ✗ unmet → ✓ met, Points 0 → 3.5, Ceiling 0 → 3.5
      - Kinds of tea (kinds): 2 → 3

1 row unchanged.
`

describe('shifan diff', () => {
  it('compares two profiles, and says which fact changed', async () => {
    const result = await diff(folderWith(), ['corner-house.yaml', 'more.yaml'], '--lang', 'en')
    expect(result).toEqual({ code: 0, stdout: `${HEAD}\n${ROSE}`, stderr: '' })
  })

  it('compares one profile under two rule sets, and says what moved', async () => {
    const folder = folderWith()
    const { code, stdout } = await diff(
      folder,
      ['more.yaml'],
      '--new-rules',
      folder.path('next-rules.yaml'),
      '--lang',
      'en',
    )
    expect(code).toBe(0)
    expect(stdout).toContain('Standard for invented tea houses 0.1.0 → 0.2.0 ')
    expect(stdout).toContain('Total 10 → 6.5 (-3.5), Ceiling 10 → 6.5, Maximum 10 → 9\n')
    expect(stdout).toContain(`
 -3.5  一.1.2 A choice of kinds: ✓ met → ✗ unmet, Points 3.5 → 0, Ceiling 3.5 → 0, Maximum 3.5 → 2.5
      - Points of the row: 3.5 → 2.5
      - Threshold moved: Kinds of tea (kinds): ≥ 3 → ≥ 4
`)
  })

  it('compares earlier results with a profile, on their basis and with what they tell', async () => {
    const folder = folderWith()
    const earlier = temporaryFolder({
      'earlier.json': await scored(folder, 'corner-house.yaml', '--basis', 'evidenced'),
    })
    const { stdout } = await runCli([
      'diff',
      earlier.path('earlier.json'),
      folder.path('more.yaml'),
      '--rules',
      folder.path('tea-rules.yaml'),
      '--lang',
      'en',
    ])
    expect(stdout).toContain('basis evidenced)')
    expect(stdout).toContain('Warning: the facts of both sides are not at hand')
    expect(stdout).toContain('      - Kinds of tea (kinds): 2 → 3\n')
  })

  it('compares results of several profiles by profile and basis, and names those that only one side has', async () => {
    const folder = folderWith()
    const other = (id: string) => TEA_PROFILE.replace('corner-house', id).replace('街角茶馆', id)
    const files = folderWith({ 'a.yaml': other('a'), 'b.yaml': other('b') })
    const [corner, more, a, b] = await Promise.all([
      scored(folder, 'corner-house.yaml'),
      scored(folder, 'more.yaml'),
      scored(files, 'a.yaml'),
      scored(files, 'b.yaml'),
    ])
    const results = temporaryFolder({
      'before.json': `[${a}, ${corner}]`,
      'after.json': `[${more}, ${b}]`,
      'same.json': `[${a}, ${more}]`,
    })
    const compare = (one: string, two: string, ...argv: readonly string[]) =>
      runCli([
        'diff',
        results.path(one),
        results.path(two),
        '--rules',
        folder.path('tea-rules.yaml'),
        '--lang',
        'en',
        ...argv,
      ])
    const { code, stdout } = await compare('before.json', 'after.json')
    expect(code).toBe(0)
    expect(stdout).toContain('Total 6.5 → 10 (+3.5)')
    expect(stdout).toMatch(/\nOnly before: a \(a, claimed\)\nOnly after: b \(b, claimed\)\n$/)
    const same = await compare('before.json', 'same.json')
    expect(same.stdout).toContain('Total 6.5 → 10 (+3.5)')
    expect(same.stdout).toMatch(/\n1 result unchanged\.\n$/)
    const json = JSON.parse((await compare('before.json', 'after.json', '--format', 'json')).stdout)
    expect(Object.keys(json)).toEqual(['differences', 'onlyBefore', 'onlyAfter'])
    expect(json.differences[0].rows[0]).toMatchObject({ id: 'tea.leaves.kinds', change: 3.5 })
    expect(json.onlyAfter).toEqual([{ profile: { id: 'b', name: 'b' }, basis: 'claimed' }])
  })

  it('compares on all bases what was scored on all', async () => {
    const folder = folderWith()
    const results = temporaryFolder({
      'before.json': await scored(folder, 'corner-house.yaml', '--basis', 'all'),
    })
    const { stdout } = await runCli([
      'diff',
      results.path('before.json'),
      folder.path('more.yaml'),
      '--rules',
      folder.path('tea-rules.yaml'),
      '--format',
      'json',
    ])
    const bases = JSON.parse(stdout).differences.map((each: { after: { basis: string } }) => each.after.basis)
    expect(bases).toEqual(['claimed', 'evidenced', 'verified'])
  })

  it('compares different applicants, and says so', async () => {
    const folder = folderWith({
      'other.yaml': MORE.replace('corner-house', 'other').replace('街角茶馆', '乙'),
    })
    const { code, stdout } = await diff(folder, ['corner-house.yaml', 'other.yaml'], '--lang', 'en')
    expect(code).toBe(0)
    expect(stdout).toContain('街角茶馆 → 乙\n')
    expect(stdout).toContain('Warning: the two are results of different applicants\n')
  })

  it('says which rule outside of rows moved the total and the verdict, also of results alone', async () => {
    const marked = TEA_RULES.replace(
      'grades: []',
      `parameters: { mark: { title: { zh: 分数线, en: Mark }, value: 6, minimum: 1, maximum: 9 } }
grades: [{ id: good, title: { zh: 达标, en: Good }, atLeast: { fact: mark } }]`,
    )
    const started = marked
      .replace('version: 0.1.0', 'version: 0.2.0')
      .replace('maximum: 10\nparameters', 'maximum: 12\nstart: 2\nparameters')
    const folder = folderWith({ 'tea-rules.yaml': marked, 'started.yaml': started })
    const rules = await diff(
      folder,
      ['corner-house.yaml'],
      '--new-rules',
      folder.path('started.yaml'),
      '--lang',
      'en',
    )
    expect(rules.stdout).toContain(`Total 6.5 → 8.5 (+2), Ceiling 6.5 → 8.5, Maximum 10 → 12
      - Points to start from: 0 → 2
      - Maximum of the total: 10 → 12

No row changed.
`)
    const results = temporaryFolder({
      'six.json': await scored(folder, 'corner-house.yaml'),
      'seven.json': await scored(folder, 'corner-house.yaml', '--set', 'mark=7'),
    })
    const set = (rulesPath: string) =>
      runCli([
        'diff',
        results.path('six.json'),
        results.path('seven.json'),
        '--lang',
        'en',
        '--exit-code',
        '--rules',
        rulesPath,
      ])
    const moved = (title: string) => `Pass: certain → out of reach as things stand
Grade: “Good” → none
“Good”: certain → out of reach as things stand
      - Parameter: ${title}: 6 → 7
`
    const known = await set(folder.path('tea-rules.yaml'))
    expect(known.code).toBe(1)
    expect(known.stdout).toContain(moved('Mark'))
    // these rules made neither of them
    expect((await set(folder.path('started.yaml'))).stdout).toContain(moved('mark'))
  })

  describe('with --evidence-root', () => {
    const PHOTO = `${TEA_PROFILE}evidence:
  - { criterion: tea.leaves.stored, title: Shelf, file: shelf.jpg }
`
    const lines = (text: string) => text.split('\n').filter((line) => line.startsWith('      - '))
    const withResult = async (files: Readonly<Record<string, string>>) => {
      const folder = folderWith({ 'corner-house.yaml': PHOTO, 'evidence/other.jpg': 'x', ...files })
      const argv = ['--basis', 'evidenced', '--evidence-root', folder.path('evidence')]
      return { folder, result: await scored(folder, 'corner-house.yaml', ...argv) }
    }

    it.each<[string, string, string]>([
      ['en', 'the file does not exist', 'Documents: “Shelf” did not count before (the file does not exist)'],
      ['zh', '文件不存在', '佐证材料：“Shelf”此前不计入（文件不存在）'],
    ])('a document whose file was missing is not new (%s)', async (lang, _, expected) => {
      const { folder, result } = await withResult({})
      const files = folderWith({
        'corner-house.yaml': PHOTO,
        'r.json': result,
        'evidence/shelf.jpg': 'now it is there',
      })
      const run = (...argv: readonly string[]) =>
        diff(files, ['r.json', 'corner-house.yaml'], '--lang', lang, ...argv)
      const looked = await run('--evidence-root', files.path('evidence'))
      expect(lines(looked.stdout)).toEqual([expect.stringContaining(expected)])
      // nobody looks, so that it counts
      expect(lines((await run()).stdout)).toEqual([expect.stringContaining(expected)])
      // it is still missing, so that nothing changed
      const missing = await run('--evidence-root', folder.path('evidence'), '--exit-code')
      expect(missing.code).toBe(0)
      expect(missing.stdout).toContain('±0')
    })

    it('one whose file is gone is not removed', async () => {
      const { folder, result } = await withResult({ 'evidence/shelf.jpg': 'x' })
      const files = folderWith({ 'corner-house.yaml': PHOTO, 'r.json': result, 'evidence/other.jpg': 'x' })
      const { stdout } = await diff(
        files,
        ['r.json', 'corner-house.yaml'],
        '--evidence-root',
        files.path('evidence'),
        '--lang',
        'en',
      )
      expect(lines(stdout)[0]).toBe('      - Documents: “Shelf” does not count now (the file does not exist)')
      const { code, stderr } = await diff(
        folderWith({ 'r.json': result }),
        ['r.json', 'r.json'],
        '--evidence-root',
        folder.path('evidence'),
      )
      expect([code, stderr]).toEqual([
        2,
        'shifan: --evidence-root is for the documents of a profile: both files hold results, which say what counted\n',
      ])
    })

    it('of two profiles says that the file was mended, and that it was not there', async () => {
      const folder = folderWith({
        'corner-house.yaml': PHOTO,
        'more.yaml': PHOTO.replace('shelf.jpg', 'other.jpg'),
        'evidence/other.jpg': 'x',
      })
      const { stdout } = await diff(
        folder,
        ['corner-house.yaml', 'more.yaml'],
        '--evidence-root',
        folder.path('evidence'),
        '--basis',
        'evidenced',
        '--lang',
        'en',
      )
      expect(lines(stdout)).toEqual([
        '      - Documents: “Shelf” (file shelf.jpg → other.jpg); “Shelf” did not count before (the file does not exist)',
      ])
    })

    it('says of no cause that it is alone enough, where the file is wanted as well', async () => {
      const folder = folderWith({
        'corner-house.yaml': PHOTO.replace('sealed: true', 'sealed: false'),
        'more.yaml': PHOTO.replace('shelf.jpg', 'other.jpg'),
        'evidence/other.jpg': 'x',
      })
      const root = ['--evidence-root', folder.path('evidence'), '--basis', 'evidenced', '--lang', 'en']
      const { stdout } = await diff(folder, ['corner-house.yaml', 'more.yaml'], ...root)
      expect(lines(stdout)).toHaveLength(2)
      expect(stdout).toContain('      - The leaves are kept sealed: “no” → “yes”\n')
    })

    it('needs the folder', async () => {
      const { code, stderr } = await diff(
        folderWith(),
        ['corner-house.yaml', 'more.yaml'],
        '--evidence-root',
        'no-such-folder',
      )
      expect([code, stderr]).toEqual([
        2,
        'shifan: cannot look for evidence in no-such-folder: there is no such folder\n',
      ])
    })
  })

  it('takes parameters that only one of two rule sets has', async () => {
    const parameter =
      'parameters: { few: { title: { zh: 少, en: Few }, value: 3, minimum: 1, maximum: 9 } }\nsections:'
    const rules = TEA_RULES.replace('version: 0.1.0', 'version: 0.3.0')
      .replace('sections:', parameter)
      .replace('value: 3 }', 'value: { fact: few } }')
    const folder = folderWith({ 'few.yaml': rules })
    const run = (...argv: readonly string[]) =>
      diff(folder, ['more.yaml'], '--new-rules', folder.path('few.yaml'), '--lang', 'en', ...argv)
    expect((await run('--set', 'few=4')).stdout).toContain('Total 10 → 6.5 (-3.5)')
    const unknown = await run('--set', 'fewer=4')
    expect(unknown.code).toBe(2)
    expect(unknown.stderr).toContain("has no parameter 'fewer'")
  })

  it('prints Markdown, and writes to a file but never over what it reads', async () => {
    const folder = folderWith()
    const both = ['corner-house.yaml', 'more.yaml']
    const { stdout } = await diff(folder, both, '--format', 'markdown', '--output', folder.path('d.md'))
    expect(stdout).toBe('')
    expect(folder.read('d.md')).toContain('| 一.1.2 | 品种齐全 | 不符合 → 符合 | 0 → 3.5 |')
    const over = await diff(folder, both, '--output', folder.path('more.yaml'))
    expect(over.code).toBe(2)
    expect(folder.read('more.yaml')).toBe(MORE)
  })

  it.each<[string, readonly string[], readonly string[], 0 | 1]>([
    ['0 where things differ', ['corner-house.yaml', 'more.yaml'], [], 0],
    ['1 where things differ, if asked for', ['corner-house.yaml', 'more.yaml'], ['--exit-code'], 1],
    ['0 where nothing differs', ['more.yaml', 'more.yaml'], ['--exit-code'], 0],
  ])('exits with %s', async (_, files, argv, expected) => {
    expect((await diff(folderWith(), files, ...argv)).code).toBe(expected)
  })

  it('says that nothing changed', async () => {
    const folder = folderWith()
    const { stdout } = await diff(folder, ['more.yaml', 'more.yaml'], '--lang', 'en')
    expect(stdout).toBe(`${HEAD}\nTotal 10 (±0), Ceiling 10, Maximum 10\n\nNo row changed.\n`)
  })
})

describe.each(['table', 'markdown'])(
  'a hostile text in what shifan diff compares is inert as %s',
  (format) => {
    const run = async (name: string) => {
      const named = (text: string) => text.replace('name: 街角茶馆', `name: ${JSON.stringify(name)}`)
      const rules = TEA_RULES.replace('A choice of kinds', JSON.stringify(name)).replace(
        'Stored in sealed tins',
        JSON.stringify(name),
      )
      const facts = TEA_FACTS.replace('Kinds of tea', JSON.stringify(name))
      const folder = folderWith({
        'tea-rules.yaml': rules,
        'tea-facts.yaml': facts,
        'corner-house.yaml': named(TEA_PROFILE),
        'more.yaml': named(MORE),
      })
      const { stdout, code } = await diff(
        folder,
        ['corner-house.yaml', 'more.yaml'],
        '--format',
        format,
        '--lang',
        'en',
      )
      expect(code).toBe(0)
      return stdout
    }

    it.each(HOSTILE)('%s', async (_, name) => {
      const [text, plain] = [await run(name), await run('plain')]
      expect(obeyed(text)).toEqual([])
      expect(text.split('\n')).toHaveLength(plain.split('\n').length)
    })

    it('in earlier results as well', async () => {
      const folder = folderWith()
      const name = '\u001b[31mRed\n| <script>\u202eevil'
      const text = (await scored(folder, 'corner-house.yaml')).replaceAll(
        /"(name|zh|en|source)": "[^"]*"/g,
        `"$1": ${JSON.stringify(name)}`,
      )
      const files = folderWith({
        'r.json': text,
        'other.json': text.replaceAll('"points": 6.5', '"points": 6'),
      })
      const { stdout, code } = await diff(files, ['r.json', 'other.json'], '--format', format)
      expect(code).toBe(0)
      expect(stdout).toContain('evil')
      expect(obeyed(stdout)).toEqual([])
      if (format === 'markdown') expect(stdout).not.toContain('<script>')
    })
  },
)

describe('shifan diff cannot run', () => {
  const results = async (folder: TemporaryFolder) => await scored(folder, 'corner-house.yaml')

  it('with one file and the same rules', async () => {
    const { code, stderr } = await diff(folderWith(), ['more.yaml'])
    expect([code, stderr]).toEqual([
      2,
      'shifan: name a second file to compare with, or another rule set with --new-rules\n',
    ])
  })

  it('with results that should be assessed anew', async () => {
    const folder = folderWith()
    const files = folderWith({ 'r.json': await results(folder) })
    const { code, stderr } = await diff(files, ['r.json'], '--new-rules', files.path('next-rules.yaml'))
    expect(code).toBe(2)
    expect(stderr).toBe(
      `shifan: ${files.path('r.json')} holds results: only a profile can be assessed by another rule set\n`,
    )
  })

  it('with results that have nothing in common', async () => {
    const folder = folderWith()
    const [one, other] = [await results(folder), (await results(folder)).replace('corner-house', 'x')]
    const files = folderWith({
      'a.json': `[${one}]`,
      'b.json': `[${other}, ${one.replace('corner-house', 'y')}]`,
    })
    const { code, stderr } = await diff(files, ['a.json', 'b.json'])
    expect(code).toBe(2)
    expect(stderr).toContain('have no profile in common on the same basis\n')
  })

  it('with results or profiles that are not right, of which it names every problem', async () => {
    const folder = folderWith()
    const files = folderWith({
      'r.json': (await results(folder)).replace('"period": 2025', '"period": "2025"'),
      'p.yaml': 'id: a\n',
    })
    const { code, stderr } = await diff(files, ['r.json', 'p.yaml'])
    expect(code).toBe(2)
    expect(stderr).toContain(`${files.path('r.json')}:12:13 wrong-type`)
  })

  it('with files that are not there, of which it names both', async () => {
    const { code, stderr } = await diff(folderWith(), ['no.yaml', 'nor.yaml'])
    expect(code).toBe(2)
    expect(stderr.split('\n').filter((line) => line.includes('there is no such file'))).toHaveLength(2)
  })
})

describe('a profile beside its own earlier result', () => {
  const MID = 'fixtures/enterprises/mid-field.yaml'

  it('is assessed as of the date and in the year of the result', async () => {
    const argv = ['--as-of', '2025-12-31', '--period', '2024', '--format', 'json']
    const folder = temporaryFolder({ 'before.json': (await runCli(['score', MID, ...argv])).stdout })
    // the day of the tests is another one, on which 2025 would be assessed
    const { stdout } = await runCli(['diff', folder.path('before.json'), MID, '--format', 'json'])
    const [{ rows, after }] = JSON.parse(stdout).differences
    expect({ rows, asOf: after.asOf, period: after.period }).toEqual({
      rows: [],
      asOf: '2025-12-31',
      period: 2024,
    })
  })

  it('is assessed on the date that is given', async () => {
    const folder = temporaryFolder({
      'before.json': (await runCli(['score', MID, '--as-of', '2025-12-31', '--format', 'json'])).stdout,
    })
    const argv = ['diff', folder.path('before.json'), MID, '--as-of', '2025-10-15', '--format', 'json']
    const [{ after }] = JSON.parse((await runCli(argv)).stdout).differences
    expect(after.asOf).toBe('2025-10-15')
  })
})
