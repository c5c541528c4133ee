import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { smallGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { EncryptedGraph, GraphProgress, GraphProgressEvents } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'

const key = testKey()
const crypto = recorded()

/** Collects events, and checks what holds for all of them. */
function collector (): { events: GraphProgressEvents[], onProgress (event: GraphProgressEvents): void, details (phase: string): GraphProgress[] } {
  const events: GraphProgressEvents[] = []

  return {
    events,
    onProgress (event) {
      events.push(event)
    },
    details: (phase) => events.map(({ detail }) => detail).filter(detail => detail.phase === phase)
  }
}

/** Counts that rise by one block at a time, up to the total where there is one. */
function expectRising (details: GraphProgress[], blocks: number, bytes: number): void {
  expect(details.map(detail => detail.blocks)).to.deep.equal(Array.from({ length: blocks }, (_, i) => i + 1))
  details.forEach((detail, i) => { expect(detail.bytes).to.be.at.least(details[i - 1]?.bytes ?? 0) })
  expect(details[details.length - 1]).to.include({ blocks, bytes })
}

describe('graph: progress', () => {
  checkNonces()
  failOnUnhandledRejections()
  let graph: TestGraph
  let shared: MemoryBlockstore
  let result: EncryptedGraph

  before(async () => {
    graph = await smallGraph()
    shared = new MemoryBlockstore()
    result = await encryptGraph(graph.store, shared, graph.root, { key, crypto })
  })

  function itCounts (bufferBytes: number): void {
    it(`encrypt: first seals, then stores, up to its totals; bufferBytes ${bufferBytes}`, async () => {
      const { events, onProgress, details } = collector()
      await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, crypto, bufferBytes, onProgress })
      expect(new Set(events.map(({ type }) => type))).to.deep.equal(new Set(['helia-encrypted:export:progress']))
      const phases = events.map(({ detail }) => detail.phase)
      expect(phases.lastIndexOf('seal')).to.be.lessThan(phases.indexOf('store'))
      expectRising(details('seal'), result.blocks, result.bytes)
      expectRising(details('store'), result.sealedBlocks, result.sealedBytes)
      expect(details('store').every(({ totalBlocks }) => totalBlocks === result.sealedBlocks)).to.be.true()
      expect(events).to.have.lengthOf(result.blocks + result.sealedBlocks)
    })
  }

  itCounts(0)
  itCounts(Infinity)

  it('decrypt: up to its totals, which are known from the start', async () => {
    const { events, onProgress, details } = collector()
    await decryptGraph(shared, new MemoryBlockstore(), result.root, { key, crypto, onProgress })
    expect(new Set(events.map(({ type }) => type))).to.deep.equal(new Set(['helia-encrypted:decrypt:progress']))
    expectRising(details('open'), result.blocks, result.bytes)
    expect(details('open').every(({ totalBlocks, totalBytes }) => totalBlocks === result.blocks && totalBytes === result.bytes)).to.be.true()
    expect(events).to.have.lengthOf(result.blocks)
  })

  it('verify: every sealed block, with the key and without', async () => {
    for (const options of [{ crypto }, { crypto, key }]) {
      const { events, onProgress, details } = collector()
      await verifyGraph(shared, result.root, { ...options, onProgress })
      expect(new Set(events.map(({ type }) => type))).to.deep.equal(new Set(['helia-encrypted:verify:progress']))
      expectRising(details('verify'), result.sealedBlocks, result.sealedBytes)
      expect(events).to.have.lengthOf(result.sealedBlocks)
    }
  })

  it('no event holds anything but its phase and numbers', async () => {
    const { events, onProgress } = collector()
    await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, crypto, onProgress })
    await decryptGraph(shared, new MemoryBlockstore(), result.root, { key, crypto, onProgress })
    await verifyGraph(shared, result.root, { key, crypto, onProgress })
    expect(events.length).to.be.greaterThan(20)

    for (const { detail, type } of events) {
      const { phase, ...numbers } = detail
      expect(['seal', 'store', 'open', 'verify']).to.include(phase)
      expect(['blocks', 'bytes', 'totalBlocks', 'totalBytes']).to.include.members(Object.keys(numbers))
      expect(Object.values(numbers).every(value => typeof value === 'number')).to.be.true()
      expect(type).to.match(/^helia-encrypted:(export|decrypt|verify):progress$/)
    }
  })

  it('every event has a detail of its own', async () => {
    const { events, onProgress } = collector()
    await decryptGraph(shared, new MemoryBlockstore(), result.root, { key, crypto, onProgress })
    expect(new Set(events.map(({ detail }) => detail)).size).to.equal(events.length)
  })

  it('a callback that throws ends the operation with its error', async () => {
    const fault = new Error('from the callback')
    const onProgress = (): void => { throw fault }
    expect(await errorOf(encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, crypto, onProgress }))).to.equal(fault)
    expect(await errorOf(decryptGraph(shared, new MemoryBlockstore(), result.root, { key, crypto, onProgress }))).to.equal(fault)
    expect(await errorOf(verifyGraph(shared, result.root, { key, crypto, onProgress }))).to.equal(fault)
  })
})
