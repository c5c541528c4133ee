import { andThen } from '../awaitable.ts'
import { checkChoice, checkConcurrency, checkOptions } from '../check-options.ts'
import { defaultCrypto, withOwnKey } from '../crypto/internal.ts'
import { discardRead } from '../discard.ts'
import { pieceOf } from '../file-piece.ts'
import { checkWorkers } from '../workers/internal.ts'
import { eachSealed } from './each-sealed.ts'
import { readRoot } from './open-root.ts'
import { ProgressCounter } from './progress.ts'
import { readShared, readVerified } from './read-block.ts'
import { sealedCheck } from './sealed-check.ts'
import type { VerifiedPlain } from './content-check.ts'
import type { CodecLoader } from './plain-links.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { ReadOptions } from './read-block.ts'
import type { SealedCheck } from './sealed-check.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend, Secret } from '../crypto/internal.ts'
import type { EncryptedRoot, HasherLoader } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How a graph is verified. */
export interface VerifyOptions extends ReadOptions, GraphProgressOptions {
  /** with it every block is opened, and the graph in them checked; without it the outside is */
  key?: Secret
  /** blocks that are read side by side; default 32; other threads have at most twice as many */
  concurrency?: number
  /**
   * threads that check beside this one what is in files that they can read, once there is enough to do; 0 for none; default:
   * one for each processor but one, up to 3. They use the platform's cryptography, and so none is there with `crypto`
   */
  workers?: number
  /** default: dag-pb, raw, dag-cbor, dag-json, json */
  getCodec?: CodecLoader
  /** default: sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
  /** default: the fastest of this platform */
  crypto?: CryptoBackend
}

const VERIFY_OPTIONS = ['key', 'offline', 'concurrency', 'workers', 'getCodec', 'getHasher', 'crypto', 'signal', 'onProgress'] as const

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
  checkConcurrency(options.concurrency)
  checkWorkers(options.workers)
  checkChoice(options.offline, [true, false], 'offline')
  return withOwnKey(options, async options => verify(source, encryptedRoot, options))
}

async function verify (source: Source, encryptedRoot: CID, options: VerifyOptions): Promise<VerifiedGraph> {
  const { crypto = defaultCrypto(), signal, offline } = options
  const read = { signal, offline }
  const root = await readRoot(source, encryptedRoot, crypto, read)
  const check = await sealedCheck(source, root, options, crypto, read)

  try {
    return await verifyBlocks(source, { encryptedRoot, root, check }, options, crypto, read)
  } finally {
    await check.stop()
  }
}

interface Verification {
  encryptedRoot: CID
  root: EncryptedRoot
  check: SealedCheck
}

async function verifyBlocks (source: Source, { encryptedRoot, root, check }: Verification, options: VerifyOptions, crypto: CryptoBackend, read: ReadOptions): Promise<VerifiedGraph> {
  if (root.wrapped != null) {
    await readVerified(source, root.wrapped, crypto, read)
  }

  const progress = new ProgressCounter(options, 'helia-encrypted:verify:progress', 'verify', { totalBlocks: check.entries })

  const checkHere = (cid: CID, read: ReadOptions): Awaitable<void> => andThen(readShared(source, cid, read), sealed =>
    andThen(check.here(sealed), () => {
      progress.add(sealed.bytes.byteLength)
      discardRead(source, sealed.bytes)
    }))

  await eachSealed(source, root.index, crypto, options, (cid, read, others) => {
    check.begin()
    const piece = others.hasRoomBeside ? pieceOf(source, cid) : undefined
    const checked = piece && check.elsewhere(cid, piece)

    return checked == null
      ? checkHere(cid, read)
      : others.beside(checked.then(isRight => isRight ? progress.add(piece?.length ?? 0) : checkHere(cid, read)))
  })

  const plain = await check.finish(options.signal)
  return { root: encryptedRoot, index: root.index, sealedBlocks: progress.blocks, sealedBytes: progress.bytes, ...(plain == null ? {} : { plain }) }
}
