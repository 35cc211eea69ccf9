import type { AssessOptions } from '../../assess.ts'
import type { Profile } from '../../model/profile.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Place, SourceNode } from '../../reading/source-node.ts'
import type { Expectation } from './case-schema.ts'

/** A profile with what a person worked out for it. */
export interface WorkedCase {
  readonly name: string
  readonly place: Place
  readonly profile: Profile
  readonly options: AssessOptions
  readonly expect: Expectation
  /** Where the expectation stands, part by part. */
  readonly source: SourceNode
}

/** Checked worked cases of one rule set. */
export interface CaseFile {
  readonly file: string
  readonly ruleSet: RuleSet
  readonly cases: readonly WorkedCase[]
}
