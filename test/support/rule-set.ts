import type { Award } from '../../src/model/award.ts'
import type { Comparison, Condition } from '../../src/model/condition.ts'
import type { Criterion, Item, RuleSet, Section } from '../../src/model/rule-set.ts'
import { type Points, sumPoints } from '../../src/values/points.ts'
import { FACTS, label } from './facts.ts'

/** A criterion without what its id says already; `when` may be the name of a yes/no fact that must be true. */
type CriterionSketch = Omit<Criterion, 'id' | 'source' | 'title' | 'when' | 'award'> &
  ({ readonly when: Condition | string } | { readonly award: Award })

interface RuleSetSketch extends Partial<Omit<RuleSet, 'sections'>> {
  /** By id `section.item.criterion`, in the order of the table. */
  readonly criteria: Readonly<Record<string, CriterionSketch>>
  /** The maxima of items and sections, by id, that are not the sum of what is below them. */
  readonly caps?: Readonly<Record<string, Points>>
  /** The ids of the sections that are a bonus. */
  readonly bonus?: readonly string[]
  /** What sections and items say of themselves beside, by id. */
  readonly rows?: Readonly<
    Record<string, Partial<Pick<Section, 'penalty' | 'weight' | 'applies' | 'capped'>>>
  >
}

/** The condition that a yes/no fact is true. */
export const isTrue = (fact: string): Comparison => ({ fact, operator: 'equal', value: true })

const prefixes = (ids: readonly string[], parts: number): readonly string[] => [
  ...new Set(ids.map((id) => id.split('.').slice(0, parts).join('.'))),
]

const row = (id: string) => ({ id, source: id, title: label(id) })

/** A rule set over the invented facts. Unlike those that `parseRuleSet` accepts, its caps may bite at every level. */
export function ruleSetOf({ criteria, caps = {}, bonus = [], rows = {}, ...sketch }: RuleSetSketch): RuleSet {
  const ids = Object.keys(criteria)

  const criteriaIn = (item: string): readonly Criterion[] =>
    Object.entries(criteria)
      .filter(([id]) => id.startsWith(`${item}.`))
      .map(([id, sketched]) => {
        if ('award' in sketched) return { ...row(id), ...sketched }
        const { when, ...rest } = sketched
        return { ...row(id), ...rest, when: typeof when === 'string' ? isTrue(when) : when }
      })

  const itemsIn = (section: string): readonly Item[] =>
    prefixes(ids, 2)
      .filter((id) => id.startsWith(`${section}.`))
      .map((id) => {
        const below = criteriaIn(id)
        const maximum = caps[id] ?? sumPoints(below.map(({ points }) => points))
        return { ...row(id), ...rows[id], maximum, criteria: below }
      })

  const sections = prefixes(ids, 1).map((id): Section => {
    const items = itemsIn(id)
    const maximum = caps[id] ?? sumPoints(items.map((item) => item.maximum))
    return { ...row(id), ...rows[id], maximum, ...(bonus.includes(id) && { bonus: true }), items }
  })

  const base = sections.filter((section) => section.bonus !== true)
  return {
    id: 'invented-standard',
    version: '1.2.3',
    digest: 'sha256:invented',
    title: label('invented standard'),
    source: { document: 'invented', issuer: 'nobody', year: 2025 },
    facts: FACTS,
    maximum: sumPoints(base.map(({ maximum }) => maximum)),
    parameters: {},
    grades: [],
    gates: [],
    evidence: {},
    measures: {},
    conditions: {},
    ...sketch,
    sections,
  }
}
