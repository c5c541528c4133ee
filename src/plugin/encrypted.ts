import { checkStore } from '../check-options.ts'
import { Vault } from './vault.ts'
import type { HeliaComponents } from './helia-components.ts'
import type { Encrypted, EncryptedInit } from './interface.ts'

/**
 * A private side to a Helia node. Without a `key` or `identities` only `verify`, `pin` and private puts and gets
 * work; without a `privateStore` plaintext is kept in memory.
 *
 * @throws {InvalidKeyError}
 * @throws {InvalidOptionsError}
 * @throws {PlaintextLeakError} if the private store is the node's own
 */
export function encrypted (helia: HeliaComponents, init: EncryptedInit = {}): Encrypted {
  checkStore(helia?.blockstore, 'The first argument, or its blockstore,')
  return new Vault(helia, init)
}
