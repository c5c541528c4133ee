import { gcm } from '@noble/ciphers/aes.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { NONCE_LENGTH } from './backend.ts'
import type { Aead, CryptoBackend } from './backend.ts'

function aead (key: Uint8Array): Aead {
  const copy = Uint8Array.from(key)

  return {
    seal (nonce, plaintext) {
      const ciphertext = gcm(copy, nonce).encrypt(plaintext)
      const sealed = new Uint8Array(NONCE_LENGTH + ciphertext.byteLength)
      sealed.set(nonce)
      sealed.set(ciphertext, NONCE_LENGTH)
      return sealed
    },
    open: (sealed) => gcm(copy, sealed.subarray(0, NONCE_LENGTH)).decrypt(sealed.subarray(NONCE_LENGTH))
  }
}

/** noble, pure JavaScript: everywhere, in insecure contexts too. */
export function nobleCrypto (): CryptoBackend {
  return {
    name: 'noble',
    sha256,
    aead,
    hmac: (key) => {
      const copy = Uint8Array.from(key)
      return (data) => hmac(sha256, copy, data)
    }
  }
}
