import { andThen } from '../awaitable.ts'
import { KIND_MANIFEST, commitRoot, nodeBlock, sealBlock, sealedCid } from '../format/internal.ts'
import { hasBlock, writeBlock } from './abortable.ts'
import { buildCatalog } from './catalog-builder.ts'
import { sealContext } from './encrypt-options.ts'
import { indexBuilder } from './index-builder.ts'
import { sealBlocks } from './seal-blocks.ts'
import type { Catalog } from './catalog-builder.ts'
import type { EncryptOptions, SealContext } from './encrypt-options.ts'
import type { SealedBlocks } from './seal-blocks.ts'
import type { SealedSet } from './sealed-set.ts'
import type { Awaitable } from '../awaitable.ts'
import type { Manifest, PlainBlock } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** What came of an export. */
export interface EncryptedGraph {
  /** the encrypted root: what people pass on */
  root: CID
  /** the root of the unencrypted index */
  index: CID
  /** data blocks, and the bytes of their contents */
  blocks: number
  bytes: number
  /** all sealed blocks that the index links, catalog pages too */
  sealedBlocks: number
  /** those of them that were there already, from the previous version */
  reusedBlocks: number
  /** bytes of the others: of what was sealed and stored */
  sealedBytes: number
}

/** A graph whose blocks are stored, all but the encrypted root. */
export interface SealedGraph {
  graph: EncryptedGraph
  root: PlainBlock
  /** all blocks of it, the root too */
  totalBlocks: number
}

type Source = Pick<Blockstore, 'get'>
type Target = Pick<Blockstore, 'put'> & Partial<Pick<Blockstore, 'get' | 'has'>>

type Stored = Pick<EncryptedGraph, 'index' | 'sealedBlocks' | 'sealedBytes' | 'reusedBlocks'> & { nodes: number }

async function addCatalog (set: SealedSet, { keys, padding, catalog, options: { signal } }: SealContext): Promise<Catalog | undefined> {
  if (catalog) {
    return buildCatalog(set.table, { keys, padding, signal, onPage: set.addExtra.bind(set) })
  }
}

// asked only of what a previous version may have; its pages and nodes, which nobody opened, may be damaged
function isStored (target: Target, cid: CID, isData: boolean, { previous, options: { signal, verifyPrevious } }: SealContext): Awaitable<boolean> {
  return previous != null && (isData || verifyPrevious !== true) && hasBlock(target as Pick<Blockstore, 'has'>, cid, { signal })
}

async function storeInOrder (target: Target, set: SealedSet, context: SealContext): Promise<Stored> {
  const { keys, previous, options: { signal } } = context
  const stored = { sealedBytes: 0, reusedBlocks: 0, nodes: 0 }
  const index = indexBuilder(keys.crypto, async ({ cid, bytes }) => {
    stored.nodes++
    await isStored(target, cid, false, context) || await writeBlock(target, cid, bytes, { signal })
  })

  await set.inOrder((cid, bytes) => {
    stored.sealedBytes += bytes?.byteLength ?? 0
    stored.reusedBlocks += bytes == null ? 1 : 0
    return andThen(bytes == null ? undefined : writeBlock(target, cid, bytes, { signal }), () => index.push(cid))
  }, previous == null ? undefined : (cid, isPage) => isStored(target, cid, !isPage, context))

  return { index: await index.finish(), sealedBlocks: set.size, ...stored }
}

async function storeManifest (target: Target, { set, bytes: contentBytes }: SealedBlocks, index: CID, catalog: Catalog | undefined, context: SealContext): Promise<CID> {
  const { keys, root, padding, nonce, options: { signal, blocks } } = context
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
  const { cid, bytes } = await sealBlock(keys, await nodeBlock(manifest, keys.crypto), { kind: KIND_MANIFEST, padding })
  await writeBlock(target, cid, bytes, { signal })
  return cid
}

// who could open the previous version can open this one, unless it is wrapped anew
async function storeWrapped (target: Target, { graphKey, keys, previous, options: { wrap, signal } }: SealContext): Promise<CID | undefined> {
  if (wrap == null) {
    return previous?.root.wrapped
  }

  const bytes = await wrap(graphKey, keys)
  const wrapped = sealedCid(await keys.crypto.sha256(bytes))
  await writeBlock(target, wrapped, bytes, { signal })
  return wrapped
}

async function rootBlock ({ keys, salt }: SealContext, manifest: CID, index: CID, wrapped?: CID): Promise<PlainBlock> {
  return nodeBlock(commitRoot(keys, { salt, manifest, index, ...(wrapped == null ? {} : { wrapped }) }), keys.crypto)
}

/**
 * As `encryptGraph`, but the encrypted root is returned and not stored: whoever stores it
 * last can promise that what it links is there.
 */
export async function sealGraph (source: Source, target: Target, plainRoot: CID, options: EncryptOptions): Promise<SealedGraph> {
  options?.signal?.throwIfAborted()
  return sealWith(source, target, await sealContext(plainRoot, options, target))
}

/** As `sealGraph`, under the graph key that is given. */
export async function sealWith (source: Source, target: Target, context: SealContext): Promise<SealedGraph> {
  const blocks = await sealBlocks(source, context)
  const { set, bytes } = blocks
  const catalog = await addCatalog(set, context)
  const { nodes, ...stored } = await storeInOrder(target, set, context)
  const manifest = await storeManifest(target, blocks, stored.index, catalog, context)
  const wrapped = await storeWrapped(target, context)
  const root = await rootBlock(context, manifest, stored.index, wrapped)
  context.options.signal?.throwIfAborted()

  // sealed blocks, index nodes, manifest, wrapped keys, root
  const totalBlocks = stored.sealedBlocks + nodes + (wrapped == null ? 2 : 3)
  return { root, totalBlocks, graph: { root: root.cid, ...stored, blocks: set.table.size, bytes } }
}

/**
 * Encrypt a graph from one store into another (SPEC 4 to 9). Each block is checked against its
 * CID first. Nothing is written before the whole graph was read, and what is written
 * follows the sealed addresses, never the graph. The encrypted root is written last: if this
 * throws, there is none, and doing it again finishes the work.
 *
 * Memory: `bufferBytes`, and about 120 bytes a block.
 *
 * @throws {NotFoundError} a block of the graph is not in `source`
 * @throws {UnknownCodecError} and the other errors of a plain block that can't be sealed
 * @throws {InputChangedError} a block changed meanwhile
 */
export async function encryptGraph (source: Source, target: Target, plainRoot: CID, options: EncryptOptions): Promise<EncryptedGraph> {
  const { graph, root } = await sealGraph(source, target, plainRoot, options)
  await writeBlock(target, root.cid, root.bytes, options)
  return graph
}
