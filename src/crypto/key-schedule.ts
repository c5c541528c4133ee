import { expand, hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { clean, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { equal } from '@stablelib/constant-time'
import { FORMAT, SUITE } from '../names.ts'
import { Held } from './held.ts'
import type { Aead, CryptoBackend, Mac } from './backend.ts'

export const SALT_LENGTH = 16
const KEY_LENGTH = 32

/** What the blocks of one graph are opened with (SPEC 4). */
export interface OpenKeys {
  readonly crypto: CryptoBackend
  readonly aead: Aead
}

/** What the blocks of one graph are sealed and opened with (SPEC 4). */
export interface BlockKeys extends OpenKeys {
  readonly nonce: Mac
  /** digests, nonces and ciphertexts are there at once, the latter by `aead.sealNow` and `sealSame` */
  readonly immediate?: boolean
}

/** The keys under a graph key (SPEC 4). */
export interface GraphKeys extends BlockKeys {
  /** HMAC of the encrypted root's other fields, 32 bytes. */
  commit (fields: Uint8Array): Uint8Array
  /**
   * Wipe those that are bytes, and let go of those that the platform has. With the backends of this package, whatever is
   * sealed, opened or committed later throws `ClosedError`.
   */
  close (): void
}

/** The keys of one graph's blocks, 32 bytes each. */
export interface BlockSecrets {
  seal: Uint8Array
  nonce: Uint8Array
}

function info (purpose: string): Uint8Array {
  return utf8ToBytes(`${FORMAT}|${SUITE}|${purpose}`)
}

function keyedLabel (key: Uint8Array, label: string, data: Uint8Array): Uint8Array {
  return hmac(sha256, key, concatBytes(utf8ToBytes(`${FORMAT}|${label}|`), data))
}

/** The salt of a graph in nonce mode `derived`: 16 bytes (SPEC 4). */
export function deriveSalt (key: Uint8Array, plainRoot: Uint8Array): Uint8Array {
  return keyedLabel(key, 'salt', plainRoot).slice(0, SALT_LENGTH)
}

/** The salt of a graph in nonce mode `random`: 16 bytes. */
export function randomSalt (): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(SALT_LENGTH))
}

/** The content of the block that marks a private store as this key's: 32 bytes. */
export function deriveMarker (key: Uint8Array): Uint8Array {
  return keyedLabel(key, 'marker', new Uint8Array(0))
}

/** The graph key: 32 bytes that open one graph and its later versions (SPEC 4). */
export function deriveGraphKey (key: Uint8Array, salt: Uint8Array): Uint8Array {
  return hkdf(sha256, key, salt, info('graph'), KEY_LENGTH)
}

function subkey (graphKey: Uint8Array, purpose: string): Uint8Array {
  return expand(sha256, graphKey, info(purpose), KEY_LENGTH)
}

/** The secrets with which blocks are sealed and opened, and no root is made. */
export function blockSecrets (graphKey: Uint8Array): BlockSecrets {
  return { seal: subkey(graphKey, 'seal'), nonce: subkey(graphKey, 'nonce') }
}

/** Secrets, ready for use in `crypto`; they are wiped. */
export async function blockKeys (secrets: BlockSecrets, crypto: CryptoBackend): Promise<BlockKeys> {
  const nonce = await withWiped(secrets.nonce, async key => crypto.hmac(key))
  let aead: Aead | undefined

  try {
    ({ aead } = await openKeys(secrets, crypto))
    const immediate = aead.sealNow != null && aead.sealSame != null && await isImmediate(data => crypto.sha256(data)) && await isImmediate(nonce)
    return { crypto, aead, nonce, immediate }
  } catch (err) {
    [nonce, aead].forEach(key => key?.close?.())
    throw err
  }
}

/** As `blockKeys`, of what opening takes. */
export async function openKeys ({ seal }: Pick<BlockSecrets, 'seal'>, crypto: CryptoBackend): Promise<OpenKeys> {
  return { crypto, aead: await withWiped(seal, async key => crypto.aead(key)) }
}

async function withWiped <T> (key: Uint8Array, use: (key: Uint8Array) => Promise<T>): Promise<T> {
  try {
    return await use(key)
  } finally {
    clean(key)
  }
}

/**
 * The keys under a graph key, ready for use in `crypto`; whoever asks for them closes them.
 *
 * @param graphKey - 32 bytes, used before this returns, and not kept
 */
export async function graphKeys (graphKey: Uint8Array, crypto: CryptoBackend): Promise<GraphKeys> {
  const commitKey = new Held(subkey(graphKey, 'commit'))
  const secrets = blockSecrets(graphKey)

  try {
    const keys = await blockKeys(secrets, crypto)
    const close = (): void => { [commitKey, keys.aead, keys.nonce].forEach(key => key.close?.()) }
    return { ...keys, commit: (fields) => hmac(sha256, commitKey.secret, fields), close }
  } catch (err) {
    commitKey.close()
    clean(secrets.seal, secrets.nonce)
    throw err
  }
}

async function isImmediate (digest: Mac): Promise<boolean> {
  const result = digest(new Uint8Array(0))
  await result
  return !(result instanceof Promise)
}

/** Compares secrets in time that does not depend on where they differ. */
export const equalSecrets: (a: Uint8Array, b: Uint8Array) => boolean = equal
