import { EncryptedBlockstore, PUBLISH_OPTIONS } from '../blockstore/index.ts'
import { checkChoice, checkOptions, given } from '../check-options.ts'
import { randomSalt } from '../crypto/internal.ts'
import { diffGraphs } from '../graph/internal.ts'
import { audit } from './audit.ts'
import { Keyring, checkReaders } from './keyring.ts'
import { pinBlocks, pinGraph } from './pin-graph.ts'
import { provideRoot } from './provide-root.ts'
import { auditServices, fetchFromGateways, remoteSide } from './remote-side.ts'
import { shareGraph } from './share-graph.ts'
import { unpinGraph } from './unpin-graph.ts'
import type { AuditReport } from './audit.ts'
import type { HeliaComponents, Logger } from './helia-components.ts'
import type { Encrypted, EncryptedInit, PublishOptions, PublishedGraph, RotateOptions } from './interface.ts'
import type { PinOptions } from './pin-attempt.ts'
import type { PinnedGraph } from './pin-graph.ts'
import type { ShareOptions, SharedGraph } from './share-graph.ts'
import type { UnpinOptions, UnpinnedGraph } from './unpin-graph.ts'
import type { ExportOptions, IntoOptions, OpenRootOptions, VerifyStoreOptions } from '../blockstore/index.ts'
import type { Secret } from '../crypto/internal.ts'
import type { FetchOptions, FetchedGraph } from '../gateway/index.ts'
import type { DiffOptions, GraphChange, ReadOptions, VerifiedGraph } from '../graph/internal.ts'
import type { RemoteAudit, RemoteAuditOptions } from '../remote/index.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

const STORE_OPTIONS = ['key', 'privateStore', 'padding', 'nonce', 'catalog', 'crypto'] as const
const KEYRING_OPTIONS = ['identities', 'readsFor', 'prefer', 'passphrases', 'timeout'] as const
const VAULT_PUBLISH_OPTIONS = [...PUBLISH_OPTIONS.filter(name => name !== 'salt' && name !== 'wrap'), 'provide', 'replaces', 'to', 'useReadsFor', 'remote', 'atLeast', 'remoteTimeout', 'onRemoteProgress']
const ROTATE_OPTIONS = VAULT_PUBLISH_OPTIONS.filter(name => !['key', 'blocks', 'previous', 'verifyPrevious'].includes(name))

// with what is there but undefined: it was meant to be given
function pick <T extends object, K extends keyof T> (init: T, names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(Object.entries(init).filter(([name]) => names.includes(name as K))) as Pick<T, K>
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

/** What `encrypted` makes. */
export class Vault implements Encrypted {
  readonly blockstore: EncryptedBlockstore
  readonly #helia: HeliaComponents
  readonly #keyring: Keyring
  readonly #nonce: EncryptedInit['nonce']
  readonly #log: Logger

  constructor (helia: HeliaComponents, init: EncryptedInit) {
    const getCodec: HeliaComponents['getCodec'] = (code) => helia.getCodec(code)
    const getHasher: HeliaComponents['getHasher'] = (code) => helia.getHasher(code)
    checkOptions(init, [...STORE_OPTIONS, ...KEYRING_OPTIONS], 'encrypted')
    this.#helia = helia
    this.#nonce = init.nonce
    this.#log = helia.logger.forComponent('helia-encrypted')
    this.blockstore = new EncryptedBlockstore(helia.blockstore, { ...pick(init, STORE_OPTIONS), getCodec, getHasher })
    this.#keyring = new Keyring(helia.blockstore, pick(init, ['key', ...KEYRING_OPTIONS]))
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
    checkOptions(options, VAULT_PUBLISH_OPTIONS, 'publish')
    return this.#publish(plainRoot, options)
  }

  async share (encryptedRoot: CID, options: ShareOptions): Promise<SharedGraph> {
    checkOptions(options, ['add', 'useReadsFor', 'signal'], 'share')
    checkReaders(options?.add, options?.useReadsFor, 'add')
    await this.blockstore.assertNotPlain(encryptedRoot)
    return shareGraph(this.#helia, this.#keyring, encryptedRoot, options)
  }

  async rotate (encryptedRoot: CID, options: RotateOptions): Promise<PublishedGraph> {
    checkOptions(options, ROTATE_OPTIONS, 'rotate')
    checkReaders(options?.to, options?.useReadsFor, 'to')
    const { signal, offline } = options
    await this.blockstore.assertNotPlain(encryptedRoot)
    const { graphKey: key } = await this.#keyring.unlock(encryptedRoot, { signal, offline })
    const { root, ...graph } = await this.blockstore.reading(encryptedRoot, { key, signal, offline })
    // with random nonces every export has a salt of its own
    const { nonce = this.#nonce } = options
    return this.#publish(root, given({ ...graph, ...options, salt: nonce === 'random' ? undefined : randomSalt() }))
  }

  async readers (encryptedRoot: CID, options: AbortOptions = {}): Promise<string[]> {
    checkOptions(options, ['signal'], 'readers')
    const { signal } = options
    await this.blockstore.assertNotPlain(encryptedRoot)
    return this.#keyring.readersOf(await this.#keyring.unlock(encryptedRoot, { signal }), { signal })
  }

  async decrypt (encryptedRoot: CID, options?: IntoOptions): Promise<CID> {
    return this.blockstore.decrypt(encryptedRoot, await this.#withKey(encryptedRoot, options))
  }

  async open (encryptedRoot: CID, options?: OpenRootOptions): Promise<CID> {
    return this.blockstore.open(encryptedRoot, await this.#withKey(encryptedRoot, options), (root, options) => peersOf(this.#helia, root, options))
  }

  async closeGraph (encryptedRoot: CID): Promise<void> {
    await this.blockstore.closeGraph(encryptedRoot)
  }

  async verify (encryptedRoot: CID, options?: VerifyStoreOptions): Promise<VerifiedGraph> {
    return this.blockstore.verify(encryptedRoot, await this.#withKey(encryptedRoot, { offline: true, ...options }))
  }

  async fetch (encryptedRoot: CID, options: FetchOptions): Promise<FetchedGraph> {
    await this.blockstore.assertNotPlain(encryptedRoot)
    return fetchFromGateways(this.#helia, encryptedRoot, options)
  }

  async pin (encryptedRoot: CID, options?: PinOptions): Promise<PinnedGraph> {
    await this.#assertNotPlain(encryptedRoot, options?.replaces)
    return pinGraph(this.#helia, encryptedRoot, options)
  }

  async unpin (encryptedRoot: CID, options?: UnpinOptions): Promise<UnpinnedGraph> {
    await this.blockstore.assertNotPlain(encryptedRoot)
    return unpinGraph(this.#helia, encryptedRoot, options)
  }

  async * diff (encryptedRoot: CID, other: CID, options?: DiffOptions): AsyncGenerator<GraphChange> {
    await this.#assertNotPlain(encryptedRoot, other)
    yield * diffGraphs(this.#helia.blockstore, encryptedRoot, other, options)
  }

  async audit (options?: AbortOptions): Promise<AuditReport> {
    return audit(this.#helia, this.blockstore, options)
  }

  async auditRemote (encryptedRoot: CID, options: RemoteAuditOptions): Promise<RemoteAudit[]> {
    await this.blockstore.assertNotPlain(encryptedRoot)
    return auditServices(this.#helia, encryptedRoot, options)
  }

  async #publish (plainRoot: CID, options: PublishOptions & Pick<ExportOptions, 'salt'>): Promise<PublishedGraph> {
    checkChoice(options.provide, [true, false], 'provide')
    const { provide = true, replaces, to, useReadsFor, remote, atLeast, remoteTimeout, onRemoteProgress, ...rest } = options
    const { signal, onProgress } = options
    const elsewhere = await remoteSide(options)
    await this.#assertNotPlain(options.previous, replaces)
    const wrap = await this.#keyring.wrapFor(options)
    const { graph, root, totalBlocks } = await this.blockstore.seal(plainRoot, { ...rest, wrap, ...await this.#keyring.keyFor(options) })
    await pinBlocks(this.#helia, root, { signal, onProgress, offline: true, totalBlocks, replaces })
    this.#log('published %c, %d sealed blocks', graph.root, graph.sealedBlocks)
    const provided = provide && await provideRoot(this.#helia, graph.root, { signal })
    return { ...graph, provided, ...await elsewhere.pin(this.#helia, graph.root) }
  }

  async #withKey <T extends { key?: Secret } & ReadOptions> (encryptedRoot: CID, options?: T): Promise<T> {
    if (!this.#keyring.hasIdentities || (options != null && 'key' in options)) {
      return options as T
    }

    await this.blockstore.assertNotPlain(encryptedRoot)
    const { signal, offline } = options ?? {}
    return { ...options, ...given({ key: await this.#keyring.secretOf(encryptedRoot, { signal, offline }) }) } as T
  }

  // looking for a plain CID would tell the network
  async #assertNotPlain (...roots: Array<CID | undefined>): Promise<void> {
    for (const root of roots) {
      root === undefined || await this.blockstore.assertNotPlain(root)
    }
  }
}
