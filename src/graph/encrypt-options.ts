import { checkBytes, checkChoice, checkCid, checkOptions } from '../check-options.ts'
import { GraphKey, SALT_LENGTH, defaultCrypto, deriveGraphKey, deriveSalt, graphKeys, randomSalt, takeGraphKey, withKey } from '../crypto/internal.ts'
import { InvalidKeyError, InvalidOptionsError } from '../errors.ts'
import { checkPlainCid, defaultHashers } from '../format/internal.ts'
import { checkWorkers } from '../workers/internal.ts'
import { graphKeyOf } from './open-root.ts'
import { defaultCodecs } from './plain-links.ts'
import { openPrevious } from './previous-graph.ts'
import type { CodecLoader } from './plain-links.ts'
import type { PreviousGraph } from './previous-graph.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { Spill } from './record-list.ts'
import type { CryptoBackend, GraphKeys, Secret } from '../crypto/internal.ts'
import type { HasherLoader, NonceMode, Padding } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Makes the block of wrapped keys of a graph. */
export interface KeyWrapper {
  /** Both keys are closed when the graph is sealed. */
  (graphKey: GraphKey, keys: GraphKeys): Promise<Uint8Array>
}

/** How a graph is sealed. */
export interface EncryptOptions extends AbortOptions, GraphProgressOptions {
  /** 16 or 32 bytes, copied, never kept beyond the call; with `previous` also the graph's own */
  key: Secret
  /** default `padme`: at most 12 % more bytes, and sizes tell little */
  padding?: Padding
  /** default `derived`: the same graph and key give the same blocks; `random`: two exports share nothing */
  nonce?: NonceMode
  /** default true: index pages that let a reader find one block without opening all */
  catalog?: boolean
  /** seal these blocks and the root instead of walking the graph */
  blocks?: Iterable<CID> | AsyncIterable<CID>
  /**
   * the encrypted root of an earlier version, in `target`: what it has is neither sealed nor stored again,
   * and the result is the same, bit for bit, as without it under the same graph key
   */
  previous?: CID
  /** open each block that is taken over: for a previous version that somebody else made; default false */
  verifyPrevious?: boolean
  /** read the previous version only where it is here; default false */
  offline?: boolean
  /** 16 bytes that make another graph key of the same key; default: from the key and the plain root */
  salt?: Uint8Array
  /** makes the block of wrapped keys, which the root will link; without it that of the previous version stays */
  wrap?: KeyWrapper
  /** bytes that sealed blocks may take in memory, each counted with 250 for itself; default 64 MiB */
  bufferBytes?: number
  /** where the list of all blocks goes when it has over so many bytes, of about 80 a block; default: it stays in memory */
  spill?: Spill
  /**
   * threads that seal beside this one, once there is enough to do; 0 for none; default: one for each processor but one, up
   * to 3. They use the platform's cryptography, and so none is there with `crypto`
   */
  workers?: number
  /** default: dag-pb, raw, dag-cbor, dag-json, json */
  getCodec?: CodecLoader
  /** default: sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
  /** default: the fastest of this platform */
  crypto?: CryptoBackend
}

export const ENCRYPT_OPTIONS = ['key', 'padding', 'nonce', 'catalog', 'blocks', 'previous', 'verifyPrevious', 'offline', 'salt', 'wrap', 'bufferBytes', 'spill', 'workers', 'getCodec', 'getHasher', 'crypto', 'signal', 'onProgress'] as const

/** 64 MiB */
export const BUFFER_BYTES = 64 * 1024 * 1024

/** Options with their defaults, and the keys of the graph that is being sealed. */
export interface SealContext {
  graphKey: GraphKey
  keys: GraphKeys
  salt: Uint8Array
  root: CID
  padding: Padding
  nonce: NonceMode
  catalog: boolean
  bufferBytes: number
  getCodec: CodecLoader
  getHasher: HasherLoader
  previous?: PreviousGraph
  options: EncryptOptions
}

/**
 * @throws {InvalidOptionsError} unless it can be iterated: else a subset would silently be the whole
 */
export function checkBlocks (blocks: unknown): void {
  if (blocks === undefined || (typeof blocks === 'object' && blocks != null && (Symbol.iterator in blocks || Symbol.asyncIterator in blocks))) {
    return
  }

  throw new InvalidOptionsError('blocks is a list of CIDs, or an iterable of them; leave it out for the whole graph')
}

function checkSalt ({ salt, nonce, previous }: EncryptOptions): void {
  if (salt === undefined) {
    return
  }

  if (!(salt instanceof Uint8Array) || salt.byteLength !== SALT_LENGTH) {
    throw new InvalidOptionsError(`salt is ${SALT_LENGTH} bytes`)
  }

  if (nonce === 'random' || previous !== undefined) {
    throw new InvalidOptionsError("salt is for a new graph with derived nonces: a later version keeps its own, and nonce: 'random' makes one")
  }
}

function checkSpill (spill?: Spill): void {
  if (spill !== undefined && !(spill?.above >= 0 && typeof spill.open === 'function')) {
    throw new InvalidOptionsError('spill has the bytes above which it is used, and an open() that gives a room')
  }
}

function readable (target: Partial<Pick<Blockstore, 'get' | 'has'>>): Pick<Blockstore, 'get'> {
  if (typeof target.get !== 'function' || typeof target.has !== 'function') {
    throw new InvalidOptionsError('With previous, the blocks go where the previous version is: into a blockstore that can be read')
  }

  return target as Pick<Blockstore, 'get'>
}

/**
 * @throws {InvalidOptionsError}
 * @throws {InvalidKeyError}
 * @throws {InvalidCidError}
 * @throws {UnsupportedHashError}
 */
export async function sealContext (root: CID, options: EncryptOptions, target: Partial<Pick<Blockstore, 'get' | 'has'>> = {}): Promise<SealContext> {
  checkOptions(options, ENCRYPT_OPTIONS, 'encryptGraph')
  return withKey(options, async options => contextUnder(options.key, root, options, target))
}

/** Close the keys of a graph that is sealed. */
export function closeContext ({ graphKey, keys }: SealContext): void {
  graphKey.close()
  keys.close()
}

function newSalt (key: Exclude<Secret, GraphKey>, root: CID, nonce: NonceMode, given?: Uint8Array): Uint8Array {
  if (given != null) {
    return Uint8Array.from(given)
  }

  return nonce === 'derived' ? deriveSalt(key, root.bytes) : randomSalt()
}

async function contextUnder (key: Secret, root: CID, options: EncryptOptions, target: Partial<Pick<Blockstore, 'get' | 'has'>>): Promise<SealContext> {
  checkChoice(options.padding, ['padme', 'none'], 'padding')
  checkChoice(options.nonce, ['derived', 'random'], 'nonce')
  checkChoice(options.catalog, [true, false], 'catalog')
  const { padding = 'padme', nonce = 'derived', catalog = true, bufferBytes = BUFFER_BYTES } = options
  const { getCodec = defaultCodecs, getHasher = defaultHashers, crypto = defaultCrypto() } = options
  checkBytes(bufferBytes, 'bufferBytes')
  checkBlocks(options.blocks)
  checkSalt(options)
  checkWorkers(options.workers)
  checkSpill(options.spill)
  checkChoice(options.verifyPrevious, [true, false], 'verifyPrevious')
  checkChoice(options.offline, [true, false], 'offline')
  checkCid(root)
  checkPlainCid(root)
  const settings = { root, padding, nonce, catalog, bufferBytes, getCodec, getHasher, options }

  if (options.previous !== undefined) {
    const { signal, offline } = options
    const previous = await openPrevious(readable(target), options.previous, settings, { key, crypto, getHasher, signal, offline })
    return { ...settings, graphKey: graphKeyOf(previous.root, key), keys: previous.keys, salt: previous.root.salt, previous }
  }

  if (key instanceof GraphKey) {
    throw new InvalidKeyError('A graph key makes later versions of its graph: give the previous one, or a key')
  }

  const salt = newSalt(key, root, nonce, options.salt)
  const graphKey = takeGraphKey(deriveGraphKey(key, salt))

  try {
    return { ...settings, graphKey, keys: await graphKey.use(async bytes => graphKeys(bytes, crypto)), salt }
  } catch (err) {
    graphKey.close()
    throw err
  }
}
