import { checkSecret, defaultCrypto, generateKey, randomSalt, wipeSecret } from '../crypto/internal.ts'
import { NotFoundError } from '../errors.ts'
import { defaultHashers } from '../format/internal.ts'
import { openVersion } from '../graph/internal.ts'
import { closeUnlocked } from './keyring.ts'
import type { Keyring, ReaderOptions, UnlockedRoot } from './keyring.ts'
import type { Secret } from '../crypto/internal.ts'
import type { EncryptOptions, ReadOptions } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Source = Pick<Blockstore, 'get'>

/** What seals a graph again under a graph key that nobody had before. */
export interface Rotation {
  plainRoot: CID
  /** its plain blocks, opened as they are read */
  source: Source
  options: Pick<EncryptOptions, 'key' | 'salt' | 'wrap' | 'blocks' | 'nonce' | 'padding'>
  /** wipes the keys, once the graph is sealed */
  close (): void
}

const nothing: Source = {
  get: (cid) => { throw new NotFoundError(`The block ${cid} is not here`) }
}

export interface RotationOptions extends ReaderOptions, ReadOptions {
  /** its owner's, who then reads on; default a new one, which nobody keeps */
  key?: Secret
}

/** Seal in the same way, and share nothing with what was sealed so; with random nonces every export has a salt of its own. */
export function sealingAnew ({ nonce, padding }: Pick<EncryptOptions, 'nonce' | 'padding'>): Pick<EncryptOptions, 'nonce' | 'padding' | 'salt'> {
  return { nonce, padding, salt: nonce === 'random' ? undefined : randomSalt() }
}

/**
 * Make ready to seal a graph anew for those who stay, from its sealed blocks alone, in the way it was sealed. Pass
 * `plainRoot`, `source` and `options` on to `encryptGraph` or the like. See `Encrypted.rotate` for what it promises.
 *
 * @throws {KeyWrapFailedError} if it can't be for all of them
 * @throws {WrongKeyError} or `KeyUnwrapFailedError`, `InvalidKeyError`
 */
export async function rotation (sealed: Source, keyring: Keyring, encryptedRoot: CID, options: RotationOptions): Promise<Rotation> {
  const { signal, offline } = options
  const key = options.key === undefined ? generateKey() : checkSecret(options.key)
  let unlocked: UnlockedRoot | undefined

  try {
    unlocked = await keyring.unlock(encryptedRoot, { signal, offline })
    return await rotate(sealed, keyring, encryptedRoot, unlocked, { ...options, key })
  } catch (err) {
    wipeSecret(key)
    throw err
  } finally {
    unlocked == null || closeUnlocked(unlocked)
  }
}

async function rotate (sealed: Source, keyring: Keyring, encryptedRoot: CID, { graphKey }: UnlockedRoot, options: RotationOptions & { key: Secret }): Promise<Rotation> {
  const { key, to, useReadsFor, signal, offline } = options
  const wrap = await keyring.wrapFor({ to, useReadsFor, signal })
  const version = await openVersion(sealed, encryptedRoot, { key: graphKey, crypto: defaultCrypto(), getHasher: defaultHashers, signal, offline })
  const { root: plainRoot, complete } = version.manifest
  const blocks = complete ? undefined : version.blocks()

  return {
    plainRoot,
    source: version.behind(nothing),
    options: { key, wrap, blocks, ...sealingAnew(version.manifest) },
    close: () => {
      version.close()
      wipeSecret(key)
    }
  }
}
