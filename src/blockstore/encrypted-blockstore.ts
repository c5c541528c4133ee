import { MemoryBlockstore } from 'blockstore-core'
import { BaseBlockstore } from 'blockstore-core/base'
import { raceSignal } from 'race-signal'
import { checkOptions } from '../check-options.ts'
import { decryptGraph, encryptGraph, sealGraph, verifyGraph } from '../graph/index.ts'
import { STORE_OPTIONS, checkStoreInit, requireKey } from './blockstore-init.ts'
import { assertNotShared } from './leak-guard/index.ts'
import { PrivateStore } from './private-store.ts'
import { PublicBlocks } from './public-blocks.ts'
import type { EncryptedBlockstoreInit, ExportOptions, IntoOptions, VerifyStoreOptions } from './blockstore-init.ts'
import type { PlainBlock } from '../format/index.ts'
import type { EncryptOptions, EncryptedGraph, VerifiedGraph } from '../graph/index.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore, Pair } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Value = Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>

/**
 * A blockstore with two sides. Puts and gets are plaintext and stay in the private store.
 * `export` seals a graph into the shared store, which the network may read; `decrypt` goes the
 * other way. No plain block is ever put into the shared store, and none is ever asked of it.
 *
 * @throws {PlaintextLeakError} from every method, before any plaintext is touched, if the
 * private store is or reaches the shared one
 */
export class EncryptedBlockstore extends BaseBlockstore {
  readonly #shared: Blockstore
  readonly #init: EncryptedBlockstoreInit
  readonly #private: PrivateStore
  readonly #public = new PublicBlocks()

  /**
   * @param sharedStore - a Helia node's blockstore, or anything that others can read
   * @throws {InvalidKeyError}
   * @throws {InvalidOptionsError}
   * @throws {PlaintextLeakError} if both stores are plainly one
   */
  constructor (sharedStore: Blockstore, init: EncryptedBlockstoreInit = {}) {
    super()
    this.#init = checkStoreInit(init)
    this.#shared = sharedStore
    const store = init.privateStore ?? new MemoryBlockstore()
    assertNotShared(store, sharedStore)
    this.#private = new PrivateStore(store, sharedStore, this.#init.key)
  }

  async put (cid: CID, value: Value, options?: AbortOptions): Promise<CID> {
    const store = await this.#ready(options)
    return store.put(cid, value, options)
  }

  async * get (cid: CID, options?: AbortOptions): AsyncGenerator<Uint8Array> {
    const store = await this.#ready(options)
    yield * store.get(cid, options)
  }

  async has (cid: CID, options?: AbortOptions): Promise<boolean> {
    const store = await this.#ready(options)
    return store.has(cid, options)
  }

  async delete (cid: CID, options?: AbortOptions): Promise<void> {
    const store = await this.#ready(options)
    await store.delete(cid, options)
  }

  async * getAll (options?: AbortOptions): AsyncGenerator<Pair> {
    const store = await this.#ready(options)
    yield * store.getAll(options)
  }

  /**
   * Seal a graph into the shared store and return its encrypted root (SPEC 4 to 9). See
   * `encryptGraph` for what it promises and throws.
   */
  async export (plainRoot: CID, options: ExportOptions = {}): Promise<EncryptedGraph> {
    return encryptGraph(await this.#source(options), this.#shared, plainRoot, this.#encryptOptions(options))
  }

  /**
   * As `export`, but the block of the encrypted root is returned and not stored: whoever
   * pins the graph stores it last.
   */
  async seal (plainRoot: CID, options: ExportOptions = {}): Promise<{ graph: EncryptedGraph, root: PlainBlock }> {
    return sealGraph(await this.#source(options), this.#shared, plainRoot, this.#encryptOptions(options))
  }

  /**
   * Decrypt a whole graph into the private store, or into another one, and return its plain
   * root. See `decryptGraph` for what it promises and throws. The blocks come from the shared
   * store, and so, with a Helia node, from the network.
   *
   * @throws {PlaintextLeakError} if `into` is or reaches the shared store
   */
  async decrypt (encryptedRoot: CID, options: IntoOptions = {}): Promise<CID> {
    checkOptions(options, ['into', 'offline', 'concurrency', 'signal', 'onProgress'], 'decrypt')
    const { into, ...rest } = options
    const key = requireKey(this.#init)
    const target = into == null ? this.#private : new PrivateStore(into, this.#shared, key)
    await raceSignal(target.ready(await this.#knownShared(encryptedRoot)), options.signal)
    const { root } = await decryptGraph(this.#shared, target, encryptedRoot, { ...this.#common(), key, ...rest })
    return root
  }

  /**
   * Check that an encrypted graph is here, whole and untouched; with a key also its contents.
   * Reads only what is here, unless `offline` is false. See `verifyGraph`.
   */
  async verify (encryptedRoot: CID, options: VerifyStoreOptions = {}): Promise<VerifiedGraph> {
    checkOptions(options, ['offline', 'concurrency', 'signal', 'onProgress'], 'verify')
    return verifyGraph(this.#shared, encryptedRoot, { offline: true, ...this.#common(), getCodec: this.#init.getCodec, key: this.#init.key, ...options })
  }

  /** Whether others could read a plain block before it became private, as far as is known here. */
  async wasPublic (cid: CID): Promise<boolean> {
    return this.#private.wasPublic(cid) || await this.#public.has(cid)
  }

  /**
   * Refuse to go on if plaintext of this key was once decrypted into the shared store.
   *
   * @throws {PlaintextLeakError}
   */
  async assertNoPlaintext (): Promise<void> {
    await this.#private.assertNoMarker()
  }

  async #ready ({ signal }: AbortOptions = {}): Promise<Blockstore> {
    signal?.throwIfAborted()
    await raceSignal(this.#private.ready(), signal)
    return this.#private
  }

  // spares the guard a block of its own in the shared store
  async #knownShared (cid: CID): Promise<CID | undefined> {
    return await this.#shared.has(cid) ? cid : undefined
  }

  async #source (options: ExportOptions): Promise<Pick<Blockstore, 'get'>> {
    checkOptions(options, ['source', 'blocks', 'bufferBytes', 'signal', 'onProgress', ...STORE_OPTIONS], 'export')
    const store = await this.#ready(options)
    return options.source == null ? store : this.#public.recording(options.source)
  }

  #encryptOptions ({ source, ...options }: ExportOptions): EncryptOptions {
    const { padding, nonce, catalog, getCodec } = this.#init
    return { ...this.#common(), key: requireKey(this.#init), padding, nonce, catalog, getCodec, ...options }
  }

  #common (): Pick<EncryptedBlockstoreInit, 'getHasher' | 'crypto'> {
    const { getHasher, crypto } = this.#init
    return { getHasher, crypto }
  }
}
