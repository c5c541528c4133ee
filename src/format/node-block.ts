import * as dagCbor from '@ipld/dag-cbor'
import { nodeCid } from './sealed-cid.ts'
import type { PlainBlock } from './seal-block.ts'
import type { CryptoBackend } from '../crypto/internal.ts'

/** Encode a value as canonical dag-cbor and address it: a root, index node, page or manifest. */
export async function nodeBlock (value: unknown, crypto: CryptoBackend): Promise<PlainBlock> {
  const bytes = dagCbor.encode(value)
  return { cid: nodeCid(await crypto.sha256(bytes)), bytes }
}
