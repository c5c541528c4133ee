import * as dagCbor from '@ipld/dag-cbor'
import * as dagPb from '@ipld/dag-pb'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import * as json from 'multiformats/codecs/json'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { block, bytesOf, cborBlock, identityBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { putSealed, putTogether, takeApart } from '../util/forge.ts'
import { graphOf } from '../util/graphs.ts'
import { concat } from '../util/loose-cbor.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { ARRAY, MAP, claim, followedBy, manyKeys, nested, wide } from './util/cbor.ts'
import { CountingStore } from './util/readers.ts'
import type { PlainBlock } from '../../src/format/internal.ts'

const key = testKey()
const crypto = recorded()
const DAG_CBOR = 0x71
const DAG_JSON = 0x0129
const text = (value: string): Uint8Array => new TextEncoder().encode(value)

/** Plain blocks that are hard to decode, and whether they are what their codec says. */
const BLOCKS: Record<string, { make (): Promise<PlainBlock>, valid: boolean }> = {
  'dag-cbor that is nested 2 million deep': { make: async () => block(DAG_CBOR, nested(2_000_000)), valid: false },
  'dag-cbor of 2 million lists': { make: async () => block(DAG_CBOR, wide(2_000_000)), valid: true },
  'dag-cbor of 300,000 keys': { make: async () => block(DAG_CBOR, manyKeys(300_000)), valid: true },
  'dag-cbor that says it has 2^32 - 1 items': { make: async () => block(DAG_CBOR, followedBy(claim(ARRAY, 2n ** 32n - 1n), new Uint8Array(1_000_000))), valid: false },
  'dag-cbor that says it has 2^64 - 1 fields': { make: async () => block(DAG_CBOR, claim(MAP, 2n ** 64n - 1n)), valid: false },
  'dag-json that is nested a million deep': { make: async () => block(DAG_JSON, text('['.repeat(1_000_000) + ']'.repeat(1_000_000))), valid: false },
  'dag-json of a million numbers': { make: async () => block(DAG_JSON, text(`[${new Array(1_000_000).fill(0).join()}]`)), valid: true },
  'json that is nested a million deep, where nobody looks for links': { make: async () => block(json.code, text('['.repeat(1_000_000))), valid: false },
  'dag-pb of 100,000 links without a CID': { make: async () => block(dagPb.code, new Uint8Array(200_000).map((_, i) => i % 2 === 0 ? 0x12 : 0)), valid: false },
  'dag-pb with a link that says it is 2^31 bytes': { make: async () => block(dagPb.code, concat([0x12, 0xff, 0xff, 0xff, 0xff, 0x07], [0])), valid: false }
}

/** An identity CID in an identity CID, and so on. */
async function inOneAnother (depth: number): Promise<PlainBlock> {
  let inner = identityBlock(0x55, Uint8Array.of(1))

  for (let i = 1; i < depth; i++) {
    inner = identityBlock(DAG_CBOR, dagCbor.encode([inner.cid]))
  }

  return cborBlock([inner.cid])
}

describe('hostile: plain blocks', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()

  for (const [name, { make, valid }] of Object.entries(BLOCKS)) {
    it(`${name}: ${valid ? 'go through every reader' : 'are refused by who follows links'}`, async () => {
      const hostile = await make()
      const store = await storeOf([hostile])
      const shared = new MemoryBlockstore()

      if (valid) {
        const { root } = await encryptGraph(store, shared, hostile.cid, { key, crypto })
        expect(await verifyGraph(shared, root, { key, crypto })).to.have.nested.property('plain.blocks', 1)
        return
      }

      expect(await errorOf(encryptGraph(store, shared, hostile.cid, { key, crypto }))).to.have.property('name', 'UndecodableBlockError')
    })

    it(`${name}: who decrypts has the block, and does not decode it`, async () => {
      const hostile = await make()
      const shared = new MemoryBlockstore()
      const small = await graphOf([await rawBlock(Uint8Array.of(1))])
      const made = await takeApart(shared, (await encryptGraph(small.store, shared, small.root, { key, crypto, catalog: false })).root, key)
      const sealed = await putSealed(made, hostile)
      const root = await putTogether(made, { entries: [sealed], manifest: { root: hostile.cid, entry: sealed, bytes: hostile.bytes.byteLength } })
      const target = new MemoryBlockstore()
      await decryptGraph(shared, target, root, { key, crypto })
      expect(await bytesOf(target, hostile.cid)).to.have.property('byteLength', hostile.bytes.byteLength)
      valid || expect(await errorOf(verifyGraph(shared, root, { key, crypto }))).to.have.property('name', 'UndecodableBlockError')
    })
  }

  it('50,000 links to one block: it is read once', async () => {
    const leaf = await rawBlock(Uint8Array.of(1))
    const root = await cborBlock(new Array(50_000).fill(leaf.cid))
    const counted = new CountingStore(await storeOf([leaf, root]))
    await encryptGraph(counted, new MemoryBlockstore(), root.cid, { key, crypto })
    expect(counted.gets).to.be.at.most(4)
  })

  it('blocks that link each other twice, 60 deep (2^60 ways): each is read once', async () => {
    const blocks = [await rawBlock(Uint8Array.of(1))]

    for (let i = 0; i < 60; i++) {
      const below = blocks[blocks.length - 1].cid
      blocks.push(await cborBlock([below, below]))
    }

    const { store, root } = await graphOf(blocks)
    const shared = new MemoryBlockstore()
    const counted = new CountingStore(store)
    const graph = await encryptGraph(counted, shared, root, { key, crypto })
    expect(counted.gets).to.be.at.most(2 * 61)
    const reading = new CountingStore(shared)
    await verifyGraph(reading, graph.root, { key, crypto })
    expect(reading.gets).to.equal(graph.sealedBlocks + 3)
  })

  it('16 identity CIDs in one another are followed, 17 are refused', async () => {
    const shared = new MemoryBlockstore()
    const right = await inOneAnother(16)
    await encryptGraph(await storeOf([right]), shared, right.cid, { key, crypto })

    for (const depth of [17, 18, 500]) {
      const wrong = await inOneAnother(depth)
      expect(await errorOf(encryptGraph(await storeOf([wrong]), shared, wrong.cid, { key, crypto }))).to.have.property('name', 'UndecodableBlockError')
    }
  })
})
