import { appendFileSync, fstatSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { reasonOf } from './read-file.ts'
import { CannotRun } from './streams.ts'

/** What stands for a file under whatever name, or for the one that is open; `undefined` where there is none. */
function identityOf(file: string | number): string | undefined {
  const options = { bigint: true } as const
  try {
    const status = typeof file === 'number' ? fstatSync(file, options) : statSync(resolve(file), options)
    return status.isFile() ? `${status.dev}:${status.ino}` : undefined
  } catch {
    return undefined
  }
}

/**
 * @param inputs the paths of what is read, or the numbers of files that are open
 * @throws CannotRun if the file that is to be written is one of those that are read, under whatever name
 */
export function refuseInput(path: string, inputs: readonly (string | number)[]): void {
  const target = identityOf(path)
  if (target !== undefined && inputs.some((input) => identityOf(input) === target)) {
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

/**
 * Adds to the summary of a job, which a CI server shows.
 *
 * @throws CannotRun if it cannot be written
 */
export function appendSummary(path: string, text: string): void {
  try {
    appendFileSync(path, text)
  } catch (error) {
    throw new CannotRun(
      `shifan: cannot write the job summary ${path}: ${reasonOf(error, 'there is no such folder')}`,
    )
  }
}
