import { andThen, orElse } from '../awaitable.ts'
import { ClosedError, OpenFailedError, SealedBlockMismatchError, UnsupportedHashError } from '../errors.ts'
import { equalBytes } from './compare-bytes.ts'
import { MAX_SEALED_BLOCK, MIN_SEALED_BLOCK } from './limits.ts'
import { KIND_DATA, KIND_PAGE, decodePayload } from './payload.ts'
import { defaultHashers } from './plain-cid.ts'
import { checkedDigest } from './seal-block.ts'
import { isNodeCid, isSealedCid } from './sealed-cid.ts'
import type { BlockKind, Payload } from './payload.ts'
import type { HasherLoader } from './plain-cid.ts'
import type { PlainBlock, SealedBlock } from './seal-block.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend, OpenKeys } from '../crypto/internal.ts'
import type { CID } from 'multiformats/cid'

/** What a sealed block is expected to hold. */
export interface OpenOptions {
  /** the kind that is expected; `indexed` is data or page; default `KIND_DATA` */
  kind?: BlockKind | 'indexed'
  /** the plain CID that was asked for */
  plainCid?: CID
  /** default sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
}

/** A block that was opened, and of which kind it is. */
export interface OpenedBlock extends PlainBlock {
  kind: BlockKind
}

/** As `checkSealedBlock`, without waiting where the platform need not. */
export function checkNow ({ cid, bytes }: SealedBlock, crypto: CryptoBackend): Awaitable<void> {
  return andThen(crypto.sha256(bytes), digest => {
    if (!isSealedCid(cid) || !equalBytes(digest, cid.multihash.digest)) {
      throw new SealedBlockMismatchError(`The bytes of the sealed block ${cid} do not hash to its CID: fetch it again from somewhere else`)
    }

    if (bytes.byteLength < MIN_SEALED_BLOCK || bytes.byteLength > MAX_SEALED_BLOCK) {
      throw new SealedBlockMismatchError(`The block ${cid} of ${bytes.byteLength} bytes is no sealed block: it would have ${MIN_SEALED_BLOCK} to ${MAX_SEALED_BLOCK}`)
    }
  })
}

/**
 * Check that a sealed block's bytes belong to its CID, without a key.
 *
 * @throws {SealedBlockMismatchError}
 */
export async function checkSealedBlock (sealed: SealedBlock, crypto: CryptoBackend): Promise<void> {
  return checkNow(sealed, crypto)
}

function isExpected ({ kind, cid }: Payload, expected: OpenOptions): boolean {
  const { kind: expectedKind = KIND_DATA, plainCid } = expected

  return (expectedKind === 'indexed' ? kind === KIND_DATA || kind === KIND_PAGE : kind === expectedKind) &&
    (kind === KIND_DATA || isNodeCid(cid)) &&
    (plainCid == null || plainCid.equals(cid))
}

function openPayload (keys: OpenKeys, sealed: Uint8Array, options: OpenOptions): Awaitable<OpenedBlock> {
  return andThen(keys.aead.open(sealed), bytes => {
    const payload = decodePayload(bytes)
    const { kind, cid, content } = payload

    return isExpected(payload, options)
      ? andThen(checkedDigest(cid, content, keys.crypto, options.getHasher ?? defaultHashers), () => ({ kind: kind as BlockKind, cid, bytes: content }))
      : refuse()
  })
}

// whatever is wrong with a block, the same error: which check failed is no news for who made it
function refuse (err?: unknown): never {
  throw err instanceof ClosedError || (err instanceof UnsupportedHashError && err.cause != null) ? err : new OpenFailedError()
}

/**
 * Verify and open one sealed block (SPEC 5.4). The result's bytes are new memory.
 *
 * @throws {SealedBlockMismatchError} if the bytes do not hash to the sealed CID, or the size is wrong
 * @throws {OpenFailedError} for everything else that is wrong with it, always the same
 * @throws {UnsupportedHashError} if the genuine block has a hash that `getHasher` does not know
 * @throws {ClosedError} if the keys were closed
 */
export async function openBlock (keys: OpenKeys, sealed: SealedBlock, options: OpenOptions = {}): Promise<OpenedBlock> {
  return openNow(keys, sealed, options)
}

/** As `openBlock`, without waiting where the platform need not. */
export function openNow (keys: OpenKeys, sealed: SealedBlock, options: OpenOptions = {}): Awaitable<OpenedBlock> {
  return andThen(checkNow(sealed, keys.crypto), () => orElse(() => openPayload(keys, sealed.bytes, options), refuse))
}
