import { describe, expect, it } from 'vitest'
import { profileTypes } from '../../src/drafting/types/profile-types.ts'
import { chongqingDemonstrationUnit, enterpriseFacts } from '../../src/rules.ts'
import { runCli, temporaryFolder } from '../support/run-cli.ts'
import { TEA_HOUSE } from './tea-house.ts'

const TEA_TYPES = `/** 茶馆情况 · A tea house`

describe('shifan types', () => {
  it('prints the types of the built-in rule set', async () => {
    const stdout = profileTypes(enterpriseFacts, chongqingDemonstrationUnit)
    expect(await runCli(['types'])).toEqual({ code: 0, stdout, stderr: '' })
  })

  it('prints those of a rule set, with the names of its rows', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const { code, stdout } = await runCli(['types', '--rules', folder.path('tea-rules.yaml')])
    expect(code).toBe(0)
    expect(stdout).toContain("export type TeaCriterion =\n  | 'tea.leaves.stored'\n  | 'tea.leaves.kinds'\n")
  })

  it('prints those of a dictionary, for any rule set', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const { code, stdout } = await runCli(['types', folder.path('tea-facts.yaml')])
    expect(code).toBe(0)
    expect(stdout).toContain(TEA_TYPES.replace('/** ', ' * '))
    expect(stdout).toContain('  readonly criterion: string\n')
  })

  it('writes them to a file', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const argv = ['types', '--rules', folder.path('tea-rules.yaml')]
    expect(await runCli([...argv, '--output', folder.path('tea.ts')])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
    expect(folder.read('tea.ts')).toBe((await runCli(argv)).stdout)
  })

  it.each([
    [
      'over the rule set that they are made from',
      ['--rules', 'tea-rules.yaml', '--output', 'tea-rules.yaml'],
      'one of the files that were read',
    ],
    [
      'over the dictionary that they are made from',
      ['tea-facts.yaml', '--output', 'tea-facts.yaml'],
      'one of the files that were read',
    ],
    [
      'over the dictionary of the rule set that they are made from',
      ['--rules', 'tea-rules.yaml', '--output', 'tea-facts.yaml'],
      'one of the files that were read',
    ],
    ['of both', ['tea-facts.yaml', '--rules', 'tea-rules.yaml'], 'give a dictionary, or a rule set'],
    ['of a rule set in the place of a dictionary', ['tea-rules.yaml'], 'is a rule set: name it with --rules'],
    ['of a profile', ['corner-house.yaml'], 'is a profile, not a dictionary'],
    ['of a file that there is not', ['nothing.yaml'], 'there is no such file'],
  ])('refuses to write types %s', async (_, argv, words) => {
    const folder = temporaryFolder(TEA_HOUSE)
    const here = argv.map((each) => (each.endsWith('.yaml') ? folder.path(each) : each))
    const { code, stdout, stderr } = await runCli(['types', ...here])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(folder.read('tea-rules.yaml')).toBe(TEA_HOUSE['tea-rules.yaml'])
  })

  it('has the problems of a broken dictionary', async () => {
    const folder = temporaryFolder({ 'facts.yaml': 'id: A\nversion: 1.0.0\ntitle: {}\nfacts: {}\n' })
    const { code, stderr } = await runCli(['types', folder.path('facts.yaml')])
    expect(code).toBe(2)
    expect(stderr).toContain(':1:5 invalid-value ')
  })
})
