import { readdirSync, readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { LONGEST_TEXT } from '../../src/reading/read-source.ts'
import { runCli, temporaryFolder } from '../support/run-cli.ts'
import { manyLines, manyProfile } from './many-profiles.ts'

const GOOD = '{"id":"acme","name":"Acme","facts":{"leadingGroup":{"established":true}}}'
const RECORD = '"profile":"acme","name":"Acme","points":3,"ceiling":100,"maximum":100}'
const CATERING = 'fixtures/rule-sets/catering-checks'

const recordsIn = (output: string): readonly Record<string, unknown>[] =>
  output
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** The codes of the errors of each record, by its line or item. */
const errorsIn = (output: string) =>
  recordsIn(output)
    .filter((record) => 'errors' in record)
    .map(({ line, item, errors }) => [
      line ?? item,
      ...(errors as { code: string; column: number }[]).map(({ code, column }) => `${column} ${code}`),
    ])

const batch = (stdin: string | Iterable<Uint8Array>, ...argv: readonly string[]) =>
  runCli(['batch', ...argv], { stdin })

describe('shifan batch', () => {
  it('turns a line into a line', async () => {
    expect(await batch(`${GOOD}\n${GOOD}\n`)).toEqual({
      code: 0,
      stdout: `{"line":1,${RECORD}\n{"line":2,${RECORD}\n`,
      stderr: '',
    })
  })

  it('reads and writes files', async () => {
    const folder = temporaryFolder({ 'in.ndjson': `${GOOD}\n` })
    const argv = ['batch', folder.path('in.ndjson'), '--output', folder.path('out.ndjson')]
    expect(await runCli(argv)).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(folder.read('out.ndjson')).toBe(`{"line":1,${RECORD}\n`)
  })

  it.each(['ndjson.gz', 'NDJSON.GZ'])('reads and writes gzip where a name says so: %s', async (ending) => {
    const folder = temporaryFolder({ [`in.${ending}`]: gzipSync(manyLines(5000)) })
    await runCli(['batch', folder.path(`in.${ending}`), '--output', folder.path(`out.${ending}`)])
    const packed = readFileSync(folder.path(`out.${ending}`))
    expect(gunzipSync(packed).toString()).toBe((await batch(manyLines(5000))).stdout)
  })

  it.each([1, 7, 1000])('says so where gzip has another name, or is piped in by %i bytes', async (size) => {
    const packed = gzipSync(manyLines(5))
    const folder = temporaryFolder({ in: packed, out: 'before' })
    const pieces = Array.from({ length: Math.ceil(packed.length / size) }, (_, index) =>
      packed.subarray(index * size, (index + 1) * size),
    )
    for (const path of [folder.path('in'), '-']) {
      expect(await batch(pieces, path, '--output', folder.path('out'))).toEqual({
        code: 2,
        stdout: '',
        stderr: `shifan: cannot read ${path}: it is gzip: call it .gz, or pipe it through gunzip\n`,
      })
    }
    expect(folder.read('out')).toBe('before')
  })

  it('writes gzip that can be unpacked also where there is nothing', async () => {
    const folder = temporaryFolder()
    expect(await batch('', '--output', folder.path('out.ndjson.gz'))).toMatchObject({ code: 0 })
    expect(gunzipSync(readFileSync(folder.path('out.ndjson.gz')))).toHaveLength(0)
  })

  it.each<[string, string, readonly number[]]>([
    ['the end of the last line is missing', GOOD, [1]],
    ['lines end as on Windows', `${GOOD}\r\n${GOOD}\r\n`, [1, 2]],
    ['it begins with a byte order mark', `\ufeff${GOOD}\n`, [1]],
    ['lines are blank, which count', `\n \t\r\n${GOOD}\n\n${GOOD}\n\n`, [3, 5]],
    ['it is empty', '', []],
    ['all of it is blank', '\n\n', []],
  ])('reads all where %s', async (_, text, lines) => {
    const { code, stdout, stderr } = await batch(text)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(recordsIn(stdout)).toEqual(lines.map((line) => ({ line, ...JSON.parse(`{${RECORD}`) })))
  })

  it('reads the same however the pipe cuts it', async () => {
    const bytes = Buffer.from(`\ufeff${manyLines(60)}`)
    const whole = await batch([bytes])
    for (const size of [1, 2, 7, 1000]) {
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        bytes.subarray(index * size, (index + 1) * size),
      )
      expect(await batch(pieces)).toEqual(whole)
    }
  })

  it('gives every fixture the total that `score` gives it', async () => {
    const folder = 'fixtures/enterprises'
    const paths = readdirSync(folder).map((name) => `${folder}/${name}`)
    const lines = paths.map((path) => JSON.stringify(parse(readFileSync(path, 'utf8'))))
    for (const basis of ['claimed', 'evidenced', 'verified']) {
      const options = ['--as-of', '2025-12-31', '--period', '2025', '--basis', basis]
      const { stdout } = await batch(lines.join('\n'), ...options)
      const scored = await runCli(['score', ...paths, '--format', 'json', ...options])
      const totals = recordsIn(stdout).map(({ points, ceiling, maximum }) => ({ points, ceiling, maximum }))
      expect(totals).toEqual((JSON.parse(scored.stdout) as { total: object }[]).map(({ total }) => total))
    }
  })
})

describe('--detail', () => {
  const full = async () =>
    JSON.parse((await runCli(['score', temporaryFolder({ p: GOOD }).path('p'), '--format', 'json'])).stdout)

  it('full is what `score` prints as JSON, on one line', async () => {
    const { stdout } = await batch(`${GOOD}\n`, '--detail', 'full')
    expect(recordsIn(stdout)).toEqual([{ line: 1, ...(await full()) }])
  })

  it('criteria has the sections and criteria of it', async () => {
    const [record] = recordsIn((await batch(GOOD, '--detail', 'criteria')).stdout)
    const { sections } = await full()
    const only = (names: readonly string[]) => (each: Record<string, unknown>) =>
      Object.fromEntries(names.map((name) => [name, each[name]]))
    expect(record?.sections).toEqual(sections.map(only(['id', 'points', 'ceiling', 'maximum'])))
    type Row = { items: { criteria: Record<string, unknown>[] }[] }
    const criteria = (sections as Row[]).flatMap(({ items }) => items).flatMap((item) => item.criteria)
    expect(record?.criteria).toEqual(criteria.map(only(['id', 'outcome', 'points', 'ceiling', 'maximum'])))
  })

  it('total is enough for a verdict, where the rule set has grades', async () => {
    const rules = `${CATERING}/rule-set.yaml`
    const profile = JSON.stringify({ id: 'a', name: 'b', facts: {} })
    const path = temporaryFolder({ p: profile }).path('p')
    const scored = await runCli(['score', path, '--rules', rules, '--format', 'json'])
    const { verdict } = JSON.parse(scored.stdout) as { verdict: Record<string, unknown> }
    const [record] = recordsIn((await batch(profile, '--rules', rules)).stdout)
    const { pass, grade, bestPossible } = verdict
    expect(record).toMatchObject(JSON.parse(JSON.stringify({ pass, grade, bestPossible })) as object)
    expect(bestPossible).toBeDefined()
    const csv = (await batch(profile, '--rules', rules, '--format', 'csv')).stdout
    expect(csv.split('\n')[0]).toBe('line,profile,name,points,ceiling,maximum,pass,grade,bestPossible,errors')
  })
})

describe('a line with problems', () => {
  it('has a record of them, the rest goes on, and the exit code says so', async () => {
    const bad = '{"id":"bad","name":"x","facts":{"staf":{}},"extra":1}'
    const { code, stdout, stderr } = await batch(`${GOOD}\n${bad}\n${GOOD}\n`)
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'shifan: 1 of 3 profiles have problems\n' })
    expect(recordsIn(stdout).map(({ line }) => line)).toEqual([1, 2, 3])
    expect(recordsIn(stdout)[1]).toEqual({
      line: 2,
      errors: [
        { column: 33, code: 'unknown-key', message: expect.stringContaining("Did you mean 'staff'?") },
        { column: 44, code: 'unknown-key', message: expect.stringContaining("'extra'") },
      ],
    })
  })

  it.each<[string, string | Uint8Array, string]>([
    ['no JSON', '{"id":}', '7 json-syntax'],
    ['JSON in several lines', '{', '2 json-syntax'],
    ['YAML', 'id: acme', '1 json-syntax'],
    ['no UTF-8', Uint8Array.of(0x22, 0xc3, 0x28, 0x22), '1 not-utf8'],
    ['too long', JSON.stringify('x'.repeat(LONGEST_TEXT)), '1 file-too-large'],
    ['far too long', JSON.stringify('大'.repeat(2 * LONGEST_TEXT)), '1 file-too-large'],
    ['a number', '12', '1 wrong-type'],
  ])('that is %s', async (_, bad, error) => {
    const lines = [Buffer.from(`${GOOD}\n`), Buffer.from(bad), Buffer.from(`\n${GOOD}\n`)]
    const { code, stdout } = await batch(lines)
    expect(code).toBe(1)
    expect(recordsIn(stdout).map(({ line }) => line)).toEqual([1, 2, 3])
    expect(errorsIn(stdout)).toEqual([[2, error]])
  })

  it('that is too long at the very end is told as well', async () => {
    const { stdout } = await batch(`${GOOD}\n${'x'.repeat(4 * LONGEST_TEXT)}`)
    expect(errorsIn(stdout)).toEqual([[2, '1 file-too-large']])
  })

  it('that is a whole profile of the longest length is none', async () => {
    const profile = { ...manyProfile(1), name: '' }
    const name = '大'.repeat(LONGEST_TEXT - JSON.stringify(profile).length)
    expect(await batch(JSON.stringify({ ...profile, name }))).toMatchObject({ code: 0, stderr: '' })
  })

  it('is told of every line that has one, in order', async () => {
    const { stdout, stderr } = await batch(manyLines(5000))
    const lines = Array.from({ length: 5000 }, (_, index) => index + 1).filter((line) => line % 70 !== 0)
    expect(recordsIn(stdout).map(({ line }) => line)).toEqual(lines)
    const bad = lines.filter((line) => line % 50 === 0)
    expect(errorsIn(stdout).map(([line]) => line)).toEqual(bad)
    expect(stderr).toBe(`shifan: ${bad.length} of ${lines.length} profiles have problems\n`)
  })
})

describe('a JSON array', () => {
  it('is read item by item, wherever its lines end', async () => {
    const nested = { ...manyProfile(1), id: 'a ] } , [ { "quoted" \\' }
    const items = [nested, manyProfile(2), manyProfile(3)]
    for (const indent of [0, 2, '\t']) {
      const { code, stdout } = await batch(`\ufeff \n${JSON.stringify(items, null, indent)}\n`)
      expect(code).toBe(0)
      expect(recordsIn(stdout).map(({ item, profile }) => [item, profile])).toEqual([
        [1, nested.id],
        [2, 'applicant-2'],
        [3, 'applicant-3'],
      ])
    }
  })

  it('gives the same scores as lines do', async () => {
    const profiles = Array.from({ length: 2000 }, (_, index) => manyProfile(index + 1))
    const lines = await batch(profiles.map((each) => JSON.stringify(each)).join('\n'))
    const array = await batch(JSON.stringify(profiles))
    expect(array.stdout).toBe(lines.stdout.replaceAll('{"line":', '{"item":'))
  })

  it('says in which line and column of the file the problem is', async () => {
    const { code, stdout } = await batch(`[\n ${GOOD}, {"id":"大",\n  "name":1, "facts":{}}\n]`)
    expect(code).toBe(1)
    expect(recordsIn(stdout)[1]).toEqual({
      item: 2,
      errors: [{ line: 3, column: 10, code: 'wrong-type', message: 'Write a text: put it in quotes.' }],
    })
  })

  it.each<[string, string, readonly (readonly (string | number)[])[]]>([
    ['an item that is no JSON', `[${GOOD},{"id":},${GOOD}]`, [[2, '82 json-syntax']]],
    ['a text that does not end in its line', `[{"id":"a},\n${GOOD}]`, [[1, '8 json-syntax']]],
    ['two items without a comma', `[${GOOD} ${GOOD}]`, [[1, '76 json-syntax']]],
    ['a comma too many', `[${GOOD},]`, [[2, '76 json-syntax']]],
    ['a bracket that closes nothing', `[}, ${GOOD}]`, [[1, '2 json-syntax']]],
    ['something behind its end', `[${GOOD}] x ] {}`, [[2, '77 json-syntax']]],
    ['an end within an item', `[${GOOD},{"id":"a"`, [[2, '85 json-syntax']]],
    ['an end after an item', `[${GOOD}`, [[2, '75 json-syntax']]],
    ['an end after a comma', `[${GOOD},`, [[2, '76 json-syntax']]],
    ['nothing but its beginning', '[', [[1, '2 json-syntax']]],
    [
      'an item that is far too long',
      `["${'x'.repeat(4 * LONGEST_TEXT)}",${GOOD}]`,
      [[1, '2 file-too-large']],
    ],
    [
      'items that are no profiles',
      '[1,[2,[3]]]',
      [
        [1, '2 wrong-type'],
        [2, '4 wrong-type'],
      ],
    ],
  ])('with %s', async (_, text, errors) => {
    const { code, stdout } = await batch(text)
    expect(errorsIn(stdout)).toEqual(errors)
    expect(code).toBe(1)
  })

  it('that is empty has no records', async () => {
    expect(await batch(' [ ] \n')).toEqual({ code: 0, stdout: '', stderr: '' })
  })
})

describe('CSV', () => {
  const HEAD = 'line,profile,name,points,ceiling,maximum,errors\n'

  it.each([[['--format', 'csv']], [['--output', 'scores.csv']], [['--output', 'scores.CSV.GZ']]])(
    'is written with %j',
    async ([option = '', value = '']) => {
      const folder = temporaryFolder()
      const argv = option === '--output' ? [option, folder.path(value)] : [option, value]
      const { stdout } = await batch(GOOD, ...argv)
      const bytes = option === '--output' ? readFileSync(folder.path(value)) : Buffer.from(stdout)
      const text = value.endsWith('GZ') ? gunzipSync(bytes).toString() : bytes.toString()
      expect(text).toBe(`${HEAD}1,acme,Acme,3,100,100,\n`)
    },
  )

  it('has its head also where there is nothing', async () => {
    expect((await batch('', '--format', 'csv')).stdout).toBe(HEAD)
  })

  it('has the errors in the last column', async () => {
    const { stdout } = await batch('{"id":"a","nam":1}\n', '--format', 'csv')
    expect(stdout).toMatch(/^.*\n1,,,,,,1:1 missing-key Add the key 'name'\.; .*; 1:11 unknown-key [^\n]*\n$/)
  })

  it.each<[string, string]>([
    ['a, b', '"a, b"'],
    ['a "b"', '"a ""b"""'],
    ['a\r\nb', 'a b'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
  ])('writes the name %j as %s', async (name, field) => {
    const { stdout } = await batch(JSON.stringify({ ...manyProfile(1), name }), '--format', 'csv')
    expect(stdout.split('\n')[1]).toMatch(`1,applicant-1,${field},`)
  })

  it('has points below 0 as numbers', async () => {
    const rules = 'fixtures/rule-sets/customs-penalty-points/rule-set.yaml'
    const { stdout } = await batch('{"id":"a","name":"b","facts":{}}', '--rules', rules, '--format', 'csv')
    expect(stdout).not.toContain("'-")
  })

  it.each(['sections', 'criteria'])('has columns for the %s', async (detail) => {
    const { stdout } = await batch(`${GOOD}\n{}\n`, '--format', 'csv', '--detail', detail)
    const rows = stdout.split('\n').slice(0, -1)
    const [head = [], scored = [], refused = ''] = [rows[0]?.split(','), rows[1]?.split(','), rows[2]]
    expect(scored).toHaveLength(head.length)
    expect(scored[head.indexOf('organization.points')]).toBe('3')
    const outcome = head.indexOf('organization.leading-group.established.outcome')
    expect(detail === 'criteria' ? scored[outcome] : outcome).toBe(detail === 'criteria' ? 'met' : -1)
    expect(refused.split(',').length).toBeGreaterThanOrEqual(head.length)
  })
})

describe('what cannot be run', () => {
  it.each<[string, readonly string[], string]>([
    ['a file that is not there', ['no.ndjson'], 'cannot read no.ndjson: there is no such file'],
    ['a directory', ['fixtures'], 'cannot read fixtures: it is a directory'],
    ['an output in no folder', ['-', '--output', 'no/out'], 'cannot write no/out: there is no such folder'],
    ['a rule set that is not known', ['--rules', 'nope'], "unknown rule set 'nope'."],
    ['a parameter that there is not', ['--set', 'x=1'], 'has no parameter'],
    ['a format that there is not', ['--format', 'xml'], 'Allowed choices are ndjson, csv.'],
    ['no jobs', ['--jobs', '0'], 'Give a whole number from 1 to 64.'],
    ['whole assessments as CSV', ['--format', 'csv', '--detail', 'full'], 'use --format ndjson'],
    ['--resume without a file', ['--resume', '--as-of', '2025-12-31'], 'name it with --output'],
    ['--resume without a date', ['--resume', '--output', 'no/out'], '--resume needs --as-of'],
  ])('%s', async (_, argv, message) => {
    const { code, stdout, stderr } = await batch(GOOD, ...argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^shifan: /)
    expect(stderr).toContain(message)
  })

  it('never writes over its input', async () => {
    const folder = temporaryFolder({ 'in.ndjson': GOOD })
    const path = folder.path('in.ndjson')
    expect(await runCli(['batch', path, '--output', path])).toMatchObject({ code: 2 })
    expect(folder.read('in.ndjson')).toBe(GOOD)
  })

  it('leaves an earlier output where the input cannot be read', async () => {
    const folder = temporaryFolder({ out: 'before' })
    expect(await batch('', 'no.ndjson', '--output', folder.path('out'))).toMatchObject({ code: 2 })
    expect(folder.read('out')).toBe('before')
  })

  it('has every whole text before its input fails, and packs it', async () => {
    const begun = GOOD.slice(0, 20)
    for (const text of [`${GOOD}\n${GOOD}\n${begun}`, `[${GOOD},${GOOD},${begun}`]) {
      async function* failing(): AsyncGenerator<Uint8Array> {
        yield Buffer.from(text)
        throw Object.assign(new Error(), { code: 'EIO' })
      }
      const folder = temporaryFolder()
      const result = await runCli(['batch', '--output', folder.path('out.gz')], { stdin: failing() })
      expect(result).toMatchObject({ code: 2, stderr: expect.stringMatching(/^shifan: cannot read -: /) })
      const records = recordsIn(gunzipSync(readFileSync(folder.path('out.gz'))).toString())
      expect(records.map(({ profile }) => profile)).toEqual(['acme', 'acme'])
    }
  })

  it('keeps what was scored before a gzip file turns out to be cut off', async () => {
    const packed = gzipSync(manyLines(20_000))
    const folder = temporaryFolder({ 'in.gz': packed.subarray(0, packed.length - 100) })
    const { code, stdout, stderr } = await runCli(['batch', folder.path('in.gz')])
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `shifan: cannot read ${folder.path('in.gz')}: unexpected end of file\n`,
    })
    expect(recordsIn(stdout).at(-1)?.line).toBeGreaterThan(19_900)
  })
})

describe('a run that ends early', () => {
  it('is done where nobody reads on', async () => {
    let writes = 0
    const print = async () => {
      writes += 1
      return false
    }
    const { code, stderr } = await runCli(['batch'], { stdin: manyLines(20_000), print })
    expect({ code, stderr, writes }).toEqual({ code: 0, stderr: '', writes: 1 })
  })

  it('writes nothing where it is interrupted before anything tells what it reads', async () => {
    const controller = new AbortController()
    async function* silent(): AsyncGenerator<Uint8Array> {
      setTimeout(() => controller.abort(), 20)
      await new Promise(() => undefined)
    }
    const folder = temporaryFolder({ 'in.json': `[${GOOD},${GOOD}]` })
    const argv = ['batch', '--as-of', '2025-12-31', '--output', folder.path('out.csv')]
    const streams = { stdin: silent(), interruption: () => controller.signal }
    expect((await runCli(argv, streams)).stderr).toBe('shifan: interrupted after 0 profiles\n')
    expect((await runCli([...argv, '--resume', folder.path('in.json')])).code).toBe(0)
    expect(folder.read('out.csv').split('\n')).toHaveLength(4)
    const made = folder.read('out.csv')
    expect((await runCli([...argv, '--resume'], { ...streams, stdin: silent() })).stderr).toContain(
      'interrupted',
    )
    expect(folder.read('out.csv')).toBe(made)
  })

  it.each([
    ['a line', `${GOOD}\n`],
    ['an item', `[${GOOD},`],
  ])('has whole records where it is interrupted, even while it waits within %s', async (within, text) => {
    const controller = new AbortController()
    async function* slow(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(text + GOOD.slice(0, 20))
      setTimeout(() => controller.abort(), 20)
      await new Promise(() => undefined)
    }
    const printed: string[] = []
    const result = await runCli(['batch'], {
      stdin: slow(),
      interruption: () => controller.signal,
      print: async (bytes) => printed.push(Buffer.from(bytes).toString()) > 0,
    })
    expect(result).toEqual({ code: 2, stdout: '', stderr: 'shifan: interrupted after 1 profiles\n' })
    expect(printed.join('')).toBe(`{"${within.split(' ')[1]}":1,${RECORD}\n`)
  })
})

describe('progress', () => {
  it('is shown on a terminal, with a rate and the time that is left, and is gone at the end', async () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 100 })
    const folder = temporaryFolder({ in: manyLines(49) })
    const result = await runCli(['batch', folder.path('in')], { progress: terminal })
    expect(result).toEqual(await runCli(['batch', folder.path('in')]))
    const shown = String(terminal.read())
    expect(shown).toMatch(/░ 0% {2}0 profiles, 0 a second, \S+ left/)
    expect(shown).toMatch(/ 100% {2}49 profiles, \d+ a second, 0s left/)
    expect(shown).not.toContain('\u001b[3') // no colour
  })

  it('counts where nobody knows how much there is', async () => {
    const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 100 })
    await runCli(['batch'], { stdin: manyLines(49), progress: terminal })
    expect(String(terminal.read())).toMatch(/49 profiles, \d+ a second/)
  })
})
