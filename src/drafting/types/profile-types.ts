import type { FactDictionary } from '../../model/fact-dictionary.ts'
import { REVIEW_OUTCOMES } from '../../model/profile.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { oneLine } from '../../values/one-line.ts'
import { docComment } from './doc-comment.ts'
import { bothOf } from './fact-comment.ts'
import { factTypes } from './fact-types.ts'
import { indented, pascalCase, unionOf } from './type-text.ts'

const DATE = [
  '/** A day of the calendar: `2025-12-31`. */',
  `export type CalendarDate = \`\${number}-\${number}-\${number}\``,
]

/** A union with one member a line. */
const unionType = (name: string, texts: readonly string[]): readonly string[] => [
  `export type ${name} =`,
  ...indented(texts.map((text) => `| ${unionOf([text])}`)),
]

const interfaceOf = (name: string, members: readonly string[]): readonly string[] => [
  `export interface ${name} {`,
  ...indented(members),
  '}',
]

/** The names that evidence and reviews may give. */
interface Names {
  readonly types: readonly string[]
  readonly criterion: string
  readonly criterionOrGate: string
  /** `undefined` where there are no kinds of evidence to give. */
  readonly kind: string | undefined
}

const ANY_NAME: Names = { types: [], criterion: 'string', criterionOrGate: 'string', kind: 'string' }

function namesOf({ sections, gates, evidence, title }: RuleSet, prefix: string): Names {
  const criterion = `${prefix}Criterion`
  const gate = `${prefix}Gate`
  const kind = `${prefix}EvidenceKind`
  const ids = sections.flatMap(({ items }) => items.flatMap((item) => item.criteria.map(({ id }) => id)))
  const kinds = Object.keys(evidence)
  const about = docComment([bothOf(title)])
  return {
    types: [
      ...[...about, ...unionType(criterion, ids), ''],
      ...(gates.length > 0
        ? [
            ...unionType(
              gate,
              gates.map(({ id }) => id),
            ),
            '',
          ]
        : []),
      ...(kinds.length > 0 ? [...unionType(kind, kinds), ''] : []),
    ],
    criterion,
    criterionOrGate: gates.length > 0 ? `${criterion} | ${gate}` : criterion,
    kind: kinds.length > 0 ? kind : undefined,
  }
}

function attachments(prefix: string, { types, criterion, criterionOrGate, kind }: Names): readonly string[] {
  return [
    ...types,
    ...docComment(['A document that is attached to a criterion.']),
    ...interfaceOf(`${prefix}Evidence`, [
      `readonly criterion: ${criterion}`,
      ...(kind === undefined
        ? []
        : [...docComment(['Needed where the criterion asks for several.']), `readonly kind?: ${kind}`]),
      'readonly title: string',
      'readonly file?: string',
      'readonly date?: CalendarDate',
      'readonly stamped?: boolean',
    ]),
    '',
    ...docComment(["A reviewer's word: an outcome, or the points of a graded criterion."]),
    `export type ${prefix}Review = {`,
    ...indented([
      `readonly criterion: ${criterionOrGate}`,
      'readonly by: string',
      'readonly on: CalendarDate',
      'readonly note?: string',
    ]),
    `} & ({ readonly outcome: ${unionOf(REVIEW_OUTCOMES)} } | { readonly points: number })`,
    '',
    ...docComment([
      "One applicant's facts, evidence and reviews. It is a `Profile` of the package `shifan`.",
    ]),
    ...interfaceOf(`${prefix}Profile`, [
      'readonly id: string',
      'readonly name: string',
      `readonly facts: ${prefix}Facts`,
      `readonly evidence?: readonly ${prefix}Evidence[]`,
      `readonly reviews?: readonly ${prefix}Review[]`,
    ]),
  ]
}

/**
 * The text of a TypeScript file with the types of profiles that state facts of a dictionary and, where it is given, are
 * scored by a rule set. Facts and entries are aliases since no interface can be given where any name is allowed.
 */
export function profileTypes(dictionary: FactDictionary, ruleSet?: RuleSet): string {
  const prefix = pascalCase(dictionary.id.replace(/-facts$/, ''))
  const of = [dictionary, ...(ruleSet ? [ruleSet] : [])].map(({ id, version }) => `${id} ${version}`)
  const lines = [
    `// Made by \`shifan types\` from ${oneLine(of.join(' and '))}: make it anew instead of changing it.`,
    '',
    ...DATE,
    '',
    ...factTypes(dictionary, prefix),
    '',
    ...attachments(prefix, ruleSet ? namesOf(ruleSet, prefix) : ANY_NAME),
  ]
  return `${lines.join('\n')}\n`
}
