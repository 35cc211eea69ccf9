import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { problemLines, runCli, temporaryFolder } from '../support/run-cli.ts'

const GUIDE = readFileSync('docs/authors-guide.md', 'utf8')
const REPOSITORY = process.cwd()

/** A fenced block with the comment above it, which is not seen where the page is shown. */
interface Block {
  readonly language: string
  readonly comment: string | undefined
  readonly text: string
  /** What is said since the block before. */
  readonly prose: string
}

const BLOCK = /(?:^<!-- ([^\n]*) -->\n)?^```(\w*)\n([\s\S]*?)^```$/gm

function blocksOf(document: string): readonly Block[] {
  let end = 0
  return [...document.matchAll(BLOCK)].map(
    ({ 0: whole, 1: comment, 2: language = '', 3: text = '', index }) => {
      const prose = document.slice(end, index).replace(/\s+/g, ' ')
      end = index + whole.length
      return { language, comment, text, prose }
    },
  )
}

const blocks = blocksOf(GUIDE)
const inLanguage = (language: string) => blocks.filter((each) => each.language === language)

/** Whether the lines stand in the text as they are, all of them as far to the right. */
function isPart(lines: string, text: string): boolean {
  const indents = Array.from({ length: 24 }, (_, length) => ' '.repeat(length))
  return indents.some((indent) => `\n${text}`.includes(`\n${lines.replace(/^(?=.)/gm, indent)}`))
}

/** Whether the excerpt is the text, where a line `…` stands for any lines left out. */
function isExcerpt(excerpt: string, text: string): boolean {
  const parts = excerpt.split(/^…\n/m)
  const last = parts.length - 1
  let rest = `\n${text}`
  return parts.every((part, index) => {
    if (index === last && part !== '' && index > 0) return rest.endsWith(`\n${part}`)
    const at = rest.indexOf(`\n${part}`)
    if (at < 0 || (index === 0 && at > 0)) return false
    rest = rest.slice(at + part.length)
    return index < last || part === '' || rest === '\n'
  })
}

/** A mistake that the guide makes on purpose: the file, what stands there and what is written instead. */
function mistakeIn(comment: string): readonly [file: string, right: string, wrong: string] {
  const [, file = '', right = '', wrong = ''] = /^(\S+): (.+) → (.+)$/.exec(comment) ?? []
  return [file, right, wrong]
}

describe('the guide for authors', () => {
  it.each(inLanguage('yaml').map((block, index) => [index + 1, block] as const))(
    'shows in fragment %i what stands in the file named above it',
    (_, { comment = '', text }) => {
      expect(comment).toMatch(/^fixtures\/guide\/[\w.-]+\.yaml$/)
      expect(isPart(text, readFileSync(comment, 'utf8'))).toBe(true)
    },
  )

  it('shows nothing in another language, which would not be run', () => {
    expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(['yaml', 'console']))
  })
})

describe('the commands in the guide for authors', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'shifan-'))
    cpSync('fixtures/guide', folder, { recursive: true })
    process.chdir(folder)
  })

  afterEach(() => {
    process.chdir(REPOSITORY)
    rmSync(folder, { recursive: true })
  })

  function prepare(comment: string, prose: string): void {
    if (comment === 'an empty folder') {
      for (const file of readdirSync('.')) rmSync(file)
      return
    }
    const [file, right, wrong] = mistakeIn(comment)
    const text = readFileSync(file, 'utf8')
    expect(text.split(right)).toHaveLength(2)
    expect([right, wrong].filter((each) => !prose.includes(`\`${each}\``))).toEqual([])
    writeFileSync(file, text.replace(right, wrong))
  }

  it.each(inLanguage('console').map((block) => [block.text.split('\n')[0], block] as const))(
    '%s',
    async (_, { comment, text, prose }) => {
      if (comment !== undefined) prepare(comment, prose)
      const [command = '', ...shown] = text.split('\n')
      const [dollar, npx, name, ...args] = command.split(' ')
      expect([dollar, npx, name]).toEqual(['$', 'npx', 'shifan'])
      const { stdout, stderr } = await runCli(args)
      const printed = stdout + stderr
      if (!isExcerpt(shown.join('\n'), printed)) expect(printed).toBe(shown.join('\n'))
    },
  )
})

/** Files of cases that are not called `cases.yaml`. */
const CASES: Readonly<Record<string, string>> = { guide: 'demonstration-park.cases.yaml' }

describe('the table of what the language can say', () => {
  const [, table = ''] = GUIDE.split('\n## What the language can say\n')
  const rows = [
    ...table.matchAll(/^\| (\d*) ?\| [^|]+ \| [^|]+ \| \[([\w-]+)\]\(\.\.\/([^)]+)\) \| ([^|]+) \|$/gm),
  ].map(([, number = '', name = '', folder = '', worked = '']) => ({ number, name, folder, worked }))

  it('has all of the 36 ways of scoring, in their order', () => {
    const numbers = rows.flatMap(({ number }) => (number === '' ? [] : [Number(number)]))
    expect(numbers).toEqual(Array.from({ length: 36 }, (_, index) => index + 1))
    expect(table.match(/^\| [\d ]*\| [^*|]+ \| [^|-]+/gm)).toHaveLength(rows.length + 1) // and the heading
  })

  it.each(rows)('$number $worked: is a worked case of $folder', ({ name, folder, worked }) => {
    expect(folder).toMatch(new RegExp(`^fixtures/(rule-sets/)?${name}$`))
    const { cases } = parse(readFileSync(`${folder}/${CASES[name] ?? 'cases.yaml'}`, 'utf8')) as {
      cases: { name: string }[]
    }
    expect(cases.map((each) => each.name)).toContain(worked)
  })
})

describe('the example of the guide for authors', () => {
  it('has no problems, and cases that pass and see every criterion in every way', async () => {
    const files = readdirSync('fixtures/guide').map((file) => `fixtures/guide/${file}`)
    expect(
      await runCli(['lint', ...files, '--rules', 'fixtures/guide/demonstration-park.yaml']),
    ).toMatchObject({
      code: 0,
      stderr: '',
    })
    const { code, stdout } = await runCli([
      'test',
      'fixtures/guide/demonstration-park.yaml',
      '--lang',
      'en',
      '--coverage',
      '95',
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('\n16 passed, 0 failed; coverage by criterion 100 %, by boundary ')
  })

  it('has the twelve rows of the table that it shows, with their points', async () => {
    const published = [...GUIDE.matchAll(/^> \| (.+?\.\d\.\d) \|.*\| (\d+) \|$/gm)].map(([, row, points]) => [
      row,
      Number(points),
    ])
    const { stdout } = await runCli(['rules', 'fixtures/guide/demonstration-park.yaml', '--format', 'json'])
    const { sections } = JSON.parse(stdout) as {
      sections: { items: { criteria: { source: string; points: number }[] }[] }[]
    }
    const written = sections
      .flatMap(({ items }) => items)
      .flatMap(({ criteria }) => criteria)
      .map(({ source, points }) => [source, points])
    expect(written).toEqual(published)
    expect(written).toHaveLength(12)
  })
})

describe('what the guide says the language cannot say', () => {
  const ruleSet = readFileSync('fixtures/guide/demonstration-park.yaml', 'utf8')
  const measure = (text: string) => ruleSet.replace('\nmeasures:\n', `\nmeasures:\n  extra: ${text}\n`)

  it.each([
    [
      'points of other rows in an award',
      'misplaced-measure',
      measure('{ pointsOf: results }').replace('per: station.budget', 'per: extra'),
    ],
    ['a sum of two counts', 'unknown-fact', measure('{ sum: [trainings-in-period, cases-in-period] }')],
    ['a share of two counts', 'unknown-fact', measure('{ share: trainings-in-period, in: cases-in-period }')],
    [
      'the year before the assessed one',
      'unknown-window',
      measure('{ count: trainings, during: period-before }'),
    ],
    ['rows numbered throughout', 'missing-source', ruleSet.replace('source: 一.2.1', 'source: "3"')],
  ])('%s: %s', async (_, code, text) => {
    const folder = temporaryFolder({ 'demonstration-park.yaml': text })
    cpSync('fixtures/guide/demonstration-park.facts.yaml', folder.path('demonstration-park.facts.yaml'))
    const { stderr } = await runCli(['lint', folder.path('demonstration-park.yaml')])
    expect(problemLines(stderr).map(([, , , each]) => each)).toContain(code)
  })
})
