const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The Chinese numeral of a number from 1 to 99, as tables number their sections. */
function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[number % 10]}`
}

/** How rows are numbered. */
export interface Numbering {
  /** The label of the row at a position, counted from 0. */
  readonly label: (position: number) => string
  /** The position that a label is for; `undefined` where it is none of this numbering. */
  readonly position: (label: string) => number | undefined
}

function arabicNumbering(prefix: string): Numbering {
  return {
    label: (position) => `${prefix}${position + 1}`,
    position: (label) => {
      const number = label.startsWith(prefix) ? label.slice(prefix.length) : ''
      return /^[1-9]\d{0,8}$/.test(number) ? Number(number) - 1 : undefined
    },
  }
}

const CHINESE_NUMERALS = Array.from({ length: 99 }, (_, index) => chineseNumeral(index + 1))

const CHINESE_NUMBERING: Numbering = {
  label: (position) => CHINESE_NUMERALS[position] ?? String(position + 1),
  position: (label) => {
    const position = CHINESE_NUMERALS.indexOf(label)
    return position < 0 ? undefined : position
  },
}

/** How the rows of one level of a table are numbered: anew below every row, or throughout the table. */
export interface LevelNumbering {
  readonly isThroughout: boolean
  readonly below: (around: string) => Numbering
}

/** @returns how a level is numbered, where its first row shows it; else no order is expected of it */
export function levelNumbering(first: string | undefined, around: string): LevelNumbering | undefined {
  if (first === '一') return { isThroughout: true, below: () => CHINESE_NUMBERING }
  if (first === '1') return { isThroughout: true, below: () => arabicNumbering('') }
  const isBelow = around !== '' && first?.startsWith(`${around}.`) === true
  return isBelow ? { isThroughout: false, below: (source) => arabicNumbering(`${source}.`) } : undefined
}
