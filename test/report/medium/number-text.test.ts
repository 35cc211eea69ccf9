import { expect, it } from 'vitest'
import { numberText } from '../../../src/report/medium/number-text.ts'

it.each([
  [12, '12'],
  [0.95, '0.95'],
  [0.123456, '0.123456'],
  [0.7333333333333333, '0.7333…'],
  [-0.0666666666666667, '-0.0666…'],
  [1e-7, '1e-7'],
])('%d is read as %s', (value, text) => {
  expect(numberText(value)).toBe(text)
})
