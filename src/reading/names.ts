import { isReservedKey } from './build-tree.ts'
import { field, type ProblemLog, type SourceNode } from './source-node.ts'
import { quoted } from './suggestion.ts'

/** The longest name, in characters, and the most parts joined by dots. */
const LONGEST_NAME = 120
const MOST_PARTS = 8

function pattern(expression: RegExp, rule: string) {
  const isRight = (name: string): boolean => {
    if (name.length > LONGEST_NAME || !expression.test(name)) return false
    const parts = name.split('.')
    return parts.length <= MOST_PARTS && !parts.some(isReservedKey)
  }
  return { isRight, rule, expression: expression.source }
}

/** How the names of each kind of thing are written. */
export const NAMES = {
  /** `guidance-in-first-half` */
  kebab: pattern(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Write small letters and digits, joined by hyphens.'),
  /** `activities.guidance.first-half` */
  dottedKebab: pattern(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/,
    'Write small letters and digits, joined by hyphens and dots.',
  ),
  /** `leadingGroup.established` */
  fact: pattern(
    /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/,
    'Write words joined by dots, like leadingGroup.established.',
  ),
  /** `resolvedOn` */
  entryField: pattern(/^[a-z][A-Za-z0-9]*$/, 'Write one word, like date or resolvedOn.'),
  /** `study-visit` */
  choice: pattern(/^[A-Za-z][A-Za-z0-9-]*$/, 'Write letters, digits and hyphens.'),
} as const

export type NamePattern = keyof typeof NAMES

/**
 * Checks the names under which a mapping declares things. A schema that checked them would pass over what is declared
 * under a wrong one.
 */
export function checkNames(
  node: SourceNode | undefined,
  key: string,
  kind: NamePattern,
  log: ProblemLog,
): void {
  const { isRight, rule } = NAMES[kind]
  for (const [name, { keyPlace }] of field(node, key)?.fields ?? []) {
    if (!isRight(name))
      log.report('invalid-value', keyPlace, `Choose another name than ${quoted(name)}. ${rule}`)
  }
}
