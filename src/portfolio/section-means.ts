import type { Assessment, SectionResult } from '../model/assessment.ts'
import type { SectionMean } from '../model/portfolio.ts'
import type { RuleSet, Section } from '../model/rule-set.ts'
import { type PointUnits, toUnits } from '../values/points.ts'
import { meanOf, shareOf } from './rounded.ts'
import { kindOf } from './rows-of.ts'

function meanOfSection(section: Section, results: readonly SectionResult[]): SectionMean {
  const { id, source, title, maximum } = section
  const sum = (of: 'points' | 'ceiling' | 'maximum'): PointUnits =>
    results.reduce((units, each) => units + toUnits(each[of]), 0)
  const most = sum('maximum')
  const pointsShare = shareOf(sum('points'), most)
  const ceilingShare = shareOf(sum('ceiling'), most)
  return {
    id,
    source,
    title,
    maximum,
    ...kindOf(section),
    points: meanOf(sum('points'), results.length),
    ceiling: meanOf(sum('ceiling'), results.length),
    ...(pointsShare !== undefined && { pointsShare }),
    ...(ceilingShare !== undefined && { ceilingShare }),
  }
}

/** @returns what every section gives on average, in the order of the table */
export function sectionMeans(
  assessments: readonly Assessment[],
  { sections }: RuleSet,
): readonly SectionMean[] {
  return sections.map((section, index) => {
    const results = assessments.flatMap((each) => each.sections[index] ?? [])
    return meanOfSection(section, results)
  })
}
