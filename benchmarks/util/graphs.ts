import { randomFillSync } from 'node:crypto'
import * as dagCbor from '@ipld/dag-cbor'
import * as dagPb from '@ipld/dag-pb'
import { MemoryBlockstore } from 'blockstore-core'
import * as raw from 'multiformats/codecs/raw'
import { makeBlock } from './block.ts'
import type { Block } from './block.ts'
import type { PBLink } from '@ipld/dag-pb'
import type { CID } from 'multiformats/cid'

const PER_NODE = 256
/** links of a node in a file that Kubo imports */
const PER_FILE_NODE = 174
const DIRECTORY = new Uint8Array([8, 1])
const NO_DATA = new Uint8Array(0)

export function randomBlock (size: number): Block {
  return makeBlock(raw.code, randomFillSync(new Uint8Array(size)))
}

/** Dag-cbor nodes over these blocks, the root last. */
export function * cborTree (leaves: CID[]): Generator<Block> {
  const groups: CID[] = []

  for (let start = 0; start < leaves.length; start += PER_NODE) {
    const node = makeBlock(dagCbor.code, dagCbor.encode(leaves.slice(start, start + PER_NODE)))
    groups.push(node.cid)
    yield node
  }

  yield makeBlock(dagCbor.code, dagCbor.encode(groups))
}

/** So many raw blocks of random bytes, then the dag-cbor nodes that link them, the root last. */
export function * wideGraph (leaves: number, size: number): Generator<Block> {
  const cids: CID[] = []

  for (let i = 0; i < leaves; i++) {
    const leaf = randomBlock(size)
    cids.push(leaf.cid)
    yield leaf
  }

  yield * cborTree(cids)
}

/** Random bytes as a file in unixfs has them: raw leaves under dag-pb nodes, the root last. */
export function * fileGraph (leaves: number, size: number): Generator<Block> {
  let level: PBLink[] = []

  for (let i = 0; i < leaves; i++) {
    const leaf = randomBlock(size)
    level.push(dagPb.createLink('', size, leaf.cid))
    yield leaf
  }

  while (level.length > 1) {
    const above: PBLink[] = []

    for (let i = 0; i < level.length; i += PER_FILE_NODE) {
      const node = makeBlock(dagPb.code, dagPb.encode(dagPb.createNode(NO_DATA, level.slice(i, i + PER_FILE_NODE))))
      above.push(dagPb.createLink('', node.bytes.byteLength, node.cid))
      yield node
    }

    level = above
  }
}

/** A folder of so many folders of so many tiny files, and `docs/2024/reports/big.bin`; not sharded. */
export function bigFolder (folders: number, files: number, big: Uint8Array): { root: CID, store: MemoryBlockstore } {
  const store = new MemoryBlockstore()

  const put = (code: number, bytes: Uint8Array): CID => {
    const { cid } = makeBlock(code, bytes)
    store.put(cid, bytes)
    return cid
  }

  const putFolder = (entries: Array<[string, CID]>): CID => {
    const Links = entries.map(([Name, Hash]) => ({ Name, Hash, Tsize: 1 }))
    return put(dagPb.code, dagPb.encode(dagPb.prepare({ Data: DIRECTORY, Links })))
  }

  const entries = Array.from({ length: folders }, (_, i): [string, CID] => {
    const leaves = Array.from({ length: files }, (_, j): [string, CID] => [`${j}`, put(raw.code, Uint8Array.of(i, i >> 8, j, j >> 8, 7))])
    return [`folder-${i}`, putFolder(leaves)]
  })

  const reports = putFolder([['big.bin', put(raw.code, big)]])
  const docs = putFolder([['2024', putFolder([['reports', reports]])]])
  return { root: putFolder([['docs', docs], ...entries]), store }
}
