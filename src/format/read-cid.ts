import { CID } from 'multiformats/cid'
import { Digest, create } from 'multiformats/hashes/digest'
import { sha256 } from 'multiformats/hashes/sha2'
import { Slab } from '../slab.ts'
import { DIGEST_LENGTH } from './limits.ts'

const plainCids = new Slab()
const publicCids = new Slab()
const empty = new Map<number, Uint8Array>()

// CIDv1, a codec of one byte, sha2-256
function isUsual (bytes: Uint8Array): boolean {
  return bytes.byteLength === 4 + DIGEST_LENGTH && bytes[0] === 1 && bytes[1] < 0x80 && bytes[2] === sha256.code && bytes[3] === DIGEST_LENGTH
}

/** As `CID.decode`, which takes longer than a hash; the bytes are kept. */
export function readCid (bytes: Uint8Array): CID {
  if (!isUsual(bytes)) {
    return CID.decode(bytes)
  }

  return build(bytes[1], bytes, 2)
}

function build (code: number, bytes: Uint8Array, multihash: number): CID {
  const digest = new Digest(sha256.code, DIGEST_LENGTH, bytes.subarray(multihash + 2), bytes.subarray(multihash))
  return new CID(1, code, digest, bytes as Uint8Array<ArrayBuffer>)
}

/** CIDv1 of a codec and a sha2-256 digest; for addresses that are no secret. */
export function sha256Cid (code: number, digest: Uint8Array): CID {
  let prefix = empty.get(code)

  if (prefix == null) {
    prefix = CID.createV1(code, create(sha256.code, new Uint8Array(DIGEST_LENGTH))).bytes
    empty.set(code, prefix)
  }

  const bytes = publicCids.copy(prefix)
  bytes.set(digest, bytes.byteLength - DIGEST_LENGTH)
  return build(code, bytes, bytes.byteLength - DIGEST_LENGTH - 2)
}

/** A plain CID in memory of its own, which nobody else can change. */
export function copyCid (bytes: Uint8Array, start = 0): CID {
  const copy = plainCids.take(bytes.byteLength - start)

  // byte by byte, as a view of a small array takes longer
  for (let i = 0; i < copy.byteLength; i++) {
    copy[i] = bytes[start + i]
  }

  return readCid(copy)
}
