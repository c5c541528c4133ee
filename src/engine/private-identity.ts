import { ed25519 } from '@noble/curves/ed25519.js'
import { Decrypter } from 'age-encryption'
import { InvalidIdentityError } from '../errors.ts'
import { toBech32 } from './external-identity.ts'
import { frugal } from './frugal.ts'
import type { NodePrivateKey } from './node-key.ts'
import type { AbortOptions } from 'abort-error'

/**
 * The private half of an identity: a libp2p private key (Ed25519), the text of an age identity
 * (`AGE-SECRET-KEY-1...`, `AGE-SECRET-KEY-PQ-1...`), or a passphrase.
 */
export type PrivateIdentity = NodePrivateKey | string | { passphrase: string }

/** What `@libp2p/keychain` gives of a node's keys; `helia.libp2p.services.keychain` is one. */
export interface KeychainLike {
  exportKey (name: string, options?: AbortOptions): Promise<NodePrivateKey>
}

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
 * A private key of a node, from its keychain: `self` is that of its own PeerId. A running libp2p
 * doesn't hand it out.
 *
 * @throws {InvalidIdentityError} if it is no Ed25519 key
 */
export async function keyFromKeychain (keychain: KeychainLike, name: string = 'self'): Promise<NodePrivateKey> {
  return checkPrivateKey(await keychain.exportKey(name))
}

/**
 * The age identity of a private key, for age tools: text that opens everything that was sent to
 * the PeerId. As secret as the key.
 *
 * @throws {InvalidIdentityError}
 */
export function ageIdentity (privateKey: NodePrivateKey): string {
  const secret = ed25519.utils.toMontgomerySecret(checkPrivateKey(privateKey).raw.subarray(0, 32))
  return toBech32('age-secret-key-', secret).toUpperCase()
}

function addTo (decrypter: Decrypter, identity: PrivateIdentity): void {
  if (typeof identity === 'string') {
    decrypter.addIdentity(identity)
  } else if ('passphrase' in identity) {
    decrypter.addPassphrase(checkPassphrase(identity.passphrase))
  } else {
    decrypter.addIdentity(ageIdentity(identity))
  }
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

/**
 * All of these, ready to open age files.
 *
 * @throws {InvalidIdentityError} that doesn't say the identity
 */
export function decrypterFor (identities: readonly PrivateIdentity[]): Decrypter {
  const decrypter = new Decrypter()
  decrypter.addIdentity(frugal)

  for (const identity of identities) {
    try {
      addTo(decrypter, identity)
    } catch (err) {
      throw err instanceof InvalidIdentityError ? err : new InvalidIdentityError('A private identity is an Ed25519 private key of libp2p, AGE-SECRET-KEY-1... (or -PQ-1...), or { passphrase }: one of these is mistyped or none of them')
    }
  }

  return decrypter
}
