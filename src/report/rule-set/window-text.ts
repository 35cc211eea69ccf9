import { isRolling, type Window } from '../../values/window.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** @returns a window in words, as it follows what lies in it */
export function windowText(window: Window, { conditions }: Phrases): string {
  if (typeof window === 'string') return conditions.windows[window]
  return isRolling(window) ? conditions.last(window.last) : conditions.between(window.from, window.to)
}
