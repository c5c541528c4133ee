import { sha256, sha512 } from 'multiformats/hashes/sha2'
import { verifyGraph } from '../../../src/graph/index.ts'
import { collectBytes } from '../../../src/graph/internal.ts'
import { copyStores, soundNode } from './world.ts'
import type { Call } from './faults.ts'
import type { Stores, World } from './world.ts'
import type { LeakScan } from '../../node-util/leak-scan.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** What must be so whatever went wrong. Gives what is not. */
export interface Invariants {
  (world: World): Promise<string[]>
}

async function falseBlocks (store: Blockstore): Promise<string[]> {
  const found: string[] = []

  for await (const { cid, bytes } of store.getAll()) {
    const { digest } = await (cid.multihash.code === sha512.code ? sha512 : sha256).digest(await collectBytes(bytes))

    if (digest.join() !== cid.multihash.digest.join()) {
      found.push(`the private store holds other bytes than those of ${cid}`)
    }
  }

  return found
}

async function partialPins (stores: Stores): Promise<string[]> {
  const found: string[] = []

  for await (const { cid } of soundNode(stores).pins.ls()) {
    await verifyGraph(stores.shared, cid).catch(err => { found.push(`${cid} is pinned, and not whole: ${err.name}`) })
  }

  return found
}

/** Calls by which a plain CID left. The node's own `has` asks nobody. */
function told (seen: Call[], digests: Set<string>): string[] {
  return seen.filter(({ place, op, cid }) => place !== 'private' && !(place === 'shared' && op === 'has') && cid != null && digests.has(cid.multihash.digest.join()))
    .map(({ place, op, cid }) => `${place} was told of the plain ${cid} (${op})`)
}

export function invariantsOf (plain: CID[], scan: LeakScan): Invariants {
  const digests = new Set(plain.map(({ multihash }) => multihash.digest.join()))

  return async ({ stores, faults }) => [
    ...await falseBlocks(stores.plain),
    ...await partialPins(stores),
    ...told(faults.seen, digests),
    ...await scan.inBlockstore(stores.shared, 'the shared store'),
    ...await scan.inDatastore(stores.records as any, 'the datastore')
  ]
}

/**
 * After garbage was collected, what is pinned is still whole. As `gc` does it, but without its lock, which all nodes of a
 * process share: one that hangs would stop it.
 */
export async function lostAsGarbage (stores: Stores): Promise<string[]> {
  const { pins } = soundNode(stores)

  for await (const { cid } of copyStores(stores).shared.getAll()) {
    await pins.isPinned(cid) || stores.shared.delete(cid)
  }

  return partialPins(stores)
}
