import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseProfile } from '../../src/facts/parse-profile.ts'
import { PROBLEM_CODES } from '../../src/reading/problem.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { type InstalledPackage, installPackage } from '../support/installed-package.ts'

const README = readFileSync('README.md', 'utf8')
const RULE_SETS = readFileSync('docs/rule-sets.md', 'utf8')

function blocks(language: string, document = README): readonly string[] {
  return [...document.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  )
}

/** Runs `npx shifan …` as the README prints it, by the built command. */
function shifan(command: string): string {
  const [npx, name, ...args] = command.trim().split(' ')
  expect([npx, name]).toEqual(['npx', 'shifan'])
  return execFileSync('node', ['dist/cli.js', ...args], { encoding: 'utf8' })
}

/** Whether the excerpt stands in the text, where a line `…` stands for any lines left out. */
function isExcerpt(excerpt: string, text: string): boolean {
  let rest = text
  return excerpt.split(/^…\n/m).every((part, index) => {
    const at = rest.indexOf(part)
    if (at < 0 || (index === 0 && at > 0)) return false
    rest = rest.slice(at + part.length)
    return true
  })
}

describe('the README', () => {
  const examples = blocks('console').map((example) => {
    const [command = '', ...printed] = example.split('\n')
    return [command.replace(/^\$ /, ''), printed.join('\n')] as const
  })

  it.each(examples)('shows the real output of %s', (command, excerpt) => {
    const { stdout, stderr } = spawnSync(
      'bash',
      ['-c', command.replace(/^npx shifan /, 'node dist/cli.js ')],
      {
        encoding: 'utf8',
      },
    )
    expect(isExcerpt(excerpt, stdout + stderr)).toBe(true)
  })

  it('has an example of the commands that have most to show', () => {
    expect(examples.map(([command]) => command.split(' ').slice(0, 3).join(' '))).toEqual([
      'npx shifan score',
      'npx shifan score',
      'npx shifan score',
      'npx shifan portfolio',
      'npx shifan batch',
    ])
  })

  it('sets up and scores in one command, sets up and tests in another', () => {
    const [score = '', test] = blocks('sh')
    const scoring = score.replace('npm ci && npm run build && ', '')
    expect(scoring).not.toBe(score)
    expect(shifan(scoring)).toContain('得分 56.5')
    expect(test).toBe('npm ci && npm test\n')
    expect(readFileSync('.ci/run', 'utf8')).toMatch(/ 'npm ci && npm test'$/m)
  })

  it('has an example profile that is right, but for what it leaves open', () => {
    const [profile = ''] = blocks('yaml')
    expect(parseProfile(profile, chongqingDemonstrationUnit, { file: 'README.md' })).toMatchObject({
      ok: true,
    })
    expect(parse(profile)).toMatchObject({ facts: { employees: { total: 120, trained: null } } })
  })

  it('has a table of exactly the codes that there are', () => {
    const table = README.split('## Problems and their codes')[1] ?? ''
    const rows = [...table.matchAll(/^\| `([a-z0-9-]+)` \| (.*) \|$/gm)].map(([, code, meaning]) => [
      code,
      meaning,
    ])
    expect(rows).toEqual(Object.entries(PROBLEM_CODES))
  })

  it('has every option of the command line, and no other', () => {
    const inReadme = [...README.matchAll(/^\| `(--[a-z-]+)[^`]*` \|/gm)].map(([, option]) => option)
    const commands = [...README.matchAll(/^shifan ([a-z]+) .* {2}/gm)].map(([, command = '']) => command)
    expect(commands).toHaveLength(11)
    const help = commands.map((command) => spawnSync('node', ['dist/cli.js', command, '--help']).stdout)
    const inHelp = help.join('').matchAll(/^ {2}(--[a-z-]+)/gm)
    expect(new Set(inReadme)).toEqual(new Set([...inHelp].map(([, option]) => option)))
  })

  it('names a reason for every dependency', () => {
    const reasons = readFileSync('docs/dependencies.md', 'utf8')
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      object
    >
    const all = Object.keys({ ...dependencies, ...devDependencies })
    expect(all.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([])
  })
})

describe('the program in the README', () => {
  let installed: InstalledPackage

  beforeAll(() => {
    installed = installPackage()
  }, 180_000)

  afterAll(() => installed?.remove())

  it.each([
    ['the example', 0],
    ['with json-rules-engine', 1],
    ['a report', 2],
  ])('prints what its comments say: %s', (_, index) => {
    const program = blocks('js')[index] ?? ''
    installed.write('example.mjs', program)
    const promised = [...program.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text)
    expect(installed.run('node', 'example.mjs').trim().split('\n')).toEqual(promised)
    expect(promised).toHaveLength(3)
  })

  it('prints what its comments say also in the page on rule sets, with the files shown there', () => {
    const [dictionary = '', ruleSet = ''] = blocks('yaml', RULE_SETS)
    const [program = ''] = blocks('js', RULE_SETS)
    installed.write('cafe-facts.yaml', dictionary)
    installed.write('cafe-standard.yaml', ruleSet)
    installed.write('cafe.mjs', program)
    const promised = [...program.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text)
    expect(installed.run('node', 'cafe.mjs').trim().split('\n')).toEqual(promised)
    expect(
      installed.run('npx', '--no-install', 'shifan', 'lint', 'cafe-standard.yaml', 'cafe-facts.yaml'),
    ).toBe('cafe-standard.yaml: rule set, no problems\ncafe-facts.yaml: dictionary, no problems\n')
    const [cases = ''] = blocks('yaml cases', RULE_SETS)
    installed.write('cafe-standard.cases.yaml', cases)
    expect(
      installed.run('npx', '--no-install', 'shifan', 'test', 'cafe-standard.yaml', '--lang', 'en'),
    ).toContain('\n2 passed, 0 failed; ')
  })
})
