import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { type StarterFile, starterFiles } from '../drafting/starter/starter-files.ts'
import { NAMES } from '../reading/names.ts'
import { builtInRuleSets } from '../rules.ts'
import { oneLine } from '../values/one-line.ts'
import { isFile } from './load.ts'
import { reasonOf } from './read-file.ts'
import { CannotRun, EXIT, type ExitCode, type Streams } from './streams.ts'

export interface NewOptions {
  readonly titleZh?: string
  readonly titleEn?: string
}

/** @returns the id that a rule set is to have */
function idOf(path: string): string {
  const id = basename(path).replace(/\.ya?ml$/i, '')
  if (!NAMES.kebab.isRight(id)) {
    const like = id
      .normalize('NFKD')
      .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[-0-9]+|-+$/g, '')
    const hint = NAMES.kebab.isRight(like) ? ` Try '${like}'.` : ' An example: tea-house-standard.'
    throw new CannotRun(`shifan: a rule set cannot be called '${id}'. ${NAMES.kebab.rule}${hint}`)
  }
  if (builtInRuleSets.some((each) => each.id === id)) {
    throw new CannotRun(`shifan: '${id}' is the id of a built-in rule set. Choose another one.`)
  }
  return id
}

/** Finds the schemas of the package where it is installed, in the folder or in one around it. */
function schemasNear(folder: string): string | undefined {
  const from = resolve(folder)
  for (let around = from; ; around = dirname(around)) {
    const schemas = join(around, 'node_modules', 'shifan', 'schemas')
    if (isFile(join(schemas, 'rule-set.schema.json'))) return relative(from, schemas).split(sep).join('/')
    if (dirname(around) === around) return undefined
  }
}

/** Writes every file, or none. */
function writeAll(folder: string, files: readonly StarterFile[]): void {
  const taken = files.map(({ name }) => join(folder, name)).filter((path) => existsSync(path))
  if (taken.length > 0)
    throw new CannotRun(...taken.map((path) => `shifan: ${path} is there already: nothing is written`))
  const written: string[] = []
  for (const { name, text } of files) {
    const path = join(folder, name)
    try {
      writeFileSync(path, text, { flag: 'wx' })
      written.push(path)
    } catch (error) {
      for (const each of written) rmSync(each)
      throw new CannotRun(`shifan: cannot write ${path}: ${reasonOf(error, 'there is no such folder')}`)
    }
  }
}

function title(text: string | undefined, option: string, otherwise: string): string {
  if (text?.trim() === '') throw new CannotRun(`shifan: ${option} has no text`)
  return text ?? otherwise
}

/** A path as it is written in a command. */
const argument = (path: string): string => (/^[\w./\\:~-]+$/.test(path) ? path : `"${oneLine(path)}"`)

/** `shifan new`: writes a rule set to begin with, its dictionary and its worked cases. */
export function newRuleSet(path: string, { titleZh, titleEn }: NewOptions, { stdout }: Streams): ExitCode {
  const id = idOf(path)
  const folder = dirname(path)
  const files = starterFiles({
    id,
    title: {
      zh: title(titleZh, '--title-zh', '标准名称（待填）'),
      en: title(titleEn, '--title-en', `${id} (title to be written)`),
    },
    schemas: schemasNear(folder),
  })
  writeAll(folder, files)
  const ruleSet = argument(join(folder, `${id}.yaml`))
  const lines = [
    ...files.map(({ name }) => `wrote ${oneLine(join(folder, name))}`),
    '',
    'next:',
    `  shifan lint ${ruleSet}    what is wrong with it`,
    `  shifan test ${ruleSet}    its worked cases, and what they cover`,
    `  shifan rules ${ruleSet}   it as a readable document`,
  ]
  stdout(`${lines.join('\n')}\n`)
  return EXIT.done
}
