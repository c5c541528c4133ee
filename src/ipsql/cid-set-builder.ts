import { nodeBlock } from '../format/internal.ts'
import { cidSetValue } from './cid-set-node.ts'
import type { CidSetNode } from './cid-set-node.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

type Entry = CidSetNode['entries'][number]

// u32le of the digest's end at most (2^32 - 1) / 256: the last byte is the high one
function closes ({ address }: Entry): boolean {
  return address.multihash.digest[31] === 0
}

/**
 * Builds IPSQL's tree over encrypted CIDs that are pushed in ascending order, in one pass. A node
 * ends after an entry whose address says so; a level of one node is the root.
 */
export class CidSetBuilder {
  readonly #crypto: CryptoBackend
  readonly #onNode: (node: PlainBlock, distance: number) => Promise<unknown>
  readonly #distance: number
  #run: Entry[] = []
  // the level's first node, until there is a second and so a level above
  #first?: Entry
  #parent?: CidSetBuilder

  constructor (crypto: CryptoBackend, onNode: (node: PlainBlock, distance: number) => Promise<unknown>, distance = 0) {
    this.#crypto = crypto
    this.#onNode = onNode
    this.#distance = distance
  }

  push (cid: CID): Awaitable<void> {
    return this.#add({ first: cid, address: cid })
  }

  /** The address of the root node. There must have been an entry. */
  async finish (): Promise<CID> {
    if (this.#run.length > 0) {
      await this.#end(false)
    }

    return this.#parent == null ? (this.#first as Entry).address : this.#parent.finish()
  }

  #add (entry: Entry): Awaitable<void> {
    this.#run.push(entry)

    if (closes(entry)) {
      return this.#end(true)
    }
  }

  async #end (closed: boolean): Promise<void> {
    const entries = this.#run
    this.#run = []
    const node = await nodeBlock(cidSetValue({ distance: this.#distance, entries, closed }), this.#crypto)
    await this.#onNode(node, this.#distance)
    await this.#lift({ first: entries[0].first, address: node.cid })
  }

  async #lift (entry: Entry): Promise<void> {
    if (this.#parent == null && this.#first == null) {
      this.#first = entry
      return
    }

    if (this.#parent == null) {
      this.#parent = new CidSetBuilder(this.#crypto, this.#onNode, this.#distance + 1)
      await this.#parent.#add(this.#first as Entry)
    }

    await this.#parent.#add(entry)
  }
}
