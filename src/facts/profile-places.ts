import type { FilePlace, FindPlace } from '../model/dossier.ts'
import { readSource } from '../reading/read-source.ts'
import {
  elements,
  field,
  type Place,
  problemLog,
  type SourceNode,
  type Step,
  textField,
} from '../reading/source-node.ts'

/** Finds the places of a profile that has been read. */
export interface ProfilePlaces {
  readonly placeOf: FindPlace
  /** Where a document, counted from 0, names its file. */
  fileOf(document: number): FilePlace
}

const START: Place = { line: 1, column: 1 }

/** The key at a path, or the last one on the way to it that is there. */
function keyPlace(root: SourceNode | undefined, path: readonly Step[]): FilePlace {
  let node = root
  let place = root?.place ?? START
  let isThere = root !== undefined
  for (const step of path) {
    const next = node?.fields.get(String(step))
    if (next === undefined) {
      isThere = false
      break
    }
    node = next.node
    place = next.keyPlace
  }
  return { key: path.join('.'), ...place, isThere }
}

/** @returns the places in the text of a profile; of one that cannot be read, its start */
export function profilePlaces(text: string): ProfilePlaces {
  const root = readSource(text, problemLog(''))
  const attachmentPlace = (list: string, row: string): FilePlace => {
    const index = elements(root, list).findIndex((each) => textField(each, 'criterion') === row)
    const element = elements(root, list)[index]
    if (element === undefined) return { ...keyPlace(root, [list]), isThere: false }
    const at = field(element, 'criterion')?.place ?? element.place
    return { key: `${list}[${index}]`, ...at, isThere: true }
  }
  return {
    // a key that is left blank states nothing, but it is where to fill something in
    placeOf: (part, row) =>
      'fact' in part
        ? keyPlace(root, ['facts', ...part.fact.split('.')])
        : attachmentPlace(part.attachment, row),
    fileOf: (document) => {
      const element = elements(root, 'evidence')[document]
      const at = element?.fields.get('file')?.keyPlace ?? element?.place ?? START
      return { key: `evidence[${document}].file`, ...at, isThere: element !== undefined }
    },
  }
}
