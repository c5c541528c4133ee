import { bitswapPart } from './bitswap-part.ts'
import { dialAll } from './dialing-node.ts'
import type { DialingNode } from './dialing-node.ts'
import type { AbortOptions } from 'abort-error'

/** Milliseconds in which a node that fetches a graph from here asks for something; twice as many each time that it did not. */
const QUIET = 30_000

/**
 * The connections to the nodes behind a service, while it fetches from this one. One that breaks is made again. So is one over
 * which nothing is asked for long: Kubo (0.43) may strike its only source off a fetch when an answer came late, and then waits for
 * ever with the connection open; a new one wakes it.
 */
export class ServicePeers {
  readonly #node: DialingNode
  readonly #network?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  #quiet: number
  #peers: unknown[] = []
  #heardAt?: number
  #isDialling = false

  constructor (node: DialingNode, quiet = QUIET) {
    this.#node = node
    this.#network = bitswapPart(node, 'network', 'addEventListener')
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
