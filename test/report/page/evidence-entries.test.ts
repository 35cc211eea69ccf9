import { describe, expect, it } from 'vitest'
import type { DocumentResult } from '../../../src/model/dossier.ts'
import { evidenceEntries } from '../../../src/report/page/evidence-entries.ts'
import { evidenceCounts } from '../../../src/report/page/evidence-index.ts'
import { applicationOf, DOSSIER } from './invented-application.ts'

const document = (rest: Partial<DocumentResult>): DocumentResult => ({
  criterion: 'conduct.all.training',
  title: '名册',
  flaws: [],
  ...rest,
})

/** What is missing, by row, of an application with these documents. */
const missing = (...documents: readonly DocumentResult[]) =>
  evidenceEntries(applicationOf({ documents })).map((each) => [each.finding?.source, each.missing.length])

describe('the evidence of an application', () => {
  it('has each row that asks for documents, with what is attached and what is missing', () => {
    const entries = evidenceEntries(applicationOf())
    expect(
      entries.map(({ criterion, documents, missing: lacking }) => [criterion, documents.length, lacking]),
    ).toEqual([
      ['conduct.all.policy', 1, []],
      ['conduct.all.training', 1, [{ kind: 'register', stamped: true }]],
    ])
    expect(evidenceCounts(entries)).toEqual({ asked: 2, served: 1, missing: 1, flawed: 1 })
  })

  it.each<[string, readonly DocumentResult[], number]>([
    ['nothing', [], 1],
    ['a document that has a flaw', [document({ kind: 'register', stamped: true, flaws: ['file-empty'] })], 1],
    ['a document without its stamp', [document({ kind: 'register' })], 1],
    ['a document of another kind', [document({ kind: 'policy-text', stamped: true })], 1],
    ['a document of its kind', [document({ kind: 'register', stamped: true })], 0],
    ['a document of no kind, where only one is asked for', [document({ stamped: true })], 0],
    [
      'two documents of which one is sound',
      [document({ kind: 'register', flaws: ['not-stamped'] }), document({ kind: 'register', stamped: true })],
      0,
    ],
  ])('misses what a row asks for unless there is a sound one: %s', (_, documents, count) => {
    expect(missing(...documents)).toEqual([
      ['一.1.1', 1],
      ['一.1.2', count],
    ])
  })

  it('asks nothing of a row that does not concern the applicant', () => {
    const each = applicationOf({ documents: [] })
    const { assessment } = each
    const sections = assessment.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        criteria: item.criteria.map((finding) => ({ ...finding, outcome: 'notApplicable' as const })),
      })),
    }))
    expect(evidenceEntries({ ...each, assessment: { ...assessment, sections } })).toEqual([])
  })

  it('has documents of rows that ask for none, and of no row at all, last', () => {
    const documents = [
      document({ criterion: 'nowhere', flaws: ['not-asked'] }),
      document({ criterion: 'bonus.all.care', flaws: ['not-asked'] }),
      ...DOSSIER.documents,
    ]
    expect(
      evidenceEntries(applicationOf({ documents })).map(({ criterion, asked }) => [criterion, asked.length]),
    ).toEqual([
      ['conduct.all.policy', 1],
      ['conduct.all.training', 1],
      ['bonus.all.care', 0],
      ['nowhere', 0],
    ])
  })
})
