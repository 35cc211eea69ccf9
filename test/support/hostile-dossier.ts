import { compile } from '../../src/assess.ts'
import { makeDossier } from '../../src/dossier/make-dossier.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'

/** @returns a dossier in which every text of the applicant and its reviewers is the given one */
export function hostileDossier(text: string, ruleSet: RuleSet, asOf = '2025-12-31'): Dossier {
  const criteria = ruleSet.sections.flatMap(({ items }) => items).flatMap((item) => item.criteria)
  const evidence = criteria.flatMap(({ id, evidence: asked = [] }) =>
    asked.map(({ kind }) => ({
      criterion: id,
      kind,
      title: text,
      file: text,
      date: '2025-06-30',
      stamped: true,
    })),
  )
  const reviews = criteria.map(({ id }) => ({
    criterion: id,
    outcome: 'unmet' as const,
    by: text,
    on: asOf,
    note: text,
  }))
  const dossier = makeDossier(
    compile(ruleSet),
    { id: text, name: text, facts: {}, evidence, reviews },
    {
      asOf,
      file: text,
      bases: ['verified', 'claimed', 'evidenced'],
      placeOf: () => ({ key: text, line: 1, column: 1, isThere: false }),
    },
  )
  return {
    ...dossier,
    documents: dossier.documents.map((document, index) =>
      index === 0 ? { ...document, bytes: 12, sha256: text } : document,
    ),
    demands: [{ demand: 'max-gap', isMet: false, criterion: text, want: 0, have: 5 }],
  }
}
