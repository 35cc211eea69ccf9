import { z } from 'zod'
import { GATE_KINDS, type Gate, type Grade } from '../model/gate.ts'
import { oneKeyOf } from '../reading/check-schema.ts'
import { filledText, localizedText, named, signedPoints } from '../reading/common-schema.ts'
import type { Authored } from './authored.ts'
import { condition, conditionFor } from './condition-schema.ts'

const text = {
  id: named('dottedKebab'),
  source: filledText.describe('Where the published document says so.'),
  title: localizedText,
  note: localizedText.exactOptional(),
  remedy: localizedText.exactOptional(),
}

export const gate: z.ZodType<Authored<Gate>> = z
  .union(
    [
      z.strictObject({ ...text, precondition: conditionFor('Has to hold, whatever the route.') }),
      z.strictObject({ ...text, veto: conditionFor('Where it holds no grade is given.') }),
      z.strictObject({ ...text, stop: conditionFor('Where it holds the review is stopped.') }),
      z.strictObject({
        ...text,
        require: conditionFor('Has to hold beside the points.'),
        for: z.string().exactOptional().describe('Only for this grade and better ones.'),
      }),
      z.strictObject({
        ...text,
        zero: z.string().describe('The section that grades count as 0.'),
        when: condition,
      }),
      z.strictObject({
        ...text,
        ceiling: z.string().describe('The best grade that is then given.'),
        when: condition,
      }),
      z.strictObject({
        ...text,
        fix: z.string().describe('The grade that is then given, whatever the points.'),
        when: condition,
      }),
      z.strictObject({
        ...text,
        route: z.string().describe('The grade that is then reached without the points and requirements.'),
        when: condition,
      }),
    ],
    oneKeyOf(GATE_KINDS),
  )
  .meta({ id: 'gate', description: 'A condition of the grades that stands beside the points.' })

export const grade: z.ZodType<Grade> = z.strictObject({
  id: named('kebab'),
  title: localizedText,
  atLeast: z
    .union([signedPoints, z.strictObject({ fact: z.string() })])
    .exactOptional()
    .describe('The total from which it is reached, or { fact: name } of a parameter.'),
  passes: z.boolean().exactOptional().describe('false for a grade that is no pass.'),
})
