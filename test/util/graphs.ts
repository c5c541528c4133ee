import { unixfs } from '@helia/unixfs'
import * as dagCbor from '@ipld/dag-cbor'
import * as dagJson from '@ipld/dag-json'
import { MemoryBlockstore } from 'blockstore-core'
import { sha512 } from 'multiformats/hashes/sha2'
import { block, cborBlock, identityBlock, pbBlock, rawBlock, storeOf } from './blocks.ts'
import { seededBytes, seededRandom } from './random.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

export interface TestGraph {
  root: CID
  /** every block once, children before parents, the root last */
  blocks: PlainBlock[]
  store: Blockstore
}

export async function graphOf (blocks: PlainBlock[]): Promise<TestGraph> {
  return { root: blocks[blocks.length - 1].cid, blocks, store: await storeOf(blocks) }
}

/** Two blocks: a dag-cbor root and a raw leaf of a few bytes. */
export async function tinyGraph (seed = 1): Promise<TestGraph> {
  const leaf = await rawBlock(seededBytes(seed, 5))
  return graphOf([leaf, await cborBlock({ leaf: leaf.cid })])
}

/**
 * Seven blocks of every codec and CID form: an empty one, one with two parents, one that is
 * linked twice, and an identity CID whose block links one that nothing else does.
 */
export async function smallGraph (seed = 1): Promise<TestGraph> {
  const empty = await rawBlock(new Uint8Array(0))
  const shared = await rawBlock(seededBytes(seed, 100))
  const hidden = await rawBlock(seededBytes(seed + 1, 33), { hasher: sha512 })
  const inline = identityBlock(dagCbor.code, dagCbor.encode([hidden.cid]))
  const folder = await pbBlock([shared.cid, empty.cid])
  const list = await block(dagJson.code, dagJson.encode({ links: [shared.cid, shared.cid] }))
  const text = await block(0x0200, new TextEncoder().encode(`{"seed":${seed},"/":"no link"}`))
  const root = await cborBlock({ folder: folder.cid, list: [[list.cid]], text: text.cid, inline: inline.cid })

  return graphOf([empty, shared, hidden, folder, list, text, root])
}

/** A root, groups of 256, and as many raw leaves of 8 to 40 bytes. */
export async function wideGraph (leaves: number, seed = 1): Promise<TestGraph> {
  const random = seededRandom(seed)
  const blocks: PlainBlock[] = []
  const groups: CID[] = []

  for (let start = 0; start < leaves; start += 256) {
    const group: CID[] = []

    for (let i = start; i < Math.min(leaves, start + 256); i++) {
      const leaf = await rawBlock(seededBytes(seed * 1_000_003 + i, 8 + Math.floor(random() * 33)))
      blocks.push(leaf)
      group.push(leaf.cid)
    }

    const node = await cborBlock(group)
    blocks.push(node)
    groups.push(node.cid)
  }

  return graphOf([...blocks, await cborBlock({ groups })])
}

/** A folder with files, as Helia makes them: dag-pb and raw, some files in several blocks. */
export async function unixfsGraph (seed = 1): Promise<{ root: CID, store: Blockstore, files: Map<string, Uint8Array> }> {
  const store = new MemoryBlockstore()
  const files = new Map([['a.txt', 10], ['empty', 0], ['deep/b.bin', 70_000], ['deep/er/c', 1]]
    .map(([path, length], i) => [`${path}`, seededBytes(seed + i, Number(length))]))
  let root: CID | undefined

  for await (const entry of unixfs({ blockstore: store }).addAll(
    Array.from(files, ([path, content]) => ({ path: `top/${path}`, content })),
    { chunker: chunks(16_384) })) {
    root = entry.cid
  }

  return { root: root as CID, store, files }
}

function chunks (size: number) {
  return async function * (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const bytes of source) {
      for (let i = 0; i === 0 || i < bytes.byteLength; i += size) {
        yield bytes.subarray(i, i + size)
      }
    }
  }
}
