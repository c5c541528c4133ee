import { defaultCrypto } from '../crypto/internal.ts'
import { commitRoot, nodeBlock, sealedCid } from '../format/internal.ts'
import { closeUnlocked } from './keyring.ts'
import { pinBlocks } from './pin-graph.ts'
import { findPin } from './pin-records.ts'
import type { HeliaComponents } from './helia-components.ts'
import type { Keyring, ReaderOptions, UnlockedRoot } from './keyring.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { CID } from 'multiformats/cid'

/** Who is let in. */
export interface ShareOptions extends Omit<ReaderOptions, 'to'> {
  /** who can read it from now on, beside those who could */
  add: string[]
}

/** A graph that was shared with more. */
export interface SharedGraph {
  /** the encrypted root to pass on; the one before opens as it did */
  root: CID
  /** everyone it is wrapped for */
  readers: string[]
}

/** What sharing makes: two small blocks, beside those that the graph has. */
export interface RewrappedRoot {
  wrapped: PlainBlock
  root: PlainBlock
  readers: string[]
}

/**
 * Wrap the graph key for more readers: a new block of wrapped keys, and a new encrypted root over the same
 * graph. Stores nothing.
 *
 * @throws {KeyWrapFailedError}
 * @throws {InvalidReadersError} if it is not known who could read it
 * @throws {WrongKeyError} or `KeyUnwrapFailedError`, `InvalidKeyError`
 */
export async function rewrapRoot (keyring: Keyring, encryptedRoot: CID, options: ShareOptions): Promise<RewrappedRoot> {
  const unlocked = await keyring.unlock(encryptedRoot, { signal: options.signal })

  try {
    return await rewrap(keyring, unlocked, options)
  } finally {
    closeUnlocked(unlocked)
  }
}

async function rewrap (keyring: Keyring, unlocked: UnlockedRoot, { add, useReadsFor, signal }: ShareOptions): Promise<RewrappedRoot> {
  const { graphKey, keys, root: { salt, manifest, index } } = unlocked
  const before = await keyring.readersOf(unlocked, { signal })
  const added = await keyring.resolve(add, { useReadsFor, signal })
  const readers = [...new Set([...before, ...added])].sort()
  const bytes = await keyring.wrap(graphKey, keys, { to: readers, signal })
  const cid = sealedCid(await defaultCrypto().sha256(bytes))
  const root = await nodeBlock(commitRoot(keys, { salt, manifest, index, wrapped: cid }), defaultCrypto())
  return { wrapped: { cid, bytes }, root, readers }
}

/** Share a graph of a node: a pin of the root before becomes one of the new root. Throws as `rewrapRoot`. */
export async function shareGraph (helia: HeliaComponents, keyring: Keyring, encryptedRoot: CID, options: ShareOptions): Promise<SharedGraph> {
  const { signal } = options
  // asked first: somebody else may share the same root meanwhile, and take over its pin
  const wasPinned = await findPin(helia.pins, encryptedRoot, { signal }) != null
  const { wrapped, root, readers } = await rewrapRoot(keyring, encryptedRoot, options)
  await helia.blockstore.put(wrapped.cid, wrapped.bytes, { signal })

  // pinning stores the root
  await (wasPinned ? pinBlocks(helia, root, { replaces: encryptedRoot, offline: true, signal }) : helia.blockstore.put(root.cid, root.bytes, { signal }))
  return { root: root.cid, readers }
}
