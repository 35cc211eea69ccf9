import { availableParallelism } from 'node:os'
import { BLOCK_SIZE, type Block, type ScoredBlock } from './block.ts'
import type { BufferStore } from './buffer-store.ts'
import type { Request } from './request.ts'
import { blockScorer } from './score-block.ts'
import { untilFailure } from './until-failure.ts'
import { type WorkerPool, workerPool } from './worker-pool.ts'

/** After so many bytes it pays to start workers: there may well be more to come. */
const WORTH_WORKERS = 16_777_216

/** More workers than these take more memory than they save time: each has its own copy of the program. */
const MOST_AUTOMATIC_WORKERS = 4

/** How many blocks each worker has before it, so that it never waits for the next. */
const BLOCKS_A_WORKER = 2

/** Takes the first of those that are pending, where there are more than so many. */
function nextOf<T>(pending: T[], most: number): T | undefined {
  return pending.length > most ? pending.shift() : undefined
}

/**
 * Scores blocks in their order: first on this thread and, where there is much to do, on others. Where the blocks fail,
 * those before are scored first.
 *
 * @param jobs how many threads score, from the beginning; where it is left out, others begin when it pays
 */
export async function* scoreInOrder(
  blocks: AsyncIterable<Block>,
  request: Request,
  buffers: BufferStore,
  jobs: number | undefined,
): AsyncGenerator<ScoredBlock> {
  const workers = jobs ?? Math.min(availableParallelism(), MOST_AUTOMATIC_WORKERS)
  const score = blockScorer(request)
  const { sound, rethrow } = untilFailure(blocks)
  const pending: Promise<ScoredBlock>[] = []
  let pool: WorkerPool | undefined
  let bytes = 0
  try {
    for await (const block of sound) {
      const isMuch = jobs !== undefined || bytes >= WORTH_WORKERS
      if (workers > 1 && isMuch) pool ??= workerPool(workers, request, buffers)
      const size = block.bytes.length
      bytes += size
      if (pool === undefined) {
        const scored = score(block)
        buffers.giveBack(block.bytes)
        yield scored
        continue
      }
      const scored = pool.score(block)
      scored.catch(() => undefined) // told when its turn comes
      pending.push(scored)
      // a small block is all that there is at the moment: what came before it is not kept waiting for more
      const most = size < BLOCK_SIZE / 2 ? 0 : workers * BLOCKS_A_WORKER
      for (let next = nextOf(pending, most); next !== undefined; next = nextOf(pending, most))
        yield await next
    }
    for (const scored of pending) yield await scored
    rethrow()
  } finally {
    await pool?.close()
  }
}
