import drain from 'it-drain'
import { raceSignal } from 'race-signal'
import { checkConcurrency, checkOptions } from '../check-options.ts'
import { defaultCrypto } from '../crypto/internal.ts'
import { decodeRoot } from '../format/internal.ts'
import { readRoot, readVerified } from '../graph/internal.ts'
import { PinAttempt } from './pin-attempt.ts'
import type { PinBlocksOptions, PinComponents, PinOptions } from './pin-attempt.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

export interface PinnedGraph {
  root: CID
  index: CID
  /** all blocks that are now pinned: sealed blocks, index nodes, manifest and root */
  blocks: number
}

type Walk = Iterable<CID> | AsyncIterable<CID>

// helia.pins uses `node.block.cid` only
function walkerOf (cids: Walk): () => { walk (): AsyncGenerator<{ block: { cid: CID } }> } {
  return () => ({
    async * walk () {
      for await (const cid of cids) {
        yield { block: { cid } }
      }
    }
  })
}

async function addPin ({ pins }: PinComponents, root: CID, walk: Walk): Promise<void> {
  await drain(pins.add(root, { walker: walkerOf(walk) }))
}

async function removePin ({ pins }: PinComponents, root: CID, walk: Walk): Promise<void> {
  await drain(pins.rm(root, { walker: walkerOf(walk) }))
}

async function isRecorded ({ pins }: PinComponents, root: CID): Promise<boolean> {
  try {
    await pins.get(root)
    return true
  } catch {
    return false
  }
}

// there may be no record yet, and Helia removes only what is recorded
async function takeBack (helia: PinComponents, root: CID, attempt: PinAttempt): Promise<void> {
  if (!await isRecorded(helia, root)) {
    await addPin(helia, root, [])
  }

  await removePin(helia, root, attempt.taken())
}

/**
 * Pin an encrypted graph whose root block is given, fetching what is not here. The root is stored
 * and pinned last. All or nothing: if it fails, what was pinned for it is unpinned.
 *
 * Helia's own walkers can record a pin over a part of a graph and call it whole, so this walks
 * the index itself, and looks for every block again afterwards. Linear in the blocks.
 *
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 * @throws {InvalidIndexError}
 */
export async function pinBlocks (helia: PinComponents, root: PlainBlock, options: PinBlocksOptions = {}): Promise<PinnedGraph> {
  return oneAtATime(helia.pins, options.signal, async () => pinNow(helia, root, options))
}

// one pin at a time on a node: what one that fails takes back, another may be counting on
const queues = new WeakMap<object, Promise<unknown>>()

async function oneAtATime <T> (pins: object, signal: AbortSignal | undefined, pin: () => Promise<T>): Promise<T> {
  const before = queues.get(pins) ?? Promise.resolve()
  const turn = raceSignal(before, signal).then(pin)
  queues.set(pins, Promise.allSettled([before, turn]))
  return turn
}

async function pinNow (helia: PinComponents, root: PlainBlock, options: PinBlocksOptions): Promise<PinnedGraph> {
  const { cid } = root
  const wasPinned = await isRecorded(helia, cid)
  const attempt = new PinAttempt(helia, root, options)

  if (wasPinned) {
    // an earlier pin may be over a part: forget the record, keep what it counts, and complete it
    await removePin(helia, cid, [])
  }

  try {
    await addPin(helia, cid, attempt.walk())

    if (attempt.failure != null) {
      throw attempt.failure
    }
  } catch (err) {
    if (!wasPinned) {
      await takeBack(helia, cid, attempt).catch(() => {})
    }

    throw err
  }

  return { root: cid, index: decodeRoot(root).index, blocks: attempt.blocks }
}

/**
 * Pin an encrypted graph from its root's CID, without a key: what a provider does. Fetches from the
 * network what is not here. See `pinBlocks`.
 *
 * @throws {InvalidRootError}
 */
export async function pinGraph (helia: PinComponents, encryptedRoot: CID, options: PinOptions = {}): Promise<PinnedGraph> {
  checkOptions(options, ['concurrency', 'signal', 'onProgress'], 'pinGraph')
  checkConcurrency(options.concurrency)
  const crypto = defaultCrypto()
  const read = { signal: options.signal }
  await readRoot(helia.blockstore, encryptedRoot, crypto, read)
  return pinBlocks(helia, await readVerified(helia.blockstore, encryptedRoot, crypto, read), options)
}
