import { describe, expect, it } from 'vitest'
import { jsonDocument } from '../../../src/report/medium/json-document.ts'
import { HOSTILE, obeyed } from '../inert.ts'

describe('JSON', () => {
  it.each(HOSTILE)('keeps %s, and shows none of what a terminal obeys', (_, name) => {
    const text = jsonDocument({ [name]: [name] })
    expect(obeyed(text)).toEqual([])
    expect(JSON.parse(text)).toEqual({ [name]: [name] })
  })

  it('is indented by two spaces and ends with a line break', () => {
    expect(jsonDocument({ a: [1], b: '中' })).toBe('{\n  "a": [\n    1\n  ],\n  "b": "中"\n}\n')
  })
})
