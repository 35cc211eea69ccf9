import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** JSON with the keys of every object in order, so that equal data gives equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  )
}

/** @returns `sha256:` and the hash, in hexadecimal, of plain data, whatever the order of its keys */
export function digestOf(data: unknown): string {
  return `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalJson(data))))}`
}
