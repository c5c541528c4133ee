import { raceSignal } from 'race-signal'
import { KIND_MANIFEST, commitRoot, nodeBlock, sealBlock, sealedCid } from '../format/internal.ts'
import { buildCatalog } from './catalog-builder.ts'
import type { Catalog } from './catalog-builder.ts'
import type { SealContext } from './encrypt-options.ts'
import type { SealedBlocks } from './seal-blocks.ts'
import type { SealedSet } from './sealed-set.ts'
import type { Manifest, PlainBlock, SealedBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

/** What leads to the blocks of a graph: the encrypted root comes last, when all that it links is stored. */
export interface GraphHead {
  /** the manifest, and new wrapped keys */
  head: SealedBlock[]
  root: { block: PlainBlock, manifest: CID, wrapped?: CID }
}

/** Seal the pages of the catalog, unless there is to be none, and add them to the set. */
export async function addCatalog (set: SealedSet, { keys, padding, catalog, options: { signal } }: SealContext): Promise<Catalog | undefined> {
  if (catalog) {
    return buildCatalog(set.table, { keys, padding, signal, onPage: set.addExtra.bind(set) })
  }
}

async function manifestBlock ({ set, bytes: contentBytes }: SealedBlocks, index: CID, catalog: Catalog | undefined, context: SealContext): Promise<SealedBlock> {
  const { keys, root, padding, nonce, options: { blocks } } = context
  const manifest: Manifest = {
    root,
    entry: sealedCid(set.table.digest(0).slice()),
    index,
    blocks: set.table.size,
    entries: set.size,
    bytes: contentBytes,
    catalog: catalog == null ? null : sealedCid(catalog.top),
    nonce,
    padding,
    complete: blocks == null
  }
  return sealBlock(keys, await nodeBlock(manifest, keys.crypto), { kind: KIND_MANIFEST, padding })
}

async function wrappedBlock ({ graphKey, keys, options: { wrap, signal } }: SealContext): Promise<SealedBlock | undefined> {
  if (wrap != null) {
    const bytes = await raceSignal(Promise.resolve(wrap(graphKey, keys)), signal)
    return { cid: sealedCid(await keys.crypto.sha256(bytes)), bytes }
  }
}

/** Make the manifest, the wrapped keys and the root of a graph whose index is known. */
export async function makeHead (blocks: SealedBlocks, index: CID, catalog: Catalog | undefined, context: SealContext): Promise<GraphHead> {
  const { keys, salt, previous } = context
  const manifest = await manifestBlock(blocks, index, catalog, context)
  const wrappedNow = await wrappedBlock(context)
  // who could open the previous version can open this one, unless it is wrapped anew
  const wrapped = wrappedNow?.cid ?? previous?.root.wrapped
  const block = await nodeBlock(commitRoot(keys, { salt, manifest: manifest.cid, index, ...(wrapped == null ? {} : { wrapped }) }), keys.crypto)
  return { head: wrappedNow == null ? [manifest] : [manifest, wrappedNow], root: { block, manifest: manifest.cid, wrapped } }
}
