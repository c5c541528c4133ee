import { encrypted } from './encrypted.ts'
import type { Encrypted, EncryptedInit } from './encrypted.ts'
import type { HeliaComponents } from './helia-components.ts'

interface Mixable extends HeliaComponents {
  addMixin (mixin: { name: string, start? (helia: any): Promise<void> }): void
  stop (): Promise<unknown>
}

/**
 * Give a Helia node a private side at `helia.encrypted`, before it is started. The node then refuses to start on a store
 * into which plaintext of this key was decrypted.
 *
 * Throws as `encrypted` does; `helia.start()` may then throw `PlaintextLeakError`.
 */
export function withEncryption <H extends Mixable> (helia: H, init: EncryptedInit): H & { encrypted: Encrypted } {
  const vault = encrypted(helia, init)

  helia.addMixin({
    name: 'encrypted',
    async start () {
      try {
        await vault.blockstore.assertNoPlaintext()
      } catch (err) {
        await helia.stop()
        throw err
      }
    }
  })

  return Object.defineProperty(helia, 'encrypted', { value: vault, enumerable: true }) as H & { encrypted: Encrypted }
}
