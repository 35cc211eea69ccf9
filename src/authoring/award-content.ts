import type { Award, Deduction, Level } from '../model/award.ts'
import type { Authored } from './authored.ts'
import { conditionContent } from './condition-content.ts'

function level({ when, ...rest }: Authored<Level>): Level {
  const condition = when === undefined ? {} : { when: conditionContent(when) }
  return 'award' in rest
    ? { ...rest, ...condition, award: awardContent(rest.award) }
    : { ...rest, ...condition }
}

const deduction = (source: Authored<Deduction>): Deduction =>
  'when' in source ? { ...source, when: conditionContent(source.when) } : source

/** @returns the award with the shorthands of its conditions written out */
export function awardContent(source: Authored<Award>): Award {
  if ('when' in source) return { ...source, when: conditionContent(source.when) }
  if ('levels' in source) return { levels: source.levels.map(level) }
  if ('best' in source) return { best: source.best.map(awardContent) }
  if ('deduct' in source) return { ...source, deduct: source.deduct.map(deduction) }
  return source
}
