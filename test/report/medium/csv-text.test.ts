import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { csvDocument, csvField } from '../../../src/report/medium/csv-text.ts'
import { HOSTILE, obeyed } from '../inert.ts'

/** What a reader of CSV finds in the only cell of a file. */
function cellOf(text: string): string | undefined {
  const [, [cell] = []] = parse(csvDocument(['head'], [[text]]), { bom: true }) as string[][]
  return cell
}

describe('a cell for people', () => {
  it.each<[string, string, string]>([
    ['is the text as it is', '金樱谷水泵制造有限公司', '金樱谷水泵制造有限公司'],
    ['keeps commas and quotes', 'a, "b"', 'a, "b"'],
    ['is no formula', '=1+1', "'=1+1"],
    ['is no formula by its sign', '-1+1', "'-1+1"],
    ['is no formula by another sign', '+1', "'+1"],
    ['is no formula of old', '@SUM(A1)', "'@SUM(A1)"],
    ['is no formula of full width', '＝1+1', "'＝1+1"],
    ['is no formula after blanks', '  =1+1', "'  =1+1"],
    ['is no formula after a tab', '\t=1+1', "' =1+1"],
    ['is no formula on a line of its own', 'a\r\n=1+1', 'a =1+1'],
    ['keeps leading zeros', '00123', "'00123"],
    ['keeps sixteen digits', '1234567890123456', "'1234567890123456"],
    ['leaves fifteen digits a number, which a spreadsheet holds', '123456789012345', '123456789012345'],
    ['keeps what looks like a power', '12e5', "'12e5"],
    ['keeps the last zero of a row', '1.10', "'1.10"],
    ['is no date by a stroke', '1/2', "'1/2"],
    ['is no date by a hyphen', '3-1', "'3-1"],
    ['is no time', '12:30', "'12:30"],
    ['is no truth value', 'TRUE', "'TRUE"],
    ['leaves a day a day', '2025-12-31', '2025-12-31'],
    ['leaves a number a number', '12.5', '12.5'],
    ['leaves a single zero', '0', '0'],
    ['leaves a decimal below one', '0.5', '0.5'],
    ['leaves digits in a text', '第00123号', '第00123号'],
  ])('%s', (_, text, expected) => {
    expect(cellOf(text)).toBe(expected)
  })

  it.each(HOSTILE)('of %s has nothing in it that cannot be seen', (_, text) => {
    expect(obeyed(cellOf(text) ?? '')).toEqual([])
  })

  it('is no longer than a spreadsheet holds', () => {
    expect(cellOf('a'.repeat(1_000_000))).toBe(`${'a'.repeat(31_999)}…`)
  })
})

describe('a file for people', () => {
  it('says that it is UTF-8, leaves out what is not there, and leaves numbers numbers', () => {
    expect(
      csvDocument(
        ['名', 'n'],
        [
          ['a', -2.5],
          [undefined, 0],
        ],
      ),
    ).toBe('\ufeff名,n\na,-2.5\n,0\n')
  })
})

it('a field of a batch is as it was', () => {
  expect([csvField('00123'), csvField('=1'), csvField('a\nb'), csvField('a"b')]).toEqual([
    '00123',
    "'=1",
    'a b',
    '"a""b"',
  ])
})
