import { checkOptions } from '../../check-options.ts'
import { PlaintextLeakError } from '../../errors.ts'
import { assertNoReadThrough } from './assert-no-read-through.ts'
import { assertNoWriteThrough } from './assert-no-write-through.ts'
import { assertSeparate, USE_ANOTHER } from './assert-not-shared.ts'
import { sharedPlace } from './places/shared-place.ts'
import { storesWithin } from './stores-within.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface AssertPrivateOptions extends AbortOptions {
  /**
   * A CID that the shared store has, such as that of an encrypted root just fetched: one
   * less to look for, and no canary need be put there
   */
  sharedCid?: CID
}

/** raw, dag-pb, dag-cbor, dag-json, json */
const CODECS = [0x55, 0x70, 0x71, 0x0129, 0x0200]
/**
 * Milliseconds that the private store may take to read one block that it has not got; one that takes longer is taken to ask
 * a network
 */
const TIMEOUT = 10_000

/**
 * Refuse a store that the network can read, before any plaintext is put in it. Puts only
 * random bytes, in `candidate` and where need be in `shared`, and removes them again, also
 * after an error. Must not run while a generator of `shared` is open: a Helia node's
 * holds a lock.
 *
 * @throws {PlaintextLeakError} when `candidate` is, wraps, or is wrapped by `shared`, keeps
 * its blocks in the same place, reads or writes through to it, or belongs to another node
 * on the network
 */
export async function assertPrivateStore (candidate: Blockstore, shared: Blockstore, options: AssertPrivateOptions = {}): Promise<void> {
  checkOptions(options, ['signal', 'sharedCid'], 'assertPrivateStore')
  const { signal, sharedCid } = options
  signal?.throwIfAborted()
  const candidates = storesWithin(candidate)
  const stores = storesWithin(shared)

  assertSeparate(candidates, stores)
  const place = await sharedPlace(candidates, stores)
  if (place != null) {
    throw new PlaintextLeakError(`The private store and the store that the network reads both use ${place.name}: ${USE_ANOTHER}`)
  }
  await assertNoReadThrough(candidates, stores, { signal, sharedCid, timeout: TIMEOUT })
  await assertNoWriteThrough(candidates, stores, { signal, codecs: CODECS })
}
