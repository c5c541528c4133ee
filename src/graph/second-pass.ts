import { concatBytes } from '@noble/ciphers/utils.js'
import { andThen, orElse } from '../awaitable.ts'
import { BlockTooLargeError, InputChangedError, InvalidCatalogError, PlainBlockMismatchError } from '../errors.ts'
import { equalBytes, isUsualRaw } from '../format/internal.ts'
import type { BlockTable } from './block-table.ts'
import type { PlainBlocks } from './plain-blocks.ts'
import type { Awaitable } from '../awaitable.ts'
import type { PlainBlock, SealedBytes } from '../format/internal.ts'
import type { Crew } from '../workers/internal.ts'
import type { CID } from 'multiformats/cid'

/** How a plain block becomes a sealed one. The same block gives the same bytes. */
export interface Sealing {
  /** the CID was checked, and is nobody else's; the last 16 bytes of the result are an authentication tag */
  seal (block: PlainBlock): Awaitable<SealedBytes>
  /** a block that was sealed before, by the last 8 bytes that it gave; undefined if it changed since */
  again (block: PlainBlock, end: Uint8Array): Awaitable<Uint8Array | undefined>
  sha256 (bytes: Uint8Array): Awaitable<Uint8Array>
  address (digest: Uint8Array): CID
}

/** Seals blocks that were sealed before, and must come out the same. */
export class SecondPass {
  readonly #blocks: PlainBlocks
  readonly #table: BlockTable
  readonly #sealing: Sealing
  readonly #crew?: Crew

  constructor (blocks: PlainBlocks, table: BlockTable, sealing: Sealing, crew?: Crew) {
    this.#blocks = blocks
    this.#table = table
    this.#sealing = sealing
    this.#crew = crew
  }

  /**
   * The bytes that a block of the table was sealed to.
   *
   * Throws `InputChangedError`, or `InvalidCatalogError` for what a previous export sealed
   */
  seal (id: number): Awaitable<Uint8Array> {
    return andThen(this.#blocks.read(id), block =>
      andThen(this.#elsewhere(block, id) ?? this.#unchanged(block, id), bytes => {
        this.#blocks.release(block)
        return bytes
      }))
  }

  #elsewhere ({ cid, bytes }: PlainBlock, id: number): Promise<Uint8Array> | undefined {
    if (this.#crew?.isAtWork === true && isUsualRaw(cid) && !this.#table.isReused(id)) {
      const again = this.#crew.offer(concatBytes(this.#table.tag(id), cid.bytes), bytes, 'bytes')
      return again?.then(done => done?.bytes ?? this.#here(id))
    }
  }

  #here (id: number): Awaitable<Uint8Array> {
    return andThen(this.#blocks.read(id), block => this.#unchanged(block, id))
  }

  // the same bytes as in the first pass, or nothing: the tag shows it
  #unchanged (block: PlainBlock, id: number): Awaitable<Uint8Array> {
    const same = orElse(() => this.#same(block, id), err => {
      if (!(err instanceof PlainBlockMismatchError || err instanceof BlockTooLargeError)) {
        throw err
      }

      return undefined
    })

    return andThen(same, bytes => {
      if (bytes == null) {
        throw this.#changed(block, id)
      }

      return bytes
    })
  }

  // what a previous export sealed is known by its address only
  #same (block: PlainBlock, id: number): Awaitable<Uint8Array | undefined> {
    if (!this.#table.isReused(id)) {
      return this.#sealing.again(block, this.#table.tag(id))
    }

    return andThen(this.#sealing.seal(block), ({ bytes }) =>
      andThen(this.#sealing.sha256(bytes), digest => equalBytes(digest, this.#table.digest(id)) ? bytes : undefined))
  }

  #changed (block: PlainBlock, id: number): Error {
    return this.#table.isReused(id)
      ? new InvalidCatalogError(`The previous graph has the block ${block.cid} elsewhere than it would be now: export without previous`)
      : new InputChangedError(`The block ${block.cid} changed while it was exported: nothing refers to what was written; export again`)
  }
}
