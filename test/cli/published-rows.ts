/**
 * The rows of the annex to 江北府办发〔2023〕65号 with the points that it prints beside them: 39 criteria in 20 items
 * of 7 sections.
 */
export const CRITERIA: Readonly<Record<string, number>> = {
  '一.1.1': 3,
  '一.1.2': 2,
  '一.2.1': 2,
  '一.2.2': 2,
  '一.2.3': 1,
  '一.3.1': 3,
  '一.3.2': 2,
  '二.1.1': 3,
  '二.1.2': 2,
  '二.2.1': 2.5,
  '二.2.2': 2.5,
  '三.1.1': 2,
  '三.1.2': 2,
  '三.1.3': 1,
  '三.2.1': 5,
  '四.1.1': 5,
  '四.1.2': 2.5,
  '四.1.3': 2.5,
  '四.1.4': 2.5,
  '四.1.5': 2.5,
  '四.2.1': 2.5,
  '四.2.2': 2.5,
  '四.3.1': 2.5,
  '四.4.1': 2.5,
  '五.1.1': 3,
  '五.2.1': 5,
  '五.2.2': 5,
  '五.3.1': 5,
  '五.4.1': 1,
  '五.5.1': 1,
  '六.1.1': 5,
  '六.1.2': 5,
  '六.2.1': 5,
  '六.3.1': 5,
  '七.1.1': 1,
  '七.1.2': 1,
  '七.1.3': 1,
  '七.1.4': 1,
  '七.1.5': 1,
}

/** The items, 创建内容, with their points; the table prints 5 for the bonus as a whole. */
export const ITEMS: Readonly<Record<string, number>> = {
  '一.1': 5,
  '一.2': 5,
  '一.3': 5,
  '二.1': 5,
  '二.2': 5,
  '三.1': 5,
  '三.2': 5,
  '四.1': 15,
  '四.2': 5,
  '四.3': 2.5,
  '四.4': 2.5,
  '五.1': 3,
  '五.2': 10,
  '五.3': 5,
  '五.4': 1,
  '五.5': 1,
  '六.1': 10,
  '六.2': 5,
  '六.3': 5,
  '七.1': 5,
}

/** The sections, 项目, with their points. */
export const SECTIONS: Readonly<Record<string, number>> = {
  一: 15,
  二: 10,
  三: 10,
  四: 25,
  五: 20,
  六: 20,
  七: 5,
}

const ROW = /^[一二三四五六七](\.\d+){0,2}$/

/**
 * The cells of the lines that begin with a row of the published table.
 *
 * @param text a report as a table or in Markdown
 * @param parts of how many parts the row is: 1 for a section, 2 for an item, 3 for a criterion
 */
export function rowsOf(text: string, parts: 1 | 2 | 3): readonly (readonly string[])[] {
  return text
    .split('\n')
    .map((line) =>
      line.startsWith('|')
        ? line
            .replace(/^\| | \|$/g, '')
            .split(' | ')
            .map((cell) => cell.replaceAll('**', ''))
        : line.split(/ {2,}/),
    )
    .filter(([row = '']) => ROW.test(row) && row.split('.').length === parts)
}
