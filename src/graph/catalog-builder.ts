import { KIND_PAGE, TreeBuilder, encodeCatalogPage, encodedNode, sealBlock, sealBytes } from '../format/internal.ts'
import { Turn } from '../turn.ts'
import type { BlockTable } from './block-table.ts'
import type { GraphKeys } from '../crypto/internal.ts'
import type { CatalogEntry, Padding } from '../format/internal.ts'

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

// two functions, and not one with two closures, which would keep each other's memory
function kept (entries: CatalogEntry[]): () => CatalogEntry[] {
  return () => entries
}

// a leaf's entries are found again in the table, by where they begin
function found (entryAt: (i: number) => CatalogEntry, start: number, length: number): () => CatalogEntry[] {
  return () => Array.from({ length }, (_, i) => entryAt(start + i))
}

/** Make the catalog of the blocks in a table whose digests are all known (SPEC 7). */
export async function buildCatalog (table: BlockTable, options: CatalogOptions): Promise<Catalog> {
  const { keys, padding, signal, onPage } = options
  const order = table.orderByCid()
  const entryAt = (i: number): CatalogEntry => [table.cid(order[i]), table.digest(order[i])]
  const seal = { kind: KIND_PAGE, padding } as const
  const turn = new Turn()
  let pages = 0
  let covered = 0

  const tree = new TreeBuilder<CatalogEntry>({
    digest: ([, digest]) => digest,
    node: async (level, entries) => {
      signal?.throwIfAborted()
      const sealed = await sealBlock(keys, await encodedNode(encodeCatalogPage({ level, entries }), keys.crypto), seal)
      const { digest } = sealed.cid.multihash
      const entriesAgain = level > 0 ? kept(entries) : found(entryAt, covered, entries.length)
      covered += level > 0 ? 0 : entries.length
      onPage?.(digest, sealed.bytes, async () => (await sealBytes(keys, await encodedNode(encodeCatalogPage({ level, entries: entriesAgain() }), keys.crypto), seal)).bytes)
      pages++
      return [entries[0][0], digest]
    }
  })

  for (let i = 0; i < order.length; i++) {
    const pushed = tree.push(entryAt(i)) ?? turn.give()
    pushed instanceof Promise && await pushed
  }

  const [, top] = await tree.finish()
  return { top, pages }
}
