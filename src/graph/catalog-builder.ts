import { KIND_PAGE, TreeBuilder, nodeBlock, sealBlock, sealBytes } from '../format/index.ts'
import type { BlockTable } from './block-table.ts'
import type { GraphKeys } from '../crypto/index.ts'
import type { CatalogEntry, Padding } from '../format/index.ts'

export interface CatalogOptions {
  keys: GraphKeys
  padding: Padding
  signal?: AbortSignal
  /** `again` makes the page's sealed bytes a second time */
  onPage? (digest: Uint8Array, bytes: Uint8Array, again: () => Promise<Uint8Array>): void
}

export interface Catalog {
  /** the sealed digest of the top page */
  top: Uint8Array
  pages: number
}

/** Make the catalog of the blocks in a table whose digests are all known (SPEC 7). */
export async function buildCatalog (table: BlockTable, options: CatalogOptions): Promise<Catalog> {
  const { keys, padding, signal, onPage } = options
  const order = table.orderByCid()
  const entryAt = (i: number): CatalogEntry => [table.cid(order[i]), table.digest(order[i])]
  const seal = { kind: KIND_PAGE, padding } as const
  let pages = 0
  let covered = 0

  // a leaf's entries are found again in the table, by where they begin
  function source (level: number, entries: CatalogEntry[]): () => CatalogEntry[] {
    if (level > 0) {
      return () => entries
    }

    const start = covered
    const { length } = entries
    covered += length
    return () => Array.from({ length }, (_, i) => entryAt(start + i))
  }

  const tree = new TreeBuilder<CatalogEntry>({
    digest: ([, digest]) => digest,
    node: async (level, entries) => {
      signal?.throwIfAborted()
      const sealed = await sealBlock(keys, await nodeBlock({ level, entries }, keys.crypto), seal)
      const { digest } = sealed.cid.multihash
      const entriesAgain = source(level, entries)
      onPage?.(digest, sealed.bytes, async () => (await sealBytes(keys, await nodeBlock({ level, entries: entriesAgain() }, keys.crypto), seal)).bytes)
      pages++
      return [entries[0][0], digest]
    }
  })

  for (let i = 0; i < order.length; i++) {
    await tree.push(entryAt(i))
  }

  const [, top] = await tree.finish()
  return { top, pages }
}
