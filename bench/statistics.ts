/** @returns the value below which a part of the samples lies: 0.5 for the median; there is at least one sample */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((one, other) => one - other)
  const place = part * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** @returns the value in the middle of the samples, of which there is at least one */
export const median = (samples: readonly number[]): number => quantile(samples, 0.5)
