/** A sequence whose failure is told only after everything before it has been dealt with. */
export interface UntilFailure<T> {
  /** Ends where the original fails. */
  readonly sound: AsyncIterable<T>
  /** Throws what the original has failed with, if it has. */
  rethrow(): void
}

/** @returns the same sequence, with its failure held back */
export function untilFailure<T>(all: AsyncIterable<T>): UntilFailure<T> {
  let failure: { readonly reason: unknown } | undefined
  async function* sound(): AsyncGenerator<T> {
    try {
      yield* all
    } catch (reason) {
      failure = { reason }
    }
  }
  return {
    sound: sound(),
    rethrow() {
      if (failure !== undefined) throw failure.reason
    },
  }
}
