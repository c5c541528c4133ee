import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { encryptIpsql } from '../../src/ipsql/index.ts'
import { backends } from '../crypto/util/backends.ts'
import { cborBlock, rawBlock } from '../util/blocks.ts'
import { graphOf, smallGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { sorted } from './util/reference.ts'
import type { TestGraph } from '../util/graphs.ts'

const IPSQL_CODEC = 0x300539
const key = testKey()
const crypto = recorded()

describe('ipsql: what is written', () => {
  checkNonces()
  failOnUnhandledRejections()
  let graph: TestGraph

  beforeEach(async () => {
    graph = await smallGraph()
  })

  it('is the same every time, with or without a buffer, from every backend', async () => {
    const heads = new Set<string>()

    for (const options of [{}, { bufferBytes: 0 }, { bufferBytes: 300 }, ...backends.map(crypto => ({ crypto }))]) {
      const { root } = await encryptIpsql(graph.store, new MemoryBlockstore(), graph.root, { key, crypto, ...options })
      heads.add(root.toString())
    }

    expect(heads.size).to.equal(1)
  })

  it('is other under another key, and has nothing in common with it', async () => {
    const stores = [new RecordingStore(), new RecordingStore(), new RecordingStore()]

    for (const [i, other] of [key, testKey(2), key.slice(0, 16)].entries()) {
      await encryptIpsql(graph.store, stores[i], graph.root, { key: other, crypto })
    }

    const all = stores.flatMap(store => store.cids('put'))
    expect(new Set(all).size).to.equal(all.length)
  })

  it('comes in the order of the encrypted addresses, the head last', async () => {
    const wide = await wideGraph(600)
    const shared = new RecordingStore()
    const { root } = await encryptIpsql(wide.store, shared, wide.root, { key, crypto })
    const puts = shared.of('put').map(({ cid }) => cid)
    const sealed = puts.filter(({ code }) => code === IPSQL_CODEC)
    expect(sealed).to.have.lengthOf(604)
    expect(sealed).to.deep.equal(sorted(sealed))
    expect(puts[puts.length - 1]).to.deep.equal(root)
  })

  it('says what the format can\'t do', async () => {
    const { authenticated, stockPinnable, blocks, sealedBlocks, sealedBytes, bytes } = await encryptIpsql(graph.store, new MemoryBlockstore(), graph.root, { key, crypto })
    expect({ authenticated, stockPinnable }).to.deep.equal({ authenticated: false, stockPinnable: false })
    expect(blocks).to.equal(graph.blocks.length)
    expect(sealedBlocks).to.equal(blocks)
    const overhead = graph.blocks.reduce((sum, { cid }) => sum + 32 + cid.bytes.byteLength, 0)
    expect(sealedBytes).to.equal(bytes + overhead)
  })

  it('has no plain CID and no plain bytes in it', async () => {
    const secret = await rawBlock(new TextEncoder().encode('a text that is easy to find'))
    const { store, root, blocks } = await graphOf([secret, await cborBlock({ secret: secret.cid })])
    const shared = new RecordingStore()
    await encryptIpsql(store, shared, root, { key, crypto })
    const written = shared.of('put').map(({ bytes }) => (bytes as Uint8Array).join())
    expect(written).to.have.lengthOf(4)

    for (const needle of [secret.bytes, ...blocks.map(({ cid }) => cid.multihash.digest)]) {
      expect(written.filter(text => text.includes(needle.join()))).to.deep.equal([])
    }
  })
})
