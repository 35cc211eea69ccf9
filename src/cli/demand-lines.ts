import type { Assessment } from '../model/assessment.ts'
import type { Demand, Dossier } from '../model/dossier.ts'
import { findingsOf } from '../rows/findings-of.ts'
import { oneLine } from '../values/one-line.ts'

/** Where to change the profile, so that a log names the line. */
function placeText({ file, places }: Dossier, criterion: string): string {
  const place = places[criterion]?.[0]
  if (place === undefined) return ''
  const { line, column, key, isThere } = place
  return ` (${file}:${line}:${column} ${isThere ? key : `${key} belongs there`})`
}

function demandText(demand: Demand, dossier: Dossier, assessment: Assessment): string {
  const { profile } = assessment
  const rowOf = (id: string): string => {
    const source = findingsOf(assessment).find((finding) => finding.id === id)?.source
    return `${source === undefined ? '' : `${source} `}${id}`
  }
  switch (demand.demand) {
    case 'min':
      return `${profile.id} has ${demand.have} points, below the minimum of ${demand.want}`
    case 'min-ceiling':
      return `${profile.id} can have ${demand.have} points at most, below the minimum of ${demand.want}`
    case 'max-gap':
      return `${profile.id} has a gap of ${demand.have} points at ${rowOf(demand.criterion)}, above ${demand.want}${placeText(dossier, demand.criterion)}`
    case 'require':
      return `${profile.id} needs ${rowOf(demand.criterion)}, which is ${demand.have}${placeText(dossier, demand.criterion)}`
    case 'evidence-root':
      return `${profile.id} names a file that is no evidence: ${demand.file}`
    case 'baseline':
      return demand.criterion === undefined
        ? `${profile.id} fell from ${demand.want} to ${demand.have} points`
        : `${profile.id} fell from ${demand.want} to ${demand.have} points at ${rowOf(demand.criterion)}${placeText(dossier, demand.criterion)}`
  }
}

/** @returns a line for everything that was asked of an application and is not so */
export function demandLines(dossier: Dossier): readonly string[] {
  const assessment = dossier.assessments[dossier.bases[0]]
  return (
    dossier.demands
      // files have problems of their own, each at its place
      .filter(({ isMet, demand }) => !isMet && demand !== 'evidence-root')
      .map((demand) => oneLine(`shifan: ${demandText(demand, dossier, assessment)}`))
  )
}
