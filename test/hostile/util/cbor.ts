import * as dagCbor from '@ipld/dag-cbor'
import { concatBytes } from '@noble/hashes/utils.js'
import { sealedCid } from '../../../src/format/internal.ts'
import { concat, looseMap } from '../../util/loose-cbor.ts'

export const ARRAY = 4
export const MAP = 5

/** The longest head of a major type: it says that so many items or bytes follow. */
export function claim (major: number, count: bigint): Uint8Array {
  const head = new Uint8Array(9)
  head[0] = major << 5 | 27
  new DataView(head.buffer).setBigUint64(1, count)
  return head
}

/** A list in a list in a list, as deep as there are bytes. */
export function nested (depth: number): Uint8Array {
  return new Uint8Array(depth).fill(0x81).fill(0x80, depth - 1)
}

/** A list of so many empty lists. */
export function wide (length: number): Uint8Array {
  return concatBytes(claimNow(ARRAY, length), new Uint8Array(length).fill(0x80))
}

/** The canonical head for a count from 2^16 on. */
function claimNow (major: number, count: number): Uint8Array {
  return concat([major << 5 | 26, count >>> 24, count >>> 16 & 255, count >>> 8 & 255, count & 255])
}

/** A canonical map of so many keys (from 2^16 to 2^24), each of 4 bytes, to 0. */
export function manyKeys (count: number): Uint8Array {
  const entries = new Uint8Array(count * 6)

  for (let i = 0; i < count; i++) {
    // digits of base 64 are ASCII: every key is text, and they ascend
    entries.set([0x64, 48 + (i >> 18 & 63), 48 + (i >> 12 & 63), 48 + (i >> 6 & 63), 48 + (i & 63), 0], i * 6)
  }

  return concatBytes(claimNow(MAP, count), entries)
}

/** An index node of so many links (from 2^16 on), all of them one. */
export function manyLinks (count: number): Uint8Array {
  const link = dagCbor.encode(sealedCid(new Uint8Array(32)))
  const links = new Uint8Array(link.byteLength * count)
  links.set(link)

  // twice as many each time
  for (let done = link.byteLength; done < links.byteLength; done *= 2) {
    links.copyWithin(done, 0, Math.min(done, links.byteLength - done))
  }

  return concatBytes(looseMap([['level', dagCbor.encode(0)]], [0xa2]), dagCbor.encode('links'), claimNow(ARRAY, count), links)
}

/** Some bytes, and then others. */
export const followedBy = concatBytes
