import type { Cause } from '../model/cause.ts'
import { basisCauses, parameterCauses } from './circumstance-causes.ts'
import type { IndexedSide } from './side.ts'

const haveRules = (...sides: readonly IndexedSide[]): boolean =>
  sides.every(({ rules }) => rules !== undefined)

/** @returns every parameter that is another, where no rules at hand say what each is for */
export function anyParameterCauses(before: IndexedSide, after: IndexedSide): readonly Cause[] {
  if (haveRules(before, after)) return []
  const names = [before, after].flatMap(({ assessment }) => Object.keys(assessment.parameters ?? {}))
  return parameterCauses([...new Set(names)], before, after)
}

/**
 * @returns every circumstance that is another, where nothing else says why something is, and no rules at hand say that
 *   it has nothing to do with it
 */
export function possibleCauses(before: IndexedSide, after: IndexedSide): readonly Cause[] {
  if (haveRules(before, after)) return []
  const [was, is] = [before.assessment, after.assessment]
  const asOf = was.asOf !== is.asOf && { asOf: { before: was.asOf, after: is.asOf } }
  const period = was.period !== is.period && { period: { before: was.period, after: is.period } }
  return [
    ...anyParameterCauses(before, after),
    ...(asOf || period ? [{ cause: 'date' as const, ...(asOf || {}), ...(period || {}) }] : []),
    ...basisCauses(before, after),
  ]
}
