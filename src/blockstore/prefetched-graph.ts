import { raceSignal } from 'race-signal'
import { GraphClosedError } from '../errors.ts'
import { readBytes } from '../graph/internal.ts'
import { multihashKey } from './leak-guard/index.ts'
import type { OpenStoreGraph } from './open-graphs.ts'
import type { PrivateStore } from './private-store.ts'
import type { ReadOptions } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Arrival = PromiseWithResolvers<void>

/** Decrypts a whole graph into a store. */
export interface Decryption {
  (target: Pick<Blockstore, 'put'>, signal: AbortSignal): Promise<unknown>
}

export interface PrefetchInit {
  encryptedRoot: CID
  /** the plain root */
  root: CID
  store: PrivateStore
  decrypt: Decryption
  concurrency?: number
}

/**
 * A graph that is decrypted as a whole, in the order of its index, while it is read: a block that is not there
 * yet is waited for, and never asked for. So nobody learns which blocks are read.
 */
export class PrefetchedGraph implements OpenStoreGraph {
  readonly encryptedRoot: CID
  readonly root: CID
  readonly isPrivate = true
  readonly concurrency?: number
  readonly #store: PrivateStore
  readonly #arrivals = new Map<string, Arrival>()
  readonly #controller = new AbortController()
  readonly #end: Promise<void>
  #isOver = false
  // rejected
  #failure?: Promise<never>

  constructor ({ encryptedRoot, root, store, decrypt, concurrency }: PrefetchInit) {
    this.encryptedRoot = encryptedRoot
    this.root = root
    this.concurrency = concurrency
    this.#store = store
    this.#end = this.#run(decrypt)
  }

  get hasFailed (): boolean {
    return this.#failure != null
  }

  /**
   * Undefined if the graph has no such block; that is known at the end.
   *
   * If the decryption has failed, this throws its error.
   */
  async read (plainCid: CID, { signal, offline }: ReadOptions): Promise<Uint8Array | undefined> {
    if (offline === true) {
      return undefined
    }

    return await this.#arrives(plainCid, signal) ? readBytes(this.#store, plainCid, { signal }) : undefined
  }

  async has (plainCid: CID, { signal, offline }: ReadOptions): Promise<boolean> {
    return offline !== true && this.#arrives(plainCid, signal)
  }

  async close (): Promise<void> {
    this.#controller.abort(new GraphClosedError(`The encrypted graph ${this.encryptedRoot} was closed before all of it was there: open it again`))
    await this.#end
  }

  async #arrives (cid: CID, signal?: AbortSignal): Promise<boolean> {
    if (!this.#isOver) {
      // first, because it may be put while the store is asked
      const arrival = this.#arrival(cid)
      await raceSignal(Promise.race([arrival.promise, this.#whenThere(cid)]), signal)
    }

    if (await this.#store.has(cid, { signal })) {
      return true
    }

    await this.#failure
    return false
  }

  async #whenThere (cid: CID): Promise<void> {
    if (!await this.#store.has(cid)) {
      await this.#end
    }
  }

  #arrival (cid: CID): Arrival {
    const name = multihashKey(cid)
    const arrival = this.#arrivals.get(name) ?? Promise.withResolvers<void>()
    this.#arrivals.set(name, arrival)
    return arrival
  }

  async #run (decrypt: Decryption): Promise<void> {
    const target: Pick<Blockstore, 'put'> = {
      put: async (cid, bytes, options) => {
        await this.#store.put(cid, bytes, options)
        const name = multihashKey(cid)
        this.#arrivals.get(name)?.resolve()
        this.#arrivals.delete(name)
        return cid
      }
    }

    try {
      await decrypt(target, this.#controller.signal)
    } catch (err) {
      this.#failure = Promise.reject(err)
      this.#failure.catch(() => {})
    } finally {
      this.#isOver = true
      this.#arrivals.clear()
    }
  }
}
