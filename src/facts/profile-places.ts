import type { FilePlace, FindPlace, ProfilePart } from '../model/dossier.ts'
import { readSource } from '../reading/read-source.ts'
import {
  elements,
  field,
  type Place,
  problemLog,
  type SourceNode,
  type Step,
} from '../reading/source-node.ts'

/** Finds the places of a profile that has been read. */
export interface ProfilePlaces {
  readonly placeOf: FindPlace
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

/** A document or review by its position, where it names its row. */
function attachmentPlace(root: SourceNode | undefined, list: string, index: number): FilePlace {
  const element = elements(root, list)[index]
  if (element === undefined) return { ...keyPlace(root, [list]), isThere: false }
  const place = field(element, 'criterion')?.place ?? element.place
  return { key: `${list}[${index}]`, ...place, isThere: true }
}

/** The file that a document names, or the document itself. */
function filePlace(root: SourceNode | undefined, document: number): FilePlace {
  const element = elements(root, 'evidence')[document]
  const place = element?.fields.get('file')?.keyPlace ?? element?.place ?? START
  return { key: `evidence[${document}].file`, ...place, isThere: element !== undefined }
}

function placeIn(root: SourceNode | undefined, part: ProfilePart): FilePlace {
  // a key that is left blank states nothing, but it is where to fill something in
  if ('fact' in part) return keyPlace(root, ['facts', ...part.fact.split('.')])
  if ('fileOf' in part) return filePlace(root, part.fileOf)
  return attachmentPlace(root, part.list, part.index ?? -1)
}

/** @returns the places in a profile that has been read */
export const placesIn = (root: SourceNode | undefined): ProfilePlaces => ({
  placeOf: (part) => placeIn(root, part),
})

/** @returns the places in the text of a profile; of one that cannot be read, its start */
export function profilePlaces(text: string): ProfilePlaces {
  return placesIn(readSource(text, problemLog('')))
}
