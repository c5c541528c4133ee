import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import { sha256Cid } from '../format/internal.ts'
import { IPSQL_CODEC } from '../names.ts'
import type { BlockCodec } from 'multiformats/codecs/interface'

/** CIDv1, 0x300539, sha2-256: the address of an encrypted block of IPSQL. */
export function ipsqlCid (digest: Uint8Array): CID {
  return sha256Cid(IPSQL_CODEC, digest)
}

export function isIpsqlCid (value: unknown): value is CID {
  const cid = CID.asCID(value)
  return cid?.code === IPSQL_CODEC && cid.multihash.code === sha256.code && cid.multihash.digest.byteLength === 32
}

/**
 * A codec for IPSQL's encrypted blocks, opaque and without links. With it in `codecs`, a Helia node
 * can pin IPSQL's graphs; no stock node has it.
 */
export const ipsqlCodec: BlockCodec<typeof IPSQL_CODEC, Uint8Array> = {
  name: 'ipsql-encrypted',
  code: IPSQL_CODEC,
  encode: (bytes) => bytes as Uint8Array<ArrayBuffer>,
  decode: (bytes) => new Uint8Array(bytes as Uint8Array)
}
