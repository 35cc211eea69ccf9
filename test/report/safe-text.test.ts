import { describe, expect, it } from 'vitest'
import { markdownText, oneLine } from '../../src/report/safe-text.ts'
import { HOSTILE, obeyed } from './inert.ts'

const OVERLOOKED = /[\u061c\u{e0000}-\u{e007f}]/u

describe('a text on one line', () => {
  it.each<[string, string, string]>([
    ['stays as it is', '示例公司 (Beijing) Co., Ltd.', '示例公司 (Beijing) Co., Ltd.'],
    ['keeps full-width blanks as blanks', '甲　乙', '甲 乙'],
    ['has line breaks as blanks', 'a\nb\r\nc\u2028d\u2029e', 'a b c d e'],
    ['has many blanks as one', 'a  \t b', 'a b'],
    ['has no blanks around it', '  a\n', 'a'],
    ['shows where an escape was', '\u001b[31mred', '\ufffd[31mred'],
    ['shows where a one-byte escape was', '\u009b31mred', '\ufffd31mred'],
    ['shows where a null was', 'a\u0000b', 'a\ufffdb'],
    ['shows where the direction of text was turned', 'a\u202eb\u2067c\u200fd', 'a\ufffdb\ufffdc\ufffdd'],
    ['shows where a mark without width was', 'a\u200bb\u2060c', 'a\ufffdb\ufffdc'],
    ['keeps accents and emoji', 'e\u0301 🍵', 'e\u0301 🍵'],
    ['may be empty', '', ''],
  ])('%s', (_, text, line) => {
    expect(oneLine(text)).toBe(line)
  })

  it.each(HOSTILE.filter(([, name]) => !OVERLOOKED.test(name)))('is inert: %s', (_, name) => {
    expect(obeyed(oneLine(name))).toEqual([])
    expect(oneLine(name)).not.toContain('\n')
  })

  it.fails.each<readonly [string, string]>([
    ...HOSTILE.filter(([, name]) => OVERLOOKED.test(name)),
    ['a soft hyphen', 'soft\u00adhyphen'],
  ])('is inert: %s', (_, name) => {
    expect(obeyed(oneLine(name))).toEqual([])
  })
})

describe('a text as literal Markdown', () => {
  it.each<[string, string, string]>([
    ['stays as it is', '示例公司 (Beijing) Co., Ltd.', '示例公司 (Beijing) Co., Ltd.'],
    ['is on one line', 'a\n\nb', 'a b'],
    ['has no cells', 'a|b', 'a\\|b'],
    ['has no tags', '<b>', '&lt;b&gt;'],
    ['has no entities', '&amp;', '&amp;amp;'],
    ['has no emphasis', '*a* _b_ ~c~', '\\*a\\* \\_b\\_ \\~c\\~'],
    ['has no code', '`a`', '\\`a\\`'],
    ['has no links', '[a](b)', '\\[a\\](b)'],
    ['has no headings', '# a', '\\# a'],
    ['has no formulas', '$a$', '\\$a\\$'],
    ['has a backslash as a backslash', 'a\\|b', 'a\\\\\\|b'],
  ])('%s', (_, text, markdown) => {
    expect(markdownText(text)).toBe(markdown)
  })
})
