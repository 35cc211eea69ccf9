import { spawnSync } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { expect, it } from 'vitest'

// a device that is always full
const FULL = '/dev/full'

it.runIf(existsSync(FULL)).each([
  ['score', ['fixtures/enterprises/mid-field.yaml']],
  ['rules', []],
])('says in one line that it cannot print: %s', (command, argv) => {
  const stdio = ['ignore', openSync(FULL, 'w'), 'pipe'] as const
  const { status, stderr } = spawnSync('node', ['dist/cli.js', command, ...argv], { stdio: [...stdio] })
  expect(String(stderr)).toBe('shifan: cannot print: no space is left there\n')
  expect(status).toBe(2)
})
