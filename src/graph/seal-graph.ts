import { andThen } from '../awaitable.ts'
import { KIND_MANIFEST, commitRoot, nodeBlock, sealBlock, sealBytes, sealedCid } from '../format/internal.ts'
import { writeBlock } from './abortable.ts'
import { buildCatalog } from './catalog-builder.ts'
import { sealContext } from './encrypt-options.ts'
import { indexBuilder } from './index-builder.ts'
import { SealedSet } from './sealed-set.ts'
import type { Catalog } from './catalog-builder.ts'
import type { EncryptOptions, SealContext } from './encrypt-options.ts'
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
  /** all sealed blocks that the index links, catalog pages too, and their bytes */
  sealedBlocks: number
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
type Target = Pick<Blockstore, 'put'>

type Stored = Pick<EncryptedGraph, 'index' | 'sealedBlocks' | 'sealedBytes'> & { nodes: number }

async function sealBlocks (source: Source, context: SealContext): Promise<SealedSet> {
  const { keys, root, getCodec, bufferBytes, options: { blocks, signal, onProgress } } = context
  const set = new SealedSet(source, {
    seal: (block) => sealBytes(keys, block, context),
    sha256: (bytes) => keys.crypto.sha256(bytes)
  }, { bufferBytes, signal, onProgress })

  await (blocks == null ? set.sealAll(root, getCodec) : set.sealSome(root, blocks))
  return set
}

async function addCatalog (set: SealedSet, { keys, padding, catalog, options: { signal } }: SealContext): Promise<Catalog | undefined> {
  if (catalog) {
    return buildCatalog(set.table, { keys, padding, signal, onPage: set.addExtra.bind(set) })
  }
}

async function storeInOrder (target: Target, set: SealedSet, { keys, options: { signal } }: SealContext): Promise<Stored> {
  let sealedBytes = 0
  let nodes = 0
  const index = indexBuilder(keys.crypto, async ({ cid, bytes }) => {
    nodes++
    await writeBlock(target, cid, bytes, { signal })
  })

  await set.inOrder((digest, bytes) => {
    const cid = sealedCid(digest)
    sealedBytes += bytes.byteLength
    return andThen(writeBlock(target, cid, bytes, { signal }), () => index.push(cid))
  })

  return { index: await index.finish(), sealedBlocks: set.size, sealedBytes, nodes }
}

async function storeManifest (target: Target, set: SealedSet, index: CID, catalog: Catalog | undefined, context: SealContext): Promise<CID> {
  const { keys, root, padding, nonce, options: { signal, blocks } } = context
  const manifest: Manifest = {
    root,
    entry: sealedCid(set.table.digest(0).slice()),
    index,
    blocks: set.table.size,
    entries: set.size,
    bytes: set.bytes,
    catalog: catalog == null ? null : sealedCid(catalog.top),
    nonce,
    padding,
    complete: blocks == null
  }
  const { cid, bytes } = await sealBlock(keys, await nodeBlock(manifest, keys.crypto), { kind: KIND_MANIFEST, padding })
  await writeBlock(target, cid, bytes, { signal })
  return cid
}

/**
 * As `encryptGraph`, but the encrypted root is returned and not stored: whoever stores it
 * last can promise that what it links is there.
 */
export async function sealGraph (source: Source, target: Target, plainRoot: CID, options: EncryptOptions): Promise<SealedGraph> {
  options?.signal?.throwIfAborted()
  const context = await sealContext(plainRoot, options)
  const set = await sealBlocks(source, context)
  const catalog = await addCatalog(set, context)
  const { nodes, ...stored } = await storeInOrder(target, set, context)
  const manifest = await storeManifest(target, set, stored.index, catalog, context)
  const root = await nodeBlock(commitRoot(context.keys, { salt: context.salt, manifest, index: stored.index }), context.keys.crypto)
  options.signal?.throwIfAborted()

  // sealed blocks, index nodes, manifest, root
  const totalBlocks = stored.sealedBlocks + nodes + 2
  return { root, totalBlocks, graph: { root: root.cid, ...stored, blocks: set.table.size, bytes: set.bytes } }
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
