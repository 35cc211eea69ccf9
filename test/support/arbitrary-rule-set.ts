import fc from 'fast-check'
import type { Comparison, Condition, Operator, Scalar } from '../../src/model/condition.ts'
import type { FactDictionary, ValueFact } from '../../src/model/fact-dictionary.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { Criterion, Item, RuleSet, Section } from '../../src/model/rule-set.ts'
import { sumPoints } from '../../src/values/points.ts'
import type { Window } from '../../src/values/window.ts'
import { day } from './arbitrary-profile.ts'

/* Random rule sets over a small dictionary that has a fact of every type. */

const title = { zh: '题', en: 'title' }
const COLOURS = ['red', 'green', 'blue'] as const
const colours = Object.fromEntries(COLOURS.map((colour) => [colour, title]))

const ENTRY_FIELDS: Readonly<Record<string, ValueFact>> = {
  date: { type: 'date', title },
  done: { type: 'boolean', title },
  amount: { type: 'number', minimum: 0, title },
  colour: { type: 'choice', choices: colours, title },
}

export const DICTIONARY: FactDictionary = {
  id: 'small',
  version: '1.0.0',
  title,
  facts: {
    'group.flag': { type: 'boolean', title },
    'group.other': { type: 'boolean', title },
    'numbers.whole': { type: 'number', integer: true, minimum: 0, title },
    'numbers.total': { type: 'number', integer: true, minimum: 1, title },
    'numbers.decimal': { type: 'number', title },
    day: { type: 'date', title },
    colour: { type: 'choice', choices: colours, title },
    colours: { type: 'choices', choices: colours, title },
    word: { type: 'text', title },
    events: { type: 'list', datedBy: 'date', entries: ENTRY_FIELDS, title },
    lines: { type: 'list', entries: ENTRY_FIELDS, title },
  },
}

const decimal = fc.integer({ min: -30, max: 30 }).map((tenths) => tenths / 10)
const amount = fc.integer({ min: 0, max: 50 }).map((tenths) => tenths / 10)
const colour = fc.constantFrom(...COLOURS)

const window: fc.Arbitrary<Window> = fc.oneof(
  fc.constantFrom('period', 'first-half', 'second-half', 'quarter-1', 'quarter-4' as const),
  fc.constantFrom({ last: { years: 1 } }, { last: { years: 2 } }, { last: { days: 30 } }),
  fc
    .tuple(day, day)
    .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one })),
)

const ORDER = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const
const EQUALITY = ['equal', 'notEqual'] as const

function comparisons(name: string, constant: fc.Arbitrary<Scalar>, operators: readonly Operator[]) {
  const single = operators.filter((operator) => operator !== 'in' && operator !== 'notIn')
  const one = fc.record({ fact: fc.constant(name), operator: fc.constantFrom(...single), value: constant })
  if (single.length === operators.length) return one
  const several = fc.array(constant, { minLength: 1, maxLength: 2 })
  return fc.oneof(
    one,
    fc.record({ fact: fc.constant(name), operator: fc.constantFrom('in', 'notIn' as const), value: several }),
  )
}

const onEntry: readonly fc.Arbitrary<Comparison>[] = [
  comparisons('done', fc.boolean(), EQUALITY),
  comparisons('colour', colour, [...EQUALITY, 'in', 'notIn']),
  comparisons('amount', amount, [...ORDER, ...EQUALITY]),
  comparisons('date', day, [...ORDER, ...EQUALITY]),
]

function trees(leaf: fc.Arbitrary<Condition>, depth: number): fc.Arbitrary<Condition> {
  return fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: depth },
      leaf,
      fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('tree') }),
    ),
  })).tree
}

const where = trees(fc.oneof(...onEntry), 2)
const selection = fc.record({ where }, { requiredKeys: [] })
const datedSelection = fc.record({ during: window, where }, { requiredKeys: [] })

/** Measures over the small dictionary. */
export const measure: fc.Arbitrary<Measure> = fc.oneof(
  datedSelection.map((rest) => ({ count: 'events', ...rest })),
  selection.map((rest) => ({ count: 'lines', ...rest })),
  datedSelection.map((rest) => ({ sum: 'events', of: 'amount', ...rest })),
  selection.map((rest) => ({ sum: 'lines', of: 'amount', ...rest })),
  fc.constantFrom<Measure>(
    { sum: ['numbers.whole', 'numbers.decimal'] },
    { sum: ['numbers.whole', 'numbers.total'] },
  ),
  fc.constantFrom<Measure>(
    { share: 'numbers.whole', in: 'numbers.total' },
    { share: 'numbers.decimal', in: 'numbers.whole' },
  ),
)

/** The numbers that conditions compare. */
export const NUMBERS = [
  'numbers.whole',
  'numbers.total',
  'numbers.decimal',
  'measure-1',
  'measure-2',
  'measure-3',
]
const number = fc.oneof(fc.integer({ min: -1, max: 4 }), decimal)

const numberReference: fc.Arbitrary<Comparison> = fc.record({
  fact: fc.constantFrom(...NUMBERS),
  operator: fc.constantFrom(...ORDER, ...EQUALITY),
  value: fc.record({ fact: fc.constantFrom(...NUMBERS) }),
})

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  comparisons('group.flag', fc.boolean(), EQUALITY),
  comparisons('group.other', fc.boolean(), EQUALITY),
  comparisons('day', day, [...ORDER, ...EQUALITY]),
  comparisons('colour', colour, [...EQUALITY, 'in', 'notIn']),
  comparisons('colours', colour, ['contains', 'doesNotContain']),
  comparisons('word', fc.constantFrom('a', 'b'), EQUALITY),
  ...NUMBERS.map((name) => comparisons(name, number, [...ORDER, ...EQUALITY, 'in', 'notIn'])),
  numberReference,
)

/** Conditions that speak of no named one. */
export const named = trees(leaf, 2)
/** Conditions over the small dictionary, its measures and one named condition. */
export const condition = trees(
  fc.oneof({ weight: 9, arbitrary: leaf }, fc.constant<Condition>({ condition: 'named' })),
  3,
)
const points = fc.constantFrom(0, 0.1, 0.2, 0.25, 1, 2.5, 5)

interface Shape {
  readonly sections: readonly (readonly (readonly (readonly [number, Condition])[])[])[]
  readonly hasBonus: boolean
}

const shape: fc.Arbitrary<Shape> = fc.record({
  sections: fc.array(
    fc.array(fc.array(fc.tuple(points, condition), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 2,
    }),
    { minLength: 2, maxLength: 3 },
  ),
  hasBonus: fc.boolean(),
})

function sectionsOf({ sections, hasBonus }: Shape): readonly Section[] {
  return sections.map((items, s): Section => {
    const id = `s${s + 1}`
    const source = `${s + 1}`
    const made = items.map((rows, i): Item => {
      const criteria = rows.map(
        ([points, when], c): Criterion => ({
          id: `${id}.i${i + 1}.c${c + 1}`,
          source: `${source}.${i + 1}.${c + 1}`,
          title,
          points,
          when,
        }),
      )
      const maximum = sumPoints(criteria.map((each) => each.points))
      return { id: `${id}.i${i + 1}`, source: `${source}.${i + 1}`, title, maximum, criteria }
    })
    const maximum = sumPoints(made.map((each) => each.maximum))
    const isBonus = hasBonus && s === sections.length - 1
    return { id, source, title, maximum, ...(isBonus && { bonus: true }), items: made }
  })
}

/** Rule sets that are right in every sum and name. */
export const ruleSet: fc.Arbitrary<RuleSet> = fc
  .record({ shape, named, measures: fc.tuple(measure, measure, measure) })
  .map(({ shape: drawn, named: reused, measures: [first, second, third] }) => {
    const sections = sectionsOf(drawn)
    return {
      id: 'random',
      version: '1.0.0',
      digest: '',
      title,
      source: { document: 'document', issuer: 'issuer', year: 2025 },
      facts: DICTIONARY,
      maximum: sumPoints(sections.filter(({ bonus }) => !bonus).map(({ maximum }) => maximum)),
      parameters: {},
      grades: [],
      gates: [],
      evidence: {},
      measures: { 'measure-1': first, 'measure-2': second, 'measure-3': third },
      conditions: { named: reused },
      sections,
    }
  })
