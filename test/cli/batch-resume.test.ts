import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gzipMember, MEMBER_SIZE } from '../../src/cli/batch/gzip-member.ts'
import { runCli, type TemporaryFolder, temporaryFolder } from '../support/run-cli.ts'
import { manyLines, manyProfile } from './many-profiles.ts'

const LINES = 1500
const INPUT = manyLines(LINES)

/** Goes on with an output, where there is one. */
const resume = (folder: TemporaryFolder, output: string, ...argv: readonly string[]) =>
  runCli([
    'batch',
    folder.path('in'),
    '--as-of',
    '2025-12-31',
    '--resume',
    '--output',
    folder.path(output),
    ...argv,
  ])

const OUTPUTS: readonly (readonly [output: string, detail: string])[] = [
  ['out.ndjson', 'total'],
  ['out.csv', 'total'],
  ['out.ndjson.gz', 'sections'],
  ['out.csv.gz', 'sections'],
]

describe('--resume', () => {
  it.each(OUTPUTS)('ends with the same bytes, wherever %s was cut off', async (output, detail) => {
    const folder = temporaryFolder({ in: INPUT })
    const argv = ['--detail', detail]
    const { code, stderr } = await resume(folder, output, ...argv)
    expect(stderr).toMatch(/^shifan: \d+ of \d+ profiles have problems\n$/)
    const whole = readFileSync(folder.path(output))
    const lengths = [0, 0.2, 0.5, 0.9, 0.999, 1].map((part) => Math.floor(part * whole.length))
    // a first member that is not whole has its header at least
    for (const length of [...lengths, 40, whole.length - 1]) {
      writeFileSync(folder.path(output), whole.subarray(0, length))
      expect(await resume(folder, output, ...argv)).toEqual({ code, stdout: '', stderr })
      expect(readFileSync(folder.path(output)).equals(whole)).toBe(true)
    }
  })

  it.each(
    ['out.ndjson', 'out.csv', 'out.ndjson.gz', 'out.csv.gz'].flatMap((output) =>
      [1, 99, 100, 101].map((count) => [output, count] as const),
    ),
  )('goes on with %s of %i whole records', async (output, count) => {
    const folder = temporaryFolder({ in: manyLines(150) })
    const { code, stderr } = await resume(folder, output)
    const whole = readFileSync(folder.path(output))
    const isPacked = output.endsWith('.gz')
    const lines = (isPacked ? gunzipSync(whole) : whole).toString().split(/(?<=\n)/)
    const left = Buffer.from(lines.slice(0, output.includes('csv') ? count + 1 : count).join(''))
    writeFileSync(folder.path(output), isPacked ? await gzipMember(left) : left)
    expect(await resume(folder, output)).toEqual({ code, stdout: '', stderr })
    expect(readFileSync(folder.path(output)).equals(whole)).toBe(true)
  })

  it.each(['out.ndjson', 'out.ndjson.gz'])(
    'leaves %s alone where it is interrupted again',
    async (output) => {
      const folder = temporaryFolder({ in: manyLines(150) })
      await resume(folder, output)
      const whole = readFileSync(folder.path(output))
      const controller = new AbortController()
      async function* slow(): AsyncGenerator<Uint8Array> {
        yield Buffer.from(manyLines(1))
        setTimeout(() => controller.abort(), 20)
        await new Promise(() => undefined)
      }
      const argv = ['batch', '--as-of', '2025-12-31', '--resume', '--output', folder.path(output)]
      const streams = { stdin: slow(), interruption: () => controller.signal }
      expect(await runCli(argv, streams)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('interrupted'),
      })
      expect(readFileSync(folder.path(output)).equals(whole)).toBe(true)
    },
  )

  it('is tried on gzip of several members', async () => {
    const folder = temporaryFolder({ in: INPUT })
    await resume(folder, 'out.ndjson', '--detail', 'sections')
    expect(folder.read('out.ndjson').length).toBeGreaterThan(2 * MEMBER_SIZE)
  })

  it('does the same for an array', async () => {
    const profiles = Array.from({ length: 3000 }, (_, index) => manyProfile(index + 1))
    const folder = temporaryFolder({ in: JSON.stringify(profiles) })
    await resume(folder, 'out')
    const whole = folder.read('out')
    writeFileSync(folder.path('out'), whole.slice(0, whole.length / 2))
    expect(await resume(folder, 'out')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(folder.read('out')).toBe(whole)
  })

  it('starts where there is no output yet', async () => {
    const folder = temporaryFolder({ in: manyLines(3) })
    expect(await resume(folder, 'out')).toMatchObject({ code: 0 })
    expect(folder.read('out').split('\n')).toHaveLength(4)
  })

  it('goes on where there is more input by now, also of a gzip file that had been ended', async () => {
    for (const output of ['out', 'out.gz']) {
      const folder = temporaryFolder({ in: manyLines(200) })
      await resume(folder, output)
      writeFileSync(folder.path('in'), manyLines(400))
      await resume(folder, output)
      await resume(folder, `whole-${output}`)
      expect(readFileSync(folder.path(output))).toEqual(readFileSync(folder.path(`whole-${output}`)))
    }
  })

  it.each<[string, string, readonly string[]]>([
    ['of another date', 'out.ndjson', ['--as-of', '2024-12-31']],
    ['of another basis', 'out.ndjson', ['--basis', 'verified']],
    ['with more detail', 'out.csv', ['--detail', 'criteria']],
    ['in another format', 'out.ndjson', ['--format', 'csv']],
    ['of another date, packed', 'out.ndjson.gz', ['--as-of', '2024-12-31']],
    ['of another basis, packed', 'out.csv.gz', ['--basis', 'verified']],
  ])('refuses an output %s, and leaves it alone', async (_, output, argv) => {
    for (const lines of [LINES, 150]) {
      const folder = temporaryFolder({ in: manyLines(lines) })
      const sections = ['--detail', 'sections']
      await resume(folder, output, ...sections)
      const whole = readFileSync(folder.path(output))
      for (const left of [whole, whole.subarray(0, whole.length - 10)]) {
        writeFileSync(folder.path(output), left)
        expect(await resume(folder, output, ...sections, ...argv)).toEqual({
          code: 2,
          stdout: '',
          stderr: `shifan: cannot resume ${folder.path(output)}: it was made from other profiles, or with other options or rules\n`,
        })
        expect(readFileSync(folder.path(output)).equals(left)).toBe(true)
      }
    }
  })

  it.each<[string, string, string | Uint8Array]>([
    ['text', 'out.ndjson', 'minutes of the meeting\nof Monday\n'],
    ['a text without lines', 'out.ndjson', 'minutes'],
    ['something else than gzip', 'out.ndjson.gz', 'minutes of the meeting of Monday'],
    ['an output that has more records than there are profiles', 'out.ndjson', manyLines(3)],
  ])('refuses %s, and leaves it alone', async (_, output, content) => {
    const folder = temporaryFolder({ in: INPUT.slice(0, INPUT.indexOf('\n') + 1), [output]: content })
    const { code, stderr } = await resume(folder, output)
    expect(code).toBe(2)
    expect(stderr).toContain(`shifan: cannot resume ${folder.path(output)}: it `)
    expect(readFileSync(folder.path(output))).toEqual(Buffer.from(content))
  })

  it.each(['out', 'out.gz'])('refuses %s of profiles that are no longer all there', async (output) => {
    const folder = temporaryFolder({ in: manyLines(40) })
    await resume(folder, output)
    const whole = readFileSync(folder.path(output))
    for (const lines of [30, 1]) {
      writeFileSync(folder.path('in'), manyLines(lines))
      expect(await resume(folder, output)).toMatchObject({ code: 2 })
      expect(readFileSync(folder.path(output)).equals(whole)).toBe(true)
    }
  })

  it('refuses gzip that is damaged in its first member', async () => {
    const folder = temporaryFolder({ in: manyLines(40) })
    await resume(folder, 'out.gz')
    const damaged = readFileSync(folder.path('out.gz')).fill(0, 100)
    writeFileSync(folder.path('out.gz'), damaged)
    expect(await resume(folder, 'out.gz')).toMatchObject({ code: 2 })
    expect(readFileSync(folder.path('out.gz')).equals(damaged)).toBe(true)
  })
})
