import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SCHEMA_KINDS } from '../../src/drafting/schemas/file-schemas.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { runCli, temporaryFolder } from '../support/run-cli.ts'
import { schemaValidator } from '../support/schema-validator.ts'
import { TEA_HOUSE } from './tea-house.ts'

describe('shifan schema', () => {
  it.each(SCHEMA_KINDS)('prints the schema of %s that the package ships', async (kind) => {
    const stdout = readFileSync(`schemas/${kind}.schema.json`, 'utf8')
    expect(await runCli(['schema', kind])).toEqual({ code: 0, stdout, stderr: '' })
  })

  it('prints one of the profiles of a rule set, with its facts and the names of its rows', async () => {
    const folder = temporaryFolder(TEA_HOUSE)
    const { code, stdout } = await runCli(['schema', 'profile', '--rules', folder.path('tea-rules.yaml')])
    expect(code).toBe(0)
    const refusals = schemaValidator(JSON.parse(stdout))
    const head = { id: 'a', name: 'A' }
    const evidence = { criterion: 'tea.leaves.stored', kind: 'photograph', title: 'Leaves' }
    expect(
      refusals({ ...head, facts: { leaves: { sealed: true, kinds: null } }, evidence: [evidence] }),
    ).toEqual([])
    expect(refusals({ ...head, facts: { leaves: { sealed: 1 } } })).not.toEqual([])
    expect(refusals({ ...head, facts: { leaves: { colour: 'green' } } })).not.toEqual([])
    expect(refusals({ ...head, facts: {}, evidence: [{ ...evidence, criterion: 'tea.cups' }] })).not.toEqual(
      [],
    )
    expect(refusals({ ...head, facts: {}, evidence: [{ ...evidence, kind: 'letter' }] })).not.toEqual([])
    expect(stdout).toContain('单位 Unit: 种 · kinds')
    expect(stdout).toContain('"一.1.1 密封存放 · Stored in sealed tins"')
  })

  it('takes a built-in rule set by its id', async () => {
    const { stdout } = await runCli(['schema', 'profile', '--rules', chongqingDemonstrationUnit.id])
    expect(stdout).toContain('"guidance-record"')
    expect(JSON.parse(stdout)).toMatchObject({ $id: `urn:shifan:profile:${chongqingDemonstrationUnit.id}` })
  })

  it.each([
    ['no kind', ['schema'], "shifan: missing required argument 'kind'\n"],
    [
      'a kind that there is not',
      ['schema', 'rules'],
      "shifan: command-argument value 'rules' is invalid for argument 'kind'. Allowed choices are rule-set, dictionary, profile, cases.\n",
    ],
    [
      'a rule set where it changes nothing',
      ['schema', 'cases', '--rules', 'a.yaml'],
      "shifan: --rules is for profiles only: the schema 'cases' is always the same\n",
    ],
    [
      'a rule set that there is not',
      ['schema', 'profile', '--rules', 'nothing'],
      "shifan: unknown rule set 'nothing'. Write one of: chongqing-demonstration-unit.\n",
    ],
  ])('refuses %s', async (_, argv, stderr) => {
    expect(await runCli(argv)).toEqual({ code: 2, stdout: '', stderr })
  })
})
