import drain from 'it-drain'
import parallel from 'it-parallel'
import { MissingBlockError } from '../errors.ts'
import { defaultCrypto } from '../crypto/index.ts'
import { decodeRoot } from '../format/index.ts'
import { ProgressCounter, readIndex, readRoot, readVerified } from '../graph/index.ts'
import type { HeliaComponents } from './helia-components.ts'
import type { EncryptedRoot, PlainBlock } from '../format/index.ts'
import type { GraphProgressOptions } from '../graph/index.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

type PinComponents = Pick<HeliaComponents, 'blockstore' | 'pins'>

export interface PinOptions extends AbortOptions, GraphProgressOptions {
  /** blocks that are fetched side by side; default 32 */
  concurrency?: number
}

export interface PinnedGraph {
  root: CID
  index: CID
  /** all blocks that are now pinned: sealed blocks, index nodes, manifest and root */
  blocks: number
}

const CONCURRENCY = 32

async function isRecorded ({ pins }: PinComponents, root: CID): Promise<boolean> {
  try {
    await pins.get(root)
    return true
  } catch {
    return false
  }
}

// helia.pins uses `node.block.cid` only
function walkerOf (cids: Iterable<CID> | AsyncIterable<CID>): () => { walk (): AsyncGenerator<{ block: { cid: CID } }> } {
  return () => ({
    async * walk () {
      for await (const cid of cids) {
        yield { block: { cid } }
      }
    }
  })
}

/** Everything that an encrypted root links, children last but the index before its blocks. */
async function * linkedBlocks ({ blockstore }: PinComponents, { manifest, wrapped, index }: EncryptedRoot, options: AbortOptions): AsyncGenerator<CID> {
  yield manifest

  if (wrapped != null) {
    yield wrapped
  }

  for await (const { cid } of readIndex(blockstore, index, defaultCrypto(), options)) {
    yield cid
  }
}

/** One attempt: what it pinned that was not pinned before, so that it can be taken back. */
class PinAttempt {
  readonly #helia: PinComponents
  readonly #root: PlainBlock
  readonly #options: PinOptions
  readonly #progress: ProgressCounter
  readonly newlyPinned: CID[] = []
  failure?: unknown

  constructor (helia: PinComponents, root: PlainBlock, options: PinOptions) {
    this.#helia = helia
    this.#root = root
    this.#options = options
    this.#progress = new ProgressCounter(options, 'helia-encrypted:pin:progress', 'pin')
  }

  get blocks (): number {
    return this.#progress.blocks
  }

  /**
   * The blocks to pin, each of them here, the root last. Ends early, with `failure`, rather than
   * throw: Helia's pin record is then written, and can be removed with what it counts.
   */
  async * walk (): AsyncGenerator<CID> {
    try {
      yield * this.#fetched()
      await this.#helia.blockstore.put(this.#root.cid, this.#root.bytes, { signal: this.#options.signal })
      yield await this.#note(this.#root.cid)
    } catch (err) {
      this.failure = err ?? new Error('aborted')
    }
  }

  async * #fetched (): AsyncGenerator<CID> {
    const controller = new AbortController()
    const signals = [controller.signal, this.#options.signal].filter(signal => signal != null)
    const options = { signal: AbortSignal.any(signals) }
    const { concurrency = CONCURRENCY } = this.#options
    const fetch = this.#tasks(linkedBlocks(this.#helia, decodeRoot(this.#root), options), options)

    try {
      yield * parallel(fetch, { concurrency, ordered: true })
    } finally {
      controller.abort()
    }
  }

  async * #tasks (cids: AsyncIterable<CID>, options: AbortOptions): AsyncGenerator<() => Promise<CID>> {
    for await (const cid of cids) {
      yield async () => {
        options.signal?.throwIfAborted()

        if (!await this.#helia.blockstore.has(cid, options)) {
          await readVerified(this.#helia.blockstore, cid, defaultCrypto(), options)
        }

        return this.#note(cid)
      }
    }
  }

  async #note (cid: CID): Promise<CID> {
    if (!await this.#helia.pins.isPinned(cid)) {
      this.newlyPinned.push(cid)
    }

    this.#progress.add(0)
    return cid
  }
}

async function checkPresent (helia: PinComponents, root: PlainBlock, options: PinOptions): Promise<void> {
  for await (const cid of linkedBlocks(helia, decodeRoot(root), options)) {
    if (!await helia.blockstore.has(cid, { signal: options.signal })) {
      throw new MissingBlockError(`The block ${cid} went away while the graph was pinned: pin it again`)
    }
  }
}

/**
 * Pin an encrypted graph whose root block is given, fetching what is not here. The root is stored
 * and pinned last. All or nothing: if it fails, what was pinned for it is unpinned.
 *
 * Helia's own walkers can record a pin over a part of a graph and call it whole, so this walks
 * the index itself, and looks for every block again afterwards. Linear in the blocks.
 *
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 * @throws {InvalidIndexError}
 */
export async function pinBlocks (helia: PinComponents, root: PlainBlock, options: PinOptions = {}): Promise<PinnedGraph> {
  options.signal?.throwIfAborted()
  const { cid } = root
  const wasPinned = await isRecorded(helia, cid)
  const attempt = new PinAttempt(helia, root, options)

  if (wasPinned) {
    // an earlier pin may be over a part: forget the record, keep what it counts, and complete it
    await drain(helia.pins.rm(cid, { walker: walkerOf([]) }))
  }

  await drain(helia.pins.add(cid, { walker: walkerOf(attempt.walk()) }))

  try {
    if (attempt.failure != null) {
      throw attempt.failure
    }

    await checkPresent(helia, root, options)
  } catch (err) {
    if (!wasPinned) {
      await drain(helia.pins.rm(cid, { walker: walkerOf(attempt.newlyPinned) }))
    }

    throw err
  }

  return { root: cid, index: decodeRoot(root).index, blocks: attempt.blocks }
}

/**
 * Pin an encrypted graph from its root's CID, without a key: what a provider does. Fetches from the
 * network what is not here. See `pinBlocks`.
 *
 * @throws {InvalidRootError}
 */
export async function pinGraph (helia: PinComponents, encryptedRoot: CID, options: PinOptions = {}): Promise<PinnedGraph> {
  const crypto = defaultCrypto()
  await readRoot(helia.blockstore, encryptedRoot, crypto, options)
  return pinBlocks(helia, await readVerified(helia.blockstore, encryptedRoot, crypto, options), options)
}
