import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Block, ScoredBlock } from './block.ts'
import type { BufferStore } from './buffer-store.ts'
import type { Request } from './request.ts'

/** The program of the workers in the built package. Where the sources are run there is none. */
const PROGRAM = fileURLToPath(new URL('./batch-worker.js', import.meta.url))

/** A worker needs little that lives long, and what does not need not pile up before it is thrown away. */
const LIMITS = { maxYoungGenerationSizeMb: 4 }

/** What a worker sends back: what came of a block, and its bytes, which are used again. */
export interface Answer {
  readonly scored: ScoredBlock
  readonly spent: Uint8Array
}

/** Scores blocks on other threads. */
export interface WorkerPool {
  /** Scores a block, whose bytes then belong to the worker. */
  score(block: Block): Promise<ScoredBlock>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (scored: ScoredBlock) => void
  readonly reject: (reason: unknown) => void
}

/** One worker, which answers in the order in which it is asked. */
function hired(request: Request, buffers: BufferStore) {
  const worker = new Worker(PROGRAM, { workerData: request, resourceLimits: LIMITS })
  const waiting: Waiting[] = []
  const fail = (reason: unknown): void => {
    for (const { reject } of waiting.splice(0)) reject(reason)
  }
  worker.on('message', ({ scored, spent }: Answer) => {
    buffers.giveBack(spent)
    waiting.shift()?.resolve(scored)
  })
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`A worker ended with ${code}.`)))
  return {
    load: () => waiting.length,
    ask: (block: Block): Promise<ScoredBlock> =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        const { buffer } = block.bytes
        worker.postMessage(block, buffer instanceof ArrayBuffer ? [buffer] : [])
      }),
    async dismiss(): Promise<void> {
      waiting.length = 0
      await worker.terminate()
    },
  }
}

/** @returns so many workers; `undefined` where their program is not there */
export function workerPool(jobs: number, request: Request, buffers: BufferStore): WorkerPool | undefined {
  if (!existsSync(PROGRAM)) return undefined
  const workers = Array.from({ length: jobs }, () => hired(request, buffers))
  return {
    score(block) {
      const [idlest] = [...workers].sort((one, other) => one.load() - other.load())
      if (idlest === undefined) throw new RangeError('a pool needs workers')
      return idlest.ask(block)
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.dismiss()))
    },
  }
}
