/** How wide letters are, in hundredths of the height of the type: Chinese ones fill a square. */
const SQUARE = 100
const NARROW = 56

const widthOf = (letter: string): number => ((letter.codePointAt(0) ?? 0) > 0x2e7f ? SQUARE : NARROW)

/** @returns as much of a text as fits a width at a height of type, with a sign where it goes on */
export function fitText(text: string, width: number, size: number): string {
  const most = (100 * width) / size
  let taken = 0
  let fitting = ''
  for (const letter of text) {
    taken += widthOf(letter)
    if (taken > most) return `${fitting.trimEnd()}…`
    // room is left for the sign, should the next letter not fit
    if (taken <= most - SQUARE) fitting += letter
  }
  return text
}
