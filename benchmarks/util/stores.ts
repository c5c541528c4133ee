import { CID } from 'multiformats/cid'
import type { Block } from './block.ts'

/** A cheap key of a map, so that what is measured is not the map. */
export function digestText ({ multihash: { digest } }: CID): string {
  return Buffer.from(digest.buffer, digest.byteOffset, digest.byteLength).toString('latin1')
}

/** What ours and IPSQL's read from. */
export class MapSource {
  readonly blocks: Map<string, Block>

  constructor (blocks: Block[]) {
    this.blocks = new Map(blocks.map(block => [digestText(block.cid), block]))
  }

  * get (cid: CID): Generator<Uint8Array> {
    yield (this.blocks.get(digestText(cid)) as Block).bytes
  }
}

/** What ours writes to; IPSQL's gives its blocks one by one, to be put into such a list. */
export class ListTarget {
  readonly blocks: Block[] = []

  put (cid: CID, bytes: any): CID {
    this.blocks.push({ cid, bytes })
    return cid
  }
}

/** Blocks in an order of their own, to be compared. IPSQL's CIDs are of another class. */
export function contents (blocks: Block[]): Array<[string, string]> {
  return blocks.map(({ cid, bytes }): [string, string] => [cid.toString(), Buffer.from(bytes).toString('base64')]).sort()
}

/** The head or root of what was written: the last block. */
export function lastCid (blocks: Block[]): CID {
  return CID.decode(blocks[blocks.length - 1].cid.bytes)
}
