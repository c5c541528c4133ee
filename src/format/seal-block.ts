import { andThen } from '../awaitable.ts'
import { NONCE_LENGTH } from '../crypto/internal.ts'
import { PlainBlockMismatchError } from '../errors.ts'
import { Slab } from '../slab.ts'
import { DIGEST_LENGTH, SEAL_OVERHEAD } from './limits.ts'
import { KIND_DATA, encodePayload } from './payload.ts'
import { checkPlainCid, defaultHashers, matchesCid } from './plain-cid.ts'
import { copyCid } from './read-cid.ts'
import { sealedCid } from './sealed-cid.ts'
import type { Padding } from './padding.ts'
import type { BlockKind } from './payload.ts'
import type { HasherLoader } from './plain-cid.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend, GraphKeys } from '../crypto/internal.ts'
import type { CID } from 'multiformats/cid'

const CID_START = 1 + DIGEST_LENGTH + 4

const nonceInputs = new Slab()

export interface PlainBlock {
  cid: CID
  bytes: Uint8Array
}

export interface SealedBlock {
  cid: CID
  bytes: Uint8Array
}

export interface SealedBytes {
  bytes: Uint8Array
  /** the plaintext that is in them */
  content: Uint8Array
}

export interface SealOptions {
  /** default `KIND_DATA` */
  kind?: BlockKind
  /** default `padme` */
  padding?: Padding
  /** default sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
}

// kind | sha256(content) | u32be(sealed length) | cid
function nonceInput (kind: number, contentDigest: Uint8Array, length: number, cid: CID): Uint8Array {
  const input = nonceInputs.take(CID_START + cid.bytes.byteLength)
  input[0] = kind
  input.set(contentDigest, 1)

  for (let i = 1; i <= 4; i++) {
    input[CID_START - i] = length >>> (8 * (i - 1))
  }

  input.set(cid.bytes, CID_START)
  return input
}

/**
 * Seal one block (SPEC 5). The plain CID travels inside the ciphertext; only the sealed CID
 * is public. The caller's CID and buffer are copied before they are checked, so they may change.
 *
 * @throws {PlainBlockMismatchError} if the bytes do not hash to the CID
 * @throws {BlockTooLargeError} if it does not fit 2 MiB
 * @throws {UnsupportedHashError} if the CID's hash is weak or unknown
 * @throws {InvalidCidError} if format 1 does not carry the CID
 */
export async function sealBlock (keys: GraphKeys, block: PlainBlock, options: SealOptions = {}): Promise<SealedBlock> {
  const { bytes } = await sealBytes(keys, block, options)
  return { cid: sealedCid(await keys.crypto.sha256(bytes)), bytes }
}

/**
 * As `sealBlock`, without computing the sealed CID. `content` is the copy that was checked and
 * sealed: what else is to be known of the block is read from there.
 */
export function sealBytes (keys: GraphKeys, block: PlainBlock, options: SealOptions = {}): Awaitable<SealedBytes> {
  const { kind = KIND_DATA, padding = 'padme', getHasher = defaultHashers } = options
  const cid = copyCid(block.cid.bytes)
  checkPlainCid(cid)
  const payload = encodePayload(kind, cid, block.bytes, padding)

  return andThen(checkedDigest(cid, payload.content, keys.crypto, getHasher), digest =>
    andThen(keys.nonce(nonceInput(kind, digest, payload.bytes.byteLength + SEAL_OVERHEAD, cid)), nonce =>
      andThen(keys.aead.seal(nonce.subarray(0, NONCE_LENGTH), payload.bytes), bytes =>
        ({ bytes, content: payload.content }))))
}

/**
 * The sha2-256 of a content that belongs to its CID.
 *
 * @throws {PlainBlockMismatchError}
 * @throws {UnsupportedHashError}
 */
export function checkedDigest (cid: CID, content: Uint8Array, crypto: CryptoBackend, getHasher: HasherLoader): Awaitable<Uint8Array> {
  return andThen(crypto.sha256(content), digest => andThen(matchesCid(cid, content, digest, getHasher), matches => {
    if (!matches) {
      throw new PlainBlockMismatchError(`The bytes of the block ${cid} do not hash to its CID: the store is damaged, or the block changed; add it again`)
    }

    return digest
  }))
}
