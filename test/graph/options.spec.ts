import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { takeGraphKey } from '../../src/crypto/internal.ts'
import { decryptGraph, diffGraphs, encryptGraph, openGraph, verifyGraph } from '../../src/graph/index.ts'
import { smallGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

const UNKNOWN = ['Key', 'keys', 'passphrase', 'pading', 'concurency', 'buffer', 'onprogress', 'abort', 'format', 'prevous']
const NO_COUNT = [0, -1, 1.5, NaN, '4', null, {}]
const NO_BYTES = [-1, NaN, '1000', null, {}]

describe('graph: options that are unknown or out of range', () => {
  checkNonces()
  failOnUnhandledRejections()
  let graph: TestGraph
  let shared: MemoryBlockstore
  let root: CID

  before(async () => {
    graph = await smallGraph()
    shared = new MemoryBlockstore()
    root = (await encryptGraph(graph.store, shared, graph.root, { key, crypto })).root
  })

  /** Nothing is read and nothing put before the options are checked. */
  async function refused (run: (source: RecordingStore, target: RecordingStore) => Promise<unknown>, name: string): Promise<void> {
    const source = new RecordingStore(shared)
    const target = new RecordingStore()
    const err = await errorOf(run(source, target))
    expect(err).to.have.property('name', 'InvalidOptionsError')
    expect(err).to.have.property('code', 'ERR_INVALID_OPTIONS')
    expect(err.message).to.include(name)
    expect([...source.calls, ...target.calls]).to.deep.equal([])
  }

  const operations: Record<string, (source: RecordingStore, target: RecordingStore, options: any) => Promise<unknown>> = {
    encrypt: async (source, target, options) => encryptGraph(source, target, graph.root, { key, crypto, ...options }),
    decrypt: async (source, target, options) => decryptGraph(source, target, root, { key, crypto, ...options }),
    verify: async (source, _target, options) => verifyGraph(source, root, { key, crypto, ...options }),
    open: async (source, target, options) => openGraph(source, root, { key, crypto, target, ...options }),
    'verify without a key': async (source, _target, options) => verifyGraph(source, root, { crypto, ...options })
  }

  for (const [operation, run] of Object.entries(operations)) {
    it(`${operation}: unknown options`, async () => {
      for (const name of UNKNOWN) {
        await refused(async (source, target) => run(source, target, { [name]: undefined }), name)
      }
    })
  }

  const bare: Record<string, (source: RecordingStore, target: RecordingStore, options: any) => Promise<unknown>> = {
    encryptGraph: async (source, target, options) => encryptGraph(source, target, graph.root, options),
    decryptGraph: async (source, target, options) => decryptGraph(source, target, root, options),
    verifyGraph: async (source, _target, options) => verifyGraph(source, root, options),
    openGraph: async (source, _target, options) => openGraph(source, root, options),
    diffGraphs: async (source, _target, options) => diffGraphs(source, root, root, options).next()
  }

  it('options that are no object', async () => {
    for (const options of [null, 5, 'key', true, Symbol('options')]) {
      for (const [name, run] of Object.entries(bare)) {
        await refused(async (source, target) => run(source, target, options), name)
      }
    }
  })

  it('no options at all: a key is missing, unless none is needed', async () => {
    for (const run of [encryptGraph, decryptGraph] as any[]) {
      expect(await errorOf(run(graph.store, new MemoryBlockstore(), root))).to.have.property('name', 'InvalidKeyError')
    }

    expect(await errorOf((openGraph as any)(shared, root))).to.have.property('name', 'InvalidKeyError')
    expect(await verifyGraph(shared, root)).to.not.have.property('plain')
  })

  it('reading: offline is true or false', async () => {
    for (const name of ['decryptGraph', 'verifyGraph', 'openGraph']) {
      for (const offline of ['true', 0, null]) {
        await refused(async (source, target) => bare[name](source, target, { key, crypto, offline }), 'offline')
      }

      for (const offline of [true, false, undefined]) {
        await bare[name](new RecordingStore(shared), new RecordingStore(), { key, crypto, offline })
      }
    }
  })

  it('openGraph: pageCacheBytes', async () => {
    for (const pageCacheBytes of NO_BYTES) {
      await refused(async (source, target) => bare.openGraph(source, target, { key, crypto, pageCacheBytes }), 'pageCacheBytes')
    }

    for (const pageCacheBytes of [undefined, 0, 1]) {
      (await openGraph(shared, root, { key, crypto, pageCacheBytes })).close()
    }
  })

  it('options of the others are not options here', async () => {
    for (const name of ['padding', 'nonce', 'catalog', 'blocks', 'bufferBytes']) {
      await refused(async (source, target) => operations.decrypt(source, target, { [name]: undefined }), name)
      await refused(async (source, target) => operations.verify(source, target, { [name]: undefined }), name)
    }

    await refused(async (source, target) => operations.encrypt(source, target, { concurrency: 3 }), 'concurrency')
    await refused(async (source, target) => operations.decrypt(source, target, { getCodec: () => {} }), 'getCodec')
  })

  const choices: Array<[name: string, bad: unknown[]]> = [
    ['padding', ['PADME', 'pad', '', true, false, null, 0]],
    ['nonce', ['Random', 'deterministic', '', true, null]],
    ['catalog', ['true', 'false', 0, 1, null]],
    ['bufferBytes', NO_BYTES],
    ['blocks', [null, 5, {}, 'bafkqaaa', true]],
    ['salt', [null, 'salt', new Uint8Array(15), new Uint8Array(17)]],
    ['offline', ['true', 0, null]]
  ]

  /** The values that are not refused. */
  async function accepted (operation: string, name: string, values: unknown[]): Promise<unknown[]> {
    const wrong: unknown[] = []

    for (const value of values) {
      await refused(async (source, target) => operations[operation](source, target, { [name]: value }), name).catch(() => { wrong.push(value) })
    }

    return wrong
  }

  for (const [name, values] of choices) {
    it(`encrypt: ${name} has no other values`, async () => {
      expect(await accepted('encrypt', name, values)).to.deep.equal([])
    })
  }

  for (const operation of ['decrypt', 'verify', 'verify without a key']) {
    it(`${operation}: concurrency is a whole number from 1`, async () => {
      expect(await accepted(operation, 'concurrency', NO_COUNT)).to.deep.equal([])
    })
  }

  it('undefined is as if it was not given', async () => {
    const options = { padding: undefined, nonce: undefined, catalog: undefined, blocks: undefined, bufferBytes: undefined, getCodec: undefined, getHasher: undefined, signal: undefined, onProgress: undefined }
    expect((await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, crypto, ...options })).root.toString()).to.equal(root.toString())
    const reading = { offline: undefined, concurrency: undefined, getHasher: undefined, signal: undefined, onProgress: undefined }
    expect((await decryptGraph(shared, new MemoryBlockstore(), root, { key, crypto, ...reading })).blocks).to.equal(7)
    expect((await verifyGraph(shared, root, { key, crypto, getCodec: undefined, ...reading })).plain?.blocks).to.equal(7)
  })

  it('blocks has CIDs, and no text of theirs', async () => {
    for (const wrong of ['bafkqaaa', undefined, null, {}] as any[]) {
      const target = new RecordingStore()
      const options = { key, crypto, blocks: [graph.root, wrong] }
      expect(await errorOf(encryptGraph(graph.store, target, graph.root, options))).to.have.property('name', 'InvalidCidError')
      expect(await errorOf(encryptGraph(graph.store, shared, graph.root, { ...options, previous: root }))).to.have.property('name', 'InvalidCidError')
      expect(target.calls).to.be.empty()
    }
  })

  it('the same salt gives the same graph, and another one another', async () => {
    const sealed = async (salt?: Uint8Array): Promise<string> => (await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, crypto, salt })).root.toString()
    const [one, again, other] = [await sealed(seededBytes(7, 16)), await sealed(seededBytes(7, 16)), await sealed(seededBytes(8, 16))]
    expect(again).to.equal(one)
    expect(new Set([one, other, root.toString()]).size).to.equal(3)
  })

  it('a salt is for a new graph, with nonces that follow from it', async () => {
    const salt = seededBytes(7, 16)
    await refused(async (source, target) => operations.encrypt(source, target, { salt, nonce: 'random' }), 'salt')
    await refused(async (source, target) => operations.encrypt(source, target, { salt, previous: root }), 'salt')
    await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, crypto, salt, nonce: 'derived', previous: undefined })
  })

  it('spill says when, and opens a room', async () => {
    const open = (): never => { throw new Error('it is not needed') }

    for (const spill of [null, true, {}, { above: 0 }, { open }, { above: -1, open }, { above: NaN, open }, { above: 1, open: 'open' }]) {
      await refused(async (source, target) => operations.encrypt(source, target, { spill }), 'spill')
    }

    for (const above of [0, 1, Infinity]) {
      await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, crypto, spill: { above, open } })
    }
  })

  it('workers are a whole number, also none', async () => {
    for (const workers of [-1, 0.5, NaN, '2', null]) {
      await refused(async (source, target) => operations.encrypt(source, target, { workers }), 'workers')
    }
  })

  it('a graph key seals later versions of its graph only', async () => {
    const graphKey = takeGraphKey(seededBytes(5, 32))
    const target = new RecordingStore()
    const err = await errorOf(encryptGraph(graph.store, target, graph.root, { key: graphKey, crypto }))
    expect(err).to.have.property('name', 'InvalidKeyError')
    expect(err.message).to.include('give the previous one')
    expect(target.calls).to.be.empty()
    graphKey.close()
  })

  it('diffGraphs: kept and offline are true or false', async () => {
    for (const name of ['kept', 'offline']) {
      for (const value of ['true', 0, null]) {
        await refused(async (source, target) => bare.diffGraphs(source, target, { [name]: value }), name)
      }

      for (const value of [true, false, undefined]) {
        await bare.diffGraphs(new RecordingStore(shared), new RecordingStore(), { [name]: value })
      }
    }
  })

  it('a salt that is changed meanwhile changes nothing', async () => {
    const salt = seededBytes(7, 16)
    const target = new MemoryBlockstore()

    const source = {
      * get (cid: CID) {
        salt.fill(9)
        yield * graph.store.get(cid) as Iterable<Uint8Array>
      }
    }

    const sealed = await encryptGraph(source, target, graph.root, { key, crypto, salt })
    expect((await decryptGraph(target, new MemoryBlockstore(), sealed.root, { key, crypto })).blocks).to.equal(7)
  })

  it('a key that is there but undefined was meant to be given', async () => {
    expect(await errorOf(verifyGraph(shared, root, { key: undefined }))).to.have.property('name', 'InvalidKeyError')
  })

  it('no options at all: there is no key', async () => {
    for (const options of [undefined, {}] as any[]) {
      expect(await errorOf(encryptGraph(graph.store, new MemoryBlockstore(), graph.root, options))).to.have.property('name', 'InvalidKeyError')
      expect(await errorOf(decryptGraph(shared, new MemoryBlockstore(), root, options))).to.have.property('name', 'InvalidKeyError')
    }

    expect((await verifyGraph(shared, root)).plain).to.be.undefined()
  })

  it('the defaults are padme, derived, a catalog, and the fastest backend', async () => {
    const plain = await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key })
    const spelt = await encryptGraph(graph.store, new MemoryBlockstore(), graph.root, { key, crypto, padding: 'padme', nonce: 'derived', catalog: true })
    expect(plain.root.toString()).to.equal(spelt.root.toString())
  })

  it('offline goes to every read of the shared store, or to none', async () => {
    for (const offline of [true, false, undefined]) {
      const source = new RecordingStore(shared)
      await decryptGraph(source, new MemoryBlockstore(), root, { key, crypto, offline })
      await verifyGraph(source, root, { key, crypto, offline })
      await verifyGraph(source, root, { crypto, offline })
      expect(source.of('get').length).to.be.greaterThan(20)
      expect(new Set(source.of('get').map(({ options }) => (options as any)?.offline))).to.deep.equal(new Set([offline]))
    }
  })
})
