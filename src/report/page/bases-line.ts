import { BASES, type Basis } from '../../model/assessment.ts'
import type { Application } from './application.ts'

/** `61 ≤ 95.5`: what is certain, and what is possible where that is more. */
function figure(basis: Basis, { dossier, phrases }: Application): string {
  const { points, ceiling } = dossier.assessments[basis].total
  const open =
    ceiling === points ? '' : ` <span class="ceiling">${phrases.page.atMost(String(ceiling))}</span>`
  return `<b>${points}</b>${open}`
}

/**
 * @returns the totals on the three bases: all side by side where several were asked for, else those of the other two,
 *   small, beside the gauge of the one
 */
export function basesLine(each: Application): string {
  const { dossier, phrases } = each
  const [asked, ...more] = dossier.bases
  const isOneOfMany = more.length > 0
  const shown = isOneOfMany ? BASES : BASES.filter((basis) => basis !== asked)
  const items = shown.map(
    (basis) =>
      `<div${basis === asked ? ' class="asked"' : ''}><dt>${phrases.bases[basis]}</dt><dd data-total="${basis}">${figure(basis, each)}</dd></div>`,
  )
  return `<dl class="bases ${isOneOfMany ? 'all' : 'others'}">${items.join('')}</dl>`
}
