import { discardRead } from '../discard.ts'
import { isUsualRaw } from '../format/internal.ts'
import { readPlain } from './read-block.ts'
import type { BlockTable } from './block-table.ts'
import type { Awaitable } from '../awaitable.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'

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

  /** Once a block is sealed. Only what has no links is read by nobody else. */
  release ({ cid, bytes }: PlainBlock): void {
    isUsualRaw(cid) && discardRead(this.#source, bytes)
  }
}
