import { describe, expect, it } from 'vitest'
import { version } from '../../package.json'
import { runCli, temporaryFolder } from '../support/run-cli.ts'
import { TEA_CASES, TEA_HOUSE } from './tea-house.ts'

const COMMANDS = ['score', 'batch', 'portfolio', 'rules', 'lint', 'test', 'new', 'schema', 'types'] as const

async function help(...argv: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(argv)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

const exampleIn = (text: string): string => /\nExample:\n {2}\$ (.+)\n/.exec(text)?.[1] ?? 'no example'

describe('--help', () => {
  it.each(COMMANDS)('of %s has an example of that command', async (command) => {
    expect(exampleIn(await help(command, '--help'))).toMatch(new RegExp(`^shifan ${command} \\S`))
  })

  it.each(COMMANDS)('of %s has an example that runs', async (command) => {
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'acme.yaml': 'id: acme\nname: Acme\nfacts: {}\n',
      'profiles/acme.yaml': 'id: acme\nname: Acme\nfacts: {}\n',
      'profiles.ndjson': '{"id":"acme","name":"Acme","facts":{}}\n',
      'my-standard.yaml': TEA_HOUSE['tea-rules.yaml'],
      'my-standard.cases.yaml': TEA_CASES.replace('tea-rules', 'my-standard'),
    })
    const [, ...argv] = exampleIn(await help(command, '--help')).split(' ')
    const here = argv.map((each) => (/\.(yaml|ndjson|csv)$/.test(each) ? folder.path(each) : each))
    expect(await runCli(here)).toMatchObject({ code: 0, stderr: '' })
  })

  it.each<[string, readonly string[]]>([
    ['score', ['--rules', '--as-of', '--period', '--basis', '--format', '--lang', '--output', '--min']],
    [
      'batch',
      ['--rules', '--as-of', '--period', '--basis', '--set', '--format', '--detail', '--output', '--jobs'],
    ],
    ['portfolio', ['--rules', '--as-of', '--period', '--basis', '--set', '--mark', '--format', '--output']],
    ['rules', ['--format', '--lang']],
    ['lint', ['--rules']],
    ['test', ['--format', '--lang', '--output', '--coverage']],
    ['new', ['--title-zh', '--title-en']],
    ['schema', ['--rules']],
    ['types', ['--rules', '--output']],
  ])('of %s names every option', async (command, options) => {
    for (const option of options) expect(await help(command, '--help')).toContain(`\n  ${option} <`)
  })

  it.each<[string, string]>([
    ['what the date is if not given', '(default: today)'],
    ['the choices of the basis', '"claimed", "evidenced",'],
    ['the formats', '"table", "json", "markdown"'],
    ['the languages', '"zh", "en"'],
    ['the rule set that is used if none is given', '"chongqing-demonstration-unit"'],
  ])('of score says %s', async (_, words) => {
    expect((await help('score', '--help')).replace(/\s+/g, ' ')).toContain(words)
  })

  it('names every command', async () => {
    const text = await help('--help')
    for (const command of COMMANDS) expect(text).toContain(`\n  ${command} `)
  })

  it.each(COMMANDS)('is the same as `help %s`', async (command) => {
    expect(await help('help', command)).toBe(await help(command, '--help'))
  })

  it.each([['--help'], ...COMMANDS.map((command) => [command, '--help'])])(
    'has lines that fit a terminal: %s %s',
    async (...argv) => {
      for (const line of (await help(...argv.filter((each) => each !== undefined))).split('\n')) {
        expect(line.length).toBeLessThanOrEqual(80)
      }
    },
  )
})

it('--version is that of the package', async () => {
  expect(await help('--version')).toBe(`${version}\n`)
})
