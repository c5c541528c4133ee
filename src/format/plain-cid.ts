import { identity } from 'multiformats/hashes/identity'
import { sha256, sha512 } from 'multiformats/hashes/sha2'
import { InvalidCidError, UnsupportedHashError } from '../errors.ts'
import { equalBytes } from './compare-bytes.ts'
import { MAX_PLAIN_CID } from './limits.ts'
import { copyCid } from './read-cid.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CID } from 'multiformats/cid'
import type { MultihashHasher } from 'multiformats/hashes/interface'

/** Finds the hash function of a multihash code. */
export interface HasherLoader {
  /** Throws, whatever, if it is not known. */
  (code: number): MultihashHasher | Promise<MultihashHasher>
}

const MIN_DIGEST = 20
const MAX_IDENTITY = 128

// multihash code to the longest digest in bytes (SPEC 5.5)
const SECURE_HASHES = new Map<number, number>([
  [0x12, 32], [0x13, 64], [0x20, 48], [0x1014, 28], [0x1015, 32],
  [0x17, 28], [0x16, 32], [0x15, 48], [0x14, 64],
  [0x1a, 28], [0x1b, 32], [0x1c, 48], [0x1d, 64],
  [0x19, 128], [0x1e, 128], [0x56, 32]
])

for (let length = MIN_DIGEST; length <= 64; length++) {
  SECURE_HASHES.set(0xb200 + length, length)
}

for (let length = MIN_DIGEST; length <= 32; length++) {
  SECURE_HASHES.set(0xb240 + length, length)
}

const builtIn = new Map<number, MultihashHasher>([sha256, sha512, identity].map(hasher => [hasher.code, hasher]))

/** sha2-256, sha2-512 and identity. */
export const defaultHashers: HasherLoader = (code) => {
  const hasher = builtIn.get(code)

  if (hasher == null) {
    throw new UnsupportedHashError(`No hasher for multihash code 0x${code.toString(16)}: pass a getHasher that knows it`)
  }

  return hasher
}

function hasSecureHash ({ multihash: { code, digest } }: CID): boolean {
  if (code === identity.code) {
    return digest.byteLength <= MAX_IDENTITY
  }

  return digest.byteLength >= MIN_DIGEST && digest.byteLength <= (SECURE_HASHES.get(code) ?? 0)
}

/**
 * Check that format 1 carries this CID (SPEC 5.5).
 *
 * @throws {InvalidCidError} if it is too long or malformed
 * @throws {UnsupportedHashError} if its hash is not on the list, or too short
 */
export function checkPlainCid (cid: CID): void {
  if (cid.bytes.byteLength > MAX_PLAIN_CID || (cid.version === 0 && cid.bytes.byteLength !== 34)) {
    throw new InvalidCidError(`The CID ${cid} has a form that can't be sealed: it is at most ${MAX_PLAIN_CID} bytes, CIDv0 34`)
  }

  if (!hasSecureHash(cid)) {
    throw new UnsupportedHashError(`The CID ${cid} has a hash that proves nothing (0x${cid.multihash.code.toString(16)}, ${cid.multihash.digest.byteLength} bytes): add the data again with sha2-256`)
  }
}

/** Parse and check a CID. Throws, whatever, unless the bytes are exactly one that SPEC 5.5 allows. */
export function decodePlainCid (bytes: Uint8Array): CID {
  const cid = copyCid(bytes)

  // CIDv0 has no version or codec written out, and a codec is a safe integer
  if (!equalBytes(cid.bytes, bytes) || !Number.isSafeInteger(cid.code)) {
    throw new InvalidCidError('not the shortest form of a CID')
  }

  checkPlainCid(cid)
  return cid
}

/** Whether a CID carries its block in itself. */
export function isIdentityCid (cid: CID): boolean {
  return cid.multihash.code === identity.code
}

async function hash (cid: CID, content: Uint8Array, getHasher: HasherLoader): Promise<Uint8Array> {
  let hasher

  try {
    hasher = await getHasher(cid.multihash.code)
  } catch (err) {
    throw new UnsupportedHashError(`No hasher for ${cid} (0x${cid.multihash.code.toString(16)}): pass a getHasher that knows it`, { cause: err })
  }

  // a copy: what was sealed, or opened, stays as it is whatever the hasher does
  return (await hasher.digest(Uint8Array.from(content))).digest
}

function startsWith (full: Uint8Array, digest: Uint8Array): boolean {
  return digest.byteLength >= MIN_DIGEST && digest.byteLength <= full.byteLength && equalBytes(digest, full.subarray(0, digest.byteLength))
}

/**
 * Whether `content` hashes to `cid`. `contentDigest` is the sha2-256 of `content`, computed
 * before.
 *
 * @throws {UnsupportedHashError} if no hasher is known
 */
export function matchesCid (cid: CID, content: Uint8Array, contentDigest: Uint8Array, getHasher: HasherLoader): Awaitable<boolean> {
  const { code, digest } = cid.multihash

  if (code === identity.code) {
    return equalBytes(digest, content)
  }

  return code === sha256.code
    ? startsWith(contentDigest, digest)
    : hash(cid, content, getHasher).then(full => startsWith(full, digest))
}
