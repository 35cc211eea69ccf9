import { describe, expect, it } from 'vitest'
import { HOSTILE, obeyed } from '../report/inert.ts'
import { runCli, type TemporaryFolder, temporaryFolder } from '../support/run-cli.ts'
import { TEA_FACTS, TEA_HOUSE, TEA_RULES } from './tea-house.ts'

/** A hostile name as a YAML text in quotes. */
const quoted = (name: string): string => JSON.stringify(name)

const MARKUP = '<script>alert(1)</script> | [link](https://example.org) `code` **bold** #1 &amp;'

/** Fails for anything that a terminal obeys or nobody can see, and for a line more than there should be. */
function expectInert(text: string, lines: number): void {
  expect(obeyed(text)).toEqual([])
  expect(text.split('\n')).toHaveLength(lines + 1)
}

async function scoreTea(folder: TemporaryFolder, ...argv: readonly string[]) {
  return await runCli([
    'score',
    folder.path('corner-house.yaml'),
    '--rules',
    folder.path('tea-rules.yaml'),
    ...argv,
  ])
}

const profile = (name: string, id = 'corner-house') =>
  `id: ${quoted(id)}\nname: ${quoted(name)}\nfacts: { leaves: { sealed: true, kinds: 2 } }\n`

const lineCount = (text: string): number => text.split('\n').length - 1

describe.each(['table', 'markdown'])('in a report as %s', (format) => {
  const plain = async () => {
    const { stdout } = await scoreTea(temporaryFolder(TEA_HOUSE), '--format', format)
    return lineCount(stdout)
  }

  describe('the name of an applicant is inert', () => {
    it.each(HOSTILE)('%s', async (_, name) => {
      const folder = temporaryFolder({ ...TEA_HOUSE, 'corner-house.yaml': profile(name) })
      const { code, stdout } = await scoreTea(folder, '--format', format)
      expect(code).toBe(0)
      expectInert(stdout, await plain())
    })
  })

  it.each<[string, string]>([
    ['the title of a row', 'Stored in sealed tins'],
    ['the title of a section', 'en: Tea }'],
    ['the title of the rule set', 'Standard for invented tea houses'],
    ['the remedy', 'Add kinds.'],
    ['the title of a fact', 'Kinds of tea'],
    ['the unit of a number', 'en: kinds }'],
  ])('%s of a rule set with markup in it keeps its lines and cells', async (_, words) => {
    const hostile = words.endsWith(' }') ? `en: ${quoted(MARKUP)} }` : quoted(MARKUP)
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'tea-rules.yaml': TEA_RULES.replace(words, hostile),
      'tea-facts.yaml': TEA_FACTS.replace(words, hostile),
    })
    const { code, stdout } = await scoreTea(folder, '--format', format, '--lang', 'en')
    expect(code).toBe(0)
    expect(lineCount(stdout)).toBe(await plain())
    if (format === 'markdown') {
      expect(stdout).not.toContain('<script>')
      expect(stdout).not.toMatch(/(?<!\\)\[link/)
    }
  })

  const places: readonly (readonly [string, string])[] = [
    ['the remedy', 'Add kinds.'],
    ['the title of a fact', 'Kinds of tea'],
    ['the unit of a number', 'en: kinds }'],
    ['the title of a row that is met', 'Stored in sealed tins'],
    ['the title of a row that is not', 'A choice of kinds'],
    ['the title of a section', 'en: Tea }'],
    ['the title of the rule set', 'Standard for invented tea houses'],
  ]

  it.each(places)('%s in a rule set is inert', async (_, words) => {
    const name = '\u001b[31mRed\n\u202eevil'
    const hostile = words.endsWith(' }') ? `en: ${quoted(name)} }` : quoted(name)
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'tea-rules.yaml': TEA_RULES.replace(words, hostile),
      'tea-facts.yaml': TEA_FACTS.replace(words, hostile),
    })
    const { code, stdout } = await scoreTea(folder, '--format', format, '--lang', 'en')
    expect(code).toBe(0)
    expect(stdout).toContain('evil')
    expectInert(stdout, await plain())
  })

  it('the number of a row in a rule set is inert', async () => {
    const rules = TEA_RULES.replaceAll(
      /source: 一(\S*)/g,
      (_, rest) => `source: ${quoted(`A|<b>\u001b[31m${rest}`)}`,
    )
    const folder = temporaryFolder({ ...TEA_HOUSE, 'tea-rules.yaml': rules })
    const { code, stdout } = await scoreTea(folder, '--format', format)
    expect(code).toBe(0)
    expectInert(stdout, await plain())
    if (format === 'markdown') expect(stdout).not.toMatch(/A\|<b>/)
  })
})

describe('in Markdown', () => {
  it.each<[string, string, string]>([
    ['a script is text', '<script>alert(1)</script>', '# &lt;script&gt;alert(1)&lt;/script&gt;'],
    ['an entity is text', '&lt;b&gt;', '# &amp;lt;b&amp;gt;'],
    ['a bar is no cell', 'a | b', '# a \\| b'],
    ['a link is text', '[a](https://example.org)', '# \\[a\\](https://example.org)'],
    ['an image is text', '![a](x.png)', '# !\\[a\\](x.png)'],
    ['emphasis is text', '**a** _b_ `c` ~~d~~', '# \\*\\*a\\*\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~'],
    ['a heading stays one', '# a\n# b', '# \\# a \\# b'],
    ['a backslash is text', 'a\\', '# a\\\\'],
    ['a formula is text', '$x$', '# \\$x\\$'],
  ])('%s', async (_, name, heading) => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'corner-house.yaml': profile(name) })
    const { stdout } = await scoreTea(folder, '--format', 'markdown')
    expect(stdout.split('\n')[0]).toBe(heading)
  })

  it('a row has as many cells whatever its title holds', async () => {
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'tea-rules.yaml': TEA_RULES.replace('Stored in sealed tins', quoted(MARKUP)),
    })
    const { stdout } = await scoreTea(folder, '--format', 'markdown', '--lang', 'en')
    const row = stdout.split('\n').find((line) => line.startsWith('| 一.1.1'))
    expect(row?.split(/(?<!\\)\|/)).toHaveLength(8)
  })
})

describe('the words of a reviewer are inert', () => {
  it.each(['table', 'markdown'])('as %s', async (format) => {
    const review = {
      criterion: 'tea.leaves.stored',
      outcome: 'unmet',
      by: 'reviewer',
      on: '2025-01-01',
      note: '\u001b[31mRed\n<script>\u202eevil',
    }
    const text = `${profile('街角茶馆')}reviews: ${JSON.stringify([review])}\n`
    const folder = temporaryFolder({ ...TEA_HOUSE, 'corner-house.yaml': text })
    const { stdout } = await scoreTea(folder, '--format', format, '--basis', 'verified')
    expect(obeyed(stdout)).toEqual([])
    const note = stdout.split('\n').find((line) => line.includes('核查意见：'))
    expect(note).toContain('evil')
    expect(note?.includes('<script>')).toBe(format === 'table')
  })
})

describe.each(['table', 'markdown'])('a rule set as a document, as %s', (format) => {
  const titles: readonly (readonly [string, string])[] = [
    ['the title of a row', 'Stored in sealed tins'],
    ['the title of a section', 'en: Tea }'],
    ['the title of the rule set', 'Standard for invented tea houses'],
    ['the title of evidence', 'en: Photograph }'],
    ['the document that it is taken from', '示例文件'],
  ]

  it.each(titles)('%s is inert', async (_, words) => {
    const name = '\u001b[31mRed\n| <script>\u202eevil'
    const hostile = words.endsWith(' }') ? `en: ${quoted(name)} }` : quoted(name)
    const argv = (folder: TemporaryFolder) => [
      'rules',
      folder.path('tea-rules.yaml'),
      '--format',
      format,
      '--lang',
      'en',
    ]
    const hostileFolder = temporaryFolder({
      ...TEA_HOUSE,
      'tea-rules.yaml': TEA_RULES.replace(words, hostile),
    })
    const { code, stdout } = await runCli(argv(hostileFolder))
    expect(code).toBe(0)
    expect(stdout).toContain('evil')
    expectInert(stdout, lineCount((await runCli(argv(temporaryFolder(TEA_HOUSE)))).stdout))
    if (format === 'markdown') expect(stdout).not.toContain('<script>')
  })
})

describe('a message on stderr is one inert line', () => {
  const NAME = '\u001b[31mRed\nx.yaml:1:1 forged \u202eevil'

  it('where an applicant is below the minimum, whatever its id', async () => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'corner-house.yaml': profile('Applicant', NAME) })
    const { code, stderr } = await scoreTea(folder, '--min', '9')
    expect(code).toBe(1)
    expect(stderr).toContain('6.5 points')
    expectInert(stderr, 1)
  })

  it.each<[string, string]>([
    ['a key that is not known', `id: a\nname: a\nfacts: {}\n${quoted(NAME)}: 1\n`],
    ['a key that stands twice', `id: a\nname: a\nfacts: {}\n${quoted(NAME)}: 1\n${quoted(NAME)}: 2\n`],
    [
      'a choice that there is not',
      `id: a\nname: a\nfacts: { instructor: { appointment: ${quoted(NAME)} } }\n`,
    ],
    [
      'a criterion that there is not',
      `id: a\nname: a\nfacts: {}\nreviews: [{ criterion: ${quoted(NAME)}, outcome: met, by: a, "on": 2025-01-01 }]\n`,
    ],
    [
      'a kind of evidence that there is not',
      `id: a\nname: a\nfacts: {}\nevidence: [{ criterion: organization.leading-group.established, kind: ${quoted(NAME)}, title: a }]\n`,
    ],
  ])('where a profile has %s', async (_, text) => {
    const path = temporaryFolder({ 'p.yaml': text }).path('p.yaml')
    for (const command of ['score', 'lint']) {
      const { code, stderr } = await runCli([command, path])
      expect(code).toBeGreaterThan(0)
      expect(stderr).toContain('evil')
      expect(obeyed(stderr)).toEqual([])
      for (const line of stderr.trimEnd().split('\n')) expect(line.startsWith(path)).toBe(true)
    }
  })

  it('where a profile has an alias that is not known', async () => {
    const path = temporaryFolder({ 'p.yaml': 'id: a\nname: *evil\u001b\nfacts: {}\n' }).path('p.yaml')
    const { stderr } = await runCli(['score', path])
    expect(stderr).toContain('evil')
    expect(obeyed(stderr)).toEqual([])
  })

  it.each<[string, readonly string[]]>([
    ['a file that is not there', ['score', `${NAME}.yaml`]],
    ['a rule set that is not known', ['rules', NAME]],
    ['a command that is not known', [NAME]],
    ['an option that is not known', ['score', `--${NAME}`]],
    ['a date that is none', ['score', 'x.yaml', '--as-of', NAME]],
    ['a format that there is not', ['score', 'x.yaml', '--format', NAME]],
    [
      'a folder to write to that is not there',
      ['score', 'fixtures/enterprises/mid-field.yaml', '--output', `no/${NAME}`],
    ],
  ])('where it names %s', async (_, argv) => {
    const { code, stderr } = await runCli(argv)
    expect(code).toBe(2)
    expect(stderr).toContain('evil')
    expectInert(stderr, 1)
  })

  it('where a file with a hostile name has a problem', async () => {
    const path = temporaryFolder({ [NAME]: 'id: a\nfacts: {}\n' }).path(NAME)
    const { code, stderr } = await runCli(['score', path])
    expect(code).toBe(2)
    expect(stderr).toContain('missing-key')
    expectInert(stderr, 1)
  })

  it('and so is the line for a file with a hostile name and no problem', async () => {
    const path = temporaryFolder({ [NAME]: 'id: a\nname: a\nfacts: {}\n' }).path(NAME)
    const { code, stdout } = await runCli(['lint', path])
    expect(code).toBe(0)
    expectInert(stdout, 1)
  })
})
