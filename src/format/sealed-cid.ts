import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'
import { DIGEST_LENGTH } from './limits.ts'
import { sha256Cid } from './read-cid.ts'

const DAG_CBOR = 0x71

/** CIDv1, raw, sha2-256: the address of a sealed block, from its digest. */
export function sealedCid (digest: Uint8Array): CID {
  return sha256Cid(raw.code, digest)
}

/** CIDv1, dag-cbor, sha2-256: the address of an index node, page, manifest or root. */
export function nodeCid (digest: Uint8Array): CID {
  return sha256Cid(DAG_CBOR, digest)
}

function isSha256 (cid: CID): boolean {
  return cid.version === 1 && cid.multihash.code === sha256.code && cid.multihash.digest.byteLength === DIGEST_LENGTH
}

export function isSealedCid (value: unknown): value is CID {
  const cid = CID.asCID(value)
  return cid != null && isSha256(cid) && cid.code === raw.code
}

export function isNodeCid (value: unknown): value is CID {
  const cid = CID.asCID(value)
  return cid != null && isSha256(cid) && cid.code === DAG_CBOR
}
