import { spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Log } from 'sarif'

const require = createRequire(import.meta.url)

function programOfPlatform(): string | undefined {
  try {
    return require('@microsoft/sarif-multitool') as string // safe: the package exports the path of its program
  } catch {
    return undefined
  }
}

/** The validator, where its authors build it for this system. */
export const MULTITOOL = programOfPlatform()

/** The JSON Schema of SARIF 2.1.0, which comes with the validator. */
export function sarifSchema(program: string): object {
  return JSON.parse(readFileSync(join(dirname(program), 'sarif-2.1.0.json'), 'utf8')) as object // safe: a schema
}

/** Without the library for languages, which not every system has, and with nothing behind the way to the network. */
const ENVIRONMENT = {
  DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1',
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
}

/** The package lets only who installed it run the program; others run a copy. */
function runnable(program: string, folder: string): string {
  try {
    accessSync(program, constants.X_OK)
    return program
  } catch {
    const copy = join(folder, 'sarif-multitool')
    copyFileSync(program, copy)
    chmodSync(copy, 0o755)
    return copy
  }
}

/** What the validator says of a log: `error SARIF1002 …`. */
export interface Remark {
  readonly log: string
  readonly level: string
  readonly rule: string
  readonly text: string
}

/**
 * Validates logs by the rules of SARIF and by those of GitHub.
 *
 * @param logs the texts of the logs, by their names
 * @returns everything the validator remarks, notes too
 */
export function validateSarif(program: string, logs: Readonly<Record<string, string>>): readonly Remark[] {
  const folder = mkdtempSync(join(tmpdir(), 'shifan-sarif-'))
  try {
    const names = Object.keys(logs)
    for (const name of names) writeFileSync(join(folder, name), logs[name] ?? '')
    const options = ['--rule-kind', 'Sarif;Gh', '--level', 'Error;Warning;Note', '--output', 'remarks.json']
    const { status, stdout, stderr } = spawnSync(
      runnable(program, folder),
      ['validate', ...names, ...options],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, ...ENVIRONMENT } },
    )
    if (!stdout.includes(`${names.length} files scanned`)) {
      throw new Error(`the validator ended with ${status}:\n${stdout}${stderr}`)
    }
    const { runs } = JSON.parse(readFileSync(join(folder, 'remarks.json'), 'utf8')) as Log // safe: the tool writes SARIF
    return runs.flatMap(({ results = [] }) =>
      results.map(({ ruleId = '', level = 'warning', message, locations }) => ({
        log: locations?.[0]?.physicalLocation?.artifactLocation?.uri?.split('/').at(-1) ?? '',
        level,
        rule: ruleId,
        text: [message.id, ...(message.arguments ?? [])].join(' '),
      })),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
