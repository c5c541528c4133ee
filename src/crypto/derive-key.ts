import { x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { clean, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { InvalidKeyError } from '../errors.ts'

const X25519_LENGTH = 32

function checkLength (identity: Uint8Array, which: string): void {
  if (!(identity instanceof Uint8Array) || identity.byteLength !== X25519_LENGTH) {
    throw new InvalidKeyError(`The ${which} identity is an X25519 key of 32 bytes`)
  }
}

function sharedSecret (internal: Uint8Array, external: Uint8Array): Uint8Array {
  try {
    return x25519.getSharedSecret(internal, external)
  } catch {
    throw new InvalidKeyError('The external identity is no usable X25519 public key: ask its owner for it again')
  }
}

// the same for both sides
function inOrder (a: Uint8Array, b: Uint8Array): Uint8Array {
  const at = a.findIndex((byte, i) => byte !== b[i])
  return at === -1 || a[at] < b[at] ? concatBytes(a, b) : concatBytes(b, a)
}

/**
 * The key that two people share without having met: X25519 (RFC 7748) through HKDF-SHA-256
 * (RFC 5869), salted with both public keys. Each gives its own private key and the other's public key,
 * 32 bytes each, and both get the same.
 *
 * @throws {InvalidKeyError} for keys of another length, a public key of low order, other numbers of bits
 */
export function deriveKey (internalIdentity: Uint8Array, externalIdentity: Uint8Array, bits: 128 | 256 = 256): Uint8Array {
  checkLength(internalIdentity, 'internal')
  checkLength(externalIdentity, 'external')

  if (bits !== 128 && bits !== 256) {
    throw new InvalidKeyError('A key has 128 or 256 bits: give one of these numbers')
  }

  const salt = inOrder(x25519.getPublicKey(internalIdentity), externalIdentity)
  const shared = sharedSecret(internalIdentity, externalIdentity)

  try {
    return hkdf(sha256, shared, salt, utf8ToBytes(`helia-encrypted/pair|${bits}`), bits / 8)
  } finally {
    clean(shared)
  }
}
