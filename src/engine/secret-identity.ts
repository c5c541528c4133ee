import { clean } from '@noble/hashes/utils.js'
import { InvalidIdentityError } from '../errors.ts'
import { fromBech32 } from './identity-text.ts'
import type { NodePrivateKey } from './node-key.ts'

/**
 * The private half of an identity: a libp2p private key (Ed25519), the text of an age identity
 * (`AGE-SECRET-KEY-1...`, `AGE-SECRET-KEY-PQ-1...`), or a passphrase.
 */
export type PrivateIdentity = NodePrivateKey | string | { passphrase: string }

const AGE_SECRETS = ['age-secret-key-', 'age-secret-key-pq-']
const AGE_SECRET_LENGTH = 32

/**
 * @throws {InvalidIdentityError}
 */
export function checkPrivateKey (key: unknown): NodePrivateKey {
  const { type, raw, sign } = (key ?? {}) as NodePrivateKey

  if (type !== 'Ed25519' || !(raw instanceof Uint8Array) || raw.byteLength !== 64 || typeof sign !== 'function') {
    throw new InvalidIdentityError('This takes an Ed25519 private key of libp2p: generateKeyPair(\'Ed25519\') makes one, keyFromKeychain() gives a node\'s')
  }

  return key as NodePrivateKey
}

/**
 * @throws {InvalidIdentityError}
 */
export function checkPassphrase (value: unknown): string {
  if (typeof value !== 'string' || value.length === 0) {
    throw new InvalidIdentityError('A passphrase is text, and not empty')
  }

  return value
}

function isAgeSecret (text: string): boolean {
  return text === text.toUpperCase() && AGE_SECRETS.some(prefix => fromBech32(text, prefix)?.byteLength === AGE_SECRET_LENGTH)
}

function checkSecret (identity: any): PrivateIdentity {
  if (typeof identity === 'string' && isAgeSecret(identity)) {
    return identity
  }

  if (identity == null || typeof identity === 'string') {
    throw new InvalidIdentityError('A private identity is an Ed25519 private key of libp2p, AGE-SECRET-KEY-1... (or -PQ-1...), or { passphrase }: one of these is mistyped or none of them')
  }

  return 'passphrase' in Object(identity) ? { passphrase: checkPassphrase(identity.passphrase) } : copyPrivateKey(checkPrivateKey(identity))
}

function copyPrivateKey (key: NodePrivateKey): NodePrivateKey {
  return { type: key.type, raw: Uint8Array.from(key.raw), sign: key.sign.bind(key) }
}

/** Wipe copies that `checkSecrets` made. Text can't be wiped. */
export function wipeSecrets (identities: PrivateIdentity[]): void {
  for (const identity of identities) {
    typeof identity === 'object' && 'raw' in identity && clean(identity.raw)
  }
}

/**
 * A copy of private identities that can open age files, checked at once and without elliptic curves.
 *
 * @throws {InvalidIdentityError} that doesn't say the identity
 */
export function checkSecrets (identities: unknown): PrivateIdentity[] {
  if (!Array.isArray(identities) || identities.length === 0) {
    throw new InvalidIdentityError('A Decryption Engine needs at least one private identity')
  }

  // holes too
  return Array.from(identities, checkSecret)
}
