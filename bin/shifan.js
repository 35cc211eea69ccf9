#!/usr/bin/env node
// There is always a command, so that `npx` finds it in a checkout that has not been built yet, and then says so.
import { existsSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const cli = new URL('../dist/cli.js', import.meta.url)
if (existsSync(fileURLToPath(cli))) await import(cli.href)
else {
  process.stderr.write('shifan: not built yet: run npm ci && npm run build\n')
  process.exitCode = 2
}
