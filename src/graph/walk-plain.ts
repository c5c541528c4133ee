import { plainLinks } from './plain-links.ts'
import { readPlain } from './read-block.ts'
import type { BlockTable } from './block-table.ts'
import type { CodecLoader } from './plain-links.ts'
import type { ReadOptions } from './read-block.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Every block that can be reached from the root, once each. Fills the table. */
export async function * walkPlain (store: Pick<Blockstore, 'get'>, root: CID, table: BlockTable, getCodec: CodecLoader, options: ReadOptions): AsyncGenerator<PlainBlock> {
  const pending = [table.add(root.bytes)]

  for (let index = pending.pop(); index != null; index = pending.pop()) {
    const block = await readPlain(store, table.plainCid(index), options)
    yield block

    for (const link of await plainLinks(block, getCodec)) {
      const added = table.add(link.bytes)

      if (added >= 0) {
        pending.push(added)
      }
    }
  }
}
