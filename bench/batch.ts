import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * Compares `shifan batch` with a program that only reads lines, parses them and writes a short line for each:
 * `npm run build && npm run bench:batch [-- --json]`. Beside the ratio of their CPU time (user and system, all
 * threads) it shows the peak memory, which must not depend on the number of profiles.
 */

const SIZES = [100_000, 1_000_000]

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

interface Cost {
  /** Of all threads, in seconds. */
  readonly cpu: number
  readonly peakMegabytes: number
}

/** Runs a program with what it takes to learn its own cost at its end. */
async function costOf(output: string, argv: readonly string[]): Promise<Cost> {
  const told = "process.on('exit', () => process.stderr.write(JSON.stringify(process.resourceUsage())))"
  const imported = `--import=data:text/javascript,${encodeURIComponent(told)}`
  const stdio = ['ignore', openSync(output, 'w'), 'pipe'] as const
  const child = spawn(process.execPath, [imported, ...argv], { stdio: [...stdio] })
  let said = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    said += String(bytes)
  })
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${said}`)
  // safe: what the imported line has written
  const usage = JSON.parse(said) as Pick<NodeJS.ResourceUsage, 'userCPUTime' | 'systemCPUTime' | 'maxRSS'>
  return { cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, peakMegabytes: usage.maxRSS / 1024 }
}

async function measure(folder: string, profiles: number) {
  const input = join(folder, `${profiles}.ndjson`)
  await generate(input, profiles)
  const bare = await costOf(join(folder, 'bare'), ['bench/bare-program.mjs', input])
  const batch = await costOf(join(folder, 'batch'), ['dist/cli.js', 'batch', input, '--as-of', '2025-12-31'])
  rmSync(input)
  return { profiles, bare, batch, ratio: batch.cpu / bare.cpu }
}

const folder = mkdtempSync(join(tmpdir(), 'shifan-bench-'))
try {
  const results: Awaited<ReturnType<typeof measure>>[] = []
  for (const profiles of SIZES) results.push(await measure(folder, profiles))
  if (process.argv.includes('--json')) console.log(JSON.stringify(results))
  else {
    for (const { profiles, bare, batch, ratio } of results) {
      const times = `CPU ${batch.cpu.toFixed(1)} s, ${ratio.toFixed(2)} times that of the bare program (${bare.cpu.toFixed(1)} s)`
      console.log(`${profiles} profiles: ${times}; peak memory ${Math.round(batch.peakMegabytes)} MB`)
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}
