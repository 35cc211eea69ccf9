import type { PartialChange } from '../model/change.ts'

/** @returns what the sides have, a side that has nothing left out */
export function partial<T>(before: T | undefined, after: T | undefined): PartialChange<T> {
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
}
