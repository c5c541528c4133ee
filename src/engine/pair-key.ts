import { clean } from '@noble/hashes/utils.js'
import { deriveKey } from '../crypto/derive-key.ts'
import { InvalidIdentityError } from '../errors.ts'
import { parseIdentity } from './external-identity.ts'
import { fromBech32 } from './identity-text.ts'
import { ageIdentity } from './private-identity.ts'
import type { PrivateIdentity } from './secret-identity.ts'

const X25519_LENGTH = 32

function secretOf (identity: PrivateIdentity): Uint8Array {
  if (typeof identity === 'object' && 'passphrase' in identity) {
    throw new InvalidIdentityError('A passphrase has no public half, so nobody shares a key with it: use an age identity or an Ed25519 key')
  }

  const text = typeof identity === 'string' ? identity : ageIdentity(identity)
  const secret = fromBech32(text, 'age-secret-key-')

  if (secret?.byteLength !== X25519_LENGTH) {
    throw new InvalidIdentityError('A key that two people share comes from an X25519 identity, AGE-SECRET-KEY-1..., or a libp2p key: a post-quantum one can only be encrypted to')
  }

  return secret
}

/**
 * The key that two people share without having met: see `deriveKey`. One gives their private identity and the other's
 * external one, the other the same the other way round, and both get the same key.
 *
 * @param identity - an age identity (X25519) or a libp2p private key (Ed25519)
 * @param externalIdentity - an age recipient (X25519) or a PeerId with an Ed25519 key
 * @throws {InvalidIdentityError}
 * @throws {InvalidKeyError} for other numbers of bits
 */
export function pairKey (identity: PrivateIdentity, externalIdentity: string, bits: 128 | 256 = 256): Uint8Array {
  const secret = secretOf(identity)

  try {
    return sharedWith(secret, externalIdentity, bits)
  } finally {
    clean(secret)
  }
}

function sharedWith (secret: Uint8Array, externalIdentity: string, bits: 128 | 256): Uint8Array {
  const publicKey = fromBech32(parseIdentity(externalIdentity).recipient, 'age')

  if (publicKey?.byteLength !== X25519_LENGTH) {
    throw new InvalidIdentityError('A key that two people share comes from an X25519 recipient, age1..., or a PeerId: a post-quantum one can only be encrypted to')
  }

  return deriveKey(secret, publicKey, bits)
}
