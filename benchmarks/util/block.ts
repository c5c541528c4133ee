import { hash } from 'node:crypto'
import { CID } from 'multiformats/cid'
import { create } from 'multiformats/hashes/digest'
import { sha256 } from 'multiformats/hashes/sha2'

export interface Block {
  cid: CID
  bytes: Uint8Array
}

/** A block and its CID, by sha2-256. */
export function makeBlock (code: number, bytes: Uint8Array): Block {
  return { cid: CID.createV1(code, create(sha256.code, Uint8Array.from(hash('sha256', bytes, 'buffer')))), bytes }
}
