import type { CompiledCriterion, CompiledItem, CompiledSection } from '../../engine/compiled-rule-set.ts'
import type { Condition } from '../../model/condition.ts'
import type { Step } from '../../reading/source-node.ts'
import { type CriterionReach, reachOf } from './criterion-reach.ts'
import type { Trial } from './trial.ts'

/** A row with the path at which it stands in the file. */
interface Placed {
  readonly path: readonly Step[]
}

export interface TriedCriterion extends Placed {
  /** The conditions under which it concerns anybody. */
  readonly applies: readonly Condition[]
  /** As the rule set has it, and as it is where fractions are allowed of some whole numbers. */
  readonly original: CompiledCriterion
  readonly compiled: CompiledCriterion
  readonly reach: CriterionReach
}

export interface TriedItem extends Placed {
  readonly compiled: CompiledItem
  readonly criteria: readonly TriedCriterion[]
}

export interface TriedSection extends Placed {
  readonly compiled: CompiledSection
  readonly items: readonly TriedItem[]
}

/** @returns the rows of the table, with what each criterion can come to */
export function triedRows(trial: Trial): readonly TriedSection[] {
  const originals = trial.compiled.sections.flatMap(({ items }) => items.flatMap(({ criteria }) => criteria))
  const byId = new Map(originals.map((each) => [each.criterion.id, each]))
  return trial.relaxed.compiled.sections.map((section, s) => ({
    path: ['sections', s],
    compiled: section,
    items: section.items.map((item, i) => ({
      path: ['sections', s, 'items', i],
      compiled: item,
      criteria: item.criteria.map((criterion, c) => ({
        path: ['sections', s, 'items', i, 'criteria', c],
        original: byId.get(criterion.criterion.id) ?? criterion,
        compiled: criterion,
        applies: [section.section, item.item, criterion.criterion].flatMap((row) => row.applies ?? []),
        reach: reachOf(criterion, trial),
      })),
    })),
  }))
}
