import { InputChangedError, PlainBlockMismatchError } from '../errors.ts'
import { KIND_MANIFEST, compareBytes, commitRoot, equalBytes, nodeBlock, nodeCid, sealBlock, sealBytes, sealedCid } from '../format/index.ts'
import { BlockTable } from './block-table.ts'
import { buildCatalog, cidAt } from './catalog-builder.ts'
import { sealContext } from './encrypt-options.ts'
import { indexBuilder } from './index-builder.ts'
import { ProgressCounter } from './progress.ts'
import { readPlain } from './read-block.ts'
import { SealedBuffer } from './sealed-buffer.ts'
import { readSubset, walkPlain } from './walk-plain.ts'
import type { CatalogPages } from './catalog-builder.ts'
import type { EncryptOptions, SealContext } from './encrypt-options.ts'
import type { Manifest, PlainBlock } from '../format/index.ts'
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

type Source = Pick<Blockstore, 'get'>
type Target = Pick<Blockstore, 'put'>

/** Blocks by number: first the table's, then the catalog's pages. */
interface Sealed {
  table: BlockTable
  pages?: CatalogPages
  buffer: SealedBuffer
  bytes: number
}

const TYPE = 'helia-encrypted:export:progress'

async function sealBlocks (source: Source, context: SealContext): Promise<Sealed> {
  const { keys, root, options, options: { blocks, signal } } = context
  const table = new BlockTable()
  const buffer = new SealedBuffer(context.bufferBytes)
  const progress = new ProgressCounter(options, TYPE, 'seal')
  const plain = blocks == null
    ? walkPlain(source, root, table, context.getCodec, { signal })
    : readSubset(source, root, blocks, table, { signal })

  for await (const block of plain) {
    const sealed = await sealBlock(keys, block, context)
    table.setSealed(block.index, sealed.cid.multihash.digest, sealed.bytes.subarray(-8))
    buffer.add(block.index, sealed.bytes)
    progress.add(block.bytes.byteLength)
  }

  return { table, buffer, bytes: progress.bytes }
}

async function addCatalog (sealed: Sealed, { keys, padding, catalog, options: { signal } }: SealContext): Promise<void> {
  const { table, buffer } = sealed

  if (catalog) {
    const onPage = (page: number, bytes: Uint8Array): void => { buffer.add(table.size + page, bytes) }
    sealed.pages = await buildCatalog(table, { keys, padding, signal, onPage })
  }
}

function digestOf ({ table, pages }: Sealed, id: number): Uint8Array {
  return id < table.size ? table.digest(id) : (pages as CatalogPages).digests[id - table.size]
}

function orderBySealed (sealed: Sealed): Uint32Array {
  const count = sealed.table.size + (sealed.pages?.digests.length ?? 0)
  return Uint32Array.from({ length: count }, (_, i) => i)
    .sort((a, b) => compareBytes(digestOf(sealed, a), digestOf(sealed, b)))
}

// the same bytes as in the first pass, or nothing: the tag shows it, the block's hash proves it
async function sealAgain (source: Source, { table, pages }: Sealed, id: number, context: SealContext): Promise<Uint8Array> {
  if (id >= table.size) {
    return (pages as CatalogPages).seal(id - table.size)
  }

  const cid = cidAt(table, id)

  try {
    const bytes = await sealBytes(context.keys, await readPlain(source, cid, context.options), context)

    if (equalBytes(bytes.subarray(-8), table.tag(id))) {
      return bytes
    }
  } catch (err) {
    if (!(err instanceof PlainBlockMismatchError)) {
      throw err
    }
  }

  throw new InputChangedError(`The block ${cid} changed while it was exported: nothing refers to what was written; export again`)
}

async function storeInOrder (source: Source, target: Target, sealed: Sealed, context: SealContext): Promise<Pick<EncryptedGraph, 'index' | 'sealedBlocks' | 'sealedBytes'>> {
  const { options, options: { signal } } = context
  const order = orderBySealed(sealed)
  const progress = new ProgressCounter(options, TYPE, 'store', { totalBlocks: order.length })
  const index = indexBuilder(context.keys.crypto, async ({ cid, bytes }) => target.put(cid, bytes, { signal }))

  for (const id of order) {
    signal?.throwIfAborted()
    const digest = digestOf(sealed, id).slice()
    const bytes = sealed.buffer.take(id) ?? await sealAgain(source, sealed, id, context)
    await target.put(sealedCid(digest), bytes, { signal })
    await index.push(digest)
    progress.add(bytes.byteLength)
  }

  return { index: nodeCid(await index.finish()), sealedBlocks: progress.blocks, sealedBytes: progress.bytes }
}

async function storeManifest (target: Target, sealed: Sealed, index: CID, context: SealContext): Promise<CID> {
  const { keys, root, padding, nonce, options: { signal, blocks } } = context
  const { table, pages } = sealed
  const manifest: Manifest = {
    root,
    entry: sealedCid(table.digest(0).slice()),
    index,
    blocks: table.size,
    entries: table.size + (pages?.digests.length ?? 0),
    bytes: sealed.bytes,
    catalog: pages == null ? null : sealedCid(pages.top),
    nonce,
    padding,
    complete: blocks == null
  }
  const { cid, bytes } = await sealBlock(keys, await nodeBlock(manifest, keys.crypto), { kind: KIND_MANIFEST, padding })
  await target.put(cid, bytes, { signal })
  return cid
}

/**
 * As `encryptGraph`, but the encrypted root is returned and not stored: whoever stores it
 * last can promise that what it links is there.
 */
export async function sealGraph (source: Source, target: Target, plainRoot: CID, options: EncryptOptions): Promise<{ graph: EncryptedGraph, root: PlainBlock }> {
  options.signal?.throwIfAborted()
  const context = await sealContext(plainRoot, options)
  const sealed = await sealBlocks(source, context)
  await addCatalog(sealed, context)
  const stored = await storeInOrder(source, target, sealed, context)
  const manifest = await storeManifest(target, sealed, stored.index, context)
  const root = await nodeBlock(commitRoot(context.keys, { salt: context.salt, manifest, index: stored.index }), context.keys.crypto)
  options.signal?.throwIfAborted()

  return { root, graph: { root: root.cid, ...stored, blocks: sealed.table.size, bytes: sealed.bytes } }
}

/**
 * Encrypt a graph from one store into another (SPEC 4 to 9). Each block is checked against its
 * CID first. Nothing is written before the whole graph was read, and what is written
 * follows the sealed addresses, never the graph. The encrypted root is written last: if this
 * throws, there is none, and doing it again finishes the work.
 *
 * Memory: `bufferBytes`, and about 100 bytes a block.
 *
 * @throws {NotFoundError} a block of the graph is not in `source`
 * @throws {UnknownCodecError} and the other errors of a plain block that can't be sealed
 * @throws {InputChangedError} a block changed meanwhile
 */
export async function encryptGraph (source: Source, target: Target, plainRoot: CID, options: EncryptOptions): Promise<EncryptedGraph> {
  const { graph, root } = await sealGraph(source, target, plainRoot, options)
  await target.put(root.cid, root.bytes, { signal: options.signal })
  return graph
}
