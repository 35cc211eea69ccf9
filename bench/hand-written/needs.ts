import type { FactNeed, Have, Need } from '../../src/model/assessment.ts'
import type { Count } from './answers.ts'
import type { Answer, BudgetLine, EnterpriseFacts } from './enterprise-facts.ts'
import { factNamed, measureNamed, type Subject } from './rows.ts'

const YES = { exactly: true }
const AT_LEAST_ONE = { atLeast: 1 }
const NONE = { atMost: 0 }
const MORE_THAN_NOTHING = { moreThan: 0 }
const PEOPLE = { zh: '人', en: 'people' }
const YUAN = { zh: '元', en: 'yuan' }

interface Days {
  readonly from: string
  readonly to: string
}

/** @returns the needs as one, `undefined` left out; there is at least one */
export function allOf(one: Need | undefined, other: Need | undefined, third?: Need | undefined): Need {
  const all: Need[] = []
  if (one !== undefined) all.push(one)
  if (other !== undefined) all.push(other)
  if (third !== undefined) all.push(third)
  const [first] = all
  return all.length === 1 && first !== undefined ? first : { all }
}

/** @returns what a yes/no question lacks whose answer is not yes */
export function needOfYes({ name: fact, title }: Subject, answer: false | undefined): FactNeed {
  if (answer === undefined) return { fact, title, unstated: [fact], want: YES }
  return { fact, title, have: answer, want: YES }
}

/** @returns what a yes/no question lacks, if its answer is not yes */
export function lackOfYes(subject: Subject, answer: Answer): FactNeed | undefined {
  return answer === true ? undefined : needOfYes(subject, answer)
}

const haveOf = ({ sure, possible }: Count): Have => (sure === possible ? sure : { from: sure, to: possible })

/** @returns what a count lacks that has to be at least one */
export function lackOfAny(
  { name: fact, title }: Subject,
  list: string,
  count: Count | undefined,
  between?: Days,
): FactNeed {
  if (count === undefined) {
    const need = { fact, title, unstated: [list], want: AT_LEAST_ONE }
    return between === undefined ? need : { ...need, between }
  }
  const need = { fact, title, have: haveOf(count), want: AT_LEAST_ONE, short: 1 }
  return between === undefined ? need : { ...need, between }
}

/** @returns what a count lacks that has to be none */
export function lackOfNone(
  { name: fact, title }: Subject,
  list: string,
  count: Count | undefined,
  between: Days,
): FactNeed {
  if (count === undefined) return { fact, title, unstated: [list], want: NONE, between }
  return { fact, title, have: haveOf(count), want: NONE, over: count.possible, between }
}

const STAFF = measureNamed('protection-staff')

/** @returns what staff lacks of which there is none, or may be none */
export function lackOfStaff({ fullTime, partTime }: NonNullable<EnterpriseFacts['staff']>): FactNeed {
  const { name: fact, title } = STAFF
  if (fullTime !== undefined && partTime !== undefined) {
    return { fact, title, have: 0, want: AT_LEAST_ONE, short: 1, unit: PEOPLE }
  }
  if (fullTime === undefined && partTime === undefined) {
    const unstated = ['staff.fullTime', 'staff.partTime']
    return { fact, title, unstated, want: AT_LEAST_ONE, unit: PEOPLE }
  }
  const unstated = [fullTime === undefined ? 'staff.fullTime' : 'staff.partTime']
  return { fact, title, have: { from: 0 }, unstated, want: AT_LEAST_ONE, short: 1, unit: PEOPLE }
}

const BUDGET = measureNamed('budget-amount')

/** @returns what a budget lacks that is nothing, or may be nothing */
export function lackOfBudget(lines: readonly BudgetLine[] | undefined, answer: Answer): FactNeed {
  const { name: fact, title } = BUDGET
  if (lines === undefined) {
    return { fact, title, unstated: ['budget.lines'], want: MORE_THAN_NOTHING, unit: YUAN }
  }
  return { fact, title, have: answer === false ? 0 : { from: 0 }, want: MORE_THAN_NOTHING, unit: YUAN }
}

const APPOINTMENT = factNamed('instructor.appointment')
const FIXED = { exactly: 'fixed' }

/** @returns what an appointment lacks that is not known to be fixed */
export function lackOfFixed(appointment: string | undefined): FactNeed {
  const { name: fact, title } = APPOINTMENT
  if (appointment === undefined) return { fact, title, unstated: [fact], want: FIXED }
  return { fact, title, have: appointment, want: FIXED }
}

const TRAINED = factNamed('employees.trained')
const EMPLOYEES = 'employees.total'

/** @returns what training lacks that not everyone is known to have had */
export function lackOfTraining({ total, trained }: NonNullable<EnterpriseFacts['employees']>): FactNeed {
  const { name: fact, title } = TRAINED
  const against = EMPLOYEES
  if (trained === undefined) {
    if (total === undefined) return { fact, title, unstated: [fact, against], against, unit: PEOPLE }
    return { fact, title, unstated: [fact], want: { atLeast: total }, against, unit: PEOPLE }
  }
  if (total === undefined) {
    return { fact, title, have: trained, unstated: [against], against, unit: PEOPLE }
  }
  const short = total - trained
  return { fact, title, have: trained, want: { atLeast: total }, against, short, unit: PEOPLE }
}

/** @returns what a ledger lacks that does not record all that it should */
export function lackOfEntries(
  { name: fact, title }: Subject,
  ledger: readonly string[] | undefined,
  wanted: readonly string[],
): Need {
  if (ledger === undefined) {
    return { all: wanted.map((including) => ({ fact, title, unstated: [fact], want: { including } })) }
  }
  const lacking = wanted.filter((each) => !ledger.includes(each))
  const all = lacking.map((including) => ({ fact, title, have: ledger, want: { including } }))
  const [first] = all
  return all.length === 1 && first !== undefined ? first : { all }
}
