import { existsSync } from 'node:fs'
import { isAbsolute, resolve } from 'node:path'
import process from 'node:process'
import { globSync, isDynamicPattern } from 'tinyglobby'
import { CannotRun } from './streams.ts'

/** A pattern as it is matched: folders are divided by `/`, also where the system divides them by `\`. */
const pattern = (text: string): string => (process.platform === 'win32' ? text.replaceAll('\\', '/') : text)

/** Whether it names files by what their names have in common; a file may have a name that looks so. */
const isPattern = (given: string): boolean => !existsSync(given) && isDynamicPattern(pattern(given))

/** @returns the files that a pattern matches, named from the root where it is */
const matchesOf = (given: string): readonly string[] =>
  globSync(pattern(given), { expandDirectories: false, absolute: isAbsolute(given) }).sort()

/**
 * The files that are named, in the order in which they are; those of a pattern such as `profiles/*.yaml` in the order
 * of their names, and only if they were not named before.
 *
 * @throws CannotRun with every pattern that no file matches
 */
export function profilePaths(given: readonly string[]): readonly string[] {
  const paths: string[] = []
  const named = new Set<string>()
  const unmatched: string[] = []
  for (const each of given) {
    const found = isPattern(each) ? matchesOf(each) : undefined
    if (found?.length === 0) unmatched.push(`shifan: no file matches '${each}'`)
    const more = found?.filter((path) => !named.has(resolve(path))) ?? [each]
    paths.push(...more)
    for (const path of more) named.add(resolve(path))
  }
  if (unmatched.length > 0) throw new CannotRun(...unmatched)
  return paths
}
