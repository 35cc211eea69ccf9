import { tidyUp } from '../clock.ts'
import { median } from '../statistics.ts'

/** In milliseconds: how long a size is measured, and from which time a single run is enough. */
const LONG_ENOUGH = 300
const ONCE_IS_ENOUGH = 3000

const FEWEST = 7

/** @returns the microseconds that a run takes, the median of several unless one takes long */
export function stopwatch(run: () => unknown): number {
  tidyUp()
  const samples: number[] = []
  let spent = 0
  while (spent < LONG_ENOUGH || samples.length < FEWEST) {
    const start = performance.now()
    run()
    const passed = performance.now() - start
    samples.push(passed * 1000)
    spent += passed
    if (spent > ONCE_IS_ENOUGH) break
  }
  return median(samples)
}
