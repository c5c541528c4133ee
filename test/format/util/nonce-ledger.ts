import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Aead, CryptoBackend } from '../../../src/crypto/internal.ts'

/**
 * Remembers, for every sealing through the backends it wraps, which payload a nonce was
 * used for under which key. Sealing the same payload again is allowed, another one never.
 */
export class NonceLedger {
  readonly #payloads = new Map<string, string>()
  /** `key|nonce` of every nonce that two payloads had */
  readonly repeats: string[] = []

  /** different nonces, over all keys */
  get size (): number {
    return this.#payloads.size
  }

  record (key: Uint8Array, nonce: Uint8Array, payload: Uint8Array): void {
    const used = `${bytesToHex(sha256(key)).slice(0, 16)}|${bytesToHex(nonce)}`
    const hash = bytesToHex(sha256(payload))

    if ((this.#payloads.get(used) ?? hash) !== hash) {
      this.repeats.push(used)
    }

    this.#payloads.set(used, hash)
  }

  /** The backend, with everything it seals recorded. */
  recording (backend: CryptoBackend): CryptoBackend {
    return { ...backend, aead: async (key) => this.#aead(Uint8Array.from(key), await backend.aead(key)) }
  }

  #aead (key: Uint8Array, aead: Aead): Aead {
    return {
      open: (sealed) => aead.open(sealed),
      seal: (nonce, plaintext) => {
        this.record(key, nonce, plaintext)
        return aead.seal(nonce, plaintext)
      }
    }
  }
}
