import type { HeliaComponents } from './helia-components.ts'
import type { EncryptedBlockstore } from '../blockstore/index.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

export type AuditPlace = 'store' | 'pins' | 'wantlist'

export interface AuditFinding {
  /** as the private store lists it: codecs are lost in many, the multihash is what counts */
  plainCid: CID
  where: AuditPlace[]
}

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

async function places (helia: HeliaComponents, cid: CID, wanted: Set<string>, options: AbortOptions): Promise<AuditPlace[]> {
  const where: AuditPlace[] = []

  if (await helia.blockstore.has(cid, options)) {
    where.push('store')
  }

  if (await helia.pins.isPinned(cid, options)) {
    where.push('pins')
  }

  if (wanted.has(cid.multihash.bytes.join())) {
    where.push('wantlist')
  }

  return where
}

/** List every plain block of a private store that the node's store, pins or wantlist holds. Asks the network nothing. */
export async function audit (helia: HeliaComponents, blockstore: EncryptedBlockstore, options: AbortOptions = {}): Promise<AuditReport> {
  const wanted = new Set(wantlists(helia).flatMap(list => list.getWantlist().map(({ cid }) => cid.multihash.bytes.join())))
  const report: AuditReport = { blocks: 0, leaked: [], public: [] }

  for await (const { cid: plainCid } of blockstore.getAll(options)) {
    const where = await places(helia, plainCid, wanted, options)
    report.blocks++

    if (where.length > 0) {
      report[await blockstore.wasPublic(plainCid) ? 'public' : 'leaked'].push({ plainCid, where })
    }
  }

  return report
}
