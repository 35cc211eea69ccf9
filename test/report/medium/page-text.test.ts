import { describe, expect, it } from 'vitest'
import { datedText, nameText, pageText } from '../../../src/report/medium/page-text.ts'
import { HOSTILE, obeyed } from '../inert.ts'

describe('a text on a page', () => {
  it('is cut off where it would flood the page, a name sooner', () => {
    expect(pageText('a'.repeat(600))).toBe('a'.repeat(600))
    expect(pageText('a'.repeat(601))).toBe(`${'a'.repeat(599)}…`)
    expect(nameText('a'.repeat(1_000_000))).toBe(`${'a'.repeat(159)}…`)
  })

  it('is literal', () => {
    expect(pageText('<b>"&')).toBe('&lt;b&gt;&quot;&amp;')
    expect(nameText(`'`)).toBe('&#39;')
  })

  it('keeps its dates on one line, and nothing else', () => {
    expect(datedText('期间 2025-07-01 至 2025-12-31<')).toBe(
      '期间 <span class="whole">2025-07-01</span> 至 <span class="whole">2025-12-31</span>&lt;',
    )
    expect(datedText('12025-07-011, 1-2')).toBe('12025-07-011, 1-2')
  })

  it.each(HOSTILE)('is inert: %s', (_, text) => {
    expect(obeyed(datedText(text) + nameText(text))).toEqual([])
  })
})
