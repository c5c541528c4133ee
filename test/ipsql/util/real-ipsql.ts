import * as dagCbor from '@ipld/dag-cbor'
import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import { load } from '../../node-util/nodes.ts'
import { bytesOf } from '../../util/blocks.ts'
import type { PlainBlock } from '../../../src/format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { IpsqlBlock, IpsqlStore } from 'ipsql'

type Source = Pick<Blockstore, 'get'>

/** IPSQL's own chunking: one entry in 256 ends a node. */
export async function chunker (factor = 256): Promise<(entry: unknown) => Promise<boolean>> {
  const { bf } = await load<typeof import('chunky-trees/utils')>('chunky-trees/utils')
  return bf(factor)
}

// its functions for whole graphs are not exported, only its command line uses them
async function ipsqlCrypto (): Promise<any> {
  return load(new URL('../cli/crypto.js', import.meta.resolve('ipsql')).href)
}

/** `get` as IPSQL wants it, on a store of ours. */
export async function reader (store: Source): Promise<IpsqlStore['get']> {
  const { createBlock } = await load<typeof import('ipsql/utils')>('ipsql/utils')
  return async cid => createBlock(await bytesOf(store, CID.parse(cid.toString())), cid)
}

/** Run SQL with the real library on a decrypted database. */
export async function query (store: Source, root: CID, sql: string): Promise<any> {
  const { default: IPSQL } = await load<typeof import('ipsql')>('ipsql')
  // as text: it remembers blocks by the object that a CID is
  const db = await IPSQL.from(root.toString(), { get: await reader(store) })
  return db.read(sql)
}

// encrypted blocks decoded by encrypted-block, the tree and the head by dag-cbor
async function encryptedReader (store: Source): Promise<(cid: CID) => Promise<unknown>> {
  const encryptedBlock = await load<typeof import('encrypted-block')>('encrypted-block')
  const get = await reader(store)

  return async cid => {
    if (cid.code !== encryptedBlock.code) {
      return get(cid)
    }

    const bytes = await bytesOf(store, CID.parse(cid.toString()))
    return { cid, bytes, value: encryptedBlock.decode(bytes) }
  }
}

/** The plain blocks that the real library finds, the root last. Given what its own call of it lacks. */
export async function realDecrypt (store: Source, head: CID, key: Uint8Array): Promise<PlainBlock[]> {
  const { decrypt } = await ipsqlCrypto()
  const { nocache } = await load<typeof import('chunky-trees/cache')>('chunky-trees/cache')
  const blocks: PlainBlock[] = []

  for await (const { cid, bytes } of decrypt({ root: head, get: await encryptedReader(store), key, cache: nocache, chunker: await chunker(), hasher: sha256 })) {
    blocks.push({ cid: CID.parse(cid.toString()), bytes })
  }

  return blocks
}

/** All blocks that the real library makes of a plain graph of dag-cbor, raw and json, the head last. */
export async function realEncrypt (store: Source, root: CID, cids: CID[], key: Uint8Array): Promise<PlainBlock[]> {
  const { encrypt } = await ipsqlCrypto()
  const { nocache } = await load<typeof import('chunky-trees/cache')>('chunky-trees/cache')
  const blocks: PlainBlock[] = []

  for await (const { cid, bytes } of encrypt({ get: await reader(store), cids: cids.map(String), key, cache: nocache, chunker: await chunker(), hasher: sha256, root })) {
    blocks.push({ cid: CID.parse(cid.toString()), bytes })
  }

  return blocks
}

/** The nodes that the real library builds over encrypted CIDs, level by level, the root last. */
export async function realTree (cids: CID[], factor?: number): Promise<PlainBlock[]> {
  const { create } = await load<typeof import('chunky-trees/cid-set')>('chunky-trees/cid-set')
  const { nocache } = await load<typeof import('chunky-trees/cache')>('chunky-trees/cache')
  const nodes: PlainBlock[] = []

  for await (const node of create({ list: [...cids], chunker: await chunker(factor), cache: nocache, codec: dagCbor, hasher: sha256 })) {
    const { cid, bytes } = await node.block
    nodes.push({ cid: CID.parse(cid.toString()), bytes })
  }

  return nodes
}

/** A CAR as the real library's command line opens it: header's root, and blocks by CID. */
export async function realCar (bytes: Uint8Array): Promise<{ root: CID, get (cid: CID): Promise<IpsqlBlock | undefined>, cids: CID[] }> {
  const { createRequire } = await load<typeof import('node:module')>('node:module')
  const { CarReader } = createRequire(import.meta.resolve('ipsql'))('@ipld/car')
  const car = await CarReader.fromBytes(bytes)
  const cids: CID[] = []

  for await (const cid of car.cids()) {
    cids.push(CID.parse(cid.toString()))
  }

  return { root: CID.parse((await car.getRoots())[0].toString()), get: async cid => car.get(cid), cids }
}
