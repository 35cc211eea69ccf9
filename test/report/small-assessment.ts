import type { Assessment, Need, Verdict } from '../../src/model/assessment.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'

const PEOPLE = { zh: '人', en: 'people' }
const YUAN = { zh: '元', en: 'yuan' }

/** An invented standard with facts of every type, in both languages. */
export const RULE_SET: RuleSet = {
  id: 'invented-standard',
  version: '1.2.3',
  digest: 'sha256:0123',
  title: { zh: '示例标准', en: 'Invented standard' },
  source: { document: '示例文件', issuer: '示例机关', year: 2025 },
  facts: {
    id: 'invented',
    version: '1.0.0',
    title: { zh: '示例', en: 'Invented' },
    facts: {
      policy: { type: 'boolean', title: { zh: '制度已印发', en: 'A policy is issued' } },
      sealed: { type: 'boolean', title: { zh: '档案已密封', en: 'Files are sealed' } },
      issuedOn: { type: 'date', title: { zh: '印发日期', en: 'Date of issue' } },
      name: { type: 'text', title: { zh: '制度名称', en: 'Name of the policy' } },
      employees: { type: 'number', unit: PEOPLE, title: { zh: '员工总数', en: 'Employees' } },
      trained: { type: 'number', unit: PEOPLE, title: { zh: '受训员工数', en: 'Employees trained' } },
      budget: { type: 'number', unit: YUAN, title: { zh: '经费', en: 'Budget' } },
      size: {
        type: 'choice',
        title: { zh: '规模', en: 'Size' },
        choices: {
          small: { zh: '小型', en: 'Small' },
          medium: { zh: '中型', en: 'Medium' },
          large: { zh: '大型', en: 'Large' },
        },
      },
      ledger: {
        type: 'choices',
        title: { zh: '台账事项', en: 'What the ledger records' },
        choices: { time: { zh: '时间', en: 'Time' }, place: { zh: '地点', en: 'Place' } },
      },
      sessions: {
        type: 'list',
        title: { zh: '指导', en: 'Guidance sessions' },
        datedBy: 'date',
        entries: { date: { type: 'date', title: { zh: '日期', en: 'Date' } } },
      },
    },
  },
  maximum: 10,
  parameters: {},
  grades: [],
  gates: [],
  evidence: { register: { zh: '受训名册', en: 'Training register' } },
  measures: {
    'sessions-in-year': { count: 'sessions', title: { zh: '年度指导次数', en: 'Sessions in the year' } },
    'untitled-count': { count: 'sessions' },
  },
  conditions: {},
  sections: [],
}

/** Short of two people trained, by the end of the year. */
export const TRAINING: Need = {
  fact: 'trained',
  title: { zh: '受训员工数', en: 'Employees trained' },
  have: 3,
  want: { atLeast: 5 },
  short: 2,
  unit: PEOPLE,
}

/** Over by one leak in a year that ends with the assessment. */
const LEAKS: Need = {
  fact: 'leaks',
  title: { zh: '泄密事件数', en: 'Leaks' },
  have: 1,
  want: { atMost: 0 },
  over: 1,
  between: { from: '2024-09-01', to: '2025-09-01' },
}

export const POLICY: Need = {
  fact: 'policy',
  title: { zh: '制度已印发', en: 'A policy is issued' },
  have: false,
  want: { exactly: true },
}

export const SEALED: Need = {
  fact: 'sealed',
  title: { zh: '档案已密封', en: 'Files are sealed' },
  unstated: ['sealed'],
  want: { exactly: true },
}

/** A standard with a pass, a better grade, a gate and a route. */
export const GRADED: RuleSet = {
  ...RULE_SET,
  parameters: { mark: { title: { zh: '合格线', en: 'Pass mark' }, value: 5, minimum: 4, maximum: 9 } },
  grades: [
    { id: 'gold', title: { zh: '金级', en: 'Gold' }, atLeast: 8 },
    { id: 'pass', title: { zh: '合格', en: 'Qualified' }, atLeast: { fact: 'mark' } },
  ],
  gates: [
    {
      id: 'sealed',
      source: '第一条',
      title: { zh: '先行密封', en: 'Seal first' },
      require: { fact: 'sealed', operator: 'equal', value: true },
      for: 'gold',
    },
    {
      id: 'award',
      source: '第二条',
      title: { zh: '国家认定', en: 'National award' },
      route: 'gold',
      when: { fact: 'policy', operator: 'equal', value: true },
    },
  ],
}

const BONUS_TITLE = { zh: '加分', en: 'Bonus' }
const CONDUCT_TITLE = { zh: '行为', en: 'Conduct' }

/** One row met, one open, one missed, and a bonus missed: 5.5 points for certain, 8 possible, of 10. */
export const ASSESSMENT: Assessment = {
  ruleSet: { id: 'invented-standard', version: '1.2.3', digest: 'sha256:0123' },
  profile: { id: 'invented', name: '示例公司' },
  asOf: '2025-09-01',
  period: 2025,
  basis: 'claimed',
  total: { points: 5.5, ceiling: 8, maximum: 10 },
  sections: [
    {
      id: 'conduct',
      source: '一',
      title: CONDUCT_TITLE,
      points: 5.5,
      ceiling: 8,
      maximum: 10,
      items: [
        {
          id: 'conduct.all',
          source: '一.1',
          title: CONDUCT_TITLE,
          points: 5.5,
          ceiling: 8,
          maximum: 10,
          criteria: [
            {
              id: 'conduct.all.policy',
              source: '一.1.1',
              title: { zh: '制度', en: 'Policy issued' },
              outcome: 'met',
              points: 5.5,
              ceiling: 5.5,
              maximum: 5.5,
            },
            {
              id: 'conduct.all.training',
              source: '一.1.2',
              title: { zh: '员工受训', en: 'Staff trained' },
              outcome: 'unknown',
              points: 0,
              ceiling: 2.5,
              maximum: 2.5,
            },
            {
              id: 'conduct.all.leaks',
              source: '一.1.3',
              title: { zh: '没有（重大）泄密', en: 'No leak' },
              outcome: 'unmet',
              points: 0,
              ceiling: 0,
              maximum: 2,
              reviewNote: '去年有一起',
            },
          ],
        },
      ],
    },
    {
      id: 'bonus',
      source: '二',
      title: BONUS_TITLE,
      bonus: true,
      points: 0,
      ceiling: 0,
      maximum: 1,
      items: [
        {
          id: 'bonus.all',
          source: '二.1',
          title: BONUS_TITLE,
          points: 0,
          ceiling: 0,
          maximum: 1,
          criteria: [
            {
              id: 'bonus.all.care',
              source: '二.1.1',
              title: { zh: '谨慎', en: 'Care' },
              outcome: 'unmet',
              points: 0,
              ceiling: 0,
              maximum: 1,
            },
          ],
        },
      ],
    },
  ],
  gaps: [
    {
      criterion: 'conduct.all.training',
      outcome: 'unknown',
      worth: 2.5,
      needs: TRAINING,
      due: '2025-12-31',
      remedy: { zh: '补训。', en: 'Train them.' },
      evidence: [{ kind: 'register', stamped: true }],
    },
    {
      criterion: 'conduct.all.leaks',
      outcome: 'unmet',
      worth: 2,
      needs: LEAKS,
      clears: '2026-03-02',
    },
    {
      criterion: 'bonus.all.care',
      outcome: 'unmet',
      worth: 1,
      needs: { any: [POLICY, SEALED] },
      due: '2025-06-30',
    },
  ],
}

/** A pass for certain; a better grade that lacks points and a seal, and a route to it that is not open. */
export const VERDICT: Verdict = {
  pass: 'certain',
  grade: 'pass',
  bestPossible: 'gold',
  grades: [
    {
      id: 'gold',
      title: { zh: '金级', en: 'Gold' },
      reach: 'possible',
      blockedBy: [{ points: { have: 5.5, ceiling: 8, want: 8 } }, { gate: 'sealed' }],
    },
    { id: 'pass', title: { zh: '合格', en: 'Qualified' }, reach: 'certain', blockedBy: [] },
  ],
  gates: [
    {
      id: 'award',
      kind: 'route',
      source: '第二条',
      title: { zh: '国家认定', en: 'National award' },
      outcome: 'unmet',
      needs: POLICY,
    },
    {
      id: 'sealed',
      kind: 'require',
      source: '第一条',
      title: { zh: '先行密封', en: 'Seal first' },
      outcome: 'unknown',
      needs: { any: [SEALED, POLICY] },
      remedy: { zh: '密封。', en: 'Seal them.' },
    },
  ],
}
