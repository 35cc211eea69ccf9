import { cpus } from 'node:os'
import { version } from 'node:process'

/** What the numbers were measured on. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly node: string
}

/** @returns this machine */
export function thisMachine(): Machine {
  const cores = cpus()
  return { processor: cores[0]?.model ?? 'unknown', cores: cores.length, node: version }
}
