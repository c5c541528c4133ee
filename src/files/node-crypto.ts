import { nativeCrypto } from '../crypto/internal.ts'
import { copyCid } from '../format/internal.ts'
import type { Aead } from '../crypto/internal.ts'
import type { CID } from 'multiformats/cid'

/** What the native backend gives at once. */
interface Now {
  sha256 (bytes: Uint8Array): Uint8Array
  aead (key: Uint8Array): NowAead
}

export interface NowAead extends Aead {
  seal (nonce: Uint8Array, plaintext: Uint8Array): Uint8Array
  open (sealed: Uint8Array): Uint8Array
}

// sha2-256, 32 bytes
const MULTIHASH = [0x12, 0x20]

/** node:crypto, which every Node that this package supports has. */
export const nodeCrypto = nativeCrypto() as Now

/** CIDv1 of a codec and the sha2-256 of bytes. */
export function cidOf (code: number, bytes: Uint8Array): CID {
  return cidOfDigest(code, nodeCrypto.sha256(bytes))
}

/** CIDv1 of a codec and a sha2-256. */
export function cidOfDigest (code: number, digest: Uint8Array): CID {
  const cid = new Uint8Array(4 + digest.byteLength)
  cid.set([1, code, ...MULTIHASH])
  cid.set(digest, 4)
  return copyCid(cid)
}
