import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { obeyed } from '../report/inert.ts'
import { problemLines, runCli, type TemporaryFolder, temporaryFolder } from '../support/run-cli.ts'

const ROW = 'organization.leading-group.established'

/** A profile of which one row is met, with a document that names a file. */
const profile = (file: string) =>
  [
    'id: acme',
    'name: Acme',
    'facts: { leadingGroup: { established: true } }',
    'evidence:',
    `  - criterion: ${ROW}`,
    '    title: Notice',
    `    file: ${JSON.stringify(file)}`,
    '    stamped: true',
    '',
  ].join('\n')

function scored(folder: TemporaryFolder, ...argv: readonly string[]) {
  return runCli([
    'score',
    folder.path('acme.yaml'),
    '--basis',
    'evidenced',
    '--format',
    'json',
    '--evidence-root',
    folder.path('evidence'),
    ...argv,
  ])
}

const CONTENT = 'signed and stamped'
const sha256 = createHash('sha256').update(CONTENT).digest('hex')

describe('--evidence-root', () => {
  it('tells the size and SHA-256 of a file that is there, and counts it', async () => {
    const folder = temporaryFolder({ 'acme.yaml': profile('2025/a.pdf'), 'evidence/2025/a.pdf': CONTENT })
    const { code, stdout, stderr } = await scored(folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { total, evidence } = JSON.parse(stdout)
    expect(total.points).toBe(3)
    expect(evidence).toEqual([
      {
        criterion: ROW,
        title: 'Notice',
        file: '2025/a.pdf',
        stamped: true,
        kind: 'founding-document',
        flaws: [],
        bytes: 18,
        sha256,
      },
    ])
  })

  const outside = 'evidence/../secret.pdf'
  it('is told in every format for CI, at the line that names the file', async () => {
    const folder = temporaryFolder({ 'acme.yaml': profile('b.pdf'), 'evidence/a.pdf': CONTENT })
    const report = async (format: string) => (await scored(folder, '--format', format, '--lang', 'en')).stdout
    const [first] = (await report('github')).split('\n')
    expect(first).toMatch(
      /^::error file=.*acme\.yaml,line=7,col=5,.*“b\.pdf” is no evidence: the file does not exist/,
    )
    expect(await report('junit')).toContain('“b.pdf” is no evidence: the file does not exist')
    const { results } = JSON.parse(await report('sarif')).runs[0]
    expect(results.find(({ ruleId }: { ruleId: string }) => ruleId === 'demand/evidence-root')).toMatchObject(
      {
        level: 'error',
        locations: [{ physicalLocation: { region: { startLine: 7, startColumn: 5 } } }],
      },
    )
  })

  it('has no report written over a document', async () => {
    const folder = temporaryFolder({ 'acme.yaml': profile('a.pdf'), 'evidence/a.pdf': CONTENT })
    const { code, stderr } = await scored(folder, '--output', folder.path('evidence/a.pdf'))
    expect(code).toBe(2)
    expect(stderr).toContain('it is one of the files that were read')
    expect(folder.read('evidence/a.pdf')).toBe(CONTENT)
  })

  it('says nothing that a terminal obeys, whatever a file is called', async () => {
    const folder = temporaryFolder({
      'acme.yaml': profile('\u202ex\n::error::pwn\u001b[31m##[error]'),
      'evidence/a.pdf': CONTENT,
    })
    const { stderr } = await scored(folder)
    expect(obeyed(stderr)).toEqual([])
    expect(stderr.split('\n')).toHaveLength(2)
    expect(stderr).not.toContain('##[')
  })

  it.each<[string, string, string, string]>([
    ['a path that says it is a folder', 'a.pdf/', 'file-missing', 'Put it there'],
    ['the folder itself', '.', 'file-no-file', 'is none'],
    ['a file that is not there', 'b.pdf', 'file-missing', 'Put it there'],
    ['a file without content', 'empty.pdf', 'file-empty', 'is empty'],
    ['a folder', '2025', 'file-no-file', 'is none'],
    ['a path up and out', '../secret.pdf', 'file-outside', 'leads out'],
    ['a path up and in again', '../evidence/a.pdf', 'file-outside', 'leads out'],
    ['a path up and out with backslashes', '..\\secret.pdf', 'file-outside', 'leads out'],
    ['a path from the root', '/etc/hostname', 'file-outside', 'leads out'],
    ['a link to a file outside', 'link.pdf', 'file-outside', 'leads out'],
    ['a path through a link to a folder outside', 'way/secret.pdf', 'file-outside', 'leads out'],
    ['a link that leads nowhere', 'dangling.pdf', 'file-missing', 'Put it there'],
    ['a path through a file', 'a.pdf/b.pdf', 'file-missing', 'Put it there'],
    ['a name that no system takes', 'a\u0000.pdf', 'file-missing', 'Put it there'],
  ])('counts no document that names %s', async (_, file, flaw, advice) => {
    const folder = temporaryFolder({
      'acme.yaml': profile(file),
      'evidence/a.pdf': CONTENT,
      'evidence/empty.pdf': '',
      'evidence/2025/c.pdf': CONTENT,
      'secret.pdf': CONTENT,
      'elsewhere/secret.pdf': CONTENT,
    })
    symlinkSync(folder.path(outside), folder.path('evidence/link.pdf'))
    symlinkSync(folder.path('elsewhere'), folder.path('evidence/way'))
    symlinkSync(folder.path('nowhere'), folder.path('evidence/dangling.pdf'))
    const { code, stdout, stderr } = await scored(folder)
    expect(code).toBe(1)
    expect(problemLines(stderr)).toEqual([[folder.path('acme.yaml'), 7, 5, 'evidence-file']])
    expect(stderr).toContain(advice)
    const { total, evidence, gaps } = JSON.parse(stdout)
    expect(evidence[0].flaws).toEqual([flaw])
    expect(total.points).toBe(0)
    expect(gaps.find(({ criterion }: { criterion: string }) => criterion === ROW)?.evidence).toEqual([
      { kind: 'founding-document' },
    ])
  })

  it('follows a link that stays inside', async () => {
    const folder = temporaryFolder({ 'acme.yaml': profile('link.pdf'), 'evidence/a.pdf': CONTENT })
    symlinkSync('a.pdf', folder.path('evidence/link.pdf'))
    expect(JSON.parse((await scored(folder)).stdout).evidence[0]).toMatchObject({ flaws: [], sha256 })
  })

  it('may itself be reached by a link', async () => {
    const folder = temporaryFolder({ 'acme.yaml': profile('a.pdf'), 'real/a.pdf': CONTENT })
    symlinkSync(folder.path('real'), folder.path('evidence'))
    expect((await scored(folder)).code).toBe(0)
  })

  it('looks at no files where it is not given', async () => {
    const folder = temporaryFolder({ 'acme.yaml': profile('b.pdf') })
    const { code, stdout } = await runCli([
      'score',
      folder.path('acme.yaml'),
      '--basis',
      'evidenced',
      '--format',
      'json',
    ])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ total: { points: 3 }, evidence: [{ flaws: [] }] })
  })

  it.each([
    ['is not there', 'nowhere', 'there is no such folder'],
    ['is a file', 'acme.yaml', 'it is not a directory'],
  ])('cannot be a folder that %s', async (_, name, reason) => {
    const folder = temporaryFolder({ 'acme.yaml': profile('a.pdf') })
    const root = folder.path(name)
    expect(await runCli(['score', folder.path('acme.yaml'), '--evidence-root', root])).toEqual({
      code: 2,
      stdout: '',
      stderr: `shifan: cannot look for evidence in ${root}: ${reason}\n`,
    })
  })

  it('takes the same file for two documents, and a file larger than a piece', async () => {
    const large = 'x'.repeat(600_000)
    const twice = profile('a.pdf').replace('    stamped: true\n', '')
    const second = twice.slice(twice.indexOf('  - criterion')).replace('established', 'headed-by-principal')
    const folder = temporaryFolder({ 'acme.yaml': `${twice}${second}`, 'evidence/a.pdf': large })
    mkdirSync(folder.path('evidence/unused'))
    const { evidence } = JSON.parse((await scored(folder)).stdout)
    const hash = createHash('sha256').update(large).digest('hex')
    expect(evidence.map((each: { sha256: string; bytes: number }) => [each.sha256, each.bytes])).toEqual([
      [hash, 600_000],
      [hash, 600_000],
    ])
  })
})

describe('--evidence-root with --cross-check', () => {
  it('has both evaluators leave out what is not there', async () => {
    const folder = temporaryFolder({ 'acme.yaml': profile('b.pdf'), 'evidence/a.pdf': CONTENT })
    const { code, stdout } = await scored(folder, '--cross-check')
    expect(code).toBe(1)
    expect(JSON.parse(stdout).total.points).toBe(0)
  })
})
