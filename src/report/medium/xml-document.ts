import Builder from 'fast-xml-builder'
import { oneLine } from '../../values/one-line.ts'

/** What XML 1.0 has no place for, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** @returns the text on one line, with nothing in it that XML has no place for; the document escapes it */
export function xmlText(text: string): string {
  return oneLine(text.replace(FORBIDDEN, ''))
}

/**
 * An XML document.
 *
 * @param root the root element: attributes are keys that begin with `@_`, text is `#text`, elements are the other keys
 */
export function xmlDocument(root: object): string {
  const builder = new Builder({
    ignoreAttributes: false,
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: true,
  })
  return builder.build({ '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' }, ...root })
}
