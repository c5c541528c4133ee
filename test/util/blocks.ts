import * as dagCbor from '@ipld/dag-cbor'
import * as dagJson from '@ipld/dag-json'
import * as dagPb from '@ipld/dag-pb'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import * as json from 'multiformats/codecs/json'
import * as raw from 'multiformats/codecs/raw'
import * as Digest from 'multiformats/hashes/digest'
import { identity } from 'multiformats/hashes/identity'
import { sha256 } from 'multiformats/hashes/sha2'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { BlockCodec } from 'multiformats/codecs/interface'
import type { MultihashHasher } from 'multiformats/hashes/interface'

export const CODECS: Record<string, BlockCodec<any, any>> = {
  raw, json, 'dag-cbor': dagCbor, 'dag-json': dagJson, 'dag-pb': dagPb
}

export interface CidForm {
  hasher?: MultihashHasher
  version?: 0 | 1
  /** keep only so many bytes of the digest */
  truncate?: number
}

/** A block of encoded bytes, addressed. */
export async function block (code: number, bytes: Uint8Array, { hasher = sha256, version = 1, truncate }: CidForm = {}): Promise<PlainBlock> {
  const full = await hasher.digest(bytes)
  const digest = truncate == null ? full : Digest.create(full.code, full.digest.slice(0, truncate))
  return { cid: CID.create(version, code, digest), bytes }
}

export async function rawBlock (bytes: Uint8Array, form?: CidForm): Promise<PlainBlock> {
  return block(raw.code, bytes, form)
}

export async function cborBlock (value: unknown, form?: CidForm): Promise<PlainBlock> {
  return block(dagCbor.code, dagCbor.encode(value), form)
}

/** A dag-pb node with these links, CIDv0 unless told. */
export async function pbBlock (links: CID[], form: CidForm = { version: 0 }): Promise<PlainBlock> {
  const node = dagPb.prepare({ Data: new Uint8Array([8, 1]), Links: links.map((Hash, i) => ({ Hash, Name: `${i}`, Tsize: 1 })) })
  return block(dagPb.code, dagPb.encode(node), form)
}

/** A block that is inside its own CID. */
export function identityBlock (code: number, bytes: Uint8Array): PlainBlock {
  return { cid: CID.createV1(code, identity.digest(bytes) as any), bytes }
}

/** A store that has these blocks. */
export async function storeOf (blocks: Iterable<PlainBlock>, store: Blockstore = new MemoryBlockstore()): Promise<Blockstore> {
  for (const { cid, bytes } of blocks) {
    await store.put(cid, bytes)
  }

  return store
}

/** All bytes of a block in a store. */
export async function bytesOf (store: Pick<Blockstore, 'get'>, cid: CID): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []

  for await (const chunk of store.get(cid)) {
    chunks.push(chunk)
  }

  const bytes = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0))
  let offset = 0

  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }

  return bytes
}
