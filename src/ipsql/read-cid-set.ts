import { InvalidIndexError } from '../errors.ts'
import { compareBytes } from '../format/internal.ts'
import { readVerified } from '../graph/internal.ts'
import { decodeCidSetNode } from './cid-set-node.ts'
import type { CidSetNode } from './cid-set-node.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { IndexEntry, ReadOptions } from '../graph/internal.ts'
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

async function * entries (source: Source, cid: CID, expected: Expected | undefined, crypto: CryptoBackend, options: ReadOptions): AsyncGenerator<IndexEntry> {
  const node = decodeCidSetNode(await readVerified(source, cid, crypto, options))
  check(cid, node, expected)
  yield { cid, node: true, level: node.distance }

  for (const [i, { first, address }] of node.entries.entries()) {
    if (node.distance === 0) {
      yield { cid: address, node: false }
    } else {
      const last = (expected?.last ?? true) && i === node.entries.length - 1
      yield * entries(source, address, { distance: node.distance - 1, first, last }, crypto, options)
    }
  }
}

/**
 * IPSQL's whole tree, each node before what it links, the encrypted blocks in ascending order. Its
 * shape can't be checked further: the chunking factor is recorded nowhere.
 *
 * @throws {InvalidIndexError}
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 */
export async function * readCidSet (source: Source, tree: CID, crypto: CryptoBackend, options: ReadOptions = {}): AsyncGenerator<IndexEntry> {
  let last: Uint8Array = new Uint8Array(0)

  for await (const entry of entries(source, tree, undefined, crypto, options)) {
    if (!entry.node) {
      if (compareBytes(last, entry.cid.bytes) >= 0) {
        throw new InvalidIndexError(`IPSQL's tree ${tree} is not in order at ${entry.cid}: the graph was made by something else`)
      }

      last = entry.cid.bytes
    }

    yield entry
  }
}
