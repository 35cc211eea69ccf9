import type { Assessment, Score } from '../model/assessment.ts'
import type { ProblemCode } from '../reading/problem.ts'
import type { Step } from '../reading/source-node.ts'
import { quoted } from '../reading/suggestion.ts'
import { findingsOf } from '../rows/findings-of.ts'

/** What is wrong with a result whose parts are all of the right kind. */
export interface ResultIssue {
  readonly code: ProblemCode
  readonly path: readonly Step[]
  readonly message: string
}

function scoreIssues({ points, ceiling, maximum }: Score, path: readonly Step[]): readonly ResultIssue[] {
  const above = (key: string, limit: string, most: number): ResultIssue => ({
    code: 'number-out-of-range',
    path: [...path, key],
    message: `Write at most ${most}, the ${limit} beside it.`,
  })
  return [
    ...(points > ceiling ? [above('points', 'ceiling', ceiling)] : []),
    ...(ceiling > maximum ? [above('ceiling', 'maximum', maximum)] : []),
  ]
}

interface PlacedRow {
  readonly row: Score & { readonly id: string }
  readonly path: readonly Step[]
}

function rowsIn({ sections }: Assessment): readonly PlacedRow[] {
  return sections.flatMap((section, s): readonly PlacedRow[] => [
    { row: section, path: ['sections', s] },
    ...section.items.flatMap((item, i): readonly PlacedRow[] => [
      { row: item, path: ['sections', s, 'items', i] },
      ...item.criteria.map((row, c) => ({ row, path: ['sections', s, 'items', i, 'criteria', c] })),
    ]),
  ])
}

function repeated(named: readonly { readonly id: string; readonly path: readonly Step[] }[]) {
  const seen = new Set<string>()
  return named.flatMap(({ id, path }): readonly ResultIssue[] => {
    const isRepeated = seen.has(id)
    seen.add(id)
    const message = `Write another id than ${quoted(id)}, which stands before.`
    return isRepeated ? [{ code: 'duplicate-id', path, message }] : []
  })
}

function gapIssues(assessment: Assessment): readonly ResultIssue[] {
  const { gaps } = assessment
  const ids = new Set(findingsOf(assessment).map(({ id }) => id))
  const named = gaps.map(({ criterion }, index) => ({ id: criterion, path: ['gaps', index, 'criterion'] }))
  const unknown = named.filter(({ id }) => !ids.has(id))
  return [
    ...repeated(named),
    ...unknown.map(({ id, path }) => ({
      code: 'unknown-criterion' as const,
      path,
      message: `Write the id of a row of the result: it has none that is ${quoted(id)}.`,
    })),
  ]
}

function verdictIssues({ verdict }: Assessment): readonly ResultIssue[] {
  if (verdict === undefined) return []
  const { grades, gates, counted } = verdict
  const ids = new Set(grades.map(({ id }) => id))
  const unknown = (['grade', 'bestPossible'] as const).flatMap((key): readonly ResultIssue[] => {
    const id = verdict[key]
    const message = `Write the id of a grade of the result: it has none that is ${quoted(id ?? '')}.`
    return id === undefined || ids.has(id) ? [] : [{ code: 'unknown-grade', path: ['verdict', key], message }]
  })
  const named = (key: 'grades' | 'gates', all: readonly { readonly id: string }[]) =>
    repeated(all.map(({ id }, index) => ({ id, path: ['verdict', key, index, 'id'] })))
  return [
    ...unknown,
    ...named('grades', grades),
    ...named('gates', gates),
    ...(counted === undefined ? [] : scoreIssues(counted, ['verdict', 'counted'])),
  ]
}

/** @returns what is wrong with a result as a whole: scores out of order, ids that are there twice or not at all */
export function resultIssues(assessment: Assessment): readonly ResultIssue[] {
  const rows = rowsIn(assessment)
  return [
    ...scoreIssues(assessment.total, ['total']),
    ...rows.flatMap(({ row, path }) => scoreIssues(row, path)),
    ...repeated(rows.map(({ row, path }) => ({ id: row.id, path: [...path, 'id'] }))),
    ...gapIssues(assessment),
    ...verdictIssues(assessment),
  ]
}
