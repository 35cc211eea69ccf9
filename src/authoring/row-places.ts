import { readSource } from '../reading/read-source.ts'
import { elements, type Place, problemLog, textField } from '../reading/source-node.ts'
import { criteriaOf } from './table-rows.ts'

/** Where a file has something. */
export interface RowPlace extends Place {
  readonly file: string
}

/** @returns where the criteria and gates of a rule set begin in its text, by their ids; none of a text that cannot be read */
export function rowPlaces(text: string, file: string): Readonly<Record<string, RowPlace>> {
  const root = readSource(text, problemLog(file))
  if (root === undefined) return {}
  const rows = [...criteriaOf(root), ...elements(root, 'gates')]
  return Object.fromEntries(
    rows.flatMap((row) => {
      const id = textField(row, 'id')
      return id === undefined ? [] : [[id, { file, ...row.place }] as const]
    }),
  )
}
