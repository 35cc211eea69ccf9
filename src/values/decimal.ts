/** How many decimal places the shortest decimal text of a number has. */
function decimalPlaces(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const fraction = mantissa.split('.')[1] ?? ''
  return Math.max(0, fraction.length - Number(exponent))
}

function toScaledInteger(value: number, places: number): bigint {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return BigInt(whole + fraction) * 10n ** BigInt(places + Number(exponent) - fraction.length)
}

/** @returns the whole number of its digits, and how many of them are decimal places: 2.5 is 25 with 1 place */
export function decimalParts(value: number): { readonly digits: bigint; readonly places: number } {
  const places = decimalPlaces(value)
  return { digits: toScaledInteger(value, places), places }
}

/** @returns the double nearest to the exact product of two finite decimals, so `multiplyDecimals(3, 0.1) === 0.3` */
export function multiplyDecimals(one: number, other: number): number {
  const [left, right] = [decimalParts(one), decimalParts(other)]
  return Number(`${left.digits * right.digits}e-${left.places + right.places}`)
}

function exactDecimalSum(terms: readonly number[]): number {
  const places = terms.reduce((most, term) => Math.max(most, decimalPlaces(term)), 0)
  const units = terms.reduce((sum, term) => sum + toScaledInteger(term, places), 0n)
  return Number(`${units}e-${places}`)
}

/**
 * Adds numbers as the decimals they were written as: `addDecimals([0.1, 0.2]) === 0.3`.
 *
 * @param terms finite numbers or infinities of one sign
 * @returns the double nearest to the exact decimal sum; 0 for no terms
 */
export function addDecimals(terms: readonly number[]): number {
  let sum = 0
  let isExact = true
  let isBounded = true
  for (const term of terms) {
    sum += term
    isExact &&= Number.isSafeInteger(term) && Number.isSafeInteger(sum)
    isBounded &&= Number.isFinite(term)
  }
  return isExact || !isBounded ? sum : exactDecimalSum(terms)
}

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

/** Of a double, added to it: what rounds to the next one. */
const JUST_OVER_HALF_AN_ULP = 2 ** -53 + 2 ** -60

/**
 * Divides numbers as the decimals they were written as: `divideDecimals(0.6, 0.8) === 0.75`.
 *
 * @param divisor not 0
 * @returns where the digits of both make whole numbers that are safe, the double nearest to the quotient; but where that
 *   double is written as a decimal of up to 15 digits that
 *   the quotient is not, a neighbour on the quotient's side, so that comparing with such decimals is exact
 */
export function divideDecimals(dividend: number, divisor: number): number {
  if (!Number.isFinite(dividend) || !Number.isFinite(divisor)) return dividend / divisor
  const places = Math.max(decimalPlaces(dividend), decimalPlaces(divisor))
  const numerator = toScaledInteger(dividend, places)
  const denominator = toScaledInteger(divisor, places)
  const nearest = Number(numerator) / Number(denominator)
  if (significantDigits(String(nearest)) > MOST_DIGITS) return nearest
  const quotientPlaces = decimalPlaces(nearest)
  const product = toScaledInteger(nearest, quotientPlaces) * denominator
  const difference = numerator * 10n ** BigInt(quotientPlaces) - product
  if (difference === 0n) return nearest
  const isAbove = difference > 0n === denominator > 0n
  const step = Math.abs(nearest) * JUST_OVER_HALF_AN_ULP
  return isAbove ? nearest + step : nearest - step
}
