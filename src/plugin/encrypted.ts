import { EncryptedBlockstore, PUBLISH_OPTIONS } from '../blockstore/index.ts'
import { checkChoice, checkOptions, checkStore } from '../check-options.ts'
import { audit } from './audit.ts'
import { pinBlocks, pinGraph } from './pin-graph.ts'
import { provideRoot } from './provide-root.ts'
import type { AuditReport } from './audit.ts'
import type { HeliaComponents, Logger } from './helia-components.ts'
import type { PinOptions } from './pin-attempt.ts'
import type { PinnedGraph } from './pin-graph.ts'
import type { EncryptedBlockstoreInit, ExportOptions, IntoOptions, OpenRootOptions, VerifyStoreOptions } from '../blockstore/index.ts'
import type { EncryptedGraph, VerifiedGraph } from '../graph/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

export type EncryptedInit = Omit<EncryptedBlockstoreInit, 'getCodec' | 'getHasher'>

export interface PublishOptions extends Omit<ExportOptions, 'format'> {
  /** announce the encrypted root to the node's routers; default true */
  provide?: boolean
}

export interface PublishedGraph extends EncryptedGraph {
  /** whether the root was announced: false where the node has no router, or `provide` was false */
  provided: boolean
}

/**
 * A private side to a Helia node. Pass it where a Helia is asked for (`unixfs`, `dagCbor`, `car`):
 * they then work on plaintext that never leaves the private store.
 */
export interface Encrypted extends Pick<HeliaComponents, 'getCodec' | 'getHasher' | 'logger' | 'datastore' | 'dns'> {
  readonly blockstore: EncryptedBlockstore

  /** These do nothing: the node is its owner's. They are here so that verified-fetch knows a Helia. */
  start (): Promise<this>
  stop (): Promise<this>
  gc (): Promise<void>

  /**
   * Export a private graph, pin it on the node, and announce its root. All or nothing: if this
   * throws, nothing is pinned; and the encrypted root is stored last, once all else is pinned. Doing
   * it again finishes the work.
   *
   * @throws {ProvideFailedError} if only announcing failed
   */
  publish (plainRoot: CID, options?: PublishOptions): Promise<PublishedGraph>

  /** Fetch and decrypt a graph into the private store; see `EncryptedBlockstore.decrypt`. */
  decrypt (encryptedRoot: CID, options?: IntoOptions): Promise<CID>

  /**
   * Open a graph to read it block by block, each fetched when it is read; see `EncryptedBlockstore.open`. Returns
   * the plain root, for `unixfs(vault)` and the like.
   */
  open (encryptedRoot: CID, options?: OpenRootOptions): Promise<CID>

  /** Stop reading from a graph that is open; see `EncryptedBlockstore.closeGraph`. */
  closeGraph (encryptedRoot: CID): Promise<void>

  /** Check that a graph is on this node, whole and untouched; see `EncryptedBlockstore.verify`. */
  verify (encryptedRoot: CID, options?: VerifyStoreOptions): Promise<VerifiedGraph>

  /** Fetch and pin somebody's encrypted graph; needs no key. */
  pin (encryptedRoot: CID, options?: PinOptions): Promise<PinnedGraph>

  /** Look for this vault's plain blocks in the node's store, pins and wantlist. */
  audit (options?: AbortOptions): Promise<AuditReport>
}

// a vault resolves names, and announces nothing but what it publishes
function readOnly (routing: any): unknown {
  return typeof routing?.get === 'function' ? { get: routing.get.bind(routing) } : {}
}

// peers that announced the encrypted root: the blocks below it are announced by nobody
async function * peersOf ({ routing }: HeliaComponents, encryptedRoot: CID, options: AbortOptions): AsyncGenerator<unknown> {
  const { findProviders } = (routing ?? {}) as any

  if (typeof findProviders === 'function') {
    for await (const { id, multiaddrs } of findProviders.call(routing, encryptedRoot, options)) {
      yield multiaddrs?.length > 0 ? multiaddrs : id
    }
  }
}

class Vault implements Encrypted {
  readonly blockstore: EncryptedBlockstore
  readonly #helia: HeliaComponents
  readonly #log: Logger

  constructor (helia: HeliaComponents, init: EncryptedInit) {
    const getCodec: HeliaComponents['getCodec'] = (code) => helia.getCodec(code)
    const getHasher: HeliaComponents['getHasher'] = (code) => helia.getHasher(code)
    checkOptions(init, ['key', 'privateStore', 'padding', 'nonce', 'catalog', 'crypto'], 'encrypted')
    this.#helia = helia
    this.#log = helia.logger.forComponent('helia-encrypted')
    this.blockstore = new EncryptedBlockstore(helia.blockstore, { ...init, getCodec, getHasher })
  }

  get getCodec (): HeliaComponents['getCodec'] { return this.#helia.getCodec }
  get getHasher (): HeliaComponents['getHasher'] { return this.#helia.getHasher }
  get logger (): HeliaComponents['logger'] { return this.#helia.logger }
  // IPNS and DNSLink names, which verified-fetch resolves with these, are public
  get datastore (): unknown { return this.#helia.datastore ?? {} }
  get dns (): unknown { return this.#helia.dns }
  get routing (): unknown { return readOnly(this.#helia.routing) }

  async start (): Promise<this> { return this }
  async stop (): Promise<this> { return this }
  async gc (): Promise<void> {}

  async publish (plainRoot: CID, options: PublishOptions = {}): Promise<PublishedGraph> {
    checkOptions(options, ['provide', ...PUBLISH_OPTIONS], 'publish')
    checkChoice(options.provide, [true, false], 'provide')
    const { provide = true, ...exportOptions } = options
    const { graph, root, totalBlocks } = await this.blockstore.seal(plainRoot, exportOptions)
    const { signal, onProgress } = options
    await pinBlocks(this.#helia, root, { signal, onProgress, offline: true, totalBlocks })
    this.#log('published %c, %d sealed blocks', graph.root, graph.sealedBlocks)
    return { ...graph, provided: provide && await provideRoot(this.#helia, graph.root, { signal }) }
  }

  async decrypt (encryptedRoot: CID, options?: IntoOptions): Promise<CID> {
    return this.blockstore.decrypt(encryptedRoot, options)
  }

  async open (encryptedRoot: CID, options?: OpenRootOptions): Promise<CID> {
    return this.blockstore.open(encryptedRoot, options, (root, options) => peersOf(this.#helia, root, options))
  }

  async closeGraph (encryptedRoot: CID): Promise<void> {
    await this.blockstore.closeGraph(encryptedRoot)
  }

  async verify (encryptedRoot: CID, options?: VerifyStoreOptions): Promise<VerifiedGraph> {
    return this.blockstore.verify(encryptedRoot, options)
  }

  async pin (encryptedRoot: CID, options?: PinOptions): Promise<PinnedGraph> {
    await this.blockstore.assertNotPlain(encryptedRoot)
    return pinGraph(this.#helia, encryptedRoot, options)
  }

  async audit (options?: AbortOptions): Promise<AuditReport> {
    return audit(this.#helia, this.blockstore, options)
  }
}

/**
 * A private side to a Helia node. Without a `key` only `verify`, `pin` and private puts and gets
 * work; without a `privateStore` plaintext is kept in memory.
 *
 * @throws {InvalidKeyError}
 * @throws {InvalidOptionsError}
 * @throws {PlaintextLeakError} if the private store is the node's own
 */
export function encrypted (helia: HeliaComponents, init: EncryptedInit = {}): Encrypted {
  checkStore(helia?.blockstore, 'The first argument, or its blockstore,')
  return new Vault(helia, init)
}
