import { BaseBlockstore } from 'blockstore-core/base'
import { IdentityBlockstore } from 'blockstore-core/identity'
import { deriveMarker } from '../crypto/index.ts'
import { collectBytes, plainNotFound } from '../graph/index.ts'
import { GuardedPuts, assertNoMarker, assertPrivateStore, createMarker, multihashKey } from './leak-guard/index.ts'
import type { Marker } from './leak-guard/index.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore, Pair } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Value = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/**
 * A store for plaintext behind the leak guard: nothing is read or written before the guard
 * found that the shared store can't be reached through it, and it carries the key's marker.
 */
export class PrivateStore extends BaseBlockstore {
  readonly #child: Blockstore
  readonly #shared: Blockstore
  readonly #key?: Uint8Array
  readonly #puts: GuardedPuts
  #marker?: Marker
  #checked?: Promise<void>

  constructor (child: Blockstore, shared: Blockstore, key?: Uint8Array) {
    super()
    this.#child = new IdentityBlockstore(child)
    this.#shared = shared
    this.#key = key
    this.#puts = new GuardedPuts(this.#child, shared)
  }

  /**
   * Once for all callers; a failed check is made again by the next.
   *
   * @param sharedCid - a CID that the shared store is known to have
   * @throws {PlaintextLeakError}
   */
  async ready (sharedCid?: CID): Promise<void> {
    this.#checked ??= this.#check(sharedCid).catch(err => {
      this.#checked = undefined
      throw err
    })
    await this.#checked
  }

  /**
   * @throws {PlaintextLeakError} if the shared store has the marker of a private one
   */
  async assertNoMarker (): Promise<void> {
    const marker = await this.#loadMarker()

    if (marker != null) {
      await assertNoMarker(this.#shared, marker)
    }
  }

  /** Whether the shared store had a block before it was put here, as far as that was asked. */
  wasPublic (cid: CID): boolean {
    return this.#puts.publicBefore.has(multihashKey(cid))
  }

  async put (cid: CID, value: Value, options?: AbortOptions): Promise<CID> {
    await this.#puts.put(cid, await collectBytes(value), options)
    return cid
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    try {
      yield * this.#child.get(cid, options)
    } catch (err) {
      throw plainNotFound(err, cid)
    }
  }

  async has (cid: CID, options?: AbortOptions): Promise<boolean> {
    return this.#child.has(cid, options)
  }

  async delete (cid: CID, options?: AbortOptions): Promise<void> {
    await this.#child.delete(cid, options)
  }

  /** All blocks but the marker. */
  async * getAll (options?: AbortOptions): AsyncGenerator<Pair> {
    const marker = this.#marker && multihashKey(this.#marker.cid)

    for await (const pair of this.#child.getAll(options)) {
      if (multihashKey(pair.cid) !== marker) {
        yield pair
      }
    }
  }

  async #check (sharedCid?: CID): Promise<void> {
    await assertPrivateStore(this.#child, this.#shared, { sharedCid })
    await this.assertNoMarker()

    if (this.#marker != null) {
      await this.#child.put(this.#marker.cid, this.#marker.bytes)
    }
  }

  async #loadMarker (): Promise<Marker | undefined> {
    if (this.#key != null) {
      this.#marker ??= await createMarker(deriveMarker(this.#key))
    }

    return this.#marker
  }
}
