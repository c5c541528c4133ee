import { concatBytes } from '@noble/hashes/utils.js'
import { andThen, orElse } from '../awaitable.ts'
import { BlockTooLargeError, InputChangedError, InvalidCatalogError, PlainBlockMismatchError } from '../errors.ts'
import { equalBytes } from '../format/internal.ts'
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

  constructor (blocks: PlainBlocks, table: BlockTable, sealing: Sealing) {
    this.#blocks = blocks
    this.#table = table
    this.#sealing = sealing
  }

  /** As `seal`, by a thread that reads the block itself; undefined if it can't, or none has room. */
  elsewhere (id: number, crew: Crew): Promise<Uint8Array> | undefined {
    const found = this.#blocks.piece(id)
    const sealed = found && crew.offerPiece(concatBytes(found.cid.bytes, this.#table.tag(id)), found.piece, 'same')
    // whatever is wrong with it is found here again, and said
    return sealed?.then(async done => done?.bytes ?? this.seal(id))
  }

  /**
   * The bytes that a block of the table was sealed to.
   *
   * Throws `InputChangedError`, or `InvalidCatalogError` for what a previous export sealed
   */
  seal (id: number): Awaitable<Uint8Array> {
    const same = orElse(() => andThen(this.#blocks.read(id), block => this.#released(block, id)), err => {
      if (!(err instanceof PlainBlockMismatchError || err instanceof BlockTooLargeError)) {
        throw err
      }

      return undefined
    })

    return andThen(same, bytes => {
      if (bytes == null) {
        throw this.#changed(id)
      }

      return bytes
    })
  }

  #released (block: PlainBlock, id: number): Awaitable<Uint8Array | undefined> {
    return andThen(this.#same(block, id), bytes => {
      this.#blocks.release(block)
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

  #changed (id: number): Error {
    const cid = this.#table.plainCid(id)

    return this.#table.isReused(id)
      ? new InvalidCatalogError(`The previous graph has the block ${cid} elsewhere than it would be now: export without previous`)
      : new InputChangedError(`The block ${cid} changed while it was exported: nothing refers to what was written; export again`)
  }
}
