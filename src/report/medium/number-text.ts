/** The most decimal places that a reader is shown of a number, and how many are left of one that has more. */
const MOST_PLACES = 6
const PLACES_SHOWN = 4

/** @returns the number as it is written; one of many decimal places cut off, with a sign that it goes on */
export function numberText(value: number): string {
  const text = String(value)
  const point = text.indexOf('.')
  const isLong = point >= 0 && text.length - point - 1 > MOST_PLACES && !text.includes('e')
  return isLong ? `${text.slice(0, point + 1 + PLACES_SHOWN)}…` : text
}
