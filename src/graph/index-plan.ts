import { encodeIndexNode } from '../format/internal.ts'
import { Turn } from '../turn.ts'
import { IndexBuilder } from './index-builder.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

/** A node of an index, and how many links it has. */
interface PlannedNode {
  cid: CID
  size: number
}

/** What comes next in the order in which a reader asks: a node before what it links. */
export type PlannedBlock = { node: PlainBlock } | { sealed: CID, at: number }

/** The nodes of an index over sealed blocks that are known, without their bytes: some 50 bytes for 256 blocks. */
export class IndexPlan {
  readonly #order: ArrayLike<number>
  readonly #address: (id: number) => CID
  readonly #levels: PlannedNode[][] = []

  /**
   * @param order - the numbers of the sealed blocks, in the order of the addresses that they have
   */
  constructor (order: ArrayLike<number>, address: (id: number) => CID) {
    this.#order = order
    this.#address = address
  }

  /** The index's root, once all nodes are known. */
  async make (crypto: CryptoBackend, signal?: AbortSignal): Promise<CID> {
    const turn = new Turn()
    const builder = new IndexBuilder(crypto, ({ cid }, level, size) => {
      (this.#levels[level] ??= []).push({ cid, size })
    })

    for (let i = 0; i < this.#order.length; i++) {
      const pushed = builder.push(this.#address(this.#order[i]).multihash.digest) ?? turn.give()
      pushed instanceof Promise && await pushed
      signal?.throwIfAborted()
    }

    return builder.finish()
  }

  /** All nodes and sealed blocks, in the order of `readIndex`. */
  * blocks (): Generator<PlannedBlock> {
    const top = this.#levels.length - 1
    // of each level: the nodes begun, and the links of the last one that are still to come
    const begun = this.#levels.map(() => 0)
    const left = this.#levels.map(() => 0)
    let next = 0

    for (const leaf of this.#levels[0]) {
      let level = 0

      while (level < top && left[level + 1] === 0) {
        level++
      }

      for (; level >= 0; level--) {
        const at = begun[level]++
        left[level] = this.#levels[level][at].size
        level < top && left[level + 1]--
        yield { node: this.#node(level, at, level === 0 ? next : begun[level - 1]) }
      }

      for (const end = next + leaf.size; next < end; next++) {
        yield { sealed: this.#address(this.#order[next]), at: this.#order[next] }
      }
    }
  }

  // its links are `size` from `start` on, of the level below
  #node (level: number, at: number, start: number): PlainBlock {
    const { cid, size } = this.#levels[level][at]
    const linked = (at: number): CID => level === 0 ? this.#address(this.#order[at]) : this.#levels[level - 1][at].cid
    return { cid, bytes: encodeIndexNode(level, Array.from({ length: size }, (_, i) => linked(start + i).multihash.digest)) }
  }
}
