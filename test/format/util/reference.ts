import { gcm } from '@noble/ciphers/aes.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'

// A second implementation of SPEC.md 4 and 5, written from that page alone and without anything of
// `src`: what the library writes is compared with it, byte by byte.

export const KIND = { data: 1, page: 2, manifest: 3 }
const PREFIX = 'encrypted-graph/1|aes-256-gcm|'

const mac = (key: Uint8Array, ...data: Uint8Array[]): Uint8Array => hmac(sha256, key, concatBytes(...data))

/** RFC 5869, 2.2 */
export const extract = (salt: Uint8Array, ikm: Uint8Array): Uint8Array => mac(salt, ikm)

/** RFC 5869, 2.3 for 32 bytes: one block */
export const expand = (prk: Uint8Array, info: Uint8Array): Uint8Array => mac(prk, info, Uint8Array.of(1))

export interface ReferenceKeys {
  graph: Uint8Array
  seal: Uint8Array
  nonce: Uint8Array
  commit: Uint8Array
}

/** SPEC 4 */
export function referenceKeys (key: Uint8Array, salt: Uint8Array): ReferenceKeys {
  const graph = expand(extract(salt, key), utf8ToBytes(`${PREFIX}graph`))
  const subkey = (purpose: string): Uint8Array => expand(graph, utf8ToBytes(`${PREFIX}${purpose}`))
  return { graph, seal: subkey('seal'), nonce: subkey('nonce'), commit: subkey('commit') }
}

/** SPEC 4 */
export function referenceSalt (key: Uint8Array, plainRoot: Uint8Array): Uint8Array {
  return mac(key, utf8ToBytes('encrypted-graph/1|salt|'), plainRoot).slice(0, 16)
}

/** multiformats' unsigned varint */
export function uvarint (n: number): Uint8Array {
  const bytes: number[] = []

  for (; n >= 128; n = Math.floor(n / 128)) {
    bytes.push(n % 128 + 128)
  }

  return Uint8Array.from([...bytes, n])
}

export function u32be (n: number): Uint8Array {
  return Uint8Array.of(n / 2 ** 24, n / 2 ** 16 % 256, n / 2 ** 8 % 256, n % 256)
}

/** SPEC 5.3, the paper's own formula: only the top bits of the length may be set. */
export function referencePadme (n: number): number {
  const e = Math.floor(Math.log2(n))
  const s = Math.floor(Math.log2(e)) + 1
  const m = 2n ** BigInt(e - s) - 1n
  return Number((BigInt(n) + m) & ~m)
}

export interface PayloadParts {
  kind: number
  cid: Uint8Array
  content: Uint8Array
}

/** SPEC 5.1, without padding */
export function unpadded ({ kind, cid, content }: PayloadParts): Uint8Array {
  return concatBytes(Uint8Array.of(kind), uvarint(cid.length), cid, uvarint(content.length), content)
}

/** SPEC 5.3 */
export function padded (payload: Uint8Array, padding: 'padme' | 'none'): Uint8Array {
  const n = 12 + payload.length + 16
  const zeros = padding === 'padme' ? referencePadme(n) - n : 0
  return concatBytes(payload, new Uint8Array(zeros))
}

/** SPEC 5.2 */
export function referenceNonce (keys: ReferenceKeys, { kind, cid, content }: PayloadParts, sealedLength: number): Uint8Array {
  return mac(keys.nonce, Uint8Array.of(kind), sha256(content), u32be(sealedLength), cid).slice(0, 12)
}

/** Any bytes as the payload of a sealed block whose tag verifies. */
export function sealAny (keys: ReferenceKeys, nonce: Uint8Array, payload: Uint8Array): Uint8Array {
  return concatBytes(nonce, gcm(keys.seal, nonce).encrypt(payload))
}

/** SPEC 5.1 */
export function referenceSeal (keys: ReferenceKeys, parts: PayloadParts, padding: 'padme' | 'none'): Uint8Array {
  const payload = padded(unpadded(parts), padding)
  return sealAny(keys, referenceNonce(keys, parts, 12 + payload.length + 16), payload)
}

/** The bytes of a CIDv1 with a sha2-256 digest. */
export function cidV1 (codec: number, digest: Uint8Array, hash = 0x12): Uint8Array {
  return concatBytes(uvarint(1), uvarint(codec), uvarint(hash), uvarint(digest.length), digest)
}

/** The bytes of the CIDv1 of some bytes, with sha2-256. */
export const cidOf = (codec: number, bytes: Uint8Array): Uint8Array => cidV1(codec, sha256(bytes))
