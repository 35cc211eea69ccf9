import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { manyProfile } from '../cli/many-profiles.ts'
import { temporaryFolder } from '../support/run-cli.ts'

/** Long, so that there is much to be read and little to be scored. */
const LINE = `${JSON.stringify({ ...manyProfile(1), name: 'x'.repeat(8000) })}\n`
const LINES = Buffer.from(LINE.repeat(100))
const FEW = 20_000_000
const MANY = 120_000_000

/** Lines of so many bytes, and a few more. */
function* lines(bytes: number): Generator<Buffer> {
  for (let given = 0; given < bytes; given += LINES.length) yield LINES
}

/** Has the built command read what is written, and learns how much memory it took at most, in megabytes. */
async function peakOf(input: Iterable<Buffer>): Promise<number> {
  const folder = temporaryFolder()
  const told = `process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))`
  const argv = [`--import=data:text/javascript,${encodeURIComponent(told)}`, 'dist/cli.js', 'batch']
  const child = spawn('node', [...argv, '--output', folder.path('out')], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => {
    said += String(bytes)
  })
  const ended = once(child, 'close')
  for (const piece of input) if (!child.stdin.write(piece)) await once(child.stdin, 'drain')
  child.stdin.end()
  await ended
  return Number(/peak (\d+)$/.exec(said)?.[1]) / 1024
}

describe('the memory of a batch', () => {
  it('does not grow with what is piped in', async () => {
    const few = await peakOf(lines(FEW))
    const many = await peakOf(lines(MANY))
    expect(few).toBeGreaterThan(50)
    expect(many - few).toBeLessThan(60)
  })
})
