import { BaseBlockstore } from 'blockstore-core/base'
import { BlockTable } from './block-table.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore, Pair } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Value = Parameters<Blockstore['put']>[1]

/** A blockstore that remembers what was read through it. Iterate it for the CIDs. */
export interface RecordedReads extends Blockstore, Iterable<CID> {
  /** different CIDs read so far */
  readonly size: number
}

class Recorder extends BaseBlockstore implements RecordedReads {
  readonly #store: Blockstore
  readonly #table = new BlockTable()

  constructor (store: Blockstore) {
    super()
    this.#store = store
  }

  get size (): number {
    return this.#table.size
  }

  * [Symbol.iterator] (): Generator<CID> {
    for (let i = 0; i < this.#table.size; i++) {
      yield this.#table.plainCid(i)
    }
  }

  // what was not there was not read; a part of a block is enough to rest an answer on
  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    for await (const part of this.#store.get(cid, options)) {
      this.#table.add(cid.bytes)
      yield part
    }

    this.#table.add(cid.bytes)
  }

  async put (cid: CID, value: Value, options?: AbortOptions): Promise<CID> {
    return this.#store.put(cid, value, options)
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
}

/**
 * Wrap a blockstore so that it remembers the plain CIDs read through it. Run any query on it, then
 * `export(root, { blocks: recorded })`: a graph of just the blocks that prove the answer. About 90
 * bytes a block.
 */
export function recordReads (store: Blockstore): RecordedReads {
  return new Recorder(store)
}
