import { shortText } from './short-text.ts'

/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/

/** What a spreadsheet would take for a number, a date, a time or a truth value, and perhaps write otherwise. */
const TAKEN_FOR_VALUE = /^(?:[\d.,:/-]*\d[\d.,:/-]*|\d+(?:\.\d+)?e[+-]?\d+|true|false)$/i

/** A day as we write it, which spreadsheets take for that day. */
const DAY = /^\d{4}-\d\d-\d\d$/

/** Whether a spreadsheet would show something else than the text. */
function isChanged(text: string): boolean {
  return TAKEN_FOR_VALUE.test(text) && !DAY.test(text) && (text.length > 15 || String(Number(text)) !== text)
}

/** A cell of Excel holds no more than 32,767 characters; what is longer breaks its row. */
const MOST_CHARACTERS = 32_000

/** An Excel or WPS that finds it at the start of a file reads the rest as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

const inQuotes = (line: string): string => (/[",]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line)

/** @returns a text as a field of CSV: on one line, no formula, and in quotes where it needs them */
export function csvField(text: string): string {
  return inQuotes((FORMULA.test(text) ? `'${text}` : text).replace(/[\r\n]+/g, ' '))
}

/** A text as a spreadsheet shows it unchanged: no formula and no number, nothing that cannot be seen. */
function peopleField(text: string): string {
  const line = shortText(text, MOST_CHARACTERS)
  const start = line.trimStart()
  return inQuotes(FORMULA.test(start) || isChanged(start.trimEnd()) ? `'${line}` : line)
}

/** A field of a file for people: numbers stay numbers; nothing is an empty field. */
export type CsvValue = string | number | undefined

function valueField(value: CsvValue): string {
  if (typeof value === 'number') return String(value)
  return value === undefined ? '' : peopleField(value)
}

/** @returns a file for people who open it in a spreadsheet: UTF-8 that says so, every text as it is */
export function csvDocument(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const line = (values: readonly CsvValue[]) => `${values.map(valueField).join(',')}\n`
  return BYTE_ORDER_MARK + [head, ...rows].map(line).join('')
}
