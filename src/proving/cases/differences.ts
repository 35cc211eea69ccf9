import type { Assessment, Finding, Gap, Score } from '../../model/assessment.ts'
import type { CaseDifference, CaseValue } from '../../model/case-result.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { placeOf, type SourceNode, type Step } from '../../reading/source-node.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import type { Expectation } from './case-schema.ts'
import { criterionFinder } from './criteria.ts'

/** Something that a case says, with what the assessment has in its place. */
interface Compared {
  readonly path: string
  /** Where the case says so. */
  readonly at: readonly Step[]
  readonly expected?: CaseValue | undefined
  readonly got?: CaseValue | undefined
}

const isSame = (one: CaseValue | undefined, other: CaseValue | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const scoreOf = ({ points, ceiling }: Score): CaseValue => [points, ceiling]

/** Compares the keys of a mapping that the case gives, at the path where it gives them. */
function eachOf<T extends CaseValue>(
  at: readonly string[],
  expected: Readonly<Record<string, T>> | undefined,
  gotOf: (key: string) => CaseValue | undefined,
): readonly Compared[] {
  return Object.entries(expected ?? {}).map(([key, value]) => ({
    path: [...at, key].join('.'),
    at: [...at, key],
    expected: value,
    got: gotOf(key),
  }))
}

type ExpectedRow = NonNullable<Expectation['rows']>[string]

function compareRow(name: string, expected: ExpectedRow, finding: Finding | undefined): readonly Compared[] {
  if (typeof expected === 'string')
    return [{ path: `rows.${name}`, at: ['rows', name], expected, got: finding?.outcome }]
  const { outcome, points, ceiling } = expected
  const parts = {
    ...(outcome && { outcome }),
    ...(points !== undefined && { points }),
    ...(ceiling !== undefined && { ceiling }),
  }
  return Object.entries(parts).map(([key, value]) => ({
    path: `rows.${name}.${key}`,
    at: ['rows', name, key],
    expected: value,
    got: finding?.[key as keyof typeof parts], // safe: the keys are those of the object above
  }))
}

type ExpectedGap = NonNullable<Expectation['gaps']>[number]

const GAP_PARTS = ['worth', 'outcome', 'due', 'clears'] as const

/** Compares gaps by their criteria, so that one too many or too few is said once; then their order. */
function compareGaps(
  expected: readonly ExpectedGap[],
  gaps: readonly Gap[],
  idOf: (name: string) => string | undefined,
): readonly Compared[] {
  const gapOf = new Map(gaps.map((gap) => [gap.criterion, gap]))
  const wanted = expected.map((each) => ({ ...each, id: idOf(each.criterion) ?? each.criterion }))
  const ids = wanted.map(({ id }) => id)
  const parts = wanted.flatMap((each, index) => {
    const gap = gapOf.get(each.id)
    const path = `gaps.${each.criterion}`
    return GAP_PARTS.filter((part) => each[part] !== undefined)
      .filter((part) => gap !== undefined || part === 'worth')
      .map((part) => ({
        path: `${path}.${part}`,
        at: ['gaps', index, part],
        expected: each[part],
        got: gap?.[part],
      }))
  })
  const unexpected = gaps
    .filter(({ criterion }) => !ids.includes(criterion))
    .map(({ criterion, worth }) => ({ path: `gaps.${criterion}.worth`, at: ['gaps'], got: worth }))
  const order = {
    path: 'gaps',
    at: ['gaps'],
    expected: ids.filter((id) => gapOf.has(id)),
    got: gaps.map(({ criterion }) => criterion).filter((id) => ids.includes(id)),
  }
  return [...parts, ...unexpected, order]
}

function compareVerdict(
  expected: NonNullable<Expectation['verdict']>,
  { verdict, total }: Assessment,
): readonly Compared[] {
  const { pass, grade, bestPossible, grades, gates, counted } = expected
  const named = { ...(pass && { pass }), ...(grade && { grade }), ...(bestPossible && { bestPossible }) }
  return [
    ...eachOf(['verdict'], named, (key) => verdict?.[key as keyof typeof named]), // safe: the keys are those of the object above
    ...eachOf(['verdict', 'grades'], grades, (key) => verdict?.grades.find(({ id }) => id === key)?.reach),
    ...eachOf(['verdict', 'gates'], gates, (key) => verdict?.gates.find(({ id }) => id === key)?.outcome),
    ...eachOf(['verdict'], counted && { counted }, () => verdict && scoreOf(verdict.counted ?? total)),
  ]
}

function* comparisons(
  { points, ceiling, sections, rows, gaps, verdict, warnings }: Expectation,
  assessment: Assessment,
  ruleSet: RuleSet,
): Generator<Compared> {
  const { total } = assessment
  const findings = findingsOf(assessment)
  const idOf = criterionFinder(ruleSet)
  if (points !== undefined) yield { path: 'points', at: ['points'], expected: points, got: total.points }
  if (ceiling !== undefined) yield { path: 'ceiling', at: ['ceiling'], expected: ceiling, got: total.ceiling }
  yield* eachOf(['sections'], sections, (key) => {
    const section = assessment.sections.find(({ id }) => id === key)
    return section && scoreOf(section)
  })
  for (const [name, row] of Object.entries(rows ?? {})) {
    yield* compareRow(
      name,
      row,
      findings.find(({ id }) => id === idOf(name)),
    )
  }
  if (gaps !== undefined) yield* compareGaps(gaps, assessment.gaps, idOf)
  if (verdict !== undefined) yield* compareVerdict(verdict, assessment)
  if (warnings !== undefined) {
    const got = (assessment.warnings ?? []).map(({ code }) => code)
    yield { path: 'warnings', at: ['warnings'], expected: warnings, got }
  }
}

/**
 * @param source the expectation as it stands in its file
 * @returns everything in which an assessment is not what is expected, each with its place
 */
export function differences(
  expect: Expectation,
  source: SourceNode,
  assessment: Assessment,
  ruleSet: RuleSet,
): readonly CaseDifference[] {
  return [...comparisons(expect, assessment, ruleSet)]
    .filter(({ expected, got }) => !isSame(expected, got))
    .map(({ path, at, expected, got }) => ({
      path,
      ...(expected !== undefined && { expected }),
      ...(got !== undefined && { got }),
      ...placeOf(source, at),
    }))
}
