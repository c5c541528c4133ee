import { discardRead } from '../discard.ts'
import { pieceOf } from '../file-piece.ts'
import { isUsualRaw } from '../format/internal.ts'
import { readPlain } from './read-block.ts'
import type { BlockTable } from './block-table.ts'
import type { Awaitable } from '../awaitable.ts'
import type { FilePiece, FilePieces } from '../file-piece.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** The blocks of a table, read one by one. */
export class PlainBlocks {
  readonly #source: Pick<Blockstore, 'get'>
  readonly #table: BlockTable
  readonly #options: AbortOptions

  constructor (source: Pick<Blockstore, 'get'>, table: BlockTable, options: AbortOptions) {
    this.#source = source
    this.#table = table
    this.#options = options
  }

  read (index: number): Awaitable<PlainBlock> {
    return readPlain(this.#source, this.#table.plainCid(index), this.#options)
  }

  /** Where a block without links is in a file, if its store can say so. */
  piece (index: number): { cid: CID, piece: FilePiece } | undefined {
    const { pieceBytes = 0 } = this.#source as FilePieces

    if (pieceBytes > 0) {
      const cid = this.#table.plainCid(index)
      const piece = isUsualRaw(cid) ? pieceOf(this.#source, cid) : undefined
      return piece && { cid, piece }
    }
  }

  /** Once a block is sealed. Only what has no links is read by nobody else. */
  release ({ cid, bytes }: PlainBlock): void {
    isUsualRaw(cid) && discardRead(this.#source, bytes)
  }
}
