import { encrypted } from './encrypted.ts'
import type { HeliaComponents } from './helia-components.ts'
import type { Encrypted, EncryptedInit } from './interface.ts'
import type { AbortOptions } from 'abort-error'

interface Startable extends HeliaComponents {
  start (options?: AbortOptions): Promise<unknown>
}

/**
 * Give a Helia node a private side at `helia.encrypted`, before it is started. The node then refuses to start on a store
 * into which plaintext of this key was decrypted.
 *
 * Throws as `encrypted` does; `helia.start()` may then throw `PlaintextLeakError`.
 */
export function withEncryption <H extends Startable> (helia: H, init: EncryptedInit): H & { encrypted: Encrypted } {
  const vault = encrypted(helia, init)
  const start = helia.start.bind(helia)

  // before anything starts, so that nobody can ask for a block meanwhile; mixins start too late
  async function startIfPrivate (options?: AbortOptions): Promise<unknown> {
    await vault.blockstore.assertNoPlaintext()
    return start(options)
  }

  return Object.defineProperties(helia, {
    encrypted: { value: vault, enumerable: true },
    start: { value: startIfPrivate }
  }) as H & { encrypted: Encrypted }
}
