import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { NONCE_LENGTH } from './backend.ts'
import { Held } from './held.ts'
import type { Aead, CryptoBackend, Mac } from './backend.ts'
import type { Awaitable } from '../awaitable.ts'

type Gcm = typeof import('@noble/ciphers/aes.js').gcm

async function aead (key: Uint8Array, loadGcm: () => Awaitable<Gcm>): Promise<Aead> {
  const held = new Held(Uint8Array.from(key))
  const gcm = await loadGcm()

  return {
    seal (nonce, plaintext) {
      const ciphertext = gcm(held.secret, nonce).encrypt(plaintext)
      const sealed = new Uint8Array(NONCE_LENGTH + ciphertext.byteLength)
      sealed.set(nonce)
      sealed.set(ciphertext, NONCE_LENGTH)
      return sealed
    },
    open: (sealed) => gcm(held.secret, sealed.subarray(0, NONCE_LENGTH)).decrypt(sealed.subarray(NONCE_LENGTH)),
    close: () => { held.close() }
  }
}

function mac (key: Uint8Array): Mac {
  const held = new Held(Uint8Array.from(key))
  const authenticate: Mac = (data) => hmac(sha256, held.secret, data)
  return Object.assign(authenticate, { close: () => { held.close() } })
}

// most pages have WebCrypto, and load no AES
async function lateGcm (): Promise<Gcm> {
  return (await import('@noble/ciphers/aes.js')).gcm
}

/** `nobleCrypto`, with its AES-GCM from wherever the caller has it. */
export function nobleCryptoWith (loadGcm: () => Awaitable<Gcm>): CryptoBackend {
  return {
    name: 'noble',
    sha256,
    aead: async (key) => aead(key, loadGcm),
    hmac: mac
  }
}

/** noble, pure JavaScript: everywhere, in insecure contexts too. */
export function nobleCrypto (): CryptoBackend {
  return nobleCryptoWith(lateGcm)
}
