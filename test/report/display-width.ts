/** What takes two places of a terminal: Chinese, Japanese and Korean letters, their full-width marks, and emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** @returns how many places of a terminal the text takes */
function displayWidth(text: string): number {
  return [...text].reduce((width, letter) => width + (WIDE.test(letter) ? 2 : 1), 0)
}

/** The places of a line at which a cell begins and ends, counted from 0. */
export interface CellPlace {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** @returns the cells of a line, which at least two blanks part */
export function cellPlaces(line: string): readonly CellPlace[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => {
    const start = displayWidth(line.slice(0, index))
    return { text, start, end: start + displayWidth(text) }
  })
}
