import { expect } from 'aegir/chai'
import { openFsStore } from '../../node-util/folder.ts'
import { bytesOf } from '../../util/blocks.ts'
import { leavesOf } from '../../util/versions.ts'
import type { PlainBlock } from '../../../src/format/internal.ts'
import type { FsBlockstore } from 'blockstore-fs'
import type { CID } from 'multiformats/cid'

/** A folder with two versions of a graph, plain. */
export interface PrivateFolder {
  path: string
  store: FsBlockstore
  /** the plain roots */
  v1: CID
  v2: CID
  blocks: PlainBlock[]
}

/** 42 blocks each, of which 37 are in both versions. */
export async function privateFolder (path: string): Promise<PrivateFolder> {
  const seeds = Array.from({ length: 40 }, (_, i) => i)
  const one = await leavesOf(seeds)
  const two = await leavesOf(seeds.map(seed => seed % 15 === 3 ? seed + 1000 : seed))
  const store = await openFsStore(path)
  const blocks = [...one, ...two]
  await Promise.all([...new Map(blocks.map(block => [block.cid.toString(), block])).values()].map(async ({ cid, bytes }) => store.put(cid, bytes)))
  return { path, store, blocks, v1: (one.at(-1) as PlainBlock).cid, v2: (two.at(-1) as PlainBlock).cid }
}

/** Every plain block is there, as it was. */
export async function expectKept ({ store, blocks }: PrivateFolder): Promise<void> {
  for (const { cid, bytes } of blocks) {
    expect(await bytesOf(store, cid)).to.equalBytes(bytes)
  }
}
