import { isNodeCid } from '../format/internal.ts'
import { blocksUnder, readRootHere, throwUnlessUnsound, versionHere } from './pin-walk.ts'
import type { ReleaseOptions } from './pin-ledger.ts'
import type { PinNode } from './pin-node.ts'
import type { GraphVersion } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

async function findVersion (node: PinNode, cid: CID, options: AbortOptions): Promise<GraphVersion | undefined> {
  try {
    return isNodeCid(cid) ? versionHere(node.blockstore, await readRootHere(node.blockstore, cid, options)) : undefined
  } catch (err) {
    throwUnlessUnsound(err, options)
  }
}

async function * otherGraphs (node: PinNode, cid: CID, options: AbortOptions): AsyncGenerator<GraphVersion> {
  for await (const pin of node.pins.ls({ signal: options.signal })) {
    const other = pin.cid.equals(cid) ? undefined : await findVersion(node, pin.cid, options)

    if (other != null) {
      yield other
    }
  }
}

/** Those of some blocks of a graph, undefined for all, that another lacks; none, if that can't be told. */
async function lackedBy (other: GraphVersion, graph: GraphVersion, some: Set<string> | undefined, options: AbortOptions): Promise<Set<string>> {
  const lacked = new Set([graph.cid.toString()])

  try {
    for await (const { cid } of blocksUnder(graph, other, options)) {
      const name = cid.toString()
      some?.has(name) !== false && lacked.add(name)
    }

    return lacked
  } catch (err) {
    throwUnlessUnsound(err, options)

    return new Set()
  }
}

/**
 * How to release the blocks of a graph that Helia pinned itself. What `pins.rm` and `pins.add` of Helia 7.1 count can be
 * too low, so that a count of one is not enough to say that nobody else needs a block: it is left to blocks that another
 * encrypted graph with a pin on this node has. Compares the graph with each of those, and remembers its blocks by name.
 */
export async function sparing (node: PinNode, root: CID, options: AbortOptions): Promise<(cid: CID) => ReleaseOptions> {
  const graph = await findVersion(node, root, options)
  let alone: Set<string> | undefined

  for await (const other of otherGraphs(node, root, options)) {
    alone = graph == null ? new Set() : await lackedBy(other, graph, alone, options)
  }

  return cid => alone?.has(cid.toString()) === false ? { leave: 1 } : { counted: true }
}
