import { z } from 'zod'
import type { Criterion } from '../model/rule-set.ts'
import { oneKeyOf, problem } from '../reading/check-schema.ts'
import { localizedText, named, points } from '../reading/common-schema.ts'
import { isPoints } from '../values/points.ts'
import type { Authored } from './authored.ts'
import { award } from './award-schema.ts'
import { condition } from './condition-schema.ts'

const row = {
  id: named('dottedKebab'),
  source: z.string(problem('missing-source')).min(1, problem('missing-source')),
  title: localizedText,
}

const applies = condition.exactOptional()

const criterionHead = { ...row, points }

const criterionTail = {
  applies,
  notApplicable: z.literal('full-credit').exactOptional(),
  required: z.union([z.literal(true), z.string()]).exactOptional(),
  penalizes: z.array(z.string()).min(1, 'Name at least one fact.').exactOptional(),
  evidence: z
    .array(z.strictObject({ kind: z.string(), stamped: z.boolean().exactOptional() }))
    .exactOptional(),
  remedy: localizedText.exactOptional(),
  note: localizedText.exactOptional(),
}

const criterion: z.ZodType<Authored<Criterion>> = z.union(
  [
    z.strictObject({ ...criterionHead, when: condition, ...criterionTail }),
    z.strictObject({ ...criterionHead, award, ...criterionTail }),
  ],
  oneKeyOf(['when', 'award']),
)

const item = z.strictObject({
  ...row,
  maximum: points,
  capped: z.boolean().exactOptional(),
  applies,
  criteria: z.array(criterion).min(1, 'Give at least one criterion.'),
})

const weight = z
  .number()
  .gt(0, 'Write a weight above 0.')
  .max(1000)
  .refine(isPoints, 'Write at most 6 decimal places.')

export const section = z.strictObject({
  ...row,
  maximum: points,
  capped: z.boolean().exactOptional(),
  bonus: z.boolean().exactOptional(),
  penalty: z.boolean().exactOptional(),
  weight: weight.exactOptional(),
  applies,
  items: z.array(item).min(1, 'Give at least one item.'),
})
