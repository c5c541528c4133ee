import { IncompleteGraphError, MissingBlockError, OpenFailedError, SealedBlockMismatchError } from '../errors.ts'
import { KIND_DATA, MAX_NODE_ENTRIES, MAX_SEALED_BLOCK } from '../format/internal.ts'
import { ProgressCounter } from './progress.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { Manifest, OpenedBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

const PAGE_FAULTS = [MissingBlockError, SealedBlockMismatchError, OpenFailedError]

/** Counts what was decrypted, and compares it with what the manifest promises. */
export class DecryptTally {
  readonly #manifest: Manifest
  readonly #progress: ProgressCounter
  #entries = 0
  #rootSeen = false
  #lost = 0
  #firstLost?: Error

  constructor (manifest: Manifest, options: GraphProgressOptions) {
    this.#manifest = manifest
    this.#progress = new ProgressCounter(options, 'helia-encrypted:decrypt:progress', 'open', { totalBlocks: manifest.blocks, totalBytes: manifest.bytes })
  }

  /** Whether all data blocks are there: pages that nobody gives are then not waited for. */
  get isWhole (): boolean {
    return this.#progress.blocks === this.#manifest.blocks
  }

  /** An entry of the index is about to be read. A node or block more than promised is read too: what is wrong with it says more. */
  begin (): void {
    this.#entries++
    this.#entries > this.#manifest.entries + MAX_NODE_ENTRIES && this.check()
  }

  add (sealed: CID, block: OpenedBlock): void {
    this.#rootSeen ||= sealed.equals(this.#manifest.entry) && block.kind === KIND_DATA && block.cid.equals(this.#manifest.root)

    if (block.kind === KIND_DATA) {
      this.#progress.add(block.bytes.byteLength)
      this.#progress.bytes > this.#manifest.bytes + MAX_SEALED_BLOCK && this.check()
    }
  }

  /** A block could not be read: go on as long as it may be a page, which decrypting does not need. */
  lose (err: unknown): void {
    this.#lost++
    this.#firstLost ??= err as Error

    if (!PAGE_FAULTS.some(fault => err instanceof fault) || this.#lost > this.#manifest.entries - this.#manifest.blocks) {
      throw err
    }
  }

  check (): void {
    const { blocks, entries, bytes } = this.#manifest

    if (this.#progress.blocks !== blocks || this.#entries !== entries || this.#progress.bytes !== bytes || !this.#rootSeen) {
      throw this.#firstLost ?? new IncompleteGraphError('The blocks are not the graph that the manifest promises: whoever made this root made it wrong; ask for a new one')
    }
  }
}
