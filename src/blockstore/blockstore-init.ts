import { checkChoice, checkOptions } from '../check-options.ts'
import { checkKey } from '../crypto/index.ts'
import { InvalidKeyError } from '../errors.ts'
import type { DecryptOptions, EncryptOptions, VerifyOptions } from '../graph/index.ts'
import type { Blockstore } from 'interface-blockstore'

/** How a graph is sealed; given once for all exports, or for one. */
export type SealSettings = Pick<EncryptOptions, 'padding' | 'nonce' | 'catalog'>

export interface EncryptedBlockstoreInit extends SealSettings, Pick<EncryptOptions, 'getCodec' | 'getHasher' | 'crypto'> {
  /** 16 or 32 bytes; without one only `verify` works, and puts and gets */
  key?: Uint8Array
  /** where plaintext may be; default a new `MemoryBlockstore` */
  privateStore?: Blockstore
}

export interface ExportOptions extends SealSettings, Pick<EncryptOptions, 'blocks' | 'bufferBytes' | 'signal' | 'onProgress'> {
  /** where the plain graph stands, if not in the private store; read offline */
  source?: Pick<Blockstore, 'get'>
}

export interface IntoOptions extends Pick<DecryptOptions, 'offline' | 'concurrency' | 'signal' | 'onProgress'> {
  /** a private store; default the blockstore's own */
  into?: Blockstore
}

export type VerifyStoreOptions = Pick<VerifyOptions, 'offline' | 'concurrency' | 'signal' | 'onProgress'>

export const STORE_OPTIONS = ['padding', 'nonce', 'catalog']
const INIT_OPTIONS = ['key', 'privateStore', 'getCodec', 'getHasher', 'crypto', ...STORE_OPTIONS]

/**
 * A checked copy, with a copy of the key.
 *
 * @throws {InvalidKeyError} also for a key that is there but undefined: it was meant to be given
 * @throws {InvalidOptionsError}
 */
export function checkStoreInit (init: EncryptedBlockstoreInit): EncryptedBlockstoreInit {
  checkOptions(init, INIT_OPTIONS, 'EncryptedBlockstore')
  checkChoice(init.padding, ['padme', 'none'], 'padding')
  checkChoice(init.nonce, ['derived', 'random'], 'nonce')
  checkChoice(init.catalog, [true, false], 'catalog')
  return 'key' in init ? { ...init, key: checkKey(init.key as Uint8Array) } : { ...init }
}

/**
 * @throws {InvalidKeyError}
 */
export function requireKey ({ key }: EncryptedBlockstoreInit): Uint8Array {
  if (key == null) {
    throw new InvalidKeyError('This needs a key: give one when you make the EncryptedBlockstore; generateKey() makes a new one')
  }

  return key
}
