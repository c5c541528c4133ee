import { PlaintextLeakError } from '../../errors.ts'
import { USE_ANOTHER } from './assert-not-shared.ts'
import { createCanary, removeBlock } from './canary.ts'
import { first, localRead } from './local-read.ts'
import type { LocalReadOptions } from './local-read.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface ReadThroughOptions extends LocalReadOptions {
  sharedCid?: CID
}

const RAW = 0x55
/** A store that fails once, just when it is asked, shows nothing. */
const TIMES = 2

/**
 * Ask the private store for a block of the shared one: what reads through would put plain
 * CIDs on wantlists. A block that stood in the shared store before may well be in both, such
 * as an empty folder, so only a canary proves anything against `candidates`.
 *
 * @param candidates - of `storesWithin`, as `shared`
 */
export async function assertNoReadThrough (candidates: Set<Blockstore>, shared: Set<Blockstore>, options: ReadThroughOptions): Promise<void> {
  for (let time = 0; time < TIMES; time++) {
    await assertOnce(candidates, shared, options)
  }
}

async function assertOnce (candidates: Set<Blockstore>, shared: Set<Blockstore>, options: ReadThroughOptions): Promise<void> {
  const [candidate] = candidates
  const [node] = shared
  const known = await knownCid(node, options)
  if (known != null && !await isAnswered(candidate, known, options)) {
    return
  }
  const { cid, bytes } = await createCanary(RAW)
  options.signal?.throwIfAborted()

  try {
    // not given the signal, so that it can't land after its delete
    await node.put(cid, bytes)
    if (await isAnswered(candidate, cid, options)) {
      throw new PlaintextLeakError(`The private store answers with blocks of the store that the network reads, so reading it could ask the network for plain CIDs: ${USE_ANOTHER}`)
    }
  } finally {
    await removeBlock(shared, cid)
    await removeBlock(candidates, cid)
  }
}

async function knownCid (node: Blockstore, { sharedCid, signal }: ReadThroughOptions): Promise<CID | undefined> {
  if (sharedCid != null && await node.has(sharedCid, { signal })) {
    return sharedCid
  }
  return firstCid(node, { signal })
}

async function firstCid (store: Blockstore, options: AbortOptions): Promise<CID | undefined> {
  try {
    return (await first(store.getAll(options)))?.cid
  } catch {
    // an empty bucket throws, as does a store that can't list
  }
}

async function isAnswered (store: Blockstore, cid: CID, options: LocalReadOptions): Promise<boolean> {
  const answer = await localRead(store, cid, options)
  if (answer === 'no answer') {
    throw new PlaintextLeakError(`The private store did not answer a local read within ${options.timeout} ms, so it may ask a network for what it has not got: ${USE_ANOTHER}`)
  }
  return answer === 'present'
}
