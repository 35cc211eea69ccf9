import { describe, expect, it } from 'vitest'
import type { Assessment, GateResult, GradeResult, Need, Verdict } from '../../../src/model/assessment.ts'
import type { GateKind } from '../../../src/model/gate.ts'
import { verdictText } from '../../../src/report/assessment/verdict-text.ts'
import type { Language } from '../../../src/values/localized-text.ts'
import { ASSESSMENT, POLICY, SEALED } from '../small-assessment.ts'
import { FULL } from '../small-standard.ts'

const GOLD = { id: 'gold', title: { zh: '金级', en: 'Gold' } }
const SILVER = { id: 'silver', title: { zh: '银级', en: 'Silver' } }
const FAIL = { id: 'fail', title: { zh: '不合格', en: 'Failed' } }

const certain = (grade: typeof GOLD): GradeResult => ({ ...grade, reach: 'certain', blockedBy: [] })

const gate = (id: string, kind: GateKind, outcome: GateResult['outcome'] = 'unmet'): GateResult => {
  const { source, title } = FULL.gates.find((each) => each.id === id) ?? {
    source: '',
    title: { zh: id, en: id },
  }
  return { id, kind, source, title, outcome }
}

const words = (verdict: Partial<Verdict>, language: Language, rest: Partial<Assessment> = {}) =>
  verdictText({ ...ASSESSMENT, ...rest }, { grades: [], gates: [], ...verdict }, FULL, language)

describe('a pass', () => {
  it.each([
    ['certain', '达标：已确定', 'Pass: certain'],
    ['possible', '达标：仍有可能', 'Pass: still possible'],
    ['out-of-reach', '达标：按现状无法达到', 'Pass: out of reach as things stand'],
  ] as const)('that is %s', (reach, zh, en) => {
    expect(words({ pass: reach }, 'zh').pass).toEqual({ reach, text: zh })
    expect(words({ pass: reach }, 'en').pass).toEqual({ reach, text: en })
  })

  it('is not spoken of where no grade is one', () => {
    expect(words({}, 'en')).toEqual({ summary: [], grades: [], gates: [] })
  })
})

describe('a grade', () => {
  it.each<[string, Partial<Verdict>, string, string]>([
    [
      'that is certain',
      { grade: 'silver', bestPossible: 'silver' },
      '等级：已确定为“银级”',
      'Grade: “Silver”, certain',
    ],
    [
      'that may become a better one',
      { grade: 'silver', bestPossible: 'gold' },
      '等级：已确定为“银级”，最高可达“金级”',
      'Grade: “Silver” certain, “Gold” possible',
    ],
    [
      'that is only possible',
      { bestPossible: 'gold' },
      '等级：尚未确定，最高可达“金级”',
      'Grade: none certain, “Gold” possible',
    ],
    ['that is none', {}, '等级：无', 'Grade: none'],
  ])('%s', (_, verdict, zh, en) => {
    const grades = [certain(GOLD), certain(SILVER)]
    expect(words({ ...verdict, grades }, 'zh').summary).toEqual([zh])
    expect(words({ ...verdict, grades }, 'en').summary).toEqual([en])
  })

  it('that is not certain says what blocks it: points, gates and required rows', () => {
    const grades: readonly GradeResult[] = [
      {
        ...GOLD,
        reach: 'out-of-reach',
        blockedBy: [
          { points: { have: 84, ceiling: 92, want: 95 } },
          { gate: 'minimum' },
          { criterion: 'conduct.all.leaks' },
        ],
      },
      { ...SILVER, reach: 'possible', blockedBy: [] },
      certain(FAIL),
    ]
    const gates = [gate('minimum', 'require')]
    expect(words({ grades, gates }, 'zh').grades).toEqual([
      '金级（按现状无法达到）：现为 84 分，最高可达 92 分，需 95 分；必备要求 第二条 下限；必达项 一.1.3 没有（重大）泄密',
      '银级（仍有可能）',
    ])
    expect(words({ grades, gates }, 'en').grades).toEqual([
      'Gold (out of reach as things stand): have 84, ceiling 92, want 95; Requirement 第二条 Minimum; Required row 一.1.3 No leak',
      'Silver (still possible)',
    ])
  })
})

describe('the total that grades are tested by', () => {
  const counted = { points: 2, ceiling: 3, maximum: 10 }

  it('is given where it is another one', () => {
    expect(words({ counted }, 'zh').summary).toEqual(['评级所计总分：得分 2，最高可达 3，满分 10'])
    expect(words({ counted }, 'en').summary).toEqual([
      'Counted for the grade: 2 points certain, 3 possible, of 10',
    ])
  })

  it('is not repeated where it is the total', () => {
    expect(words({ counted }, 'en', { total: counted }).summary).toEqual([])
  })
})

describe('a gate that is not met', () => {
  it.each<[GateKind, string, string, string]>([
    [
      'precondition',
      'sealed',
      '前置条件 第一条 先行密封（未满足）',
      'Precondition 第一条 Seal first (not met)',
    ],
    [
      'require',
      'minimum',
      '必备要求 第二条 下限（未满足，评“银级”及以上时须满足）',
      'Requirement 第二条 Minimum (not met, for “Silver” and better)',
    ],
    ['require', 'always', '必备要求 第三条 另须（未满足）', 'Requirement 第三条 Besides (not met)'],
    [
      'veto',
      'veto',
      '一票否决 第四条 泄密（已触发，不予评级）',
      'Veto 第四条 Leak (applies: no grade is given)',
    ],
    [
      'zero',
      'zero',
      '分部清零 第六条 停工（已触发，评级时“行为”计 0 分）',
      'Section counted as 0 第六条 Stop-work order (applies: “Conduct” counts as 0 for the grade)',
    ],
    [
      'ceiling',
      'ceiling',
      '等级上限 第七条 事故（已触发，最高评为“合格”）',
      'Limit to the grade 第七条 Accident (applies: no better than “Qualified”)',
    ],
    [
      'fix',
      'fix',
      '直接定级 第八条 重大事故（已触发，直接评为“不合格”）',
      'Fixed grade 第八条 Serious accident (applies: “Failed” is given)',
    ],
  ])('%s: %s', (kind, id, zh, en) => {
    expect(words({ gates: [gate(id, kind)] }, 'zh').gates).toEqual([
      { id, standing: 'stands', text: zh, needs: [], details: [] },
    ])
    expect(words({ gates: [gate(id, kind)] }, 'en').gates).toEqual([
      { id, standing: 'stands', text: en, needs: [], details: [] },
    ])
  })

  it.each<[GateKind, string, string, string]>([
    ['precondition', 'sealed', '（待定）', '(unknown)'],
    ['require', 'always', '（待定）', '(unknown)'],
    ['veto', 'veto', '（尚未排除，如触发则不予评级）', '(not ruled out: no grade would be given)'],
    ['stop', 'stop', '（尚未排除，如触发则评审中止）', '(not ruled out: the review would be stopped)'],
    [
      'zero',
      'zero',
      '（尚未排除，如触发则评级时“行为”计 0 分）',
      '(not ruled out: “Conduct” would count as 0 for the grade)',
    ],
    [
      'ceiling',
      'ceiling',
      '（尚未排除，如触发则最高评为“合格”）',
      '(not ruled out: no better than “Qualified”)',
    ],
    ['fix', 'fix', '（尚未排除，如触发则直接评为“不合格”）', '(not ruled out: “Failed” would be given)'],
  ])('as far as is known, %s: %s', (kind, id, zh, en) => {
    const gates = [gate(id, kind, 'unknown')]
    expect(words({ gates }, 'zh').gates).toEqual([
      expect.objectContaining({ standing: 'open', text: expect.stringContaining(zh) }),
    ])
    expect(words({ gates }, 'en').gates[0]?.text.endsWith(en)).toBe(true)
  })

  it('says what it needs, what the reviewer noted and what to do', () => {
    const needs: Need = { any: [POLICY, SEALED] }
    const remedy = { zh: '密封。', en: 'Seal them.' }
    const [text] = words(
      { gates: [{ ...gate('sealed', 'precondition'), needs, remedy, reviewNote: '未见' }] },
      'en',
    ).gates
    expect(text?.needs.map((each) => each.text)).toEqual([
      'Any one of:',
      'A policy is issued: have “no”, want “yes”',
      'Files are sealed: sealed not stated, want “yes”',
    ])
    expect(text?.details).toEqual(['Reviewer: 未见', 'What to do: Seal them.'])
  })

  it('is left out where it is met', () => {
    expect(words({ gates: [gate('veto', 'veto', 'met')] }, 'en').gates).toEqual([])
  })
})

describe('a route that is not open', () => {
  const gates = [gate('route', 'route'), gate('always', 'require')]
  const blocked: GradeResult = { ...GOLD, reach: 'out-of-reach', blockedBy: [] }

  it('is an alternative, after what stands in the way', () => {
    const texts = words({ grades: [blocked], gates }, 'zh').gates
    expect(texts.map(({ standing, text }) => [standing, text])).toEqual([
      ['stands', '必备要求 第三条 另须（未满足）'],
      ['alternative', '替代路径 第九条 国家认定（可评为“金级”，条件尚不具备）'],
    ])
    expect(words({ grades: [blocked], gates }, 'en').gates[1]?.text).toBe(
      'Alternative route 第九条 National award (to “Gold”, not open)',
    )
  })

  it('of which it is not known says so', () => {
    const [text] = words({ gates: [gate('route', 'route', 'unknown')] }, 'en').gates
    expect(text).toEqual({
      id: 'route',
      standing: 'alternative',
      text: 'Alternative route 第九条 National award (to “Gold”, not known whether open)',
      needs: [],
      details: [],
    })
  })

  it('is not spoken of where its grade is certain without it', () => {
    expect(words({ grades: [certain(GOLD)], gates: [gate('route', 'route')] }, 'en').gates).toEqual([])
  })
})

describe('a review that is stopped', () => {
  const verdict: Partial<Verdict> = {
    pass: 'out-of-reach',
    grades: [{ ...GOLD, reach: 'out-of-reach', blockedBy: [{ gate: 'stop' }] }],
    gates: [gate('stop', 'stop')],
  }

  it.each<[Language, string, string]>([
    ['zh', '达标：评审已中止，不作结论', '中止评审 第五条 拒查（已触发，评审中止）'],
    [
      'en',
      'Pass: not decided, the review is stopped',
      'Stop of the review 第五条 Refusal (applies: the review is stopped)',
    ],
  ])('in %s is no failure: it says nothing of grades', (language, pass, stop) => {
    expect(words(verdict, language)).toEqual({
      pass: { reach: 'stopped', text: pass },
      summary: [],
      grades: [],
      gates: [{ id: 'stop', standing: 'stands', text: stop, needs: [], details: [] }],
    })
  })
})
