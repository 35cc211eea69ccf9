import { existsSync, realpathSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { reasonOf } from './read-file.ts'
import { CannotRun } from './streams.ts'

/** @throws CannotRun if the file that is to be written is one of those that are read */
export function refuseInput(path: string, inputs: readonly string[]): void {
  const target = resolve(path)
  const isTarget = (input: string) => existsSync(input) && realpathSync(input) === realpathSync(target)
  if (existsSync(target) && inputs.some(isTarget)) {
    throw new CannotRun(`shifan: cannot write ${path}: it is one of the files that were read`)
  }
}

/**
 * Writes a report, but never over a file that it was made from.
 *
 * @throws CannotRun if it cannot be written
 */
export function writeReport(path: string, text: string, inputs: readonly string[]): void {
  refuseInput(path, inputs)
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new CannotRun(`shifan: cannot write ${path}: ${reasonOf(error, 'there is no such folder')}`)
  }
}
