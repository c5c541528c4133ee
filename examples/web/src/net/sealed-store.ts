import { IDBBlockstore } from 'blockstore-idb'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** How a block is named where codecs don't count. */
export function blockName (cid: CID): string {
  return cid.multihash.digest.join()
}

/** Sealed blocks in IndexedDB; says when one comes. */
export class SealedStore extends IDBBlockstore {
  readonly #watchers = new Set<(name: string) => void>()

  /** @returns stops watching */
  watch (onPut: (name: string) => void): () => void {
    this.#watchers.add(onPut)
    return () => { this.#watchers.delete(onPut) }
  }

  async put (cid: CID, bytes: Parameters<IDBBlockstore['put']>[1], options?: AbortOptions): Promise<CID> {
    await super.put(cid, bytes, options)
    this.#watchers.forEach(onPut => { onPut(blockName(cid)) })
    return cid
  }

  /** The blocks that are here. */
  async names (): Promise<Set<string>> {
    const names = new Set<string>()

    for await (const { cid } of this.getAll()) {
      names.add(blockName(cid))
    }

    return names
  }
}
