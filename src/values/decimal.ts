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

function exactDecimalSum(terms: readonly number[]): number {
  const places = Math.max(...terms.map(decimalPlaces))
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

/**
 * Divides numbers as the decimals they were written as: `divideDecimals(0.6, 0.8) === 0.75`.
 *
 * @returns the double nearest to the quotient, where the digits of both fit into whole numbers that are safe
 */
export function divideDecimals(dividend: number, divisor: number): number {
  if (Number.isInteger(dividend) && Number.isInteger(divisor)) return dividend / divisor
  const places = Math.max(decimalPlaces(dividend), decimalPlaces(divisor))
  return Number(toScaledInteger(dividend, places)) / Number(toScaledInteger(divisor, places))
}
