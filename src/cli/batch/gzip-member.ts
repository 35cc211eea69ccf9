import { promisify } from 'node:util'
import { constants, gunzipSync, gzip } from 'node:zlib'

/*
 * A gzip file of members that each say in their header how long they are (RFC 1952, 2.3.1.1: an extra field), so that
 * an interrupted one can be cut after its last whole member. Every tool that reads gzip reads it.
 */

/** A member ends with the first line that makes it this long, so that its end depends on nothing else. */
export const MEMBER_SIZE = 262_144

const PLAIN_HEADER = 10
const FLAGS = 3
const HAS_EXTRA = 4
const SYSTEM = 9
const UNKNOWN_SYSTEM = 255
/** The length of the extra field, `SF`, the length of what follows, and the length of the member. */
const EXTRA = Uint8Array.of(8, 0, 0x53, 0x46, 4, 0, 0, 0, 0, 0)
const LENGTH = PLAIN_HEADER + 6

/** How many bytes the beginning of a member takes that says how long it is. */
export const MEMBER_HEADER = PLAIN_HEADER + EXTRA.length

const compressed = promisify(gzip)

/** @returns the bytes as a member, the same ones for the same bytes */
export async function gzipMember(bytes: Uint8Array): Promise<Uint8Array> {
  const plain = await compressed(bytes)
  const member = Buffer.concat([plain.subarray(0, PLAIN_HEADER), EXTRA, plain.subarray(PLAIN_HEADER)])
  member[FLAGS] = HAS_EXTRA
  member[SYSTEM] = UNKNOWN_SYSTEM
  member.writeUInt32LE(member.length, LENGTH)
  return member
}

/** @returns how long the member is that begins so; `undefined` where it is not one of these */
export function memberLength(header: Buffer): number | undefined {
  const isOne = header.length >= MEMBER_HEADER && header[0] === 0x1f && header[FLAGS] === HAS_EXTRA
  const mark = header.subarray(PLAIN_HEADER, LENGTH)
  return isOne && mark.equals(EXTRA.subarray(0, mark.length)) ? header.readUInt32LE(LENGTH) : undefined
}

/** @returns what a member holds, as far as it goes where it is cut off; `undefined` where it is damaged */
export function unzipped(member: Uint8Array): Buffer | undefined {
  try {
    return gunzipSync(member, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return undefined
  }
}
