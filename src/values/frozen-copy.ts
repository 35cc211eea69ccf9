/** @returns a copy that nobody can change, of data as it comes from JSON */
export function frozenCopy<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data
  const copy = Array.isArray(data)
    ? data.map(frozenCopy)
    : Object.fromEntries(Object.entries(data).map(([name, value]) => [name, frozenCopy(value)]))
  return Object.freeze(copy) as T // safe: it has the same names and values
}
