import { z } from 'zod'
import type { Criterion } from '../model/rule-set.ts'
import { oneKeyOf, problem } from '../reading/check-schema.ts'
import { localizedText, named, points } from '../reading/common-schema.ts'
import { window } from '../reading/window-schema.ts'
import { isPoints } from '../values/points.ts'
import type { Authored } from './authored.ts'
import { award } from './award-schema.ts'
import { condition, conditionFor } from './condition-schema.ts'

const row = {
  id: named('dottedKebab'),
  source: z
    .string(problem('missing-source'))
    .min(1, problem('missing-source'))
    .describe('The row of the published table: 五, 五.2, 五.2.1.'),
  title: localizedText,
}

const applies = condition.exactOptional().describe('When the row, with all below it, concerns the applicant.')

const maximum = points.describe('What the table publishes; the rows below add up to it.')

const capped = z
  .boolean()
  .exactOptional()
  .describe('The rows below add up to more than the maximum, at which they are cut off.')

const criterionHead = {
  ...row,
  points: points.describe('The most that the row gives; 0 for a pure penalty.'),
}

const criterionTail = {
  applies,
  notApplicable: z
    .literal('full-credit')
    .exactOptional()
    .describe('Gives full points where it does not apply, whatever the rule set does with other rows.'),
  required: z
    .union([z.literal(true), z.string()])
    .exactOptional()
    .describe('true: has to be met for any grade; a grade: for this one and better ones.'),
  penalizes: z
    .array(z.string())
    .min(1, 'Name at least one fact.')
    .exactOptional()
    .describe('The facts of which more is meant to be worse.'),
  evidence: z
    .array(
      z.strictObject({
        kind: z.string().describe('One of the kinds under `evidence` of the rule set.'),
        stamped: z.boolean().exactOptional().describe('Only a stamped (盖章) document will do.'),
        during: window.exactOptional().describe('Only a document dated in this window will do.'),
      }),
    )
    .exactOptional()
    .describe('The kinds of documents that it asks for, all of them.'),
  remedy: localizedText.exactOptional().describe('What to do to meet it.'),
  note: localizedText.exactOptional().describe('How the row is read where its wording is open.'),
}

const criterion: z.ZodType<Authored<Criterion>> = z
  .union(
    [
      z.strictObject({
        ...criterionHead,
        when: conditionFor('Gives all its points where this is true.'),
        ...criterionTail,
      }),
      z.strictObject({ ...criterionHead, award, ...criterionTail }),
    ],
    oneKeyOf(['when', 'award']),
  )
  .meta({ id: 'criterion', description: 'One scored row (评分标准).' })

const item = z
  .strictObject({
    ...row,
    maximum,
    capped,
    applies,
    criteria: z.array(criterion).min(1, 'Give at least one criterion.'),
  })
  .meta({ id: 'item', description: 'A group of criteria (创建内容).' })

const weight = z
  .number()
  .gt(0, 'Write a weight above 0.')
  .max(1000)
  .refine(isPoints, 'Write at most 6 decimal places.')

export const section = z
  .strictObject({
    ...row,
    maximum,
    capped,
    bonus: z.boolean().exactOptional().describe('Comes on top of the others.'),
    penalty: z
      .boolean()
      .exactOptional()
      .describe('Only takes away: its maximum and the points of its rows are 0.'),
    weight: weight.exactOptional().describe('What one point of it counts in the total; 1 where left out.'),
    applies,
    items: z.array(item).min(1, 'Give at least one item.'),
  })
  .meta({ id: 'section', description: 'A part of the table (项目).' })
