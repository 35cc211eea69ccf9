import type { Dossier } from '../../src/model/dossier.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { enterpriseDossier, schemeDossiers } from '../support/dossiers.ts'

/** What a report is made of, under a name. */
export type ReportPage = readonly [name: string, dossiers: readonly Dossier[], ruleSet: RuleSet]

const enterprise = (name: string, asOf: string, basis: 'claimed' | 'evidenced' | 'verified'): ReportPage => [
  `${name} as ${basis}`,
  [enterpriseDossier(name, chongqingDemonstrationUnit, asOf, basis)],
  chongqingDemonstrationUnit,
]

/** Enterprises of every kind: in the middle, with documents and reviews, with nothing, and with everything. */
export const ENTERPRISE_PAGES: readonly ReportPage[] = [
  enterprise('mid-field', '2025-10-15', 'claimed'),
  enterprise('evidence-and-reviews', '2025-12-31', 'claimed'),
  enterprise('evidence-and-reviews', '2025-12-31', 'evidenced'),
  enterprise('evidence-and-reviews', '2025-12-31', 'verified'),
  enterprise('nothing-stated', '2025-10-15', 'claimed'),
  enterprise('everything-and-all-bonus', '2025-12-31', 'claimed'),
]

/** Of every invented scheme the applicant that leaves the most gaps. */
export const SCHEME_PAGES: readonly ReportPage[] = schemeDossiers().map(({ ruleSet, dossiers }) => {
  const gapsOf = ({ assessments }: Dossier) => assessments.claimed.gaps.length
  const [most] = [...dossiers].sort((one, other) => gapsOf(other) - gapsOf(one))
  return [ruleSet.id, most === undefined ? [] : [most], ruleSet]
})

/** Several applicants on one page. */
export const SEVERAL: ReportPage = [
  'several enterprises',
  ENTERPRISE_PAGES.slice(0, 2).flatMap(([, dossiers]) => dossiers),
  chongqingDemonstrationUnit,
]

/** The same where there are grades, so that the list says who passes. */
const SEVERAL_GRADED: readonly ReportPage[] = schemeDossiers()
  .filter(({ ruleSet }) => ruleSet.id === 'secrecy-self-check')
  .map(({ ruleSet, dossiers }) => ['several that are graded', dossiers.slice(0, 6), ruleSet])

export const ALL_PAGES: readonly ReportPage[] = [
  ...ENTERPRISE_PAGES,
  ...SCHEME_PAGES,
  SEVERAL,
  ...SEVERAL_GRADED,
]
