import { length } from './drawing.ts'

const LINES_APART = 7

/** @returns the lines that hatch a rectangle from lower left to upper right, as the data of a path, cut at its edges */
export function hatching(x: number, y: number, width: number, height: number): string {
  const lines: string[] = []
  for (let reach = LINES_APART; reach < width + height; reach += LINES_APART) {
    const from = [x + Math.max(0, reach - height), y + Math.min(reach, height)]
    const to = [x + Math.min(reach, width), y + Math.max(0, reach - width)]
    lines.push(`M${from.map(length).join(' ')}L${to.map(length).join(' ')}`)
  }
  return lines.join('')
}
