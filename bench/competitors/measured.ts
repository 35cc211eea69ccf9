import type { Profile } from '../../src/model/profile.ts'
import type { Criterion } from '../../src/model/rule-set.ts'
import { chongqingDemonstrationUnit as standard } from '../../src/rules.ts'
import { countIn, countSucceeded, countUnresolved } from '../hand-written/answers.ts'
import { twoYearsUpTo, yearText } from '../hand-written/days.ts'
import { type EnterpriseFacts, NOTHING } from '../hand-written/enterprise-facts.ts'

/* For engines that know only true and false: numbers for the measures, such that what is not known is never met. */

/** The rows of the standard, each of which gives all its points by one condition. */
export const criteria: readonly Extract<Criterion, { readonly when: unknown }>[] = standard.sections
  .flatMap(({ items }) => items)
  .flatMap((item) => item.criteria)
  .filter((criterion) => 'when' in criterion)

/** @returns the numbers of the standard's measures, by name */
export function measured(profile: Profile, asOf: string, period: number): Readonly<Record<string, number>> {
  const {
    staff = NOTHING,
    budget = NOTHING,
    exchange = NOTHING,
    guidance = NOTHING,
    outreach = NOTHING,
    infringements = NOTHING,
    assistance = NOTHING,
  } = profile.facts as EnterpriseFacts // safe: the profile has been parsed, which has checked every fact's type
  const year = yearText(period)
  const upTo = (day: string) => (asOf < day ? asOf : day)
  const [halfEnd, yearEnd] = [upTo(`${year}-06-30`), upTo(`${year}-12-31`)]
  const twoYears = twoYearsUpTo(asOf)
  const { suffered, committed } = infringements
  return {
    'protection-staff': (staff.fullTime ?? 0) + (staff.partTime ?? 0),
    'staff-work': countIn(staff.work, '', asOf)?.sure ?? 0,
    'budget-amount': budget.lines?.reduce((sum, { amount = 0 }) => sum + amount, 0) ?? 0,
    'exchange-in-period': countIn(exchange.events, `${year}-01-01`, yearEnd)?.sure ?? 0,
    'guidance-in-first-half': countIn(guidance.sessions, `${year}-01-01`, halfEnd)?.sure ?? 0,
    'guidance-in-second-half': countIn(guidance.sessions, `${year}-07-01`, yearEnd)?.sure ?? 0,
    'outreach-in-period': countIn(outreach.events, `${year}-01-01`, yearEnd)?.sure ?? 0,
    'unresolved-infringements': countUnresolved(suffered, twoYears, asOf)?.possible ?? Infinity,
    'infringements-committed': countIn(committed, twoYears, asOf)?.possible ?? Infinity,
    'assisted-cases': countSucceeded(assistance.cases, asOf)?.sure ?? 0,
  }
}
