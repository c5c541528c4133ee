import { BaseBlockstore, MemoryBlockstore } from 'blockstore-core'
import type { AbortOptions } from 'abort-error'
import type { Blockstore, Pair } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export type Bytes = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/** Passes everything on to another store: a base for stores that watch or fail. */
export class WrappedStore extends BaseBlockstore {
  readonly inner: Blockstore

  constructor (inner: Blockstore = new MemoryBlockstore()) {
    super()
    this.inner = inner
  }

  async has (cid: CID, options?: AbortOptions): Promise<boolean> {
    return this.inner.has(cid, options)
  }

  async put (cid: CID, bytes: Bytes, options?: AbortOptions): Promise<CID> {
    return this.inner.put(cid, bytes, options)
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    yield * this.inner.get(cid, options)
  }

  async delete (cid: CID, options?: AbortOptions): Promise<void> {
    await this.inner.delete(cid, options)
  }

  async * getAll (options?: AbortOptions): AsyncGenerator<Pair> {
    yield * this.inner.getAll(options)
  }
}
