import { describe, expect, it } from 'vitest'
import { version } from '../../package.json'
import { runCli, temporaryFolder } from '../support/run-cli.ts'
import { TEA_CASES, TEA_HOUSE } from './tea-house.ts'

const COMMANDS = ['score', 'rules', 'lint', 'test', 'new', 'schema', 'types'] as const

function help(...argv: readonly string[]): string {
  const { code, stdout, stderr } = runCli(argv)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

const exampleIn = (text: string): string => /\nExample:\n {2}\$ (.+)\n/.exec(text)?.[1] ?? 'no example'

describe('--help', () => {
  it.each(COMMANDS)('of %s has an example of that command', (command) => {
    expect(exampleIn(help(command, '--help'))).toMatch(new RegExp(`^shifan ${command} \\S`))
  })

  it.each(COMMANDS)('of %s has an example that runs', (command) => {
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'acme.yaml': 'id: acme\nname: Acme\nfacts: {}\n',
      'my-standard.yaml': TEA_HOUSE['tea-rules.yaml'],
      'my-standard.cases.yaml': TEA_CASES.replace('tea-rules', 'my-standard'),
    })
    const [, ...argv] = exampleIn(help(command, '--help')).split(' ')
    const here = argv.map((each) => (each.endsWith('.yaml') ? folder.path(each) : each))
    expect(runCli(here)).toMatchObject({ code: 0, stderr: '' })
  })

  it.each<[string, readonly string[]]>([
    ['score', ['--rules', '--as-of', '--period', '--basis', '--format', '--lang', '--output', '--min']],
    ['rules', ['--format', '--lang']],
    ['lint', ['--rules']],
    ['test', ['--format', '--lang', '--output', '--coverage']],
    ['new', ['--title-zh', '--title-en']],
    ['schema', ['--rules']],
    ['types', ['--rules', '--output']],
  ])('of %s names every option', (command, options) => {
    for (const option of options) expect(help(command, '--help')).toContain(`\n  ${option} <`)
  })

  it.each<[string, string]>([
    ['what the date is if not given', '(default: today)'],
    ['the choices of the basis', '"claimed", "evidenced",'],
    ['the formats', '"table", "json", "markdown"'],
    ['the languages', '"zh", "en"'],
    ['the rule set that is used if none is given', '"chongqing-demonstration-unit"'],
  ])('of score says %s', (_, words) => {
    expect(help('score', '--help').replace(/\s+/g, ' ')).toContain(words)
  })

  it('names every command', () => {
    const text = help('--help')
    for (const command of COMMANDS) expect(text).toContain(`\n  ${command} `)
  })

  it.each(COMMANDS)('is the same as `help %s`', (command) => {
    expect(help('help', command)).toBe(help(command, '--help'))
  })

  it.each([['--help'], ...COMMANDS.map((command) => [command, '--help'])])(
    'has lines that fit a terminal: %s %s',
    (...argv) => {
      for (const line of help(...argv.filter((each) => each !== undefined)).split('\n')) {
        expect(line.length).toBeLessThanOrEqual(80)
      }
    },
  )
})

it('--version is that of the package', () => {
  expect(help('--version')).toBe(`${version}\n`)
})
