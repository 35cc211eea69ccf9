import type { FilePlace } from '../../model/dossier.ts'
import { shortText } from '../medium/short-text.ts'
import type { Application } from './application.ts'

const MOST_OF_TITLE = 40

/** What a fact or list is called, beside its key. */
function keyName(key: string, { ruleSet, language, phrases }: Application): string {
  const title = key.startsWith('facts.') ? ruleSet.facts.facts[key.slice('facts.'.length)]?.title : undefined
  return title === undefined ? key : `${key}${phrases.aside(shortText(title[language], MOST_OF_TITLE))}`
}

/**
 * Where something is filled in, as people say it: the line, and what stands there. A document goes by its title and a
 * review by its name, for their keys count from 0.
 */
export function placeText({ line, key, isThere }: FilePlace, each: Application): string {
  const { places } = each.phrases.page
  if (!isThere) {
    if (key === 'evidence') return places.addDocument(line)
    return key === 'reviews' ? places.addReview(line) : places.add(line, keyName(key, each))
  }
  const [, list, index] = /^(evidence|reviews)\[(\d+)\]$/.exec(key) ?? []
  if (list === 'reviews') return places.review(line)
  const document = list === 'evidence' ? each.dossier.documents[Number(index)] : undefined
  if (document === undefined) return places.there(line, keyName(key, each))
  return places.document(line, shortText(document.title, MOST_OF_TITLE))
}
