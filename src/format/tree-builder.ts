import { GraphTooLargeError } from '../errors.ts'
import { MAX_LEVEL, MAX_NODE_ENTRIES } from './limits.ts'
import type { Awaitable } from '../awaitable.ts'

export interface TreeFormat<Entry> {
  /** the 32 byte digest by whose end an entry is tested */
  digest (entry: Entry): Uint8Array
  /** make a node, and return the entry that stands for it on the level above */
  node (level: number, entries: Entry[]): Promise<Entry>
}

// one in 256 entries ends its node
function isBoundary (digest: Uint8Array): boolean {
  return digest[28] === 0 // the last four bytes, big-endian, are at most 2^24 - 1
}

/**
 * Builds the tree of SPEC 6.2 from its sorted entries, in one pass and in memory for at
 * most 1,024 entries a level. The same entries give the same tree.
 */
export class TreeBuilder<Entry> {
  readonly #format: TreeFormat<Entry>
  readonly #level: number
  // entries since the last cut; until the level is known to need cuts, all of them
  #run: Entry[] = []
  #parent?: TreeBuilder<Entry>

  constructor (format: TreeFormat<Entry>, level = 0) {
    if (level > MAX_LEVEL) {
      throw new GraphTooLargeError('The graph has more blocks than the index can hold')
    }

    this.#format = format
    this.#level = level
  }

  push (entry: Entry): Awaitable<void> {
    this.#run.push(entry)

    if (this.#parent != null) {
      return this.#cutAfter(entry)
    }

    if (this.#run.length > MAX_NODE_ENTRIES) {
      return this.#split()
    }
  }

  /** The entry of the whole tree's root node. There must have been an entry. */
  async finish (): Promise<Entry> {
    if (this.#parent == null) {
      return this.#format.node(this.#level, this.#run)
    }

    if (this.#run.length > 0) {
      await this.#cut(this.#parent)
    }

    return this.#parent.finish()
  }

  async #split (): Promise<void> {
    const entries = this.#run
    this.#run = []
    this.#parent = new TreeBuilder(this.#format, this.#level + 1)

    for (const entry of entries) {
      this.#run.push(entry)
      await this.#cutAfter(entry)
    }
  }

  #cutAfter (entry: Entry): Awaitable<void> {
    if (this.#parent != null && (isBoundary(this.#format.digest(entry)) || this.#run.length === MAX_NODE_ENTRIES)) {
      return this.#cut(this.#parent)
    }
  }

  async #cut (parent: TreeBuilder<Entry>): Promise<void> {
    const entries = this.#run
    this.#run = []
    await parent.push(await this.#format.node(this.#level, entries))
  }
}
