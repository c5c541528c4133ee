import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { EncryptedBlockstore } from '../../src/blockstore/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { bytesOf } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { smallGraph } from '../util/graphs.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import type { EncryptedGraph } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

type Use = (store: EncryptedBlockstore, signal: AbortSignal) => Promise<unknown>

describe('EncryptedBlockstore: signals', () => {
  const reason = new Error('enough')
  let inner: MemoryBlockstore
  let plain: TestGraph
  let graph: EncryptedGraph

  beforeEach(async () => {
    inner = new MemoryBlockstore()
    plain = await smallGraph()
    graph = await new EncryptedBlockstore(inner, { key: testKey() }).export(plain.root, { source: plain.store })
  })

  async function collect (store: EncryptedBlockstore, cid: CID, signal: AbortSignal): Promise<unknown> {
    return all(store.get(cid, { signal }))
  }

  const uses: Record<string, Use> = {
    put: async (store, signal) => store.put(plain.root, plain.blocks.at(-1)?.bytes as Uint8Array, { signal }),
    get: async (store, signal) => collect(store, plain.root, signal),
    has: async (store, signal) => store.has(plain.root, { signal }),
    delete: async (store, signal) => store.delete(plain.root, { signal }),
    getAll: async (store, signal) => all(store.getAll({ signal })),
    putMany: async (store, signal) => all(store.putMany(plain.blocks, { signal })),
    getMany: async (store, signal) => all(store.getMany([plain.root], { signal })).then(async pairs => Promise.all(pairs.map(async ({ bytes }) => all(bytes)))),
    export: async (store, signal) => store.export(plain.root, { signal }),
    'export with a source': async (store, signal) => store.export(plain.root, { source: plain.store, signal }),
    seal: async (store, signal) => store.seal(plain.root, { signal }),
    decrypt: async (store, signal) => store.decrypt(graph.root, { signal }),
    'decrypt into': async (store, signal) => store.decrypt(graph.root, { into: new MemoryBlockstore(), signal }),
    verify: async (store, signal) => store.verify(graph.root, { signal })
  }

  Object.entries(uses).forEach(([name, use]) => {
    it(`${name}: one that is aborted already throws its reason, and nothing is changed`, async () => {
      const shared = new RecordingStore(inner)
      const own = new RecordingStore()
      const store = new EncryptedBlockstore(shared, { key: testKey(), privateStore: own })

      expect(await errorOf(use(store, AbortSignal.abort(reason)))).to.equal(reason)
      expect([...shared.of('put'), ...own.of('put')].filter(({ cid }) => cid.equals(plain.root))).to.be.empty()
      expect(own.of('delete').map(({ cid }) => cid.toString())).to.not.include(plain.root.toString())
    })
  })

  const long: Record<string, Use> = {
    export: async (store, signal) => store.export(plain.root, { source: plain.store, signal, padding: 'none' }),
    decrypt: async (store, signal) => store.decrypt(graph.root, { signal }),
    verify: async (store, signal) => store.verify(graph.root, { signal })
  }

  Object.entries(long).forEach(([name, use]) => {
    it(`${name}: stops at any call of the shared store, with the signal's reason`, async () => {
      const total = new Trip()
      await use(new EncryptedBlockstore(new FaultyStore(inner, total), { key: testKey() }), new AbortController().signal)
      let stopped = 0

      for (let at = 1; at <= total.calls; at++) {
        const controller = new AbortController()
        const trip = new Trip({ at, onTrip: () => { controller.abort(reason) } })
        const store = new EncryptedBlockstore(new FaultyStore(inner, trip, { deaf: true }), { key: testKey() })
        const error = await use(store, controller.signal).catch(err => err)
        stopped += error === reason ? 1 : 0
        expect(error === reason || at === total.calls, `aborted at call ${at} of ${total.calls}`).to.equal(true)
      }

      expect(stopped).to.be.above(3)
    })
  })

  const hangs: Array<[string, 'get' | 'put', Use]> = [
    ['export', 'put', long.export],
    ['decrypt', 'get', long.decrypt],
    ['verify', 'get', long.verify]
  ]

  hangs.forEach(([name, op, use]) => {
    it(`${name}: stops although a ${op} hangs for ever, deaf to the signal`, async () => {
      const controller = new AbortController()
      const trip = new Trip({ at: 4, op, fault: 'hang', onTrip: () => { controller.abort(reason) } })
      const store = new EncryptedBlockstore(new FaultyStore(inner, trip, { deaf: true }), { key: testKey() })

      expect(await errorOf(use(store, controller.signal))).to.equal(reason)
      trip.release()
    })
  })

  it('decrypt: stops although the private store hangs for ever', async () => {
    const controller = new AbortController()
    const trip = new Trip()
    const own = new FaultyStore(new MemoryBlockstore(), trip, { deaf: true })
    const store = new EncryptedBlockstore(inner, { key: testKey(), privateStore: own })
    await store.has(plain.root)
    trip.next = op => {
      controller.abort(reason)
      return op === 'put' ? 'hang' : undefined
    }

    expect(await errorOf(store.decrypt(graph.root, { signal: controller.signal }))).to.equal(reason)
    trip.release()
  })

  it('one that is aborted while another call waits for the guard does not disturb that other', async () => {
    const controller = new AbortController()
    const store = new EncryptedBlockstore(inner, { key: testKey() })
    const aborted = store.has(plain.root, { signal: controller.signal })
    const other = store.decrypt(graph.root)
    controller.abort(reason)

    expect(await errorOf(aborted)).to.equal(reason)
    expect(await other).to.deep.equal(plain.root)
    expect(await bytesOf(store, plain.root)).to.deep.equal(plain.blocks.at(-1)?.bytes)
  })

  it('an export that was aborted finishes when it is done again, with the same root', async () => {
    const empty = new MemoryBlockstore()
    const controller = new AbortController()
    const trip = new Trip({ at: 5, op: 'put', onTrip: () => { controller.abort(reason) } })
    const store = new EncryptedBlockstore(new FaultyStore(empty, trip), { key: testKey() })

    expect(await errorOf(store.export(plain.root, { source: plain.store, signal: controller.signal }))).to.equal(reason)
    expect(await digestsIn(empty)).to.not.include(graph.root.multihash.digest.join())
    expect(await store.export(plain.root, { source: plain.store })).to.deep.equal(graph)
  })
})
