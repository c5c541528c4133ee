import { NONCE_LENGTH } from './backend.ts'
import { Held } from './held.ts'
import { ifSameTag } from './same-tag.ts'
import type { Aead, CryptoBackend, Mac } from './backend.ts'

type Bytes = Uint8Array<ArrayBuffer>

// WebCrypto's types exclude shared memory; what gets here was copied out of it before
function own (data: Uint8Array): Bytes {
  return data.buffer instanceof ArrayBuffer ? data as Bytes : new Uint8Array(data)
}

function inOnePiece (parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts[0]?.byteLength === length) {
    return parts[0]
  }

  const bytes = new Uint8Array(length)
  parts.reduce((end, part) => { bytes.set(part, end); return end + part.byteLength }, 0)
  return bytes
}

async function gcm (key: Uint8Array): Promise<Aead> {
  const held = new Held(await crypto.subtle.importKey('raw', own(key), 'AES-GCM', false, ['encrypt', 'decrypt']))

  async function seal (nonce: Uint8Array, plaintext: Uint8Array): Promise<Uint8Array> {
    const ciphertext = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: own(nonce) }, held.secret, own(plaintext))
    const sealed = new Uint8Array(NONCE_LENGTH + ciphertext.byteLength)
    sealed.set(nonce)
    sealed.set(new Uint8Array(ciphertext), NONCE_LENGTH)
    return sealed
  }

  return {
    seal,
    sealSame: async (nonce, parts, length, tagEnd) => ifSameTag(await seal(nonce, inOnePiece(parts, length)), tagEnd),
    async open (sealed) {
      const iv = own(sealed.subarray(0, NONCE_LENGTH))
      return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, held.secret, own(sealed.subarray(NONCE_LENGTH))))
    },
    close: () => { held.close() }
  }
}

async function mac (key: Uint8Array): Promise<Mac> {
  const held = new Held(await crypto.subtle.importKey('raw', own(key), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']))
  const authenticate: Mac = async (data) => new Uint8Array(await crypto.subtle.sign('HMAC', held.secret, own(data)))
  return Object.assign(authenticate, { close: () => { held.close() } })
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
