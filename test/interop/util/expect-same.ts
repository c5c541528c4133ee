import { expect } from 'aegir/chai'
import { equalBytes } from '../../../src/format/internal.ts'
import { bytesOf } from '../../util/blocks.ts'
import { reachable } from '../../util/walk.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

type Readable = Pick<Blockstore, 'get'>

export interface Sizes {
  blocks: number
  bytes: number
  largest: number
}

/** What a store that holds one encrypted graph, and nothing else, adds up to. */
export async function sizesOf (store: Blockstore): Promise<Sizes> {
  const sizes: Sizes = { blocks: 0, bytes: 0, largest: 0 }

  for await (const { cid } of store.getAll()) {
    const { byteLength } = await bytesOf(store, cid)
    sizes.blocks++
    sizes.bytes += byteLength
    sizes.largest = Math.max(sizes.largest, byteLength)
  }

  return sizes
}

/** Every block under a plain root is in both, with the same bytes. */
export async function expectSamePlain (one: Readable, other: Readable, plainRoot: CID): Promise<void> {
  for (const cid of await reachable(other, plainRoot)) {
    expect(equalBytes(await bytesOf(one, cid), await bytesOf(other, cid)), cid.toString()).to.equal(true)
  }
}

/** The same files with the same bytes; chai alone takes seconds for large ones. */
export function expectSameFiles (one: Map<string, Uint8Array>, other: Map<string, Uint8Array>): void {
  expect([...one.keys()].sort()).to.deep.equal([...other.keys()].sort())

  for (const [path, bytes] of one) {
    expect(equalBytes(bytes, other.get(path) as Uint8Array), path).to.equal(true)
  }
}
