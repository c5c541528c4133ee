import { plainLinks } from './plain-links.ts'
import { readPlain } from './read-block.ts'
import type { BlockTable } from './block-table.ts'
import type { CodecLoader } from './plain-links.ts'
import type { ReadOptions } from './read-block.ts'
import type { PlainBlock } from '../format/index.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface TableBlock extends PlainBlock {
  /** in the table */
  index: number
}

/** Every block that can be reached from the root, once each. Fills the table. */
export async function * walkPlain (store: Pick<Blockstore, 'get'>, root: CID, table: BlockTable, getCodec: CodecLoader, options: ReadOptions): AsyncGenerator<TableBlock> {
  const pending = [table.add(root.bytes)]

  for (let index = pending.pop(); index != null; index = pending.pop()) {
    const block = await readPlain(store, table.plainCid(index), options)
    const links = await plainLinks(block, getCodec)
    yield { ...block, index }

    for (const link of links) {
      const added = table.add(link.bytes)

      if (added >= 0) {
        pending.push(added)
      }
    }
  }
}

/** The root and the given blocks, once each, without following links. Fills the table. */
export async function * readSubset (store: Pick<Blockstore, 'get'>, root: CID, blocks: Iterable<CID> | AsyncIterable<CID>, table: BlockTable, options: ReadOptions): AsyncGenerator<TableBlock> {
  yield { ...await readPlain(store, root, options), index: table.add(root.bytes) }

  for await (const cid of blocks) {
    const index = table.add(cid.bytes)

    if (index >= 0) {
      yield { ...await readPlain(store, cid, options), index }
    }
  }
}
