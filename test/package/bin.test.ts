import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/run-cli.ts'

describe('the command', () => {
  it('runs what was built', () => {
    const { status, stdout } = spawnSync('node', ['bin/shifan.js', 'rules'], { encoding: 'utf8' })
    expect({ status, isListed: stdout.includes('chongqing-demonstration-unit') }).toEqual({
      status: 0,
      isListed: true,
    })
  })

  it('says what to do in a checkout that has not been built', () => {
    const folder = temporaryFolder({ 'package.json': '{ "type": "module" }' })
    mkdirSync(folder.path('bin'))
    cpSync('bin/shifan.js', folder.path('bin/shifan.js'))
    const { status, stderr } = spawnSync('node', [folder.path('bin/shifan.js')], { encoding: 'utf8' })
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'shifan: not built yet: run npm ci && npm run build\n',
    })
  })
})
