import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemLines, runCli, temporaryFolder } from '../support/run-cli.ts'
import { TEA_FACTS, TEA_HOUSE, TEA_PROFILE, TEA_RULES } from './tea-house.ts'

const PROFILE = 'fixtures/enterprises/mid-field.yaml'
const JSON_PROFILE = 'fixtures/enterprises/json-profile.json'
const DICTIONARY = 'rules/facts/enterprise.yaml'
const RULE_SET = 'rules/standards/chongqing-demonstration-unit.yaml'

type Place = readonly [line: number, column: number, code: string]

describe('lint of sound files', () => {
  it.each<[string, string, string]>([
    ['a profile', PROFILE, `${PROFILE}: profile, no problems\n`],
    ['a profile in JSON', JSON_PROFILE, `${JSON_PROFILE}: profile, no problems\n`],
    ['a dictionary', DICTIONARY, `${DICTIONARY}: dictionary, no problems\n`],
  ])('%s has none', async (_, path, stdout) => {
    expect(await runCli(['lint', path])).toEqual({ code: 0, stdout, stderr: '' })
  })

  it('a rule set that speaks a built-in dictionary has none', async () => {
    const stdout = `${RULE_SET}: rule set, no problems\n`
    expect(await runCli(['lint', RULE_SET])).toEqual({ code: 0, stdout, stderr: '' })
  })

  it('a rule set with a dictionary beside it has none', async () => {
    const path = temporaryFolder(TEA_HOUSE).path('tea-rules.yaml')
    expect(await runCli(['lint', path])).toEqual({
      code: 0,
      stdout: `${path}: rule set, no problems\n`,
      stderr: '',
    })
  })

  it('a profile is read by the rule set asked for', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const argv = ['lint', folder.path('corner-house.yaml')]
    expect(await runCli([...argv, '--rules', folder.path('tea-rules.yaml')])).toEqual({
      code: 0,
      stdout: `${folder.path('corner-house.yaml')}: profile, no problems\n`,
      stderr: '',
    })
    expect((await runCli(argv)).code).toBe(1)
  })

  it('several files have a line each, in the order asked for', async () => {
    const paths = [RULE_SET, PROFILE, DICTIONARY]
    const { code, stdout } = await runCli(['lint', ...paths])
    expect(code).toBe(0)
    expect(stdout.split('\n').map((line) => line.split(': ')[0])).toEqual([...paths, ''])
  })
})

describe('lint of broken files', () => {
  it.each<[string, string, readonly Place[]]>([
    [
      'a rule set whose criteria do not add up',
      TEA_RULES.replace('points: 6.5', 'points: 6'),
      [[19, 18, 'wrong-total']],
    ],
    [
      'a rule set whose year, sums, rows, facts and operators are wrong, each at its place',
      TEA_RULES.replace('source: 一.1.2', 'source: 一.1.3')
        .replace('points: 3.5', 'points: 3')
        .replace('year: 2025', 'year: 25')
        .replace('leaves.sealed', 'leaves.seeled')
        .replace('greaterThanInclusive', 'atLeast'),
      [
        [4, 47, 'number-out-of-range'],
        [19, 18, 'wrong-total'],
        [25, 19, 'unknown-fact'],
        [28, 21, 'missing-source'],
        [31, 51, 'unknown-operator'],
      ],
    ],
    ['a rule set with a misspelt key', TEA_RULES.replace('remedy:', 'remdy:'), [[32, 13, 'unknown-key']]],
    [
      'a rule set that asks for evidence of no kind',
      TEA_RULES.replace('kind: photograph', 'kind: fotograph'),
      [[26, 32, 'unknown-evidence']],
    ],
    ['a rule set that is no YAML', `${TEA_RULES}  ]\n`, [[33, 3, 'yaml-syntax']]],
    [
      'a dictionary with a misspelt key and a wrong number',
      TEA_FACTS.replace('integer: true', 'intger: true').replace('minimum: 0', 'minimum: none'),
      [
        [10, 5, 'unknown-key'],
        [11, 14, 'wrong-type'],
      ],
    ],
    [
      'a dictionary with a fact inside a fact',
      TEA_FACTS.replace('leaves.kinds:', 'leaves.sealed.tins:'),
      [[8, 3, 'duplicate-id']],
    ],
    [
      'a profile with a misspelt fact and a wrong type',
      TEA_PROFILE.replace('sealed', 'seeled').replace('kinds: 2', 'kinds: two'),
      [
        [5, 5, 'unknown-key'],
        [6, 12, 'wrong-type'],
      ],
    ],
    ['a profile without a name', TEA_PROFILE.replace(/name: .*\n/, ''), [[1, 1, 'missing-key']]],
    ['a file of nothing', '', [[1, 1, 'wrong-type']]],
  ])('%s', async (_, text, places) => {
    const folder = temporaryFolder({ ...TEA_HOUSE, 'broken.yaml': text })
    const path = folder.path('broken.yaml')
    const { code, stdout, stderr } = await runCli(['lint', path, '--rules', folder.path('tea-rules.yaml')])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(problemLines(stderr)).toEqual(places.map((place) => [path, ...place]))
  })

  it.each<[string, string | Uint8Array, string]>([
    ['not UTF-8', Uint8Array.of(0xb2, 0xe8), 'not-utf8'],
    ['over the limit', 'x'.repeat(1_048_577), 'file-too-large'],
    ['far over the limit', 'x'.repeat(4_194_305), 'file-too-large'],
  ])('a file that is %s', async (_, content, code) => {
    const path = temporaryFolder({ 'broken.yaml': content }).path('broken.yaml')
    const result = await runCli(['lint', path])
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code: 1, stdout: '' })
    expect(problemLines(result.stderr)).toEqual([[path, 1, 1, code]])
  })

  it('a rule set whose dictionary is broken has the problems of the dictionary, in its file', async () => {
    const facts = TEA_FACTS.replace('minimum: 0', 'minimum: none')
    const folder = temporaryFolder({ ...TEA_HOUSE, 'tea-facts.yaml': facts })
    const { code, stderr } = await runCli(['lint', folder.path('tea-rules.yaml')])
    expect(code).toBe(1)
    expect(problemLines(stderr)).toEqual([[folder.path('tea-facts.yaml'), 11, 14, 'wrong-type']])
  })

  it('a dictionary with problems is named from where the rule set was named', async () => {
    const facts = TEA_FACTS.replace('minimum: 0', 'minimum: none')
    const folder = temporaryFolder({ ...TEA_HOUSE, 'tea-facts.yaml': facts })
    const { stderr } = await runCli(['lint', relative('.', folder.path('tea-rules.yaml'))])
    expect(problemLines(stderr)).toEqual([
      [relative('.', folder.path('tea-facts.yaml')), 11, 14, 'wrong-type'],
    ])
  })

  it('sound files beside broken ones are still named, and the broken ones still fail', async () => {
    const path = temporaryFolder({ 'broken.yaml': 'id: broken\nfacts: {}\n' }).path('broken.yaml')
    const { code, stdout, stderr } = await runCli(['lint', PROFILE, path, DICTIONARY])
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `${PROFILE}: profile, no problems\n${DICTIONARY}: dictionary, no problems\n`,
    })
    expect(problemLines(stderr)).toEqual([[path, 1, 1, 'missing-key']])
  })

  it('the problems of several files come file by file', async () => {
    const folder = temporaryFolder({
      'one.yaml': 'id: one\nfacts: {}\n',
      'two.yaml': 'id: two\nname: ""\nfacts: {}\nnote: 2\n',
    })
    const { stderr } = await runCli(['lint', folder.path('two.yaml'), folder.path('one.yaml')])
    expect(problemLines(stderr)).toEqual([
      [folder.path('two.yaml'), 2, 7, 'invalid-value'],
      [folder.path('two.yaml'), 4, 1, 'unknown-key'],
      [folder.path('one.yaml'), 1, 1, 'missing-key'],
    ])
  })

  it('a rule set that names an empty dictionary has its problem where it names it', async () => {
    const rules = TEA_RULES.replace('tea-facts.yaml', '""')
    const path = temporaryFolder({ 'tea-rules.yaml': rules }).path('tea-rules.yaml')
    const { code, stderr } = await runCli(['lint', path])
    expect(code).toBe(1)
    expect(problemLines(stderr)).toEqual([[path, 5, 8, 'invalid-value']])
  })

  it('a profile that calls its name a title is told so', async () => {
    const text = TEA_PROFILE.replace('name:', 'title:')
    const folder = temporaryFolder({ ...TEA_HOUSE, 'titled.yaml': text })
    const path = folder.path('titled.yaml')
    const { stderr } = await runCli(['lint', path, '--rules', folder.path('tea-rules.yaml')])
    expect(problemLines(stderr)).toEqual([
      [path, 1, 1, 'missing-key'],
      [path, 2, 1, 'unknown-key'],
    ])
  })

  it('a profile that has a name is none of the other kinds, whatever else it has', async () => {
    const text = `title: { zh: 甲, en: A }\nversion: 1.0.0\n${TEA_PROFILE}`
    const folder = temporaryFolder({ ...TEA_HOUSE, 'titled.yaml': text })
    const path = folder.path('titled.yaml')
    const { stderr } = await runCli(['lint', path, '--rules', folder.path('tea-rules.yaml')])
    expect(problemLines(stderr)).toEqual([
      [path, 1, 1, 'unknown-key'],
      [path, 2, 1, 'unknown-key'],
    ])
  })

  it('finds in a profile what a score finds', async () => {
    const path = temporaryFolder({ 'p.yaml': 'id: p\nname: 甲\nfacts: { staff: { fullTime: -1 } }\n' }).path(
      'p.yaml',
    )
    const { stderr } = await runCli(['lint', path])
    expect(problemLines(stderr)).toEqual([[path, 3, 29, 'number-out-of-range']])
    expect((await runCli(['score', path])).stderr).toBe(stderr)
  })
})

describe('lint that cannot run', () => {
  it('a rule set with problems is no rule set to read a profile by', async () => {
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'tea-rules.yaml': TEA_RULES.replace('points: 6.5', 'points: 6'),
    })
    const rules = folder.path('tea-rules.yaml')
    const { code, stdout, stderr } = await runCli([
      'lint',
      folder.path('corner-house.yaml'),
      '--rules',
      rules,
    ])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(problemLines(stderr)).toEqual([[rules, 19, 18, 'wrong-total']])
  })

  it('an unknown rule set is suggested', async () => {
    expect(await runCli(['lint', PROFILE, '--rules', 'chongqing-demonstration-units'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        "shifan: unknown rule set 'chongqing-demonstration-units'. Did you mean 'chongqing-demonstration-unit'?\n",
    })
  })
})
