import type { ComparisonPhrases, ConditionPhrases } from './condition-phrases.ts'

const ZH_NUMBERS: ComparisonPhrases = {
  equal: (value) => ` = ${value}`,
  notEqual: (value) => ` ≠ ${value}`,
  in: (values) => `为 ${values} 之一`,
  notIn: (values) => `不为 ${values}`,
  contains: (value) => `含${value}`,
  doesNotContain: (value) => `不含${value}`,
  lessThan: (value) => ` < ${value}`,
  lessThanInclusive: (value) => ` ≤ ${value}`,
  greaterThan: (value) => ` > ${value}`,
  greaterThanInclusive: (value) => ` ≥ ${value}`,
}

const ZH_WORDS: ComparisonPhrases = {
  ...ZH_NUMBERS,
  equal: (value) => `为${value}`,
  notEqual: (value) => `不为${value}`,
  in: (values) => `为${values}之一`,
  notIn: (values) => `不为${values}`,
}

export const ZH_CONDITIONS: ConditionPhrases = {
  and: '，且',
  or: '，或',
  andOfOne: ' 且 ',
  orOfOne: ' 或 ',
  not: (text) => `并非${text}`,
  always: '任何情形',
  never: '无此情形',
  grouped: (text) => `（${text}）`,
  numbers: ZH_NUMBERS,
  words: ZH_WORDS,
  dates: {
    ...ZH_NUMBERS,
    equal: (value) => `为 ${value}`,
    notEqual: (value) => `不为 ${value}`,
    lessThan: (value) => `早于 ${value}`,
    lessThanInclusive: (value) => `不晚于 ${value}`,
    greaterThan: (value) => `晚于 ${value}`,
    greaterThanInclusive: (value) => `不早于 ${value}`,
  },
  timeUnits: { days: '天', months: '个月', years: '年' },
  windows: {
    period: '评定年度',
    'first-half': '评定年度上半年',
    'second-half': '评定年度下半年',
    'quarter-1': '评定年度第一季度',
    'quarter-2': '评定年度第二季度',
    'quarter-3': '评定年度第三季度',
    'quarter-4': '评定年度第四季度',
  },
  last: (duration) => {
    if ('years' in duration) return `近 ${duration.years} 年`
    return 'months' in duration ? `近 ${duration.months} 个月` : `近 ${duration.days} 天`
  },
  between: (from, to) => `${from} 至 ${to}`,
  entries: (list) => `${list}的数量`,
  sum: (field, list) => `${list}中${field}的合计`,
  holding: (conditions) => `下列情形中成立的项数（${conditions}）`,
  elapsed: (date) => `距${date}的时间`,
  pointsOf: (row) => `${row}得分`,
  pointShareOf: (points) => `${points} ÷ 满分`,
  total: '总分',
  rows: '行数',
  rowsOf: (rows) => `${rows}的行数`,
  pointsAtMost: (points) => `得分至多 ${points}`,
}
