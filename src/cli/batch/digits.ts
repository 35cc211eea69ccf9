const ENDS = Array.from({ length: 1000 }, (_, end) => String(end).padStart(3, '0'))

/**
 * The digits of a whole number, put together from those of its thousands: V8 keeps the text of each number for a while,
 * and those of a million different ones fill its memory.
 */
export function digitsOf(number: number): string {
  if (number < 1000) return String(number)
  return `${Math.floor(number / 1000)}${ENDS[number % 1000]}`
}
