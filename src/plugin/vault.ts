import { EncryptedBlockstore, PUBLISH_OPTIONS } from '../blockstore/index.ts'
import { checkChoice, checkOptions, given } from '../check-options.ts'
import { wipeSecret, withOwnKey } from '../crypto/internal.ts'
import { diffGraphs } from '../graph/internal.ts'
import { Lifetime } from '../lifetime.ts'
import { audit } from './audit.ts'
import { Keyring, checkReaders, closeUnlocked } from './keyring.ts'
import { pinBlocks, pinGraph } from './pin-graph.ts'
import { provideRoot } from './provide-root.ts'
import { auditServices, fetchFromGateways, remoteSide } from './remote-side.ts'
import { sealingAnew } from './rotation.ts'
import { shareGraph } from './share-graph.ts'
import { tellOthers } from './tell-others.ts'
import { unpinGraph } from './unpin-graph.ts'
import { untilClosed } from './until-closed.ts'
import type { AuditReport } from './audit.ts'
import type { HeliaComponents, Logger } from './helia-components.ts'
import type { Encrypted, EncryptedInit, PublishOptions, PublishedGraph, RotateOptions, VaultUnpinOptions, VaultUnpinnedGraph } from './interface.ts'
import type { PinOptions } from './pin-attempt.ts'
import type { PinnedGraph } from './pin-graph.ts'
import type { ShareOptions, SharedGraph } from './share-graph.ts'
import type { ExportOptions, IntoOptions, OpenRootOptions, VerifyStoreOptions } from '../blockstore/index.ts'
import type { Secret } from '../crypto/internal.ts'
import type { FetchOptions, FetchedGraph } from '../gateway/index.ts'
import type { DiffOptions, GraphChange, ReadOptions, SealedGraph, VerifiedGraph } from '../graph/internal.ts'
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
  readonly #log: Logger
  readonly #life = new Lifetime('This vault')

  constructor (helia: HeliaComponents, init: EncryptedInit) {
    const getCodec: HeliaComponents['getCodec'] = (code) => helia.getCodec(code)
    const getHasher: HeliaComponents['getHasher'] = (code) => helia.getHasher(code)
    checkOptions(init, [...STORE_OPTIONS, ...KEYRING_OPTIONS], 'encrypted')
    this.#helia = helia
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
    return this.#run(options, async options => this.#publish(plainRoot, options))
  }

  async share (encryptedRoot: CID, options: ShareOptions): Promise<SharedGraph> {
    checkOptions(options, ['add', 'useReadsFor', 'signal'], 'share')
    checkReaders(options?.add, options?.useReadsFor, 'add')

    return this.#run(options, async options => {
      await this.blockstore.assertNotPlain(encryptedRoot, { signal: options?.signal })
      return shareGraph(this.#helia, this.#keyring, encryptedRoot, options)
    })
  }

  async rotate (encryptedRoot: CID, options: RotateOptions): Promise<PublishedGraph> {
    checkOptions(options, ROTATE_OPTIONS, 'rotate')
    checkReaders(options?.to, options?.useReadsFor, 'to')
    return this.#run(options, async options => this.#rotate(encryptedRoot, options))
  }

  async #rotate (encryptedRoot: CID, options: RotateOptions): Promise<PublishedGraph> {
    const { root, source, blocks, nonce, padding, close } = await this.#reading(encryptedRoot, options)

    try {
      return await this.#publish(root, given({ source, blocks, ...options, ...sealingAnew({ nonce, padding, ...given(options) }) }))
    } finally {
      close()
    }
  }

  async #reading (encryptedRoot: CID, { signal, offline }: RotateOptions): ReturnType<EncryptedBlockstore['reading']> {
    await this.blockstore.assertNotPlain(encryptedRoot, { signal })
    const unlocked = await this.#keyring.unlock(encryptedRoot, { signal, offline })

    try {
      return await this.blockstore.reading(encryptedRoot, { key: unlocked.graphKey, signal, offline })
    } finally {
      closeUnlocked(unlocked)
    }
  }

  async readers (encryptedRoot: CID, options: AbortOptions = {}): Promise<string[]> {
    checkOptions(options, ['signal'], 'readers')

    return this.#run(options, async ({ signal }) => {
      await this.blockstore.assertNotPlain(encryptedRoot, { signal })
      const unlocked = await this.#keyring.unlock(encryptedRoot, { signal })
      return this.#keyring.readersOf(unlocked, { signal }).finally(() => { closeUnlocked(unlocked) })
    })
  }

  async decrypt (encryptedRoot: CID, options?: IntoOptions): Promise<CID> {
    return this.#withKey(encryptedRoot, options, async options => this.blockstore.decrypt(encryptedRoot, options))
  }

  async open (encryptedRoot: CID, options?: OpenRootOptions): Promise<CID> {
    return this.#withKey(encryptedRoot, options, async options => this.blockstore.open(encryptedRoot, options, (root, options) => peersOf(this.#helia, root, options)))
  }

  async closeGraph (encryptedRoot: CID): Promise<void> {
    await this.blockstore.closeGraph(encryptedRoot)
  }

  async verify (encryptedRoot: CID, options?: VerifyStoreOptions): Promise<VerifiedGraph> {
    return this.#withKey(encryptedRoot, { offline: true, ...options }, async options => this.blockstore.verify(encryptedRoot, options))
  }

  async fetch (encryptedRoot: CID, options: FetchOptions): Promise<FetchedGraph> {
    return this.#run(options, async options => {
      await this.blockstore.assertNotPlain(encryptedRoot, { signal: options?.signal })
      return fetchFromGateways(this.#helia, encryptedRoot, options)
    })
  }

  async pin (encryptedRoot: CID, options?: PinOptions): Promise<PinnedGraph> {
    return this.#run(options, async options => {
      await this.#assertNotPlain([encryptedRoot, options?.replaces], options)
      return pinGraph(this.#helia, encryptedRoot, options)
    })
  }

  async unpin (encryptedRoot: CID, options: VaultUnpinOptions = {}): Promise<VaultUnpinnedGraph> {
    return this.#run(options, async ({ remote, remoteTimeout, ...here }) => {
      const elsewhere = await remoteSide({ remote, remoteTimeout, signal: here.signal })
      await this.blockstore.assertNotPlain(encryptedRoot, { signal: here.signal })
      const unpinned = await unpinGraph(this.#helia, encryptedRoot, here)
      return { ...unpinned, ...await elsewhere.unpin(encryptedRoot) }
    })
  }

  async * diff (encryptedRoot: CID, other: CID, options?: DiffOptions): AsyncGenerator<GraphChange> {
    yield * untilClosed(this.#life, options, options => this.#diff(encryptedRoot, other, options))
  }

  async * #diff (encryptedRoot: CID, other: CID, options: DiffOptions): AsyncGenerator<GraphChange> {
    await this.#assertNotPlain([encryptedRoot, other], options)
    yield * diffGraphs(this.#helia.blockstore, encryptedRoot, other, options)
  }

  async audit (options?: AbortOptions): Promise<AuditReport> {
    return this.#run(options, async options => audit(this.#helia, this.blockstore, options))
  }

  async auditRemote (encryptedRoot: CID, options: RemoteAuditOptions): Promise<RemoteAudit[]> {
    return this.#run(options, async options => {
      await this.blockstore.assertNotPlain(encryptedRoot, { signal: options?.signal })
      return auditServices(this.#helia, encryptedRoot, options)
    })
  }

  async close (): Promise<void> {
    await this.#life.close(async () => {
      await this.blockstore.close()
      this.#keyring.close()
    })
  }

  async [Symbol.asyncDispose] (): Promise<void> {
    await this.close()
  }

  // closing ends it, and what the caller does with their key meanwhile changes nothing
  async #run <O extends AbortOptions | undefined, T> (options: O, work: (options: O) => Promise<T>): Promise<T> {
    return this.#life.run(options, async options => withOwnKey(options as O, work))
  }

  async #publish (plainRoot: CID, options: PublishOptions & Pick<ExportOptions, 'salt'>): Promise<PublishedGraph> {
    checkChoice(options.provide, [true, false], 'provide')
    const { provide = true, replaces, to, useReadsFor, remote, atLeast, remoteTimeout, onRemoteProgress, ...rest } = options
    const { signal, onProgress } = options
    const elsewhere = await remoteSide(options)
    await this.#assertNotPlain([options.previous, replaces], options)
    const wrap = await this.#keyring.wrapFor(options)
    const { graph, root, totalBlocks } = await this.#seal(plainRoot, { ...rest, wrap }, options)
    await pinBlocks(this.#helia, root, { signal, onProgress, offline: true, totalBlocks, replaces })
    this.#log('published %c, %d sealed blocks', graph.root, graph.sealedBlocks)
    const announce = async (): Promise<boolean> => provide && provideRoot(this.#helia, graph.root, { signal })
    return { ...graph, ...await tellOthers(announce, async () => elsewhere.pin(this.#helia, graph.root, replaces)) }
  }

  async #seal (plainRoot: CID, sealing: ExportOptions, options: PublishOptions): Promise<SealedGraph> {
    const { key } = await this.#keyring.keyFor(options)

    try {
      return await this.blockstore.seal(plainRoot, { ...sealing, ...given({ key }) })
    } finally {
      wipeSecret(key)
    }
  }

  async #withKey <O extends { key?: Secret } & ReadOptions, T> (encryptedRoot: CID, options: O | undefined, act: (options: O) => Promise<T>): Promise<T> {
    return this.#run({ ...options } as O, async options => {
      if (!this.#keyring.hasIdentities || 'key' in options) {
        return act(options)
      }

      await this.blockstore.assertNotPlain(encryptedRoot, { signal: options?.signal })
      const { signal, offline } = options
      const key = await this.#keyring.secretOf(encryptedRoot, { signal, offline })

      try {
        return await act({ ...options, ...given({ key }) })
      } finally {
        wipeSecret(key)
      }
    })
  }

  // looking for a plain CID would tell the network
  async #assertNotPlain (roots: Array<CID | undefined>, { signal }: AbortOptions = {}): Promise<void> {
    for (const root of roots) {
      root === undefined || await this.blockstore.assertNotPlain(root, { signal })
    }
  }
}
