import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A folder in which nothing but the packed tarball is installed. */
export interface InstalledPackage {
  readonly folder: string
  /** Runs a program in the folder and returns what it prints. */
  readonly run: (program: string, ...args: readonly string[]) => string
  readonly write: (file: string, text: string) => void
  readonly remove: () => void
}

const NPM_FLAGS = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']

/** Packs the built package and installs it into an empty folder, with its dependencies and nothing else. */
export function installPackage(): InstalledPackage {
  const folder = mkdtempSync(join(tmpdir(), 'shifan-package-'))
  const run = (program: string, ...args: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
    if (status === 0) return stdout
    throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  }
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text)
  const packed = run('npm', 'pack', resolve('.'), '--json', '--ignore-scripts', '--loglevel=error')
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }] // safe: the documented output of npm pack --json
  write('package.json', JSON.stringify({ name: 'consumer', version: '0.0.0', private: true }))
  run('npm', 'install', ...NPM_FLAGS, `./${filename}`)
  return { folder, run, write, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
