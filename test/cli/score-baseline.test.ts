import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { runCli, type TemporaryFolder, temporaryFolder } from '../support/run-cli.ts'
import { TEA_HOUSE, TEA_PROFILE } from './tea-house.ts'

/** Scores the tea house as JSON: its leaves are stored well (6.5), and of its kinds it has two where three are wanted. */
async function result(folder: TemporaryFolder, ...argv: readonly string[]): Promise<string> {
  const rules = ['--rules', folder.path('tea-rules.yaml'), '--format', 'json']
  return (await runCli(['score', folder.path('corner-house.yaml'), ...rules, ...argv])).stdout
}

function against(folder: TemporaryFolder, profile: string, ...argv: readonly string[]) {
  return runCli([
    'score',
    folder.path(profile),
    ...['--rules', folder.path('tea-rules.yaml'), '--lang', 'en'],
    ...['--baseline', folder.path('before.json')],
    ...argv,
  ])
}

/** The tea house with an earlier result of it, and what became of it since. */
async function houses(now: string): Promise<TemporaryFolder> {
  const before = await result(temporaryFolder(TEA_HOUSE))
  return temporaryFolder({ ...TEA_HOUSE, 'before.json': before, 'now.yaml': now })
}

describe('--baseline', () => {
  it.each<[string, string]>([
    ['what is the same', TEA_PROFILE],
    ['what rose', TEA_PROFILE.replace('kinds: 2', 'kinds: 3')],
    ['what was unmet and is open', TEA_PROFILE.replace('    kinds: 2\n', '')],
  ])('passes %s', async (_, now) => {
    const { code, stderr } = await against(await houses(now), 'now.yaml')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('says which profiles cannot be compared, so that a new name hides no fall', async () => {
    const folder = await houses(TEA_PROFILE.replace('id: corner-house', 'id: other').replace('true', 'false'))
    const before = folder.path('before.json')
    expect(await against(folder, 'now.yaml', '--format', 'json')).toMatchObject({
      code: 0,
      stderr: [
        `shifan: ${before} has no result of other, which is compared with nothing`,
        `shifan: ${before} has results that are not scored now: corner-house`,
        '',
      ].join('\n'),
    })
  })

  it('fails on a row that fell, says by how much and where, and why', async () => {
    const folder = await houses(TEA_PROFILE.replace('sealed: true', 'sealed: false').replace('2', '3'))
    const { code, stderr } = await against(folder, 'now.yaml')
    expect(code).toBe(1)
    const [total, row, blank, ...difference] = stderr.split('\n')
    expect(total).toBe('shifan: corner-house fell from 6.5 to 3.5 points')
    expect(row).toBe(
      `shifan: corner-house fell from 6.5 to 0 points at 一.1.1 tea.leaves.stored (${folder.path('now.yaml')}:5:5 facts.leaves.sealed)`,
    )
    expect(blank).toBe('')
    expect(difference.join('\n')).toMatch(/一\.1\.1 Stored in sealed tins.*✓ met → ✗ unmet/)
    expect(difference.join('\n')).toMatch(/一\.1\.2 A choice of kinds.*✗ unmet → ✓ met/)
  })

  it('fails on a row that fell though the total rose', async () => {
    const rules = TEA_HOUSE['tea-rules.yaml']
      .replace('points: 6.5', 'points: 3.5')
      .replace('points: 3.5\n            when: { fact', 'points: 6.5\n            when: { fact')
    const before = await result(temporaryFolder({ ...TEA_HOUSE, 'tea-rules.yaml': rules }))
    const now = TEA_PROFILE.replace('sealed: true', 'sealed: false').replace('kinds: 2', 'kinds: 3')
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'tea-rules.yaml': rules,
      'before.json': before,
      'now.yaml': now,
    })
    const { code, stderr } = await against(folder, 'now.yaml')
    expect(code).toBe(1)
    expect(stderr.split('\n').filter((line) => line.startsWith('shifan:'))).toEqual([
      `shifan: corner-house fell from 3.5 to 0 points at 一.1.1 tea.leaves.stored (${folder.path('now.yaml')}:5:5 facts.leaves.sealed)`,
    ])
  })

  it.each<[string, (text: string) => string, string]>([
    [
      'a result on another basis',
      (text) => text.replace('"claimed"', '"verified"'),
      "holds no results on the basis 'claimed'",
    ],
    [
      'a result by another rule set',
      (text) => text.replace('"tea-house"', '"coffee-house"'),
      "holds results by 'coffee-house', none by 'tea-house'",
    ],
  ])('is not %s', async (_, change, reason) => {
    const folder = await houses(TEA_PROFILE)
    const other = temporaryFolder({
      ...TEA_HOUSE,
      'before.json': change(readFileSync(folder.path('before.json'), 'utf8')),
    })
    expect(await against(other, 'corner-house.yaml')).toEqual({
      code: 2,
      stdout: '',
      stderr: `shifan: ${other.path('before.json')} ${reason}\n`,
    })
  })

  it('is not written over', async () => {
    const folder = await houses(TEA_PROFILE)
    const { code, stderr } = await against(folder, 'now.yaml', '--output', folder.path('before.json'))
    expect(code).toBe(2)
    expect(stderr).toContain('it is one of the files that were read')
  })

  it('has every problem told, with its line', async () => {
    const folder = temporaryFolder({
      ...TEA_HOUSE,
      'before.json': '{ "ruleSet": { "id": "tea-house" },\n  "sections": 3 }',
    })
    const { code, stderr } = await against(folder, 'corner-house.yaml')
    expect(code).toBe(2)
    expect(stderr).toContain(`${folder.path('before.json')}:2:15 wrong-type`)
    expect(stderr.split('\n').length).toBeGreaterThan(3)
  })
})
