import type { Assessment, Basis } from '../../../src/model/assessment.ts'
import type { Dossier } from '../../../src/model/dossier.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { type Application, application } from '../../../src/report/page/application.ts'
import type { Language } from '../../../src/values/localized-text.ts'
import { ASSESSMENT, RULE_SET } from '../small-assessment.ts'
import { criterion, item, section } from '../small-standard.ts'

/** The invented standard with the rows of the invented assessment, of which two ask for documents. */
export const RULES: RuleSet = {
  ...RULE_SET,
  sections: [
    section([
      item([
        criterion({
          id: 'conduct.all.policy',
          source: '一.1.1',
          points: 5.5,
          evidence: [{ kind: 'policy-text' }],
        }),
        criterion({
          id: 'conduct.all.training',
          source: '一.1.2',
          title: { zh: '员工受训', en: 'Staff trained' },
          points: 2.5,
          evidence: [{ kind: 'register', stamped: true }],
        }),
        criterion({
          id: 'conduct.all.leaks',
          source: '一.1.3',
          title: { zh: '没有（重大）泄密', en: 'No leak' },
        }),
      ]),
    ]),
    section(
      [
        item(
          [
            criterion({
              id: 'bonus.all.care',
              source: '二.1.1',
              title: { zh: '谨慎', en: 'Care' },
              points: 1,
            }),
          ],
          { id: 'bonus.all', source: '二.1', title: { zh: '加分', en: 'Bonus' }, maximum: 1 },
        ),
      ],
      { id: 'bonus', source: '二', title: { zh: '加分', en: 'Bonus' }, maximum: 1, bonus: true },
    ),
  ],
}

/** @returns the invented assessment on a basis, with nothing certain where the applicant's word alone does not count */
export function assessmentOn(basis: Basis): Assessment {
  if (basis === 'claimed') return ASSESSMENT
  const nothing = <Row extends { readonly points: number }>(row: Row): Row => ({ ...row, points: 0 })
  return {
    ...nothing({ ...ASSESSMENT, points: 0 }),
    basis,
    total: nothing(ASSESSMENT.total),
    sections: ASSESSMENT.sections.map((each) => ({
      ...nothing(each),
      items: each.items.map((inside) => ({
        ...nothing(inside),
        criteria: inside.criteria.map((finding) =>
          finding.outcome === 'met' ? { ...nothing(finding), outcome: 'unknown' as const } : finding,
        ),
      })),
    })),
  }
}

/** The invented dossier: one document that counts, one without its stamp. */
export const DOSSIER: Dossier = {
  file: 'invented.yaml',
  bases: ['claimed', 'evidenced', 'verified'],
  assessments: {
    claimed: assessmentOn('claimed'),
    evidenced: assessmentOn('evidenced'),
    verified: assessmentOn('verified'),
  },
  documents: [
    {
      criterion: 'conduct.all.policy',
      kind: 'policy-text',
      title: '保密制度',
      file: 'evidence/policy.pdf',
      date: '2025-02-03',
      stamped: true,
      flaws: [],
      bytes: 49_358,
      sha256: 'ab12',
    },
    { criterion: 'conduct.all.training', kind: 'register', title: '名册', flaws: ['not-stamped', 'undated'] },
  ],
  missing: { 'conduct.all.training': [{ kind: 'register', stamped: true }] },
  places: {
    'conduct.all.training': [
      { key: 'facts.trained', line: 7, column: 3, isThere: true },
      { key: 'facts.employees', line: 4, column: 1, isThere: false },
    ],
  },
  reviews: [
    { criterion: 'conduct.all.leaks', outcome: 'unmet', by: '核查组', on: '2025-08-20', note: '去年有一起' },
    { criterion: 'sealed', outcome: 'met', by: '复核组', on: '2025-08-21' },
    { criterion: 'conduct.all.training', points: 1.5, by: '核查组', on: '2025-08-20' },
  ],
  demands: [],
}

/** @returns the invented application, but for what is said of its dossier */
export function applicationOf(rest: Partial<Dossier> = {}, language: Language = 'zh'): Application {
  return application({ ...DOSSIER, ...rest }, 0, 1, RULES, language)
}
