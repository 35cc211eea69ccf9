import { Engine, type NestedCondition } from 'json-rules-engine'
import { type Competitor, isSame, metIn } from './competitor.ts'
import { criteria, measured } from './measured.ts'

/** The stated facts by their dotted names. */
function flat(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const named: Record<string, unknown> = {}
  for (const [group, inner] of Object.entries(facts)) {
    for (const [name, value] of Object.entries(inner as object)) named[`${group}.${name}`] = value // safe: every fact has a name of two parts
  }
  return named
}

/** @returns json-rules-engine by itself: one engine, reused, that decides which of the conditions are true */
export function rulesEngine(asOf: string, period: number): Competitor {
  const engine = new Engine([], { allowUndefinedFacts: true })
  const order = new Map(criteria.map(({ id }, index) => [id, index]))
  for (const { id, when } of criteria) {
    // safe: the rule language's conditions are that engine's condition JSON
    engine.addRule({ conditions: { all: [when as NestedCondition] }, event: { type: id } })
  }
  const position = (id: string) => order.get(id) ?? 0
  return {
    name: 'json-rules-engine, conditions only',
    gives: 'which criteria are met',
    isAsync: true,
    async run(profile) {
      const { events } = await engine.run({ ...flat(profile.facts), ...measured(profile, asOf, period) })
      return events.map(({ type }) => type)
    },
    agrees: (result, assessment) =>
      isSame(
        [...(result as string[])].sort((one, other) => position(one) - position(other)), // safe: what `run` gives
        metIn(assessment),
      ),
  }
}
