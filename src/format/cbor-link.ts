import { DIGEST_LENGTH } from './limits.ts'
import type { CborReader } from './cbor-reader.ts'
import type { CID } from 'multiformats/cid'

/** What every link to such a CID begins with in dag-cbor: tag 42, the byte string, a zero, and the CID up to its digest of 32 bytes. */
export function linkPrefix ({ bytes }: CID): Uint8Array {
  return Uint8Array.of(0xd8, 0x2a, 0x58, bytes.byteLength + 1, 0, ...bytes.subarray(0, -DIGEST_LENGTH))
}

/** The digest of a link that begins so. */
export function readLink (node: CborReader, prefix: Uint8Array): Uint8Array {
  node.literal(prefix)
  return node.take(DIGEST_LENGTH)
}
