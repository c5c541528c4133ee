import { isRemoteStore, multihashKey } from '../blockstore/index.ts'
import type { HeliaComponents } from './helia-components.ts'
import type { EncryptedBlockstore } from '../blockstore/index.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

/** Where an audit looks. */
export type AuditPlace = 'store' | 'pins' | 'wantlist'

/** A plain block that is where others can see it. */
export interface AuditFinding {
  /** as the private store lists it: codecs are lost in many, the multihash is what counts */
  plainCid: CID
  where: AuditPlace[]
}

/** What an audit found. */
export interface AuditReport {
  /** plain blocks that were looked for */
  blocks: number
  /** plain blocks that the node holds, pins or asks for: empty, unless somebody leaked */
  leaked: AuditFinding[]
  /** the same for blocks that were public before: empty folders, and what came from a `source` */
  public: AuditFinding[]
}

interface Wantlist {
  getWantlist (): Array<{ cid: CID }>
}

// Helia's interface has no way to ask for the wantlist; its bitswap does
function wantlists (helia: any): Wantlist[] {
  const brokers: any[] = Array.isArray(helia.blockBrokers) ? helia.blockBrokers : []
  return brokers.map(broker => broker?.bitswap ?? broker).filter(bitswap => typeof bitswap?.getWantlist === 'function')
}

interface Holds {
  (cid: CID): boolean | Promise<boolean>
}

// a bucket is listed, and not asked: a question would tell the plain CID to whoever runs it
async function storeHolds ({ blockstore }: HeliaComponents, options: AbortOptions): Promise<Holds> {
  if (!isRemoteStore(blockstore)) {
    return async (cid) => blockstore.has(cid, options)
  }

  const held = new Set<string>()

  for await (const { cid } of blockstore.getAll(options)) {
    held.add(multihashKey(cid))
  }

  return (cid) => held.has(multihashKey(cid))
}

async function places (helia: HeliaComponents, holds: Holds, cid: CID, wanted: Set<string>, options: AbortOptions): Promise<AuditPlace[]> {
  const where: AuditPlace[] = []

  if (await holds(cid)) {
    where.push('store')
  }

  if (await helia.pins.isPinned(cid, options)) {
    where.push('pins')
  }

  if (wanted.has(multihashKey(cid))) {
    where.push('wantlist')
  }

  return where
}

/** List every plain block of a private store that the node's store, pins or wantlist holds. Asks the network nothing. */
export async function audit (helia: HeliaComponents, blockstore: EncryptedBlockstore, { signal }: AbortOptions = {}): Promise<AuditReport> {
  const options = { signal }
  const holds = await storeHolds(helia, options)
  const wanted = new Set(wantlists(helia).flatMap(list => list.getWantlist().map(({ cid }) => multihashKey(cid))))
  const report: AuditReport = { blocks: 0, leaked: [], public: [] }

  for await (const { cid: plainCid } of blockstore.getAll(options)) {
    const where = await places(helia, holds, plainCid, wanted, options)
    report.blocks++

    if (where.length > 0) {
      report[await blockstore.wasPublic(plainCid) ? 'public' : 'leaked'].push({ plainCid, where })
    }
  }

  return report
}
