import { InvalidIndexError } from '../errors.ts'
import { compareBytes } from '../format/internal.ts'
import { entriesOf, readVerified } from '../graph/internal.ts'
import { decodeCidSetNode } from './cid-set-node.ts'
import type { CidSetNode } from './cid-set-node.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { IndexEntry, IndexedNode, ReadOptions } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Source = Pick<Blockstore, 'get'>

/** What a node's parent says of it. */
interface Expected {
  distance: number
  first: CID
  /** every node but the last of its level is closed */
  last: boolean
}

function check (cid: CID, node: CidSetNode, expected?: Expected): void {
  if (expected == null) {
    return
  }

  if (node.distance !== expected.distance || !node.entries[0].first.equals(expected.first) || (!expected.last && !node.closed)) {
    throw new InvalidIndexError(`The node ${cid} of IPSQL's tree is not the one that belongs there: the graph was made by something else`)
  }
}

async function * nodes (source: Source, cid: CID, expected: Expected | undefined, crypto: CryptoBackend, options: ReadOptions): AsyncGenerator<IndexedNode> {
  const { entries, ...node } = decodeCidSetNode(await readVerified(source, cid, crypto, options))
  check(cid, { entries, ...node }, expected)
  yield { cid, level: node.distance, sealed: node.distance === 0 ? entries.map(({ address }) => address) : [] }

  if (node.distance > 0) {
    for (const [i, { first, address }] of entries.entries()) {
      const last = (expected?.last ?? true) && i === entries.length - 1
      yield * nodes(source, address, { distance: node.distance - 1, first, last }, crypto, options)
    }
  }
}

/**
 * All nodes of IPSQL's tree, each before what it links, so that the encrypted blocks are in ascending
 * order. Its shape can't be checked further: the chunking factor is recorded nowhere.
 *
 * @throws {InvalidIndexError}
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 */
export async function * readCidSetNodes (source: Source, tree: CID, crypto: CryptoBackend, options: ReadOptions = {}): AsyncGenerator<IndexedNode> {
  let last: Uint8Array = new Uint8Array(0)

  for await (const node of nodes(source, tree, undefined, crypto, options)) {
    for (const cid of node.sealed) {
      if (compareBytes(last, cid.bytes) >= 0) {
        throw new InvalidIndexError(`IPSQL's tree ${tree} is not in order at ${cid}: the graph was made by something else`)
      }

      last = cid.bytes
    }

    yield node
  }
}

/** IPSQL's whole tree, each node before what it links; see `readCidSetNodes` for what it checks and throws. */
export async function * readCidSet (source: Source, tree: CID, crypto: CryptoBackend, options: ReadOptions = {}): AsyncGenerator<IndexEntry> {
  yield * entriesOf(readCidSetNodes(source, tree, crypto, options))
}
