import { unixfs } from '@helia/unixfs'
import * as dagCbor from '@ipld/dag-cbor'
import { CID } from 'multiformats/cid'
import { bytesOf, cborBlock, rawBlock } from '../util/blocks.ts'
import { seededBytes } from '../util/random.ts'
import { reachable } from '../util/walk.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Blockstore } from 'interface-blockstore'

type Readable = Pick<Blockstore, 'get'>
type Files = Map<string, Uint8Array>

/** Every CID of an encrypted graph, read by hand: root, manifest, index nodes, sealed blocks. */
export async function encryptedCids (store: Readable, root: CID): Promise<CID[]> {
  const { manifest, index }: any = dagCbor.decode(await bytesOf(store, root))
  const cids: CID[] = [root, manifest]
  const pending: CID[] = [index]

  for (let cid = pending.pop(); cid != null; cid = pending.pop()) {
    cids.push(cid)

    if (cid.code === dagCbor.code) {
      pending.push(...dagCbor.decode<any>(await bytesOf(store, cid)).links)
    }
  }

  return cids
}

/** The plain blocks under a root. */
export async function plainBlocks (store: Readable, root: CID): Promise<PlainBlock[]> {
  return Promise.all((await reachable(store, root)).map(async cid => ({ cid, bytes: await bytesOf(store, cid) })))
}

export function someFiles (seed = 1): Files {
  const sizes: Array<[string, number]> = [['a.txt', 12], ['empty', 0], ['photos/one.jpg', 40_000], ['photos/two.jpg', 300_000], ['photos/old/three.jpg', 1]]
  return new Map(sizes.map(([path, size], i) => [path, seededBytes(seed * 100 + i, size)]))
}

/** Add files to a private side as any user of Helia does. */
export async function addFolder (vault: Parameters<typeof unixfs>[0], files: Files = someFiles()): Promise<CID> {
  let root: CID | undefined

  for await (const { cid } of unixfs(vault).addAll(Array.from(files, ([path, content]) => ({ path: `top/${path}`, content })))) {
    root = cid
  }

  return root as CID
}

/** The content of a file, read through unixfs. */
export async function readFile (vault: Pick<Encrypted, 'blockstore'>, cid: CID): Promise<Uint8Array> {
  return bytesOf({ get: cid => unixfs(vault).cat(cid) as AsyncGenerator<Uint8Array> }, cid)
}

/** All files under a folder, read through unixfs. */
export async function readFolder (vault: Pick<Encrypted, 'blockstore'>, root: CID, path = ''): Promise<Files> {
  const files: Files = new Map()
  const fs = unixfs(vault)

  for await (const { cid, name } of fs.ls(root)) {
    if ((await fs.stat(cid)).type === 'directory') {
      Array.from(await readFolder(vault, cid, `${path}${name}/`), ([name, bytes]) => files.set(name, bytes))
    } else {
      files.set(`${path}${name}`, await readFile(vault, cid))
    }
  }

  return files
}

/** A small graph with a few blocks that two versions share. */
export async function addVersion (vault: Encrypted, version: number, shared = 8): Promise<CID> {
  const leaves = await Promise.all(Array.from({ length: shared + 1 }, async (_, i) => rawBlock(seededBytes(i < shared ? i + 1 : 1000 + version, 200))))
  const root = await cborBlock({ version, leaves: leaves.map(({ cid }) => cid) })

  for (const { cid, bytes } of [...leaves, root]) {
    await vault.blockstore.put(cid, bytes)
  }

  return root.cid
}
