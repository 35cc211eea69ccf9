import fc from 'fast-check'
import { arePossible, possiblePoints } from '../../src/facts/possible-points.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Gate, Grade } from '../../src/model/gate.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { Review, ReviewOutcome } from '../../src/model/profile.ts'
import {
  type Criterion,
  NOT_APPLICABLE_POLICIES,
  type RuleSet,
  type Section,
} from '../../src/model/rule-set.ts'
import { fromFraction, multiplyFractions, toFraction } from '../../src/values/fraction.ts'
import { sumPoints } from '../../src/values/points.ts'
import { award, rounding } from './arbitrary-award.ts'
import { condition, DICTIONARY, measure, named } from './arbitrary-rule-set.ts'

/* Random rule sets that use the whole language: awards, rows that do not apply, weights, scales, rounding, gates. */

const title = { zh: '题', en: 'title' }

type Policy = NonNullable<RuleSet['notApplicable']> | 'none'

const row = (id: string) => ({ id, source: id, title })

function criterionOf(id: string, points: number, policy: Policy): fc.Arbitrary<Criterion> {
  const applies =
    policy === 'none' ? fc.constant({}) : fc.record({ applies: condition }, { requiredKeys: [] })
  return fc
    .tuple(
      fc.oneof(
        condition.map((when) => ({ when })),
        award(points).map((each) => ({ award: each })),
      ),
      applies,
      fc.record(
        {
          required: fc.constantFrom<true | string>(true, 'gold', 'silver'),
          notApplicable: fc.constant('full-credit' as const),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([how, when, rest]) => ({ ...row(id), points, ...how, ...when, ...rest }))
}

function penaltyOf(id: string): fc.Arbitrary<Criterion> {
  return fc.tuple(condition, fc.constantFrom('measure-1', 'numbers.whole')).map(([when, per]) => ({
    ...row(id),
    points: 0,
    award: {
      deduct: [
        { when, points: 1 },
        { per, points: 0.5 },
      ],
      floor: -3,
    },
  }))
}

function sectionOf(id: string, criteria: readonly Criterion[], rest: Partial<Section>): Section {
  const maximum = sumPoints(criteria.map(({ points }) => points))
  return { ...row(id), ...rest, maximum, items: [{ ...row(`${id}.i`), maximum, criteria }] }
}

const pointsOf = (policy: Policy) => (policy === 'mean' ? fc.constant(5) : fc.constantFrom(1, 2.5, 5))

function baseSection(id: string, policy: Policy): fc.Arbitrary<Section> {
  const weight =
    policy === 'mean'
      ? fc.constant({})
      : fc.record({ weight: fc.constantFrom(0.3, 0.5, 2) }, { requiredKeys: [] })
  const criteria = fc
    .array(pointsOf(policy), { minLength: 1, maxLength: 3 })
    .chain((points) =>
      fc.tuple(...points.map((each, index) => criterionOf(`${id}.i.c${index + 1}`, each, policy))),
    )
  return fc.tuple(criteria, weight).map(([made, rest]) => sectionOf(id, made, rest))
}

const GRADES: readonly Grade[] = [
  { id: 'gold', title, atLeast: 8 },
  { id: 'silver', title, atLeast: { fact: 'mark' } },
  { id: 'none', title, atLeast: 0, passes: false },
]

const RESULTS: Readonly<Record<string, Measure>> = {
  'first-points': { pointsOf: 's1' },
  'first-share': { pointShareOf: 's1' },
  'whole-points': { pointsOf: 'total' },
  'rows-unmet': { rows: 'all', outcome: 'unmet' },
  'rows-low': { rows: ['s1'], pointsAtMost: 1 },
}

const onResults: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constantFrom('first-points', 'whole-points', 'rows-unmet', 'rows-low'),
    operator: fc.constantFrom('greaterThanInclusive', 'lessThan' as const),
    value: fc.integer({ min: 0, max: 6 }),
  }),
  fc.record({
    fact: fc.constant('first-share'),
    operator: fc.constantFrom('greaterThanInclusive', 'lessThan' as const),
    value: fc.constantFrom(0.25, 0.5, 0.75),
  }),
)

const when = fc.oneof(condition, onResults)
const gateKind = fc.oneof(
  when.map((each) => ({ precondition: each })),
  when.map((each) => ({ veto: each })),
  when.map((each) => ({ stop: each })),
  fc.record({ require: when, for: fc.constantFrom('gold', 'silver') }, { requiredKeys: ['require'] }),
  fc.record({ zero: fc.constant('s1'), when }),
  fc.record({ ceiling: fc.constantFrom('silver', 'none'), when }),
  fc.record({ fix: fc.constantFrom('silver', 'none'), when }),
  fc.record({ route: fc.constantFrom('gold', 'silver'), when }),
)
const gates = fc
  .array(gateKind, { maxLength: 3 })
  .map((kinds) => kinds.map((kind, index) => ({ ...row(`gate-${index + 1}`), ...kind }) as Gate)) // safe: a kind and its text

const weighted = ({ weight = 1, maximum }: Section) =>
  fromFraction(multiplyFractions(toFraction(weight), toFraction(maximum)))

/** Rule sets that may use anything that there is. */
export const scheme: fc.Arbitrary<RuleSet> = fc
  .constantFrom<Policy>('none', ...NOT_APPLICABLE_POLICIES)
  .chain((policy) =>
    fc.record({
      policy: fc.constant(policy),
      base: fc.tuple(baseSection('s1', policy), baseSection('s2', policy)),
      bonus: fc.option(fc.tuple(criterionOf('bonus.i.c1', 1, 'none')), { nil: undefined }),
      penalty: fc.option(fc.tuple(penaltyOf('penalty.i.c1')), { nil: undefined }),
      ifNothingApplies: fc.constantFrom('full', 'none' as const),
      measures: fc.tuple(measure, measure, measure),
      reused: named,
      rounded: fc.option(rounding, { nil: undefined }),
      ofSections: fc.boolean(),
      start: fc.constantFrom(0, 3),
      isScaled: fc.boolean(),
      gates,
    }),
  )
  .map((drawn): RuleSet => {
    const { policy, base, bonus, penalty, ifNothingApplies, measures, reused, rounded, ofSections } = drawn
    const [first, second, third] = measures
    const from = sumPoints(base.map(weighted))
    const to = policy === 'mean' ? 5 : drawn.isScaled ? 10 : from
    const isDivided = policy !== 'none' && policy !== 'full-credit'
    const needsRounding = isDivided || to !== from || base.some(({ weight = 1 }) => weight !== 1)
    const round = rounded ?? (needsRounding ? { mode: 'half-up' as const, places: 2 } : undefined)
    return {
      id: 'random',
      version: '1.0.0',
      digest: '',
      title,
      source: { document: 'document', issuer: 'issuer', year: 2025 },
      facts: DICTIONARY,
      maximum: sumPoints([drawn.start, to]),
      start: drawn.start,
      ...(policy !== 'none' && { notApplicable: policy, ifNothingApplies }),
      ...(drawn.isScaled && policy !== 'mean' && { scale: { from, to } }),
      ...(round && { rounding: { ...round, of: ofSections ? ['sections', 'total'] : ['total'] } }),
      parameters: {
        mark: { title, value: 4, minimum: 0, maximum: 9, changes: [{ from: '2025-06-30', value: 5 }] },
      },
      grades: GRADES,
      gates: drawn.gates,
      evidence: {},
      measures: {
        'measure-1': first,
        'measure-2': second,
        'measure-3': third,
        'measure-held': {
          holding: [{ condition: 'named' }, { fact: 'group.flag', operator: 'equal', value: true }],
        },
        'measure-age': { elapsed: 'day', in: 'months' },
        ...RESULTS,
      },
      conditions: { named: reused },
      sections: [
        ...base,
        ...(bonus ? [sectionOf('bonus', bonus, { bonus: true })] : []),
        ...(penalty ? [sectionOf('penalty', penalty, { penalty: true })] : []),
      ],
    }
  })

/** @returns reviews of some criteria of a rule set, as points or outcomes */
export function reviewsOf({ sections }: RuleSet): fc.Arbitrary<readonly Review[]> {
  const criteria = sections.flatMap(({ items }) => items).flatMap((item) => item.criteria)
  const review = ({ id, points }: Criterion): fc.Arbitrary<readonly Review[]> =>
    fc.oneof(
      fc.constant([]),
      fc
        .constantFrom('met', 'unmet', 'notApplicable' as const)
        .map((outcome) => [{ criterion: id, outcome, by: 'a reviewer', on: '2023-01-01' }]),
      fc
        .integer({ min: 0, max: 4 })
        .map((quarters) => [
          { criterion: id, points: (points * quarters) / 4, by: 'a reviewer', on: '2023-01-01' },
        ]),
    )
  return fc.tuple(...criteria.map(review)).map((each) => each.flat())
}

/** @returns reviews that a rule set allows: of every row and gate, or only of some */
export function rightReviewsOf({ sections, gates: all }: RuleSet): fc.Arbitrary<readonly Review[]> {
  const by = { by: 'a reviewer', on: '2023-01-01' }
  const outcomes = (criterion: string, allowed: readonly ReviewOutcome[]): fc.Arbitrary<Review> =>
    fc.constantFrom(...allowed).map((outcome) => ({ criterion, outcome, ...by }))
  const ofCriterion = (criterion: Criterion, mayNotApply: boolean): fc.Arbitrary<Review> => {
    const { id, points } = criterion
    const possible = possiblePoints(criterion)
    const some = [0, points / 4, points / 2, points, ...possible.ranges.flatMap(({ from, to }) => [from, to])]
    const given = some.filter((each) => arePossible(each, possible))
    const left = mayNotApply ? (['notApplicable'] as const) : []
    const allowed = possible.needsPoints ? left : (['met', 'unmet', ...left] as const)
    return fc.oneof(
      fc.constantFrom(...given).map((each) => ({ criterion: id, points: each, ...by })),
      ...(allowed.length > 0 ? [outcomes(id, allowed)] : []),
    )
  }
  const ofRows = sections.flatMap((section) =>
    section.items.flatMap((item) =>
      item.criteria.map((each) =>
        ofCriterion(
          each,
          [section, item, each].some(({ applies }) => applies !== undefined),
        ),
      ),
    ),
  )
  const whole = fc.tuple(...ofRows, ...all.map(({ id }) => outcomes(id, ['met', 'unmet'])))
  return fc.oneof(
    whole,
    whole.chain((reviews) => fc.subarray(reviews)),
  )
}
