import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { PORTFOLIO_FORMATS, type PortfolioFormat } from '../../src/report/format.ts'
import { HOSTILE, obeyed } from '../report/inert.ts'
import { problemLines, runCli, type TemporaryFolder, temporaryFolder } from '../support/run-cli.ts'
import { TEA_HOUSE } from './tea-house.ts'

/** 6.5 of 10 for sealed tins, 3.5 for three kinds. */
const house = (id: string, leaves: string, name = id): string =>
  `id: ${JSON.stringify(id)}\nname: ${JSON.stringify(name)}\nfacts: { leaves: { ${leaves} } }\n`

/** The tea house of 6.5 points, one of 10, one that is like the first, and one that states nothing of its tins. */
const HOUSES = {
  ...TEA_HOUSE,
  'houses/best.yaml': house('best', 'sealed: true, kinds: 3'),
  'houses/corner.yaml': house('corner', 'sealed: true, kinds: 2'),
  'houses/lane.yaml': house('lane', 'sealed: true, kinds: 0'),
  'houses/open.yaml': house('open', 'kinds: 3'),
}

async function portfolio(folder: TemporaryFolder, ...argv: readonly string[]) {
  return await runCli([
    'portfolio',
    folder.path('houses/*.yaml'),
    '--rules',
    folder.path('tea-rules.yaml'),
    '--as-of',
    '2025-12-31',
    ...argv,
  ])
}

describe('shifan portfolio', () => {
  it('ranks the profiles of a pattern', async () => {
    const { code, stdout, stderr } = await portfolio(temporaryFolder(HOUSES), '--lang', 'en', '--mark', '7')
    expect([code, stderr]).toEqual([0, ''])
    const start = stdout.indexOf('Ranking\n')
    expect(stdout.slice(start).split('\n').slice(1, 6)).toEqual([
      'Rank  Id      Applicant  Points  Ceiling  Maximum  7 points',
      '   1  best    best           10       10       10  reached for certain',
      '  2=  corner  corner        6.5      6.5       10  may be reached by closing gaps',
      '  2=  lane    lane          6.5      6.5       10  may be reached by closing gaps',
      '   4  open    open          3.5       10       10  within reach by what is unknown',
    ])
  })

  it('prints JSON with the files, and the mark', async () => {
    const folder = temporaryFolder(HOUSES)
    const { code, stdout } = await portfolio(folder, '--format', 'json', '--mark', '7')
    expect(code).toBe(0)
    const { receipt, applicants, marks } = JSON.parse(stdout)
    expect(receipt).toMatchObject({ asOf: '2025-12-31', basis: 'claimed', applicants: 4, unscored: 0 })
    expect(applicants.map(({ file }: { file: string }) => file)).toEqual(
      ['best', 'corner', 'lane', 'open'].map((name) => folder.path(`houses/${name}.yaml`)),
    )
    expect(marks[0].counts).toEqual({ reached: 1, possible: 1, closable: 2, blocked: 0, 'out-of-reach': 0 })
  })

  it('is the same bytes whatever the order of the files', async () => {
    const folder = temporaryFolder(HOUSES)
    const of = async (...names: readonly string[]) => {
      const argv = names.map((name) => folder.path(`houses/${name}.yaml`))
      const { stdout } = await runCli([
        'portfolio',
        ...argv,
        '--rules',
        folder.path('tea-rules.yaml'),
        '--format',
        'json',
      ])
      return stdout
    }
    expect(await of('open', 'lane', 'best', 'corner')).toBe(await of('best', 'corner', 'lane', 'open'))
  })

  it('counts a file that is named twice once', async () => {
    const folder = temporaryFolder(HOUSES)
    const best = folder.path('houses/best.yaml')
    const argv = [best, `${best.replace('best.yaml', '')}./best.yaml`, '--format', 'json']
    expect((await portfolio(folder, ...argv)).stdout).toBe(
      (await portfolio(folder, '--format', 'json')).stdout,
    )
  })

  it('assesses on the basis, and with the options that are asked for', async () => {
    const folder = temporaryFolder(HOUSES)
    const { stdout } = await portfolio(folder, '--format', 'json', '--basis', 'evidenced', '--period', '2024')
    const { receipt, applicants } = JSON.parse(stdout)
    expect(receipt).toMatchObject({ basis: 'evidenced', period: 2024 })
    // the tins want a photograph, which nobody attaches: only the kinds are certain
    const points = applicants.map(({ id, total }: { id: string; total: { points: number } }) => [
      id,
      total.points,
    ])
    expect(points).toEqual([
      ['best', 3.5],
      ['open', 3.5],
      ['corner', 0],
      ['lane', 0],
    ])
  })

  it.each(PORTFOLIO_FORMATS)('writes a file as %s, and says nothing', async (format) => {
    const folder = temporaryFolder(HOUSES)
    const output = ['--format', format, '--output', folder.path('out')]
    const { code, stdout, stderr } = await portfolio(folder, ...output)
    expect([code, stdout, stderr]).toEqual([0, '', ''])
    const printed = await portfolio(folder, '--format', format)
    expect(folder.read('out')).toBe(printed.stdout)
  })

  it('has colours at a terminal only', async () => {
    const folder = temporaryFolder(HOUSES)
    const argv = ['portfolio', folder.path('houses/*.yaml'), '--rules', folder.path('tea-rules.yaml')]
    expect((await runCli(argv, { color: true })).stdout).toContain('\u001b[')
    expect((await runCli(argv)).stdout).not.toContain('\u001b[')
    await runCli([...argv, '--output', folder.path('out')], { color: true })
    expect(folder.read('out')).not.toContain('\u001b[')
  })

  it('shows progress on a terminal only, and clears it away', async () => {
    const folder = temporaryFolder(HOUSES)
    const written: string[] = []
    const terminal = Object.assign(Object.create(process.stderr), {
      isTTY: true,
      columns: 80,
      write: (text: string) => written.push(text),
    }) as NodeJS.WritableStream // safe: the bar asks for no more of it
    const { code, stderr } = await runCli(
      ['portfolio', folder.path('houses/*.yaml'), '--rules', folder.path('tea-rules.yaml')],
      { progress: terminal },
    )
    expect([code, stderr]).toEqual([0, ''])
    expect(written.join('')).toContain('profiles')
  })

  it('ends cleanly where it is interrupted, and writes nothing', async () => {
    // enough that it takes longer than it waits before it listens
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`houses/h${index}.yaml`, house(`h${index}`, 'kinds: 1')]),
    )
    const folder = temporaryFolder({ ...TEA_HOUSE, ...many })
    const controller = new AbortController()
    controller.abort()
    const { code, stdout, stderr } = await runCli(
      [
        'portfolio',
        folder.path('houses/*.yaml'),
        '--rules',
        folder.path('tea-rules.yaml'),
        '--output',
        folder.path('out'),
      ],
      { interruption: () => controller.signal },
    )
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^shifan: interrupted after \d+ of 400 profiles\n$/)
    expect(() => folder.read('out')).toThrow('ENOENT')
  })
})

describe('a profile with problems keeps none of the others out', () => {
  it('is listed apart, on stderr as always, and the exit code is 1', async () => {
    const folder = temporaryFolder({
      ...HOUSES,
      'houses/bad.yaml': 'id: bad\nname: bad\nfacts: { leaves: { kinds: x } }\n',
    })
    const bad = folder.path('houses/bad.yaml')
    const { code, stdout, stderr } = await portfolio(folder, '--format', 'json')
    expect(code).toBe(1)
    const { applicants, unscored } = JSON.parse(stdout)
    expect(applicants).toHaveLength(4)
    expect(unscored).toEqual([
      { file: bad, problems: [{ line: 3, column: 27, code: 'wrong-type', message: expect.any(String) }] },
    ])
    const [problem = '', summary] = stderr.split('\n')
    expect(problemLines(`${problem}\n`)).toEqual([[bad, 3, 27, 'wrong-type']])
    expect(summary).toBe('shifan: 1 of 5 profiles could not be scored')
    expect((await portfolio(folder)).stdout).toContain(`${bad}:3:27 wrong-type`)
    expect((await portfolio(folder, '--format', 'html')).stdout).toContain(bad)
  })

  it('may be a file that is none', async () => {
    const folder = temporaryFolder(HOUSES)
    const missing = folder.path('nowhere.yaml')
    const { code, stdout, stderr } = await portfolio(folder, missing, '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout).unscored).toEqual([
      { file: missing, problems: [{ message: `shifan: cannot read ${missing}: there is no such file` }] },
    ])
    expect(stderr.split('\n')[0]).toBe(`shifan: cannot read ${missing}: there is no such file`)
  })

  it('may be one whose id is taken: neither is scored, whichever comes first', async () => {
    const folder = temporaryFolder({ ...HOUSES, 'houses/again.yaml': house('best', 'kinds: 1') })
    const { code, stdout, stderr } = await portfolio(folder, '--format', 'json')
    expect(code).toBe(1)
    const { applicants, unscored } = JSON.parse(stdout)
    expect(applicants.map(({ id }: { id: string }) => id)).toEqual(['corner', 'lane', 'open'])
    const [again, best] = [folder.path('houses/again.yaml'), folder.path('houses/best.yaml')]
    expect(unscored.map(({ file }: { file: string }) => file)).toEqual([again, best])
    expect(problemLines(stderr.split('\n').slice(0, 2).join('\n').concat('\n'))).toEqual([
      [again, 1, 5, 'duplicate-id'],
      [best, 1, 5, 'duplicate-id'],
    ])
  })

  it('but where there is no other, nothing is printed and the exit code is 2', async () => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'houses/bad.yaml': 'id: bad\n' })
    const { code, stdout, stderr } = await portfolio(folder, '--output', folder.path('out'))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('missing-key')
    expect(() => folder.read('out')).toThrow('ENOENT')
  })
})

describe('what cannot be run is one line on stderr', () => {
  it.each<[string, readonly string[], RegExp]>([
    [
      'a mark that nobody can reach',
      ['--mark', '11'],
      /nobody can reach --mark 11: 'tea-house' gives at most 10 points/,
    ],
    ['a mark that is no number of points', ['--mark', 'good'], /Give a number of points/],
    ['a mark of too many places', ['--mark', '6.1234567'], /more decimal places than points have/],
    ['a format that there is not', ['--format', 'xlsx'], /Allowed choices are table, csv, json, html/],
    ['a parameter that there is not', ['--set', 'mark=1'], /has no parameter 'mark'/],
  ])('%s', async (_, argv, message) => {
    const { code, stdout, stderr } = await portfolio(temporaryFolder(HOUSES), ...argv)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr.split('\n')).toHaveLength(2)
  })

  it('a pattern that no file matches', async () => {
    const { code, stderr } = await portfolio(temporaryFolder(TEA_HOUSE))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^shifan: no file matches '[^\n]*'\n$/)
  })

  it('an output that is one of the profiles', async () => {
    const folder = temporaryFolder(HOUSES)
    const { code, stderr } = await portfolio(folder, '--output', folder.path('houses/best.yaml'))
    expect(code).toBe(2)
    expect(stderr).toContain('it is one of the files that were read')
    expect(folder.read('houses/best.yaml')).toContain('best')
  })
})

const TEXTS: readonly (readonly [sentence: string, text: string])[] = [
  ...HOSTILE,
  ['a script', '<script>alert(1)</script>'],
  ['the end of a style', '</style><script>alert(1)</script>'],
  ['an attribute that ends', '"\'><img src=x onerror=alert(1)>'],
  ['the end of character data', ']]><evil/>'],
  ['a formula', '=HYPERLINK("https://example.org","evil")'],
  ['a formula after a tab', '\t=1+1'],
  ['a command of a runner', 'a\n::error file=a::evil'],
  ['half a million letters', 'a'.repeat(500_000)],
]

/** What has to hold of each format, given what it is of a harmless text. */
const INERT: Readonly<Record<PortfolioFormat, (text: string, harmless: string) => void>> = {
  table: (text, harmless) => {
    expect(obeyed(text)).toEqual([])
    expect(text.split('\n')).toHaveLength(harmless.split('\n').length)
    expect(text).not.toMatch(/^::/m)
  },
  json: (text) => expect(JSON.parse(text).applicants).toHaveLength(2),
  html: (text, harmless) => {
    const tags = (html: string) => html.match(/<\/?[a-z!][a-z0-9-]*/gi)?.join(' ')
    expect(obeyed(text)).toEqual([])
    expect(tags(text)).toBe(tags(harmless))
  },
  csv: (text, harmless) => {
    const [cells, others] = [text, harmless].map((each) => parseCsv(each, { bom: true }) as string[][])
    expect(cells?.map((row) => row.length)).toEqual(others?.map((row) => row.length))
    for (const cell of cells?.flat() ?? []) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    expect(obeyed(text.replace('\ufeff', ''))).toEqual([])
  },
}

describe.each(PORTFOLIO_FORMATS)('hostile text in a profile, as %s', (format) => {
  const printed = async (text: string) => {
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'houses/a.yaml': house(text, 'kinds: 1', text),
      'houses/b.yaml': house('b', 'kinds: 3'),
    })
    // where the files lie differs from run to run, and in how long it is
    const { code, stdout } = await portfolio(folder, '--format', format, '--mark', '9')
    expect(code).toBe(0)
    return stdout.replaceAll(folder.path('houses'), 'houses')
  }

  it.each(TEXTS)('%s is inert', async (_, text) => {
    INERT[format](await printed(text), await printed('harmless'))
  })
})
