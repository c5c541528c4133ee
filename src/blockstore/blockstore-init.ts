import { checkChoice, checkConcurrency, checkOptions, given } from '../check-options.ts'
import { GraphKey, Held, checkKey } from '../crypto/internal.ts'
import { InvalidKeyError, InvalidOptionsError } from '../errors.ts'
import { checkWorkers } from '../workers/internal.ts'
import type { Secret } from '../crypto/internal.ts'
import type { DecryptOptions, EncryptOptions, VerifyOptions } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'

/** How a graph is sealed; given once for all exports, or for one. */
export type SealSettings = Pick<EncryptOptions, 'padding' | 'nonce' | 'catalog'>

export interface EncryptedBlockstoreInit extends SealSettings, Pick<EncryptOptions, 'getCodec' | 'getHasher' | 'crypto' | 'workers'> {
  /** 16 or 32 bytes, copied, and kept until `close`; without one only `verify` works, and puts and gets */
  key?: Uint8Array
  /** where plaintext may be; default a new `MemoryBlockstore` */
  privateStore?: Blockstore
}

/** The format of a graph: format 1 of SPEC.md, or IPSQL's own. */
export type GraphFormat = 'encrypted-graph/1' | 'ipsql'

/** In which format a graph is written or read. */
export interface FormatOption {
  /** default `encrypted-graph/1`; another is never guessed, but asked for on each call */
  format?: GraphFormat
}

export interface ExportOptions extends FormatOption, SealSettings, Pick<EncryptOptions, 'blocks' | 'previous' | 'verifyPrevious' | 'salt' | 'wrap' | 'bufferBytes' | 'workers' | 'signal' | 'onProgress'> {
  /** where it is another than the blockstore's */
  key?: Secret
  /** where the plain graph stands, if not in the private store; read offline */
  source?: Pick<Blockstore, 'get'>
  /** of the previous version, and of graphs that are open, take what is here only; default false: what is missing is fetched */
  offline?: boolean
}

/** How a graph is decrypted into a private store. */
export interface IntoOptions extends FormatOption, Pick<DecryptOptions, 'offline' | 'concurrency' | 'workers' | 'signal' | 'onProgress'> {
  /** a private store; default the blockstore's own */
  into?: Blockstore
  /** the key of this graph, where it is another than the blockstore's */
  key?: Secret
}

/** How a graph is opened for reading. */
export interface OpenRootOptions extends Pick<DecryptOptions, 'offline' | 'concurrency' | 'signal' | 'onProgress'> {
  /** the key of this graph, where it is another than the blockstore's */
  key?: Secret
  /** keep what is read in the private store; default true */
  cache?: boolean
  /** fetch and decrypt all of it meanwhile, so that nobody learns which blocks are read */
  prefetch?: 'all'
}

/** How a graph is moved out of IPSQL's format. */
export interface ConvertOptions extends Pick<DecryptOptions, 'concurrency' | 'signal' | 'onProgress'> {
  format: 'ipsql'
  /** the key of the graph in IPSQL's format */
  key: Uint8Array
}

/** How a graph is verified; without a key, only its outside is. */
export type VerifyStoreOptions = Pick<VerifyOptions, 'key' | 'offline' | 'concurrency' | 'signal' | 'onProgress'>

const FORMATS: readonly GraphFormat[] = ['encrypted-graph/1', 'ipsql']

const STORE_OPTIONS = ['padding', 'nonce', 'catalog']
const FORMAT_1_OPTIONS = [...STORE_OPTIONS, 'previous', 'verifyPrevious', 'salt', 'wrap']
/** The names of the options that `export` and `publish` share. */
export const PUBLISH_OPTIONS = ['key', 'source', 'blocks', 'previous', 'verifyPrevious', 'salt', 'wrap', 'bufferBytes', 'workers', 'offline', 'signal', 'onProgress', ...STORE_OPTIONS]
export const EXPORT_OPTIONS = ['format', ...PUBLISH_OPTIONS]
export const DECRYPT_OPTIONS = ['into', 'format', 'key', 'offline', 'concurrency', 'workers', 'signal', 'onProgress']
const OPEN_OPTIONS = ['key', 'cache', 'offline', 'concurrency', 'prefetch', 'signal', 'onProgress']
const INIT_OPTIONS = ['key', 'privateStore', 'getCodec', 'getHasher', 'crypto', 'workers', ...STORE_OPTIONS]

/** Checked settings, and a copy of the key. */
export interface StoreSettings extends Omit<EncryptedBlockstoreInit, 'key'> {
  key?: Held<Uint8Array>
}

/**
 * A checked copy, with a copy of the key.
 *
 * @throws {InvalidKeyError} also for a key that is there but undefined: it was meant to be given
 * @throws {InvalidOptionsError}
 */
export function checkStoreInit (init: EncryptedBlockstoreInit): StoreSettings {
  checkOptions(init, INIT_OPTIONS, 'EncryptedBlockstore')
  checkChoice(init.padding, ['padme', 'none'], 'padding')
  checkChoice(init.nonce, ['derived', 'random'], 'nonce')
  checkChoice(init.catalog, [true, false], 'catalog')
  checkWorkers(init.workers)
  const { key, ...settings } = init
  return 'key' in init ? { ...settings, key: new Held(checkKey(key as Uint8Array)) } : settings
}

/**
 * @throws {InvalidOptionsError}
 */
export function checkOpenOptions (options: OpenRootOptions): void {
  checkOptions(options, OPEN_OPTIONS, 'open')
  checkConcurrency(options.concurrency)
  checkChoice(options.cache, [true, false], 'cache')
  checkChoice(options.offline, [true, false], 'offline')
  checkChoice(options.prefetch, ['all'], 'prefetch')

  if (options.prefetch === 'all' && options.cache === false) {
    throw new InvalidOptionsError('What is prefetched is kept in the private store: leave out cache, or prefetch')
  }
}

/**
 * @throws {InvalidOptionsError} for a format that is unknown, or can't do what is asked
 */
export function checkFormat ({ format }: FormatOption, options: object): GraphFormat {
  checkChoice(format, FORMATS, 'format')
  const settings = FORMAT_1_OPTIONS.filter(name => name in given(options))

  if (format === 'ipsql' && settings.length > 0) {
    throw new InvalidOptionsError(`IPSQL's format has no ${settings.join(', ')}: leave it out, or use format 1`)
  }

  return format ?? 'encrypted-graph/1'
}

/**
 * The key of one call, which `withOwnKey` copied, or the blockstore's: not another copy.
 *
 * @throws {InvalidKeyError}
 * @throws {ClosedError}
 */
export function requireKey ({ key }: { key?: Secret }, settings: StoreSettings): Secret {
  if (key != null) {
    return key
  }

  if (settings.key == null) {
    throw new InvalidKeyError('This needs a key: give one when you make the EncryptedBlockstore; generateKey() makes a new one')
  }

  return settings.key.secret
}

/**
 * @throws {InvalidKeyError} for a graph key
 */
export function requireBytes (key: Secret): Uint8Array {
  if (key instanceof GraphKey) {
    throw new InvalidKeyError('This takes a key of 16 or 32 bytes, not a graph key')
  }

  return key
}
