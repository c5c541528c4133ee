import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { bytesOf, rawBlock } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { GateStore } from '../util/gate-store.ts'
import { smallGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, settles, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { WrappedStore } from '../util/wrapped-store.ts'
import type { EncryptedGraph } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { Bytes } from '../util/wrapped-store.ts'
import type { CID } from 'multiformats/cid'

const reason = new Error('enough')
const digestOf = (cid: CID): string => cid.multihash.digest.join()

/** Looks private, and gives blocks over 64 bytes away later. */
class LateLeak extends WrappedStore {
  leaks?: MemoryBlockstore

  async put (cid: CID, bytes: Bytes): Promise<CID> {
    await super.put(cid, bytes)
    await this.leaks?.put(cid, bytes as Uint8Array)
    return cid
  }
}

describe('EncryptedBlockstore: open, and the leak guard', () => {
  failOnUnhandledRejections()
  let shared: MemoryBlockstore
  let plain: TestGraph
  let graph: EncryptedGraph

  beforeEach(async () => {
    shared = new MemoryBlockstore()
    plain = await smallGraph()
    graph = await new EncryptedBlockstore(shared, { key: testKey() }).export(plain.root, { source: plain.store })
  })

  it('refuses a private store that writes through, before anything is opened or put', async () => {
    class WritesThrough extends WrappedStore {
      async put (cid: CID, bytes: Bytes): Promise<CID> {
        await shared.put(cid, bytes as Uint8Array)
        return super.put(cid, bytes)
      }
    }

    const before = await digestsIn(shared)
    const recording = new RecordingStore(shared)
    const friend = new EncryptedBlockstore(recording, { key: testKey(), privateStore: new WritesThrough() })
    const opens: object[] = [{}, { cache: false }, { prefetch: 'all' }]

    for (const options of opens) {
      expect(await errorOf(friend.open(graph.root, options))).to.have.property('name', 'PlaintextLeakError')
      expect(await errorOf(bytesOf(friend, plain.root))).to.have.property('name', 'PlaintextLeakError')
    }

    expect(await digestsIn(shared)).to.deep.equal(before)
    expect(recording.of('get').filter(({ cid }) => cid.code !== 0x55), 'no root was read').to.be.empty()
  })

  it('sees the first block of a codec that leaks, takes it back, and puts nothing more', async () => {
    const own = new LateLeak()
    const friend = new EncryptedBlockstore(shared, { key: testKey(), privateStore: own })
    await friend.open(graph.root)
    own.leaks = shared

    expect(await errorOf(bytesOf(friend, plain.root))).to.have.property('name', 'PlaintextLeakError')
    expect(await shared.has(plain.root)).to.equal(false)
    expect(await errorOf(bytesOf(friend, plain.blocks[0].cid))).to.have.property('name', 'PlaintextLeakError')
    const public_ = await digestsIn(shared)
    expect(plain.blocks.filter(({ cid }) => public_.has(digestOf(cid)))).to.be.empty()
  })

  it('leaves the marker of the graph\'s key in the private store', async () => {
    const own = new MemoryBlockstore()
    const friend = new EncryptedBlockstore(shared, { key: testKey(), privateStore: own })
    await friend.open(graph.root)
    const node = new EncryptedBlockstore(own, { key: testKey() })
    expect(await errorOf(node.assertNoPlaintext())).to.have.property('name', 'PlaintextLeakError')

    const theirs = await new EncryptedBlockstore(shared, { key: testKey(2) }).export(plain.root, { source: plain.store })
    await friend.open(theirs.root, { key: testKey(2), cache: false })
    expect(await errorOf(new EncryptedBlockstore(own, { key: testKey(2) }).assertNoPlaintext())).to.have.property('name', 'PlaintextLeakError')
  })

  it('refuses a shared store that holds plaintext of this key', async () => {
    const own = new MemoryBlockstore()
    await new EncryptedBlockstore(shared, { key: testKey(), privateStore: own }).open(graph.root)
    const error = await errorOf(new EncryptedBlockstore(own, { key: testKey() }).open(graph.root))
    expect(error).to.have.property('name', 'PlaintextLeakError')
  })

  it('two blockstores, of one key or two, each put into their own', async () => {
    const stores = [new MemoryBlockstore(), new MemoryBlockstore()]
    const [one, two] = stores.map(privateStore => new EncryptedBlockstore(shared, { key: testKey(), privateStore }))
    await Promise.all([one.open(graph.root), two.open(graph.root)])
    await Promise.all([bytesOf(one, plain.root), bytesOf(two, plain.blocks[0].cid)])

    expect(stores[0].has(plain.root) && stores[1].has(plain.blocks[0].cid)).to.equal(true)
    expect(stores[1].has(plain.root) || stores[0].has(plain.blocks[0].cid)).to.equal(false)
    await one.closeGraph(graph.root)
    expect(await two.has(plain.root)).to.equal(true)
    expect(await one.has(plain.blocks[0].cid)).to.equal(false)
  })

  it('two blockstores on one private store read what the other has read', async () => {
    const privateStore = new MemoryBlockstore()
    const one = new EncryptedBlockstore(shared, { key: testKey(), privateStore })
    await one.open(graph.root)
    await bytesOf(one, plain.root)
    expect(await bytesOf(new EncryptedBlockstore(shared, { key: testKey(), privateStore }), plain.root)).to.be.a('Uint8Array')
  })

  it('what is deleted can be read again while the graph is open', async () => {
    const friend = new EncryptedBlockstore(shared, { key: testKey() })
    await friend.open(graph.root)
    await bytesOf(friend, plain.root)
    await friend.delete(plain.root)
    expect(await all(friend.getAll())).to.be.empty()
    expect(await bytesOf(friend, plain.root)).to.be.a('Uint8Array')
  })
})

describe('EncryptedBlockstore: open, signals and stores that hang', () => {
  failOnUnhandledRejections()
  let inner: MemoryBlockstore
  let plain: TestGraph
  let graph: EncryptedGraph

  beforeEach(async () => {
    inner = new MemoryBlockstore()
    plain = await smallGraph()
    graph = await new EncryptedBlockstore(inner, { key: testKey() }).export(plain.root, { source: plain.store })
  })

  it('a signal that is aborted before opens nothing', async () => {
    const shared = new RecordingStore(inner)
    const friend = new EncryptedBlockstore(shared, { key: testKey() })
    expect(await errorOf(friend.open(graph.root, { signal: AbortSignal.abort(reason) }))).to.equal(reason)
    expect(await friend.has(plain.root)).to.equal(false)
    expect(shared.cids('get')).to.not.include(graph.root.toString())
  })

  it('opening stops at any call of the shared store', async () => {
    const total = new Trip()
    await new EncryptedBlockstore(new FaultyStore(inner, total), { key: testKey() }).open(graph.root)

    for (let at = 1; at <= total.calls; at++) {
      const controller = new AbortController()
      const trip = new Trip({ at, fault: 'hang', onTrip: () => { controller.abort(reason) } })
      const friend = new EncryptedBlockstore(new FaultyStore(inner, trip, { deaf: true }), { key: testKey() })
      expect(await errorOf(friend.open(graph.root, { signal: controller.signal })), `call ${at}`).to.equal(reason)
      trip.release()
      expect(await friend.open(graph.root)).to.deep.equal(plain.root)
    }
  })

  const reads: Record<string, (store: EncryptedBlockstore, signal: AbortSignal) => Promise<unknown>> = {
    get: async (store, signal) => all(store.get(plain.root, { signal })),
    getMany: async (store, signal) => all(store.getMany([plain.root], { signal })),
    export: async (store, signal) => store.export(plain.root, { signal })
  }

  Object.entries(reads).forEach(([name, read]) => {
    it(`${name}: stops although the shared store hangs for ever, deaf to the signal`, async () => {
      const trip = new Trip()
      const friend = new EncryptedBlockstore(new FaultyStore(inner, trip, { deaf: true }), { key: testKey() })
      await friend.open(graph.root)
      trip.next = op => op === 'get' ? 'hang' : undefined
      const controller = new AbortController()
      const reading = errorOf(read(friend, controller.signal))
      expect(await settles(reading, 5)).to.equal(false)
      controller.abort(reason)

      expect(await reading).to.equal(reason)
      trip.release()
    })
  })

  it('get: stops although the private store hangs for ever, and nothing is put', async () => {
    const trip = new Trip()
    const own = new MemoryBlockstore()
    const friend = new EncryptedBlockstore(inner, { key: testKey(), privateStore: new FaultyStore(own, trip, { deaf: true }) })
    await friend.open(graph.root)
    trip.next = op => op === 'put' ? 'hang' : undefined
    const controller = new AbortController()
    const reading = errorOf(all(friend.get(plain.root, { signal: controller.signal })))
    expect(await settles(reading, 5)).to.equal(false)
    controller.abort(reason)

    expect(await reading).to.equal(reason)
    trip.release()
    expect(own.has(plain.root)).to.equal(false)
  })

  it('get: what fails in the private store is not given away as found', async () => {
    const trip = new Trip()
    const friend = new EncryptedBlockstore(inner, { key: testKey(), privateStore: new FaultyStore(new MemoryBlockstore(), trip) })
    await friend.open(graph.root)
    trip.next = op => op === 'put' ? 'fail' : undefined
    expect(await errorOf(bytesOf(friend, plain.root))).to.have.property('message', 'the disk is on fire')
    trip.next = () => undefined
    expect(await bytesOf(friend, plain.root)).to.be.a('Uint8Array')
  })

  it('a block that comes damaged is refused, and not kept', async () => {
    for (const fault of ['wrong', 'short'] as const) {
      const trip = new Trip()
      const own = new MemoryBlockstore()
      const friend = new EncryptedBlockstore(new FaultyStore(inner, trip), { key: testKey(), privateStore: own })
      await friend.open(graph.root)
      trip.next = op => op === 'get' ? fault : undefined
      expect(await errorOf(bytesOf(friend, plain.root))).to.have.property('name', 'SealedBlockMismatchError')
      expect(own.has(plain.root)).to.equal(false)
      trip.next = () => undefined
      expect(await bytesOf(friend, plain.root)).to.be.a('Uint8Array')
    }
  })

  it('reads of one block share one fetch, and one that is given up leaves the others', async () => {
    let holds = false
    const gate = new GateStore(inner, op => holds && op === 'get')
    const friend = new EncryptedBlockstore(gate, { key: testKey() })
    await friend.open(graph.root)
    holds = true
    const controller = new AbortController()
    const given = errorOf(all(friend.get(plain.root, { signal: controller.signal })))
    const other = bytesOf(friend, plain.root)
    await turns(5)
    controller.abort(reason)
    expect(await given).to.equal(reason)
    expect(gate.gets).to.have.lengthOf(1)
    gate.gets[0].open()
    expect(await other).to.be.a('Uint8Array')
  })

  it('closeGraph ends what hangs, of that graph only', async () => {
    const others = await new EncryptedBlockstore(inner, { key: testKey(2) }).export(plain.root, { source: plain.store })
    let holds = false
    const gate = new GateStore(inner, op => holds && op === 'get')
    const friend = new EncryptedBlockstore(gate, { key: testKey() })
    await friend.open(graph.root)
    holds = true
    const read = errorOf(bytesOf(friend, plain.root))
    await turns(5)
    holds = false
    await friend.closeGraph(graph.root)
    expect(await read).to.have.property('name', 'GraphClosedError')
    await friend.open(others.root, { key: testKey(2) })
    expect(await bytesOf(friend, plain.root)).to.be.a('Uint8Array')
    gate.gets.forEach(({ open }) => { open(new Error('failed long after')) })
  })

  it('a block that is nowhere is not asked of a store that hangs', async () => {
    const trip = new Trip()
    const friend = new EncryptedBlockstore(new FaultyStore(inner, trip, { deaf: true }), { key: testKey() })
    await friend.open(graph.root)
    trip.next = () => 'hang'
    const { cid } = await rawBlock(seededBytes(9, 9))
    expect(await errorOf(bytesOf(friend, cid))).to.have.property('name', 'NotFoundError')
  })
})
