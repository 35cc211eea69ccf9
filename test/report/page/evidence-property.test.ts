import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/assess.ts'
import { makeDossier } from '../../../src/dossier/make-dossier.ts'
import { BASES, type Basis } from '../../../src/model/assessment.ts'
import type { Dossier } from '../../../src/model/dossier.ts'
import type { Evidence, Profile } from '../../../src/model/profile.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { type Application, application } from '../../../src/report/page/application.ts'
import { evidenceEntries } from '../../../src/report/page/evidence-entries.ts'
import { firstEntries } from '../../../src/report/page/first-things.ts'
import { planEntries } from '../../../src/report/page/plan-entries.ts'
import { criteriaOf } from '../../../src/rows/criteria-of.ts'
import { findingsOf } from '../../../src/rows/findings-of.ts'
import { isMissed } from '../../../src/rows/is-missed.ts'
import { chongqingDemonstrationUnit } from '../../../src/rules.ts'
import { constantsIn, day, options, partialProfile } from '../../support/arbitrary-profile.ts'
import { fixtureRuleSets } from '../../support/rule-set-fixtures.ts'

const RUNS = { numRuns: 25 }

/** Documents of rows that ask for some, each of a kind that its row asks for, with its stamp and date or without. */
function evidenceOf(ruleSet: RuleSet): fc.Arbitrary<readonly Evidence[]> {
  const asked = criteriaOf(ruleSet).flatMap(({ id, evidence = [] }) =>
    evidence.map(({ kind }) => ({ criterion: id, kind })),
  )
  if (asked.length === 0) return fc.constant([])
  const document = fc
    .record(
      { row: fc.constantFrom(...asked), date: day, stamped: fc.boolean(), hasKind: fc.boolean() },
      { requiredKeys: ['row', 'hasKind'] },
    )
    .map(({ row: { criterion, kind }, hasKind, ...rest }) => ({
      criterion,
      ...(hasKind && { kind }),
      title: '材料',
      ...rest,
    }))
  return fc.array(document, { maxLength: 2 * asked.length })
}

function profileOf(ruleSet: RuleSet): fc.Arbitrary<Profile> {
  return fc
    .tuple(partialProfile(ruleSet.facts, constantsIn(ruleSet)), evidenceOf(ruleSet))
    .map(([profile, evidence]) => ({ ...profile, evidence }))
}

/** Checks the application of each of some random profiles. */
function always(ruleSet: RuleSet, basis: fc.Arbitrary<Basis>, check: (each: Application) => void): void {
  const evaluator = compile(ruleSet)
  const made = fc
    .tuple(profileOf(ruleSet), options, basis)
    .map(
      ([profile, when, of]): Dossier =>
        makeDossier(evaluator, profile, { ...when, file: 'random.yaml', bases: [of] }),
    )
  fc.assert(
    fc.property(made, (dossier) => check(application(dossier, 0, 1, ruleSet, 'zh'))),
    RUNS,
  )
}

describe.each([chongqingDemonstrationUnit, ...fixtureRuleSets()].map((each) => [each.id, each] as const))(
  'the page of any applicant to %s',
  (_, ruleSet) => {
    it('misses for each gap the documents that the engine misses', () => {
      always(ruleSet, fc.constant('evidenced'), (each) => {
        const shown = new Map(evidenceEntries(each).map(({ criterion, missing }) => [criterion, missing]))
        for (const { criterion, evidence = [] } of each.assessment.gaps) {
          expect([criterion, shown.get(criterion) ?? []]).toEqual([criterion, evidence])
        }
      })
    })

    it('has nothing among its first things that is missed, and nothing missed that may still be closed', () => {
      always(ruleSet, fc.constantFrom(...BASES), (each) => {
        const { asOf, gaps } = each.assessment
        const findings = new Map(findingsOf(each.assessment).map((finding) => [finding.id, finding]))
        const missed = gaps.filter((gap) => isMissed(gap, findings.get(gap.criterion), asOf))
        const entries = planEntries(each)
        const first = firstEntries(entries).first.map(({ gap }) => gap)
        expect(first.filter((gap) => missed.includes(gap))).toEqual([])
        const told = entries.filter(({ timing }) => timing === 'missed').map(({ gap }) => gap)
        expect(told).toEqual(missed.filter(({ clears }) => clears === undefined))
      })
    })
  },
)
