import type { Condition } from '../model/condition.ts'
import type { ConditionSource } from './condition-schema.ts'

/** A part of a rule set as an author writes it: its conditions may be shorthands. */
export type Authored<T> = T extends Condition
  ? ConditionSource
  : T extends readonly (infer Element)[]
    ? readonly Authored<Element>[]
    : T extends object
      ? { readonly [Key in keyof T]: Authored<T[Key]> }
      : T
