import { defaultCrypto, generateKey, randomSalt } from '../crypto/internal.ts'
import { NotFoundError } from '../errors.ts'
import { defaultHashers } from '../format/internal.ts'
import { openVersion } from '../graph/internal.ts'
import type { Keyring, ReaderOptions } from './keyring.ts'
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
}

const nothing: Source = {
  get: (cid) => { throw new NotFoundError(`The block ${cid} is not here`) }
}

export interface RotationOptions extends ReaderOptions, ReadOptions {
  /** its owner's, who then reads on; default a new one, which nobody keeps */
  key?: Uint8Array
}

/**
 * Make ready to seal a graph anew for those who stay, from its sealed blocks alone, in the way it was sealed. Pass
 * `plainRoot`, `source` and `options` on to `encryptGraph` or the like. See `Encrypted.rotate` for what it promises.
 *
 * @throws {KeyWrapFailedError} if it can't be for all of them
 * @throws {WrongKeyError} or `KeyUnwrapFailedError`, `InvalidKeyError`
 */
export async function rotation (sealed: Source, keyring: Keyring, encryptedRoot: CID, { key = generateKey(), to, useReadsFor, signal, offline }: RotationOptions): Promise<Rotation> {
  const { graphKey } = await keyring.unlock(encryptedRoot, { signal, offline })
  const wrap = await keyring.wrapFor({ to, useReadsFor, signal })
  const version = await openVersion(sealed, encryptedRoot, { key: graphKey, crypto: defaultCrypto(), getHasher: defaultHashers, signal, offline })
  const { root: plainRoot, complete, nonce, padding } = version.manifest
  const blocks = complete ? undefined : version.blocks()
  const salt = nonce === 'random' ? undefined : randomSalt()
  return { plainRoot, source: version.behind(nothing), options: { key, salt, wrap, blocks, nonce, padding } }
}
