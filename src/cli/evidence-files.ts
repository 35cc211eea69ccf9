import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'
import process from 'node:process'
import type { FileFinding } from '../model/dossier.ts'
import type { Evidence, Profile } from '../model/profile.ts'
import { reasonOf } from './read-file.ts'
import { CannotRun } from './streams.ts'

/** How much of a file is held in memory while it is hashed. */
const PIECE = 1 << 18

/** @returns the SHA-256 of a file in hexadecimal, with its size, as both were while it was read */
function hashed(path: string): { readonly bytes: number; readonly sha256: string } {
  const file = openSync(path, 'r')
  try {
    const hash = createHash('sha256')
    const piece = Buffer.alloc(PIECE)
    let bytes = 0
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read))
      bytes += read
    }
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    closeSync(file)
  }
}

/** Whether a path leads out of the folder that it starts in, however it does so. */
function leadsOut(path: string): boolean {
  const parts = path.split(/[/\\]/)
  const hasDrive = process.platform === 'win32' && /^[a-zA-Z]:/.test(path)
  return isAbsolute(path) || hasDrive || path.startsWith('\\') || parts.includes('..')
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

const flawOf = (error: unknown): FileFinding => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isMissing = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(code)
  return { flaw: isMissing ? 'file-missing' : 'file-unreadable' }
}

/** Looks at a file in a folder whose own path has no links in it. */
function findingOf(path: string, folder: string): FileFinding {
  if (leadsOut(path)) return { flaw: 'file-outside' }
  try {
    // unlike the other one, the native function takes `a.pdf/` for the folder that it says it is
    const real = realpathSync.native(join(folder, path))
    if (real !== folder && !isInside(real, folder)) return { flaw: 'file-outside' }
    if (!statSync(real).isFile()) return { flaw: 'file-no-file' }
    const found = hashed(real)
    return found.bytes === 0 ? { flaw: 'file-empty' } : found
  } catch (error) {
    return flawOf(error)
  }
}

/** Looks at the files of the documents of a profile. */
export type LookAtFiles = (profile: Profile) => ReadonlyMap<Evidence, FileFinding>

/**
 * @param root the folder in which the files lie that documents name
 * @param found is told the path of every file that was there
 * @throws CannotRun if there is no such folder
 */
export function evidenceFiles(root: string, found: (path: string) => void = () => undefined): LookAtFiles {
  let folder: string
  try {
    folder = realpathSync(root)
    if (!statSync(folder).isDirectory()) throw new Error('it is not a directory')
  } catch (error) {
    throw new CannotRun(
      `shifan: cannot look for evidence in ${root}: ${reasonOf(error, 'there is no such folder')}`,
    )
  }
  const known = new Map<string, FileFinding>()
  const look = (path: string): FileFinding => {
    const earlier = known.get(path)
    if (earlier !== undefined) return earlier
    const finding = findingOf(path, folder)
    known.set(path, finding)
    if (!('flaw' in finding)) found(join(folder, path))
    return finding
  }
  return ({ evidence = [] }) =>
    new Map(
      evidence.flatMap((document) => (document.file === undefined ? [] : [[document, look(document.file)]])),
    )
}
