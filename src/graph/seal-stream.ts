import { Turn } from '../turn.ts'
import { closeContext, sealContext } from './encrypt-options.ts'
import { addCatalog, makeHead } from './graph-head.ts'
import { IndexPlan } from './index-plan.ts'
import { sealBlocks } from './seal-blocks.ts'
import type { EncryptOptions, SealContext } from './encrypt-options.ts'
import type { GraphHead } from './graph-head.ts'
import type { SealedBlocks } from './seal-blocks.ts'
import type { EncryptedGraph } from './seal-graph.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** A graph that was sealed once, and its blocks in the order in which a reader asks for them. */
export interface StreamedGraph {
  graph: Omit<EncryptedGraph, 'sealedBytes'>
  /** the encrypted root first; what the buffer does not hold any more is sealed again */
  blocks (): AsyncGenerator<PlainBlock>
  /** for who does not read them to their end */
  close (): Promise<void>
}

async function * inOrder ({ head, root }: GraphHead, plan: IndexPlan, { set }: SealedBlocks, context: SealContext): AsyncGenerator<PlainBlock> {
  const { signal } = context.options
  const progress = set.storing()
  const turn = new Turn()

  try {
    yield root.block
    yield * head

    for (const block of plan.blocks()) {
      signal?.throwIfAborted()

      if ('node' in block) {
        yield block.node
      } else {
        const bytes = await set.take(block.at)
        yield { cid: block.sealed, bytes }
        progress.add(bytes.byteLength)
      }

      const rest = turn.give()
      rest instanceof Promise && await rest
    }
  } finally {
    closeContext(context)
    await set.close()
  }
}

/**
 * Encrypt a graph (SPEC 4 to 9) for somebody who writes its blocks one after the other: as `encryptGraph`, with the same
 * blocks, but the root is known before the first block is written. What is written is checked against what was read
 * first.
 *
 * Memory: `bufferBytes`, and about 100 bytes a block, which `spill` makes 20. A room that was spilled to is closed with
 * the blocks.
 *
 * Throws as `encryptGraph`, also while the blocks are read
 */
export async function streamGraph (source: Pick<Blockstore, 'get'>, plainRoot: CID, options: EncryptOptions): Promise<StreamedGraph> {
  options?.signal?.throwIfAborted()
  const context = await sealContext(plainRoot, options)

  try {
    return await planGraph(await sealBlocks(source, context), context)
  } catch (err) {
    closeContext(context)
    throw err
  }
}

async function planGraph (sealed: SealedBlocks, context: SealContext): Promise<StreamedGraph> {
  try {
    return await streamed(sealed, context)
  } catch (err) {
    await sealed.set.close()
    throw err
  }
}

async function streamed (sealed: SealedBlocks, context: SealContext): Promise<StreamedGraph> {
  const { set, bytes } = sealed
  const { signal } = context.options
  const catalog = await addCatalog(set, context)
  const plan = new IndexPlan(set.order(), id => set.address(id))
  const index = await plan.make(context.keys.crypto, signal)
  const head = await makeHead(sealed, index, catalog, context)
  signal?.throwIfAborted()

  return {
    graph: { root: head.root.block.cid, index, blocks: set.table.size, bytes, sealedBlocks: set.size, reusedBlocks: 0 },
    blocks: () => inOrder(head, plan, sealed, context),
    close: async () => {
      closeContext(context)
      await set.close()
    }
  }
}
