import type { Awaitable } from '../awaitable.ts'

/**
 * AES-GCM under one key of 16 or 32 bytes (NIST SP 800-38D), nonce 12 bytes, tag 16, no additional
 * data. At most 2^32 messages a key (SPEC 5.2).
 */
export interface Aead {
  /** Returns `nonce | ciphertext | tag`. `plaintext` is neither kept nor changed. */
  seal (nonce: Uint8Array, plaintext: Uint8Array): Awaitable<Uint8Array>

  /**
   * As `seal`, of these parts and then zeroes, `length` bytes in all: only where nothing need be waited for, so that
   * nobody can change the parts meanwhile.
   */
  sealNow? (nonce: Uint8Array, parts: readonly Uint8Array[], length: number): Uint8Array

  /**
   * As `sealNow`, of what was sealed under this nonce before. Unless the tag ends as it did then, the parts are others:
   * what they give under that nonce is thrown away, and nothing is returned. Where it answers later, the parts are read at once.
   */
  sealSame? (nonce: Uint8Array, parts: readonly Uint8Array[], length: number, tagEnd: Uint8Array): Awaitable<Uint8Array | undefined>

  /** Takes `nonce | ciphertext | tag`; throws, whatever, if the tag does not verify. */
  open (sealed: Uint8Array): Awaitable<Uint8Array>

  /** Wipe the key, or let go of it where the platform has it; all else then throws `ClosedError`. */
  close? (): void
}

/** HMAC-SHA-256 under one key (RFC 2104), 32 bytes. */
export interface Mac {
  (data: Uint8Array): Awaitable<Uint8Array>
  /** as that of `Aead` */
  close? (): void
}

/**
 * The primitives that run once a block. All backends give the same bytes, and each opens
 * what the others sealed. Keys are copied in, before the promise, if there is one, ends: they are wiped then.
 */
export interface CryptoBackend {
  readonly name: string
  /** A digest of 32 bytes. */
  sha256 (data: Uint8Array): Awaitable<Uint8Array>
  /** AES-GCM under this key. */
  aead (key: Uint8Array): Awaitable<Aead>
  /** HMAC-SHA-256 under this key. */
  hmac (key: Uint8Array): Awaitable<Mac>
}

export const NONCE_LENGTH = 12
export const TAG_LENGTH = 16
