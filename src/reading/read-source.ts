import { type ErrorCode, LineCounter, parseDocument, type YAMLError } from 'yaml'
import { buildTree, LimitExceeded } from './build-tree.ts'
import { TOO_DEEP, tooDeepAt } from './nesting.ts'
import type { Place, ProblemLog, SourceNode } from './source-node.ts'

/** The longest text that is read, in UTF-16 code units. */
export const LONGEST_TEXT = 1_048_576
/** How many syntax errors are reported: what follows the first ones is mostly their consequence. */
const MOST_SYNTAX_ERRORS = 20

/** What to do about the commonest slips; for the others the library's own message has to do. */
const SYNTAX_MESSAGES: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_INDENT: 'Indent the lines that belong together by the same number of spaces.',
  BLOCK_AS_IMPLICIT_KEY:
    'Indent the line by fewer spaces, or put the text in quotes: its colon reads as that of a key.',
  BLOCK_IN_FLOW: "Separate what stands between brackets by ',' and close the bracket.",
  MISSING_CHAR: 'Complete the line: a quote, bracket, colon, comma or space is missing before here.',
  MULTILINE_IMPLICIT_KEY: "Write 'key: value', with a colon and a space after the key.",
  MULTIPLE_DOCS: "Put one document into a file: what follows '---' would be ignored.",
  RESOURCE_EXHAUSTION: TOO_DEEP,
  TAB_AS_INDENT: 'Indent by spaces, not by tabs.',
  UNEXPECTED_TOKEN:
    "Separate what stands between brackets by ',', and put a text that contains signs in quotes.",
  TAG_RESOLVE_FAILED: "Remove the tag: '!' at the beginning of a value needs quotes around the value.",
}

const FULL_WIDTH_HINT = " Write ':' and ',' followed by a space, not '：' and '，'."

function syntaxMessage({ code, message, pos }: YAMLError, text: string): string {
  const sentence = SYNTAX_MESSAGES[code] ?? `${message.replace(/\.$/, '')}.`
  const lineStart = text.lastIndexOf('\n', pos[0] - 1) + 1
  const lineEnd = text.indexOf('\n', pos[0])
  const line = text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd)
  return /[：，]/.test(line) ? sentence + FULL_WIDTH_HINT : sentence
}

/**
 * Reads YAML 1.2, of which JSON is a part, into plain values with places.
 *
 * Numbers keep their decimal value, dates stay texts, and aliases are expanded within limits.
 *
 * @returns the tree, or `undefined` where the text has no readable structure; problems go to the log
 */
export function readSource(source: string, log: ProblemLog): SourceNode | undefined {
  if (source.length > LONGEST_TEXT) {
    log.report(
      'file-too-large',
      { line: 1, column: 1 },
      `Shorten the text to at most ${LONGEST_TEXT} characters.`,
    )
    return undefined
  }
  const text = source.replace(/^\ufeff/, '')
  const tooDeep = tooDeepAt(text)
  if (tooDeep !== undefined) {
    const before = text.slice(0, tooDeep).split('\n')
    log.report('too-deep', { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }, TOO_DEEP)
    return undefined
  }
  const lineCounter = new LineCounter()
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    version: '1.2',
    schema: 'core',
  })
  const errors = new Map<number, YAMLError>()
  for (const error of [...document.errors, ...document.warnings]) {
    if (!errors.has(error.pos[0])) errors.set(error.pos[0], error)
  }
  for (const [offset, error] of [...errors].slice(0, MOST_SYNTAX_ERRORS)) {
    log.report('yaml-syntax', placeAt(offset), syntaxMessage(error, text))
  }
  if (document.errors.length > 0) return undefined
  try {
    return buildTree(document.contents, placeAt, log)
  } catch (error) {
    if (error instanceof LimitExceeded) return undefined
    throw error
  }
}
