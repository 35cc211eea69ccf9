import { describe, expect, it } from 'vitest'
import type { Assessment, Basis } from '../../../src/model/assessment.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { scoreTable } from '../../../src/report/page/score-table.ts'
import { applicationOf, assessmentOn, RULES } from './invented-application.ts'

/** The invented standard, and what came of it, with another source and title for the item of the bonus. */
const [CONDUCT, BONUS] = RULES.sections

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** An assessment whose bonus has one source at every level, and less to give on the claimed basis. */
function oneSource(basis: Basis, maximum: number): Assessment {
  const assessment = assessmentOn(basis)
  return {
    ...assessment,
    total: { ...assessment.total, maximum: 9 + maximum },
    sections: assessment.sections.map((section, index) =>
      index === 0
        ? section
        : {
            ...section,
            maximum,
            source: '二',
            items: section.items.map((item) => ({
              ...item,
              maximum,
              source: '二',
              criteria: item.criteria.map((finding) => ({ ...finding, maximum, source: '二' })),
            })),
          },
    ),
  }
}

describe('the score table', () => {
  const [item] = BONUS?.items ?? []
  const [criterion] = item?.criteria ?? []
  if (CONDUCT === undefined || BONUS === undefined || item === undefined || criterion === undefined)
    throw new Error('There are rows.')
  const ruleSet: RuleSet = {
    ...RULES,
    sections: [
      CONDUCT,
      {
        ...BONUS,
        title: { zh: '外层', en: 'Outer' },
        items: [
          {
            ...item,
            source: '二',
            title: { zh: '中层', en: 'Middle' },
            criteria: [{ ...criterion, source: '二', title: { zh: '内层', en: 'Inner' } }],
          },
        ],
      },
    ],
  }
  const each = {
    ...applicationOf({
      assessments: {
        claimed: oneSource('claimed', 0),
        evidenced: oneSource('evidenced', 0),
        verified: oneSource('verified', 1),
      },
    }),
    ruleSet,
  }
  const [line = '', subtotal = '', total = ''] = scoreTable({
    ...each,
    assessment: each.dossier.assessments.claimed,
  })
    .filter((text) => text.startsWith('<tr') || text.startsWith('<t'))
    .join('')
    .split('<tr')
    .slice(-3)
    .map((row) => textOf(`<tr${row}`))

  it('has the words of each row, also where an only row shares the source of the rows around it', () => {
    expect(line).toMatch(/^二 外层 1 分 二 中层 1 分 二 内层 1 /)
  })

  it('has the most that each row gives on any basis', () => {
    expect([line, subtotal, total].map((text) => /^(?:.*内层|小计|总分) ([\d.]+) /.exec(text)?.[1])).toEqual([
      '1',
      '1',
      '10',
    ])
  })
})
