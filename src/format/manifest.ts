import { CID } from 'multiformats/cid'
import { InvalidManifestError } from '../errors.ts'
import { MAX_MANIFEST } from './limits.ts'
import { checkPlainCid } from './plain-cid.ts'
import { isNodeCid, isSealedCid } from './sealed-cid.ts'
import { decodeStrict, ensure, fields, isCount } from './strict-dag-cbor.ts'
import type { Padding } from './padding.ts'

/** How the salt of a graph is chosen, and so what two exports share (SPEC 4). */
export type NonceMode = 'derived' | 'random'

/** SPEC 8 */
export interface Manifest {
  root: CID
  entry: CID
  index: CID
  blocks: number
  entries: number
  bytes: number
  catalog: CID | null
  nonce: NonceMode
  padding: Padding
  complete: boolean
}

const FIELDS = ['root', 'entry', 'index', 'blocks', 'entries', 'bytes', 'catalog', 'nonce', 'padding', 'complete']

function parse (bytes: Uint8Array): Manifest {
  ensure(bytes.byteLength <= MAX_MANIFEST, 'it is too long')
  const { root, entry, index, blocks, entries, bytes: length, catalog, nonce, padding, complete } = fields(decodeStrict(bytes), FIELDS)
  ensure(root instanceof CID, 'its root is no CID')
  checkPlainCid(root)
  ensure(isSealedCid(entry) && isNodeCid(index), 'a link is of the wrong kind')
  ensure(catalog === null || isSealedCid(catalog), 'its catalog is no sealed CID')
  ensure(isCount(blocks, 1) && isCount(entries, blocks) && isCount(length, 0), 'a count is out of range')
  ensure((catalog === null) === (entries === blocks), 'its counts and its catalog contradict each other')
  ensure(nonce === 'derived' || nonce === 'random', 'its nonce mode is unknown')
  ensure(padding === 'padme' || padding === 'none', 'its padding is unknown')
  ensure(typeof complete === 'boolean', 'it does not say whether it is complete')
  return { root, entry, index, blocks, entries, bytes: length, catalog, nonce, padding, complete }
}

/**
 * @throws {InvalidManifestError}
 */
export function decodeManifest (bytes: Uint8Array): Manifest {
  try {
    return parse(bytes)
  } catch (err: any) {
    throw new InvalidManifestError(`The manifest is invalid (${err.message}): ask whoever gave you the root for a new one`, { cause: err })
  }
}
