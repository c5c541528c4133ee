import { InvalidIndexError } from '../errors.ts'
import { checkIndexNode, compareBytes, sealedCid } from '../format/internal.ts'
import { IndexBuilder } from './index-builder.ts'
import { readVerified } from './read-block.ts'
import type { ReadOptions } from './read-block.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { CheckedNode } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Source = Pick<Blockstore, 'get'>

/** A node, and the sealed blocks that it links: none where it links nodes. */
export interface IndexedNode {
  cid: CID
  /** 0 for a leaf */
  level: number
  sealed: Iterable<CID>
}

/** A link in the index. */
export interface IndexEntry {
  cid: CID
  /** an index node, not a sealed block */
  node: boolean
  /** of a node: 0 for a leaf */
  level?: number
}

/** One node of an index, of a level if that is known. */
export async function readNode (source: Source, cid: CID, level: number | undefined, crypto: CryptoBackend, options: ReadOptions): Promise<CheckedNode> {
  const node = checkIndexNode(await readVerified(source, cid, crypto, options))

  if (level != null && node.level !== level) {
    throw new InvalidIndexError(`The index node ${cid} is of level ${node.level} where ${level} belongs: the graph was made by something else`)
  }

  return node
}

async function * nodes (source: Source, cid: CID, level: number | undefined, crypto: CryptoBackend, options: ReadOptions): AsyncGenerator<CheckedNode & { cid: CID }> {
  const node = await readNode(source, cid, level, crypto, options)
  yield { cid, ...node }

  if (node.level > 0) {
    for (const link of node.links) {
      yield * nodes(source, link, node.level - 1, crypto, options)
    }
  }
}

/**
 * All nodes of an index, each before what it links, so that the sealed blocks are in their order. When it
 * ends without an error, the index is the canonical one of its set (SPEC 6).
 *
 * @throws {InvalidIndexError}
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 */
export async function * readIndexNodes (source: Source, index: CID, crypto: CryptoBackend, options: ReadOptions = {}): AsyncGenerator<IndexedNode> {
  const builder = new IndexBuilder(crypto, () => {})
  let last: Uint8Array = new Uint8Array(0)

  for await (const { cid, level, links } of nodes(source, index, undefined, crypto, options)) {
    if (level > 0) {
      yield { cid, level, sealed: [] }
      continue
    }

    for (const digest of links.digests()) {
      if (compareBytes(last, digest) >= 0) {
        throw new InvalidIndexError(`The index ${index} is not in order at ${sealedCid(digest)}: the graph was made by something else`)
      }

      last = digest
      const pushed = builder.push(digest)
      pushed instanceof Promise && await pushed
    }

    yield { cid, level, sealed: links }
  }

  if (!(await builder.finish()).equals(index)) {
    throw new InvalidIndexError(`The index ${index} is not the canonical one of its blocks: the graph was made by something else`)
  }
}

/** Each node of an index, and what it links, one by one. */
export async function * entriesOf (nodes: AsyncIterable<IndexedNode>): AsyncGenerator<IndexEntry> {
  for await (const { cid, level, sealed } of nodes) {
    yield { cid, node: true, level }

    for (const cid of sealed) {
      yield { cid, node: false }
    }
  }
}

/** The whole index, each node before what it links; see `readIndexNodes` for what it checks and throws. */
export async function * readIndex (source: Source, index: CID, crypto: CryptoBackend, options: ReadOptions = {}): AsyncGenerator<IndexEntry> {
  yield * entriesOf(readIndexNodes(source, index, crypto, options))
}
