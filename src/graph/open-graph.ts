import { checkBytes, checkChoice, checkConcurrency, checkOptions } from '../check-options.ts'
import { defaultCrypto, withKey } from '../crypto/internal.ts'
import { NoCatalogError } from '../errors.ts'
import { checkWorkers } from '../workers/internal.ts'
import { CatalogReader } from './catalog-reader.ts'
import { openRoot } from './open-root.ts'
import { OpenedGraph } from './opened-graph.ts'
import { Opener } from './opener.ts'
import { PAGE_CACHE_BYTES, PageCache } from './page-cache.ts'
import { readShared } from './read-block.ts'
import { CONCURRENCY } from './side-by-side.ts'
import { Slots } from './slots.ts'
import type { SealedReader } from './catalog-reader.ts'
import type { OpenedRoot } from './open-root.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { CryptoBackend, Secret } from '../crypto/internal.ts'
import type { HasherLoader } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How a graph is opened for reading single blocks. */
export interface OpenGraphOptions extends AbortOptions, GraphProgressOptions {
  /** 16 or 32 bytes, or the graph's own; copied, never kept beyond the call; the keys of this graph, derived from it, are */
  key: Secret
  /** read what is here only, now and later; a Helia node then asks nobody; default false */
  offline?: boolean
  /** blocks that are fetched at once, whoever asks; default 32 */
  concurrency?: number
  /** bytes of catalog pages that stay in memory; default 8 MiB */
  pageCacheBytes?: number
  /** where each block that was read is put; it must be private: see `EncryptedBlockstore`, which checks that */
  target?: Pick<Blockstore, 'put'>
  /**
   * threads that open blocks beside this one, from the time when 64 MiB were read until the graph is closed; 0 for none; default: one
   * for each processor but one, up to 3. They use the platform's cryptography, and so none is there with `crypto`
   */
  workers?: number
  /** default: sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
  /** default: the fastest of this platform */
  crypto?: CryptoBackend
}

const OPEN_GRAPH_OPTIONS = ['key', 'offline', 'concurrency', 'pageCacheBytes', 'target', 'workers', 'getHasher', 'crypto', 'signal', 'onProgress']

function checkOpenOptions (options: OpenGraphOptions): void {
  checkOptions(options, OPEN_GRAPH_OPTIONS, 'openGraph')
  checkConcurrency(options?.concurrency)
  checkWorkers(options?.workers)
  checkChoice(options?.offline, [true, false], 'offline')
  checkBytes(options?.pageCacheBytes, 'pageCacheBytes')
}

/**
 * Open a graph to read single blocks of it (SPEC 7.1). Reads the root, the manifest and the
 * top page of the catalog. What it gives is genuine, block by block; that the graph is whole is only known after
 * `decryptGraph` or `verifyGraph`. Whoever serves the blocks learns which ones are read, and when (SPEC 13).
 *
 * Memory: `pageCacheBytes`, and the blocks that are being read; nothing that grows with the graph.
 *
 * @throws {NoCatalogError} if it was exported without a catalog
 * @throws {WrongKeyError}
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 * @throws {InvalidRootError} or `InvalidManifestError`, `InvalidCatalogError`, `OpenFailedError`
 */
export async function openGraph (source: Pick<Blockstore, 'get'>, encryptedRoot: CID, options: OpenGraphOptions): Promise<OpenedGraph> {
  return openGraphWith(source, encryptedRoot, options)
}

/** As `openGraph`, with pages that several graphs share: `pageCacheBytes` then counts for nothing. */
export async function openGraphWith (source: Pick<Blockstore, 'get'>, encryptedRoot: CID, options: OpenGraphOptions, cache?: PageCache): Promise<OpenedGraph> {
  checkOpenOptions(options)

  return withKey(options, async options => {
    const { key, crypto = defaultCrypto(), signal, offline } = options
    const opened = await openRoot(source, encryptedRoot, key, crypto, { signal, offline })

    const opener = new Opener(opened, options)

    try {
      return await openCatalog(source, encryptedRoot, opened, opener, options, cache)
    } catch (err) {
      await opener.stop()
      throw err
    }
  })
}

async function openCatalog (source: Pick<Blockstore, 'get'>, encryptedRoot: CID, { keys, manifest }: OpenedRoot, opener: Opener, options: OpenGraphOptions, cache?: PageCache): Promise<OpenedGraph> {
  const { concurrency = CONCURRENCY, pageCacheBytes = PAGE_CACHE_BYTES, signal, offline, target, onProgress } = options

  if (manifest.catalog == null) {
    throw new NoCatalogError(`The graph ${encryptedRoot} was exported without a catalog: decrypt it, or ask for an export with one`)
  }

  const slots = new Slots(concurrency)
  const read: SealedReader = async (sealed, options) => slots.run(() => readShared(source, sealed, options), options.signal)
  const pages = new CatalogReader(manifest.catalog, keys, read, cache ?? new PageCache(pageCacheBytes))
  await pages.checkRoot(manifest, { signal, offline })
  return new OpenedGraph({ encryptedRoot, manifest, opener, source, read, pages, offline, target, onProgress })
}
