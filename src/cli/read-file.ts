import { readFileSync, statSync } from 'node:fs'
import type { Reading } from '../reading/problem.ts'
import { LONGEST_TEXT } from '../reading/read-source.ts'
import { CannotRun } from './streams.ts'

/** No character takes more bytes than this in UTF-8. */
const MOST_BYTES_A_CHARACTER = 4

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EISDIR: 'it is a directory',
  ENOSPC: 'no space is left there',
  ENOTDIR: 'a part of the path is not a directory',
}

/** @returns why a file operation failed, in words */
export function reasonOf(error: unknown, missing = 'there is no such file'): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return missing
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}

function bytesOf(path: string, longest: number): Uint8Array | undefined {
  try {
    const status = statSync(path)
    if (status.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    if (!status.isFile() && !status.isFIFO()) throw new Error('it is not a file')
    return status.size > longest * MOST_BYTES_A_CHARACTER ? undefined : readFileSync(path)
  } catch (error) {
    throw new CannotRun(`shifan: cannot read ${path}: ${reasonOf(error)}`)
  }
}

/** Reads a text file, as {@link readTextFile} does. */
export type ReadFile = (path: string, longest?: number) => Reading<string>

/** @returns a reader of text files, with the paths that it has been asked for */
export function recordingReader(): { readonly read: ReadFile; readonly paths: readonly string[] } {
  const paths: string[] = []
  return {
    paths,
    read: (path, longest) => {
      paths.push(path)
      return readTextFile(path, longest)
    },
  }
}

/**
 * Reads a text file.
 *
 * @param longest the most characters that whoever reads the text takes
 * @returns its text, or the problem that it is too large or not UTF-8
 * @throws CannotRun if it cannot be opened
 */
export function readTextFile(path: string, longest: number = LONGEST_TEXT): Reading<string> {
  const start = { file: path, line: 1, column: 1 }
  const bytes = bytesOf(path, longest)
  if (bytes === undefined) {
    const message = `Shorten the text to at most ${longest} characters.`
    return { ok: false, problems: [{ ...start, code: 'file-too-large', message }] }
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, problems: [{ ...start, code: 'not-utf8', message: 'Save the file as UTF-8 text.' }] }
  }
}
