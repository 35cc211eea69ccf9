import { linkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMATS } from '../../src/report/format.ts'
import { runCli, temporaryFolder } from '../support/run-cli.ts'

// 56.5 points on the day of the tests
const MID_FIELD = 'fixtures/enterprises/mid-field.yaml'
// nothing is known: 0 points
const NOTHING = 'fixtures/enterprises/nothing-stated.yaml'
// 99.5 points for certain, 100 possible, at the end of the year
const NEARLY_ALL = 'fixtures/enterprises/bonus-partly-absorbed.yaml'

describe('--output', () => {
  it.each(FORMATS)('writes what would have been printed as %s, and prints nothing', async (format) => {
    const folder = temporaryFolder()
    const argv = ['score', MID_FIELD, '--format', format]
    const result = await runCli([...argv, '--output', folder.path('report.txt')])
    expect(result).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(folder.read('report.txt')).toBe((await runCli(argv)).stdout)
  })

  it('writes no colours, not even from a terminal', async () => {
    const folder = temporaryFolder()
    await runCli(['score', MID_FIELD, '--output', folder.path('report.txt')], { color: true })
    expect(folder.read('report.txt')).toBe((await runCli(['score', MID_FIELD])).stdout)
  })

  it('writes several profiles to one file', async () => {
    const folder = temporaryFolder()
    const argv = ['score', MID_FIELD, NOTHING, '--format', 'json']
    await runCli([...argv, '--output', folder.path('report.json')])
    expect(folder.read('report.json')).toBe((await runCli(argv)).stdout)
  })

  it('replaces what the file held', async () => {
    const folder = temporaryFolder({ 'report.json': 'x'.repeat(1_000_000) })
    await runCli(['score', MID_FIELD, '--format', 'json', '--output', folder.path('report.json')])
    expect(JSON.parse(folder.read('report.json'))).toMatchObject({ profile: { id: 'mid-field' } })
  })

  it('still fails below the minimum, and says so on stderr only', async () => {
    const folder = temporaryFolder()
    const result = await runCli(['score', MID_FIELD, '--output', folder.path('report.txt'), '--min', '80'])
    expect(result).toEqual({
      code: 1,
      stdout: '',
      stderr: 'shifan: mid-field has 56.5 points, below the minimum of 80\n',
    })
    expect(folder.read('report.txt')).toContain('金樱谷水泵制造有限公司')
  })

  it.each<[string, string, string]>([
    ['a folder that is not there', 'missing/report.txt', 'there is no such folder'],
    ['a directory', '.', 'it is a directory'],
    ['a path through a file', 'file/report.txt', 'a part of the path is not a directory'],
  ])('cannot write to %s', async (_, name, reason) => {
    const path = temporaryFolder({ file: '' }).path(name)
    expect(await runCli(['score', MID_FIELD, '--output', path])).toEqual({
      code: 2,
      stdout: '',
      stderr: `shifan: cannot write ${path}: ${reason}\n`,
    })
  })

  it('does not write over one of the profiles by another name that the file has', async () => {
    const text = 'id: acme\nname: Acme\nfacts: {}\n'
    const folder = temporaryFolder({ 'acme.yaml': text })
    linkSync(folder.path('acme.yaml'), folder.path('linked.yaml'))
    const argv = ['score', folder.path('acme.yaml'), '--output', folder.path('linked.yaml')]
    expect((await runCli(argv)).stderr).toContain('it is one of the files that were read')
    expect(folder.read('acme.yaml')).toBe(text)
  })

  it.each<[string, (folder: string) => string]>([
    ['by the same path', (folder) => join(folder, 'acme.yaml')],
    ['by another path', (folder) => `${folder}/./other/../acme.yaml`],
    ['by a path from here', (folder) => relative('.', join(folder, 'acme.yaml'))],
  ])('does not write over one of the profiles, named %s', async (_, outputIn) => {
    const text = 'id: acme\nname: Acme\nfacts: {}\n'
    const folder = temporaryFolder({ 'acme.yaml': text })
    const output = outputIn(dirname(folder.path('acme.yaml')))
    expect(await runCli(['score', MID_FIELD, folder.path('acme.yaml'), '--output', output])).toEqual({
      code: 2,
      stdout: '',
      stderr: `shifan: cannot write ${output}: it is one of the files that were read\n`,
    })
    expect(folder.read('acme.yaml')).toBe(text)
  })

  it('writes nothing where a profile is bad', async () => {
    const folder = temporaryFolder({ 'bad.yaml': 'id: bad\n', 'report.txt': 'yesterday' })
    const argv = ['score', MID_FIELD, folder.path('bad.yaml'), '--output', folder.path('report.txt')]
    expect((await runCli(argv)).code).toBe(2)
    expect(folder.read('report.txt')).toBe('yesterday')
  })
})

describe('--min', () => {
  it.each<[string, readonly string[], number, string]>([
    ['at the mark is enough', [MID_FIELD, '--min', '56.5'], 0, ''],
    ['at the mark, written longer, is enough', [MID_FIELD, '--min', '56.500'], 0, ''],
    [
      'just below the mark is not',
      [MID_FIELD, '--min', '56.6'],
      1,
      'shifan: mid-field has 56.5 points, below the minimum of 56.6\n',
    ],
    [
      'a millionth below the mark is not',
      [MID_FIELD, '--min', '56.500001'],
      1,
      'shifan: mid-field has 56.5 points, below the minimum of 56.500001\n',
    ],
    ['just above the mark is enough', [MID_FIELD, '--min', '56.4'], 0, ''],
    ['no points are enough for 0', [NOTHING, '--min', '0'], 0, ''],
    [
      'what is only possible does not count',
      [NEARLY_ALL, '--as-of', '2025-12-31', '--min', '100'],
      1,
      'shifan: bonus-partly-absorbed has 99.5 points, below the minimum of 100\n',
    ],
    [
      'each profile below has a line, in the order asked for',
      [NOTHING, NEARLY_ALL, MID_FIELD, '--as-of', '2025-10-15', '--min', '60'],
      1,
      'shifan: nothing-stated has 0 points, below the minimum of 60\nshifan: mid-field has 56.5 points, below the minimum of 60\n',
    ],
  ])('%s', async (_, argv, code, stderr) => {
    const result = await runCli(['score', ...argv, '--format', 'json'])
    expect({ code: result.code, stderr: result.stderr }).toEqual({ code, stderr })
  })

  // HTML and the formats for CI say what is asked for
  it.each(['table', 'json', 'markdown', 'csv'])('prints the same as without it, as %s', async (format) => {
    const argv = ['score', MID_FIELD, '--format', format]
    expect((await runCli([...argv, '--min', '90'])).stdout).toBe((await runCli(argv)).stdout)
  })

  it.each([['-5'], ['eighty'], ['80 %'], ['1e2'], ['.5'], ['NaN'], ['Infinity'], ['']])(
    'refuses %j',
    async (text) => {
      const { code, stdout, stderr } = await runCli(['score', MID_FIELD, '--min', text])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toBe(
        `shifan: option '--min <points>' argument '${text}' is invalid. Give a number of points like 80 or 97.5.\n`,
      )
    },
  )
})
