import { CustomProgressEvent } from 'progress-events'
import { checkCid, checkOptions } from '../check-options.ts'
import { defaultCrypto } from '../crypto/internal.ts'
import { readRoot } from '../graph/internal.ts'
import { pinNode } from './pin-node.ts'
import { oneAtATime } from './pin-queue.ts'
import { findPin, removePin } from './pin-records.ts'
import { readRootHere, throwUnlessUnsound } from './pin-walk.ts'
import { settle, settleAll } from './unpin-release.ts'
import { sparing } from './unpin-spared.ts'
import type { PinComponents, PinNode } from './pin-node.ts'
import type { GraphPin } from './pin-records.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'
import type { ProgressEvent, ProgressOptions } from 'progress-events'

/** How far an unpinning is. */
export interface UnpinProgress {
  /** blocks that were let go */
  blocks: number
}

/** Tells how far unpinning is. */
export type UnpinProgressEvents = ProgressEvent<'helia-encrypted:unpin:progress', UnpinProgress>

/** How a graph is unpinned. */
export interface UnpinOptions extends AbortOptions, ProgressOptions<UnpinProgressEvents> {}

/** What was unpinned. */
export interface UnpinnedGraph {
  root: CID
  /** blocks that were let go; those that another pin holds stay. 0 where there was no pin */
  blocks: number
}

async function rootHere (node: PinNode, cid: CID, options: AbortOptions): Promise<Pick<PlainBlock, 'cid'> & Partial<PlainBlock>> {
  try {
    return await readRootHere(node.blockstore, cid, options)
  } catch (err) {
    throwUnlessUnsound(err, options)
    return { cid }
  }
}

/**
 * The blocks of a pin that Helia made can be found through its root only; those of one of ours by their owner.
 *
 * @throws {InvalidRootError}
 * @throws {MissingBlockError}
 */
export async function checkUnpinnable (node: PinNode, cid: CID, { own }: GraphPin, { signal }: AbortOptions): Promise<void> {
  if (!own) {
    await readRoot(node.blockstore, cid, defaultCrypto(), { signal, offline: true })
  }
}

/** Unpin a graph whose pin was found, inside the node's turn. */
export async function unpinNow (node: PinNode, cid: CID, pin: GraphPin, { signal, onProgress }: UnpinOptions): Promise<UnpinnedGraph> {
  const { owner, own } = pin
  await checkUnpinnable(node, cid, pin, { signal })
  const releasing = own ? () => ({ counted: true }) : await sparing(node, cid, { signal })
  const change = { root: await rootHere(node, cid, { signal }), owner }
  let blocks = 0
  const onRelease = (): void => {
    blocks++
    onProgress?.(new CustomProgressEvent('helia-encrypted:unpin:progress', { blocks }))
  }

  signal?.throwIfAborted()
  await node.journal.put(change, { signal })
  await removePin(node.pins, cid, { signal })
  await settle(node, change, { signal, releasing, onRelease })
  return { root: cid, blocks }
}

/**
 * Remove the pin of an encrypted graph, without a key. No block goes that another pin of this node holds, encrypted graph or
 * not, however many blocks they share. Asks the network for nothing. If it is aborted or the process ends, what is left is
 * done by the next call of `unpinGraph`, `pinGraph` or `publish` on this node. Linear in the blocks.
 *
 * Exact for pins of `pinGraph` and `publish`: each has a name of its own in Helia's records, so no block is freed too early,
 * and none is kept too long. Where Helia's own `pins.rm` was used on a graph that shares blocks, some that nobody needs may stay
 * pinned. A pin that Helia's own `pins.add` made is compared with all other encrypted graphs that are pinned here; with what
 * else is pinned, Helia's counts are trusted. Where a part of the index is missing, what it links stays pinned (of a
 * pin of `pinGraph`: is found by its name, in the records of all blocks).
 *
 * @throws {InvalidRootError} if the CID has a pin that Helia made, and is no encrypted root
 * @throws {MissingBlockError} if Helia made the pin, and the root is not here
 */
export async function unpinGraph (helia: PinComponents, encryptedRoot: CID, options: UnpinOptions = {}): Promise<UnpinnedGraph> {
  checkOptions(options, ['signal', 'onProgress'], 'unpinGraph')
  checkCid(encryptedRoot)
  const { signal } = options
  const node = pinNode(helia)
  signal?.throwIfAborted()

  return oneAtATime(node.pins, signal, async () => {
    await settleAll(node, { signal })
    const pin = await findPin(node.pins, encryptedRoot, { signal })
    return pin == null ? { root: encryptedRoot, blocks: 0 } : unpinNow(node, encryptedRoot, pin, options)
  })
}
