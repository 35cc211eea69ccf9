import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { reasonOf } from '../read-file.ts'
import { CannotRun, type Streams } from '../streams.ts'

/** Where the records go, in order. */
export interface Sink {
  /** @returns `false` where nobody reads on */
  write(bytes: Uint8Array): Promise<boolean>
  /**
   * Writes what has been held back.
   *
   * @param isEnd whether there would be nothing more to write
   */
  finish(isEnd: boolean): Promise<void>
  /** Lets go of the file, whether or not all is written. */
  close(): void
}

/** @returns a sink that prints */
export function printSink({ print }: Streams): Sink {
  return { write: print, finish: async () => undefined, close: () => undefined }
}

const isClosedPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE'

/**
 * Opens a file to be written.
 *
 * @param keep from where on, in a file that is there: what stands there is dropped with the first bytes that are
 *   written, or at the end; a file is begun where this is left out
 * @throws CannotRun if it cannot be written
 */
export function fileSink(path: string, keep?: number): Sink {
  const attempt = <T>(action: () => T): T => {
    try {
      return action()
    } catch (error) {
      throw new CannotRun(`shifan: cannot write ${path}: ${reasonOf(error, 'there is no such folder')}`)
    }
  }
  const file = attempt(() => openSync(path, keep === undefined ? 'w' : 'r+'))
  let position: number | undefined
  const drop = (): number => {
    if (keep !== undefined) attempt(() => ftruncateSync(file, keep))
    return keep ?? 0
  }
  return {
    async write(bytes) {
      position ??= drop()
      try {
        for (let done = 0; done < bytes.length; ) {
          const written = writeSync(
            file,
            bytes,
            done,
            bytes.length - done,
            keep === undefined ? null : position,
          )
          done += written
          position += written
        }
        return true
      } catch (error) {
        if (isClosedPipe(error)) return false
        return attempt(() => {
          throw error
        })
      }
    },
    async finish() {
      position ??= drop()
    },
    close: () => closeSync(file),
  }
}
