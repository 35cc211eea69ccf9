import type { DocumentFlaw, DocumentResult, FileFinding } from '../model/dossier.ts'
import type { Problem } from '../reading/problem.ts'
import { quoted } from '../reading/suggestion.ts'
import type { ProfileSource } from './load.ts'

type FileFlaw = Extract<FileFinding, { readonly flaw: unknown }>['flaw']

/** What to do about each. */
const REMEDIES: Readonly<Record<FileFlaw, (file: string) => string>> = {
  'file-missing': (file) => `There is no ${file} in the folder of evidence. Put it there, or mend the path.`,
  'file-outside': (file) => `Name a file inside of the folder of evidence, without '..': ${file} leads out.`,
  'file-no-file': (file) => `Name a file: ${file} is none.`,
  'file-empty': (file) => `Put the document there: ${file} is empty.`,
  'file-unreadable': (file) => `Let ${file} be read: it cannot be opened.`,
}

const isFileFlaw = (flaw: DocumentFlaw): flaw is FileFlaw => Object.hasOwn(REMEDIES, flaw)

/** @returns what is wrong with the files of documents, each where the profile names it */
export function evidenceProblems(
  { path, placeOf }: ProfileSource,
  documents: readonly DocumentResult[],
): readonly Problem[] {
  const flawed = documents.flatMap(({ file = '', flaws }, index) =>
    flaws.filter(isFileFlaw).map((flaw) => ({ index, message: REMEDIES[flaw](quoted(file)) })),
  )
  return flawed.map(({ index, message }) => {
    const { line, column } = placeOf({ fileOf: index })
    return { code: 'evidence-file', message, file: path, line, column }
  })
}
