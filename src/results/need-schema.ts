import { z } from 'zod'
import type { Need, Want } from '../model/assessment.ts'
import { isReservedKey } from '../reading/build-tree.ts'
import { oneKeyOf } from '../reading/check-schema.ts'
import { filledText, localizedText, signedPoints } from '../reading/common-schema.ts'
import { span, window } from '../reading/window-schema.ts'

/** The name of a fact or measure, by which it is looked for. */
const name = filledText.refine(
  (text) => !isReservedKey(text),
  'Choose a name that JavaScript does not reserve.',
)

const scalar = z.union([z.boolean(), z.number(), z.string()])
const scalars = z.array(scalar)

const WANTS = {
  atLeast: scalar,
  moreThan: scalar,
  atMost: scalar,
  lessThan: scalar,
  exactly: scalar,
  not: scalar,
  oneOf: scalars,
  noneOf: scalars,
  including: scalar,
  excluding: scalar,
} as const

const want = z
  .strictObject(z.object(WANTS).partial().shape)
  .refine((value) => Object.keys(value).length === 1, 'Write one thing that is wanted.')
  // safe: a mapping of exactly one of the keys is one of the union
  .transform((value) => value as Want)

const have = z.union([
  scalar,
  z.array(z.string()),
  z.strictObject({ from: z.number(), to: z.number().exactOptional() }),
  z.strictObject({ to: z.number() }),
])

/** A document that a row asks for. */
export const requirement = z.strictObject({
  kind: name,
  stamped: z.boolean().exactOptional(),
  during: window.exactOptional(),
})

const factNeed = z.strictObject({
  fact: name,
  title: localizedText,
  have: have.exactOptional(),
  unstated: z.array(name).exactOptional(),
  want: want.exactOptional(),
  against: name.exactOptional(),
  short: z.number().exactOptional(),
  over: z.number().exactOptional(),
  unit: localizedText.exactOptional(),
  between: span.exactOptional(),
})

const evidenceNeed = z.strictObject({
  evidence: requirement,
  title: localizedText,
  between: span.exactOptional(),
})

const reviewNeed = z.strictObject({
  review: z.union([z.literal('met'), z.strictObject({ atLeast: signedPoints })]),
})

/** What must change for a row or gate to be met. */
export const need: z.ZodType<Need> = z.lazy(() =>
  z.union(
    [
      factNeed,
      z.strictObject({ all: z.array(need) }),
      z.strictObject({ any: z.array(need) }),
      z.strictObject({ atLeast: z.int().min(0), of: z.array(need) }),
      evidenceNeed,
      reviewNeed,
    ],
    oneKeyOf(['fact', 'all', 'any', 'of', 'evidence', 'review']),
  ),
)
