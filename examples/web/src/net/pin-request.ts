import { lpStream } from '@libp2p/utils'
import { MAX_MESSAGE, PIN_PROTOCOL, decodeReport } from '../../shared/pin-protocol.ts'
import { ProviderFailedError } from '../failures.ts'
import type { PageHelia } from './page-node.ts'
import type { PinReport } from '../../shared/pin-protocol.ts'
import type { PeerId } from '@libp2p/interface'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

export interface PinRequestOptions extends AbortOptions {
  onPinned? (blocks: number): void
}

/**
 * Ask a provider to keep a graph. It fetches what it lacks from this page, over the connection that the page opened;
 * so asking again goes on where it ended.
 *
 * @throws {ProviderFailedError}
 */
export async function requestPin ({ libp2p }: PageHelia, provider: PeerId, root: CID, { signal, onPinned }: PinRequestOptions = {}): Promise<void> {
  const stream = await libp2p.dialProtocol(provider, PIN_PROTOCOL, { signal }).catch(err => { throw new ProviderFailedError(err) })
  const messages = lpStream(stream, { maxDataLength: MAX_MESSAGE })

  try {
    await messages.write(root.bytes, { signal })
    let report: PinReport

    do {
      report = decodeReport((await messages.read({ signal })).subarray())
      onPinned?.(report.pinned)
    } while (report.done !== true && report.error == null)

    if (report.error != null) {
      throw new ProviderFailedError(report.error)
    }
  } catch (err: any) {
    stream.abort(err)
    signal?.throwIfAborted()
    throw err instanceof ProviderFailedError ? err : new ProviderFailedError(err)
  }

  await stream.close()
}
