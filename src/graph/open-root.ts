import { checkCid } from '../check-options.ts'
import { GraphKey, checkSecret, deriveGraphKey, graphKeys, takeGraphKey, wipeSecret } from '../crypto/internal.ts'
import { InvalidManifestError, InvalidRootError } from '../errors.ts'
import { KIND_MANIFEST, checkCommitment, decodeManifest, decodeRoot, isNodeCid, openBlock } from '../format/internal.ts'
import { readShared, readVerified } from './read-block.ts'
import type { ReadOptions } from './read-block.ts'
import type { CryptoBackend, GraphKeys, Secret } from '../crypto/internal.ts'
import type { EncryptedRoot, Manifest } from '../format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Source = Pick<Blockstore, 'get'>

/**
 * Read and check an encrypted root, without a key.
 *
 * @throws {InvalidRootError}
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 */
export async function readRoot (source: Source, cid: CID, crypto: CryptoBackend, options: ReadOptions = {}): Promise<EncryptedRoot> {
  checkCid(cid)

  if (!isNodeCid(cid)) {
    throw new InvalidRootError(`${cid} is no encrypted root: that is a CIDv1 of dag-cbor and sha2-256`)
  }

  return decodeRoot(await readVerified(source, cid, crypto, options))
}

/** The key of a graph, which `unlockRoot` checks. Whoever asks for it closes it. */
export function graphKeyOf (root: EncryptedRoot, key: Secret): GraphKey {
  const secret = checkSecret(key)

  if (secret instanceof GraphKey) {
    return secret
  }

  try {
    return takeGraphKey(deriveGraphKey(secret, root.salt))
  } finally {
    wipeSecret(secret)
  }
}

/**
 * The keys under which a root was made, to be closed by whoever asks. Nothing but the root is needed.
 *
 * @throws {WrongKeyError}
 * @throws {InvalidKeyError}
 */
export async function unlockRoot (root: EncryptedRoot, key: Secret, crypto: CryptoBackend): Promise<GraphKeys> {
  const graphKey = graphKeyOf(root, key)

  try {
    const keys = await graphKey.use(async bytes => graphKeys(bytes, crypto))
    return await orClose(keys, async () => {
      checkCommitment(keys, root)
      return keys
    })
  } finally {
    graphKey.close()
  }
}

async function orClose <T> (keys: GraphKeys, act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (err) {
    keys.close()
    throw err
  }
}

/**
 * @throws {InvalidManifestError} also if it is the manifest of another graph
 * @throws {OpenFailedError}
 */
export async function openManifest (source: Source, root: EncryptedRoot, keys: GraphKeys, options: ReadOptions = {}): Promise<Manifest> {
  const { bytes } = await openBlock(keys, await readShared(source, root.manifest, options), { kind: KIND_MANIFEST })
  const manifest = decodeManifest(bytes)

  if (!manifest.index.equals(root.index)) {
    throw new InvalidManifestError('The manifest belongs to another index than the root: whoever made this root mixed two graphs; ask for a new one')
  }

  return manifest
}

/** A root, what opens it (whoever asks for it closes that), and its manifest. */
export interface OpenedRoot {
  root: EncryptedRoot
  keys: GraphKeys
  manifest: Manifest
}

/**
 * Read a root and its manifest. The key is checked before anything but the root is read.
 *
 * @throws {WrongKeyError}
 * @throws {MissingBlockError} or `SealedBlockMismatchError`, `InvalidRootError`, `InvalidManifestError`, `OpenFailedError`
 */
export async function openRoot (source: Source, cid: CID, key: Secret, crypto: CryptoBackend, options: ReadOptions = {}): Promise<OpenedRoot> {
  const root = await readRoot(source, cid, crypto, options)
  const keys = await unlockRoot(root, key, crypto)
  return orClose(keys, async () => ({ root, keys, manifest: await openManifest(source, root, keys, options) }))
}
