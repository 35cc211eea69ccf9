/*
 * The names under which rules look at facts. A colon stands in none that a rule set or dictionary declares, so that
 * these facts stand beside the dictionary's own, which hold what the profile states.
 */

/** The fact that holds the profile of a run. */
export const PROFILE_FACT = 'shifan:profile'

/** @returns the name of the numbers that a number fact, measure or parameter may be: `{ low, high }` */
export function rangeFact(name: string): string {
  return `range:${name}`
}

/** @returns the name of what is stated of any other fact: `{ known, value }` */
export function statedFact(name: string): string {
  return `stated:${name}`
}

/** @returns the name of the points that a part of an award gives by arithmetic: `{ low, high }`, in millionths */
export function pointsFact(criterion: string, part: string): string {
  return `points:${criterion}:${part}`
}
