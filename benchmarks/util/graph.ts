import { randomFillSync } from 'node:crypto'
import * as dagCbor from '@ipld/dag-cbor'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import { sha256 } from 'multiformats/hashes/sha2'
import type { Block } from './stores.ts'

const PER_NODE = 256

async function address (code: number, bytes: Uint8Array): Promise<Block> {
  return { cid: CID.createV1(code, await sha256.digest(bytes)), bytes }
}

/** So many raw blocks of this size, then the dag-cbor nodes that link them, the root last. */
export async function * wideGraph (leaves: number, size: number): AsyncGenerator<Block> {
  const groups: CID[] = []

  for (let start = 0; start < leaves; start += PER_NODE) {
    const group: CID[] = []

    for (let i = start; i < Math.min(leaves, start + PER_NODE); i++) {
      const leaf = await address(raw.code, randomFillSync(new Uint8Array(size)))
      group.push(leaf.cid)
      yield leaf
    }

    const node = await address(dagCbor.code, dagCbor.encode(group))
    groups.push(node.cid)
    yield node
  }

  yield address(dagCbor.code, dagCbor.encode(groups))
}
