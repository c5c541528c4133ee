import { ed25519 } from '@noble/curves/ed25519.js'
import { clean } from '@noble/hashes/utils.js'
import { Decrypter } from 'age-encryption'
import { frugal } from './frugal.ts'
import { toBech32 } from './identity-text.ts'
import { checkPrivateKey, checkSecrets, wipeSecrets } from './secret-identity.ts'
import type { NodePrivateKey } from './node-key.ts'
import type { PrivateIdentity } from './secret-identity.ts'
import type { AbortOptions } from 'abort-error'

/** What `@libp2p/keychain` gives of a node's keys; `helia.libp2p.services.keychain` is one. */
export interface KeychainLike {
  /** The private key of this name. */
  exportKey (name: string, options?: AbortOptions): Promise<NodePrivateKey>
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

  try {
    return toBech32('age-secret-key-', secret).toUpperCase()
  } finally {
    clean(secret)
  }
}

function addTo (decrypter: Decrypter, identity: PrivateIdentity): void {
  if (typeof identity === 'string') {
    decrypter.addIdentity(identity)
  } else if ('passphrase' in identity) {
    decrypter.addPassphrase(identity.passphrase)
  } else {
    decrypter.addIdentity(ageIdentity(identity))
  }
}

/**
 * All of these, ready to open age files.
 *
 * @throws {InvalidIdentityError} that doesn't say the identity
 */
export function decrypterFor (identities: unknown): Decrypter {
  const decrypter = new Decrypter()
  decrypter.addIdentity(frugal)
  const own = checkSecrets(identities)

  try {
    own.forEach(identity => { addTo(decrypter, identity) })
    return decrypter
  } finally {
    wipeSecrets(own)
  }
}
