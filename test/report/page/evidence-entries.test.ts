import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/assess.ts'
import { makeDossier } from '../../../src/dossier/make-dossier.ts'
import type { DocumentResult } from '../../../src/model/dossier.ts'
import type { Evidence } from '../../../src/model/profile.ts'
import { application } from '../../../src/report/page/application.ts'
import { evidenceEntries } from '../../../src/report/page/evidence-entries.ts'
import { evidenceCounts } from '../../../src/report/page/evidence-index.ts'
import { applicationOf, DOSSIER, RULES } from './invented-application.ts'

const evidence = (rest: Partial<Evidence>): Evidence => ({
  criterion: 'conduct.all.training',
  title: '名册',
  ...rest,
})

/** What is missing, by row, of an application that attaches these documents. */
function missing(...documents: readonly Evidence[]) {
  const profile = { id: 'a', name: 'A', facts: {}, evidence: documents }
  const dossier = makeDossier(compile(RULES), profile, {
    file: 'a.yaml',
    bases: ['evidenced'],
    asOf: '2025-09-01',
  })
  const entries = evidenceEntries(application(dossier, 0, 1, RULES, 'zh'))
  return entries.map((each) => [each.finding?.source, each.missing.map(({ kind }) => kind)])
}

const flawed = (rest: Partial<DocumentResult>): DocumentResult => ({
  ...evidence({}),
  flaws: ['not-asked'],
  ...rest,
})

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

  it.each<[string, readonly Evidence[], readonly string[]]>([
    ['nothing', [], ['register']],
    ['a document without its stamp', [evidence({ kind: 'register' })], ['register']],
    ['a document of another kind', [evidence({ kind: 'policy-text', stamped: true })], ['register']],
    [
      'a document of its kind that is yet to come',
      [evidence({ stamped: true, date: '2025-09-02' })],
      ['register'],
    ],
    ['a document of its kind', [evidence({ kind: 'register', stamped: true })], []],
    ['a document of no kind, where only one is asked for', [evidence({ stamped: true })], []],
    ['two documents of which one is sound', [evidence({}), evidence({ stamped: true })], []],
  ])('misses what a row asks for unless there is a sound one: %s', (_, documents, kinds) => {
    expect(missing(...documents)).toEqual([
      ['一.1.1', ['policy-text']],
      ['一.1.2', kinds],
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
      flawed({ criterion: 'nowhere' }),
      flawed({ criterion: 'bonus.all.care' }),
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
