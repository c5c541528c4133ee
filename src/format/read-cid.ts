import { CID } from 'multiformats/cid'
import { Digest } from 'multiformats/hashes/digest'
import { sha256 } from 'multiformats/hashes/sha2'
import { Slab } from '../slab.ts'

/** CIDv1, a codec of one byte, sha2-256. */
export const CID_LENGTH = 36

const copies = new Slab()

function isUsual (bytes: Uint8Array): boolean {
  return bytes.byteLength === CID_LENGTH && bytes[0] === 1 && bytes[1] < 0x80 && bytes[2] === sha256.code && bytes[3] === 32
}

/** As `CID.decode`, which takes longer than a hash; the bytes are kept. */
export function readCid (bytes: Uint8Array): CID {
  if (!isUsual(bytes)) {
    return CID.decode(bytes)
  }

  const digest = new Digest(sha256.code, 32, bytes.subarray(4), bytes.subarray(2))
  return new CID(1, bytes[1], digest, bytes as Uint8Array<ArrayBuffer>)
}

/** A CID in memory of its own, which nobody else can change. */
export function copyCid (bytes: Uint8Array): CID {
  return readCid(copies.copy(bytes))
}
