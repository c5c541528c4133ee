import { CID } from 'multiformats/cid'
import { KIND_PAGE, TreeBuilder, nodeBlock, sealBlock, sealBytes } from '../format/index.ts'
import type { BlockTable } from './block-table.ts'
import type { GraphKeys } from '../crypto/index.ts'
import type { CatalogEntry, Padding, PlainBlock } from '../format/index.ts'

interface PageRecord {
  level: number
  digest: Uint8Array
  /** level 0: where its entries begin and end in the order of plain CIDs */
  start: number
  end: number
  /** above: the entries themselves */
  entries?: CatalogEntry[]
}

export interface CatalogPages {
  /** all pages' digests, in the order in which they were made */
  readonly digests: Uint8Array[]
  /** the sealed digest of the top page */
  readonly top: Uint8Array
  /** seal a page again, from its number */
  seal (page: number): Promise<Uint8Array>
}

interface Sealing {
  keys: GraphKeys
  padding: Padding
  signal?: AbortSignal
  onPage? (page: number, bytes: Uint8Array): void
}

/**
 * Make the catalog of the blocks in a table (SPEC 7), whose digests are all known. The
 * pages are repeatable: sealing one a second time gives the same bytes.
 */
export async function buildCatalog (table: BlockTable, sealing: Sealing): Promise<CatalogPages> {
  const { keys, padding, signal, onPage } = sealing
  const order = table.orderByCid()
  const pages: PageRecord[] = []
  const entry = (i: number): CatalogEntry => [table.cid(order[i]), table.digest(order[i])]
  const page = async (level: number, entries: CatalogEntry[]): Promise<PlainBlock> => nodeBlock({ level, entries }, keys.crypto)
  let covered = 0

  const tree = new TreeBuilder<CatalogEntry>({
    digest: ([, digest]) => digest,
    node: async (level, entries) => {
      signal?.throwIfAborted()
      const sealed = await sealBlock(keys, await page(level, entries), { kind: KIND_PAGE, padding })
      const { digest } = sealed.cid.multihash
      onPage?.(pages.length, sealed.bytes)
      const start = covered
      covered += level === 0 ? entries.length : 0
      pages.push(level === 0 ? { level, digest, start, end: covered } : { level, digest, start, end: start, entries })
      return [entries[0][0], digest]
    }
  })

  for (let i = 0; i < order.length; i++) {
    await tree.push(entry(i))
  }

  const [, top] = await tree.finish()

  return {
    digests: pages.map(({ digest }) => digest),
    top,
    async seal (number) {
      const { level, start, end, entries } = pages[number]
      const content = entries ?? Array.from({ length: end - start }, (_, i) => entry(start + i))
      return sealBytes(keys, await page(level, content), { kind: KIND_PAGE, padding })
    }
  }
}

/** The plain CID that a table has at an index. */
export function cidAt (table: BlockTable, index: number): CID {
  return CID.decode(table.cid(index).slice())
}
