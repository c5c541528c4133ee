import { defaultCrypto } from '../crypto/internal.ts'
import { InvalidOptionsError, MissingBlockError } from '../errors.ts'
import { decodeRoot } from '../format/internal.ts'
import { ProgressCounter, readVerified, sideBySide } from '../graph/internal.ts'
import { withGrace } from '../with-grace.ts'
import { blocksUnder } from './pin-walk.ts'
import type { PinNode } from './pin-node.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { GraphProgressOptions, GraphVersion, ReadOptions } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

export type { PinComponents } from './pin-node.ts'

/** How a graph is pinned. */
export interface PinOptions extends AbortOptions, GraphProgressOptions {
  /** blocks that are fetched side by side; default 32 */
  concurrency?: number
  /**
   * The encrypted root of a version that is pinned here, to be unpinned once this one is pinned. Only blocks that it lacks
   * are then looked at. One that is not pinned, or is this one, changes nothing.
   */
  replaces?: CID
}

export interface PinBlocksOptions extends PinOptions {
  /** all blocks are here, and nobody else has them: don't ask the network for one that is not */
  offline?: boolean
  /** how many there are, for the progress */
  totalBlocks?: number
}

export interface PinPlan {
  owner: CID
  /** what the owner has already */
  besides?: GraphVersion
  /** the owner's pin stands, and counts them: make sure of it */
  counted?: boolean
}

/** One walk over a graph that is being pinned. */
export class PinAttempt {
  readonly #node: PinNode
  readonly #root: PlainBlock
  readonly #plan: PinPlan
  readonly #options: PinBlocksOptions
  readonly #progress: ProgressCounter
  /** blocks that were claimed or are about to be, in the order of `blocksUnder` */
  begun = 0

  constructor (node: PinNode, root: PlainBlock, plan: PinPlan, options: PinBlocksOptions) {
    const { totalBlocks } = plan.besides == null ? options : {}
    this.#node = node
    this.#root = root
    this.#plan = plan
    this.#options = options
    this.#progress = new ProgressCounter(options, 'helia-encrypted:pin:progress', 'pin', { totalBlocks })
  }

  get blocks (): number {
    return this.#progress.blocks
  }

  /** Claim all blocks, each of them here; the root is stored once all others are claimed, and is last. */
  async run (): Promise<void> {
    const { cid, bytes } = this.#root
    const { signal } = this.#options

    for await (const block of this.#fetched()) {
      signal?.throwIfAborted()
      await this.#claim(block)
    }

    await this.#checkPresent()
    await this.#node.blockstore.put(cid, bytes, { signal })
    await this.#finish(cid)
  }

  // a root that is here gets its pin
  async #finish (cid: CID): Promise<void> {
    await withGrace(this.#options.signal, async signal => {
      await this.#assertHere(cid, { signal })
      await this.#claim(cid, { signal })
    })
  }

  async #claim (cid: CID, { signal }: AbortOptions = this.#options): Promise<void> {
    const { owner, counted } = this.#plan
    this.begun++
    await this.#node.ledger.claim(cid, owner, { counted, signal })

    if (this.begun === 1 && !await this.#node.pins.isPinned(cid, { signal })) {
      throw new InvalidOptionsError('This Helia keeps its pins in another way than Helia 7: upgrade helia-encrypted, or use Helia 7')
    }

    this.#progress.add(0)
  }

  async * #linked ({ signal, offline }: ReadOptions): AsyncGenerator<CID> {
    const version = { cid: this.#root.cid, root: decodeRoot(this.#root), source: this.#node.blockstore, offline }

    for await (const { cid } of blocksUnder(version, this.#plan.besides, { signal })) {
      yield cid
    }
  }

  #fetched (): AsyncGenerator<CID> {
    const { signal, concurrency, offline } = this.#options
    return sideBySide(signal => this.#linked({ signal, offline }), async (cid, signal) => this.#fetch(cid, { signal, offline }), { signal, concurrency, ordered: true })
  }

  async #fetch (cid: CID, options: ReadOptions): Promise<CID> {
    const { blockstore } = this.#node
    options.signal?.throwIfAborted()

    if (!await blockstore.has(cid, { signal: options.signal })) {
      await readVerified(blockstore, cid, defaultCrypto(), options)
    }

    return cid
  }

  // garbage may have been collected before its block was claimed
  async #checkPresent (): Promise<void> {
    const { signal } = this.#options

    for await (const cid of this.#linked({ signal, offline: true })) {
      signal?.throwIfAborted()
      await this.#assertHere(cid)
    }
  }

  async #assertHere (cid: CID, { signal }: AbortOptions = this.#options): Promise<void> {
    if (!await this.#node.blockstore.has(cid, { signal })) {
      throw new MissingBlockError(`The block ${cid} went away while the graph was pinned: pin it again`)
    }
  }
}
