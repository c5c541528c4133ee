import * as dagCbor from '@ipld/dag-cbor'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'
import { KIND_MANIFEST, KIND_PAGE, commitRoot, decodeIndexNode, decodeManifest, decodeRoot, openBlock, sealBlock } from '../../src/format/internal.ts'
import { unlockRoot } from '../../src/graph/internal.ts'
import { bytesOf } from './blocks.ts'
import { canonicalIndex } from './canonical-tree.ts'
import { recorded } from './nonce-recorder.ts'
import type { GraphKeys, Secret } from '../../src/crypto/internal.ts'
import type { CatalogEntry, EncryptedRoot, Manifest, PlainBlock, SealOptions } from '../../src/format/internal.ts'
import type { Blockstore } from 'interface-blockstore'

/** An encrypted graph in its parts, for somebody who has the key. */
export interface Parts {
  store: Blockstore
  keys: GraphKeys
  root: EncryptedRoot
  manifest: Manifest
  /** the sealed CIDs of the index's leaves */
  entries: CID[]
}

/** What is other than in the graph that was taken apart. */
export interface Changes {
  /** an index is made of these, as it should be */
  entries?: CID[]
  /** or this is it */
  index?: CID
  /** fields of the manifest; it names the new index, unless given here */
  manifest?: Record<string, unknown>
  /** fields of the root, under its commitment */
  root?: Record<string, unknown>
}

async function node (value: unknown): Promise<PlainBlock> {
  const bytes = dagCbor.encode(value)
  return { cid: CID.createV1(dagCbor.code, await sha256.digest(bytes)), bytes }
}

async function leaves (store: Blockstore, cid: CID): Promise<CID[]> {
  const { level, links } = decodeIndexNode({ cid, bytes: await bytesOf(store, cid) })
  return level === 0 ? links : (await Promise.all(links.map(async link => leaves(store, link)))).flat()
}

export async function takeApart (store: Blockstore, encryptedRoot: CID, key: Secret): Promise<Parts> {
  const root = decodeRoot({ cid: encryptedRoot, bytes: await bytesOf(store, encryptedRoot) })
  const keys = await unlockRoot(root, key, recorded())
  const sealed = { cid: root.manifest, bytes: await bytesOf(store, root.manifest) }
  const manifest = decodeManifest((await openBlock(keys, sealed, { kind: KIND_MANIFEST })).bytes)
  return { store, keys, root, manifest, entries: await leaves(store, root.index) }
}

/** Put an unencrypted dag-cbor block, whatever it says. */
export async function putNode (store: Blockstore, value: unknown): Promise<CID> {
  const { cid, bytes } = await node(value)
  await store.put(cid, bytes)
  return cid
}

/** Seal a block under the graph's key and put it. */
export async function putSealed ({ store, keys }: Parts, block: PlainBlock, options?: SealOptions): Promise<CID> {
  const { cid, bytes } = await sealBlock(keys, block, options)
  await store.put(cid, bytes)
  return cid
}

/** Seal any payload at all under the graph's key and put it. */
export async function putPayload ({ store, keys }: Parts, payload: Uint8Array): Promise<CID> {
  const nonce = (await sha256.digest(payload)).digest.subarray(0, 12)
  const bytes = await keys.aead.seal(nonce, payload)
  const cid = CID.createV1(raw.code, await sha256.digest(bytes))
  await store.put(cid, bytes)
  return cid
}

/** Seal a catalog page under the graph's key, whatever it says, and put it. */
export async function putPage (parts: Parts, level: number, entries: CatalogEntry[], options?: SealOptions): Promise<CID> {
  return putSealed(parts, await node({ level, entries }), { ...options, kind: KIND_PAGE })
}

/** Put a manifest with these fields, sealed, and give its CID. */
export async function putManifest (parts: Parts, fields: Record<string, unknown>): Promise<CID> {
  return putSealed(parts, await node(fields), { kind: KIND_MANIFEST })
}

async function putIndex (store: Blockstore, entries: CID[]): Promise<CID> {
  const nodes = await canonicalIndex(entries)

  for (const { cid, bytes } of nodes) {
    await store.put(cid, bytes)
  }

  return nodes[nodes.length - 1].cid
}

/** Make the graph again under its own key, with something else in it. Gives the new root. */
export async function putTogether (parts: Parts, changes: Changes): Promise<CID> {
  const { store, keys, root: { salt, wrapped } } = parts
  const index = changes.index ?? await putIndex(store, changes.entries ?? parts.entries)
  const manifest = await putManifest(parts, { ...parts.manifest, index, ...changes.manifest })
  const links = { salt, manifest, index, ...(wrapped == null ? {} : { wrapped }), ...changes.root }
  return putNode(store, commitRoot(keys, links))
}

/** A commitment over any fields at all. */
export function commit (keys: GraphKeys, fields: Record<string, unknown>): Uint8Array {
  return keys.commit(dagCbor.encode(fields))
}

/** The plain blocks of a graph by their sealed CIDs. */
export async function openAll ({ store, keys, entries }: Parts): Promise<Array<{ sealed: CID, plain: PlainBlock, page: boolean }>> {
  return Promise.all(entries.map(async sealed => {
    const { kind, ...plain } = await openBlock(keys, { cid: sealed, bytes: await bytesOf(store, sealed) }, { kind: 'indexed' })
    return { sealed, plain, page: kind === KIND_PAGE }
  }))
}

/** The numbers of links of an index's nodes, the root first. */
export async function indexNodeSizes (store: Blockstore, cid: CID): Promise<number[]> {
  const { level, links } = decodeIndexNode({ cid, bytes: await bytesOf(store, cid) })
  const below = level === 0 ? [] : await Promise.all(links.map(async link => indexNodeSizes(store, link)))
  return [links.length, ...below.flat()]
}
