import { TreeBuilder, nodeBlock, nodeCid, sealedCid } from '../format/index.ts'
import type { CryptoBackend } from '../crypto/index.ts'
import type { PlainBlock } from '../format/index.ts'

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
