import * as dagCbor from '@ipld/dag-cbor'
import { CID } from 'multiformats/cid'
import { SALT_LENGTH, equalSecrets } from '../crypto/internal.ts'
import { InvalidRootError, WrongKeyError } from '../errors.ts'
import { FORMAT, IPSQL_CODEC, SUITE } from '../names.ts'
import { DIGEST_LENGTH, MAX_ENCRYPTED_ROOT } from './limits.ts'
import { isNodeCid, isSealedCid } from './sealed-cid.ts'
import { decodeStrict, ensure, fields, isBytes } from './strict-dag-cbor.ts'
import type { PlainBlock } from './seal-block.ts'
import type { GraphKeys } from '../crypto/internal.ts'

/** What the commitment binds (SPEC 9). */
export interface RootFields {
  format: typeof FORMAT
  suite: typeof SUITE
  salt: Uint8Array
  manifest: CID
  index: CID
  wrapped?: CID
}

export interface EncryptedRoot extends RootFields {
  commitment: Uint8Array
}

const REQUIRED = ['format', 'suite', 'salt', 'manifest', 'index', 'commitment']

/** The fields of a new encrypted root, with their commitment. */
export function commitRoot (keys: GraphKeys, links: Pick<RootFields, 'salt' | 'manifest' | 'index' | 'wrapped'>): EncryptedRoot {
  const root: RootFields = { format: FORMAT, suite: SUITE, ...links }
  return { ...root, commitment: keys.commit(dagCbor.encode(root)) }
}

/**
 * Check that the root was made with this graph key and not altered since.
 *
 * @throws {WrongKeyError}
 */
export function checkCommitment (keys: GraphKeys, { commitment, ...root }: EncryptedRoot): void {
  if (!equalSecrets(keys.commit(dagCbor.encode(root)), commitment)) {
    throw new WrongKeyError()
  }
}

// named, never guessed: whoever could choose the format could hand over a truncated set in it
function isIpsqlHead (value: unknown): boolean {
  return Array.isArray(value) && CID.asCID(value[0])?.code === IPSQL_CODEC
}

function parse (bytes: Uint8Array): EncryptedRoot {
  ensure(bytes.byteLength <= MAX_ENCRYPTED_ROOT, 'it is too long')
  const value = decodeStrict(bytes)
  ensure(!isIpsqlHead(value), "it is a graph in IPSQL's own format, which is only read with { format: 'ipsql' }")
  const { format } = value as EncryptedRoot
  ensure(format === FORMAT, 'its format is another')
  const { suite, salt, manifest, index, wrapped, commitment } = fields(value, REQUIRED, ['wrapped'])
  ensure(suite === SUITE, 'its suite is unknown')
  ensure(isBytes(salt, SALT_LENGTH) && isBytes(commitment, DIGEST_LENGTH), 'its salt or commitment has another length')
  ensure(isSealedCid(manifest) && isNodeCid(index), 'a link is of the wrong kind')
  ensure(wrapped === undefined || isSealedCid(wrapped), 'its wrapped key is of the wrong kind')
  return { format, suite, salt, manifest, index, commitment, ...(wrapped === undefined ? {} : { wrapped }) }
}

/**
 * @throws {InvalidRootError}
 */
export function decodeRoot ({ cid, bytes }: PlainBlock): EncryptedRoot {
  try {
    return parse(bytes)
  } catch (err: any) {
    throw new InvalidRootError(`The block ${cid} is no encrypted root of ${FORMAT} (${err.message}): check the CID, or upgrade`, { cause: err })
  }
}
