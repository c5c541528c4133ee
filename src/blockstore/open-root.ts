import { defaultCrypto } from '../crypto/internal.ts'
import { PageCache, decryptGraph, openGraphWith, openRoot } from '../graph/internal.ts'
import { LazyGraph } from './lazy-graph.ts'
import { NetworkSource, SharedReads } from './network-source.ts'
import { PrefetchedGraph } from './prefetched-graph.ts'
import type { OpenRootOptions } from './blockstore-init.ts'
import type { PeerFinder } from './network-source.ts'
import type { OpenGraphs } from './open-graphs.ts'
import type { PrivateStore } from './private-store.ts'
import type { Secret } from '../crypto/internal.ts'
import type { DecryptOptions } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface OpenInit extends OpenRootOptions, Pick<DecryptOptions, 'getHasher' | 'crypto'> {
  key: Secret
  findPeers?: PeerFinder
}

/** Opens graphs of one shared store, so that what is read goes into one private store. */
export class RootOpener {
  readonly #graphs: OpenGraphs
  readonly #store: PrivateStore
  readonly #reads: SharedReads
  readonly #pages = new PageCache()

  constructor (graphs: OpenGraphs, store: PrivateStore, shared: Blockstore) {
    this.#graphs = graphs
    this.#store = store
    this.#reads = new SharedReads(shared)
  }

  /** @returns the plain root */
  async open (encryptedRoot: CID, { findPeers, ...options }: OpenInit): Promise<CID> {
    const source = new NetworkSource(this.#reads, encryptedRoot, findPeers)

    try {
      return options.prefetch === 'all' ? await this.#prefetch(source, encryptedRoot, options) : await this.#openLazily(source, encryptedRoot, options)
    } catch (err) {
      source.close()
      throw err
    }
  }

  async #openLazily (source: NetworkSource, encryptedRoot: CID, options: OpenInit): Promise<CID> {
    const { cache = true, prefetch, ...rest } = options
    const graph = await openGraphWith(source, encryptedRoot, { ...rest, target: cache ? this.#store : undefined }, this.#pages)

    if (this.#graphs.keeps(encryptedRoot, { isPrivate: false })) {
      graph.close()
      source.close()
    } else {
      this.#replace(new LazyGraph(graph, source, options.concurrency))
    }

    return graph.root
  }

  async #prefetch (source: NetworkSource, encryptedRoot: CID, options: OpenInit): Promise<CID> {
    const { key, crypto = defaultCrypto(), offline, signal, cache, prefetch, ...rest } = options
    const { manifest: { root }, keys } = await openRoot(source, encryptedRoot, key, crypto, { signal, offline })
    keys.close()

    if (this.#graphs.keeps(encryptedRoot, { isPrivate: true })) {
      source.close()
      return root
    }

    const { concurrency } = rest
    const decrypt = async (target: Pick<Blockstore, 'put'>, signal: AbortSignal): Promise<void> => {
      await decryptGraph(source, target, encryptedRoot, { ...rest, key, crypto, offline, signal }).finally(() => { source.close() })
    }
    this.#replace(new PrefetchedGraph({ encryptedRoot, root, store: this.#store, decrypt, concurrency }))
    return root
  }

  // reads that go on through the one before come to their end, without its session
  #replace (graph: LazyGraph | PrefetchedGraph): void {
    const before = this.#graphs.add(graph)
    before instanceof LazyGraph && this.#graphs.retire(before, before.retire(graph))
  }
}
