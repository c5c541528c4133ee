import { BaseBlockstore } from 'blockstore-core/base'
import { IdentityBlockstore } from 'blockstore-core/identity'
import { raceSignal } from 'race-signal'
import { deriveMarker } from '../crypto/internal.ts'
import { collectBytes, plainNotFound } from '../graph/internal.ts'
import { withGrace } from '../with-grace.ts'
import { GuardedPuts, assertNoMarker, assertPrivateStore, createMarker, multihashKey } from './leak-guard/index.ts'
import type { Held } from '../crypto/internal.ts'
import type { Lifetime } from '../lifetime.ts'
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
  readonly #life: Lifetime
  readonly #key?: Held<Uint8Array>
  readonly #puts: GuardedPuts
  readonly #markers = new Set<string>()
  #checked?: Promise<void>
  #passed?: Promise<void>

  // once `life` is closed, nothing is put any more
  constructor (child: Blockstore, shared: Blockstore, life: Lifetime, key?: Held<Uint8Array>) {
    super()
    this.#child = new IdentityBlockstore(child)
    this.#shared = shared
    this.#life = life
    this.#key = key
    this.#puts = new GuardedPuts(this.#child, shared, life)
  }

  /**
   * Once for all callers; a check that failed, or that somebody would not wait for any longer, is made again by the next.
   *
   * @param sharedCid - a CID that the shared store is known to have
   * @throws {PlaintextLeakError}
   * @throws {ClosedError}
   */
  async ready (sharedCid?: CID, { signal }: AbortOptions = {}): Promise<void> {
    signal?.throwIfAborted()
    const checked = this.#checked ??= this.#check(sharedCid)

    try {
      await raceSignal(checked, signal)
      this.#passed = checked
    } catch (err) {
      this.#checked = this.#checked === checked && this.#passed !== checked ? undefined : this.#checked
      throw err
    }
  }

  /**
   * @throws {PlaintextLeakError} if the shared store has the marker of a private one
   */
  async assertNoMarker (): Promise<void> {
    if (this.#key != null) {
      await assertNoMarker(this.#shared, await createMarker(deriveMarker(this.#key.secret)))
    }
  }

  /** Whether the shared store had a block before it was put here, as far as that was asked. */
  wasPublic (cid: CID): boolean {
    return this.#puts.publicBefore.has(multihashKey(cid))
  }

  async put (cid: CID, value: Value, options?: AbortOptions): Promise<CID> {
    await raceSignal(this.#puts.put(cid, await collectBytes(value), options), options?.signal)
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

  /** All blocks but the markers. */
  async * getAll (options?: AbortOptions): AsyncGenerator<Pair> {
    for await (const pair of this.#child.getAll(options)) {
      if (!this.#markers.has(multihashKey(pair.cid))) {
        yield pair
      }
    }
  }

  /**
   * Leave the marker of a key, once for each, before plaintext under it is put here.
   *
   * @param secret - of `deriveMarker`
   * @throws {PlaintextLeakError} if the shared store has it
   */
  async mark (secret: Uint8Array, { signal }: AbortOptions): Promise<void> {
    const marker = await createMarker(secret)

    if (!this.#markers.has(multihashKey(marker.cid))) {
      await assertNoMarker(this.#shared, marker, { signal })
      signal?.throwIfAborted()
      await this.#child.put(marker.cid, marker.bytes)
      this.#markers.add(multihashKey(marker.cid))
    }
  }

  // whoever closes meanwhile waits until what the guard put is gone again
  async #check (sharedCid?: CID): Promise<void> {
    await this.#life.run({}, async ({ signal }) => withGrace(signal, async late => raceSignal(this.#look(sharedCid, signal), late)))
  }

  async #look (sharedCid: CID | undefined, signal: AbortSignal): Promise<void> {
    await assertPrivateStore(this.#child, this.#shared, { sharedCid, signal })
    signal.throwIfAborted()

    if (this.#key != null) {
      await this.mark(deriveMarker(this.#key.secret), { signal })
    }
  }
}
