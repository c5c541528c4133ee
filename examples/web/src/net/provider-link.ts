import { multiaddr } from '@multiformats/multiaddr'
import { MissingProviderError } from '../failures.ts'
import type { PageHelia } from './page-node.ts'
import type { PeerId } from '@libp2p/interface'
import type { AbortOptions } from 'abort-error'

export type LinkState = 'connecting' | 'connected' | 'away'

const RETRY_MS = 2_000
const PATIENCE_MS = 10_000

async function addresses (): Promise<string[]> {
  const answer = await fetch('/provider.json', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
  return (await answer.json()).addresses
}

/** Keeps the page connected to its provider, and says how that stands. */
export class ProviderLink extends EventTarget {
  state: LinkState = 'connecting'
  #peer?: PeerId
  readonly #helia: PageHelia

  constructor (helia: PageHelia) {
    super()
    this.#helia = helia
    helia.libp2p.addEventListener('peer:disconnect', ({ detail }) => {
      if (this.#peer?.equals(detail) === true) {
        this.#lost()
      }
    })
    void this.#connect()
  }

  /**
   * The provider, once there is a connection.
   *
   * @throws {MissingProviderError} if there is none for a while
   */
  async connected ({ signal }: AbortOptions = {}): Promise<PeerId> {
    const late = AbortSignal.timeout(PATIENCE_MS)

    while (this.state !== 'connected' || this.#peer == null) {
      signal?.throwIfAborted()
      await new Promise(resolve => {
        this.addEventListener('change', resolve, { once: true })
        late.addEventListener('abort', resolve, { once: true })
        signal?.addEventListener('abort', resolve, { once: true })
      })

      if (late.aborted) {
        throw new MissingProviderError()
      }
    }

    return this.#peer
  }

  async #connect (): Promise<void> {
    try {
      const [address] = await addresses()
      const { remotePeer } = await this.#helia.libp2p.dial(multiaddr(address), { signal: AbortSignal.timeout(PATIENCE_MS) })
      this.#peer = remotePeer
      this.#become('connected')
    } catch {
      this.#lost()
    }
  }

  #lost (): void {
    this.#become('away')
    setTimeout(() => { void this.#connect() }, RETRY_MS)
  }

  #become (state: LinkState): void {
    this.state = state
    this.dispatchEvent(new Event('change'))
  }
}
