import type { AssessOptions } from '../../assess.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Unit } from './block.ts'

/** How much a record says: the total, and then more and more of the rows; `full` is the whole assessment. */
export const DETAILS = ['total', 'sections', 'criteria', 'full'] as const

export type Detail = (typeof DETAILS)[number]

export const BATCH_FORMATS = ['ndjson', 'csv'] as const

export type BatchFormat = (typeof BATCH_FORMATS)[number]

/** All that the records of a batch depend on but for the profiles: plain data, to be sent to a worker. */
export interface Request {
  readonly ruleSet: RuleSet
  readonly assess: AssessOptions
  readonly format: BatchFormat
  readonly detail: Detail
  readonly unit: Unit
}
