import { TreeBuilder, encodeIndexNode, encodedNode } from '../format/internal.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

/**
 * Builds the index over sealed CIDs that are pushed in ascending order (SPEC 6). The tree's
 * root entry is the CID of the index's root.
 */
export function indexBuilder (crypto: CryptoBackend, onNode: (node: PlainBlock) => unknown): TreeBuilder<CID> {
  return new TreeBuilder<CID>({
    digest: (cid) => cid.multihash.digest,
    node: async (level, links) => {
      const node = await encodedNode(encodeIndexNode({ level, links }), crypto)
      await onNode(node)
      return node.cid
    }
  })
}
