import { defaultCrypto } from '../crypto/internal.ts'
import { decodeIndexNode } from '../format/internal.ts'
import { readRoot } from './open-root.ts'
import { readVerified } from './read-block.ts'
import { sideBySide } from './side-by-side.ts'
import type { ReadOptions } from './read-block.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Higher indexes have leaves by the thousand: who counts them has waited for nothing. */
const MAX_COUNTED_LEVEL = 1

/**
 * How many sealed blocks an encrypted graph has, by what its index says, without a key. Reads the root and the index,
 * some side by side, and no sealed block; whether the index is right is not checked. Undefined if it has over about
 * 250,000, which takes long to count.
 *
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 * @throws {InvalidRootError} or `InvalidIndexError`
 */
export async function countSealed (source: Pick<Blockstore, 'get'>, encryptedRoot: CID, options: ReadOptions = {}): Promise<number | undefined> {
  const crypto = defaultCrypto()
  const { index } = await readRoot(source, encryptedRoot, crypto, options)
  const { level, links } = decodeIndexNode(await readVerified(source, index, crypto, options))

  if (level > MAX_COUNTED_LEVEL) {
    return undefined
  }

  if (level === 0) {
    return links.length
  }

  let count = 0

  for await (const more of sideBySide(() => all(links), async (leaf, signal) => linksOf(source, leaf, { ...options, signal }), options)) {
    count += more
  }

  return count
}

async function * all (links: CID[]): AsyncGenerator<CID> {
  yield * links
}

async function linksOf (source: Pick<Blockstore, 'get'>, leaf: CID, options: ReadOptions): Promise<number> {
  return decodeIndexNode(await readVerified(source, leaf, defaultCrypto(), options)).links.length
}
