import { checkCid } from '../check-options.ts'
import { InvalidRootError } from '../errors.ts'
import { MAX_ENCRYPTED_ROOT, decodeStrict, ensure, isNodeCid } from '../format/internal.ts'
import { readVerified } from '../graph/internal.ts'
import { isIpsqlCid } from './ipsql-cid.ts'
import type { CryptoBackend } from '../crypto/internal.ts'
import type { PlainBlock } from '../format/internal.ts'
import type { ReadOptions } from '../graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** dag-cbor `[encryptedRoot, tree]`. Its CID is what IPSQL calls the encrypted root. */
export interface IpsqlHead {
  /** the encrypted block of the plain root */
  entry: CID
  tree: CID
}

function decodeHead ({ cid, bytes }: PlainBlock): IpsqlHead {
  try {
    ensure(bytes.byteLength <= MAX_ENCRYPTED_ROOT, 'it is too long')
    const head = decodeStrict(bytes)
    ensure(Array.isArray(head) && head.length === 2, 'it is no pair')
    const [entry, tree] = head
    ensure(isIpsqlCid(entry) && isNodeCid(tree), 'its links are of other kinds')
    return { entry, tree }
  } catch (err: any) {
    throw new InvalidRootError(`The block ${cid} is no root of IPSQL's encrypted format (${err.message}): check the CID`, { cause: err })
  }
}

/**
 * @throws {InvalidRootError}
 * @throws {MissingBlockError}
 * @throws {SealedBlockMismatchError}
 */
export async function readHead (source: Pick<Blockstore, 'get'>, cid: CID, crypto: CryptoBackend, options?: ReadOptions): Promise<IpsqlHead> {
  checkCid(cid)

  if (!isNodeCid(cid)) {
    throw new InvalidRootError(`${cid} is no root of IPSQL's encrypted format: that is a CIDv1 of dag-cbor and sha2-256`)
  }

  return decodeHead(await readVerified(source, cid, crypto, options))
}
