import { andThen, orElse } from '../awaitable.ts'
import { checkChoice, checkConcurrency, checkOptions } from '../check-options.ts'
import { defaultCrypto, withKey } from '../crypto/internal.ts'
import { discardRead } from '../discard.ts'
import { KIND_DATA } from '../format/internal.ts'
import { checkWorkers } from '../workers/internal.ts'
import { writeBlock } from './abortable.ts'
import { DecryptTally } from './decrypt-tally.ts'
import { eachSealed } from './each-sealed.ts'
import { openRoot } from './open-root.ts'
import { Opener } from './opener.ts'
import { readShared } from './read-block.ts'
import type { OpenedRoot } from './open-root.ts'
import type { ReadOptions } from './read-block.ts'
import type { Awaitable } from '../awaitable.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { CryptoBackend, Secret } from '../crypto/internal.ts'
import type { HasherLoader, OpenedBlock, PlainBlock } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How a graph is decrypted. */
export interface DecryptOptions extends AbortOptions, GraphProgressOptions {
  /** 16 or 32 bytes, or the graph's own; copied, never kept beyond the call */
  key: Secret
  /** read what is here only; a Helia node then asks nobody; default false */
  offline?: boolean
  /** blocks that are fetched side by side; default 32; other threads have at most twice as many */
  concurrency?: number
  /**
   * threads that open beside this one, once there is enough to do; 0 for none; default: one for each processor but one, up
   * to 3. They use the platform's cryptography, and so none is there with `crypto`
   */
  workers?: number
  /** default: sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
  /** default: the fastest of this platform */
  crypto?: CryptoBackend
}

export const DECRYPT_OPTIONS = ['key', 'offline', 'concurrency', 'workers', 'getHasher', 'crypto', 'signal', 'onProgress'] as const

/** What came of a decryption. */
export interface DecryptedGraph {
  /** the plain root */
  root: CID
  /** data blocks, and the bytes of their contents */
  blocks: number
  bytes: number
  /** false for a subset, a query's proof for instance */
  complete: boolean
}

type Source = Pick<Blockstore, 'get'>
type Target = Pick<Blockstore, 'put'>

/**
 * Decrypt a whole graph from one store (which may be the network's) into another, which
 * must be private: see `EncryptedBlockstore`, which checks that. The key is checked before
 * anything but the root is fetched; every block before it is put. Pages of the catalog that are missing or damaged
 * do no harm: every block names itself. If this throws, the graph is not whole; the blocks that were put
 * until then are genuine.
 *
 * @throws {WrongKeyError}
 * @throws {OpenFailedError}
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 * @throws {InvalidRootError} or `InvalidIndexError`, `InvalidManifestError`, `IncompleteGraphError`
 */
export async function decryptGraph (source: Source, target: Target, encryptedRoot: CID, options: DecryptOptions): Promise<DecryptedGraph> {
  checkOptions(options, DECRYPT_OPTIONS, 'decryptGraph')
  checkConcurrency(options?.concurrency)
  checkChoice(options?.offline, [true, false], 'offline')
  checkWorkers(options?.workers)
  return withKey(options, async options => decrypt(source, target, encryptedRoot, options))
}

async function decrypt (source: Source, target: Target, encryptedRoot: CID, options: DecryptOptions): Promise<DecryptedGraph> {
  const { key, crypto = defaultCrypto(), signal, offline } = options
  const opened = await openRoot(source, encryptedRoot, key, crypto, { signal, offline })
  const opener = new Opener(opened, options)
  opener.expect(opened.manifest.bytes, opened.manifest.blocks)

  try {
    return await decryptBlocks(source, target, opened, opener, options)
  } finally {
    await opener.stop()
  }
}

async function decryptBlocks (source: Source, target: Target, { root, manifest }: OpenedRoot, opener: Opener, options: DecryptOptions): Promise<DecryptedGraph> {
  const { crypto = defaultCrypto() } = options
  const tally = new DecryptTally(manifest, options)

  const keep = (cid: CID, opened: () => Awaitable<OpenedBlock | undefined>, read: ReadOptions): Awaitable<void> => {
    const block = orElse<OpenedBlock | undefined>(opened, err => {
      tally.lose(err)
      return undefined
    })

    return andThen(block, block => block && andThen(block.kind === KIND_DATA ? writeBlock(target, block.cid, block.bytes, read) : undefined, () => {
      tally.add(cid, block)
    }))
  }

  const release = (sealed: PlainBlock) => (opened: OpenedBlock): OpenedBlock => {
    discardRead(source, sealed.bytes)
    return opened
  }

  await eachSealed(source, root.index, crypto, { ...options, isEnough: () => tally.isWhole }, (cid, read, others) => {
    tally.begin()

    return keep(cid, () => andThen(readShared(source, cid, read), sealed => {
      const later = others.hasRoomBeside ? opener.handOver(sealed) : undefined
      later == null || others.beside(keep(cid, () => later.then(release(sealed)), read) as Promise<void>)
      return later == null ? andThen(opener.open(sealed), release(sealed)) : undefined
    }), read)
  })

  tally.check()
  return { root: manifest.root, blocks: manifest.blocks, bytes: manifest.bytes, complete: manifest.complete }
}
