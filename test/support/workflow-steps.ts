import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

interface Step {
  readonly name?: string
  readonly run?: string
  readonly uses?: string
  readonly if?: string
}

interface Workflow {
  readonly env?: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>
}

/** What became of a step that runs commands. */
export interface StepResult {
  readonly name: string
  readonly code: number | null
  /** What it printed, errors too. */
  readonly log: string
}

/** What a job left behind. */
export interface JobResult {
  readonly steps: readonly StepResult[]
  /** The Markdown that the server shows. */
  readonly summary: string
}

/**
 * Runs the commands of a workflow of GitHub Actions as its runner does; what it takes from elsewhere (`uses`) is left
 * out. A step that has no condition is not run once one has failed.
 *
 * @param folder the repository
 */
export function runWorkflow(text: string, folder: string, environment: NodeJS.ProcessEnv = {}): JobResult {
  const { env = {}, jobs } = parse(text) as Workflow // safe: the linter has seen it
  const summaryFile = join(folder, '.summary.md')
  writeFileSync(summaryFile, '')
  const steps: StepResult[] = []
  for (const { name, run, if: condition } of Object.values(jobs).flatMap((job) => job.steps)) {
    const hasFailed = steps.some(({ code }) => code !== 0)
    if (run === undefined || (hasFailed && condition === undefined)) continue
    const script = join(folder, '.step.sh')
    writeFileSync(script, run)
    const { status, stdout, stderr } = spawnSync('bash', ['-e', script], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        ...environment,
        ...env,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_STEP_SUMMARY: summaryFile,
      },
    })
    steps.push({ name: name ?? run, code: status, log: `${stdout}${stderr}` })
  }
  return { steps, summary: readFileSync(summaryFile, 'utf8') }
}
