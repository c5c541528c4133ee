import * as dagCbor from '@ipld/dag-cbor'
import { nodeCid } from './sealed-cid.ts'
import type { PlainBlock } from './seal-block.ts'
import type { CryptoBackend } from '../crypto/internal.ts'

/** Encode a value as canonical dag-cbor and address it: a root or a manifest. */
export async function nodeBlock (value: unknown, crypto: CryptoBackend): Promise<PlainBlock> {
  return encodedNode(dagCbor.encode(value), crypto)
}

/** Address dag-cbor: an index node or a page. */
export async function encodedNode (bytes: Uint8Array, crypto: CryptoBackend): Promise<PlainBlock> {
  return { cid: nodeCid(await crypto.sha256(bytes)), bytes }
}
