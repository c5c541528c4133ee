import { sha256 } from 'multiformats/hashes/sha2'
import { BlockTable } from '../graph/internal.ts'
import { isRemoteStore } from './leak-guard/index.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

// what every user of IPFS has: the empty file and folder of unixfs, and {} and [] of dag-cbor
const EMPTY_BLOCKS = [[], [0x0a, 0x02, 0x08, 0x01], [0x0a, 0x04, 0x08, 0x02, 0x18, 0x00], [0xa0], [0x80]]

/**
 * Remembers blocks that others could read before they became part of a private graph, so that
 * an audit can tell them from leaks. About 90 bytes a block.
 */
export class PublicBlocks {
  readonly #table = new BlockTable()
  #empties?: Promise<void>

  async has (cid: CID): Promise<boolean> {
    this.#empties ??= this.#addEmpties()
    await this.#empties
    return this.#table.find(cid.multihash.bytes) !== -1
  }

  /** A store whose blocks are remembered as they are read, where the shared store has them too. */
  recording (store: Pick<Blockstore, 'get'>, shared: Blockstore): Pick<Blockstore, 'get'> {
    const add = this.#add.bind(this)
    const asks = !isRemoteStore(shared)

    return {
      async * get (cid, options) {
        if (asks && await shared.has(cid, { signal: options?.signal })) {
          add(cid)
        }

        yield * store.get(cid, options)
      }
    }
  }

  #add (cid: CID): void {
    this.#table.add(cid.multihash.bytes)
  }

  async #addEmpties (): Promise<void> {
    for (const bytes of EMPTY_BLOCKS) {
      this.#table.add((await sha256.digest(Uint8Array.from(bytes))).bytes)
    }
  }
}
