/** Refuses a rule set that names something that it does not have, as none does that `parseRuleSet` returned. */
export function missing(kind: string, name: string): never {
  throw new RangeError(`The rule set has no ${kind} '${name}'.`)
}
