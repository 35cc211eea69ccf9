import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCli, temporaryFolder } from '../support/run-cli.ts'

const GOOD = '{"id":"acme","name":"Acme","facts":{}}\n'
const STARRED = 'fixtures/rule-sets/starred-workplace/rule-set.yaml'
const WHOLE =
  'shifan: every line, or every item of an array, has to be one whole profile in JSON; score reads one of any form\n'

describe('shifan batch says on stderr', () => {
  it('that the standard is not in force', async () => {
    const argv = ['batch', '--rules', STARRED, '--as-of', '2010-01-01']
    const { code, stderr } = await runCli(argv, { stdin: GOOD })
    expect(code).toBe(0)
    expect(stderr).toBe('shifan: Warning: the standard is not in force before 2025-03-01\n')
    expect((await runCli([...argv, '--as-of', '2025-06-01'], { stdin: GOOD })).stderr).toBe('')
  })

  it('what a profile has to be, where nothing is one', async () => {
    const printed = JSON.stringify({ id: 'acme', name: 'Acme', facts: {} }, undefined, 2)
    expect((await runCli(['batch'], { stdin: printed })).stderr).toContain(WHOLE)
    expect((await runCli(['batch'], { stdin: `${GOOD}{\n{\n` })).stderr).not.toContain(WHOLE)
  })
})

it('shifan batch writes over no file that its rules are read from', async () => {
  const files = ['rule-set.yaml', 'facts.yaml'].map((name) => {
    return [name, readFileSync(`fixtures/rule-sets/catering-checks/${name}`, 'utf8')] as const
  })
  const folder = temporaryFolder(Object.fromEntries(files))
  for (const [name, text] of files) {
    const argv = ['batch', '--rules', folder.path('rule-set.yaml'), '--output', folder.path(name)]
    const { code, stderr } = await runCli(argv, { stdin: GOOD })
    expect(stderr).toBe(`shifan: cannot write ${folder.path(name)}: it is one of the files that were read\n`)
    expect(code).toBe(2)
    expect(folder.read(name)).toBe(text)
  }
})
