import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { runCli, temporaryFolder } from '../support/run-cli.ts'

const NAMES = ['tea-house.yaml', 'tea-house.facts.yaml', 'tea-house.cases.yaml']

async function started(name = 'tea-house', ...options: readonly string[]) {
  const folder = temporaryFolder()
  const result = await runCli(['new', folder.path(name), ...options])
  return { folder, result, files: readdirSync(folder.path('.')).sort() }
}

describe('shifan new', () => {
  it('writes a rule set, its dictionary and its cases, and says what to do next', async () => {
    const { folder, result, files } = await started()
    expect(files).toEqual([...NAMES].sort())
    const ruleSet = folder.path('tea-house.yaml')
    expect(result).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        ...NAMES.map((name) => `wrote ${folder.path(name)}\n`),
        '\nnext:\n',
        `  shifan lint ${ruleSet}    what is wrong with it\n`,
        `  shifan test ${ruleSet}    its worked cases, and what they cover\n`,
        `  shifan rules ${ruleSet}   it as a readable document\n`,
      ].join(''),
    })
  })

  it.each([
    ['the id', 'tea-house', []],
    ['the file', 'tea-house.yaml', []],
    ['a title that YAML could take for something else', 'tea-house', ['--title-en', `a: "b" # c\\ 'd'`]],
  ])('writes files that lint clean, given %s', async (_, name, options) => {
    const { folder } = await started(name, ...options)
    const ruleSet = folder.path('tea-house.yaml')
    expect(
      await runCli(['lint', ...NAMES.map((each) => folder.path(each)), '--rules', ruleSet]),
    ).toMatchObject({
      code: 0,
      stderr: '',
    })
  })

  it('writes cases that pass, and cover every row and every boundary', async () => {
    const { folder } = await started()
    expect(await runCli(['test', folder.path('tea-house.yaml'), '--coverage', '100'])).toMatchObject({
      code: 0,
      stderr: '',
    })
  })

  it('invents no grade', async () => {
    const { folder } = await started()
    expect(parse(folder.read('tea-house.yaml'))).not.toHaveProperty('grades')
    expect(folder.read('tea-house.yaml')).toContain('# grades:\n')
  })

  it('takes the titles that it is given', async () => {
    const { folder } = await started(
      'tea-house',
      '--title-zh',
      '茶馆标准',
      '--title-en',
      'Tea "houses"\nhere',
    )
    const title = { zh: '茶馆标准', en: 'Tea "houses" here' }
    expect(parse(folder.read('tea-house.yaml'))).toMatchObject({ id: 'tea-house', title })
    expect(parse(folder.read('tea-house.facts.yaml'))).toMatchObject({ id: 'tea-house-facts', title })
  })

  it('leads an editor to the schemas where the package is installed', async () => {
    const folder = temporaryFolder()
    mkdirSync(folder.path('node_modules'))
    mkdirSync(folder.path('standards'))
    symlinkSync(resolve('.'), folder.path('node_modules/shifan'))
    expect((await runCli(['new', folder.path('standards/tea-house')])).code).toBe(0)
    for (const [index, kind] of ['rule-set', 'dictionary', 'cases'].entries()) {
      const path = `standards/${NAMES[index]}`
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(folder.read(path)) ?? []
      const read = readFileSync(resolve(dirname(folder.path(path)), schema), 'utf8')
      expect(JSON.parse(read)).toMatchObject({ $id: `urn:shifan:${kind}` })
    }
  })

  it.each(NAMES)('writes nothing where %s is there already', async (name) => {
    const folder = temporaryFolder({ [name]: 'mine' })
    const path = folder.path(name)
    expect(await runCli(['new', folder.path('tea-house')])).toEqual({
      code: 2,
      stdout: '',
      stderr: `shifan: ${path} is there already: nothing is written\n`,
    })
    expect(readdirSync(folder.path('.'))).toEqual([name])
    expect(folder.read(name)).toBe('mine')
  })

  it('writes nothing where there is no such folder', async () => {
    const folder = temporaryFolder()
    const path = folder.path('nowhere/tea-house')
    expect(await runCli(['new', path])).toEqual({
      code: 2,
      stdout: '',
      stderr: `shifan: cannot write ${path}.yaml: there is no such folder\n`,
    })
  })

  it.each([
    ['TeaHouse', "Write small letters and digits, joined by hyphens. Try 'tea-house'."],
    ['tea house', "Write small letters and digits, joined by hyphens. Try 'tea-house'."],
    ['tea.facts.yaml', "Write small letters and digits, joined by hyphens. Try 'tea-facts'."],
    ['茶馆', 'Write small letters and digits, joined by hyphens. An example: tea-house-standard.'],
  ])('refuses to call a rule set %s, and says what would do', async (name, hint) => {
    const { result, files } = await started(name)
    const id = name.replace(/\.yaml$/, '')
    expect(result).toEqual({
      code: 2,
      stdout: '',
      stderr: `shifan: a rule set cannot be called '${id}'. ${hint}\n`,
    })
    expect(files).toEqual([])
  })

  it.each([
    [
      'the id of a built-in rule set',
      ['chongqing-demonstration-unit'],
      "'chongqing-demonstration-unit' is the id",
    ],
    ['a blank title', ['tea-house', '--title-zh', ' '], '--title-zh has no text'],
  ])('refuses %s', async (_, [name = '', ...options], words) => {
    const { result, files } = await started(name, ...options)
    expect(result).toMatchObject({ code: 2, stdout: '' })
    expect(result.stderr).toContain(words)
    expect(files).toEqual([])
  })
})
