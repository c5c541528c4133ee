import { expect } from 'aegir/chai'
import all from 'it-all'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { bytesOf, rawBlock } from '../util/blocks.ts'
import { GateStore } from '../util/gate-store.ts'
import { smallGraph, tinyGraph, wideGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, settles, turns, watch } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { WrappedStore } from '../util/wrapped-store.ts'
import type { EncryptedGraph } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const PREFETCH = { prefetch: 'all' } as const

describe('EncryptedBlockstore: open with prefetch', () => {
  failOnUnhandledRejections()
  let shared: RecordingStore
  let gate: GateStore
  let holds: boolean
  let plain: TestGraph
  let graph: EncryptedGraph
  let friend: EncryptedBlockstore

  beforeEach(async () => {
    shared = new RecordingStore()
    plain = await smallGraph()
    graph = await new EncryptedBlockstore(shared, { key: testKey() }).export(plain.root, { source: plain.store })
    holds = false
    gate = new GateStore(shared, op => holds && op === 'get')
    friend = new EncryptedBlockstore(gate, { key: testKey() })
    shared.calls.length = 0
  })

  async function openAll (): Promise<void> {
    holds = false

    while (gate.gets.length > 0) {
      gate.gets[0].open()
      await turns(1)
    }
  }

  /** Everything is held back that is fetched after the plain root is known. */
  async function openHeld (options = {}): Promise<void> {
    const opening = friend.open(graph.root, { ...PREFETCH, ...options })
    await opening
    holds = true
    await turns(5)
  }

  it('gives the plain root before the rest is there, and in the end everything is', async () => {
    expect(await friend.open(graph.root, PREFETCH)).to.deep.equal(plain.root)

    for (const { cid, bytes } of plain.blocks) {
      expect(await bytesOf(friend, cid)).to.equalBytes(bytes)
    }

    expect(await digestsIn(friend)).to.have.property('size', plain.blocks.length)
  })

  it('fetches the same in the same order, whatever is read', async () => {
    const orders: string[][] = []
    const reads = [[], [plain.root], plain.blocks.map(({ cid }) => cid), plain.blocks.map(({ cid }) => cid).toReversed()]

    for (const cids of reads) {
      shared.calls.length = 0
      const reader = new EncryptedBlockstore(shared, { key: testKey() })
      await reader.open(graph.root, PREFETCH)
      await Promise.all(cids.map(async cid => bytesOf(reader, cid)))
      await all(reader.getMany(cids))
      await errorOf(bytesOf(reader, (await rawBlock(seededBytes(9, 9))).cid))
      orders.push(shared.cids('get'))
    }

    shared.calls.length = 0
    await new EncryptedBlockstore(shared, { key: testKey() }).decrypt(graph.root)
    const [first] = orders
    expect(new Set(first)).to.deep.equal(new Set(shared.cids('get')))
    orders.forEach(order => { expect(order).to.deep.equal(first) })
  })

  it('a read waits for its block, and for nothing else', async () => {
    const opening = friend.open(graph.root, { ...PREFETCH, concurrency: 1 })
    await opening
    holds = true
    const reads = plain.blocks.map(({ cid }) => ({ cid, ...watched(bytesOf(friend, cid)) }))
    let before = 0

    while (reads.some(({ state }) => !state.settled)) {
      await turns(3)
      const settled = reads.filter(({ state }) => state.settled).length
      expect(settled - before, 'one block, one read; the root, its manifest and the index none').to.be.at.most(1)
      before = settled
      gate.gets[0]?.open()
    }

    expect(await Promise.all(reads.map(async ({ read }) => read))).to.have.lengthOf(plain.blocks.length)
  })

  it('of a block that is nowhere is told at the end that it is not found', async () => {
    await openHeld()
    const { cid } = await rawBlock(seededBytes(9, 9))
    const read = errorOf(bytesOf(friend, cid))
    const has = friend.has(cid)
    expect(await settles(Promise.race([read, has]), 10)).to.equal(false)
    await openAll()

    expect(await read).to.have.property('name', 'NotFoundError')
    expect(await has).to.equal(false)
  })

  it('asks no other open graph meanwhile, and all of them afterwards', async () => {
    const other = await tinyGraph(70)
    const second = await new EncryptedBlockstore(shared, { key: testKey() }).export(other.root, { source: other.store })
    await friend.open(second.root, { cache: false })
    await openHeld()
    const fetches = gate.gets.length
    const reads = other.blocks.map(async ({ cid }) => bytesOf(friend, cid))
    expect(await settles(Promise.race(reads), 10)).to.equal(false)
    expect(gate.gets).to.have.lengthOf(fetches)

    await openAll()
    expect(await Promise.all(reads)).to.have.lengthOf(other.blocks.length)
  })

  it('reads what is in the private store at once', async () => {
    const { cid, bytes } = plain.blocks[0]
    await friend.put(cid, bytes)
    await openHeld()
    expect(await bytesOf(friend, cid)).to.equalBytes(bytes)
    await openAll()
  })

  it('takes what is here only when it is told to, and waits for nothing', async () => {
    await openHeld()
    expect(await errorOf(all(friend.get(plain.blocks[0].cid, { offline: true } as any)))).to.have.property('name', 'NotFoundError')
    expect(await friend.has(plain.blocks[0].cid, { offline: true })).to.equal(false)
    expect(await errorOf(friend.export(plain.root, { offline: true }))).to.have.property('name', 'NotFoundError')
    await openAll()
    expect(await friend.export(plain.root, { offline: false })).to.deep.equal(graph)
  })

  it('is found though it is put at the very moment when it is looked for', async () => {
    const waiting = Promise.withResolvers<void>()
    let isSlow = false

    class SlowHas extends WrappedStore {
      async has (cid: CID): Promise<boolean> {
        const has = await super.has(cid)
        isSlow && await waiting.promise
        return has
      }
    }

    const own = new SlowHas()
    friend = new EncryptedBlockstore(gate, { key: testKey(), privateStore: own })
    await openHeld({ concurrency: 1 })
    isSlow = true
    const read = bytesOf(friend, plain.root)
    await turns(2)
    isSlow = false

    while (!await own.inner.has(plain.root)) {
      gate.gets[0].open()
      await turns(3)
    }

    waiting.resolve()
    expect(gate.gets, 'there is more to come').to.have.lengthOf(1)
    expect(await read).to.be.a('Uint8Array')
    await openAll()
  })

  it('refuses its plain root as an encrypted one before it is there', async () => {
    await openHeld()
    expect(await friend.has(plain.root, { offline: true })).to.equal(false)
    expect(await errorOf(friend.open(plain.root))).to.have.property('name', 'InvalidRootError')
    await openAll()
  })

  it('opens a graph without a catalog', async () => {
    const bare = await new EncryptedBlockstore(shared, { key: testKey(2) }).export(plain.root, { source: plain.store, catalog: false })
    expect(await friend.open(bare.root, { ...PREFETCH, key: testKey(2) })).to.deep.equal(plain.root)
    expect(await bytesOf(friend, plain.blocks[0].cid)).to.equalBytes(plain.blocks[0].bytes)
  })

  it('reports how far it is, counts only', async () => {
    const events: any[] = []
    await friend.open(graph.root, { ...PREFETCH, onProgress: ({ type, detail }) => { events.push({ type, ...detail }) } })
    await Promise.all(plain.blocks.map(async ({ cid }) => bytesOf(friend, cid)))
    await turns(5)

    expect(events).to.have.lengthOf(graph.blocks)
    expect(events.at(-1)).to.deep.equal({
      type: 'helia-encrypted:decrypt:progress', phase: 'open', blocks: graph.blocks, bytes: graph.bytes, totalBlocks: graph.blocks, totalBytes: graph.bytes
    })
  })

  it('a signal ends the opening, and a read, but not what goes on behind them', async () => {
    const reason = new Error('enough')
    const controller = new AbortController()
    holds = true
    const opening = friend.open(graph.root, { ...PREFETCH, signal: controller.signal })
    await turns(5)
    controller.abort(reason)
    expect(await errorOf(opening)).to.equal(reason)
    await openAll()

    const second = new AbortController()
    await openHeld({ signal: second.signal })
    const reader = new AbortController()
    const read = all(friend.get(plain.root, { signal: reader.signal }))
    await turns(2)
    second.abort(reason)
    reader.abort(reason)
    expect(await errorOf(read)).to.equal(reason)
    await openAll()
    expect(await bytesOf(friend, plain.root)).to.be.a('Uint8Array')
  })

  describe('that fails', () => {
    let lost: CID

    beforeEach(async () => {
      const opened = new EncryptedBlockstore(shared, { key: testKey() })
      await opened.verify(graph.root)
      lost = shared.of('get').map(({ cid }) => cid).findLast(cid => cid.code === 0x55) as CID
      shared.calls.length = 0
    })

    it('says so to all that wait, and to later reads, until it is opened again', async () => {
      const bytes = await bytesOf(shared.inner, lost)
      await shared.inner.delete(lost)
      const { cid } = await rawBlock(seededBytes(9, 9))
      await openHeld()
      const waiting = errorOf(bytesOf(friend, cid))
      await openAll()
      expect(await waiting).to.have.property('name', 'MissingBlockError')
      expect((await errorOf(bytesOf(friend, cid))).message).to.include(lost.toString())
      expect(await errorOf(friend.has(cid))).to.have.property('name', 'MissingBlockError')

      await friend.open(graph.root)
      expect(await errorOf(bytesOf(friend, cid)), 'opened without prefetch it stays as it is').to.have.property('name', 'MissingBlockError')

      await shared.inner.put(lost, bytes)
      await friend.open(graph.root, PREFETCH)
      expect(await errorOf(bytesOf(friend, cid))).to.have.property('name', 'NotFoundError')
      expect(await digestsIn(friend)).to.have.property('size', plain.blocks.length)
    })

    it('can be given up', async () => {
      await shared.inner.delete(lost)
      await friend.open(graph.root, PREFETCH)
      await errorOf(bytesOf(friend, (await rawBlock(seededBytes(9, 9))).cid))
      await friend.closeGraph(graph.root)
      await friend.open(graph.root)
      expect(await errorOf(bytesOf(friend, (await rawBlock(seededBytes(9, 9))).cid))).to.have.property('name', 'NotFoundError')
    })

    it('on a wrong key, or no root, before it begins', async () => {
      expect(await errorOf(friend.open(graph.root, { ...PREFETCH, key: testKey(2) }))).to.have.property('name', 'WrongKeyError')
      expect(await errorOf(friend.open(graph.index, PREFETCH))).to.have.property('name', 'InvalidRootError')
      expect(await friend.has(plain.root)).to.equal(false)
    })
  })

  describe('again', () => {
    it('goes on as it is, and is not begun anew', async () => {
      await openHeld()
      const fetches = gate.gets.length
      holds = false
      await friend.open(graph.root, PREFETCH)
      await friend.open(graph.root)
      holds = true
      await turns(5)
      expect(gate.gets).to.have.lengthOf(fetches)
      await openAll()
      expect(await bytesOf(friend, plain.root)).to.be.a('Uint8Array')
      const sealed = shared.cids('get').filter(cid => cid.startsWith('bafk'))
      expect(sealed.length - new Set(sealed).size, 'the manifest and the top page, by each that opens').to.be.at.most(4)
    })

    it('makes private what was opened without', async () => {
      await friend.open(graph.root)
      await openHeld()
      const fetches = gate.gets.length
      const read = bytesOf(friend, plain.root)
      await turns(5)
      expect(gate.gets).to.have.lengthOf(fetches)
      await openAll()
      expect(await read).to.be.a('Uint8Array')
    })
  })

  it('closeGraph stops it: nothing more is fetched or put, and who waits is told', async () => {
    const wide = await wideGraph(600)
    const { root } = await new EncryptedBlockstore(shared, { key: testKey(5) }).export(wide.root, { source: wide.store })
    await friend.open(root, { ...PREFETCH, key: testKey(5), concurrency: 2 })
    holds = true
    await turns(5)
    const read = errorOf(bytesOf(friend, (await rawBlock(seededBytes(9, 9))).cid))
    await turns(2)
    await friend.closeGraph(root)
    const { size } = await digestsIn(friend)

    expect(await read).to.include({ name: 'GraphClosedError', code: 'ERR_GRAPH_CLOSED' })
    await openAll()
    await turns(5)
    expect(size).to.be.below(600)
    expect(await digestsIn(friend)).to.have.property('size', size)
  })
})

function watched (read: Promise<Uint8Array>): { read: Promise<Uint8Array>, state: { settled: boolean } } {
  return { read, state: watch(read) }
}
