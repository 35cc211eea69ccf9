import { describe, expect, it } from 'vitest'
import { keptLines } from '../../src/cli/batch/kept-lines.ts'

/** How much is read at a time. */
const PART = 262_144

const linesOf = (text: string) => {
  const bytes = Buffer.from(text)
  return keptLines((start, length) => bytes.subarray(start, start + length), bytes.length)
}

describe('the lines of an output', () => {
  it('are told wherever they are cut as they are read', () => {
    const refusal = (line: number, message: string) => `{"line":${line},"errors":["${message}"]}\n`
    const rest = Array.from({ length: 100 }, (_, index) => `{"line":${index + 3},"profile":""}\n`).join('')
    for (let ahead = 0; ahead < 50; ahead += 1) {
      const long = refusal(1, 'x'.repeat(2 * PART - ahead - refusal(1, '').length))
      expect(linesOf(`${long}${refusal(2, 'y'.repeat(PART))}${rest}{"line"`)).toEqual({
        size: long.length + refusal(2, '').length + PART + rest.length,
        tail: Buffer.from(rest),
        again: new Uint8Array(),
        isFromStart: false,
        before: { records: 2, failed: 2 },
      })
    }
  })

  it('are none where the first is longer than any record, of which no more is read', () => {
    const part = Buffer.alloc(PART, 'x')
    let reads = 0
    const read = () => {
      reads += 1
      return part
    }
    expect(keptLines(read, 2 ** 40)).toBeUndefined()
    expect(reads).toBe(257)
  })
})
