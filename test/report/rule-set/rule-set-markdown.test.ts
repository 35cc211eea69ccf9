import { expect, it } from 'vitest'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { ruleSetMarkdown } from '../../../src/report/rule-set/rule-set-markdown.ts'
import { STANDARD } from '../small-standard.ts'

const GRADED: RuleSet = {
  ...STANDARD,
  effective: { from: '2025-03-01' },
  grades: [{ id: 'gold', title: { zh: '金*级', en: 'Gold*' }, atLeast: 8 }],
}

it('a rule set in Markdown is its table, lists of what is said besides, and how rows are read', () => {
  expect(ruleSetMarkdown(GRADED, 'en').split('\n')).toEqual([
    '# Invented standard 1.2.3',
    '',
    '示例文件 · 示例机关 · 2025',
    '',
    'In force from 2025-03-01',
    '',
    '`invented-standard` `sha256:0123`',
    '',
    '| Row | Criterion | Maximum | Evidence | ID |',
    '| --- | --- | --: | --- | --- |',
    '| 一 | **Conduct** | 10 |  |  |',
    '| 一.1 | Rules | 10 |  |  |',
    '| 一.1.1 | Policy issued | 2 | Training register (stamped) (register) | `conduct.all.policy` |',
    '| 一.1.2 | Staff | 8 |  | `conduct.all.staff` |',
    '|  | **Total** | **10** |  |  |',
    '',
    '## How points are awarded',
    '',
    '- 一.1.1 Policy issued',
    '  - A policy is issued: 2 points',
    '- 一.1.2 Staff',
    '  - Employees (people):',
    '    - ≥ 10: 8 points',
    '    - ≥ 5: 4 points',
    '',
    '## Grades',
    '',
    '- Gold\\*: Total ≥ 8',
    '',
    '- Reading 一.1.2: By those on the books.',
    '',
  ])
})
