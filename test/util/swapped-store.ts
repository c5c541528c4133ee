import { WrappedStore } from './wrapped-store.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Gives other bytes for some CIDs than the store beneath it. */
export class SwappedStore extends WrappedStore {
  readonly swapped: Map<string, Uint8Array>

  constructor (inner: Blockstore, swapped: Array<[CID, Uint8Array]> = []) {
    super(inner)
    this.swapped = new Map(swapped.map(([cid, bytes]) => [cid.toString(), bytes]))
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    const bytes = this.swapped.get(cid.toString())

    if (bytes != null) {
      yield bytes
    } else {
      yield * super.get(cid, options)
    }
  }
}
