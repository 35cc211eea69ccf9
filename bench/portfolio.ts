import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cost, costOf } from './cost-of.ts'
import { happens, seeded } from './random.ts'

/*
 * Measures `shifan portfolio` for a thousand profiles in YAML, each like the one in the middle of the field but for what
 * it states: `npm run build && npm run bench:portfolio [-- --json] [-- --check]`. `--check` ends with 1 where a format
 * takes longer than it may.
 */

const PROFILES = 1000
const MOST_SECONDS = 10
const FORMATS = ['table', 'csv', 'json', 'html'] as const

/** How often an applicant states what the one in the middle does, and says the contrary. */
const STATED = 0.9
const CONTRARY = 0.3

const LIKE = readFileSync('fixtures/enterprises/mid-field.yaml', 'utf8')

/** Writes the profiles: yes/no facts left out here and there, and turned round. */
function generate(folder: string): void {
  const random = seeded(2025)
  const fact = (line: string): readonly string[] => {
    const [, key, value] = /^( {4}\w+): (true|false)$/.exec(line) ?? []
    if (key === undefined) return [line]
    if (!happens(random, STATED)) return []
    return [`${key}: ${happens(random, CONTRARY) ? value !== 'true' : value}`]
  }
  for (let number = 1; number <= PROFILES; number += 1) {
    const lines = LIKE.split('\n').flatMap(fact)
    const text = lines.join('\n').replace('id: mid-field', `id: applicant-${number}`)
    writeFileSync(join(folder, `applicant-${number}.yaml`), text)
  }
}

interface Measured extends Cost {
  readonly format: (typeof FORMATS)[number]
  readonly profiles: number
}

const lineOf = ({ profiles, format, wall, cpu, peakMegabytes }: Measured): string =>
  `${profiles} profiles, ${format}: ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s; peak memory ${Math.round(peakMegabytes)} MB`

const folder = mkdtempSync(join(tmpdir(), 'shifan-bench-'))
const output = mkdtempSync(join(tmpdir(), 'shifan-bench-'))
try {
  generate(folder)
  const all: Measured[] = []
  for (const format of FORMATS) {
    const pattern = `${folder.replaceAll('\\', '/')}/*.yaml`
    const argv = [
      'dist/cli.js',
      'portfolio',
      pattern,
      '--as-of',
      '2025-12-31',
      '--mark',
      '60',
      '--format',
      format,
    ]
    all.push({ format, profiles: PROFILES, ...(await costOf(output, argv)) })
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(all))
  else for (const each of all) console.log(lineOf(each))
  const slow = process.argv.includes('--check') ? all.filter(({ wall }) => wall > MOST_SECONDS) : []
  for (const { format, wall } of slow) console.error(`${format} takes ${wall.toFixed(1)} s`)
  if (slow.length > 0) process.exitCode = 1
} finally {
  for (const each of [folder, output]) rmSync(each, { recursive: true })
}
