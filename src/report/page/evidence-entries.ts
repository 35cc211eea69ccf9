import type { Finding } from '../../model/assessment.ts'
import type { DocumentResult } from '../../model/dossier.ts'
import type { EvidenceRequirement } from '../../model/rule-set.ts'
import { criteriaOf } from '../../rows/criteria-of.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import type { Application } from './application.ts'

/** The documents of one criterion: what it asks for, what is attached, what is missing. */
export interface EvidenceEntry {
  readonly criterion: string
  /** Left out for a document of no row. */
  readonly finding?: Finding
  readonly asked: readonly EvidenceRequirement[]
  readonly documents: readonly DocumentResult[]
  readonly missing: readonly EvidenceRequirement[]
}

/** @returns the documents by criterion, in the order of the table, of those that ask for any or have any */
export function evidenceEntries({ assessment, dossier, ruleSet }: Application): readonly EvidenceEntry[] {
  const requirements = new Map(criteriaOf(ruleSet).map(({ id, evidence = [] }) => [id, evidence]))
  const findings = findingsOf(assessment)
  const known = new Set(findings.map(({ id }) => id))
  const ofRows = findings.map((finding) => {
    // a row that does not concern the applicant asks for nothing
    const asked = finding.outcome === 'notApplicable' ? [] : (requirements.get(finding.id) ?? [])
    const documents = dossier.documents.filter(({ criterion }) => criterion === finding.id)
    const missing = asked.length === 0 ? [] : (dossier.missing[finding.id] ?? [])
    return { criterion: finding.id, finding, asked, documents, missing }
  })
  const ofNone = dossier.documents
    .filter(({ criterion }) => !known.has(criterion))
    .map((each) => ({ criterion: each.criterion, asked: [], documents: [each], missing: [] }))
  return [...ofRows, ...ofNone].filter(({ asked, documents }) => asked.length + documents.length > 0)
}
