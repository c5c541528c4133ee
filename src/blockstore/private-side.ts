import { BaseBlockstore } from 'blockstore-core/base'
import { raceSignal } from 'race-signal'
import { checkCid } from '../check-options.ts'
import { InvalidRootError } from '../errors.ts'
import type { PrivateStore } from './private-store.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore, Pair } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** The half of an `EncryptedBlockstore` that is a blockstore: plaintext, in the private store, once the guard let it. */
export class PrivateSide extends BaseBlockstore {
  readonly #store: PrivateStore

  constructor (store: PrivateStore) {
    super()
    this.#store = store
  }

  async put (cid: CID, value: Parameters<Blockstore['put']>[1], options?: AbortOptions): Promise<CID> {
    const store = await this.ready(options)
    return store.put(cid, value, options)
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    const store = await this.ready(options)
    yield * store.get(cid, options)
  }

  async has (cid: CID, options?: AbortOptions): Promise<boolean> {
    const store = await this.ready(options)
    return store.has(cid, options)
  }

  async delete (cid: CID, options?: AbortOptions): Promise<void> {
    const store = await this.ready(options)
    await store.delete(cid, options)
  }

  async * getAll (options?: AbortOptions): AsyncGenerator<Pair> {
    const store = await this.ready(options)
    yield * store.getAll(options)
  }

  /** Helia's sessions narrow down which peers are asked. Nobody is asked here, so this is one. */
  createSession (): this { return this }
  close (): void {}
  async addPeer (): Promise<void> {}

  /**
   * Refuse a CID of the private store where an encrypted root is meant: looking for it would tell the
   * network.
   *
   * @throws {InvalidRootError}
   * @internal
   */
  async assertNotPlain (cid: CID, options?: AbortOptions): Promise<void> {
    checkCid(cid)

    if (await this.has(cid, options)) {
      throw new InvalidRootError(`${cid} is a block of the private store, and no encrypted root: publish it, and use the root that publishing gives`)
    }
  }

  /**
   * Refuse to go on if plaintext of this key was once decrypted into the shared store.
   *
   * @throws {PlaintextLeakError}
   * @internal
   */
  async assertNoPlaintext (): Promise<void> {
    await this.#store.assertNoMarker()
  }

  /** The private store, once the guard has looked at it. */
  protected async ready ({ signal }: AbortOptions = {}): Promise<PrivateStore> {
    signal?.throwIfAborted()
    await raceSignal(this.#store.ready(), signal)
    return this.#store
  }
}
