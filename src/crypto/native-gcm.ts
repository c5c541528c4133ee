import { asUint8Array } from '../as-uint8array.ts'
import { Slab } from '../slab.ts'
import { NONCE_LENGTH, TAG_LENGTH } from './backend.ts'
import { ifSameTag } from './same-tag.ts'
import type { Aead } from './backend.ts'
import type { Held } from './held.ts'

type NodeCrypto = typeof import('node:crypto')
type NodeKey = ReturnType<NodeCrypto['createSecretKey']>

/** Up to here one call with everything costs less than a call for each part. */
const JOINED_BYTES = 32_768
/** More at once falls out of the processor's cache before it is copied. */
const CHUNK_BYTES = 65_536

// zero between two uses, so that no plaintext stays and the padding is there
const joined = new Uint8Array(JOINED_BYTES)
const zeroes = new Uint8Array(CHUNK_BYTES)

// all of it is written over
const ciphertexts = new Slab(length => globalThis.Buffer == null ? new Uint8Array(length) : asUint8Array(globalThis.Buffer.allocUnsafeSlow(length)))

interface Cipher {
  update (data: Uint8Array): Uint8Array
}

/**
 * Encrypt to where it belongs. The memory that node made for it is given back at once, while it is warm: left to the
 * garbage collector, it would cost a third of the time of a small block.
 */
function encrypt (cipher: Cipher, plaintext: Uint8Array, sealed: Uint8Array, start: number): number {
  const ciphertext = cipher.update(plaintext)
  sealed.set(ciphertext, start)

  if (ciphertext.buffer.byteLength === ciphertext.byteLength) {
    (ciphertext.buffer as ArrayBuffer).transfer?.(0)
  }

  return start + plaintext.byteLength
}

function encryptJoined (cipher: Cipher, parts: readonly Uint8Array[], length: number, sealed: Uint8Array): number {
  let end = 0

  try {
    for (const part of parts) {
      joined.set(part, end)
      end += part.byteLength
    }

    return encrypt(cipher, joined.subarray(0, length), sealed, NONCE_LENGTH)
  } finally {
    joined.fill(0, 0, end)
  }
}

function encryptEach (cipher: Cipher, parts: readonly Uint8Array[], length: number, sealed: Uint8Array): number {
  let end = NONCE_LENGTH

  for (const part of parts) {
    for (let start = 0; start < part.byteLength; start += CHUNK_BYTES) {
      end = encrypt(cipher, part.subarray(start, start + CHUNK_BYTES), sealed, end)
    }
  }

  while (end < NONCE_LENGTH + length) {
    end = encrypt(cipher, zeroes.subarray(0, NONCE_LENGTH + length - end), sealed, end)
  }

  return end
}

/** AES-GCM of node:crypto. A KeyObject instead of raw bytes makes setting up a cipher four times as fast. */
export function nativeGcm (node: NodeCrypto, key: Held<NodeKey>): Aead {
  const algorithm = key.secret.symmetricKeySize === 16 ? 'aes-128-gcm' : 'aes-256-gcm'

  function sealNow (nonce: Uint8Array, parts: readonly Uint8Array[], length: number): Uint8Array {
    const cipher = node.createCipheriv(algorithm, key.secret, nonce)
    const sealed = ciphertexts.take(NONCE_LENGTH + length + TAG_LENGTH)
    sealed.set(nonce)
    const end = (length <= JOINED_BYTES ? encryptJoined : encryptEach)(cipher, parts, length, sealed)
    cipher.final()
    sealed.set(cipher.getAuthTag(), end)
    return sealed
  }

  return {
    sealNow,
    sealSame: (nonce, parts, length, tagEnd) => ifSameTag(sealNow(nonce, parts, length), tagEnd),
    seal: (nonce, plaintext) => sealNow(nonce, [plaintext], plaintext.byteLength),
    open (sealed) {
      const end = sealed.byteLength - TAG_LENGTH
      const decipher = node.createDecipheriv(algorithm, key.secret, sealed.subarray(0, NONCE_LENGTH), { authTagLength: TAG_LENGTH })
      decipher.setAuthTag(sealed.subarray(end))
      const payload = decipher.update(sealed.subarray(NONCE_LENGTH, end))
      decipher.final()
      return asUint8Array(payload)
    },
    close: () => { key.close() }
  }
}
