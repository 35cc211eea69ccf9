/**
 * The same pieces until an interruption, for which a piece that does not come is not waited for: the rest of the stream
 * is left.
 */
export async function* untilAborted<T>(pieces: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const aborted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true })
  })
  const iterator = pieces[Symbol.asyncIterator]()
  let isLeft = false
  try {
    while (!signal.aborted) {
      const next = await Promise.race([iterator.next(), aborted])
      isLeft = next === undefined
      if (next === undefined || next.done === true) return
      yield next.value
    }
  } finally {
    // a stream that is being waited for cannot be closed before it answers
    const closing = iterator.return?.()
    if (!isLeft) await closing
  }
}
