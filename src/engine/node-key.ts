import type { AbortOptions } from 'abort-error'

// As libp2p's types, which ask everybody who compiles against them for those of Node

/** What is used of a private key of libp2p, as `generateKeyPair('Ed25519')` of `@libp2p/crypto` makes it. */
export interface NodePrivateKey {
  /** only `Ed25519` is taken */
  readonly type: string
  readonly raw: Uint8Array
  /** A signature of Ed25519. */
  sign (data: Uint8Array, options?: AbortOptions): Uint8Array | Promise<Uint8Array>
}

/** What is used of a public key of libp2p. */
export interface NodePublicKey {
  verify (data: Uint8Array, signature: Uint8Array, options?: AbortOptions): boolean | Promise<boolean>
}
