import type { Change, PartialChange } from '../../model/change.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'

const NOTHING = { zh: '', en: '' }

/** Rules that declare nothing, so that what they would have titles for is called by its name. */
const NO_RULES: RuleSet = {
  id: '',
  version: '',
  digest: '',
  title: NOTHING,
  source: { document: '', issuer: '', year: 0 },
  facts: { id: '', version: '', title: NOTHING, facts: {} },
  maximum: 0,
  parameters: {},
  grades: [],
  gates: [],
  evidence: {},
  measures: {},
  conditions: {},
  sections: [],
}

/** What a difference is worded with: the rules of both sides, of which one stands in for the other. */
export interface DifferenceWording {
  readonly rules: Change<RuleSet>
  readonly language: Language
}

/** @returns the wording with the rules that are at hand */
export function differenceWording(rules: PartialChange<RuleSet>, language: Language): DifferenceWording {
  const [before, after] = [rules.before ?? rules.after, rules.after ?? rules.before]
  return { rules: { before: before ?? NO_RULES, after: after ?? NO_RULES }, language }
}
