import { expect, it } from 'vitest'
import { sizeText } from '../../../src/report/page/size-text.ts'

it.each<[string, number, string]>([
  ['in bytes', 1023, '1023 B'],
  ['in kilobytes from 1024 on', 1024, '1.0 KB'],
  ['with one decimal', 49_358, '48.2 KB'],
  ['in megabytes', 3 * 1024 * 1024 + 512 * 1024, '3.5 MB'],
  ['in nothing larger than gigabytes', 5000 * 1024 ** 3, '5000.0 GB'],
])('says how large a file is %s', (_, bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
