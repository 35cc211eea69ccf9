import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, createReadStream, openSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** What a run of a program has cost. */
export interface Cost {
  /** From its start to its end, in seconds. */
  readonly wall: number
  /** Of all threads, in seconds. */
  readonly cpu: number
  readonly peakMegabytes: number
}

/**
 * Runs a program with what it takes to learn its own cost at its end.
 *
 * @param folder where its output goes
 * @param piped the file that is piped in, where one is
 */
export async function costOf(folder: string, argv: readonly string[], piped?: string): Promise<Cost> {
  const told = "process.on('exit', () => process.stderr.write(JSON.stringify(process.resourceUsage())))"
  const imported = `--import=data:text/javascript,${encodeURIComponent(told)}`
  const output = openSync(join(folder, 'output'), 'w')
  const input = piped === undefined ? 'ignore' : 'pipe'
  const started = performance.now()
  const child = spawn(process.execPath, [imported, ...argv], { stdio: [input, output, 'pipe'] })
  closeSync(output)
  let said = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    said += String(bytes)
  })
  const ended = once(child, 'close')
  if (piped !== undefined && child.stdin !== null) await pipeline(createReadStream(piped), child.stdin)
  const [code] = (await ended) as [number]
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${said}`)
  // safe: what the imported line has written
  const usage = JSON.parse(said) as Pick<NodeJS.ResourceUsage, 'userCPUTime' | 'systemCPUTime' | 'maxRSS'>
  const wall = (performance.now() - started) / 1000
  return { wall, cpu: (usage.userCPUTime + usage.systemCPUTime) / 1e6, peakMegabytes: usage.maxRSS / 1024 }
}
