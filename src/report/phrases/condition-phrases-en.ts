import type { ComparisonPhrases, ConditionPhrases } from './condition-phrases.ts'

const EN_NUMBERS: ComparisonPhrases = {
  equal: (value) => ` = ${value}`,
  notEqual: (value) => ` ≠ ${value}`,
  in: (values) => ` is one of ${values}`,
  notIn: (values) => ` is none of ${values}`,
  contains: (value) => ` includes ${value}`,
  doesNotContain: (value) => ` does not include ${value}`,
  lessThan: (value) => ` < ${value}`,
  lessThanInclusive: (value) => ` ≤ ${value}`,
  greaterThan: (value) => ` > ${value}`,
  greaterThanInclusive: (value) => ` ≥ ${value}`,
}

const EN_WORDS: ComparisonPhrases = {
  ...EN_NUMBERS,
  equal: (value) => ` is ${value}`,
  notEqual: (value) => ` is not ${value}`,
}

const times = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

export const EN_CONDITIONS: ConditionPhrases = {
  and: ', and ',
  or: ', or ',
  andOfOne: ' and ',
  orOfOne: ' or ',
  not: (text) => `not ${text}`,
  always: 'always',
  never: 'never',
  grouped: (text) => `(${text})`,
  numbers: EN_NUMBERS,
  words: EN_WORDS,
  dates: {
    ...EN_WORDS,
    lessThan: (value) => ` before ${value}`,
    lessThanInclusive: (value) => ` on ${value} or earlier`,
    greaterThan: (value) => ` after ${value}`,
    greaterThanInclusive: (value) => ` on ${value} or later`,
  },
  timeUnits: { days: 'days', months: 'months', years: 'years' },
  windows: {
    period: 'in the assessed year',
    'first-half': 'in the first half of the assessed year',
    'second-half': 'in the second half of the assessed year',
    'quarter-1': 'in the first quarter of the assessed year',
    'quarter-2': 'in the second quarter of the assessed year',
    'quarter-3': 'in the third quarter of the assessed year',
    'quarter-4': 'in the fourth quarter of the assessed year',
  },
  last: (duration) => {
    if ('years' in duration) return `in the last ${times(duration.years, 'year')}`
    return 'months' in duration
      ? `in the last ${times(duration.months, 'month')}`
      : `in the last ${times(duration.days, 'day')}`
  },
  between: (from, to) => `from ${from} to ${to}`,
  entries: (list) => `Number of ${list}`,
  sum: (field, list) => `Total of ${field} over ${list}`,
  holding: (conditions) => `Number of these that hold: (${conditions})`,
  elapsed: (date) => `Time since ${date}`,
  pointsOf: (row) => `Points of ${row}`,
  pointShareOf: (points) => `${points} ÷ the maximum`,
  total: 'Total',
  rows: 'Number of rows',
  rowsOf: (rows) => `Number of rows of ${rows}`,
  pointsAtMost: (points) => `earning at most ${points}`,
}
