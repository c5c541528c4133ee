import { andThen } from '../awaitable.ts'
import { hasBlock, writeBlock } from './abortable.ts'
import { closeContext, sealContext } from './encrypt-options.ts'
import { addCatalog, makeHead } from './graph-head.ts'
import { IndexBuilder } from './index-builder.ts'
import { sealBlocks } from './seal-blocks.ts'
import type { EncryptOptions, SealContext } from './encrypt-options.ts'
import type { SealedBlocks } from './seal-blocks.ts'
import type { SealedSet } from './sealed-set.ts'
import type { Awaitable } from '../awaitable.ts'
import type { PlainBlock } from '../format/internal.ts'
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

// asked only of what a previous version may have; its pages and nodes, which nobody opened, may be damaged
function isStored (target: Target, cid: CID, isData: boolean, { previous, options: { signal, verifyPrevious } }: SealContext): Awaitable<boolean> {
  return previous != null && (isData || verifyPrevious !== true) && hasBlock(target as Pick<Blockstore, 'has'>, cid, { signal })
}

async function storeInOrder (target: Target, set: SealedSet, context: SealContext): Promise<Stored> {
  const { keys, previous, options: { signal } } = context
  const stored = { sealedBytes: 0, reusedBlocks: 0, nodes: 0 }
  const index = new IndexBuilder(keys.crypto, async ({ cid, bytes }) => {
    stored.nodes++
    await isStored(target, cid, false, context) || await writeBlock(target, cid, bytes, { signal })
  })

  await set.inOrder((cid, bytes) => {
    stored.sealedBytes += bytes?.byteLength ?? 0
    stored.reusedBlocks += bytes == null ? 1 : 0
    return andThen(bytes == null ? undefined : writeBlock(target, cid, bytes, { signal }), () => index.push(cid.multihash.digest))
  }, previous == null ? undefined : (cid, isPage) => isStored(target, cid, !isPage, context))

  return { index: await index.finish(), sealedBlocks: set.size, ...stored }
}

/**
 * As `encryptGraph`, but the encrypted root is returned and not stored: whoever stores it
 * last can promise that what it links is there.
 */
export async function sealGraph (source: Source, target: Target, plainRoot: CID, options: EncryptOptions): Promise<SealedGraph> {
  options?.signal?.throwIfAborted()
  const context = await sealContext(plainRoot, options, target)

  try {
    return await sealWith(source, target, context)
  } finally {
    closeContext(context)
  }
}

/** As `sealGraph`, under the graph key that is given. */
export async function sealWith (source: Source, target: Target, context: SealContext): Promise<SealedGraph> {
  const blocks = await sealBlocks(source, context)

  try {
    return await storeGraph(target, blocks, context)
  } finally {
    await blocks.set.close()
  }
}

async function storeGraph (target: Target, blocks: SealedBlocks, context: SealContext): Promise<SealedGraph> {
  const { signal, wrap } = context.options
  const catalog = await addCatalog(blocks.set, context)
  const { nodes, ...stored } = await storeInOrder(target, blocks.set, context)
  const { head, root } = await makeHead(blocks, stored.index, catalog, context)

  for (const { cid, bytes } of head) {
    await writeBlock(target, cid, bytes, { signal })
  }

  signal?.throwIfAborted()
  const totalBlocks = stored.sealedBlocks + nodes + head.length + (root.wrapped == null || wrap != null ? 1 : 2)
  return { root: root.block, totalBlocks, graph: { root: root.block.cid, ...stored, blocks: blocks.set.table.size, bytes: blocks.bytes } }
}

/**
 * Encrypt a graph from one store into another (SPEC 4 to 9). Each block is checked against its
 * CID first. Nothing is written before the whole graph was read, and what is written
 * follows the sealed addresses, never the graph. The encrypted root is written last: if this
 * throws, there is none, and doing it again finishes the work.
 *
 * Memory: `bufferBytes`, and about 100 bytes a block, which `spill` makes 20.
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
