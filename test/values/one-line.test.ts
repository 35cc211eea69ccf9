import { expect, it } from 'vitest'
import { oneLine } from '../../src/values/one-line.ts'
import { HOSTILE, obeyed } from '../report/inert.ts'

it.each<[string, string, string]>([
  ['stays as it is', '示例公司 (Beijing) Co., Ltd.', '示例公司 (Beijing) Co., Ltd.'],
  ['keeps full-width blanks', '甲　乙', '甲　乙'],
  ['keeps blanks that do not break', 'a\u00a0b', 'a\u00a0b'],
  ['keeps as many blanks as there are', 'a   b', 'a   b'],
  ['keeps the blanks around it', '  a ', '  a '],
  ['has a tab as a blank', 'a\tb', 'a b'],
  ['has line breaks as blanks', 'a\nb\rc\r\nd\u000be\u000cf', 'a b c d e f'],
  ['has several line breaks and tabs as one blank', 'a\n\n\r\n\tb', 'a b'],
  ['has a line break among blanks as a blank more', 'a \n b', 'a   b'],
  ['has a line break at the end as a blank', 'a\n', 'a '],
  ['shows where a line break of Unicode was', 'a\u0085b\u2028c\u2029d', 'a\ufffdb\ufffdc\ufffdd'],
  ['shows where an escape was', '\u001b[31mred', '\ufffd[31mred'],
  ['shows where a one-byte escape was', '\u009b31mred', '\ufffd31mred'],
  ['shows where a null was', 'a\u0000b', 'a\ufffdb'],
  ['shows each of several', 'a\b\bb', 'a\ufffd\ufffdb'],
  ['shows where the direction of text was turned', 'a\u202eb\u2067c\u200fd', 'a\ufffdb\ufffdc\ufffdd'],
  ['shows where a mark without width was', 'a\u200bb\u2060c', 'a\ufffdb\ufffdc'],
  ['shows a tag beyond the first plane as one', 'a\u{e0065}b', 'a\ufffdb'],
  ['keeps accents and emoji', 'e\u0301 🍵', 'e\u0301 🍵'],
  ['may be empty', '', ''],
])('a text on one line %s', (_, text, line) => {
  expect(oneLine(text)).toBe(line)
})

it.each<readonly [string, string]>([...HOSTILE, ['a soft hyphen', 'soft\u00adhyphen']])(
  'a text on one line is inert: %s',
  (_, name) => {
    expect(obeyed(name)).not.toEqual([])
    expect(obeyed(oneLine(name))).toEqual([])
    expect(oneLine(name)).not.toContain('\n')
  },
)
