import { MemoryBlockstore } from 'blockstore-core/memory'
import { raceSignal } from 'race-signal'
import { checkChoice, checkCid, checkOptions, checkStore, given } from '../check-options.ts'
import { defaultCrypto, deriveMarker, useSecret, withOwnKey } from '../crypto/internal.ts'
import { InvalidOptionsError } from '../errors.ts'
import { defaultHashers } from '../format/internal.ts'
import { decryptGraph, defaultCodecs, encryptGraph, openVersion, sealGraph, verifyGraph } from '../graph/internal.ts'
import { Lifetime } from '../lifetime.ts'
import { DECRYPT_OPTIONS, EXPORT_OPTIONS, checkFormat, checkOpenOptions, checkStoreInit, requireBytes, requireKey } from './blockstore-init.ts'
import { assertNotShared } from './leak-guard/index.ts'
import { moveIpsql } from './move-ipsql.ts'
import { RootOpener } from './open-root.ts'
import { PrivateSide } from './private-side.ts'
import { PrivateStore } from './private-store.ts'
import { PublicBlocks } from './public-blocks.ts'
import type { ConvertOptions, EncryptedBlockstoreInit, ExportOptions, IntoOptions, OpenRootOptions, StoreSettings, VerifyStoreOptions } from './blockstore-init.ts'
import type { PeerFinder } from './network-source.ts'
import type { Secret } from '../crypto/internal.ts'
import type { EncryptOptions, EncryptedGraph, ReadOptions, SealedGraph, VerifiedGraph } from '../graph/internal.ts'
import type { EncryptedIpsqlGraph } from '../ipsql/index.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

// few need it
async function loadIpsql (): Promise<typeof import('../ipsql/index.ts')> {
  return import('../ipsql/index.ts')
}

/**
 * A blockstore with two sides. Puts and gets are plaintext and stay in the private store.
 * `export` seals a graph into the shared store, which the network may read; `decrypt` goes the
 * other way. No plain block is ever put into the shared store, and none is ever asked of it.
 *
 * `close`, or `await using`, wipes its key; neither store is closed.
 *
 * @throws {PlaintextLeakError} from every method, before any plaintext is touched, if the
 * private store is or reaches the shared one
 * @throws {ClosedError} from every method but `closeGraph`, once it was closed
 */
export class EncryptedBlockstore extends PrivateSide {
  readonly #shared: Blockstore
  readonly #init: StoreSettings
  readonly #private: PrivateStore
  readonly #public = new PublicBlocks()
  // what they give was never public
  readonly #privateSources = new WeakSet<object>()
  readonly #opener: RootOpener

  /**
   * @param sharedStore - a Helia node's blockstore, or anything that others can read
   * @throws {InvalidKeyError}
   * @throws {InvalidOptionsError}
   * @throws {PlaintextLeakError} if both stores are plainly one
   */
  constructor (sharedStore: Blockstore, init: EncryptedBlockstoreInit = {}) {
    const checked = checkStoreInit(init)
    const { key, privateStore = new MemoryBlockstore() } = checked
    checkStore(sharedStore, 'The shared store')
    checkStore(privateStore, 'privateStore')
    assertNotShared(privateStore, sharedStore)
    const life = new Lifetime('This EncryptedBlockstore')
    const store = new PrivateStore(privateStore, sharedStore, life, key)
    super(store, life)
    this.#shared = sharedStore
    this.#init = checked
    this.#private = store
    this.#opener = new RootOpener(this.graphs, store, sharedStore)
  }

  /**
   * Seal a graph into the shared store and return its encrypted root (SPEC 4 to 9). See
   * `encryptGraph` for what it promises and throws. With `format: 'ipsql'` the graph is written in
   * IPSQL's own format; see `encryptIpsql` for what that lacks.
   */
  async export (plainRoot: CID, options: ExportOptions & { format: 'ipsql' }): Promise<EncryptedIpsqlGraph>
  async export (plainRoot: CID, options?: ExportOptions): Promise<EncryptedGraph>
  async export (plainRoot: CID, options: ExportOptions = {}): Promise<EncryptedGraph> {
    return this.#run(options, async options => this.#export(plainRoot, options))
  }

  async #export (plainRoot: CID, options: ExportOptions): Promise<EncryptedGraph> {
    const source = await this.#source(options)

    if (checkFormat(options, options) === 'ipsql') {
      const { encryptIpsql } = await loadIpsql()
      const { key, blocks, bufferBytes, getCodec, getHasher, crypto, signal, onProgress } = this.#encryptOptions(options)
      return encryptIpsql(source, this.#shared, plainRoot, { key: requireBytes(key), blocks, bufferBytes, getCodec, getHasher, crypto, signal, onProgress })
    }

    return encryptGraph(source, this.#shared, plainRoot, this.#encryptOptions(options))
  }

  /**
   * As `export`, but the block of the encrypted root is returned and not stored: whoever
   * pins the graph stores it last. Format 1 only.
   *
   * @internal
   */
  async seal (plainRoot: CID, options: ExportOptions = {}): Promise<SealedGraph> {
    return this.#run(options, async options => {
      const source = await this.#source(options)

      if (checkFormat(options, options) === 'ipsql') {
        throw new InvalidOptionsError("IPSQL's format can't be published, because stock nodes can't pin it: export it, and pin it on nodes that have the ipsqlCodec; or publish format 1")
      }

      return sealGraph(source, this.#shared, plainRoot, this.#encryptOptions(options))
    })
  }

  /**
   * Decrypt a whole graph into the private store, or into another one, and return its plain
   * root. See `decryptGraph` (and `decryptIpsql`) for what it promises and throws. The blocks come
   * from the shared store, and so, with a Helia node, from the network.
   *
   * @throws {PlaintextLeakError} if `into` is or reaches the shared store
   */
  async decrypt (encryptedRoot: CID, options: IntoOptions = {}): Promise<CID> {
    checkOptions(options, DECRYPT_OPTIONS, 'decrypt')
    return this.#run(options, async options => this.#decrypt(encryptedRoot, options))
  }

  async #decrypt (encryptedRoot: CID, options: IntoOptions): Promise<CID> {
    const { into, format, workers = this.#init.workers, ...rest } = options
    const key = requireKey(options, this.#init)
    into == null || checkStore(into, 'into')
    const target = into == null ? this.#private : new PrivateStore(into, this.#shared, this.life, this.#init.key)
    const ipsqlKey = checkFormat({ format }, {}) === 'ipsql' ? requireBytes(key) : undefined
    const decryptOptions = { ...this.#common(), ...rest }
    await raceSignal(this.#prepare(target, encryptedRoot, key, options), options.signal)
    const { root } = ipsqlKey == null
      ? await decryptGraph(this.#shared, target, encryptedRoot, { ...decryptOptions, workers, key })
      : await (await loadIpsql()).decryptIpsql(this.#shared, target, encryptedRoot, { ...decryptOptions, key: ipsqlKey })
    return root
  }

  /**
   * Open a graph to read single blocks of it, and return its plain root: after three blocks, whatever its
   * size. From then on `get`, `has` and `getMany` also give the blocks of this graph, and `export` reads them. Each is
   * fetched from the shared store (so, with a Helia node, from the network) when it is first read,
   * verified, and kept in the private store. See `openGraph` for what it promises and throws.
   *
   * Whoever serves the blocks learns which are read, and when. With `prefetch: 'all'` they don't: the whole graph is
   * decrypted in the order of its index, which `closeGraph` stops, and a block that is read waits for its turn. As long
   * as that goes on, no other open graph is asked for blocks either; if it fails, reading what is missing
   * fails in the same way until the graph is opened so again, or closed. A graph without a catalog can be opened only so.
   *
   * Several graphs can be open. Opening one again changes its options; one that is opened with `prefetch` stays
   * so until it is closed. A block that is deleted can be read again while its graph is open.
   *
   * @throws {NoCatalogError} if it was exported without a catalog
   */
  async open (encryptedRoot: CID, options: OpenRootOptions = {}, findPeers?: PeerFinder): Promise<CID> {
    checkOpenOptions(options)

    return this.#run(options, async options => {
      const key = requireKey(options, this.#init)
      await raceSignal(this.#prepare(this.#private, encryptedRoot, key, options), options.signal)
      return this.#opener.open(encryptedRoot, { ...this.#common(), ...options, key, findPeers })
    })
  }

  /**
   * A graph's plain root, how it was sealed, its blocks from the private store or else from the sealed ones until it is
   * closed, and which they are if it is a subset.
   *
   * @internal
   */
  async reading (encryptedRoot: CID, { key, ...options }: { key: Secret } & ReadOptions): Promise<Required<Pick<ExportOptions, 'source' | 'nonce' | 'padding'>> & Pick<ExportOptions, 'blocks'> & { root: CID, close (): void }> {
    const store = await this.ready(options)
    const { getHasher = defaultHashers, crypto = defaultCrypto() } = this.#init
    const version = await openVersion(this.#shared, encryptedRoot, { getHasher, crypto, key, ...options })
    const { root, complete, nonce, padding } = version.manifest
    const source = version.behind(store)
    this.#privateSources.add(source)
    return { root, nonce, padding, source, blocks: complete ? undefined : version.blocks(), close: () => { version.close() } }
  }

  /** Stop reading from a graph. What was read stays in the private store; what is being read fails. */
  async closeGraph (encryptedRoot: CID): Promise<void> {
    checkCid(encryptedRoot)
    await this.graphs.close(encryptedRoot)
  }

  /**
   * Move a graph from IPSQL's format to format 1, under this blockstore's key: decrypt it into the
   * private store, every block of it, and export it.
   *
   * @throws {InvalidKeyError} if `key`, IPSQL's, is this blockstore's key too
   */
  async convert (head: CID, options: ConvertOptions): Promise<EncryptedGraph> {
    checkOptions(options, ['format', 'key', 'concurrency', 'signal', 'onProgress'], 'convert')
    return this.#run(options, async options => this.#convert(head, options))
  }

  async #convert (head: CID, options: ConvertOptions): Promise<EncryptedGraph> {
    const { signal, onProgress } = options
    await this.assertNotPlain(head, { signal: options.signal })
    const { getCodec = defaultCodecs } = this.#init
    const newKey = requireBytes(requireKey({}, this.#init))
    const moved = await moveIpsql(this.#shared, await this.ready(options), head, { ...this.#common(), ...options, getCodec, newKey })
    return this.export(moved.root, { signal, onProgress, blocks: moved.whole ? undefined : moved.blocks })
  }

  /**
   * Check that an encrypted graph is here, whole and untouched; with a key also its contents.
   * Reads only what is here, unless `offline` is false. See `verifyGraph`.
   */
  async verify (encryptedRoot: CID, options: VerifyStoreOptions = {}): Promise<VerifiedGraph> {
    checkOptions(options, ['key', 'offline', 'concurrency', 'signal', 'onProgress'], 'verify')

    return this.#run(options, async options => {
      await this.assertNotPlain(encryptedRoot, { signal: options.signal })
      return verifyGraph(this.#shared, encryptedRoot, given({ offline: true, ...this.#common(), getCodec: this.#init.getCodec, key: this.#init.key?.secret, ...given(options) }))
    })
  }

  /**
   * For good: what goes on is aborted with `ClosedError`, blocks that are being read from open graphs fail, and when all of that
   * is over, the key and the keys of open graphs are wiped. Again is fine. Blocks stay where they are.
   */
  async close (): Promise<void> {
    await this.life.close(async () => {
      await this.graphs.closeAll()
      this.#init.key?.close()
    })
  }

  /** As `close`, for `await using`. */
  async [Symbol.asyncDispose] (): Promise<void> {
    await this.close()
  }

  /**
   * Whether others could read a plain block before it became private, as far as is known here.
   *
   * @internal
   */
  async wasPublic (cid: CID): Promise<boolean> {
    return this.#private.wasPublic(cid) || await this.#public.has(cid)
  }

  // closing ends it, and what the caller does with their key meanwhile changes nothing
  async #run <O extends AbortOptions & { key?: Secret }, T> (options: O, work: (options: O) => Promise<T>): Promise<T> {
    return this.life.run(options, async options => withOwnKey(options as O, work))
  }

  // the root spares the guard a block of its own in the shared store
  async #prepare (target: PrivateStore, encryptedRoot: CID, key: Secret, { signal }: AbortOptions): Promise<void> {
    const marker = useSecret(key, deriveMarker)
    await this.assertNotPlain(encryptedRoot, { signal })
    await target.ready(await this.#shared.has(encryptedRoot, { signal }) ? encryptedRoot : undefined, { signal })
    await target.mark(marker, { signal })
  }

  async #source (options: ExportOptions): Promise<Pick<Blockstore, 'get'>> {
    checkOptions(options, EXPORT_OPTIONS, 'export')
    checkChoice(options.offline, [true, false], 'offline')
    const store = await this.ready(options)
    const { source, offline, previous, signal } = options

    if (previous !== undefined) {
      await this.assertNotPlain(previous, { signal })
    }

    if (source != null) {
      return this.#privateSources.has(source) ? source : this.#public.recording(source, this.#shared)
    }

    // blocks to be sealed are read offline, but those of an open graph may be fetched
    return this.graphs.size === 0 ? store : { get: (cid, { signal } = {}) => this.get(cid, { signal, offline } as AbortOptions) }
  }

  #encryptOptions ({ source, format, ...options }: ExportOptions): EncryptOptions {
    const { padding, nonce, catalog, getCodec, workers } = this.#init
    return { ...this.#common(), key: requireKey(options, this.#init), workers, padding, nonce, catalog, getCodec, ...given(options) }
  }

  #common (): Pick<EncryptedBlockstoreInit, 'getHasher' | 'crypto'> {
    const { getHasher, crypto } = this.#init
    return { getHasher, crypto }
  }
}
