import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess.ts'
import { compareAssessments, isUnchanged } from '../../src/comparing/compare-assessments.ts'
import { statedValue } from '../../src/comparing/known-values.ts'
import { isSame } from '../../src/comparing/same-data.ts'
import { mentionedBy } from '../../src/mentions/criterion-mentions.ts'
import { BASES } from '../../src/model/assessment.ts'
import type { Profile } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { constantsIn, options, partialProfile } from '../support/arbitrary-profile.ts'
import { DICTIONARY, ruleSet } from '../support/arbitrary-rule-set.ts'
import { reviewsOf, scheme } from '../support/arbitrary-scheme.ts'
import { findingsOf } from '../support/findings.ts'
import { fixtureRuleSets } from '../support/rule-set-fixtures.ts'
import { type Case, compared, comparedResults } from './sides.ts'

const RUNS = { numRuns: 100 }

const FIXTURES = fixtureRuleSets()

const reviewed = (rules: RuleSet, profile: fc.Arbitrary<Profile>): fc.Arbitrary<Profile> =>
  fc
    .tuple(profile, fc.oneof(fc.constant([]), reviewsOf(rules)))
    .map(([made, reviews]) => ({ ...made, reviews }))

const when = fc.tuple(options, fc.constantFrom(...BASES)).map(([days, basis]) => ({ ...days, basis }))

const sideOf = (rules: RuleSet): fc.Arbitrary<Case> =>
  fc.record({
    rules: fc.constant(rules),
    profile: reviewed(rules, partialProfile(rules.facts, constantsIn(rules))),
    options: when,
  })

const random = fc.oneof(ruleSet, { weight: 3, arbitrary: scheme })

/** Two sides by rules whose rows partly have the same ids; by the same rules in one case of three. */
const pair: fc.Arbitrary<readonly [Case, Case]> = fc.oneof(
  fc.constantFrom(...FIXTURES).chain((rules) => fc.tuple(sideOf(rules), sideOf(rules))),
  random.chain((rules) => fc.tuple(sideOf(rules), sideOf(rules))),
  fc
    .tuple(random, random)
    .chain(([one, other]) =>
      fc.tuple(sideOf({ ...one, digest: 'sha256:one' }), sideOf({ ...other, digest: 'sha256:other' })),
    ),
)

const assessed = ({ rules, profile, options: given }: Case) => assess(rules, profile, given)

describe('comparing', () => {
  it('a thing with itself changes nothing', () => {
    fc.assert(
      fc.property(pair, ([side]) => {
        expect(isUnchanged(compared(side, side))).toBe(true)
        expect(compared(side, side)).toMatchObject({ rows: [], unchanged: findingsOf(assessed(side)).length })
      }),
      RUNS,
    )
  })

  it('lists every row that changed and no other, with the exact change', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const [before, after] = [assessed(one), assessed(other)]
        const rows = new Map(compared(one, other).rows.map((row) => [row.id, row]))
        const ids = new Set([...findingsOf(before), ...findingsOf(after)].map(({ id }) => id))
        for (const id of ids) {
          const was = findingsOf(before).find((each) => each.id === id)
          const is = findingsOf(after).find((each) => each.id === id)
          const isOther =
            was?.outcome !== is?.outcome ||
            was?.points !== is?.points ||
            was?.ceiling !== is?.ceiling ||
            was?.maximum !== is?.maximum
          expect(rows.has(id)).toBe(isOther)
          if (!isOther) continue
          const millionths = Math.round(((is?.points ?? 0) - (was?.points ?? 0)) * 1e6)
          expect(rows.get(id)?.change).toBe(millionths / 1e6 || 0)
        }
      }),
      RUNS,
    )
  })

  it('the other way round exchanges before and after', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const there = compared(one, other)
        const back = compared(other, one)
        expect(back.total.before).toEqual(there.total.after)
        expect(back.total.change).toBe(-there.total.change || 0)
        const sorted = (rows: typeof there.rows) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))
        const [rows, turned] = [sorted(there.rows), sorted(back.rows)]
        expect(turned.map(({ id, before, after }) => ({ id, before: after, after: before }))).toEqual(
          rows.map(({ id, before, after }) => ({ id, before, after })),
        )
        const kinds = (causes: (typeof rows)[number]['causes']) =>
          causes
            .map(({ cause }) => ({ 'row-new': 'gone', 'row-gone': 'new' })[cause as string] ?? cause)
            .sort()
        const own = (causes: (typeof rows)[number]['causes']) =>
          causes.map(({ cause }) => cause.replace('row-', '')).sort()
        expect(turned.map(({ causes }) => kinds(causes))).toEqual(rows.map(({ causes }) => own(causes)))
      }),
      RUNS,
    )
  })

  it('knows why every row changed, where all is at hand', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        for (const { causes } of compared(one, other).rows) expect(causes).not.toEqual([])
      }),
      RUNS,
    )
  })

  it('knows why the total, every section, grade and gate and the verdict changed, where all is at hand', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const { total, sections, verdict } = compared(one, other)
        const isOther = JSON.stringify(total.before) !== JSON.stringify(total.after)
        expect(total.causes.length > 0).toBe(isOther)
        for (const { causes } of sections) expect(causes).not.toEqual([])
        if (verdict === undefined) return
        for (const { causes } of verdict.grades) expect(causes).not.toEqual([])
        for (const { causes } of verdict.gates) expect(causes).not.toEqual([])
        const isGraded = verdict.pass ?? verdict.grade ?? verdict.bestPossible
        if (isGraded !== undefined) expect(verdict.causes).not.toEqual([])
      }),
      RUNS,
    )
  })

  it('names only facts that changed and stand behind the row', () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        for (const { id, causes } of compared(one, other).rows) {
          const behind = [one, other].flatMap(({ rules }) =>
            rules.sections.flatMap((section) =>
              section.items.flatMap((item) =>
                item.criteria
                  .filter((criterion) => criterion.id === id)
                  .flatMap((criterion) => [
                    ...mentionedBy(criterion, rules, [item.applies, section.applies]).facts,
                  ]),
              ),
            ),
          )
          for (const cause of causes) {
            if (cause.cause !== 'fact') continue
            expect(behind).toContain(cause.fact)
            const values = [one, other].map(({ profile }) => statedValue(profile.facts, cause.fact))
            expect(isSame(values[0], values[1])).toBe(false)
          }
        }
      }),
      RUNS,
    )
  })

  it('of results alone names only facts that the profiles state otherwise', () => {
    const declared = new Set(Object.keys(DICTIONARY.facts))
    fc.assert(
      fc.property(pair, ([one, other]) => {
        for (const { causes } of comparedResults(one, other).rows) {
          for (const cause of causes) {
            if (cause.cause !== 'fact' || !declared.has(cause.fact)) continue
            const values = [one, other].map(({ profile }) => statedValue(profile.facts, cause.fact))
            expect([cause.before, cause.after]).toEqual(values)
            expect(isSame(values[0], values[1])).toBe(false)
          }
        }
      }),
      RUNS,
    )
  })

  it('of a result and a profile does as well', () => {
    const declared = new Set(Object.keys(DICTIONARY.facts))
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const { rows } = compareAssessments(assessed(one), assessed(other), {
          rules: { after: other.rules },
          profiles: { after: other.profile },
        })
        for (const { causes } of rows) {
          for (const cause of causes) {
            if (cause.cause !== 'fact') continue
            expect(declared.has(cause.fact) || cause.fact in other.rules.facts.facts).toBe(true)
            const values = [one, other].map(({ profile }) => statedValue(profile.facts, cause.fact))
            expect([cause.before, cause.after]).toEqual(values)
          }
        }
      }),
      RUNS,
    )
  })
})
