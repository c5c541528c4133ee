import { TreeBuilder, encodeIndexNode, encodedNode, nodeCid } from '../format/internal.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

/** Builds the index over sealed CIDs (SPEC 6) from their digests, of which it keeps those of one node a level. */
export class IndexBuilder {
  readonly #tree: TreeBuilder<Uint8Array>

  constructor (crypto: CryptoBackend, onNode: (node: PlainBlock, level: number, size: number) => unknown) {
    this.#tree = new TreeBuilder<Uint8Array>({
      digest: digest => digest,
      node: async (level, digests) => {
        const node = await encodedNode(encodeIndexNode(level, digests), crypto)
        await onNode(node, level, digests.length)
        return node.cid.multihash.digest
      }
    })
  }

  /** In ascending order. */
  push (digest: Uint8Array): Awaitable<void> {
    return this.#tree.push(digest)
  }

  /** The CID of the index's root. */
  async finish (): Promise<CID> {
    return nodeCid(await this.#tree.finish())
  }
}
