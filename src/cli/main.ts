#!/usr/bin/env node
import process from 'node:process'
import pc from 'picocolors'
import { run } from './run.ts'

function today(): string {
  const now = new Date()
  const part = (value: number, width: number) => String(value).padStart(width, '0')
  return `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1, 2)}-${part(now.getDate(), 2)}`
}

// a reader that has seen enough, such as `head`, closes the pipe: nothing is left to be said
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  color: process.stdout.isTTY === true && pc.isColorSupported,
  today: today(),
})
