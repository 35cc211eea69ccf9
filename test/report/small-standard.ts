import type { Criterion, Item, RuleSet, Section } from '../../src/model/rule-set.ts'
import { RULE_SET } from './small-assessment.ts'

export const same = (text: string) => ({ zh: text, en: text })

/** A criterion of two points that is met by a policy, but for what is said of it. */
export function criterion(
  rest: Partial<Criterion> & { readonly id: string; readonly source: string },
): Criterion {
  const base = { title: { zh: '制度', en: 'Policy issued' }, points: 2 }
  const when = { fact: 'policy', operator: 'equal', value: true } as const
  // safe: a criterion has either key, and what is given brings `award` only in place of `when`
  return ('award' in rest ? { ...base, ...rest } : { ...base, when, ...rest }) as Criterion
}

export function item(criteria: readonly Criterion[], rest: Partial<Item> = {}): Item {
  return {
    id: 'conduct.all',
    source: '一.1',
    title: { zh: '规矩', en: 'Rules' },
    maximum: 10,
    criteria,
    ...rest,
  }
}

export function section(items: readonly Item[], rest: Partial<Section> = {}): Section {
  return { id: 'conduct', source: '一', title: { zh: '行为', en: 'Conduct' }, maximum: 10, items, ...rest }
}

/** The invented standard with one section of two criteria, of which one is graded. */
export const STANDARD: RuleSet = {
  ...RULE_SET,
  sections: [
    section([
      item([
        criterion({
          id: 'conduct.all.policy',
          source: '一.1.1',
          evidence: [{ kind: 'register', stamped: true }],
        }),
        criterion({
          id: 'conduct.all.staff',
          source: '一.1.2',
          title: { zh: '人员', en: 'Staff' },
          points: 8,
          award: {
            levels: [
              { when: { fact: 'employees', operator: 'greaterThanInclusive', value: 10 }, points: 8 },
              { when: { fact: 'employees', operator: 'greaterThanInclusive', value: 5 }, points: 4 },
            ],
          },
          note: { zh: '按在册人数。', en: 'By those on the books.' },
        }),
      ]),
    ]),
  ],
}

/** The same with everything that a rule set can say besides. */
export const FULL: RuleSet = {
  ...STANDARD,
  effective: { from: '2025-03-01', to: '2027-12-31' },
  start: 5,
  floor: -3,
  scale: { from: 100, to: 10 },
  rounding: { mode: 'half-up', places: 1, of: ['sections', 'total'] },
  notApplicable: 'renormalize-whole',
  ifNothingApplies: 'none',
  parameters: {
    'pass-mark': {
      title: { zh: '合格线', en: 'Pass mark' },
      value: 6,
      minimum: 5,
      maximum: 9,
      changes: [{ from: '2026-01-01', value: 6.5 }],
    },
  },
  grades: [
    { id: 'gold', title: { zh: '金级', en: 'Gold' } },
    { id: 'silver', title: { zh: '银级', en: 'Silver' }, atLeast: 8 },
    { id: 'pass', title: { zh: '合格', en: 'Qualified' }, atLeast: { fact: 'pass-mark' } },
    { id: 'fail', title: { zh: '不合格', en: 'Failed' }, atLeast: -3, passes: false },
  ],
  gates: [
    {
      id: 'sealed',
      source: '第一条',
      title: { zh: '先行密封', en: 'Seal first' },
      precondition: { fact: 'sealed', operator: 'equal', value: true },
      note: { zh: '含电子档案。', en: 'Electronic files as well.' },
      remedy: { zh: '密封。', en: 'Seal them.' },
    },
    {
      id: 'minimum',
      source: '第二条',
      title: { zh: '下限', en: 'Minimum' },
      require: { fact: 'conduct-share', operator: 'greaterThanInclusive', value: 0.6 },
      for: 'silver',
    },
    {
      id: 'always',
      source: '第三条',
      title: { zh: '另须', en: 'Besides' },
      require: { fact: 'policy', operator: 'equal', value: true },
    },
    {
      id: 'veto',
      source: '第四条',
      title: { zh: '泄密', en: 'Leak' },
      veto: { fact: 'policy', operator: 'equal', value: false },
    },
    {
      id: 'stop',
      source: '第五条',
      title: { zh: '拒查', en: 'Refusal' },
      stop: { fact: 'size', operator: 'equal', value: 'small' },
    },
    {
      id: 'zero',
      source: '第六条',
      title: { zh: '停工', en: 'Stop-work order' },
      zero: 'conduct',
      when: { fact: 'budget', operator: 'lessThan', value: 1 },
    },
    {
      id: 'ceiling',
      source: '第七条',
      title: { zh: '事故', en: 'Accident' },
      ceiling: 'pass',
      when: { fact: 'budget', operator: 'lessThan', value: 2 },
    },
    {
      id: 'fix',
      source: '第八条',
      title: { zh: '重大事故', en: 'Serious accident' },
      fix: 'fail',
      when: { fact: 'budget', operator: 'lessThan', value: 3 },
    },
    {
      id: 'route',
      source: '第九条',
      title: { zh: '国家认定', en: 'National award' },
      route: 'gold',
      when: { fact: 'budget', operator: 'greaterThan', value: 9 },
    },
  ],
  measures: { ...STANDARD.measures, 'conduct-share': { pointShareOf: 'conduct' } },
}
