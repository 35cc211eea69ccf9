import type { Side } from '../../model/case-result.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { Language } from '../../values/localized-text.ts'

/** The fixed words of reports on worked cases in one language. */
export interface CasePhrases {
  readonly difference: (expected: string, got: string) => string
  readonly nothing: string
  readonly empty: string
  readonly byCriterion: string
  readonly byBoundary: string
  readonly row: string
  readonly criterion: string
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly operand: string
  readonly mark: (grade: string) => string
  readonly threshold: string
  readonly sides: Readonly<Record<Side, string>>
  readonly summary: (passed: number, failed: number, byCriterion: string, byBoundary: string) => string
}

export const CASE_PHRASES: Readonly<Record<Language, CasePhrases>> = {
  zh: {
    difference: (expected, got) => `应为 ${expected}，实为 ${got}`,
    nothing: '无',
    empty: '空',
    byCriterion: '评分标准覆盖（各结果的案例数）',
    byBoundary: '界值覆盖（处于界值及其两侧的案例数）',
    row: '行',
    criterion: '评分标准',
    outcomes: { met: '符合', partly: '部分', unmet: '不符合', unknown: '待定', notApplicable: '不适用' },
    operand: '数值或日期',
    mark: (grade) => `总分（${grade}）`,
    threshold: '界值',
    sides: { below: '略低', at: '恰好', above: '略高' },
    summary: (passed, failed, byCriterion, byBoundary) =>
      `案例通过 ${passed}，未通过 ${failed}；覆盖率：评分标准 ${byCriterion}%，界值 ${byBoundary}%`,
  },
  en: {
    difference: (expected, got) => `expected ${expected}, got ${got}`,
    nothing: 'nothing',
    empty: 'none',
    byCriterion: 'Coverage by criterion, in cases',
    byBoundary: 'Coverage by boundary, in cases',
    row: 'Row',
    criterion: 'Criterion',
    outcomes: {
      met: 'Met',
      partly: 'Partly',
      unmet: 'Unmet',
      unknown: 'Unknown',
      notApplicable: 'Not applicable',
    },
    operand: 'Number or date',
    mark: (grade) => `total (${grade})`,
    threshold: 'Threshold',
    sides: { below: 'Just below', at: 'At', above: 'Just above' },
    summary: (passed, failed, byCriterion, byBoundary) =>
      `${passed} passed, ${failed} failed; coverage by criterion ${byCriterion} %, by boundary ${byBoundary} %`,
  },
}
