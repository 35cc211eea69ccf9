import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Cost, costOf } from './cost-of.ts'

/*
 * Compares `shifan batch` with a program that only reads lines, parses them and writes a short line for each:
 * `npm run build && npm run bench:batch [-- --json] [-- --check]`. Beside the ratio of their CPU time (user and system,
 * all threads) it shows the peak memory, which must not depend on the number of profiles, nor on whether they lie in a
 * file, packed or not, or are piped in. `--check` ends with 1 where one of the limits is passed.
 */

const SIZES = [100_000, 1_000_000]

/** How many profiles are packed, and piped in. */
const OTHER_SIZE = 300_000

const MOST_RATIO = 2
const MOST_MEGABYTES = 200
/** How many times the peak of the fewest profiles that of the most may be. */
const MOST_GROWTH = 1.25

/** A profile of about 950 bytes. */
function profile(number: number): object {
  const date = `2025-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`
  const every = (part: number) => number % part === 0
  return {
    id: `applicant-${number}`,
    name: `第${number}号精密制造有限公司`,
    facts: {
      leadingGroup: { established: every(2), headedByPrincipal: every(3) },
      coordination: { departmentDesignated: true, headDesignated: true, handlerDesignated: every(5) },
      office: {
        tasksDefined: true,
        workingRulesDefined: true,
        dutiesAssigned: true,
        fixedPremises: every(7),
      },
      staff: { fullTime: number % 3, partTime: number % 4, tasksDefined: true, dutiesDefined: true },
      budget: { lines: [{ purpose: '保密工作', amount: number % 100 }] },
      policy: { established: true, coversPersonnel: true, coversPremises: true, coversCarriers: every(2) },
      employees: { total: 100 + (number % 50), trained: number % 90 },
      guidance: {
        sessions: [
          { date, place: '会议室', people: '指导员、研发部', content: '秘密点梳理' },
          { date: '2025-09-04', place: '会议室', people: '指导员、销售部', content: '客户信息管理' },
        ],
        ledger: ['time', 'place', 'people', 'content'],
      },
      infringements: { suffered: [], committed: [] },
    },
  }
}

async function generate(path: string, count: number): Promise<void> {
  const file = createWriteStream(path)
  for (let number = 1; number <= count; number += 1) {
    if (!file.write(`${JSON.stringify(profile(number))}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}

/** What a batch of profiles has cost. */
interface Measured {
  readonly profiles: number
  readonly input: 'file' | 'gzip' | 'pipe'
  readonly batch: Cost
}

/** What a batch of a plain file has cost, and the program that it is compared with. */
interface Compared extends Measured {
  readonly bare: Cost
  readonly ratio: number
}

const batchOf = (path: string): readonly string[] => ['dist/cli.js', 'batch', path, '--as-of', '2025-12-31']

async function compare(folder: string, profiles: number): Promise<Compared> {
  const path = join(folder, `${profiles}.ndjson`)
  await generate(path, profiles)
  const bare = await costOf(folder, ['bench/bare-program.mjs', path])
  const batch = await costOf(folder, batchOf(path))
  rmSync(path)
  return { profiles, input: 'file', batch, bare, ratio: batch.cpu / bare.cpu }
}

async function measureOthers(folder: string, profiles: number): Promise<readonly Measured[]> {
  const path = join(folder, `${profiles}.ndjson`)
  const packed = `${path}.gz`
  await generate(path, profiles)
  const pipe = await costOf(folder, batchOf('-'), path)
  await pipeline(createReadStream(path), createGzip({ level: 1 }), createWriteStream(packed))
  rmSync(path)
  const gzip = await costOf(folder, batchOf(packed))
  rmSync(packed)
  return [
    { profiles, input: 'pipe', batch: pipe },
    { profiles, input: 'gzip', batch: gzip },
  ]
}

const megabytes = ({ batch }: Measured): string => `${Math.round(batch.peakMegabytes)} MB`

function lineOf(measured: Measured | Compared): string {
  const { profiles, input, batch } = measured
  const ratio =
    'ratio' in measured
      ? `, ${measured.ratio.toFixed(2)} times that of the bare program (${measured.bare.cpu.toFixed(1)} s)`
      : ''
  return `${profiles} profiles, ${input}: CPU ${batch.cpu.toFixed(1)} s${ratio}; peak memory ${megabytes(measured)}`
}

/** @returns a sentence for each limit that is passed */
function complaints(compared: readonly Compared[], others: readonly Measured[]): readonly string[] {
  const [fewest, most] = [compared[0], compared.at(-1)]
  if (fewest === undefined || most === undefined) throw new RangeError('there is nothing to check')
  const growth = most.batch.peakMegabytes / fewest.batch.peakMegabytes
  return [
    ...(most.ratio > MOST_RATIO
      ? [`${most.profiles} profiles take ${most.ratio.toFixed(2)} times the CPU of the bare program`]
      : []),
    ...[...compared, ...others]
      .filter(({ batch }) => batch.peakMegabytes > MOST_MEGABYTES)
      .map((each) => `${each.profiles} profiles, ${each.input}, take ${megabytes(each)}`),
    ...(growth > MOST_GROWTH
      ? [`memory grows to ${growth.toFixed(2)} times with the number of profiles`]
      : []),
  ]
}

const folder = mkdtempSync(join(tmpdir(), 'shifan-bench-'))
try {
  const compared: Compared[] = []
  for (const profiles of SIZES) compared.push(await compare(folder, profiles))
  const others = await measureOthers(folder, OTHER_SIZE)
  const all = [...compared, ...others]
  if (process.argv.includes('--json')) console.log(JSON.stringify(all))
  else for (const each of all) console.log(lineOf(each))
  const passed = process.argv.includes('--check') ? complaints(compared, others) : []
  for (const each of passed) console.error(each)
  if (passed.length > 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true })
}
