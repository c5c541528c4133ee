import type { Datastore, Helia, TestNode } from './nodes.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

async function all <T> (source: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const items: T[] = []

  for await (const item of source) {
    items.push(item)
  }

  return items
}

/** The digests of what a store has, in base 10: CIDs are told apart by it alone. */
export async function digestsIn (store: Blockstore): Promise<Set<string>> {
  return new Set((await all(store.getAll())).map(({ cid }) => cid.multihash.digest.join()))
}

export async function hasAll (store: Blockstore, cids: CID[]): Promise<boolean> {
  return (await Promise.all(cids.map(async cid => store.has(cid)))).every(Boolean)
}

/** The CIDs that have a pin. */
export async function pinnedRoots (helia: Pick<Helia, 'pins'>): Promise<string[]> {
  return (await all(helia.pins.ls())).map(({ cid }) => cid.toString()).sort()
}

/** All that Helia wrote down about pins: `/pin/...` and `/pinned-block/...`. */
export async function pinRecords (datastore: Datastore): Promise<string[]> {
  const keys = (await all(datastore.query({}))).map(({ key }) => key.toString())
  return keys.filter(key => key.startsWith('/pin')).sort()
}

/** What Helia's own walker, as any stock IPFS node's, finds under a root, without a network. */
export async function stockWalk (helia: Pick<Helia, 'blockstore' | 'getCodec'>, root: CID): Promise<CID[]> {
  const { depthFirstWalker } = await import('@helia/car')
  const walker = depthFirstWalker()({ blockstore: helia.blockstore, getCodec: helia.getCodec })
  return (await all(walker.walk(root, { offline: true } as any))).map(({ block }) => block.cid)
}

/** Whether a node has, pins, and after garbage collection still has, all of these. */
export async function keeps ({ helia, blockstore }: Pick<TestNode, 'blockstore'> & { helia: Pick<Helia, 'pins' | 'gc'> }, cids: CID[]): Promise<boolean> {
  const pinned = await Promise.all(cids.map(async cid => helia.pins.isPinned(cid)))
  await helia.gc()
  return pinned.every(Boolean) && hasAll(blockstore, cids)
}

/** Delete every block of a store by hand, past Helia. */
export async function clear (store: Blockstore): Promise<void> {
  for (const { cid } of await all(store.getAll())) {
    await store.delete(cid)
  }
}
