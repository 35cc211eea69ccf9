import type { ArtifactLocation, Location } from 'sarif'
import type { FilePlace } from '../../model/dossier.ts'

/** The name by which readers of SARIF know the root of a repository. */
export const SOURCE_ROOT = '%SRCROOT%'

/** Half of a character, which no address can hold. */
const HALF = /\p{Cs}/gu

/** The longest path that a system has, in UTF-16 code units. */
const LONGEST_PATH = 4096

const encoded = (path: string): string =>
  path.replace(HALF, '\ufffd').split('/').map(encodeURIComponent).join('/')

/** Without steps that lead nowhere: `./a/../b` is `b`. */
function withoutDots(path: string): string {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue
    const isBack = step === '..' && steps.length > 0 && steps.at(-1) !== '..'
    if (isBack) steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}

/** @returns where a file is: from the root of the repository, or by itself where its path is absolute */
function artifactLocation(file: string): ArtifactLocation {
  // a backslash is more often a folder on Windows than a letter of a name
  const path = file.slice(0, LONGEST_PATH).replaceAll('\\', '/')
  const drive = /^([A-Za-z]:)\/(.*)$/s.exec(path)
  if (drive !== null) return { uri: `file:///${drive[1]}/${encoded(withoutDots(drive[2] ?? ''))}` }
  if (path.startsWith('/')) return { uri: `file:///${encoded(withoutDots(path))}` }
  return { uri: encoded(withoutDots(path)), uriBaseId: SOURCE_ROOT }
}

/** @returns a place in a file */
export function sarifLocation(file: string, { line, column }: Pick<FilePlace, 'line' | 'column'>): Location {
  return {
    physicalLocation: {
      artifactLocation: artifactLocation(file),
      region: { startLine: line, startColumn: column },
    },
  }
}
