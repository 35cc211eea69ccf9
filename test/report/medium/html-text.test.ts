import { expect, it } from 'vitest'
import { htmlText } from '../../../src/report/medium/html-text.ts'
import { HOSTILE, obeyed } from '../inert.ts'

it.each<[string, string, string]>([
  ['stays as it is', '示例公司 (Beijing) Co., Ltd.', '示例公司 (Beijing) Co., Ltd.'],
  ['has no tags', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['does not leave an attribute', `" onload='x'`, '&quot; onload=&#39;x&#39;'],
  ['has no entities', '&amp;&#60;', '&amp;amp;&amp;#60;'],
  ['is on one line', 'a\n\nb', 'a b'],
])('a text as literal HTML %s', (_, text, html) => {
  expect(htmlText(text)).toBe(html)
})

it.each(HOSTILE)('a text as literal HTML is inert: %s', (_, name) => {
  expect(obeyed(htmlText(name))).toEqual([])
  expect(htmlText(name)).not.toContain('\n')
})
