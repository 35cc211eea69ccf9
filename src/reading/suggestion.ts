import { closestMatch } from 'leven'

/** @returns the candidate that was probably meant: at most a third of its letters differ */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const byLowerCase = new Map([...candidates].map((candidate) => [candidate.toLowerCase(), candidate]))
  const maxDistance = Math.max(2, Math.floor(name.length / 3))
  const match = closestMatch(name.toLowerCase().slice(0, 100), [...byLowerCase.keys()], { maxDistance })
  return match === undefined ? undefined : byLowerCase.get(match)
}

/** @returns a sentence that names what was probably meant, or all there is where that is little */
export function suggestion(name: string, candidates: Iterable<string>): string {
  const all = [...candidates]
  const [group = '', ...inner] = name.split('.')
  if (inner.length > 0 && all.includes(group)) return `Nest it: write '${inner.join('.')}' inside '${group}'.`
  const match = nearest(name, all)
  if (match !== undefined) return `Did you mean '${match}'?`
  return all.length > 0 && all.length <= 12 ? `Write one of: ${all.join(', ')}.` : ''
}

/** @returns the text in quotes, cut short so that a message stays one readable line */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return `'${line.length > 60 ? `${line.slice(0, 59)}…` : line}'`
}
