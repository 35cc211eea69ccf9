/** What may stand beside the message of a workflow command. */
export interface CommandProperties {
  readonly file: string
  readonly line: number
  readonly col: number
  readonly title: string
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** @returns a command to the runner of GitHub Actions: a line on which every text is nothing but text */
export function githubCommand(name: string, properties: CommandProperties, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name} ${list.join(',')}::${escapeData(message)}`
}

/** @returns a line in which the runner finds no command: `::` counts at its beginning, `##[` anywhere */
export function noCommand(line: string): string {
  return line.replaceAll('##[', '## [').replace(/^([\s\p{Z}]*):(?=:)/u, '$1: ')
}

/** @returns a text for people, in which the runner whose log it may stand in finds no command on any line */
export function noCommands(text: string): string {
  return text.split('\n').map(noCommand).join('\n')
}
