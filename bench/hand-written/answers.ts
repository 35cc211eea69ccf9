import { isDay } from './days.ts'
import type { Answer, BudgetLine, Case, Dated, EnterpriseFacts, Infringement } from './enterprise-facts.ts'

/** @returns no if either is no, yes if both are yes */
export function both(one: Answer, other: Answer): Answer {
  if (one === false || other === false) return false
  return one === undefined || other === undefined ? undefined : true
}

/** @returns yes if either is yes, no if both are no */
export function either(one: Answer, other: Answer): Answer {
  if (one === true || other === true) return true
  return one === undefined || other === undefined ? undefined : false
}

/** How many entries count for sure, and how many may. */
export interface Count {
  readonly sure: number
  readonly possible: number
}

/** @returns whether an entry is dated in the days; not known without a day, unless they have not begun */
function isIn({ date }: Dated, from: string, to: string): Answer {
  if (from > to) return false
  return isDay(date) ? date >= from && date <= to : undefined
}

/**
 * @param to the last of the days, or the as-of date where that is earlier
 * @returns whether any entry is dated in the days
 */
export function anyIn(entries: readonly Dated[] | undefined, from: string, to: string): Answer {
  if (entries === undefined) return undefined
  let answer: Answer = false
  for (const entry of entries) {
    const isInside = isIn(entry, from, to)
    if (isInside === true) return true
    if (isInside === undefined) answer = undefined
  }
  return answer
}

/** @returns how many entries are dated in the days */
export function countIn(entries: readonly Dated[] | undefined, from: string, to: string): Count | undefined {
  if (entries === undefined) return undefined
  let sure = 0
  let possible = 0
  for (const entry of entries) {
    const isInside = isIn(entry, from, to)
    if (isInside === true) sure += 1
    if (isInside !== false) possible += 1
  }
  return { sure, possible }
}

/** @returns whether an infringement is one of the days that is not resolved */
function isUnresolvedIn(entry: Infringement, from: string, to: string): Answer {
  return both(isIn(entry, from, to), entry.resolved === undefined ? undefined : !entry.resolved)
}

/** @returns whether every infringement of the days is resolved */
export function noneUnresolvedIn(
  entries: readonly Infringement[] | undefined,
  from: string,
  to: string,
): Answer {
  if (entries === undefined) return undefined
  let answer: Answer = true
  for (const entry of entries) {
    const isUnresolved = isUnresolvedIn(entry, from, to)
    if (isUnresolved === true) return false
    if (isUnresolved === undefined) answer = undefined
  }
  return answer
}

/** @returns whether no entry is dated in the days */
export function noneIn(entries: readonly Dated[] | undefined, from: string, to: string): Answer {
  const any = anyIn(entries, from, to)
  return any === undefined ? undefined : !any
}

/** @returns how many infringements of the days are not resolved */
export function countUnresolved(
  entries: readonly Infringement[] | undefined,
  from: string,
  to: string,
): Count | undefined {
  if (entries === undefined) return undefined
  let sure = 0
  let possible = 0
  for (const entry of entries) {
    const counts = isUnresolvedIn(entry, from, to)
    if (counts === true) sure += 1
    if (counts !== false) possible += 1
  }
  return { sure, possible }
}

/** @returns whether any case up to a day was assisted with success */
export function anySucceeded(entries: readonly Case[] | undefined, to: string): Answer {
  if (entries === undefined) return undefined
  let answer: Answer = false
  for (const entry of entries) {
    const counts = both(isIn(entry, '', to), entry.succeeded)
    if (counts === true) return true
    if (counts === undefined) answer = undefined
  }
  return answer
}

/** @returns how many cases up to a day were assisted with success */
export function countSucceeded(entries: readonly Case[] | undefined, to: string): Count | undefined {
  if (entries === undefined) return undefined
  let sure = 0
  let possible = 0
  for (const entry of entries) {
    const counts = both(isIn(entry, '', to), entry.succeeded)
    if (counts === true) sure += 1
    if (counts !== false) possible += 1
  }
  return { sure, possible }
}

/** @returns whether there is at least one */
export function isAny(count: Count | undefined): Answer {
  if (count === undefined) return undefined
  if (count.sure > 0) return true
  return count.possible > 0 ? undefined : false
}

/** @returns whether there is none */
export function isNone(count: Count | undefined): Answer {
  if (count === undefined) return undefined
  if (count.sure > 0) return false
  return count.possible > 0 ? undefined : true
}

/** @returns whether there is any protection staff */
export function hasStaff({ fullTime, partTime }: NonNullable<EnterpriseFacts['staff']>): Answer {
  if ((fullTime ?? 0) + (partTime ?? 0) >= 1) return true
  return fullTime === undefined || partTime === undefined ? undefined : false
}

/** @returns whether any money is set aside */
export function hasBudget(lines: readonly BudgetLine[] | undefined): Answer {
  if (lines === undefined) return undefined
  let answer: Answer = false
  for (const { amount } of lines) {
    if (amount === undefined) answer = undefined
    else if (amount > 0) return true
  }
  return answer
}

/** @returns whether every employee is trained; there is at least one */
export function areAllTrained({ total, trained }: NonNullable<EnterpriseFacts['employees']>): Answer {
  if (trained === undefined) return undefined
  if (total === undefined) return trained < 1 ? false : undefined
  return trained >= total
}

/** @returns whether the instructor is appointed for good */
export const isFixed = (appointment: string | undefined): Answer =>
  appointment === undefined ? undefined : appointment === 'fixed'

/** @returns whether the guidance ledger records all that it should */
export function isGuidanceLedgerComplete(ledger: readonly string[] | undefined): Answer {
  if (ledger === undefined) return undefined
  return (
    ledger.includes('time') &&
    ledger.includes('place') &&
    ledger.includes('people') &&
    ledger.includes('content')
  )
}

/** @returns whether the activity ledger records all that it should */
export function isActivityLedgerComplete(ledger: readonly string[] | undefined): Answer {
  return ledger === undefined ? undefined : isGuidanceLedgerComplete(ledger) && ledger.includes('name')
}
