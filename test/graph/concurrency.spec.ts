import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { ENTRY_BYTES } from '../../src/graph/sealed-buffer.ts'
import { takeApart } from '../util/forge.ts'
import { GateStore } from '../util/gate-store.ts'
import { wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, settles, turns, watch } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { Waiting } from '../util/gate-store.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

describe('graph: what is held at once', function () {
  this.timeout(20_000)
  checkNonces()
  failOnUnhandledRejections()
  let shared: MemoryBlockstore
  let root: CID
  let sealed: Set<string>

  before(async () => {
    const graph = await wideGraph(100)
    shared = new MemoryBlockstore()
    root = (await encryptGraph(graph.store, shared, graph.root, { key, crypto })).root
    sealed = new Set((await takeApart(shared, root, key)).entries.map(String))
  })

  /** Holds back the reads of sealed blocks. */
  function gate (): GateStore {
    return new GateStore(shared, (_op, cid) => sealed.has(cid.toString()))
  }

  /** Let everything go on, a few at a time; the most that ever waited. */
  async function drain (waiting: Waiting[], done: Promise<unknown>): Promise<number> {
    let most = 0
    const state = watch(done)

    while (!state.settled) {
      await turns()
      most = Math.max(most, waiting.length)
      waiting.slice(0, 3).forEach(call => { call.open() })
    }

    return most
  }

  function itReads (limit: number, concurrency?: number): void {
    it(`decrypt reads ${limit} side by side and not more${concurrency == null ? ', unless told' : ''}`, async () => {
      const source = gate()
      const done = decryptGraph(source, new MemoryBlockstore(), root, { key, crypto, concurrency })
      await turns(5)
      expect(source.gets).to.have.lengthOf(limit)
      expect(await drain(source.gets, done)).to.equal(limit)
      expect((await done).blocks).to.equal(102)
    })

    it(`verify reads ${limit} side by side and not more${concurrency == null ? ', unless told' : ''}`, async () => {
      for (const options of [{ key }, {}]) {
        const source = gate()
        const done = verifyGraph(source, root, { ...options, crypto, concurrency })
        await turns(5)
        expect(source.gets).to.have.lengthOf(limit)
        expect(await drain(source.gets, done)).to.equal(limit)
        expect((await done).sealedBlocks).to.equal(103)
      }
    })
  }

  for (const limit of [1, 2, 7, 32]) {
    itReads(limit, limit)
  }

  itReads(32)

  it('decrypt reads no further while the target is slow', async () => {
    const source = new RecordingStore(shared)
    const target = new GateStore()
    const done = decryptGraph(source, target, root, { key, crypto, concurrency: 4 })
    const state = watch(done)
    const read = (): number => source.of('get').filter(({ cid }) => sealed.has(cid.toString())).length

    for (let put = 0; !state.settled; put++) {
      await turns(2)
      // at most four are read and not yet put; the one page is never put
      expect(read()).to.be.at.most(put + 4 + 1)
      target.puts[0]?.open()
    }

    expect((await done).blocks).to.equal(102)
  })

  it('one failure aborts the other reads through their signals, and does not wait for them', async () => {
    const fault = new Error('one of them')
    const runs: Array<(source: GateStore) => Promise<unknown>> = [
      async source => decryptGraph(source, new MemoryBlockstore(), root, { key, crypto, concurrency: 6 }),
      async source => verifyGraph(source, root, { key, crypto, concurrency: 6 }),
      async source => verifyGraph(source, root, { crypto, concurrency: 6 })
    ]

    for (const run of runs) {
      const source = gate()
      const done = run(source)
      done.catch(() => {})
      await turns(5)
      const others = source.gets.slice(1)
      expect(others.map(({ signal }) => signal?.aborted)).to.deep.equal([false, false, false, false, false])
      source.gets[0].open(fault)
      expect(await settles(done)).to.be.true()
      expect(await errorOf(done)).to.equal(fault)
      expect(others.map(({ signal }) => signal?.aborted)).to.deep.equal([true, true, true, true, true])
      expect(source.gets).to.have.lengthOf(5)
      others.forEach((call, i) => { call.open(i % 2 === 0 ? undefined : new Error('late')) })
      await turns(3)
      expect(source.gets).to.have.lengthOf(0)
    }
  })
})

describe('graph: what an export holds', function () {
  this.timeout(20_000)
  checkNonces()
  failOnUnhandledRejections()

  it('bufferBytes is the limit to the byte: what comes past it is read a second time', async () => {
    const graph = await wideGraph(300)
    const { sealedBytes, sealedBlocks, root } = await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, crypto })
    const held = sealedBytes + ENTRY_BYTES * sealedBlocks
    const all = graph.blocks.length
    // catalog pages come last, and are made again without reading
    const reads: number[] = []

    for (const bufferBytes of [held + 1, held, held >> 1, held >> 2, 1, 0]) {
      const source = new RecordingStore(graph.store)
      const again = await encryptGraph(source, new MemoryBlockstore(), graph.root, { key, crypto, bufferBytes })
      expect(again.root.toString()).to.equal(root.toString())
      reads.push(source.of('get').length)
    }

    expect([reads[0], reads[1], reads[4], reads[5]]).to.deep.equal([all, all, 2 * all, 2 * all])
    expect(reads[2]).to.be.above(1.4 * all).and.below(reads[3])
    expect(reads[3]).to.be.below(1.9 * all)
  })

  it('bufferBytes is the limit to the byte for the last block, too', async () => {
    const graph = await wideGraph(30)
    const options = { key, crypto, catalog: false }
    const { sealedBytes, sealedBlocks } = await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, options)
    const held = sealedBytes + ENTRY_BYTES * sealedBlocks

    for (const [bufferBytes, again] of [[held, 0], [held - 1, 1]]) {
      const source = new RecordingStore(graph.store)
      await encryptGraph(source, new MemoryBlockstore(), graph.root, { ...options, bufferBytes })
      expect(source.of('get')).to.have.lengthOf(graph.blocks.length + again)
    }
  })

  it('in two passes, little is read ahead of what is put', async () => {
    const graph = await wideGraph(50)
    const calls: string[] = []
    const source = new RecordingStore(graph.store)
    const target = new GateStore()
    const done = encryptGraph(source, target, graph.root, { key, crypto, bufferBytes: 0 })
    await turns(20)
    const first = graph.blocks.length

    for (let put = 0; calls.length < 5; put++) {
      await turns(3)
      calls.push(`${source.of('get').length - first} ${target.puts.length}`)
      target.puts[0].open()
    }

    // three more where the platform's cryptography has to be waited for
    calls.forEach((call, i) => { expect(Number(call.split(' ')[0])).to.be.at.most(i + 2 + 3) })
    expect(calls.every(call => call.endsWith(' 1'))).to.be.true()

    while (!await settles(done, 2)) {
      target.puts[0]?.open()
    }

    await done
  })
})
