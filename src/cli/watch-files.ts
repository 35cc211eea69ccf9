import { dirname, resolve } from 'node:path'
import { type FSWatcher, watch as watchFolders } from 'chokidar'
import { reasonOf } from './read-file.ts'
import { CannotRun } from './streams.ts'

/** How long nothing more has to happen, in milliseconds, before files are looked at: a save is several events. */
const QUIET = 80

/**
 * Looks at files whenever they may have changed, until interrupted. Their folders are watched and not they themselves:
 * an editor may put another file in the place of one, or take it away for a while.
 *
 * @param look returns the files to watch from then on
 * @throws CannotRun if they cannot be watched
 */
export async function watchFiles(
  files: readonly string[],
  interruption: AbortSignal,
  look: () => readonly string[],
): Promise<void> {
  const watched = new Set<string>()
  const folders = new Set<string>()
  let watcher: FSWatcher | undefined
  /** Takes files in, and returns what is not watched yet: their folders, and files that come later into such a one. */
  const take = (paths: readonly string[]): string[] => {
    const all = [...new Set(paths.map((path) => resolve(path)))]
    const moreFolders = [...new Set(all.map((path) => dirname(path)))].filter((each) => !folders.has(each))
    const moreFiles = all.filter((path) => !watched.has(path) && !moreFolders.includes(dirname(path)))
    for (const path of all) watched.add(path)
    for (const folder of moreFolders) folders.add(folder)
    return [...moreFolders, ...moreFiles]
  }

  try {
    await new Promise<void>((finish, fail) => {
      let timer: NodeJS.Timeout | undefined
      const lookAgain = (): void => {
        try {
          watcher?.add(take(look()))
        } catch (error) {
          fail(error)
        }
      }
      const soon = (): void => {
        clearTimeout(timer)
        timer = setTimeout(lookAgain, QUIET)
      }
      const stop = (): void => {
        clearTimeout(timer)
        finish()
      }
      if (interruption.aborted) return stop()
      interruption.addEventListener('abort', stop, { once: true })
      watcher = watchFolders(take(files), {
        depth: 0,
        ignored: (path) => !watched.has(resolve(path)) && !folders.has(resolve(path)),
      })
      // what was saved while the watching began is looked at as well
      watcher.on('ready', soon)
      watcher.on('all', soon)
      watcher.on('error', (error) => fail(new CannotRun(`shifan: cannot watch: ${reasonOf(error)}`)))
    })
  } finally {
    await watcher?.close()
  }
}
