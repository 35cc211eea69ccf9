import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli/run.ts'
import type { ExitCode, Streams } from '../../src/cli/streams.ts'

/** The day on which tests run the command line, unless they say otherwise. */
export const TODAY = '2025-10-15'

/** What one run of the command line left behind. */
export interface CliResult {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
}

/** How a run differs from that of a pipe, in which nothing stands. */
export interface RunOptions extends Partial<Omit<Streams, 'stdin'>> {
  readonly stdin?: string | Iterable<Uint8Array> | AsyncIterable<Uint8Array>
}

async function* piped(stdin: NonNullable<RunOptions['stdin']>): AsyncGenerator<Uint8Array> {
  if (typeof stdin === 'string') yield Buffer.from(stdin)
  else yield* stdin
}

/** Runs the command line as a pipe would see it, without colour, on a fixed day. */
export async function runCli(
  argv: readonly string[],
  { color = false, today = TODAY, stdin = '', ...streams }: RunOptions = {},
): Promise<CliResult> {
  const printed: string[] = []
  const complained: string[] = []
  const code = await run(argv, {
    stdout: (text) => printed.push(text),
    stderr: (text) => complained.push(text),
    print: async (bytes) => {
      printed.push(Buffer.from(bytes).toString())
      return true
    },
    stdin: () => piped(stdin),
    interruption: () => new AbortController().signal,
    ...streams,
    color,
    today,
  })
  return { code, stdout: printed.join(''), stderr: complained.join('') }
}

/** A folder that is gone when the test has finished. */
export interface TemporaryFolder {
  /** @returns the path of a file in the folder */
  path(name: string): string
  /** @returns the text of a file in the folder */
  read(name: string): string
}

/** Writes files, by name, to a new folder. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): TemporaryFolder {
  const folder = mkdtempSync(join(tmpdir(), 'shifan-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = (name: string) => join(folder, name)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), content)
  }
  return { path, read: (name) => readFileSync(path(name), 'utf8') }
}

/** A problem as a line on stderr says it, without its message. */
export type ProblemLine = readonly [file: string, line: number, column: number, code: string]

const PROBLEM = /^(.+?):(\d+):(\d+) ([a-z0-9]+(?:-[a-z0-9]+)*) ['A-Z][^\n]{9,}[.?]$/

/** @returns every line as `file:line:column code message`; fails for a line of another form */
export function problemLines(stderr: string): readonly ProblemLine[] {
  return stderr
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const [, file, row, column, code] = PROBLEM.exec(line) ?? []
      if (file === undefined || code === undefined) throw new Error(`not a problem: ${line}`)
      return [file, Number(row), Number(column), code]
    })
}
