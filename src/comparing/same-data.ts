/** @returns plain data as a text that is the same for the same data, in whatever order its keys stand */
export function keyOf(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(keyOf).join(',')}]`
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? ''
  const members = Object.entries(data).filter(([, value]) => value !== undefined)
  const sorted = members.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${sorted.map(([key, value]) => `${JSON.stringify(key)}:${keyOf(value)}`).join(',')}}`
}

/** @returns whether plain data is the same, in whatever order its keys stand */
export const isSame = (one: unknown, other: unknown): boolean => one === other || keyOf(one) === keyOf(other)
