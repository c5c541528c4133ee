import { checkCid, checkConcurrency, checkOptions } from '../check-options.ts'
import { defaultCrypto } from '../crypto/internal.ts'
import { decodeRoot } from '../format/internal.ts'
import { readRoot, readVerified } from '../graph/internal.ts'
import { withGrace } from '../with-grace.ts'
import { PinAttempt } from './pin-attempt.ts'
import { pinNode } from './pin-node.ts'
import { oneAtATime } from './pin-queue.ts'
import { addPin, findPin, newOwner } from './pin-records.ts'
import { readRootHere, throwUnlessUnsound, versionHere } from './pin-walk.ts'
import { checkUnpinnable, unpinNow } from './unpin-graph.ts'
import { settle, settleAll } from './unpin-release.ts'
import type { PinBlocksOptions, PinComponents, PinOptions, PinPlan } from './pin-attempt.ts'
import type { PinChange } from './pin-journal.ts'
import type { PinNode } from './pin-node.ts'
import type { GraphPin } from './pin-records.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

/** What was pinned. */
export interface PinnedGraph {
  root: CID
  index: CID
  /**
   * blocks that were looked at, and are now pinned: sealed blocks, index nodes, manifest and root. All of them, or
   * those that a replaced version lacks
   */
  blocks: number
}

/** The version that is replaced, and its pin. */
interface Replaced extends GraphPin {
  root: CID
}

async function findReplaced (node: PinNode, root: CID, { replaces, signal }: PinBlocksOptions): Promise<Replaced | undefined> {
  const pin = replaces == null || replaces.equals(root) ? undefined : await findPin(node.pins, replaces, { signal })

  if (replaces != null && pin != null) {
    await checkUnpinnable(node, replaces, pin, { signal })
    return { ...pin, root: replaces }
  }
}

/** Pin a graph that has no pin. All or nothing: if it fails, what was claimed for it is released. */
async function pinNew (node: PinNode, root: PlainBlock, plan: PinPlan, options: PinBlocksOptions): Promise<number> {
  const { signal } = options
  const change: PinChange = { root, owner: plan.owner, replaces: plan.besides?.cid }
  const attempt = new PinAttempt(node, root, plan, options)

  try {
    await node.journal.put(change, { signal })
    await attempt.run()
    await withGrace(signal, async signal => addPin(node.pins, root.cid, plan.owner, { signal }))
  } catch (err) {
    // what can't be taken back now is by the next change of a pin
    await settle(node, change, { limit: attempt.begun }).catch(() => {})
    throw err
  }

  return attempt.blocks
}

/** Pin what a pinned version lacks, in the name of that one's owner. Undefined if the two can't be compared. */
async function pinDifference (node: PinNode, root: PlainBlock, { root: replaces, owner }: Replaced, options: PinBlocksOptions): Promise<number | undefined> {
  try {
    const besides = versionHere(node.blockstore, await readRootHere(node.blockstore, replaces, options))
    return await pinNew(node, root, { owner, besides }, options)
  } catch (err) {
    throwUnlessUnsound(err, options)
  }
}

async function pinWhole (node: PinNode, root: PlainBlock, options: PinBlocksOptions): Promise<number> {
  const owner = newOwner()
  const blocks = await pinNew(node, root, { owner }, options)
  // if that fails, the next change of a pin does it
  await node.journal.delete({ root, owner }, { signal: options.signal }).catch(() => {})
  return blocks
}

/** Make sure of a pin that stands; one of Helia's may be over a part. It stays, if this fails. */
async function complete (node: PinNode, root: PlainBlock, { owner, own }: GraphPin, options: PinBlocksOptions): Promise<number> {
  const attempt = new PinAttempt(node, root, { owner, counted: own }, options)
  await attempt.run()
  return attempt.blocks
}

async function unpinReplaced (node: PinNode, root: PlainBlock, { root: replaces, ...old }: Replaced, { signal }: PinBlocksOptions): Promise<void> {
  const owner = await withGrace(signal, async signal => (await findPin(node.pins, root.cid, { signal }))?.owner)

  if (owner?.equals(old.owner) === true) {
    await settle(node, { root, owner, replaces }, { signal, releasing: () => ({ counted: true }) })
  } else {
    await unpinNow(node, replaces, old, { signal })
  }
}

async function pinNow (node: PinNode, root: PlainBlock, options: PinBlocksOptions): Promise<number> {
  await settleAll(node, options)
  const pin = await findPin(node.pins, root.cid, options)
  const replaced = await findReplaced(node, root.cid, options)

  const blocks = pin != null
    ? await complete(node, root, pin, options)
    : (replaced?.own === true ? await pinDifference(node, root, replaced, options) : undefined) ?? await pinWhole(node, root, options)

  replaced != null && await unpinReplaced(node, root, replaced, options)
  return blocks
}

/**
 * Pin an encrypted graph whose root block is given, fetching what is not here. The root is stored
 * and pinned last. All or nothing: if it fails, what was pinned for it is unpinned. If the process ends
 * meanwhile, the next call of this or `unpinGraph` on the node finishes it or takes it back.
 *
 * Helia's own walkers can record a pin over a part of a graph and call it whole, so this walks
 * the index itself, and looks for every block again afterwards. Linear in the blocks.
 *
 * With `replaces`, the version named there is unpinned once this one is pinned. If that is pinned by this function too, the
 * cost follows the difference: only blocks that the old version lacks are fetched, looked for and counted, those
 * that both have stay pinned throughout, and are not looked at. (Of the index then only what is read is checked; see
 * `diffGraphs`.) From when this one is pinned on, an error says only that the old one is not gone yet: do it again. A version
 * that is not pinned, or is this one, changes nothing. One that Helia itself pinned, or that is not whole, is unpinned as
 * by `unpinGraph`, once this one is pinned by itself.
 *
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 * @throws {InvalidIndexError}
 * @throws {InvalidRootError} also if `replaces` has a pin and is no encrypted root
 */
export async function pinBlocks (helia: PinComponents, root: PlainBlock, options: PinBlocksOptions = {}): Promise<PinnedGraph> {
  options.replaces != null && checkCid(options.replaces)
  const node = pinNode(helia)
  const blocks = await oneAtATime(node.pins, options.signal, async () => pinNow(node, root, options))
  return { root: root.cid, index: decodeRoot(root).index, blocks }
}

/**
 * Pin an encrypted graph from its root's CID, without a key: what a provider does. Fetches from the
 * network what is not here. See `pinBlocks`.
 *
 * @throws {InvalidRootError}
 */
export async function pinGraph (helia: PinComponents, encryptedRoot: CID, options: PinOptions = {}): Promise<PinnedGraph> {
  checkOptions(options, ['concurrency', 'replaces', 'signal', 'onProgress'], 'pinGraph')
  checkConcurrency(options.concurrency)
  const crypto = defaultCrypto()
  const read = { signal: options.signal }
  await readRoot(helia.blockstore, encryptedRoot, crypto, read)
  return pinBlocks(helia, await readVerified(helia.blockstore, encryptedRoot, crypto, read), options)
}
