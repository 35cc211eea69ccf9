/** A workflow command as the runner of GitHub Actions reads it from a line of a log. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** The commands that the runner knows; anything else on a line is text. */
const KNOWN = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'set-env',
  'set-output',
  'save-state',
  'stop-commands',
  'echo',
]

type Escapes = readonly (readonly [escaped: string, sign: string])[]

// the sign for `%` comes last, as the runner has it
const IN_MESSAGES: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
]
const IN_PROPERTIES: Escapes = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%3A', ':'],
  ['%2C', ','],
  ['%25', '%'],
]
const IN_OLD_FORM: Escapes = [
  ['%3B', ';'],
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%5D', ']'],
  ['%25', '%'],
]

const unescaped = (text: string, escapes: Escapes): string =>
  escapes.reduce((before, [escaped, sign]) => before.replaceAll(escaped, sign), text)

function commandIn(info: string, message: string, separator: string, escapes: Escapes) {
  const space = info.indexOf(' ')
  const name = space < 0 ? info : info.slice(0, space)
  if (!KNOWN.includes(name)) return undefined
  const pairs = (space < 0 ? '' : info.slice(space + 1).trim()).split(separator).flatMap((pair) => {
    const at = pair.indexOf('=')
    return at > 0 ? [[pair.slice(0, at), unescaped(pair.slice(at + 1), escapes)] as const] : []
  })
  return { name, properties: Object.fromEntries(pairs), message }
}

/** The form in use: `::name key=value,key=value::message`, after any space. */
function command(line: string): WorkflowCommand | undefined {
  const text = line.trimStart()
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1
  if (end < 0) return undefined
  return commandIn(text.slice(2, end), unescaped(text.slice(end + 2), IN_MESSAGES), ',', IN_PROPERTIES)
}

/** The form before it, which may stand anywhere on a line: `##[name key=value;]message`. */
function oldCommand(line: string): WorkflowCommand | undefined {
  const start = line.indexOf('##[')
  const end = start < 0 ? -1 : line.indexOf(']', start)
  if (end < 0) return undefined
  return commandIn(line.slice(start + 3, end), unescaped(line.slice(end + 1), IN_OLD_FORM), ';', IN_OLD_FORM)
}

/** @returns what a runner obeys in a log, line by line, and what it prints as it is */
export function readLog(log: string): {
  readonly commands: readonly WorkflowCommand[]
  readonly lines: readonly string[]
} {
  const lines = log.split(/\r\n|\n|\r/).map((line) => [line, command(line) ?? oldCommand(line)] as const)
  return {
    commands: lines.flatMap(([, found]) => (found === undefined ? [] : [found])),
    lines: lines.flatMap(([line, found]) => (found === undefined && line !== '' ? [line] : [])),
  }
}
