import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Copies the files of a list, as gitlab-ci-local has it done by rsync; for machines that have none. */
const COPY = `#!/bin/sh
for argument; do
  case $argument in --files-from=*) list=\${argument#*=} ;; esac
  target=$argument
done
[ -z "$list" ] && exit 0
while read -r file; do cp -R --parents "$file" "$target"; done < "$list"
`

/** What gitlab-ci-local takes for granted, and Node.js has from version 22. */
const OLDER_NODE = 'Set.prototype.union ??= function (other) { return new Set([...this, ...other.keys()]) }'

const require = createRequire(import.meta.url)

/** Run by its path, since its own way to start would choose how Node.js is started. */
const PROGRAM = require.resolve('gitlab-ci-local')

const hasRsync = (): boolean => spawnSync('rsync', ['--version']).error === undefined

/** What became of a pipeline. */
export interface PipelineResult {
  readonly code: number | null
  readonly log: string
}

/**
 * Runs the pipeline of a repository by gitlab-ci-local, its jobs in shells of this machine and not in containers.
 *
 * @param folder a folder with a `.gitlab-ci.yml`; what it keeps for itself goes there, and to `home`
 */
export function runPipeline(
  folder: string,
  home: string,
  environment: NodeJS.ProcessEnv = {},
): PipelineResult {
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, stdio: 'ignore' })
  git('init', '--initial-branch=main')
  git('remote', 'add', 'origin', 'https://gitlab.example/group/project.git')
  git('config', 'user.name', 'nobody')
  git('config', 'user.email', 'nobody@example.org')
  git('add', '--all')
  git('commit', '--message=profiles')
  const programs = join(home, 'bin')
  mkdirSync(programs, { recursive: true })
  if (!hasRsync()) {
    writeFileSync(join(programs, 'rsync'), COPY)
    chmodSync(join(programs, 'rsync'), 0o755)
  }
  const { status, stdout, stderr } = spawnSync(
    'node',
    [
      `--import=data:text/javascript,${encodeURIComponent(OLDER_NODE)}`,
      PROGRAM,
      '--force-shell-executor',
      `--home=${home}`,
      '--color=false',
    ],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...environment, PATH: `${programs}:${process.env.PATH}` },
    },
  )
  return { code: status, log: `${stdout}${stderr}` }
}
