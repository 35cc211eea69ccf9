/** The most significant digits that every decimal of so many digits keeps in a double. */
export const MOST_DIGITS = 15

/** @returns how many digits the text of a decimal number has, from the first to the last that is not 0 */
export function significantDigits(text: string): number {
  const digits = text.replace(/e.*$/i, '').replace(/\D/g, '')
  let first = 0
  let last = digits.length
  while (digits[first] === '0') first += 1
  while (last > first && digits[last - 1] === '0') last -= 1
  return last - first
}
