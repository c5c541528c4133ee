import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { CID } from 'multiformats/cid'
import { NONCE_LENGTH, checkKey } from '../crypto/internal.ts'
import { BlockTooLargeError, OpenFailedError, PlainBlockMismatchError, UnsupportedHashError } from '../errors.ts'
import { MAX_SEALED_BLOCK, SEAL_OVERHEAD, checkPlainCid, decodePlainCid, matchesCid } from '../format/internal.ts'
import type { Aead, CryptoBackend, Mac } from '../crypto/internal.ts'
import type { HasherLoader, PlainBlock, SealedBytes } from '../format/internal.ts'

const LENGTH_SIZE = 4

export interface IpsqlKeys {
  crypto: CryptoBackend
  aead: Aead
  nonce: Mac
}

/**
 * The key itself encrypts, as in IPSQL. IVs come from a key derived of it, so that the same block
 * gives the same bytes; IPSQL draws them at random, and reads either.
 *
 * @throws {InvalidKeyError}
 */
export async function ipsqlKeys (key: Uint8Array, crypto: CryptoBackend): Promise<IpsqlKeys> {
  const copy = checkKey(key)
  const ivKey = hkdf(sha256, copy, undefined, utf8ToBytes('helia-encrypted/ipsql|iv'), 32)
  return { crypto, aead: await crypto.aead(copy), nonce: await crypto.hmac(ivKey) }
}

/**
 * Encrypt one block as IPSQL does: `iv[12] | AES-GCM(u32le(len(cid)) | cid | content) | tag[16]`.
 *
 * @throws {PlainBlockMismatchError}
 * @throws {BlockTooLargeError} over 2 MiB, which no network carries
 * @throws {UnsupportedHashError}
 */
export async function sealIpsqlBlock (keys: IpsqlKeys, { cid: plainCid, bytes }: PlainBlock, getHasher: HasherLoader): Promise<SealedBytes> {
  const cid = CID.decode(plainCid.bytes.slice())
  checkPlainCid(cid)
  const start = LENGTH_SIZE + cid.bytes.byteLength

  if (start + bytes.byteLength + SEAL_OVERHEAD > MAX_SEALED_BLOCK) {
    throw new BlockTooLargeError(`The block ${cid} of ${bytes.byteLength} bytes does not fit an encrypted block of 2 MiB: add the data again in smaller blocks`)
  }

  const payload = new Uint8Array(start + bytes.byteLength)
  new DataView(payload.buffer).setUint32(0, cid.bytes.byteLength, true)
  payload.set(cid.bytes, LENGTH_SIZE)
  payload.set(bytes, start)
  const content = payload.subarray(start)
  const digest = await keys.crypto.sha256(content)

  if (!await matchesCid(cid, content, digest, getHasher)) {
    throw new PlainBlockMismatchError(`The bytes of the block ${cid} do not hash to its CID: the store is damaged, or the block changed; add it again`)
  }

  const iv = (await keys.nonce(new Uint8Array([...digest, ...cid.bytes]))).subarray(0, NONCE_LENGTH)
  return { bytes: await keys.aead.seal(iv, payload), content }
}

async function open (keys: IpsqlKeys, sealed: Uint8Array, getHasher: HasherLoader): Promise<PlainBlock> {
  const payload = await keys.aead.open(sealed)
  const start = LENGTH_SIZE + new DataView(payload.buffer, payload.byteOffset).getUint32(0, true)

  if (start > payload.byteLength) {
    throw new OpenFailedError()
  }

  const cid = decodePlainCid(payload.slice(LENGTH_SIZE, start))
  const content = payload.subarray(start)

  if (!await matchesCid(cid, content, await keys.crypto.sha256(content), getHasher)) {
    throw new OpenFailedError()
  }

  return { cid, bytes: content }
}

/**
 * Open one block whose bytes were checked against its CID.
 *
 * @throws {OpenFailedError} whatever is wrong with it, always the same
 * @throws {UnsupportedHashError} if `getHasher` does not know the hash of a genuine block
 */
export async function openIpsqlBlock (keys: IpsqlKeys, sealed: Uint8Array, getHasher: HasherLoader): Promise<PlainBlock> {
  try {
    return await open(keys, sealed, getHasher)
  } catch (err) {
    throw err instanceof UnsupportedHashError && err.cause != null ? err : new OpenFailedError()
  }
}
