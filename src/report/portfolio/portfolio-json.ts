import type { Portfolio } from '../../model/portfolio.ts'
import { jsonDocument } from '../medium/json-document.ts'

/**
 * A portfolio as a JSON object:
 *
 * ```
 * { receipt: { ruleSet: {id, version, digest}, asOf, period, basis, parameters?, warnings?, rounding: {points, shares},
 *              applicants, unscored },
 *   spread: { points: {lowest, lowerQuartile, median, upperQuartile, highest, mean}, ceiling: {…} },
 *   bins: [ {from, to, toIncluded, applicants} ],
 *   marks: [ { mark: {points} | {grade, title, passes}, counts: {reached, possible, closable, blocked, out-of-reach},
 *              applicants: [ {id, standing, short?, alone?, blockedBy?} ] } ],
 *   mostMissed: { rows: [id], bonus: [id] },
 *   rows: [ {id, source, title, maximum, bonus?, penalty?, section, outcomes, applies, missed, missedShare?,
 *            lost, lostForCertain, open} ],
 *   sections: [ {id, source, title, maximum, bonus?, penalty?, points, ceiling, pointsShare?, ceilingShare?} ],
 *   applicants: [ {rank, tied, id, name, file?, total: {points, ceiling, maximum}, verdict?,
 *                  sections: [ {id, points, ceiling, maximum} ],
 *                  criteria: [ {id, outcome, points, ceiling, maximum} ], gaps: [ {criterion, worth, due?, missed?} ]} ],
 *   unscored: [ {file, problems: [ {line?, column?, code?, message} ]} ] }
 * ```
 */
export function portfolioJson(portfolio: Portfolio): string {
  const { ruleSet, asOf, period, basis, parameters, warnings, rounding, applicants, unscored } = portfolio
  const { spread, bins, marks, mostMissed, rows, sections } = portfolio
  return jsonDocument({
    receipt: {
      ruleSet,
      asOf,
      period,
      basis,
      ...(parameters !== undefined && { parameters }),
      ...(warnings !== undefined && { warnings }),
      rounding,
      applicants: applicants.length,
      unscored: unscored.length,
    },
    spread,
    bins,
    marks,
    mostMissed,
    rows,
    sections,
    applicants,
    unscored,
  })
}
