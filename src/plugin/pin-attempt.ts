import { defaultCrypto } from '../crypto/internal.ts'
import { MissingBlockError } from '../errors.ts'
import { decodeRoot } from '../format/internal.ts'
import { ProgressCounter, readIndex, readVerified, sideBySide } from '../graph/internal.ts'
import type { HeliaComponents } from './helia-components.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { GraphProgressOptions, ReadOptions } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

export type PinComponents = Pick<HeliaComponents, 'blockstore' | 'pins'>

export interface PinOptions extends AbortOptions, GraphProgressOptions {
  /** blocks that are fetched side by side; default 32 */
  concurrency?: number
}

export interface PinBlocksOptions extends PinOptions {
  /** all blocks are here, and nobody else has them: don't ask the network for one that is not */
  offline?: boolean
  /** how many there are, for the progress */
  totalBlocks?: number
}

/** One walk over a graph that is being pinned, which knows what to take back if it fails. */
export class PinAttempt {
  readonly #helia: PinComponents
  readonly #root: PlainBlock
  readonly #options: PinBlocksOptions
  readonly #progress: ProgressCounter
  // in the order of the walk: whether the block was not pinned before
  readonly #fresh: boolean[] = []
  failure?: Error

  constructor (helia: PinComponents, root: PlainBlock, options: PinBlocksOptions) {
    this.#helia = helia
    this.#root = root
    this.#options = options
    this.#progress = new ProgressCounter(options, 'helia-encrypted:pin:progress', 'pin', { totalBlocks: options.totalBlocks })
  }

  get blocks (): number {
    return this.#progress.blocks
  }

  /**
   * The blocks to pin, each of them here; the root is stored once all others are pinned, and is
   * last. Ends early, with `failure`, rather than throw: Helia's pin record is then
   * written, and can be removed with what it counts.
   */
  async * walk (): AsyncGenerator<CID> {
    try {
      for await (const cid of this.#fetched()) {
        this.#options.signal?.throwIfAborted()
        yield * this.#noted(cid)
      }

      await this.#checkPresent()
      await this.#helia.blockstore.put(this.#root.cid, this.#root.bytes, { signal: this.#options.signal })
      yield * this.#noted(this.#root.cid)
    } catch (err) {
      this.failure = err as Error
    }
  }

  /** What this attempt has pinned that was not pinned before. Reads only what is here. */
  async * taken (): AsyncGenerator<CID> {
    let position = 0

    try {
      for await (const cid of this.#linked({ offline: true })) {
        if (this.#fresh[position++]) {
          yield cid
        }
      }
    } catch {
      // the walk that failed came no further
    }

    if (this.#fresh[position]) {
      yield this.#root.cid
    }
  }

  // counted once the consumer asks for the next: then it is pinned
  async * #noted (cid: CID): AsyncGenerator<CID> {
    const fresh = !await this.#helia.pins.isPinned(cid)
    yield cid
    this.#fresh.push(fresh)
    this.#progress.add(0)
  }

  async * #linked (options: ReadOptions): AsyncGenerator<CID> {
    const { manifest, wrapped, index } = decodeRoot(this.#root)
    yield manifest

    if (wrapped != null) {
      yield wrapped
    }

    for await (const { cid } of readIndex(this.#helia.blockstore, index, defaultCrypto(), options)) {
      yield cid
    }
  }

  #fetched (): AsyncGenerator<CID> {
    const { signal, concurrency, offline } = this.#options
    return sideBySide(signal => this.#linked({ signal, offline }), async (cid, signal) => this.#fetch(cid, { signal, offline }), { signal, concurrency, ordered: true })
  }

  async #fetch (cid: CID, options: ReadOptions): Promise<CID> {
    const { blockstore } = this.#helia
    options.signal?.throwIfAborted()

    if (!await blockstore.has(cid, { signal: options.signal })) {
      await readVerified(blockstore, cid, defaultCrypto(), options)
    }

    return cid
  }

  // garbage may have been collected before its block was pinned
  async #checkPresent (): Promise<void> {
    const { signal } = this.#options

    for await (const cid of this.#linked({ signal, offline: true })) {
      signal?.throwIfAborted()

      if (!await this.#helia.blockstore.has(cid, { signal })) {
        throw new MissingBlockError(`The block ${cid} went away while the graph was pinned: pin it again`)
      }
    }
  }
}
