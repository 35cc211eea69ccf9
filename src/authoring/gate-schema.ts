import { z } from 'zod'
import { GATE_KINDS, type Gate, type Grade } from '../model/gate.ts'
import { oneKeyOf } from '../reading/check-schema.ts'
import { filledText, localizedText, named, signedPoints } from '../reading/common-schema.ts'
import type { Authored } from './authored.ts'
import { condition } from './condition-schema.ts'

const text = {
  id: named('dottedKebab'),
  source: filledText,
  title: localizedText,
  note: localizedText.exactOptional(),
  remedy: localizedText.exactOptional(),
}

export const gate: z.ZodType<Authored<Gate>> = z.union(
  [
    z.strictObject({ ...text, precondition: condition }),
    z.strictObject({ ...text, veto: condition }),
    z.strictObject({ ...text, stop: condition }),
    z.strictObject({ ...text, require: condition, for: z.string().exactOptional() }),
    z.strictObject({ ...text, zero: z.string(), when: condition }),
    z.strictObject({ ...text, ceiling: z.string(), when: condition }),
    z.strictObject({ ...text, fix: z.string(), when: condition }),
    z.strictObject({ ...text, route: z.string(), when: condition }),
  ],
  oneKeyOf(GATE_KINDS),
)

export const grade: z.ZodType<Grade> = z.strictObject({
  id: named('kebab'),
  title: localizedText,
  atLeast: z.union([signedPoints, z.strictObject({ fact: z.string() })]).exactOptional(),
  passes: z.boolean().exactOptional(),
})
