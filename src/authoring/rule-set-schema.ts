import { z } from 'zod'
import { type FactReference, OPERATORS, type Operator, type Scalar } from '../model/condition.ts'
import { problem } from '../reading/check-schema.ts'
import {
  calendarDate,
  filledText,
  localizedText,
  named,
  points,
  semanticVersion,
} from '../reading/common-schema.ts'
import { NAMED_WINDOWS } from '../values/window.ts'

const length = z.int().min(1).max(10_000)

const duration = z.union([
  z.strictObject({ years: length }),
  z.strictObject({ months: length }),
  z.strictObject({ days: length }),
])

const window = z.union([
  z.enum(NAMED_WINDOWS, problem('unknown-window')),
  z.strictObject({ last: duration }),
  z.strictObject({ from: calendarDate, to: calendarDate }),
])

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

const condition: z.ZodType<ConditionSource> = z.lazy(() =>
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

const selection = {
  title: localizedText.exactOptional(),
  during: window.exactOptional(),
  where: condition.exactOptional(),
}

const measure = z.union([
  z.strictObject({ count: z.string(), ...selection }),
  z.strictObject({ sum: z.string(), of: z.string(), ...selection }),
  z.strictObject({
    sum: z.array(z.string()).min(1, 'Name at least one number fact.'),
    title: localizedText.exactOptional(),
  }),
  z.strictObject({ share: z.string(), in: z.string(), title: localizedText.exactOptional() }),
])

const row = {
  id: named('dottedKebab'),
  source: z.string(problem('missing-source')).min(1, problem('missing-source')),
  title: localizedText,
}

const criterion = z.strictObject({
  ...row,
  points,
  when: condition,
  evidence: z
    .array(z.strictObject({ kind: z.string(), stamped: z.boolean().exactOptional() }))
    .exactOptional(),
  remedy: localizedText.exactOptional(),
  note: localizedText.exactOptional(),
})

const item = z.strictObject({
  ...row,
  maximum: points,
  criteria: z.array(criterion).min(1, 'Give at least one criterion.'),
})

const section = z.strictObject({
  ...row,
  maximum: points,
  bonus: z.boolean().exactOptional(),
  items: z.array(item).min(1, 'Give at least one item.'),
})

/** The file format of a rule set. */
export const ruleSetSchema = z.strictObject({
  id: named('kebab'),
  version: semanticVersion,
  title: localizedText,
  source: z.strictObject({
    document: filledText,
    part: filledText.exactOptional(),
    issuer: filledText,
    year: z.int().min(1900).max(9999),
  }),
  facts: filledText,
  maximum: points,
  grades: z
    .array(z.never())
    .max(0, 'Leave the list empty: the rule language has no grades yet.')
    .exactOptional(),
  evidence: z.record(z.string(), localizedText).exactOptional(),
  measures: z.record(z.string(), measure).exactOptional(),
  conditions: z.record(z.string(), condition).exactOptional(),
  sections: z.array(section).min(1, 'Give at least one section.'),
})

/** A rule set as it stands in its file, its shape checked. */
export type RuleSetSource = z.infer<typeof ruleSetSchema>
