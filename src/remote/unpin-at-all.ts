import { TIMEOUT, limited } from './remote-limit.ts'
import { unpinAt } from './service-unpin.ts'
import type { PinningService } from './pinning-service.ts'
import type { RemoteUnpin } from '../errors.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

export interface UnpinAtAllOptions extends AbortOptions {
  /** milliseconds that they have for it together; default 600,000 */
  remoteTimeout?: number
}

/** Remove the pins of a root at several services; those that take too long are unreachable. */
export async function unpinAtAll (services: PinningService[], root: CID, { remoteTimeout = TIMEOUT, signal }: UnpinAtAllOptions): Promise<RemoteUnpin[]> {
  const limit = limited(remoteTimeout, signal)

  return Promise.all(services.map(async service => {
    try {
      return await unpinAt(service, root, limit)
    } catch (err) {
      signal?.throwIfAborted()

      if (!limit.aborted) {
        throw err
      }

      return { service: service.name, status: 'unreachable' as const, message: 'it took too long' }
    }
  }))
}
