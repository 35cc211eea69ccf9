import type { FactValue } from '../../model/profile.ts'
import type { Setting } from './dimension.ts'

/** @returns a value as one would write it */
function valueText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(valueText).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = Object.entries(value).map(([name, each]) => `${name}: ${valueText(each)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

const isList = (value: FactValue | undefined): value is readonly unknown[] & FactValue => Array.isArray(value)

/** @returns what a fact is, with the entries of a list counted */
export function stateText(value: FactValue | undefined): string {
  if (!isList(value)) return valueText(value)
  const [entry] = value
  const count = `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`
  return entry === undefined || valueText(entry) === '{}' ? count : `${count} like ${valueText(entry)}`
}

/** How many of the other facts are said of a counter-example. */
const MOST_FACTS = 4

/** @returns what else is the case, but for one fact */
export function elseText(settings: readonly Setting[], fact: string): string {
  const others = settings.flatMap(({ facts }) => Object.entries(facts)).filter(([name]) => name !== fact)
  const said = others.slice(0, MOST_FACTS).map(([name, value]) => `${name}: ${stateText(value)}`)
  const more = others.length > MOST_FACTS ? ', …' : ''
  return said.length === 0 ? '' : ` (${said.join(', ')}${more})`
}
