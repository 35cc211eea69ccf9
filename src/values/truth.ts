/** A truth value of Kleene's strong three-valued logic: what is not stated is `unknown`, never false. */
export type Truth = boolean | 'unknown'

/**
 * The truth of a conjunction under Kleene's strong three-valued logic.
 *
 * @returns `false` if any part is false, else `unknown` if any part is unknown, else `true`; `true` for no parts
 */
export function conjunction(parts: Iterable<Truth>): Truth {
  let truth: Truth = true
  for (const part of parts) {
    if (part === false) return false
    if (part === 'unknown') truth = 'unknown'
  }
  return truth
}

/**
 * The truth of a disjunction under Kleene's strong three-valued logic.
 *
 * @returns `true` if any part is true, else `unknown` if any part is unknown, else `false`; `false` for no parts
 */
export function disjunction(parts: Iterable<Truth>): Truth {
  let truth: Truth = false
  for (const part of parts) {
    if (part === true) return true
    if (part === 'unknown') truth = 'unknown'
  }
  return truth
}

/** @returns the opposite; `unknown` stays unknown */
export function negation(truth: Truth): Truth {
  return truth === 'unknown' ? truth : !truth
}
