import type { Assessment } from '../model/assessment.ts'

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const text = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))

/** The id of an element of a list: of a row, a grade or a gate, or of the criterion of a gap. */
function idOf(element: unknown): string | undefined {
  if (!isGroup(element)) return undefined
  const { id, criterion } = element
  return typeof id === 'string' ? id : typeof criterion === 'string' ? criterion : undefined
}

/** A list as a record by the ids of its elements; `undefined` where they have none, or not each its own. */
function byId(list: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
  const ids = list.map(idOf)
  const isNamed = !ids.includes(undefined) && new Set(ids).size === ids.length
  return isNamed ? Object.fromEntries(list.map((element, index) => [ids[index], element])) : undefined
}

function* orderDifference(one: readonly string[], other: readonly string[], path: string): Generator<string> {
  const areSame = one.length === other.length && one.every((name) => other.includes(name))
  const [order, otherOrder] = [one.join(', '), other.join(', ')]
  if (areSame && order !== otherOrder) yield `${path}: in the order ${order} against ${otherOrder}`
}

function* differences(one: unknown, other: unknown, path: string): Generator<string> {
  if (!isGroup(one) || !isGroup(other) || Array.isArray(one) !== Array.isArray(other)) {
    if (text(one) !== text(other)) yield `${path}: ${text(one)} against ${text(other)}`
    return
  }
  const areLists = Array.isArray(one) && Array.isArray(other)
  const [left = one, right = other] = areLists ? [byId(one), byId(other)] : []
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    yield* differences(left[key], right[key], path === '' ? key : `${path}.${key}`)
  }
  if (areLists) yield* orderDifference(Object.keys(left), Object.keys(right), path)
}

/**
 * Compares an assessment with the one that another evaluator made of the same inputs.
 *
 * @returns a line for everything in which they differ, such as
 *   `sections.people.items.people.training.criteria.people.training.all.points: 5 against 2.5`; none where they are the same bytes
 */
export function crossCheck(assessment: Assessment, other: Assessment): readonly string[] {
  if (JSON.stringify(assessment) === JSON.stringify(other)) return []
  const found = [...differences(assessment, other, '')]
  return found.length > 0 ? found : ['the order of keys differs']
}
