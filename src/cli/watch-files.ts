import { type BigIntStats, statSync } from 'node:fs'
import { promisify } from 'node:util'

/** How often files are asked for, in milliseconds, and how long they have to stay the same before they are looked at. */
const INTERVAL = 100

const pause = promisify(setTimeout)

/** @returns what differs once another file stands at a path, or the same with another text, or none */
function stampOf(path: string): string {
  let stats: BigIntStats | undefined
  try {
    stats = statSync(path, { bigint: true, throwIfNoEntry: false })
  } catch (error) {
    // such as that permission is denied: told in words by who reads the file
    return String(error)
  }
  if (stats === undefined) return 'missing'
  const { dev, ino, size, mtimeNs, ctimeNs } = stats
  return [dev, ino, size, mtimeNs, ctimeNs].join(' ')
}

/**
 * Looks at files once at first, and then whenever they may have changed, until interrupted.
 *
 * They are asked for by their paths, time and again. What a system tells of by itself are files and folders, not paths:
 * it says nothing where a folder further up is moved away, where a link on the way is set to another, and on many
 * network drives nothing at all.
 *
 * @param files absolute paths
 * @param look returns files to watch as well from then on
 */
export async function watchFiles(
  files: readonly string[],
  interruption: AbortSignal,
  look: () => Promise<readonly string[]>,
): Promise<void> {
  const watched = new Set(files)
  let before: string | undefined
  let looked: string | undefined
  while (!interruption.aborted) {
    const now = [...watched].map(stampOf).join('\n')
    // a save is several steps, and a clock may be too coarse to tell a step from one soon after it
    if (now === before && now !== looked) {
      looked = now
      for (const path of await look()) watched.add(path)
    }
    before = now
    // an interruption ends the pause
    await pause(INTERVAL, undefined, { signal: interruption }).catch(() => undefined)
  }
}
