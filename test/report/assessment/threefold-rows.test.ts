import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/assess.ts'
import { makeDossier } from '../../../src/dossier/make-dossier.ts'
import { BASES } from '../../../src/model/assessment.ts'
import type { Evidence, StatedFacts } from '../../../src/model/profile.ts'
import {
  partings,
  threefoldCriteria,
  threefoldSections,
} from '../../../src/report/assessment/threefold-rows.ts'
import { profileOf } from '../../support/profile.ts'
import { isTrue, ruleSetOf } from '../../support/rule-set.ts'

// a row of 3 points; one of 2 that concerns only who has adopted a policy, which nothing but a review leaves out
const RULES = ruleSetOf({
  notApplicable: 'renormalize-whole',
  evidence: { record: { zh: '记录', en: 'Record' } },
  criteria: {
    'a.b.first': { points: 3, when: 'policy.published', evidence: [{ kind: 'record' }] },
    'a.b.second': { points: 2, when: 'policy.archived', applies: isTrue('policy.adopted') },
  },
})

const threefold = (facts: StatedFacts, evidence: readonly Evidence[] = []) =>
  makeDossier(compile(RULES), profileOf(facts, { evidence }), {
    file: 'a.yaml',
    asOf: '2025-06-30',
    bases: BASES,
  })

describe('the three columns', () => {
  const rows = threefold({ policy: { adopted: false, published: true } })

  it('have the most there is on any basis beside them', () => {
    expect(threefoldCriteria(rows, 'en').rows.map((cells) => cells.slice(2))).toEqual([
      ['3', '✓ 3', '? 0–3', '? 0–3'],
      ['2', '– 0', '– 0', '? 0–2'],
    ])
    expect(threefoldSections(rows, 'en').rows.map(([, , maximum]) => maximum)).toEqual(['5', '5'])
  })

  it('say of every row that parts what each basis says, and why', () => {
    expect(partings(rows, RULES, 'en').map(({ says }) => says)).toEqual([
      ['claimed met', 'evidenced unknown (Evidence missing: Record)', 'verified unknown (not reviewed)'],
      ['claimed not applicable', 'evidenced not applicable', 'verified unknown (not reviewed)'],
    ])
  })

  it('miss no document that is there', () => {
    const document = { criterion: 'a.b.first', title: 'it' }
    const [first] = partings(
      threefold({ policy: { adopted: false, published: true } }, [document]),
      RULES,
      'en',
    )
    expect(first?.says[1]).toBe('evidenced met')
  })
})
