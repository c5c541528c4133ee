import { Gateways } from './gateways.ts'
import type { GatewaysInit } from './gateways.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** Fetches single blocks for a Helia node: one of its `blockBrokers`. */
export interface GatewayBroker {
  name: string
  /** A sealed block from one of the gateways, checked against its CID. */
  retrieve (cid: CID, options?: AbortOptions & { validateFn? (block: Uint8Array): Promise<void> }): Promise<Uint8Array>
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
      const bytes = await gateways.block(cid, { signal })
      await validateFn?.(bytes)
      return bytes
    }
  })
}
