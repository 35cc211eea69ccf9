import { z } from 'zod'
import { type FactReference, OPERATORS, type Operator, type Scalar } from '../model/condition.ts'
import { problem } from '../reading/check-schema.ts'

/** A condition as an author writes it: json-rules-engine's JSON, or the bare name of a yes/no fact. */
export type ConditionSource =
  | string
  | { readonly all: readonly ConditionSource[] }
  | { readonly any: readonly ConditionSource[] }
  | { readonly not: ConditionSource }
  | { readonly condition: string }
  | {
      readonly fact: string
      readonly path?: string
      readonly operator: Operator
      readonly value: Scalar | readonly Scalar[] | (FactReference & { readonly path?: string })
    }

const scalar = z.union([z.boolean(), z.number(), z.string()])
const path = z.string().regex(/^\$(\.[A-Za-z][A-Za-z0-9]*)+$/, 'Write a path of names like $.established.')
const parts = z.lazy(() => z.array(condition).min(1, 'Give at least one condition.'))

export const condition: z.ZodType<ConditionSource> = z.lazy(() =>
  z.union([
    z.string(),
    z.strictObject({ all: parts }),
    z.strictObject({ any: parts }),
    z.strictObject({ not: condition }),
    z.strictObject({ condition: z.string() }),
    z.strictObject({
      fact: z.string(),
      path: path.exactOptional(),
      operator: z.enum(OPERATORS, problem('unknown-operator')),
      value: z.union([
        scalar,
        z.array(scalar).min(1, 'Give at least one value.'),
        z.strictObject({ fact: z.string(), path: path.exactOptional() }),
      ]),
    }),
  ]),
)
