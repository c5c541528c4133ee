import * as dagCbor from '@ipld/dag-cbor'
import { sha256 } from '@noble/hashes/sha2.js'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { MemoryDatastore } from 'datastore-core'
import { createHeliaLight } from 'helia'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { encrypted } from '../../src/index.ts'
import { CallCounter } from '../node-util/call-counter.ts'
import { describeNode } from '../node-util/nodes.ts'
import { testKey } from '../util/random.ts'

const FAN_OUT = 1000

function cidOf (code: number, bytes: Uint8Array): CID {
  return CID.createV1(code, Digest.create(0x12, sha256(bytes)))
}

/** Raw leaves of 4 bytes under dag-cbor nodes of 1,000 links. */
function wideTree (leaves: number): { root: CID, store: MemoryBlockstore, blocks: number } {
  const store = new MemoryBlockstore()
  let blocks = 0
  const put = (code: number, bytes: Uint8Array): CID => {
    const cid = cidOf(code, bytes)
    blocks++
    store.put(cid, bytes)
    return cid
  }
  const parents = (cids: CID[]): CID[] => Array.from({ length: Math.ceil(cids.length / FAN_OUT) }, (_, i) => {
    return put(0x71, dagCbor.encode(cids.slice(i * FAN_OUT, (i + 1) * FAN_OUT)))
  })
  const leafCids = Array.from({ length: leaves }, (_, i) => put(0x55, Uint8Array.from([i, i >> 8, i >> 16, 7])))
  const [root] = parents(parents(leafCids))

  return { root, store, blocks }
}

interface Cost {
  blocks: number
  perBlock: number
  byName: Record<string, number>
}

/** Calls of the node's stores for each block that is published. */
async function costOf (leaves: number): Promise<Cost> {
  const { root, store, blocks } = wideTree(leaves)
  const counter = new CallCounter()
  const helia = createHeliaLight({
    blockstore: counter.count(new MemoryBlockstore(), 'blockstore.'),
    datastore: counter.count(new MemoryDatastore(), 'datastore.'),
    codecs: [dagCbor]
  })
  const graph = await encrypted(helia, { key: testKey() }).publish(root, { source: counter.count(store, 'source.') })
  expect(graph.blocks).to.equal(blocks)
  const byName = Object.fromEntries(Object.entries(counter.byName).map(([name, calls]) => [name, Math.round(calls / blocks * 10) / 10]))

  return { blocks, perBlock: counter.calls / blocks, byName }
}

describeNode('publish: many blocks', function () {
  this.timeout(120_000)

  it('takes as many calls a block for 100,000 blocks as for 10,000', async () => {
    const small = await costOf(10_000)
    const large = await costOf(100_000)

    expect(large.byName).to.deep.equal(small.byName)
    expect(large.perBlock / small.perBlock).to.be.within(0.97, 1.03)
    expect(large.perBlock).to.be.below(16)
  })
})
