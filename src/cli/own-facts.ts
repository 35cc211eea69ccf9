import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { builtInDictionaries } from '../rules.ts'
import { isFile } from './load.ts'
import { readTextFile } from './read-file.ts'

const IS_DATA = /\.(ya?ml|json)$/i

/** Whether a text has a line that names the dictionary. */
function names(text: string, reference: string): boolean {
  return text.split('\n').some((line) => {
    const [key, value = ''] = line.split(/:(.*)/)
    return /^\s*\{?\s*["']?facts["']?\s*$/.test(key ?? '') && value.includes(reference)
  })
}

/** @returns whether the dictionary is a file beside the rule set that no other file there names */
export function hasOwnFacts(path: string, reference: string): boolean {
  const isBuiltIn = builtInDictionaries.some(({ id }) => id === reference)
  if (isBuiltIn || basename(reference) !== reference) return false
  const folder = dirname(path)
  const maySpeak = (name: string): boolean => {
    const file = join(folder, name)
    if (!isFile(file)) return false
    const text = readTextFile(file)
    return text.ok && names(text.value, reference)
  }
  try {
    const others = readdirSync(folder).filter((name) => IS_DATA.test(name) && name !== basename(path))
    return !others.some(maySpeak)
  } catch {
    return false // what cannot be read may speak of anything
  }
}
