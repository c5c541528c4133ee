import { PlaintextLeakError } from '../../errors.ts'
import { USE_ANOTHER } from './assert-not-shared.ts'
import { createCanaries, removeBlock } from './canary.ts'
import type { Canary } from './canary.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'

export interface WriteThroughOptions extends AbortOptions {
  codecs: Iterable<number>
}

/**
 * Put canaries in the private store and ask the shared one for them. It is asked by `has`
 * alone: `has` never asks the network and is what decides whether a Helia node serves a
 * block, while `get` would ask the network for each canary through any wrapper that drops
 * the option `offline`.
 *
 * @param candidates - of `storesWithin`, as `shared`
 */
export async function assertNoWriteThrough (candidates: Set<Blockstore>, shared: Set<Blockstore>, { codecs, signal }: WriteThroughOptions): Promise<void> {
  const [candidate] = candidates
  const [node] = shared
  const canaries = await createCanaries(codecs)
  signal?.throwIfAborted()

  try {
    await putAll(candidate, canaries)
    signal?.throwIfAborted()
    const found = await Promise.all(canaries.map(async ({ cid }) => node.has(cid, { signal })))
    signal?.throwIfAborted()
    if (found.includes(true)) {
      throw new PlaintextLeakError(`What is put in the private store appears in the store that the network reads: ${USE_ANOTHER}`)
    }
  } catch (err) {
    await removeAll(candidates, canaries)
    await removeAll(shared, canaries)
    throw err
  }
  if (!await removeAll(candidates, canaries)) {
    throw new PlaintextLeakError('The private store did not delete a test block, so that a leak could not be undone: use a store that deletes blocks')
  }
}

/** Without the signal: a put that is given up half way could land after its delete. */
async function putAll (store: Blockstore, canaries: Canary[]): Promise<void> {
  const results = await Promise.allSettled(canaries.map(async ({ cid, bytes }) => store.put(cid, bytes)))
  const failed = results.find(result => result.status === 'rejected')

  if (failed != null) {
    throw failed.reason
  }
}

async function removeAll (stores: Set<Blockstore>, canaries: Canary[]): Promise<boolean> {
  const removed = await Promise.all(canaries.map(async ({ cid }) => removeBlock(stores, cid)))

  return removed.every(Boolean)
}
