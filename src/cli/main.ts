#!/usr/bin/env node
import { fstatSync } from 'node:fs'
import process from 'node:process'
import pc from 'picocolors'
import { reasonOf } from './read-file.ts'
import { run } from './run.ts'
import { CannotRun, EXIT } from './streams.ts'

function today(): string {
  const now = new Date()
  const part = (value: number, width: number) => String(value).padStart(width, '0')
  return `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1, 2)}-${part(now.getDate(), 2)}`
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // a reader that has seen enough, such as `head`, closes the pipe: nothing is left to be said
    if (error.code === 'EPIPE') return
    if (stream === process.stdout) process.stderr.write(`shifan: cannot print: ${reasonOf(error)}\n`)
    process.exit(EXIT.unable)
  })
}

/** Prints bytes, and says when they have gone. */
function print(bytes: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    process.stdout.write(bytes, (error) => resolve(error == null))
  })
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Takes an interruption from the program; a second one ends it. */
function interruption(): AbortSignal {
  const controller = new AbortController()
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, stop)
    controller.abort()
  }
  for (const signal of SIGNALS) process.on(signal, stop)
  return controller.signal
}

let isPiped = false

function stdin(): AsyncIterable<Uint8Array> {
  if (fstatSync(process.stdin.fd).isDirectory()) {
    throw new CannotRun('shifan: cannot read what is piped in: it is a directory')
  }
  isPiped = true
  return process.stdin
}

process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  print,
  stdin,
  ...(process.stderr.isTTY === true && { progress: process.stderr }),
  interruption,
  ...(process.env.GITHUB_STEP_SUMMARY && { jobSummary: process.env.GITHUB_STEP_SUMMARY }),
  color: process.stdout.isTTY === true && pc.isColorSupported,
  today: today(),
})

// what is still piped in is not waited for
if (isPiped) process.stdin.destroy()
