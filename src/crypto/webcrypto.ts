import { NONCE_LENGTH } from './backend.ts'
import type { Aead, CryptoBackend, Mac } from './backend.ts'

type Bytes = Uint8Array<ArrayBuffer>

// WebCrypto's types exclude shared memory; what gets here was copied out of it before
function own (data: Uint8Array): Bytes {
  return data.buffer instanceof ArrayBuffer ? data as Bytes : new Uint8Array(data)
}

async function gcm (key: Uint8Array): Promise<Aead> {
  const aesKey = await crypto.subtle.importKey('raw', own(key), 'AES-GCM', false, ['encrypt', 'decrypt'])

  return {
    async seal (nonce, plaintext) {
      const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: own(nonce) }, aesKey, own(plaintext))
      const sealed = new Uint8Array(NONCE_LENGTH + ciphertext.byteLength)
      sealed.set(nonce)
      sealed.set(new Uint8Array(ciphertext), NONCE_LENGTH)
      return sealed
    },
    async open (sealed) {
      const iv = own(sealed.subarray(0, NONCE_LENGTH))
      return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, aesKey, own(sealed.subarray(NONCE_LENGTH))))
    }
  }
}

async function mac (key: Uint8Array): Promise<Mac> {
  const hmacKey = await crypto.subtle.importKey('raw', own(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return async (data) => new Uint8Array(await crypto.subtle.sign('HMAC', hmacKey, own(data)))
}

/** The platform's WebCrypto: browsers, workers, Deno. Needs a secure context. */
export function webCrypto (): CryptoBackend | undefined {
  if (globalThis.crypto?.subtle == null) {
    return undefined
  }

  return {
    name: 'webcrypto',
    sha256: async (data) => new Uint8Array(await crypto.subtle.digest('SHA-256', own(data))),
    aead: gcm,
    hmac: mac
  }
}
