import { BaseBlockstore } from 'blockstore-core/base'
import { checkCid } from '../check-options.ts'
import { InvalidRootError, NotFoundError } from '../errors.ts'
import { abortable, collectBytes, sideBySide } from '../graph/internal.ts'
import { OpenGraphs } from './open-graphs.ts'
import { PrivateSession } from './private-session.ts'
import type { PrivateStore } from './private-store.ts'
import type { ReadOptions } from '../graph/internal.ts'
import type { Lifetime } from '../lifetime.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore, Pair } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

async function * once (bytes: Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await bytes
}

/**
 * The half of an `EncryptedBlockstore` that is a blockstore: plaintext, in the private store, once the guard
 * let it, and in the graphs that are open.
 */
export class PrivateSide extends BaseBlockstore {
  readonly #store: PrivateStore
  protected readonly graphs = new OpenGraphs()
  protected readonly life: Lifetime

  constructor (store: PrivateStore, life: Lifetime) {
    super()
    this.#store = store
    this.life = life
  }

  /** Put a plain block into the private store. */
  async put (cid: CID, value: Parameters<Blockstore['put']>[1], options?: AbortOptions): Promise<CID> {
    const store = await this.ready(options)
    return store.put(cid, value, options)
  }

  /** A plain block, from the private store or an open graph. */
  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    const store = await this.ready(options)

    if (this.graphs.size === 0 || await store.has(cid, options)) {
      yield * store.get(cid, options)
    } else {
      yield await this.#readLazily(cid, options)
    }
  }

  /** As `get` of each, in their order; of open graphs some blocks ahead are fetched side by side. */
  async * getMany (cids: Iterable<CID> | AsyncIterable<CID>, options: ReadOptions = {}): AsyncGenerator<Pair> {
    this.life.assertOpen()
    const { size, concurrency } = this.graphs

    if (size === 0) {
      yield * super.getMany(cids, options)
      return
    }

    const { signal, offline } = options
    yield * sideBySide(signal => abortable(cids, signal), async (cid, signal) => this.#pair(cid, { signal, offline }), { signal, concurrency, ordered: true })
  }

  /** Whether a block is in the private store or an open graph. */
  async has (cid: CID, options: ReadOptions = {}): Promise<boolean> {
    const store = await this.ready(options)
    const isThere = await store.has(cid, options) || await this.graphs.has(cid, options)
    // what is closed meanwhile has no open graph any more
    isThere || this.life.assertOpen()
    return isThere
  }

  /** Delete a plain block from the private store. */
  async delete (cid: CID, options?: AbortOptions): Promise<void> {
    const store = await this.ready(options)
    await store.delete(cid, options)
  }

  async * getAll (options?: AbortOptions): AsyncGenerator<Pair> {
    const store = await this.ready(options)
    yield * store.getAll(options)
  }

  /** For Helia's modules: see `PrivateSession`. */
  createSession (): PrivateSession {
    return new PrivateSession(this)
  }

  /**
   * Refuse a CID of the private store, or of an open graph, where an encrypted root is meant: looking for it would tell the
   * network.
   *
   * @throws {InvalidRootError}
   * @internal
   */
  async assertNotPlain (cid: CID, options?: AbortOptions): Promise<void> {
    checkCid(cid)
    const store = await this.ready(options)

    if (await store.has(cid, options) || await this.graphs.knows(cid, options)) {
      throw new InvalidRootError(`${cid} is a private block, and no encrypted root: publish it, and use the root that publishing gives`)
    }
  }

  /**
   * Refuse to go on if plaintext of this key was once decrypted into the shared store.
   *
   * @throws {PlaintextLeakError}
   * @internal
   */
  async assertNoPlaintext (): Promise<void> {
    await this.#store.assertNoMarker()
  }

  /** The private store, once the guard has looked at it. */
  protected async ready ({ signal }: AbortOptions = {}): Promise<PrivateStore> {
    this.life.assertOpen()
    signal?.throwIfAborted()
    await this.#store.ready(undefined, { signal })
    this.life.assertOpen()
    return this.#store
  }

  async #readLazily (cid: CID, { signal, offline }: ReadOptions = {}): Promise<Uint8Array> {
    const bytes = await this.graphs.read(cid, { signal, offline })

    if (bytes == null) {
      this.life.assertOpen()
      throw new NotFoundError(`The block ${cid} is neither in the private store nor in a graph that is open: add it, or open the graph it belongs to; the network is never asked for it`)
    }

    return bytes
  }

  // what can't be read fails where it is read
  async #pair (cid: CID, options: ReadOptions): Promise<Pair> {
    const bytes = collectBytes(this.get(cid, options))
    await bytes.catch(() => {})
    return { cid, bytes: once(bytes) }
  }
}
