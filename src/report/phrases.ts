import type { Basis, Outcome, Want } from '../model/assessment.ts'
import type { Language } from '../values/localized-text.ts'

type KeysOf<Each> = Each extends unknown ? keyof Each : never

/** How each kind of want is worded. */
export type WantPhrases = Readonly<Record<KeysOf<Want>, (value: string) => string>>

/** The fixed words of reports in one language. */
export interface Phrases {
  readonly asOf: string
  readonly period: string
  readonly basis: string
  readonly bases: Readonly<Record<Basis, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly columns: {
    readonly row: string
    readonly section: string
    readonly criterion: string
    readonly outcome: string
    readonly points: string
    readonly ceiling: string
    readonly maximum: string
    readonly evidence: string
    readonly version: string
    readonly title: string
    readonly source: string
  }
  readonly total: string
  readonly gaps: string
  readonly noGaps: string
  readonly remedy: string
  readonly note: string
  readonly missingEvidence: string
  readonly stamped: string
  readonly reviewNote: string
  readonly review: string
  readonly anyOf: string
  readonly and: string
  readonly or: string
  readonly eitherOf: (alternatives: string) => string
  readonly yes: string
  readonly no: string
  readonly none: string
  readonly unstated: (facts: string) => string
  readonly colon: string
  readonly comma: string
  readonly list: string
  readonly quote: (text: string) => string
  readonly summary: (points: string, ceiling: string, maximum: string) => string
  readonly worth: (points: string) => string
  readonly due: (date: string) => string
  readonly missed: (date: string) => string
  readonly clears: (date: string) => string
  readonly have: (value: string) => string
  readonly from: (value: string) => string
  readonly upTo: (value: string) => string
  readonly range: (from: string, to: string) => string
  readonly wants: WantPhrases
  /** The same of a date. */
  readonly dateWants: WantPhrases
  readonly undecided: (entries: number) => string
  /** Put beside another word, as what explains it. */
  readonly aside: (text: string) => string
  readonly short: (value: string) => string
  readonly over: (value: string) => string
  readonly between: (from: string, to: string) => string
}

/** Chinese quotation marks take no space before them, figures do. */
const after = (words: string) => (value: string) => `${words}${value.startsWith('“') ? '' : ' '}${value}`

const ZH_WANTS: WantPhrases = {
  atLeast: after('需至少'),
  moreThan: after('需多于'),
  atMost: (value) => (value === '0' ? '需为 0' : after('需至多')(value)),
  lessThan: after('需少于'),
  exactly: after('需为'),
  not: after('需不为'),
  oneOf: (value) => `需为其一：${value}`,
  noneOf: (value) => `需不为：${value}`,
  including: after('需含'),
  excluding: after('需不含'),
}

const ZH: Phrases = {
  asOf: '评定日',
  period: '评定年度',
  basis: '依据',
  bases: { claimed: '自评', evidenced: '佐证', verified: '核查' },
  outcomes: { met: '符合', unmet: '不符合', unknown: '待定' },
  columns: {
    row: '行',
    section: '项目',
    criterion: '评分标准',
    outcome: '结果',
    points: '得分',
    ceiling: '可达',
    maximum: '分值',
    evidence: '佐证材料',
    version: '版本',
    title: '标准',
    source: '文件',
  },
  total: '总分',
  gaps: '差距（按可提高的总分排列）',
  noGaps: '没有差距。',
  remedy: '措施',
  note: '说明',
  missingEvidence: '尚缺佐证',
  stamped: '盖章',
  reviewNote: '核查意见',
  review: '需经核查确认',
  anyOf: '下列任一：',
  and: '；且',
  or: '；或',
  eitherOf: (alternatives) => `（${alternatives}）`,
  yes: '是',
  no: '否',
  none: '无',
  unstated: (facts) => `未填报 ${facts}`,
  colon: '：',
  comma: '，',
  list: '、',
  quote: (text) => `“${text}”`,
  summary: (points, ceiling, maximum) => `得分 ${points}，最高可达 ${ceiling}，满分 ${maximum}`,
  worth: (points) => `+${points} 分`,
  due: (date) => `截止 ${date}`,
  missed: (date) => `期限 ${date} 已过`,
  clears: (date) => `${date} 起自行消除`,
  have: after('现为'),
  from: (value) => `至少 ${value}`,
  upTo: (value) => `至多 ${value}`,
  range: (from, to) => `${from} 至 ${to}`,
  wants: ZH_WANTS,
  dateWants: {
    ...ZH_WANTS,
    atLeast: after('需不早于'),
    moreThan: after('需晚于'),
    atMost: after('需不晚于'),
    lessThan: after('需早于'),
  },
  undecided: (entries) => `其中 ${entries} 条记录须补全日期等信息`,
  aside: (text) => `（${text}）`,
  short: (value) => `还差 ${value}`,
  over: (value) => `超出 ${value}`,
  between: (from, to) => `期间 ${from} 至 ${to}`,
}

const EN_WANTS: WantPhrases = {
  atLeast: (value) => `want at least ${value}`,
  moreThan: (value) => `want more than ${value}`,
  atMost: (value) => (value === '0' ? 'want none' : `want at most ${value}`),
  lessThan: (value) => `want less than ${value}`,
  exactly: (value) => `want ${value}`,
  not: (value) => `want anything but ${value}`,
  oneOf: (value) => `want one of ${value}`,
  noneOf: (value) => `want none of ${value}`,
  including: (value) => `want ${value} included`,
  excluding: (value) => `want ${value} left out`,
}

const EN: Phrases = {
  asOf: 'as of',
  period: 'assessed year',
  basis: 'basis',
  bases: { claimed: 'claimed', evidenced: 'evidenced', verified: 'verified' },
  outcomes: { met: 'met', unmet: 'unmet', unknown: 'unknown' },
  columns: {
    row: 'Row',
    section: 'Section',
    criterion: 'Criterion',
    outcome: 'Outcome',
    points: 'Points',
    ceiling: 'Ceiling',
    maximum: 'Maximum',
    evidence: 'Evidence',
    version: 'Version',
    title: 'Standard',
    source: 'Document',
  },
  total: 'Total',
  gaps: 'Gaps, by what closing each alone adds to the total',
  noGaps: 'No gaps.',
  remedy: 'What to do',
  note: 'Reading',
  missingEvidence: 'Evidence missing',
  stamped: 'stamped',
  reviewNote: 'Reviewer',
  review: 'A review has to confirm it',
  anyOf: 'Any one of:',
  and: '; and ',
  or: '; or ',
  eitherOf: (alternatives) => `either (${alternatives})`,
  yes: 'yes',
  no: 'no',
  none: 'none',
  unstated: (facts) => `${facts} not stated`,
  colon: ': ',
  comma: ', ',
  list: ', ',
  quote: (text) => `“${text}”`,
  summary: (points, ceiling, maximum) => `${points} points certain, ${ceiling} possible, of ${maximum}`,
  worth: (points) => `+${points}`,
  due: (date) => `due ${date}`,
  missed: (date) => `was due ${date}`,
  clears: (date) => `gone by itself from ${date}`,
  have: (value) => `have ${value}`,
  from: (value) => `at least ${value}`,
  upTo: (value) => `at most ${value}`,
  range: (from, to) => `${from} to ${to}`,
  wants: EN_WANTS,
  dateWants: {
    ...EN_WANTS,
    atLeast: (value) => `want ${value} or later`,
    moreThan: (value) => `want a day after ${value}`,
    atMost: (value) => `want ${value} or earlier`,
    lessThan: (value) => `want a day before ${value}`,
  },
  undecided: (entries) =>
    `${entries} ${entries === 1 ? 'entry lacks a date or detail that decides it' : 'entries lack a date or detail that decides them'}`,
  aside: (text) => ` (${text})`,
  short: (value) => `short ${value}`,
  over: (value) => `over by ${value}`,
  between: (from, to) => `between ${from} and ${to}`,
}

const PHRASES: Readonly<Record<Language, Phrases>> = { zh: ZH, en: EN }

/** @returns the fixed words of reports in a language */
export function phrasesIn(language: Language): Phrases {
  return PHRASES[language]
}
