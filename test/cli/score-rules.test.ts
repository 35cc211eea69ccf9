import { describe, expect, it } from 'vitest'
import { problemLines, runCli, type TemporaryFolder, temporaryFolder } from '../support/run-cli.ts'
import { TEA_FACTS, TEA_HOUSE, TEA_PROFILE, TEA_RULES } from './tea-house.ts'

const MID_FIELD = 'fixtures/enterprises/mid-field.yaml'

async function scoreTea(folder: TemporaryFolder, ...argv: readonly string[]) {
  return await runCli([
    'score',
    folder.path('corner-house.yaml'),
    '--rules',
    folder.path('tea-rules.yaml'),
    ...argv,
  ])
}

describe('--rules', () => {
  it.each([
    ['a built-in rule set by its id', 'chongqing-demonstration-unit'],
    ['a rule set by its path', 'rules/standards/chongqing-demonstration-unit.yaml'],
  ])('takes %s', async (_, reference) => {
    const argv = ['score', MID_FIELD, '--format', 'json']
    expect(await runCli([...argv, '--rules', reference])).toEqual({
      ...(await runCli(argv)),
      code: 0,
      stderr: '',
    })
  })

  it('takes a rule set with a dictionary of its own beside it', async () => {
    const { code, stdout, stderr } = await scoreTea(temporaryFolder(TEA_HOUSE), '--lang', 'en')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const words of [
      '街角茶馆',
      'Standard for invented tea houses 0.1.0',
      '6.5 points certain, 6.5 possible, of 10',
      '一.1.1  Stored in sealed tins',
      '一.1.2  A choice of kinds',
      ' 1. +3.5  一.1.2 A choice of kinds (unmet)',
      '      - Kinds of tea (kinds): have 2, want at least 3, short 1',
      '      What to do: Add kinds.',
    ]) {
      expect(stdout).toContain(words)
    }
  })

  it('takes a rule set whose file has another ending, as it is there', async () => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'tea-standard': TEA_RULES })
    const argv = ['score', folder.path('corner-house.yaml'), '--rules', folder.path('tea-standard')]
    expect(await runCli(argv)).toEqual({ ...(await scoreTea(folder)), code: 0 })
  })

  it('takes a dictionary in a folder below', async () => {
    const folder = temporaryFolder({
      'corner-house.yaml': TEA_PROFILE,
      'tea-rules.yaml': TEA_RULES.replace('tea-facts.yaml', 'facts/tea.yaml'),
      'facts/tea.yaml': TEA_FACTS,
    })
    expect(await scoreTea(folder)).toMatchObject({ code: 0, stderr: '' })
  })

  it('reads a profile by the rule set asked for: what the other standard knows is unknown', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const { code, stdout, stderr } = await runCli(['score', folder.path('corner-house.yaml')])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(problemLines(stderr)).toEqual([[folder.path('corner-house.yaml'), 4, 3, 'unknown-key']])
  })
})

describe('a rule set with problems', () => {
  const broken = TEA_RULES.replace('points: 6.5', 'points: 6').replace('leaves.sealed', 'leaves.seeled')

  it('is refused with all of them, and nothing is scored', async () => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'tea-rules.yaml': broken })
    const { code, stdout, stderr } = await scoreTea(folder)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const file = folder.path('tea-rules.yaml')
    expect(problemLines(stderr)).toEqual([
      [file, 19, 18, 'wrong-total'],
      [file, 25, 19, 'unknown-fact'],
    ])
    expect(stderr).toContain("'leaves.sealed'")
  })

  it('whose dictionary is not there is refused where it names it', async () => {
    const folder = temporaryFolder({ 'corner-house.yaml': TEA_PROFILE, 'tea-rules.yaml': TEA_RULES })
    const { code, stdout, stderr } = await scoreTea(folder)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(problemLines(stderr)).toEqual([[folder.path('tea-rules.yaml'), 5, 8, 'unknown-dictionary']])
  })

  it('whose dictionary has problems is refused with those of the dictionary, in its own file', async () => {
    const facts = TEA_FACTS.replace('title: { zh: 茶叶密封存放', 'titel: { zh: 茶叶密封存放').replace(
      'minimum: 0',
      'minimum: none',
    )
    const folder = temporaryFolder({ ...TEA_HOUSE, 'tea-facts.yaml': facts })
    const { code, stdout, stderr } = await scoreTea(folder)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const file = folder.path('tea-facts.yaml')
    expect(problemLines(stderr)).toEqual([
      [file, 6, 5, 'missing-key'],
      [file, 7, 5, 'unknown-key'],
      [file, 11, 14, 'wrong-type'],
    ])
  })

  it('and a dictionary with problems are refused with the problems of both', async () => {
    const facts = TEA_FACTS.replace('minimum: 0', 'minimum: none')
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'tea-rules.yaml': TEA_RULES.replace('points: 6.5', 'points: 6'),
      'tea-facts.yaml': facts,
    })
    const lines = problemLines((await scoreTea(folder)).stderr)
    expect(lines).toContainEqual([folder.path('tea-facts.yaml'), 11, 14, 'wrong-type'])
    expect(lines).toContainEqual([folder.path('tea-rules.yaml'), 19, 18, 'wrong-total'])
    expect(lines).toHaveLength(2)
  })

  it('whose dictionary misspells a type is told which types there are', async () => {
    const facts = TEA_FACTS.replace('type: boolean', 'type: bolean')
    const { stderr } = await scoreTea(temporaryFolder({ ...TEA_HOUSE, 'tea-facts.yaml': facts }))
    expect(stderr).toContain(':6:11 ')
    expect(stderr).toContain("'boolean'")
  })

  it.each<[string, string, readonly string[]]>([
    ['an empty name', '""', ['invalid-value']],
    ['the folder itself', '.', ['unknown-dictionary']],
  ])('that names %s as its dictionary is refused where it names it', async (_, reference, codes) => {
    const rules = TEA_RULES.replace('tea-facts.yaml', reference)
    const folder = temporaryFolder({ ...TEA_HOUSE, 'tea-rules.yaml': rules })
    const { code, stdout, stderr } = await scoreTea(folder)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(problemLines(stderr)).toEqual(codes.map((each) => [folder.path('tea-rules.yaml'), 5, 8, each]))
  })

  it('is refused before profiles are looked at', async () => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'tea-rules.yaml': broken, 'corner-house.yaml': 'id: 1\n' })
    const files = new Set(problemLines((await scoreTea(folder)).stderr).map(([file]) => file))
    expect([...files]).toEqual([folder.path('tea-rules.yaml')])
  })
})

describe('a rule set that is not there', () => {
  it.each<[string, string, string]>([
    [
      'a misspelt id is suggested',
      'chongqing-demonstration-unt',
      "shifan: unknown rule set 'chongqing-demonstration-unt'. Did you mean 'chongqing-demonstration-unit'?\n",
    ],
    [
      'an id in capitals is suggested',
      'Chongqing-Demonstration-Unit',
      "shifan: unknown rule set 'Chongqing-Demonstration-Unit'. Did you mean 'chongqing-demonstration-unit'?\n",
    ],
    [
      'for an id like no other, the ids there are',
      'beijing',
      "shifan: unknown rule set 'beijing'. Write one of: chongqing-demonstration-unit.\n",
    ],
    [
      'a path is not taken for an id',
      'standards/beijing.yaml',
      'shifan: cannot read standards/beijing.yaml: there is no such file\n',
    ],
    [
      'a directory is not a rule set',
      'rules/standards',
      'shifan: cannot read rules/standards: it is a directory\n',
    ],
  ])('%s', async (_, reference, stderr) => {
    expect(await runCli(['score', MID_FIELD, '--rules', reference])).toEqual({ code: 2, stdout: '', stderr })
    expect(await runCli(['rules', reference])).toEqual({ code: 2, stdout: '', stderr })
  })
})
