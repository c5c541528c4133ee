import { CID } from 'multiformats/cid'
import { NONCE_LENGTH } from '../crypto/internal.ts'
import { OpenFailedError, PlainBlockMismatchError, SealedBlockMismatchError, UnsupportedHashError } from '../errors.ts'
import { equalBytes } from './compare-bytes.ts'
import { DIGEST_LENGTH, MAX_SEALED_BLOCK, MIN_SEALED_BLOCK, SEAL_OVERHEAD } from './limits.ts'
import { KIND_DATA, KIND_PAGE, decodePayload, encodePayload } from './payload.ts'
import { checkPlainCid, defaultHashers, matchesCid } from './plain-cid.ts'
import { isNodeCid, isSealedCid, sealedCid } from './sealed-cid.ts'
import type { Padding } from './padding.ts'
import type { BlockKind, Payload } from './payload.ts'
import type { HasherLoader } from './plain-cid.ts'
import type { CryptoBackend, GraphKeys } from '../crypto/internal.ts'

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

export interface OpenOptions {
  /** the kind that is expected; `indexed` is data or page; default `KIND_DATA` */
  kind?: BlockKind | 'indexed'
  /** the plain CID that was asked for */
  plainCid?: CID
  /** default sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
}

export interface OpenedBlock extends PlainBlock {
  kind: BlockKind
}

async function deriveNonce (keys: GraphKeys, kind: number, contentDigest: Uint8Array, length: number, cid: CID): Promise<Uint8Array> {
  const input = new Uint8Array(1 + DIGEST_LENGTH + 4 + cid.bytes.byteLength)
  input[0] = kind
  input.set(contentDigest, 1)
  new DataView(input.buffer).setUint32(1 + DIGEST_LENGTH, length)
  input.set(cid.bytes, 1 + DIGEST_LENGTH + 4)
  return (await keys.nonce(input)).subarray(0, NONCE_LENGTH)
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
export async function sealBytes (keys: GraphKeys, block: PlainBlock, options: SealOptions = {}): Promise<SealedBytes> {
  const cid = CID.decode(block.cid.bytes.slice())
  const { kind = KIND_DATA, padding = 'padme', getHasher = defaultHashers } = options
  checkPlainCid(cid)

  const payload = encodePayload(kind, cid, block.bytes, padding)
  const contentDigest = await keys.crypto.sha256(payload.content)

  if (!await matchesCid(cid, payload.content, contentDigest, getHasher)) {
    throw new PlainBlockMismatchError(`The bytes of the block ${cid} do not hash to its CID: the store is damaged, or the block changed; add it again`)
  }

  const nonce = await deriveNonce(keys, kind, contentDigest, payload.bytes.byteLength + SEAL_OVERHEAD, cid)
  return { bytes: await keys.aead.seal(nonce, payload.bytes), content: payload.content }
}

/**
 * Check that a sealed block's bytes belong to its CID, without a key.
 *
 * @throws {SealedBlockMismatchError}
 */
export async function checkSealedBlock ({ cid, bytes }: SealedBlock, crypto: CryptoBackend): Promise<void> {
  if (!isSealedCid(cid) || !equalBytes(await crypto.sha256(bytes), cid.multihash.digest)) {
    throw new SealedBlockMismatchError(`The bytes of the sealed block ${cid} do not hash to its CID: fetch it again from somewhere else`)
  }

  if (bytes.byteLength < MIN_SEALED_BLOCK || bytes.byteLength > MAX_SEALED_BLOCK) {
    throw new SealedBlockMismatchError(`The block ${cid} of ${bytes.byteLength} bytes is no sealed block: it would have ${MIN_SEALED_BLOCK} to ${MAX_SEALED_BLOCK}`)
  }
}

function isExpected ({ kind, cid }: Payload, expected: OpenOptions): boolean {
  const { kind: expectedKind = KIND_DATA, plainCid } = expected

  return (expectedKind === 'indexed' ? kind === KIND_DATA || kind === KIND_PAGE : kind === expectedKind) &&
    (kind === KIND_DATA || isNodeCid(cid)) &&
    (plainCid == null || plainCid.equals(cid))
}

async function openPayload (keys: GraphKeys, sealed: Uint8Array, options: OpenOptions): Promise<Payload> {
  const payload = decodePayload(await keys.aead.open(sealed))
  const { cid, content } = payload
  const contentDigest = await keys.crypto.sha256(content)

  if (!isExpected(payload, options) || !await matchesCid(cid, content, contentDigest, options.getHasher ?? defaultHashers)) {
    throw new OpenFailedError()
  }

  return payload
}

/**
 * Verify and open one sealed block (SPEC 5.4). The result's bytes are new memory.
 *
 * @throws {SealedBlockMismatchError} if the bytes do not hash to the sealed CID, or the size is wrong
 * @throws {OpenFailedError} for everything else that is wrong with it, always the same
 * @throws {UnsupportedHashError} if the genuine block has a hash that `getHasher` does not know
 */
export async function openBlock (keys: GraphKeys, sealed: SealedBlock, options: OpenOptions = {}): Promise<OpenedBlock> {
  await checkSealedBlock(sealed, keys.crypto)

  try {
    const { kind, cid, content } = await openPayload(keys, sealed.bytes, options)
    return { kind: kind as BlockKind, cid, bytes: content }
  } catch (err) {
    throw err instanceof UnsupportedHashError && err.cause != null ? err : new OpenFailedError()
  }
}
