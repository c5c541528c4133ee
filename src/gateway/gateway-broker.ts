import { UnsupportedHashError } from '../errors.ts'
import { Gateways } from './gateways.ts'
import type { GatewaysInit } from './gateways.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** Fetches single blocks for a Helia node: one of its `blockBrokers`. */
export interface GatewayBroker {
  name: string
  /**
   * A sealed block from one of the gateways, checked against its CID, whose hash is sha2-256. Throws `GatewayFailedError`
   * with the last answer of each, or `UnsupportedHashError`; Helia then takes what its other brokers give.
   */
  retrieve (cid: CID, options?: AbortOptions & { validateFn? (block: Uint8Array): Promise<void> }): Promise<Uint8Array>
}

const SHA2_256 = 0x12
const SHA2_256_LENGTH = 32

// nothing else can be checked here, and who can't be checked must not count as a liar
function checkHash (cid: CID): void {
  const { code, digest } = cid.multihash

  if (code !== SHA2_256 || digest.byteLength !== SHA2_256_LENGTH) {
    throw new UnsupportedHashError(`The block ${cid} is not asked of gateways, as no block of an encrypted graph has such a hash: give the node another block broker for it`)
  }
}

/**
 * Lets a Helia node read blocks from trustless gateways, as `open` does lazily: give it in `blockBrokers` of
 * `createHelia`. Unlike Helia's own it gives a silent gateway up, asks a busy one again, never again asks one that
 * answered wrong bytes, and reports what each answered.
 *
 * @throws {InvalidOptionsError}
 */
export function gatewayBroker (init: GatewaysInit): () => GatewayBroker {
  const gateways = new Gateways(init)

  return () => ({
    name: 'helia-encrypted-gateways',
    retrieve: async (cid, { signal, validateFn } = {}) => {
      checkHash(cid)
      const bytes = await gateways.block(cid, { signal })
      await validateFn?.(bytes)
      return bytes
    }
  })
}
