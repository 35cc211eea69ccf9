/**
 * The same pieces until an interruption, for which a piece that does not come is not waited for: the rest of the stream
 * is left.
 */
export async function* untilAborted<T>(pieces: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = pieces[Symbol.asyncIterator]()
  let leave: () => void = () => undefined
  const onAbort = (): void => leave()

  /** Waits in a promise of its own: one that outlived it, as in a race for the signal, would keep every piece. */
  const nextPiece = (): Promise<IteratorResult<T> | 'left'> =>
    new Promise((resolve, reject) => {
      leave = () => resolve('left')
      iterator.next().then(resolve, reject)
    })

  signal.addEventListener('abort', onAbort)
  let isLeft = false
  try {
    while (!signal.aborted) {
      const next = await nextPiece()
      isLeft = next === 'left'
      if (next === 'left' || next.done === true) return
      yield next.value
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    // a stream that is being waited for cannot be closed before it answers
    const closing = iterator.return?.()
    if (!isLeft) await closing
  }
}
