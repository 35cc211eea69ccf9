import { closestMatch } from 'leven'

/** The longest name for which a likeness is looked for, and among how many. */
const LONGEST_NAME = 100
const MOST_CANDIDATES = 1000

/** How many letters of a name may be wrong: a third, and two of five, so that exchanged letters are forgiven. */
const forgiven = (length: number): number =>
  Math.max(Math.floor(length / 3), Math.min(2, Math.ceil(length / 2) - 1))

/** @returns the candidate that was probably meant */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length < 3 || name.length > LONGEST_NAME) return undefined
  const all = [...candidates]
  if (all.length > MOST_CANDIDATES) return undefined
  const byLowerCase = new Map(all.map((candidate) => [candidate.toLowerCase(), candidate]))
  const maxDistance = forgiven(name.length)
  const longer = [...byLowerCase.keys()].filter(
    (candidate) => candidate.startsWith(name.toLowerCase()) && candidate.length <= 2 * name.length,
  )
  if (longer.length === 1) return byLowerCase.get(longer[0] ?? '')
  const match = closestMatch(name.toLowerCase(), [...byLowerCase.keys()], { maxDistance })
  return match === undefined ? undefined : byLowerCase.get(match)
}

/** @returns a sentence that names what was probably meant, or all there is where that is little */
export function suggestion(name: string, candidates: Iterable<string>): string {
  const all = [...candidates]
  const match = nearest(name, all)
  if (match !== undefined) return `Did you mean '${match}'?`
  return all.length > 0 && all.length <= 12 ? `Write one of: ${all.join(', ')}.` : ''
}

/** @returns the text in quotes, cut short so that a message stays one readable line */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return `'${[...line].length > 60 ? `${[...line].slice(0, 59).join('')}…` : line}'`
}
