import { defaultCrypto } from 'helia-encrypted/crypto'
import { readIndex, readRoot } from 'helia-encrypted/graph'
import { blockName } from '../net/sealed-store.ts'
import type { PageNode } from '../net/page-node.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** More are not drawn. */
export const MAX_TILES = 4096

/**
 * The sealed blocks of a graph, in the order in which everybody sees them: that of their names, which are random. This
 * takes no key, because there is nothing to it that would.
 */
export async function networkView ({ helia }: PageNode, root: CID, options: AbortOptions = {}): Promise<string[]> {
  const crypto = defaultCrypto()
  const { index } = await readRoot(helia.blockstore, root, crypto, options)
  const tiles: string[] = []

  for await (const { cid, node } of readIndex(helia.blockstore, index, crypto, options)) {
    node || tiles.push(blockName(cid))

    if (tiles.length === MAX_TILES) {
      break
    }
  }

  return tiles
}
