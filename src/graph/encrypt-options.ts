import { checkChoice, checkCid, checkOptions } from '../check-options.ts'
import { checkKey, defaultCrypto, deriveGraphKey, deriveSalt, graphKeys, randomSalt } from '../crypto/internal.ts'
import { InvalidOptionsError } from '../errors.ts'
import { checkPlainCid, defaultHashers } from '../format/internal.ts'
import { defaultCodecs } from './plain-links.ts'
import type { CodecLoader } from './plain-links.ts'
import type { GraphProgressOptions } from './progress.ts'
import type { CryptoBackend, GraphKeys } from '../crypto/internal.ts'
import type { HasherLoader, NonceMode, Padding } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

export interface EncryptOptions extends AbortOptions, GraphProgressOptions {
  /** 16 or 32 bytes, copied, never kept beyond the call */
  key: Uint8Array
  /** default `padme`: at most 12 % more bytes, and sizes tell little */
  padding?: Padding
  /** default `derived`: the same graph and key give the same blocks; `random`: two exports share nothing */
  nonce?: NonceMode
  /** default true: index pages that let a reader find one block without opening all */
  catalog?: boolean
  /** seal these blocks and the root instead of walking the graph */
  blocks?: Iterable<CID> | AsyncIterable<CID>
  /** bytes that sealed blocks may take in memory, each counted with 250 for itself; default 64 MiB */
  bufferBytes?: number
  /** default: dag-pb, raw, dag-cbor, dag-json, json */
  getCodec?: CodecLoader
  /** default: sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
  /** default: the fastest of this platform */
  crypto?: CryptoBackend
}

export const ENCRYPT_OPTIONS = ['key', 'padding', 'nonce', 'catalog', 'blocks', 'bufferBytes', 'getCodec', 'getHasher', 'crypto', 'signal', 'onProgress'] as const

/** 64 MiB */
export const BUFFER_BYTES = 64 * 1024 * 1024

/** Options with their defaults, and the keys of the graph that is being sealed. */
export interface SealContext {
  keys: GraphKeys
  salt: Uint8Array
  root: CID
  padding: Padding
  nonce: NonceMode
  catalog: boolean
  bufferBytes: number
  getCodec: CodecLoader
  getHasher: HasherLoader
  options: EncryptOptions
}

/**
 * @throws {InvalidOptionsError}
 */
export function checkBufferBytes (bufferBytes: unknown): void {
  if (typeof bufferBytes !== 'number' || !(bufferBytes >= 0)) {
    throw new InvalidOptionsError('bufferBytes is a number of bytes, 0 or more')
  }
}

/**
 * @throws {InvalidOptionsError} unless it can be iterated: else a subset would silently be the whole
 */
export function checkBlocks (blocks: unknown): void {
  if (blocks === undefined || (typeof blocks === 'object' && blocks != null && (Symbol.iterator in blocks || Symbol.asyncIterator in blocks))) {
    return
  }

  throw new InvalidOptionsError('blocks is a list of CIDs, or an iterable of them; leave it out to seal the whole graph')
}

/**
 * @throws {InvalidOptionsError}
 * @throws {InvalidKeyError}
 * @throws {InvalidCidError}
 * @throws {UnsupportedHashError}
 */
export async function sealContext (root: CID, options: EncryptOptions): Promise<SealContext> {
  const key = checkKey(options?.key)
  checkOptions(options, ENCRYPT_OPTIONS, 'encryptGraph')
  checkChoice(options.padding, ['padme', 'none'], 'padding')
  checkChoice(options.nonce, ['derived', 'random'], 'nonce')
  checkChoice(options.catalog, [true, false], 'catalog')
  const { padding = 'padme', nonce = 'derived', catalog = true, bufferBytes = BUFFER_BYTES } = options
  const { getCodec = defaultCodecs, getHasher = defaultHashers, crypto = defaultCrypto() } = options
  checkBufferBytes(bufferBytes)
  checkBlocks(options.blocks)
  checkCid(root)
  checkPlainCid(root)
  const salt = nonce === 'derived' ? deriveSalt(key, root.bytes) : randomSalt()
  const keys = await graphKeys(deriveGraphKey(key, salt), crypto)

  return { keys, salt, root, padding, nonce, catalog, bufferBytes, getCodec, getHasher, options }
}
