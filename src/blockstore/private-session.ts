import { BaseBlockstore } from 'blockstore-core/base'
import type { AbortOptions } from 'abort-error'
import type { Blockstore, Pair } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/**
 * What Helia's modules take for a session, which narrows down which peers are asked. Nobody is asked for private blocks, so
 * closing it closes nothing.
 */
export class PrivateSession extends BaseBlockstore {
  readonly #store: Blockstore

  constructor (store: Blockstore) {
    super()
    this.#store = store
  }

  async put (...args: Parameters<Blockstore['put']>): Promise<CID> {
    return this.#store.put(...args)
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    yield * this.#store.get(cid, options)
  }

  async * getMany (cids: Iterable<CID> | AsyncIterable<CID>, options?: AbortOptions): AsyncGenerator<Pair> {
    yield * this.#store.getMany(cids, options)
  }

  async has (cid: CID, options?: AbortOptions): Promise<boolean> {
    return this.#store.has(cid, options)
  }

  async delete (cid: CID, options?: AbortOptions): Promise<void> {
    await this.#store.delete(cid, options)
  }

  async * getAll (options?: AbortOptions): AsyncGenerator<Pair> {
    yield * this.#store.getAll(options)
  }

  createSession (): this { return this }
  close (): void {}
  async addPeer (): Promise<void> {}
}
