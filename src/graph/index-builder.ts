import { TreeBuilder, nodeBlock, nodeCid, sealedCid } from '../format/internal.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { PlainBlock } from '../format/internal.ts'

/**
 * Builds the index over digests that are pushed in ascending order (SPEC 6). The tree's
 * root entry is the digest of the index's root.
 */
export function indexBuilder (crypto: CryptoBackend, onNode: (node: PlainBlock) => unknown): TreeBuilder<Uint8Array> {
  return new TreeBuilder<Uint8Array>({
    digest: (digest) => digest,
    node: async (level, digests) => {
      const node = await nodeBlock({ level, links: digests.map(level === 0 ? sealedCid : nodeCid) }, crypto)
      await onNode(node)
      return node.cid.multihash.digest
    }
  })
}
