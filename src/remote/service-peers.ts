import { dialAll } from './pin-node.ts'
import type { DialingNode } from './pin-node.ts'
import type { AbortOptions } from 'abort-error'

/** Milliseconds in which a node that fetches a graph from here asks for something; twice as many each time that it did not. */
const QUIET = 30_000

// Helia's interface can't be listened to; its bitswap can
function networkOf ({ blockBrokers }: any): Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | undefined {
  const brokers: any[] = Array.isArray(blockBrokers) ? blockBrokers : []
  return brokers.map(broker => broker?.bitswap?.network).find(network => typeof network?.addEventListener === 'function')
}

/**
 * The connections to the nodes behind a service, while it fetches from this one. One that breaks is made again. So is one over
 * which nothing is asked for long: Kubo (0.43) may strike its only source off a fetch when an answer came late, and then waits for
 * ever with the connection open; a new one wakes it.
 */
export class ServicePeers {
  readonly #node: DialingNode
  readonly #network: ReturnType<typeof networkOf>
  #quiet: number
  #peers: unknown[] = []
  #heardAt?: number
  #isDialling = false

  constructor (node: DialingNode, quiet = QUIET) {
    this.#node = node
    this.#network = networkOf(node)
    this.#quiet = quiet
    this.#network?.addEventListener('bitswap:message', this.#hear)
  }

  /** Never fails; does nothing while it is being done. */
  async connect (addresses: string[], options: AbortOptions): Promise<void> {
    if (!this.#isDialling) {
      this.#isDialling = true
      await this.#wake(options)
      this.#peers = await dialAll(this.#node, addresses, options)
      this.#isDialling = false
    }
  }

  close (): void {
    this.#network?.removeEventListener('bitswap:message', this.#hear)
  }

  readonly #hear = ({ detail }: any): void => {
    if (this.#peers.some(peer => String(peer) === String(detail?.connection?.remotePeer))) {
      this.#heardAt = performance.now()
    }
  }

  async #wake (options: AbortOptions): Promise<void> {
    this.#heardAt ??= performance.now()

    if (this.#network != null && performance.now() - this.#heardAt > this.#quiet) {
      await Promise.allSettled(this.#peers.map(async peer => this.#node.libp2p?.hangUp?.(peer, options)))
      this.#heardAt = performance.now()
      this.#quiet *= 2
    }
  }
}
