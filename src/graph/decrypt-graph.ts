import { andThen, orElse } from '../awaitable.ts'
import { checkConcurrency, checkOptions } from '../check-options.ts'
import { checkSecret, defaultCrypto } from '../crypto/internal.ts'
import { KIND_DATA, openNow } from '../format/internal.ts'
import { writeBlock } from './abortable.ts'
import { DecryptTally } from './decrypt-tally.ts'
import { eachSealed } from './each-sealed.ts'
import { openRoot } from './open-root.ts'
import { readShared } from './read-block.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { CryptoBackend, Secret } from '../crypto/internal.ts'
import type { HasherLoader, OpenedBlock } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface DecryptOptions extends AbortOptions, GraphProgressOptions {
  /** 16 or 32 bytes, or the graph's own; copied, never kept beyond the call */
  key: Secret
  /** read what is here only; a Helia node then asks nobody; default false */
  offline?: boolean
  /** blocks that are fetched side by side; default 32 */
  concurrency?: number
  /** default: sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
  /** default: the fastest of this platform */
  crypto?: CryptoBackend
}

export const DECRYPT_OPTIONS = ['key', 'offline', 'concurrency', 'getHasher', 'crypto', 'signal', 'onProgress'] as const

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
  const { getHasher, crypto = defaultCrypto(), signal, offline } = options ?? {}
  const key = checkSecret(options?.key)
  const { root, keys, manifest } = await openRoot(source, encryptedRoot, key, crypto, { signal, offline })
  const tally = new DecryptTally(manifest, options)

  await eachSealed(source, root.index, crypto, { ...options, isEnough: () => tally.isWhole }, (cid, read) => {
    tally.begin()
    const opened = orElse<OpenedBlock | undefined>(() => andThen(readShared(source, cid, read), sealed => openNow(keys, sealed, { kind: 'indexed', getHasher })), err => {
      tally.lose(err)
      return undefined
    })

    return andThen(opened, block => block && andThen(block.kind === KIND_DATA ? writeBlock(target, block.cid, block.bytes, read) : undefined, () => {
      tally.add(cid, block)
    }))
  })

  tally.check()
  return { root: manifest.root, blocks: manifest.blocks, bytes: manifest.bytes, complete: manifest.complete }
}
