import { OPERATORS, type Operator } from '../model/condition.ts'
import { field, type ProblemLog, type SourceNode, textField } from '../reading/source-node.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import { isCalendarDate } from '../values/calendar-date.ts'
import { type Comparable, type ConditionScope, comparable } from './condition-scope.ts'
import { referencedName } from './fact-path.ts'

const EQUALITY: readonly Operator[] = ['equal', 'notEqual']
const MEMBERSHIP: readonly Operator[] = ['in', 'notIn']
const ORDER: readonly Operator[] = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']
const CONTENT: readonly Operator[] = ['contains', 'doesNotContain']

/** The operators that can be applied to a value of each type. */
const OPERATORS_OF: Readonly<Record<Comparable['type'], readonly Operator[]>> = {
  boolean: EQUALITY,
  number: [...EQUALITY, ...ORDER, ...MEMBERSHIP],
  date: [...EQUALITY, ...ORDER, ...MEMBERSHIP],
  text: [...EQUALITY, ...MEMBERSHIP],
  choice: [...EQUALITY, ...MEMBERSHIP],
  choices: CONTENT,
}

const isOperator = (name: string): name is Operator => (OPERATORS as readonly string[]).includes(name)

/** Says what is wrong with a constant, or nothing where the type can have it. */
function constantProblem(left: Comparable, value: unknown): string | undefined {
  switch (left.type) {
    case 'boolean':
      return typeof value === 'boolean'
        ? undefined
        : 'Compare a yes/no fact with true or false, without quotes.'
    case 'number':
      return typeof value === 'number' ? undefined : 'Compare a number with a number, without quotes.'
    case 'date':
      return isCalendarDate(value) ? undefined : 'Compare a date with a day of the calendar like 2025-12-31.'
    case 'text':
      return typeof value === 'string' ? undefined : 'Compare a text with a text.'
    case 'choice':
    case 'choices': {
      if (typeof value === 'string' && Object.hasOwn(left.choices, value)) return undefined
      return `There is no choice ${quoted(String(value))}. ${suggestion(String(value), Object.keys(left.choices))}`
    }
  }
}

function checkConstants(left: Comparable, operator: Operator, value: SourceNode, log: ProblemLog): void {
  const takesList = MEMBERSHIP.includes(operator)
  if (value.value === null || value.fields.size > 0) return // the schema has refused it
  if (takesList !== Array.isArray(value.value)) {
    log.report(
      'value-mismatch',
      value.place,
      takesList ? `Give '${operator}' a list of values.` : `Give '${operator}' one value.`,
    )
    return
  }
  for (const constant of takesList ? value.elements : [value]) {
    const message = constantProblem(left, constant.value)
    const isScalar = typeof constant.value !== 'object'
    if (message !== undefined && isScalar) log.report('value-mismatch', constant.place, message)
  }
}

function checkReference(
  left: Comparable,
  operator: Operator,
  right: Comparable,
  value: SourceNode,
  log: ProblemLog,
): void {
  const wanted = left.type === 'choices' ? 'choice' : left.type
  if (MEMBERSHIP.includes(operator))
    log.report('value-mismatch', value.place, `Give '${operator}' a list of values.`)
  else if (right.type !== wanted) {
    log.report(
      'value-mismatch',
      value.place,
      `Compare with a fact of type ${wanted}; this one is of type ${right.type}.`,
    )
  }
}

/** Checks one comparison: its names, that its operator suits the fact, and that its value suits both. */
export function checkComparison(node: SourceNode, scope: ConditionScope, log: ProblemLog): void {
  const name = referencedName(node)
  if (name === undefined) return
  const left = comparable(name, scope, field(node, 'fact')?.place ?? node.place, log)
  const value = field(node, 'value')
  const reference = value && referencedName(value)
  const right =
    value && reference !== undefined
      ? comparable(reference, scope, field(value, 'fact')?.place ?? value.place, log)
      : undefined

  const operator = textField(node, 'operator')
  if (left === undefined || operator === undefined || !isOperator(operator)) return
  if (!OPERATORS_OF[left.type].includes(operator)) {
    const place = field(node, 'operator')?.place ?? node.place
    log.report(
      'operator-mismatch',
      place,
      `'${operator}' cannot be applied to a fact of type ${left.type}. Use ${OPERATORS_OF[left.type].join(', ')}.`,
    )
    return
  }
  if (value === undefined) return
  if (reference === undefined) checkConstants(left, operator, value, log)
  else if (right !== undefined) checkReference(left, operator, right, value, log)
}
