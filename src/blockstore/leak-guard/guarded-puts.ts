import { base32 } from 'multiformats/bases/base32'
import { PlaintextLeakError } from '../../errors.ts'
import { USE_ANOTHER } from './assert-not-shared.ts'
import { removeBlock } from './canary.ts'
import { isRemoteStore } from './is-remote-store.ts'
import { storesWithin } from './stores-within.ts'
import type { Lifetime } from '../../lifetime.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** The multihash that is the data itself */
const IDENTITY = 0x00
const MAX_PUBLIC_BEFORE = 10_000

/** Stores key by multihash, so blocks are told apart by it and not by CID. */
export function multihashKey (cid: CID): string {
  return base32.encode(cid.multihash.bytes)
}

/**
 * Puts to a private store that make sure of the first block of each codec: a wrapper
 * may treat real blocks otherwise than canaries. A shared store in a bucket is not asked,
 * since the question would give the plain CID to whoever runs it.
 */
export class GuardedPuts {
  /**
   * `multihashKey` of what the shared store had before it was put here, as far as it was
   * asked; at most 10,000
   */
  readonly publicBefore: ReadonlySet<string>

  readonly #candidates: Set<Blockstore>
  readonly #shared: Set<Blockstore>
  readonly #publicBefore = new Set<string>()
  readonly #checked = new Set<number>()
  readonly #asks: boolean
  readonly #life?: Pick<Lifetime, 'assertOpen'>
  #leak?: PlaintextLeakError

  // once `life` is closed, nothing is put any more
  constructor (candidate: Blockstore, shared: Blockstore, life?: Pick<Lifetime, 'assertOpen'>) {
    this.#candidates = storesWithin(candidate)
    this.#shared = storesWithin(shared)
    this.#asks = !isRemoteStore(shared)
    this.#life = life
    this.publicBefore = this.#publicBefore
  }

  /**
   * @throws {PlaintextLeakError} when the block appeared in the shared store, after it was
   * removed from there, and from the private store unless it was there before; all later
   * puts throw it too
   */
  async put (cid: CID, bytes: Uint8Array, options?: AbortOptions): Promise<void> {
    if (this.#leak != null) {
      throw this.#leak
    }
    const [candidate] = this.#candidates
    const isClear = this.#isClear(cid) || await this.#wasPublic(cid, options)
    const hadBefore = isClear || await candidate.has(cid, { signal: options?.signal })
    // whoever gave up, or closed, while the stores were asked puts nothing
    options?.signal?.throwIfAborted()
    this.#life?.assertOpen()
    await (isClear ? candidate.put(cid, bytes, options) : this.#putAndCheck(cid, bytes, hadBefore, options))
  }

  /** Every store has every identity CID, so asking for one says nothing. */
  #isClear (cid: CID): boolean {
    return !this.#asks || this.#checked.has(cid.code) || cid.multihash.code === IDENTITY
  }

  async #wasPublic (cid: CID, options?: AbortOptions): Promise<boolean> {
    const [node] = this.#shared
    const found = await node.has(cid, { signal: options?.signal })
    if (found && this.#publicBefore.size < MAX_PUBLIC_BEFORE) {
      this.#publicBefore.add(multihashKey(cid))
    }
    return found
  }

  /** The check is made although the put failed or was aborted: it may have failed half way. */
  async #putAndCheck (cid: CID, bytes: Uint8Array, hadBefore: boolean, options?: AbortOptions): Promise<void> {
    const [candidate] = this.#candidates
    const [node] = this.#shared
    try {
      await candidate.put(cid, bytes, options)
    } finally {
      if (await node.has(cid)) {
        await this.#undo(cid, hadBefore)
      }
    }
    this.#checked.add(cid.code)
  }

  async #undo (cid: CID, hadBefore: boolean): Promise<never> {
    this.#leak = leakError('was removed from there')
    if (!await removeBlock(this.#shared, cid)) {
      this.#leak = leakError(`could not be removed: delete ${cid} there`)
    }
    if (!hadBefore) {
      await removeBlock(this.#candidates, cid)
    }
    throw this.#leak
  }
}

function leakError (outcome: string): PlaintextLeakError {
  return new PlaintextLeakError(`A plain block that was put in the private store appeared in the store that the network reads, and ${outcome}. For private blocks, ${USE_ANOTHER}`)
}
