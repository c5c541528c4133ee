import { andThen } from '../awaitable.ts'
import { PlainBlockMismatchError } from '../errors.ts'
import { checkPlainCid, defaultHashers, isIdentityCid, matchesCid } from '../format/internal.ts'
import { readBytes } from '../graph/internal.ts'
import { nodeCrypto } from './node-crypto.ts'
import type { Awaitable } from '../awaitable.ts'
import type { HasherLoader } from '../format/internal.ts'
import type { AbortOptions } from 'abort-error'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** How blocks of files are read. */
export interface SourceOptions extends AbortOptions {
  /** check every block against its CID; default true; false where the source did: an opened graph, a CAR file, a temporary store */
  verify?: boolean
  /** default: sha2-256, sha2-512, identity */
  getHasher?: HasherLoader
}

/** Reads a block as a whole; at once where the store has it at once. */
export interface BlockReader {
  (cid: CID): Awaitable<Uint8Array>
}

/**
 * @throws {PlainBlockMismatchError} from the reader, and whatever the source throws
 */
export function blockReader (source: Pick<Blockstore, 'get'>, { verify = true, getHasher = defaultHashers, signal }: SourceOptions): BlockReader {
  const read: BlockReader = cid => isIdentityCid(cid) ? cid.multihash.digest : readBytes(source, cid, { signal })

  if (!verify) {
    return read
  }

  return cid => andThen(read(cid), bytes => {
    checkPlainCid(cid)

    return andThen(matchesCid(cid, bytes, nodeCrypto.sha256(bytes), getHasher), matches => {
      if (!matches) {
        throw new PlainBlockMismatchError(`The bytes of the block ${cid} do not hash to its CID: get it again`)
      }

      return bytes
    })
  })
}
