import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseRuleSet } from '../../src/authoring/parse-rule-set.ts'
import { parseDictionary } from '../../src/facts/parse-dictionary.ts'
import { parseProfile } from '../../src/facts/parse-profile.ts'
import type { FactDictionary } from '../../src/model/fact-dictionary.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import {
  formatProblem,
  PROBLEM_CODES,
  type Problem,
  type ProblemCode,
  type Reading,
} from '../../src/reading/problem.ts'
import { LONGEST_TEXT } from '../../src/reading/read-source.ts'
import { chongqingDemonstrationUnit, enterpriseFacts } from '../../src/rules.ts'

type Expectation = readonly [line: number, column: number, code: string]

const FOLDER = fileURLToPath(new URL('../../fixtures/broken/', import.meta.url))
const HELPER = 'dictionary.yaml'
/** The rule set that the profiles are written for whose name says that they are graded. */
const GRADED = 'rule-set.yaml'

const FOUND_BY_LINT = 'is found by trying the rule set out; its files are in fixtures/lint'

/** Codes without a file that states its expectation, with the reason. */
const WITHOUT_A_FILE: Partial<Record<ProblemCode, string>> = {
  'file-too-large': 'a text over the limit is made in this test rather than kept',
  'too-many-problems': 'so are so many mistakes',
  'json-syntax': 'is of batches only, which are streams and no files',
  'evidence-file': 'is told by whoever looks into the folder of evidence',
  'not-utf8': 'is told by whoever reads the bytes; the parsers are given text',
  'unreachable-points': FOUND_BY_LINT,
  'unordered-levels': FOUND_BY_LINT,
  'idle-bonus': FOUND_BY_LINT,
  'constant-criterion': FOUND_BY_LINT,
  unused: FOUND_BY_LINT,
  'contradicting-gates': FOUND_BY_LINT,
  'not-monotone': FOUND_BY_LINT,
}

/** What is wrong with the files that are JSON and have no comments to say it. */
const EXPECTED_OF_JSON: Readonly<Record<string, readonly Expectation[]>> = {
  'duplicate-key.profile.json': [[4, 42, 'duplicate-key']],
  'unsafe-key.profile.json': [[4, 14, 'unsafe-key']],
  'wrong-type.profile.json': [
    [2, 9, 'wrong-type'],
    [4, 38, 'wrong-type'],
    [4, 62, 'wrong-type'],
  ],
  'yaml-syntax.profile.json': [[4, 3, 'yaml-syntax']],
  'unknown-key-comment.profile.json': [
    [1, 1, 'missing-key'],
    [2, 3, 'unknown-key'],
  ],
}

/** Words of the program that say nothing to whoever wrote the file. */
const WORDS_OF_THE_PROGRAM = /undefined|\[object|NaN|Infinity|'null'|of these|parseAllDocuments|\n|\s[.?]$/

const read = (name: string): string => readFileSync(`${FOLDER}${name}`, 'utf8')

const names = readdirSync(FOLDER).filter(
  (name) => ![HELPER, GRADED].includes(name) && !name.startsWith('not-utf8.'),
)

function dictionary(reference: string): FactDictionary | undefined {
  if (reference === 'enterprise') return enterpriseFacts
  if (reference !== HELPER) return undefined
  const reading = parseDictionary(read(HELPER), { file: HELPER })
  return reading.ok ? reading.value : undefined
}

function gradedRuleSet(): RuleSet {
  const reading = parseRuleSet(read(GRADED), { file: GRADED, dictionary })
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.value
}

function parse(name: string, text: string): Reading<unknown> {
  const [, kind] = name.split('.')
  switch (kind) {
    case 'rule-set':
      return parseRuleSet(text, { file: name, dictionary })
    case 'dictionary':
      return parseDictionary(text, { file: name })
    case 'profile':
      return parseProfile(text, chongqingDemonstrationUnit, { file: name })
    case 'graded-profile':
      return parseProfile(text, gradedRuleSet(), { file: name })
    default:
      throw new Error(`The name of ${name} does not say what kind of file it is.`)
  }
}

function problemsIn(name: string, text = read(name)): readonly Problem[] {
  const reading = parse(name, text)
  return reading.ok ? [] : reading.problems
}

function expectationsOf(name: string): readonly Expectation[] {
  const inTable = EXPECTED_OF_JSON[name]
  if (inTable !== undefined) return inTable
  return [...read(name).matchAll(/^# expect: (\d+):(\d+) (\S+)$/gm)].map(
    ([, line, column, code = '']) => [Number(line), Number(column), code] as const,
  )
}

const placed = (problems: readonly Problem[]): readonly Expectation[] =>
  problems.map(({ line, column, code }) => [line, column, code])

const messagesOf = (name: string): string =>
  problemsIn(name)
    .map(({ message }) => message)
    .join('\n')

const isCode = (text: string): text is ProblemCode => Object.hasOwn(PROBLEM_CODES, text)

/** The code that a file is named after: the whole first part of its name, or as much of it as is a code. */
function codeInName(name: string): ProblemCode | undefined {
  const words = (name.split('.')[0] ?? '').split('-')
  return words.map((_, index) => words.slice(0, words.length - index).join('-')).find(isCode)
}

const isOfManyMistakes = (name: string): boolean => name.includes('-mistakes.')

function expectSentences(name: string): void {
  for (const { message } of problemsIn(name)) {
    expect(message).toMatch(/^[A-Z'].{8,}[.?]$/u)
    expect(message).not.toMatch(WORDS_OF_THE_PROGRAM)
  }
}

describe('a broken file', () => {
  it.each(names)('%s has the problems that it says, where it says', (name) => {
    expect(placed(problemsIn(name))).toEqual(expectationsOf(name))
  })

  it.each(names)('%s is told apart by its own name', (name) => {
    expect(problemsIn(name).map(({ file }) => file)).toEqual(problemsIn(name).map(() => name))
  })

  it.each(names)('%s is named after a problem that it expects', (name) => {
    const codes = expectationsOf(name).map(([, , code]) => code)
    expect(codes.every(isCode)).toBe(true)
    if (isOfManyMistakes(name)) expect(new Set(codes).size).toBe(codes.length)
    else expect(codes).toContain(codeInName(name))
  })

  it.each(names)('%s gets messages that are sentences', expectSentences)

  it('stands beside a dictionary that is sound', () => {
    expect(dictionary(HELPER)).toMatchObject({ id: 'district' })
  })
})

describe('every problem code', () => {
  it.each(Object.keys(PROBLEM_CODES).filter((code) => !(code in WITHOUT_A_FILE)))('%s has a file', (code) => {
    const files = names.filter((name) => codeInName(name) === code && !isOfManyMistakes(name))
    expect(files).not.toEqual([])
  })

  it('but those that no file can have is in the table', () => {
    expect(
      Object.keys(WITHOUT_A_FILE).filter((code) => names.some((name) => codeInName(name) === code)),
    ).toEqual([])
  })
})

describe('a file that cannot be read at all', () => {
  it.each([
    ['a profile', 'large.profile.yaml'],
    ['a dictionary', 'large.dictionary.yaml'],
    ['a rule set', 'large.rule-set.yaml'],
  ])('is refused before it is parsed when it is too large: %s', (_, name) => {
    const text = `id: x\n#${' '.repeat(LONGEST_TEXT - 6)}`
    expect(text).toHaveLength(LONGEST_TEXT + 1)
    expect(placed(problemsIn(name, text))).toEqual([[1, 1, 'file-too-large']])
  })

  it('is read no further than a thousand problems, and says so', () => {
    const text = `id: a\nname: a\nfacts:\n${'  nonsense: 1\n'.repeat(2000)}`
    const problems = problemsIn('many.profile.yaml', text)
    expect(problems).toHaveLength(1001)
    expect(problems.at(-1)?.code).toBe('too-many-problems')
  })

  it('is parsed when it is just not too large', () => {
    const text = `id: x\n#${' '.repeat(LONGEST_TEXT - 7)}`
    expect(text).toHaveLength(LONGEST_TEXT)
    expect(problemsIn('large.profile.yaml', text).map(({ code }) => code)).not.toContain('file-too-large')
  })

  it('is kept for whoever reads the bytes when it is not in UTF-8', () => {
    const bytes = readFileSync(`${FOLDER}not-utf8.profile.yaml`)
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError)
    expect(problemsIn('not-utf8.profile.yaml', new TextDecoder('gb18030').decode(bytes))).toEqual([])
  })
})

describe('the message', () => {
  it.each([
    ['of an unknown key of a profile', 'unknown-key.profile.yaml', "Did you mean 'established'?"],
    ['of a dotted key', 'unknown-key-dotted.profile.yaml', "write 'established' inside 'leadingGroup'"],
    ['of an unknown key of a measure', 'unknown-key.rule-set.yaml', "Did you mean 'during'?"],
    ['of an unknown key of a criterion', 'unknown-key.rule-set.yaml', 'Write one of: id, source, title,'],
    [
      'of an unknown fact that stands alone',
      'unknown-fact.rule-set.yaml',
      "Did you mean 'leadingGroup.established'?",
    ],
    ['of an unknown fact that is compared', 'unknown-fact.rule-set.yaml', "Did you mean 'employees.total'?"],
    ['of an unknown list', 'unknown-fact.rule-set.yaml', "Did you mean 'guidance.sessions'?"],
    ['of an unknown field of an entry', 'unknown-fact.rule-set.yaml', "Did you mean 'resolved'?"],
    ['of an unknown limit', 'unknown-fact.dictionary.yaml', "Did you mean 'employees.total'?"],
    ['of an unknown date field', 'unknown-fact.dictionary.yaml', "Did you mean 'recognized'?"],
    ['of an unknown measure', 'unknown-measure.rule-set.yaml', "Did you mean 'guidance-in-first-half'?"],
    ['of an unknown condition', 'unknown-condition.rule-set.yaml', "Did you mean 'group-in-place'?"],
    ['of an unknown operator', 'unknown-operator.rule-set.yaml', "Did you mean 'greaterThanInclusive'?"],
    ['of an unknown window', 'unknown-window.rule-set.yaml', "Did you mean 'first-half'?"],
    ['of an unknown choice', 'unknown-choice.profile.yaml', "Did you mean 'fixed'?"],
    ['of a choice in capitals', 'unknown-choice.profile.yaml', "Did you mean 'people'?"],
    ['of a choice in Chinese', 'unknown-choice.profile.yaml', 'Write one of: seminar, study-visit.'],
    [
      'of an unknown criterion',
      'unknown-criterion.profile.yaml',
      "Did you mean 'organization.leading-group.established'?",
    ],
    [
      'of an unknown kind in a rule set',
      'unknown-evidence.rule-set.yaml',
      "Did you mean 'founding-document'?",
    ],
    ['of an unknown kind in a profile', 'unknown-evidence.profile.yaml', "Did you mean 'work-plan'?"],
    ['of a skipped row', 'missing-source.rule-set.yaml', "Row '一.1.2' is missing"],
    ['of a total', 'wrong-total.rule-set.yaml', 'add up to 5.5, not to the declared maximum of 5'],
    ['of an unknown unit of time', 'unknown-key-last.rule-set.yaml', "Did you mean 'months'?"],
    ['of an unknown key of a window', 'unknown-key-window.rule-set.yaml', "Did you mean 'last'?"],
    ['of an unknown key of a share', 'unknown-key-share.rule-set.yaml', "Add the key 'in'"],
    ['of a sign for an operator', 'unknown-operator.rule-set.yaml', 'Write one of: equal, notEqual, in,'],
    ['of an unknown type', 'invalid-value.dictionary.yaml', "Did you mean 'boolean'?"],
    ['of a date that is a number', 'wrong-type.profile.yaml', 'a day of the calendar'],
    ['of a condition of no parts', 'invalid-value-empty.rule-set.yaml', 'condition'],
    ['of a misspelt key of an award', 'unknown-key-award.rule-set.yaml', "Did you mean 'every'?"],
    ['of a misspelt kind of award', 'unknown-key-award.rule-set.yaml', "Did you mean 'levels'?"],
    ['of a misspelt kind of measure', 'unknown-key-measure.rule-set.yaml', "Did you mean 'pointsOf'?"],
    [
      'of a gate of no kind',
      'missing-key-when.rule-set.yaml',
      'keys: precondition, veto, stop, require, zero,',
    ],
    ['of a criterion without when and award', 'missing-key-when.rule-set.yaml', 'keys: when, award.'],
    ['of a criterion with both', 'invalid-value-when.rule-set.yaml', "one of the keys 'when' and 'award'"],
    ['of an unknown row', 'unknown-row.rule-set.yaml', "Did you mean 'organization.group'?"],
    ['of an unknown grade', 'unknown-grade.rule-set.yaml', "Did you mean 'excellent'?"],
    ['of an unknown gate', 'unknown-criterion-gate.graded-profile.yaml', "Did you mean 'no-leak'?"],
    [
      'of points that cannot be given',
      'number-out-of-range-review.graded-profile.yaml',
      'from 3 to 6 in steps of 0.5, or from 7 to 10 in steps of 0.5',
    ],
    [
      'of an outcome where points are wanted',
      'invalid-value-review.graded-profile.yaml',
      "Write 'points' instead of 'outcome': the row can have from -5 to 10",
    ],
  ])('%s names what was meant', (_, name, words) => {
    expect(messagesOf(name)).toContain(words)
  })
})

describe('conditions that refer to each other in a row', () => {
  const names = Array.from({ length: 70 }, (_, index) => `step-${index + 1}`)
  const lines = names.map((name, index) => {
    const next = names[index + 1]
    return `  ${name}: ${next === undefined ? 'leadingGroup.established' : `{ condition: ${next} }`}`
  })
  const chain = (conditions: readonly string[]): string =>
    read('circular-condition.rule-set.yaml')
      .replace(/^conditions:\n(?: {2}.*\n)*/m, `conditions:\n${conditions.join('\n')}\n`)
      .replace('{ condition: group-in-place }', '{ condition: step-1 }')

  it('are refused where the row is longer than 64', () => {
    const problems = problemsIn('chain.rule-set.yaml', chain(lines))
    expect(problems.map(({ code }) => code)).toEqual(['oversized-condition'])
  })

  it('are allowed where it is not', () => {
    expect(
      problemsIn(
        'chain.rule-set.yaml',
        chain(lines)
          .replace('condition: step-1 ', 'condition: step-7 ')
          .replace(/^ {2}step-[1-6]: .*\n/gm, ''),
      ),
    ).toEqual([])
  })

  it('are refused whichever way round they are declared', () => {
    const problems = problemsIn('chain.rule-set.yaml', chain(lines.toReversed()))
    expect(problems.map(({ code }) => code)).toEqual(['oversized-condition'])
  })
})

describe('many mistakes', () => {
  it('are told all ten in one run of a rule set', () => {
    const problems = problemsIn('ten-mistakes.rule-set.yaml')
    expect(problems).toHaveLength(10)
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(
      expectationsOf('ten-mistakes.rule-set.yaml').map(([line, , code]) => `${line} ${code}`),
    )
  })

  it('are told all eight in one run of a profile', () => {
    const problems = problemsIn('eight-mistakes.profile.yaml')
    expect(problems).toHaveLength(8)
    expect(problems.map(({ line, code }) => `${line} ${code}`)).toEqual(
      expectationsOf('eight-mistakes.profile.yaml').map(([line, , code]) => `${line} ${code}`),
    )
  })
})
