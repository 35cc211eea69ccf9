import { z } from 'zod'
import { REACHES, type Verdict } from '../model/assessment.ts'
import { GATE_KINDS } from '../model/gate.ts'
import { oneKeyOf } from '../reading/check-schema.ts'
import { filledText, localizedText, signedPoints } from '../reading/common-schema.ts'
import { need } from './need-schema.ts'
import { score } from './score-schema.ts'

const reach = z.enum(REACHES)

const blocker = z.union(
  [
    z.strictObject({
      points: z.strictObject({ have: signedPoints, ceiling: signedPoints, want: signedPoints }),
    }),
    z.strictObject({ gate: filledText }),
    z.strictObject({ criterion: filledText }),
  ],
  oneKeyOf(['points', 'gate', 'criterion']),
)

const grade = z.strictObject({
  id: filledText,
  title: localizedText,
  reach,
  blockedBy: z.array(blocker),
})

const gate = z.strictObject({
  id: filledText,
  kind: z.enum(GATE_KINDS),
  source: filledText,
  title: localizedText,
  outcome: z.enum(['met', 'unmet', 'unknown']),
  needs: need.exactOptional(),
  remedy: localizedText.exactOptional(),
  reviewNote: z.string().exactOptional(),
})

/** What grades and gates make of the points. */
export const verdict: z.ZodType<Verdict> = z.strictObject({
  pass: reach.exactOptional(),
  grade: filledText.exactOptional(),
  bestPossible: filledText.exactOptional(),
  counted: z.strictObject(score).exactOptional(),
  grades: z.array(grade),
  gates: z.array(gate),
})
