import fs from 'node:fs'
import * as dagPb from '@ipld/dag-pb'
import { MemoryBlockstore } from 'blockstore-core'
import { UnixFS } from 'ipfs-unixfs'
import all from 'it-all'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'
import { encryptCar } from '../../../src/car/index.ts'

/** What stands in a folder that somebody made by hand. */
export type Child = { file: string } | { link: string } | { folder: Array<[name: string, child: Child]> }

async function put (store: MemoryBlockstore, code: number, bytes: Uint8Array): Promise<CID> {
  const cid = CID.createV1(code, await sha256.digest(bytes))
  await store.put(cid, bytes)
  return cid
}

async function add (store: MemoryBlockstore, child: Child): Promise<CID> {
  if ('file' in child) {
    return put(store, raw.code, new TextEncoder().encode(child.file))
  }

  if ('link' in child) {
    const Data = new UnixFS({ type: 'symlink', data: new TextEncoder().encode(child.link) }).marshal()
    return put(store, dagPb.code, dagPb.encode({ Data, Links: [] }))
  }

  const Links = await Promise.all(child.folder.map(async ([Name, child]) => ({ Name, Hash: await add(store, child), Tsize: 0 })))
  // in the order of the names, as the codec wants it
  return put(store, dagPb.code, dagPb.encode(dagPb.prepare({ Data: new UnixFS({ type: 'directory' }).marshal(), Links })))
}

/** An encrypted CAR that is right in every way, of a graph whose names and links are what somebody made them. */
export async function writeHostile (car: string, key: Uint8Array, folder: Array<[name: string, child: Child]>): Promise<void> {
  const store = new MemoryBlockstore()
  const encrypted = await encryptCar(store, await add(store, { folder }), { key })
  fs.writeFileSync(car, Buffer.concat(await all(encrypted.car)))
}
