import { parseRuleSet } from '../../src/authoring/parse-rule-set.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { formatProblem, type Reading } from '../../src/reading/problem.ts'
import { enterpriseFacts } from '../../src/rules.ts'

const title = { zh: '题', en: 'title' }
const NUMERALS = ['一', '二', '三', '四']

/** What a section of an invented standard says beside its one item; `criteria` are bodies with their points. */
export interface SectionSketch {
  readonly maximum: number
  readonly criteria: readonly Readonly<Record<string, unknown>>[]
  readonly item?: Readonly<Record<string, unknown>>
  readonly more?: Readonly<Record<string, unknown>>
}

/** @returns the text of a standard whose sections are `s1`, `s2` and so on, with rows like `s1.i.c1` */
export function standardText(head: object, sections: readonly SectionSketch[]): string {
  return JSON.stringify({
    id: 'invented-standard',
    version: '1.0.0',
    title,
    source: { document: 'document', issuer: 'issuer', year: 2025 },
    facts: 'enterprise',
    ...head,
    sections: sections.map(({ maximum, criteria, item, more }, index) => {
      const source = NUMERALS[index] ?? ''
      const id = `s${index + 1}`
      const rows = criteria.map((body, row) => ({
        id: `${id}.i.c${row + 1}`,
        source: `${source}.1.${row + 1}`,
        title,
        ...('when' in body || 'award' in body ? {} : { when: 'office.signage' }),
        ...body,
      }))
      const only = { id: `${id}.i`, source: `${source}.1`, title, maximum, ...item, criteria: rows }
      return { id, source, title, maximum, ...more, items: [only] }
    }),
  })
}

/** @returns what reading an invented standard gives */
export function readStandard(head: object, sections: readonly SectionSketch[]): Reading<RuleSet> {
  return parseRuleSet(standardText(head, sections), {
    file: 'standard.json',
    dictionary: () => enterpriseFacts,
  })
}

/** @returns the rule set, or throws its problems */
export function soundStandard(head: object, sections: readonly SectionSketch[]): RuleSet {
  const reading = readStandard(head, sections)
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.value
}

/** @returns the codes of its problems, in their order; none where it is sound */
export function codesOf(reading: Reading<unknown>): readonly string[] {
  return reading.ok ? [] : reading.problems.map(({ code }) => code)
}
