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
const path = z
  .string()
  .regex(/^\$(\.[A-Za-z][A-Za-z0-9]*)+$/, 'Write a path of names like $.established.')
  .describe('The rest of the name of the fact: manager with $.certified is manager.certified.')
const factName = z.string().describe('The name of a fact, measure or parameter.')
const part: z.ZodType<ConditionSource> = z.lazy(() => condition)
const parts = z.array(part).min(1, 'Give at least one condition.')

export const condition: z.ZodType<ConditionSource> = z
  .union([
    z.string().describe('The name of a yes/no fact that has to be true.'),
    z.strictObject({ all: parts.describe('True if every part is true, false if one is false.') }),
    z.strictObject({ any: parts.describe('True if one part is true, false if every part is false.') }),
    z.strictObject({ not: part }),
    z.strictObject({
      condition: z.string().describe('The name of one of the conditions of the rule set.'),
    }),
    z.strictObject({
      fact: factName,
      path: path.exactOptional(),
      operator: z.enum(OPERATORS, problem('unknown-operator')),
      value: z
        .union([
          scalar,
          z.array(scalar).min(1, 'Give at least one value.'),
          z.strictObject({ fact: factName, path: path.exactOptional() }),
        ])
        .describe('A constant, a list of them for in and notIn, or { fact: name }.'),
    }),
  ])
  .meta({
    id: 'condition',
    description:
      'The name of a yes/no fact, { fact, operator, value }, { condition: name }, or all, any, not of these.',
  })

/** A condition at a key that says what it is for. */
export const conditionFor = (description: string): z.ZodType<ConditionSource> =>
  z.lazy(() => condition).describe(description)
