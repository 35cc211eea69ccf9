import { expect, it } from 'vitest'
import { markdownText } from '../../../src/report/medium/markdown-text.ts'
import { HOSTILE, obeyed } from '../inert.ts'

it.each<[string, string, string]>([
  ['stays as it is', '示例公司 (Beijing) Co., Ltd.', '示例公司 (Beijing) Co., Ltd.'],
  ['is on one line', 'a\n\nb', 'a b'],
  ['shows what a terminal would obey', '\u001b[1m', '\ufffd\\[1m'],
  ['has no cells', 'a|b', 'a\\|b'],
  ['has no tags', '<b>', '&lt;b&gt;'],
  ['has no entities', '&amp;', '&amp;amp;'],
  ['has no emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
  ['has no code', '`a`', '\\`a\\`'],
  ['has no links', '[a](b)', '\\[a\\](b)'],
  ['has no headings', '# a', '\\# a'],
  ['has no formulas', '$a$', '\\$a\\$'],
  ['has a backslash as a backslash', 'a\\|b', 'a\\\\\\|b'],
])('a text as literal Markdown %s', (_, text, markdown) => {
  expect(markdownText(text)).toBe(markdown)
})

it.each(HOSTILE)('a text as literal Markdown is inert: %s', (_, name) => {
  expect(obeyed(markdownText(name))).toEqual([])
  expect(markdownText(name)).not.toContain('\n')
})
