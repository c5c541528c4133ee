import { andThen } from '../awaitable.ts'
import { checkChoice, checkConcurrency, checkOptions } from '../check-options.ts'
import { defaultCrypto, withKey } from '../crypto/internal.ts'
import { discardRead } from '../discard.ts'
import { checkNow, checkSealedBlock } from '../format/internal.ts'
import { ContentCheck } from './content-check.ts'
import { eachSealed } from './each-sealed.ts'
import { openManifest, readRoot, unlockRoot } from './open-root.ts'
import { defaultCodecs } from './plain-links.ts'
import { ProgressCounter } from './progress.ts'
import { readShared, readVerified } from './read-block.ts'
import type { VerifiedPlain } from './content-check.ts'
import type { CodecLoader } from './plain-links.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { ReadOptions } from './read-block.ts'
import type { CryptoBackend, Secret } from '../crypto/internal.ts'
import type { EncryptedRoot, HasherLoader } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How a graph is verified. */
export interface VerifyOptions extends ReadOptions, GraphProgressOptions {
  /** with it every block is opened, and the graph in them checked; without it the outside is */
  key?: Secret
  /** blocks that are read side by side; default 32 */
  concurrency?: number
  /** default: dag-pb, raw, dag-cbor, dag-json, json */
  getCodec?: CodecLoader
  /** default: sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
  /** default: the fastest of this platform */
  crypto?: CryptoBackend
}

export const VERIFY_OPTIONS = ['key', 'offline', 'concurrency', 'getCodec', 'getHasher', 'crypto', 'signal', 'onProgress'] as const

/** What anyone can see of a graph that is whole. */
export interface VerifiedGraph {
  root: CID
  index: CID
  /** sealed blocks that the index links, and their bytes; the manifest is not among them */
  sealedBlocks: number
  sealedBytes: number
  /** with the key only */
  plain?: VerifiedPlain
}

type Source = Pick<Blockstore, 'get'>

async function openContents (source: Source, root: EncryptedRoot, key: Secret, options: VerifyOptions, crypto: CryptoBackend, read: ReadOptions): Promise<ContentCheck> {
  const keys = await unlockRoot(root, key, crypto)

  try {
    return new ContentCheck(keys, await openManifest(source, root, keys, read), options.getCodec ?? defaultCodecs, options.getHasher)
  } catch (err) {
    keys.close()
    throw err
  }
}

/**
 * Check that an encrypted graph is whole and untouched (SPEC 10), and change nothing. Without
 * the key: its root, its index, that every block is there and matches its CID. With the key
 * also that every block opens, that the graph in them is the one promised, with nothing missing
 * and nothing added, and that the catalog is right. Throws at the first fault.
 *
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 * @throws {InvalidRootError} or `InvalidIndexError`
 * @throws {WrongKeyError} and, with the key, `OpenFailedError`, `InvalidManifestError`,
 * `InvalidCatalogError`, `IncompleteGraphError`
 */
export async function verifyGraph (source: Source, encryptedRoot: CID, options: VerifyOptions = {}): Promise<VerifiedGraph> {
  checkOptions(options, VERIFY_OPTIONS, 'verifyGraph')
  checkConcurrency(options?.concurrency)
  checkChoice(options?.offline, [true, false], 'offline')
  return options?.key == null ? verify(source, encryptedRoot, options) : withKey(options, async options => verify(source, encryptedRoot, options))
}

async function verify (source: Source, encryptedRoot: CID, options: VerifyOptions): Promise<VerifiedGraph> {
  const { crypto = defaultCrypto(), key, signal, offline } = options
  const read = { signal, offline }
  const root = await readRoot(source, encryptedRoot, crypto, read)
  const contents = key == null ? undefined : await openContents(source, root, key, options, crypto, read)

  try {
    return await verifyBlocks(source, { encryptedRoot, root, contents }, options, crypto, read)
  } finally {
    contents?.close()
  }
}

interface Verification {
  encryptedRoot: CID
  root: EncryptedRoot
  contents?: ContentCheck
}

async function verifyBlocks (source: Source, { encryptedRoot, root, contents }: Verification, options: VerifyOptions, crypto: CryptoBackend, read: ReadOptions): Promise<VerifiedGraph> {
  if (contents == null) {
    await checkSealedBlock(await readShared(source, root.manifest, read), crypto)
  }

  if (root.wrapped != null) {
    await readVerified(source, root.wrapped, crypto, read)
  }

  const progress = new ProgressCounter(options, 'helia-encrypted:verify:progress', 'verify', { totalBlocks: contents?.entries })

  await eachSealed(source, root.index, crypto, options, (cid, read) =>
    andThen(readShared(source, cid, read), sealed =>
      andThen(contents == null ? checkNow(sealed, crypto) : contents.add(sealed), () => {
        progress.add(sealed.bytes.byteLength)
        discardRead(source, sealed.bytes)
      })))

  const plain = await contents?.finish(options.signal)
  return { root: encryptedRoot, index: root.index, sealedBlocks: progress.blocks, sealedBytes: progress.bytes, ...(plain == null ? {} : { plain }) }
}
