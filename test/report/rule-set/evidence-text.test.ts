import { describe, expect, it } from 'vitest'
import type { EvidenceRequirement } from '../../../src/model/rule-set.ts'
import { evidenceText } from '../../../src/report/rule-set/evidence-text.ts'
import { ruleSetOf } from '../../support/rule-set.ts'

const RULES = ruleSetOf({ criteria: {}, evidence: { record: { zh: '记录', en: 'Record' } } })

describe('a document that is asked for', () => {
  it.each<[string, readonly EvidenceRequirement[], string, string]>([
    ['is called by its title', [{ kind: 'record' }], '记录', 'Record'],
    ['is called by its kind where it has no title', [{ kind: 'photo' }], 'photo', 'photo'],
    ['may have to be stamped', [{ kind: 'record', stamped: true }], '记录（盖章）', 'Record (stamped)'],
    [
      'may have to be dated in a part of the year',
      [{ kind: 'record', stamped: true, during: 'first-half' }],
      '记录（盖章，落款日期：评定年度上半年）',
      'Record (stamped, dated in the first half of the assessed year)',
    ],
    [
      'may have to be recent',
      [{ kind: 'record', during: { last: { years: 2 } } }],
      '记录（落款日期：近 2 年）',
      'Record (dated in the last 2 years)',
    ],
    [
      'may be one of several',
      [{ kind: 'record', during: { from: '2025-01-01', to: '2025-03-31' } }, { kind: 'photo' }],
      '记录（落款日期：2025-01-01 至 2025-03-31）、photo',
      'Record (dated from 2025-01-01 to 2025-03-31), photo',
    ],
    ['may be none', [], '', ''],
  ])('%s', (_, evidence, zh, en) => {
    expect([evidenceText(evidence, RULES, 'zh'), evidenceText(evidence, RULES, 'en')]).toEqual([zh, en])
  })
})
