import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { clean, utf8ToBytes } from '@noble/hashes/utils.js'
import { andThen, orElse } from '../awaitable.ts'
import { NONCE_LENGTH, checkKey } from '../crypto/internal.ts'
import { BlockTooLargeError, ClosedError, OpenFailedError, UnsupportedHashError } from '../errors.ts'
import { MAX_SEALED_BLOCK, SEAL_OVERHEAD, checkPlainCid, checkedDigest, copyCid, decodePlainCid } from '../format/internal.ts'
import { Slab } from '../slab.ts'
import type { Awaitable } from '../awaitable.ts'
import type { Aead, CryptoBackend, Mac } from '../crypto/internal.ts'
import type { HasherLoader, PlainBlock, SealedBytes } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

const LENGTH_SIZE = 4

const plaintexts = new Slab()

export interface IpsqlKeys {
  crypto: CryptoBackend
  aead: Aead
  nonce: Mac
  /** as that of `GraphKeys` */
  close (): void
}

/**
 * The key itself encrypts, as in IPSQL. IVs come from a key derived of it, so that the same block
 * gives the same bytes; IPSQL draws them at random, and reads either. Whoever asks for the keys closes them.
 *
 * @throws {InvalidKeyError}
 */
export async function ipsqlKeys (key: Uint8Array, crypto: CryptoBackend): Promise<IpsqlKeys> {
  const copy = checkKey(key)
  const ivKey = hkdf(sha256, copy, undefined, utf8ToBytes('helia-encrypted/ipsql|iv'), 32)

  try {
    const [aead, nonce] = [await crypto.aead(copy), await crypto.hmac(ivKey)]
    return { crypto, aead, nonce, close: () => { [aead, nonce].forEach(key => key.close?.()) } }
  } finally {
    clean(copy, ivKey)
  }
}

/**
 * Encrypt one block as IPSQL does: `iv[12] | AES-GCM(u32le(len(cid)) | cid | content) | tag[16]`.
 *
 * @throws {PlainBlockMismatchError}
 * @throws {BlockTooLargeError} over 2 MiB, which no network carries
 * @throws {UnsupportedHashError}
 */
export function sealIpsqlBlock (keys: IpsqlKeys, { cid: plainCid, bytes }: PlainBlock, getHasher: HasherLoader): Awaitable<SealedBytes> {
  const cid = copyCid(plainCid.bytes)
  checkPlainCid(cid)
  const { payload, content } = layOut(cid, bytes)

  return andThen(checkedDigest(cid, content, keys.crypto, getHasher), digest =>
    andThen(keys.nonce(ivInput(digest, cid)), iv =>
      andThen(keys.aead.seal(iv.subarray(0, NONCE_LENGTH), payload), bytes => ({ bytes, content }))))
}

function layOut (cid: CID, bytes: Uint8Array): { payload: Uint8Array, content: Uint8Array } {
  // read once: a buffer may grow meanwhile
  const { byteLength } = bytes
  const start = LENGTH_SIZE + cid.bytes.byteLength

  if (start + byteLength + SEAL_OVERHEAD > MAX_SEALED_BLOCK) {
    throw new BlockTooLargeError(`The block ${cid} of ${byteLength} bytes does not fit an encrypted block of 2 MiB: add the data again in smaller blocks`)
  }

  const payload = plaintexts.take(start + byteLength)
  // u32le of a length that is at most 160
  payload[0] = cid.bytes.byteLength
  payload.set(cid.bytes, LENGTH_SIZE)
  const content = payload.subarray(start)
  content.set(bytes)
  return { payload, content }
}

function ivInput (digest: Uint8Array, cid: CID): Uint8Array {
  const input = plaintexts.take(digest.byteLength + cid.bytes.byteLength)
  input.set(digest)
  input.set(cid.bytes, digest.byteLength)
  return input
}

function openPayload (keys: IpsqlKeys, payload: Uint8Array, getHasher: HasherLoader): Awaitable<PlainBlock> {
  const start = LENGTH_SIZE + new DataView(payload.buffer, payload.byteOffset, payload.byteLength).getUint32(0, true)

  if (start > payload.byteLength) {
    throw new OpenFailedError()
  }

  const cid = decodePlainCid(payload.subarray(LENGTH_SIZE, start))
  const bytes = payload.subarray(start)
  return andThen(checkedDigest(cid, bytes, keys.crypto, getHasher), () => ({ cid, bytes }))
}

/**
 * Open one block whose bytes were checked against its CID.
 *
 * @throws {OpenFailedError} whatever is wrong with it, always the same
 * @throws {UnsupportedHashError} if `getHasher` does not know the hash of a genuine block
 */
export function openIpsqlBlock (keys: IpsqlKeys, sealed: Uint8Array, getHasher: HasherLoader): Awaitable<PlainBlock> {
  return orElse(() => andThen(keys.aead.open(sealed), payload => openPayload(keys, payload, getHasher)), err => {
    throw err instanceof ClosedError || (err instanceof UnsupportedHashError && err.cause != null) ? err : new OpenFailedError()
  })
}
