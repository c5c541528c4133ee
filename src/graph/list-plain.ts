import * as raw from 'multiformats/codecs/raw'
import { andThen } from '../awaitable.ts'
import { checkCid } from '../check-options.ts'
import { checkedDigest, isIdentityCid } from '../format/internal.ts'
import { abortable } from './abortable.ts'
import { plainLinks } from './plain-links.ts'
import { readPlain } from './read-block.ts'
import { walkTable } from './walk-table.ts'
import type { BlockTable } from './block-table.ts'
import type { CodecLoader } from './plain-links.ts'
import type { Awaitable } from '../awaitable.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { HasherLoader } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface ListOptions extends AbortOptions {
  crypto: CryptoBackend
  getCodec: CodecLoader
  getHasher: HasherLoader
}

// of a copy, which nobody can change between its check and the reading of its links
function verifiedLinks (store: Pick<Blockstore, 'get'>, cid: CID, { crypto, getCodec, getHasher, signal }: ListOptions): Awaitable<CID[]> {
  return andThen(readPlain(store, cid, { signal }), block => {
    const bytes = block.bytes.slice()
    return andThen(checkedDigest(cid, bytes, crypto, getHasher), () => plainLinks({ cid, bytes }, getCodec))
  })
}

/**
 * Add every block that can be reached from the root to a table, the root first. Blocks that can't
 * link anything are not read, the others are checked against their CIDs.
 *
 * @throws {NotFoundError}
 * @throws {PlainBlockMismatchError}
 * @throws {UnknownCodecError} or `UndecodableBlockError`
 */
export async function listPlain (store: Pick<Blockstore, 'get'>, root: CID, table: BlockTable, options: ListOptions): Promise<void> {
  await walkTable(table, root, index => {
    const cid = table.plainCid(index)

    if (cid.code === raw.code) {
      return []
    }

    options.signal?.throwIfAborted()
    return verifiedLinks(store, cid, options)
  })
}

/** Add the root and the given blocks to a table, once each. An identity CID is in the block that links it. */
export async function listSome (root: CID, blocks: Iterable<CID> | AsyncIterable<CID>, table: BlockTable, signal?: AbortSignal): Promise<void> {
  table.add(root.bytes)

  for await (const cid of abortable(blocks, signal)) {
    checkCid(cid)
    isIdentityCid(cid) || table.add(cid.bytes)
  }
}
