import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { manyLines } from '../cli/many-profiles.ts'
import { temporaryFolder } from '../support/run-cli.ts'

const LINES = 6000
const INPUT = manyLines(LINES)
const RECORDS = INPUT.split('\n').filter((line) => line !== '').length

/** So much that records are written of it however many of its blocks are held back for the rest of the last one. */
const LONG_INPUT = manyLines(20_000)

const ARGUMENTS = ['dist/cli.js', 'batch', '--as-of', '2025-12-31']

/** Tells at the end what the workers of the command have sent back. */
const WATCH = `
  let workers = 0
  let records = 0
  process.on('worker', (worker) => {
    workers += 1
    worker.on('message', ({ scored }) => { records += scored.records })
  })
  process.on('exit', () => console.error(\`\${workers} workers, \${records} records\`))
`

/** Starts the built command with nothing piped in yet. */
function start(...argv: readonly string[]): ChildProcess {
  const started = spawn('node', [...ARGUMENTS, ...argv], { stdio: ['pipe', 'pipe', 'pipe'] })
  started.stdin?.on('error', () => undefined) // what is not read any more
  return started
}

const runOn = (input: string, ...argv: readonly string[]) =>
  spawnSync('node', [...ARGUMENTS, ...argv], { input, maxBuffer: 2 ** 28 })

const runWhole = (...argv: readonly string[]) => runOn(INPUT, ...argv)

/** Waits until a file has so many bytes. */
async function untilWritten(path: string, bytes: number): Promise<void> {
  while (!existsSync(path) || statSync(path).size < bytes)
    await new Promise((resolve) => setTimeout(resolve, 2))
}

describe('the built command', () => {
  it('writes the same with workers and without', () => {
    const [one, three] = [runWhole('--jobs', '1'), runWhole('--jobs', '3')]
    expect(one.status).toBe(1)
    expect(one.stdout.length).toBeGreaterThan(300_000)
    expect(three.stdout.equals(one.stdout)).toBe(true)
    expect([three.status, three.stderr]).toEqual([one.status, one.stderr])
  })

  it('scores all that was read of a file that breaks off, with workers and without', () => {
    const packed = gzipSync(INPUT)
    const folder = temporaryFolder({ 'in.gz': packed.subarray(0, packed.length - 1000) })
    const [one, two] = ['1', '2'].map((jobs) =>
      spawnSync('node', [...ARGUMENTS, folder.path('in.gz'), '--jobs', jobs, '--output', folder.path(jobs)]),
    )
    expect([one?.status, String(one?.stderr)]).toEqual([
      2,
      `shifan: cannot read ${folder.path('in.gz')}: unexpected end of file\n`,
    ])
    expect([two?.status, two?.stderr]).toEqual([one?.status, one?.stderr])
    expect(folder.read('1').split('\n').length).toBeGreaterThan(0.9 * LINES)
    expect(folder.read('2')).toBe(folder.read('1'))
  })

  it.each([
    ['1', 0, 0],
    ['3', 3, RECORDS],
  ])('with --jobs %s has %i workers, which score %i profiles', (jobs, workers, records) => {
    const folder = temporaryFolder({ 'watch.mjs': WATCH })
    const argv = ['--import', pathToFileURL(folder.path('watch.mjs')).href, ...ARGUMENTS, '--jobs', jobs]
    const { stderr } = spawnSync('node', argv, { input: INPUT, maxBuffer: 2 ** 28 })
    expect(stderr.toString()).toMatch(new RegExp(`\\n${workers} workers, ${records} records\\n$`))
  })

  it.each([
    ['out.ndjson', '1', 100_000],
    ['out.ndjson', '2', 100_000],
    ['out.csv', '2', 50_000],
    ['out.ndjson.gz', '1', 10_000],
    ['out.ndjson.gz', '2', 10_000],
  ])('writes %s with %s jobs, killed and resumed, as if it had not been', async (output, jobs, bytes) => {
    const folder = temporaryFolder()
    const argv = (name: string) => ['--jobs', jobs, '--output', folder.path(name)]
    expect(runOn(LONG_INPUT, ...argv(`whole-${output}`)).status).toBe(1)
    const whole = readFileSync(folder.path(`whole-${output}`))
    expect(whole.length).toBeGreaterThan(2 * bytes)

    const killed = start(...argv(output))
    killed.stdin?.write(LONG_INPUT.slice(0, 0.8 * LONG_INPUT.length))
    await untilWritten(folder.path(output), bytes)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
    expect(statSync(folder.path(output)).size).toBeLessThan(whole.length)
    expect(runOn(LONG_INPUT, ...argv(output), '--resume').status).toBe(1)
    expect(readFileSync(folder.path(output)).equals(whole)).toBe(true)
  })

  it.each([['1'], ['2']])('ends quietly, and soon, where nobody reads on: %s jobs', async (jobs) => {
    const endless = start('--jobs', jobs)
    const feed = (): void => {
      while (endless.exitCode === null && endless.stdin?.write(INPUT) === true);
      endless.stdin?.once('drain', feed)
    }
    feed()
    const complaints: Buffer[] = []
    endless.stderr?.on('data', (bytes: Buffer) => complaints.push(bytes))
    endless.stdout?.once('data', () => endless.stdout?.destroy())
    const [code] = (await once(endless, 'exit')) as [number]
    expect([code, Buffer.concat(complaints).toString()]).toEqual([0, ''])
  })

  it.each<[NodeJS.Signals, string]>([
    ['SIGINT', '1'],
    ['SIGTERM', '2'],
  ])('leaves whole lines after %s, with %s jobs', async (signal, jobs) => {
    const folder = temporaryFolder()
    const waiting = start('--jobs', jobs, '--output', folder.path('out.gz'))
    // more than is packed at once, however much of it still waits for the rest of its block
    waiting.stdin?.write(INPUT + INPUT)
    const said: Buffer[] = []
    waiting.stderr?.on('data', (bytes: Buffer) => said.push(bytes))
    await untilWritten(folder.path('out.gz'), 10_000)
    waiting.kill(signal)
    const [code] = (await once(waiting, 'exit')) as [number]
    expect(code).toBe(2)
    expect(Buffer.concat(said).toString()).toMatch(/shifan: interrupted after \d+ profiles\n$/)
    const records = gunzipSync(readFileSync(folder.path('out.gz')))
      .toString()
      .split('\n')
    expect(records.pop()).toBe('')
    for (const record of records) expect(() => JSON.parse(record)).not.toThrow()
  })
})
