import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'
import { andThen } from '../awaitable.ts'
import { NONCE_LENGTH } from '../crypto/internal.ts'
import { PlainBlockMismatchError } from '../errors.ts'
import { Slab } from '../slab.ts'
import { equalBytes } from './compare-bytes.ts'
import { DIGEST_LENGTH, SEAL_OVERHEAD } from './limits.ts'
import { KIND_DATA, encodeHead, encodePayload, sealedLength } from './payload.ts'
import { checkPlainCid, defaultHashers, matchesCid } from './plain-cid.ts'
import { copyCid } from './read-cid.ts'
import { sealedCid } from './sealed-cid.ts'
import type { Padding } from './padding.ts'
import type { BlockKind } from './payload.ts'
import type { HasherLoader } from './plain-cid.ts'
import type { Awaitable } from '../awaitable.ts'
import type { Aead, BlockKeys, CryptoBackend } from '../crypto/internal.ts'
import type { SpareMemory } from '../spare-memory.ts'
import type { CID } from 'multiformats/cid'

/** Smaller memory costs little. */
const LARGE = 65_536

const CID_START = 1 + DIGEST_LENGTH + 4

const nonceInputs = new Slab()

/** A block in the clear, and its CID. */
export interface PlainBlock {
  cid: CID
  bytes: Uint8Array
}

/** A sealed block, and its CID. */
export interface SealedBlock {
  cid: CID
  bytes: Uint8Array
}

export interface SealedBytes {
  bytes: Uint8Array
  /** the plaintext that is in them */
  content: Uint8Array
}

/** How a block is sealed. */
export interface SealOptions {
  /** default `KIND_DATA` */
  kind?: BlockKind
  /** default `padme` */
  padding?: Padding
  /** default sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
  /** for copies of large blocks that link nothing: of their `content` only the length is right then */
  memory?: SpareMemory
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
 * is public. The caller's CID and buffer may change: they are copied before they are checked, unless all of it happens at once.
 *
 * @throws {PlainBlockMismatchError} if the bytes do not hash to the CID
 * @throws {BlockTooLargeError} if it does not fit 2 MiB
 * @throws {UnsupportedHashError} if the CID's hash is weak or unknown
 * @throws {InvalidCidError} if format 1 does not carry the CID
 */
export async function sealBlock (keys: BlockKeys, block: PlainBlock, options: SealOptions = {}): Promise<SealedBlock> {
  const { bytes } = await sealBytes(keys, block, options)
  return { cid: sealedCid(await keys.crypto.sha256(bytes)), bytes }
}

/**
 * As `sealBlock`, without computing the sealed CID. `content` is what was checked and sealed, a copy
 * unless all of it happened at once: what else is to be known of the block is read from there.
 */
export function sealBytes (keys: BlockKeys, block: PlainBlock, options: SealOptions = {}): Awaitable<SealedBytes> {
  const cid = copyCid(block.cid.bytes)
  checkPlainCid(cid)
  return sealOwn(keys, { cid, bytes: block.bytes }, options)
}

/** As `sealBytes`, for a CID that was checked and that nobody else can change. */
export function sealOwn (keys: BlockKeys, block: PlainBlock, options: SealOptions = {}): Awaitable<SealedBytes> {
  if (!canSealNow(keys, block)) {
    return sealCopy(keys, block, options)
  }

  const digest = keys.crypto.sha256(block.bytes) as Uint8Array
  checkDigest(block.cid, digest)
  return { bytes: keys.aead.sealNow(...layOut(keys, block, digest, options)), content: block.bytes }
}

/**
 * Seal a block again, without hashing it where its CID has the digest. Nothing is returned if it changed since: if the tag
 * does not end as it did then (SPEC 5.2).
 */
export function sealSame (keys: BlockKeys, block: PlainBlock, tagEnd: Uint8Array, options: SealOptions = {}): Awaitable<Uint8Array | undefined> {
  if (canSealNow(keys, block)) {
    return keys.aead.sealSame(...layOut(keys, block, block.cid.multihash.digest, options), tagEnd)
  }

  const { sealSame } = keys.aead
  return sealSame != null && isUsualRaw(block.cid)
    ? encryptCopy(keys, block, options, () => block.cid.multihash.digest, (nonce, { bytes }) => sealSame(nonce, [bytes], bytes.byteLength, tagEnd))
    : andThen(sealCopy(keys, block, options), ({ bytes }) => equalBytes(bytes.subarray(-tagEnd.byteLength), tagEnd) ? bytes : undefined)
}

type ImmediateKeys = BlockKeys & { aead: Required<Aead> }

// without a copy of the content: no links are read from it later, nothing else runs meanwhile, and no other thread has it
function canSealNow (keys: BlockKeys, { cid, bytes }: PlainBlock): keys is ImmediateKeys {
  return keys.immediate === true && isUsualRaw(cid) && bytes.buffer instanceof ArrayBuffer
}

function layOut (keys: BlockKeys, { cid, bytes }: PlainBlock, digest: Uint8Array, { kind = KIND_DATA, padding = 'padme' }: SealOptions): [nonce: Uint8Array, parts: Uint8Array[], length: number] {
  const length = sealedLength(cid, bytes.byteLength, padding)
  const nonce = keys.nonce(nonceInput(kind, digest, length, cid)) as Uint8Array
  return [nonce.subarray(0, NONCE_LENGTH), [encodeHead(kind, cid, bytes.byteLength), bytes], length - SEAL_OVERHEAD]
}

function sealCopy (keys: BlockKeys, block: PlainBlock, options: SealOptions): Awaitable<SealedBytes> {
  const { crypto, aead } = keys
  const digest = (content: Uint8Array): Awaitable<Uint8Array> => checkedDigest(block.cid, content, crypto, options.getHasher ?? defaultHashers)
  return encryptCopy(keys, block, options, digest, (nonce, { bytes, content }) => andThen(aead.seal(nonce, bytes), bytes => ({ bytes, content })))
}

/** Lay out a copy of a block, and encrypt it under the nonce that comes of its digest. */
function encryptCopy <T> (keys: BlockKeys, block: PlainBlock, options: SealOptions, digestOf: (content: Uint8Array) => Awaitable<Uint8Array>, encrypt: (nonce: Uint8Array, payload: SealedBytes) => Awaitable<T>): Awaitable<T> {
  const { kind = KIND_DATA, padding = 'padme' } = options
  const { cid, bytes } = block
  const memory = spareMemory(block, options)
  const payload = encodePayload(kind, cid, bytes, padding, memory)

  return andThen(digestOf(payload.content), digest =>
    andThen(keys.nonce(nonceInput(kind, digest, payload.bytes.byteLength + SEAL_OVERHEAD, cid)), nonce =>
      andThen(encrypt(nonce.subarray(0, NONCE_LENGTH), payload), encrypted => {
        memory?.give(payload.bytes)
        return encrypted
      })))
}

function spareMemory ({ cid, bytes }: PlainBlock, { memory }: SealOptions): SpareMemory | undefined {
  return bytes.byteLength >= LARGE && isUsualRaw(cid) ? memory : undefined
}

/** Whether a block links nothing, and its CID has its whole sha2-256. */
export function isUsualRaw ({ code, multihash }: CID): boolean {
  return code === raw.code && multihash.code === sha256.code && multihash.digest.byteLength === DIGEST_LENGTH
}

function checkDigest (cid: CID, digest: Uint8Array): void {
  if (!equalBytes(cid.multihash.digest, digest)) {
    throw mismatch(cid)
  }
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
      throw mismatch(cid)
    }

    return digest
  }))
}

function mismatch (cid: CID): PlainBlockMismatchError {
  return new PlainBlockMismatchError(`The bytes of the block ${cid} do not hash to its CID: the store is damaged, or the block changed; add it again`)
}
