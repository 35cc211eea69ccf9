import { type Options, SingleBar } from 'cli-progress'

/** Shows how far a batch is. */
export interface Progress {
  /** @param consumed how much of the input has been read, in bytes */
  show(consumed: number, profiles: number): void
  stop(): void
}

const NONE: Progress = { show: () => undefined, stop: () => undefined }

const OPTIONS: Options = {
  barCompleteChar: '█',
  barIncompleteChar: '░',
  barsize: 24,
  fps: 4,
  etaBuffer: 100,
  hideCursor: true,
  clearOnComplete: true,
  gracefulExit: false, // an interruption has been seen to
}

const WITH_SIZE = '{bar} {percentage}%  {profiles} profiles, {rate} a second, {eta_formatted} left'
const WITHOUT_SIZE = '{profiles} profiles, {rate} a second'

/**
 * @param terminal left out where there is none, and nothing is shown
 * @param size of the input in bytes, where it is known
 */
export function progressOn(terminal: NodeJS.WritableStream | undefined, size: number | undefined): Progress {
  if (terminal === undefined) return NONE
  const format = size === undefined ? WITHOUT_SIZE : WITH_SIZE
  const bar = new SingleBar({ ...OPTIONS, format, stream: terminal })
  const started = performance.now()
  bar.start(size ?? 0, 0, { profiles: 0, rate: 0 })
  return {
    show(consumed, profiles) {
      const seconds = (performance.now() - started) / 1000
      bar.update(consumed, { profiles, rate: Math.round(profiles / Math.max(seconds, 0.001)) })
    },
    stop: () => bar.stop(),
  }
}
