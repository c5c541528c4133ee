import { base16 } from 'multiformats/bases/base16'
import { andThen } from '../../src/awaitable.ts'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import type { Aead, CryptoBackend } from '../../src/crypto/internal.ts'

// key and nonce of every sealing in this process, and the digest of what was sealed
const sealings = new Map<string, string>()
const repeats: string[] = []

function record (key: string, nonce: Uint8Array, digest: Uint8Array): void {
  const name = `${key}${base16.baseEncode(nonce)}`
  const payload = base16.baseEncode(digest)

  if ((sealings.get(name) ?? payload) !== payload) {
    repeats.push(base16.baseEncode(nonce))
  }

  sealings.set(name, payload)
}

function joined (parts: readonly Uint8Array[], length: number): Uint8Array {
  const payload = new Uint8Array(length)
  parts.reduce((end, part) => { payload.set(part, end); return end + part.byteLength }, 0)
  return payload
}

/** A backend that remembers every nonce it is used with, and for which payload. */
export function recorded (backend: CryptoBackend = defaultCrypto()): CryptoBackend {
  return {
    ...backend,
    async aead (key): Promise<Aead> {
      const name = base16.baseEncode(key)
      const aead = await backend.aead(key)
      const { sealNow, sealSame } = aead

      return {
        open: (sealed) => aead.open(sealed),
        async seal (nonce, plaintext) {
          record(name, nonce, await backend.sha256(plaintext))
          return aead.seal(nonce, plaintext)
        },
        ...(sealNow == null
          ? {}
          : {
              sealNow (nonce, parts, length) {
                record(name, nonce, backend.sha256(joined(parts, length)) as Uint8Array)
                return sealNow(nonce, parts, length)
              }
            }),
        ...(sealSame == null
          ? {}
          : {
              sealSame (nonce, parts, length, tagEnd) {
                const payload = joined(parts, length)
                // what is thrown away does not count
                return andThen(sealSame(nonce, parts, length, tagEnd), sealed =>
                  sealed == null ? sealed : andThen(backend.sha256(payload), digest => { record(name, nonce, digest); return sealed }))
              }
            })
      }
    }
  }
}

/** How many different pairs of key and nonce were used. */
export function sealingCount (): number {
  return sealings.size
}

/** The nonces that were used under one key for two payloads: there must be none. */
export function repeatedNonces (): string[] {
  return repeats
}

/** Hooks: after the tests around, no nonce may have been used for two payloads. */
export function checkNonces (): void {
  after('no nonce was used twice', () => {
    if (repeats.length > 0) {
      throw new Error(`${repeats.length} nonces were used for two payloads: ${repeats[0]}, ...`)
    }

    if (sealings.size === 0) {
      throw new Error('no sealing was recorded')
    }
  })
}
