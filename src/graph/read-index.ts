import { InvalidIndexError } from '../errors.ts'
import { compareBytes, decodeIndexNode } from '../format/internal.ts'
import { indexBuilder } from './index-builder.ts'
import { readVerified } from './read-block.ts'
import type { ReadOptions } from './read-block.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { IndexNode } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Source = Pick<Blockstore, 'get'>

export interface IndexEntry {
  cid: CID
  /** an index node, not a sealed block */
  node: boolean
  /** of a node: 0 for a leaf */
  level?: number
}

async function readNode (source: Source, cid: CID, level: number | undefined, crypto: CryptoBackend, options: ReadOptions): Promise<IndexNode> {
  const node = decodeIndexNode(await readVerified(source, cid, crypto, options))

  if (level != null && node.level !== level) {
    throw new InvalidIndexError(`The index node ${cid} is of level ${node.level} where ${level} belongs: the graph was made by something else`)
  }

  return node
}

async function * entries (source: Source, cid: CID, level: number | undefined, crypto: CryptoBackend, options: ReadOptions): AsyncGenerator<IndexEntry> {
  const node = await readNode(source, cid, level, crypto, options)
  yield { cid, node: true, level: node.level }

  for (const link of node.links) {
    if (node.level > 0) {
      yield * entries(source, link, node.level - 1, crypto, options)
    } else {
      yield { cid: link, node: false }
    }
  }
}

/**
 * The whole index, each node before what it links, the sealed blocks in their order. When it
 * ends without an error, the index is the canonical one of its set (SPEC 6).
 *
 * @throws {InvalidIndexError}
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 */
export async function * readIndex (source: Source, index: CID, crypto: CryptoBackend, options: ReadOptions = {}): AsyncGenerator<IndexEntry> {
  const builder = indexBuilder(crypto, () => {})
  let last: Uint8Array = new Uint8Array(0)

  for await (const entry of entries(source, index, undefined, crypto, options)) {
    if (!entry.node) {
      const { digest } = entry.cid.multihash

      if (compareBytes(last, digest) >= 0) {
        throw new InvalidIndexError(`The index ${index} is not in order at ${entry.cid}: the graph was made by something else`)
      }

      last = digest
      await builder.push(digest)
    }

    yield entry
  }

  if (compareBytes(await builder.finish(), index.multihash.digest) !== 0) {
    throw new InvalidIndexError(`The index ${index} is not the canonical one of its blocks: the graph was made by something else`)
  }
}
