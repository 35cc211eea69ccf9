import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { casesText } from '../../../src/cli/case-file.ts'
import { profileFile, ruleSetFile } from '../../../src/cli/load.ts'
import { fileSchema, SCHEMA_KINDS, schemaText } from '../../../src/drafting/schemas/file-schemas.ts'
import { profileJsonSchema } from '../../../src/drafting/schemas/profile-json-schema.ts'
import { parseDictionary } from '../../../src/facts/parse-dictionary.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { type FileKind, fileKind } from '../../../src/reading/file-kind.ts'
import { chongqingDemonstrationUnit, enterpriseFacts } from '../../../src/rules.ts'
import { schemaValidator } from '../../support/schema-validator.ts'

const committed = (kind: string): string => readFileSync(`schemas/${kind}.schema.json`, 'utf8')

describe('the schemas that the package ships', () => {
  it.each(SCHEMA_KINDS)('of %s is what `npm run schemas` writes', (kind) => {
    const schema = kind === 'profile' ? profileJsonSchema(enterpriseFacts) : fileSchema(kind)
    expect(committed(kind)).toBe(schemaText(schema))
  })

  it('are all there are in their folder', () => {
    expect(readdirSync('schemas').sort()).toEqual(SCHEMA_KINDS.map((kind) => `${kind}.schema.json`).sort())
  })

  it.each(SCHEMA_KINDS)('of %s names every definition', (kind) => {
    expect(committed(kind)).not.toContain('__schema')
  })

  it.each([
    ['rules/standards/chongqing-demonstration-unit.yaml', 'rule-set'],
    ['rules/facts/enterprise.yaml', 'dictionary'],
  ])('%s leads an editor to the right one', (path, kind) => {
    const [, reference = ''] =
      /^# yaml-language-server: \$schema=(\S+)\n/.exec(readFileSync(path, 'utf8')) ?? []
    expect(join(dirname(path), reference)).toBe(`schemas/${kind}.schema.json`)
  })
})

interface Kept {
  readonly path: string
  readonly kind: FileKind
  readonly text: string
}

/** Folders of files that are broken on purpose, or of another format. */
const ELSEWHERE = ['fixtures/broken', 'fixtures/expected', 'fixtures/json-rules-engine']

const kept: readonly Kept[] = ['rules', 'fixtures']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((path) => /\.(yaml|json)$/.test(path) && !ELSEWHERE.includes(dirname(path)))
  .map((path) => {
    const text = readFileSync(path, 'utf8')
    return { path, kind: fileKind(text), text }
  })

const refusals = {
  'rule set': schemaValidator(fileSchema('rule-set')),
  dictionary: schemaValidator(fileSchema('dictionary')),
  cases: schemaValidator(fileSchema('cases')),
}

/** The rule set that a profile is written for: the one in its folder, or else the built-in one. */
function ruleSetOf(path: string): RuleSet {
  const beside = kept.find((each) => each.kind === 'rule set' && dirname(each.path) === dirname(path))
  const reading = beside && ruleSetFile(beside.path)
  return reading?.ok ? reading.value : chongqingDemonstrationUnit
}

function refusalsOf({ path, kind, text }: Kept): readonly string[] {
  const data: unknown = parse(text)
  if (kind !== 'profile') return refusals[kind](data)
  const ruleSet = ruleSetOf(path)
  return [profileJsonSchema(ruleSet.facts, ruleSet), profileJsonSchema(ruleSet.facts)].flatMap((schema) =>
    schemaValidator(schema)(data),
  )
}

function isAccepted({ path, kind, text }: Kept): boolean {
  switch (kind) {
    case 'rule set':
      return ruleSetFile(path).ok
    case 'dictionary':
      return parseDictionary(text, { file: path }).ok
    case 'cases':
      return casesText(path, text).ok
    case 'profile':
      return profileFile(path, ruleSetOf(path)).ok
  }
}

describe('a file that our parser accepts', () => {
  const accepted = kept.filter(isAccepted)

  it('is kept of every kind', () => {
    expect([...new Set(accepted.map(({ kind }) => kind))].sort()).toEqual([
      'cases',
      'dictionary',
      'profile',
      'rule set',
    ])
    expect(kept.filter((each) => !accepted.includes(each)).map(({ path }) => path)).toEqual([])
  })

  it.each(accepted.map((each) => [each.path, each] as const))('is accepted by its schema: %s', (_, each) => {
    expect(refusalsOf(each)).toEqual([])
  })

  it.each(accepted.filter(({ kind }) => kind === 'cases').map((each) => [each.path, each] as const))(
    'is accepted with the profiles in it: %s',
    (path, { text }) => {
      const reading = casesText(path, text)
      if (!reading.ok) throw new Error('it was accepted before')
      const { ruleSet, cases } = reading.value
      const refuse = schemaValidator(profileJsonSchema(ruleSet.facts, ruleSet))
      expect(cases.flatMap(({ profile }) => refuse(profile))).toEqual([])
    },
  )
})
