import { parentPort, workerData } from 'node:worker_threads'
import type { Block } from './block.ts'
import type { Request } from './request.ts'
import { blockScorer } from './score-block.ts'
import type { Answer } from './worker-pool.ts'

/* The program of a worker: blocks in, scored blocks out, in the same order. */

const score = blockScorer(workerData as Request) // safe: the pool starts it with one

parentPort?.on('message', (block: Block) => {
  const answer: Answer = { scored: score(block), spent: block.bytes }
  parentPort?.postMessage(answer, [
    answer.scored.bytes.buffer as ArrayBuffer,
    block.bytes.buffer as ArrayBuffer,
  ]) // safe: neither is shared
})
