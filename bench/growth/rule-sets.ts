import type { Fact } from '../../src/model/fact-dictionary.ts'
import type { FactValue, Profile } from '../../src/model/profile.ts'
import type { Criterion, Item, RuleSet, Section } from '../../src/model/rule-set.ts'

/* Rule sets of any size, as `parseRuleSet` would return them, and a profile for each. */

/** How the rows of a generated rule set are added up. */
export const SCHEMES = ['plain', 'weighted and rounded', 'renormalized'] as const

export type Scheme = (typeof SCHEMES)[number]

const ROWS_OF_ITEM = 10
const ITEMS_OF_SECTION = 10
const ROWS_OF_SECTION = ROWS_OF_ITEM * ITEMS_OF_SECTION

const title = { zh: '题目', en: 'Title' }

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index)

/** The numbers from one on, in parts of a size. */
const parts = (from: number, to: number, size: number): readonly (readonly [number, number])[] =>
  range(0, Math.ceil((to - from) / size)).map((part) => {
    const start = from + part * size
    return [start, Math.min(to, start + size)] as const
  })

const groupOf = (row: number): string => `group${Math.floor(row / ROWS_OF_ITEM)}`
const factOf = (row: number): string => `${groupOf(row)}.fact${row % ROWS_OF_ITEM}`
const conditionOf = (row: number): string => `${groupOf(row)}.applies${row % ROWS_OF_ITEM}`

/** The id and source of a row, by its positions in the table: `part-1.2.3` and `1.2.3`. */
function numbered(...positions: readonly number[]): Pick<Criterion, 'id' | 'source' | 'title'> {
  const source = positions.map((each) => each + 1).join('.')
  return { id: `part-${source}`, source, title }
}

const sectionOf = (row: number): number => Math.floor(row / ROWS_OF_SECTION)
const itemOf = (row: number): number => Math.floor(row / ROWS_OF_ITEM) % ITEMS_OF_SECTION

function criterion(row: number, scheme: Scheme): Criterion {
  const isTrue = { operator: 'equal', value: true } as const
  return {
    ...numbered(sectionOf(row), itemOf(row), row % ROWS_OF_ITEM),
    points: 1,
    when: { fact: factOf(row), ...isTrue },
    remedy: title,
    ...(scheme === 'renormalized' && { applies: { fact: conditionOf(row), ...isTrue } }),
  }
}

function item([from, to]: readonly [number, number], scheme: Scheme): Item {
  const criteria = range(from, to).map((row) => criterion(row, scheme))
  return { ...numbered(sectionOf(from), itemOf(from)), maximum: to - from, criteria }
}

function section([from, to]: readonly [number, number], scheme: Scheme): Section {
  return {
    ...numbered(sectionOf(from)),
    maximum: to - from,
    ...(scheme === 'weighted and rounded' && { weight: 0.7 }),
    items: parts(from, to, ROWS_OF_ITEM).map((each) => item(each, scheme)),
  }
}

const SCHEME_KEYS = {
  plain: {},
  'weighted and rounded': { rounding: { mode: 'half-up', places: 2, of: ['sections', 'total'] } },
  renormalized: {
    notApplicable: 'renormalize-whole',
    rounding: { mode: 'half-up', places: 2, of: ['total'] },
  },
} as const

/** A rule set without rows, to which others are added. */
export const EMPTY: Omit<RuleSet, 'facts' | 'maximum' | 'sections'> = {
  id: 'generated',
  version: '1.0.0',
  digest: 'none',
  title,
  source: { document: 'generated', issuer: 'nobody', year: 2025 },
  parameters: {},
  grades: [],
  gates: [],
  evidence: {},
  measures: {},
  conditions: {},
}

/** @returns a rule set with so many rows, ten an item and a hundred a section, each of a yes/no fact of its own */
export function ruleSetOfRows(rows: number, scheme: Scheme): RuleSet {
  const names = range(0, rows).flatMap((row) =>
    scheme === 'renormalized' ? [factOf(row), conditionOf(row)] : [factOf(row)],
  )
  const facts = Object.fromEntries(names.map((name): [string, Fact] => [name, { type: 'boolean', title }]))
  return {
    ...EMPTY,
    ...SCHEME_KEYS[scheme],
    facts: { id: 'generated', version: '1.0.0', title, facts },
    maximum: scheme === 'weighted and rounded' ? (rows * 7) / 10 : rows,
    sections: parts(0, rows, ROWS_OF_SECTION).map((each) => section(each, scheme)),
  }
}

/** A profile for such a rule set: of five rows three are met, one is not, one is not stated; of ten one does not apply. */
export function profileOfRows(rows: number, scheme: Scheme): Profile {
  const groups = parts(0, rows, ROWS_OF_ITEM).map(([from, to]) => {
    const facts: Record<string, FactValue> = {}
    for (const row of range(from, to)) {
      if (row % 5 !== 4) facts[`fact${row % ROWS_OF_ITEM}`] = row % 5 !== 3
      if (scheme === 'renormalized') facts[`applies${row % ROWS_OF_ITEM}`] = row % 10 !== 7
    }
    return [groupOf(from), facts] as const
  })
  return { id: 'generated', name: 'generated', facts: Object.fromEntries(groups) }
}
