import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import fc from 'fast-check'
import { PageCache, decryptGraph, encryptGraph, openGraph, openGraphWith } from '../../src/graph/internal.ts'
import { buildGraph, graphSpec } from '../util/arbitrary-graph.ts'
import { block, bytesOf, rawBlock } from '../util/blocks.ts'
import { byBytes } from '../util/canonical-tree.ts'
import { takeApart } from '../util/forge.ts'
import { GateStore } from '../util/gate-store.ts'
import { smallGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, settles, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { reachable } from '../util/walk.ts'
import type { EncryptOptions, OpenedGraph } from '../../src/graph/index.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

interface Made {
  plain: TestGraph
  shared: RecordingStore
  root: CID
}

async function made (plain: TestGraph, options: Partial<EncryptOptions> = {}): Promise<Made> {
  const shared = new RecordingStore()
  const { root } = await encryptGraph(plain.store, shared, plain.root, { key, crypto, ...options })
  shared.calls.length = 0
  return { plain, shared, root }
}

describe('graph: reading a graph of a few blocks without decrypting it', () => {
  checkNonces()
  failOnUnhandledRejections()
  let graph: Made

  beforeEach(async () => {
    graph = await made(await smallGraph())
  })

  async function open (options = {}): Promise<OpenedGraph> {
    return openGraph(graph.shared, graph.root, { key, crypto, ...options })
  }

  it('each reader has its own bytes, those that ask at the same time too; and they are not the store\'s', async () => {
    const opened = await open()
    const { cid, bytes } = graph.plain.blocks[1]
    const before = bytes.slice()
    const read = await Promise.all(Array.from({ length: 4 }, async () => opened.read(cid)))
    expect(new Set(read.map(bytes => bytes?.buffer)).size).to.equal(4)
    read[0]?.fill(0)
    read[3]?.fill(0)
    expect(read[1]).to.deep.equal(before)
    expect(await opened.read(cid)).to.deep.equal(before)
  })

  it('says whether nobody else has what it gives', async () => {
    expect((await open()).gives).to.equal(true)
    expect((await open({ target: new MemoryBlockstore() })).gives).to.equal(undefined)
  })

  it('opens after the root, the manifest and one page', async () => {
    const opened = await open()
    const { root, manifest } = await takeApart(graph.shared.inner, graph.root, key)

    expect(graph.shared.cids('get')).to.deep.equal([graph.root, root.manifest, manifest.catalog].map(String))
    expect(opened.root).to.deep.equal(graph.plain.root)
    expect(opened.encryptedRoot).to.equal(graph.root)
    expect(opened.blocks).to.equal(graph.plain.blocks.length)
    expect(opened.bytes).to.equal(graph.plain.blocks.reduce((sum, { bytes }) => sum + bytes.byteLength, 0))
    expect(opened.complete).to.equal(true)
  })

  it('finds every block where it is sealed, and reads it with one fetch', async () => {
    const opened = await open()
    graph.shared.calls.length = 0

    for (const { cid, bytes } of graph.plain.blocks) {
      const sealed = await opened.find(cid) as CID
      expect(await bytesOf(opened, cid)).to.equalBytes(bytes)
      expect(graph.shared.cids('get').splice(-1)).to.deep.equal([sealed.toString()])
    }

    expect(graph.shared.of('get')).to.have.lengthOf(graph.plain.blocks.length)
  })

  it('finds nothing that is not in the graph, and fetches nothing for it', async () => {
    const opened = await open()
    const { cid } = await rawBlock(seededBytes(99, 10))
    graph.shared.calls.length = 0

    expect(await opened.find(cid)).to.equal(undefined)
    expect(await opened.read(cid)).to.equal(undefined)
    const error = await errorOf(bytesOf(opened, cid))
    expect(error).to.have.property('name', 'NotFoundError')
    expect(error.message).to.include(cid.toString()).and.include(graph.root.toString())
    expect(graph.shared.calls).to.be.empty()
  })

  it('never asks for a plain CID', async () => {
    const opened = await open()
    const plain = graph.plain.blocks.map(({ cid }) => cid.toString())
    await Promise.all(graph.plain.blocks.map(async ({ cid }) => bytesOf(opened, cid)))

    expect(graph.shared.calls.filter(({ cid }) => plain.includes(cid.toString()))).to.be.empty()
  })

  it('puts each block that is read into the target, and no other', async () => {
    const target = new RecordingStore()
    const opened = await open({ target })
    const { cid, bytes } = graph.plain.blocks[1]
    await bytesOf(opened, cid)

    expect(target.calls.map(({ op, cid, bytes }) => ({ op, cid: cid.toString(), bytes }))).to.deep.equal([{ op: 'put', cid: cid.toString(), bytes }])
  })

  it('fails as the target fails', async () => {
    const failure = new Error('the disk is full')
    const opened = await open({ target: { put: async () => { throw failure } } })
    expect(await errorOf(bytesOf(opened, graph.plain.root))).to.equal(failure)
  })

  it('reports what was read', async () => {
    const events: any[] = []
    const opened = await open({ onProgress: ({ type, detail }: any) => { events.push({ type, ...detail }) } })
    const { cid, bytes } = graph.plain.blocks[1]
    await bytesOf(opened, cid)

    expect(events).to.deep.equal([{
      type: 'helia-encrypted:decrypt:progress', phase: 'open', blocks: 1, bytes: bytes.byteLength, totalBlocks: opened.blocks, totalBytes: opened.bytes
    }])
  })

  it('tells a wrong key before anything but the root is fetched', async () => {
    expect(await errorOf(open({ key: testKey(2) }))).to.have.property('name', 'WrongKeyError')
    expect(graph.shared.cids('get')).to.deep.equal([graph.root.toString()])
  })

  it('refuses a graph without a catalog, and says what to do', async () => {
    graph = await made(graph.plain, { catalog: false })
    const error = await errorOf(open())

    expect(error).to.include({ name: 'NoCatalogError', code: 'ERR_NO_CATALOG' })
    expect(error.message).to.include(graph.root.toString()).and.match(/decrypt it/)
    expect((await decryptGraph(graph.shared, new MemoryBlockstore(), graph.root, { key, crypto })).root).to.deep.equal(graph.plain.root)
  })

  it('reads a subset, and says of what is not in it that it is not there', async () => {
    const [leaf, other] = graph.plain.blocks
    graph = await made(graph.plain, { blocks: [leaf.cid] })
    const opened = await open()

    expect(opened).to.include({ complete: false, blocks: 2 })
    expect(await bytesOf(opened, leaf.cid)).to.equalBytes(leaf.bytes)
    expect(await errorOf(bytesOf(opened, other.cid))).to.have.property('name', 'NotFoundError')
  })

  it('refuses options that nobody reads, and values out of range', async () => {
    const wrong = [{ cache: true }, { concurrency: 0 }, { concurrency: 1.5 }, { pageCacheBytes: -1 }, { pageCacheBytes: NaN }, { pageCacheBytes: 'much' }]

    for (const options of wrong) {
      expect(await errorOf(open(options)), JSON.stringify(options)).to.have.property('name', 'InvalidOptionsError')
    }

    expect(await errorOf(open({ key: new Uint8Array(7) }))).to.have.property('name', 'InvalidKeyError')
    expect(await errorOf(openGraph(graph.shared, graph.plain.blocks[0].cid, { key, crypto }))).to.have.property('name', 'InvalidRootError')
    expect(graph.shared.calls).to.be.empty()
  })

  describe('offline', () => {
    const offline = (): unknown[] => [...new Set(graph.shared.of('get').map(({ options }) => (options as any)?.offline))]

    it('from the start, when it is opened so', async () => {
      const opened = await open({ offline: true, pageCacheBytes: 0 })
      await bytesOf(opened, graph.plain.root)
      await opened.read(graph.plain.blocks[0].cid, { offline: false })
      await opened.find(graph.plain.blocks[0].cid)
      expect(offline()).to.deep.equal([true])
    })

    it('for one read', async () => {
      const opened = await open({ pageCacheBytes: 0 })
      graph.shared.calls.length = 0
      await opened.read(graph.plain.blocks[0].cid, { offline: true })
      expect(offline()).to.deep.equal([true])

      graph.shared.calls.length = 0
      await opened.read(graph.plain.blocks[0].cid)
      expect(offline()).to.deep.equal([false])
    })
  })

  it('gives nothing any more once it is closed', async () => {
    const opened = await open()
    opened.close()

    for (const read of [opened.read(graph.plain.root), opened.find(graph.plain.blocks[0].cid)]) {
      const error = await errorOf(read)
      expect(error).to.include({ name: 'GraphClosedError', code: 'ERR_GRAPH_CLOSED' })
      expect(error.message).to.match(/was closed: open it again/)
    }
  })
})

describe('graph: reading a graph of thousands of blocks without decrypting it', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let graph: Made
  let leaves: TestGraph['blocks']

  before(async () => {
    graph = await made(await wideGraph(3_000))
    leaves = graph.plain.blocks.filter(({ cid }) => cid.code === 0x55)
  })
  beforeEach(() => { graph.shared.calls.length = 0 })

  async function open (options = {}, store: Pick<Blockstore, 'get'> = graph.shared): Promise<OpenedGraph> {
    return openGraph(store, graph.root, { key, crypto, ...options })
  }

  const fetched = (): number => graph.shared.of('get').length

  it('fetches one page more for a block, and none for the root', async () => {
    const opened = await open()
    await bytesOf(opened, graph.plain.root)
    expect(fetched()).to.equal(4)
    await bytesOf(opened, leaves[7].cid)
    expect(fetched()).to.equal(6)
    await bytesOf(opened, leaves[7].cid)
    expect(fetched(), 'the page is in memory').to.equal(7)
  })

  it('gives every block, and fetches every page once', async () => {
    const opened = await open()
    const { entries } = (await takeApart(graph.shared.inner, graph.root, key)).manifest

    for (const { cid, bytes } of graph.plain.blocks) {
      expect(await bytesOf(opened, cid)).to.equalBytes(bytes)
    }

    expect(fetched()).to.equal(entries + 2)
    expect(new Set(graph.shared.cids('get')).size).to.equal(entries + 2)
  })

  it('asks for every page as it was told: offline, or of anybody', async () => {
    for (const [options, expected] of [[{}, false], [{ offline: true }, true]] as const) {
      graph.shared.calls.length = 0
      const opened = await open(options)
      await bytesOf(opened, leaves[2_000].cid)
      const asked = graph.shared.of('get').map(({ options }) => (options as any)?.offline ?? false)
      expect(asked).to.deep.equal(Array(5).fill(expected))
    }

    const opened = await open()
    graph.shared.calls.length = 0
    await opened.read(leaves[1_000].cid, { offline: true })
    expect(graph.shared.of('get').map(({ options }) => (options as any)?.offline)).to.deep.equal([true, true])
  })

  it('what is before all that it has is not in it, and only the top page says so', async () => {
    const opened = await open({ pageCacheBytes: 0 })
    const { cid } = await block(0x51, seededBytes(1, 9))
    expect(graph.plain.blocks.every(other => byBytes(cid.bytes, other.cid.bytes) < 0)).to.be.true()
    graph.shared.calls.length = 0
    expect(await opened.find(cid)).to.equal(undefined)
    expect(fetched()).to.equal(1)
  })

  it('a page that is not there is named, and so is why', async () => {
    const opened = await open()
    graph.shared.calls.length = 0
    await opened.read(leaves[1_500].cid)
    const page = graph.shared.cids('get')[0]
    const lacking = { get: (cid: CID) => String(cid) === page ? new MemoryBlockstore().get(cid) : graph.shared.get(cid) }
    const missing = await errorOf((await open({}, lacking)).read(leaves[1_500].cid))
    expect(missing).to.have.property('name', 'MissingBlockError')
    expect(missing.message).to.include(`catalog page ${page}`)
    expect(missing.cause).to.have.property('name', 'MissingBlockError')
    expect(missing.cause.cause).to.have.property('name', 'NotFoundError')
  })

  it('fetches pages again that it may not keep in memory', async () => {
    const opened = await open({ pageCacheBytes: 0 })
    await bytesOf(opened, leaves[7].cid)
    await bytesOf(opened, leaves[7].cid)
    expect(fetched()).to.equal(3 + 3 + 3)
  })

  it('fetches what many ask for at once only once', async () => {
    const gate = new GateStore(graph.shared)
    const opening = open({}, gate)

    while (!await settles(opening, 1)) {
      gate.gets.forEach(({ open }) => { open() })
    }

    const opened = await opening
    const reads = Promise.all([leaves[7], leaves[7], leaves[7]].map(async ({ cid }) => bytesOf(opened, cid)))
    await turns(3)
    expect(gate.gets, 'one page').to.have.lengthOf(1)
    gate.gets[0].open()
    await turns(3)
    expect(gate.gets, 'one block').to.have.lengthOf(1)
    gate.gets[0].open()

    for (const bytes of await reads) {
      expect(bytes).to.equalBytes(leaves[7].bytes)
    }
  })

  it('fetches 32 at once and no more, or as many as it is told', async () => {
    for (const concurrency of [undefined, 1, 5]) {
      const gate = new GateStore(graph.shared)
      const opening = open(concurrency == null ? {} : { concurrency }, gate)

      while (!await settles(opening, 1)) {
        gate.gets.forEach(({ open }) => { open() })
      }

      const opened = await opening
      const reads = Promise.all(leaves.slice(0, 100).map(async ({ cid }) => opened.read(cid)))
      let most = 0

      while (!await settles(reads, 2)) {
        most = Math.max(most, gate.gets.length)
        gate.gets[0].open()
      }

      expect(most).to.equal(concurrency ?? 32)
    }
  })

  it('can be read like a store: encrypted again under another key', async () => {
    const opened = await open()
    const again = await encryptGraph({ get: cid => opened.get(cid) }, new MemoryBlockstore(), opened.root, { key: testKey(3), crypto })
    expect(again).to.include({ blocks: opened.blocks, bytes: opened.bytes })
  })
})

describe('graph: reading any graph without decrypting it', () => {
  checkNonces()
  failOnUnhandledRejections()

  it('gives every block of it, whatever its codec and CID, and no other', async () => {
    const { cid: other } = await rawBlock(seededBytes(99, 200))

    await fc.assert(fc.asyncProperty(graphSpec, async specs => {
      const plain = await buildGraph(specs)
      const { shared, root } = await made(plain)
      const opened = await openGraph(shared, root, { key, crypto, pageCacheBytes: 0 })
      const cids = await reachable(plain.store, plain.root)
      expect(opened.blocks).to.equal(cids.length)

      for (const cid of cids) {
        expect(await bytesOf(opened, cid)).to.equalBytes(cid.multihash.code === 0 ? cid.multihash.digest : await bytesOf(plain.store, cid))
      }

      expect(await opened.read(other)).to.equal(undefined)
    }), { numRuns: 60 })
  })
})

describe('graph: reading a graph of 20,000 blocks without decrypting it', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()

  it('fetches 4 blocks besides the one that is read, and holds no more pages than it may', async () => {
    const graph = await made(await wideGraph(20_000))
    const limit = 100_000
    const cache = new PageCache(limit)
    const opened = await openGraphWith(graph.shared, graph.root, { key, crypto }, cache)
    await opened.read(graph.plain.blocks[12_345].cid)
    expect(graph.shared.of('get')).to.have.lengthOf(4 + 1)

    for (let i = 0; i < 2_000; i++) {
      const { cid, bytes } = graph.plain.blocks[i * 7_919 % graph.plain.blocks.length]
      expect(await opened.read(cid)).to.equalBytes(bytes)
      expect(cache.bytes).to.be.at.most(limit)
    }

    expect(cache.bytes, 'it is made use of').to.be.above(limit / 2)
    opened.close()
    expect(cache.bytes).to.equal(0)
  })
})

describe('graph: reading without decrypting, aborted', () => {
  checkNonces()
  failOnUnhandledRejections()
  const reason = new Error('enough')
  let graph: Made
  let gate: GateStore
  let opened: OpenedGraph

  beforeEach(async () => {
    graph = await made(await smallGraph())
    let isOpen = false
    gate = new GateStore(graph.shared, (_op, cid) => isOpen && !cid.equals(graph.root))
    opened = await openGraph(gate, graph.root, { key, crypto, concurrency: 2 })
    isOpen = true
  })

  it('opening stops wherever it is', async () => {
    for (let waiting = 0; waiting < 2; waiting++) {
      const controller = new AbortController()
      const opening = openGraph(gate, graph.root, { key, crypto, signal: controller.signal })

      for (let i = 0; i <= waiting; i++) {
        await turns(3)
        i < waiting && gate.gets[0].open()
      }

      expect(gate.gets).to.have.lengthOf(1)
      controller.abort(reason)
      expect(await errorOf(opening)).to.equal(reason)
      gate.gets[0].open(new Error('failed long after'))
    }
  })

  it('a read stops at once, although the store is deaf', async () => {
    const controller = new AbortController()
    const read = opened.read(graph.plain.root, { signal: controller.signal })
    await turns(2)
    controller.abort(reason)

    expect(await errorOf(read)).to.equal(reason)
    gate.gets[0].open(new Error('failed long after'))
  })

  it('one with a signal that is aborted before fetches nothing', async () => {
    const { calls } = graph.shared
    calls.length = 0
    expect(await errorOf(opened.read(graph.plain.root, { signal: AbortSignal.abort(reason) }))).to.equal(reason)
    expect(await errorOf(openGraph(gate, graph.root, { key, crypto, signal: AbortSignal.abort(reason) }))).to.equal(reason)
    expect(calls).to.be.empty()
  })

  it('another read of the same block goes on', async () => {
    const controller = new AbortController()
    const reads = [opened.read(graph.plain.root, { signal: controller.signal }), opened.read(graph.plain.root)]
    await turns(2)
    controller.abort(reason)

    expect(await errorOf(reads[0])).to.equal(reason)
    expect(gate.gets).to.have.lengthOf(1)
    gate.gets[0].open()
    expect(await reads[1]).to.be.a('Uint8Array')
  })

  it('one that is begun again at once takes up the fetch that goes on', async () => {
    const controller = new AbortController()
    const first = opened.read(graph.plain.root, { signal: controller.signal })
    await turns(2)
    controller.abort(reason)
    await errorOf(first)
    await turns(10)
    const second = opened.read(graph.plain.root)
    await turns(2)

    expect(gate.gets).to.have.lengthOf(1)
    gate.gets[0].open()
    expect(await second).to.be.a('Uint8Array')
  })

  it('the store is told at last, when nobody begins again', async () => {
    const controller = new AbortController()
    const read = opened.read(graph.plain.root, { signal: controller.signal })
    await turns(2)
    controller.abort(reason)
    await errorOf(read)
    const { signal } = gate.gets[0]
    expect(signal).to.have.property('aborted', false)
    await new Promise(resolve => { signal?.addEventListener('abort', resolve) })
    gate.gets[0].open(new Error('failed long after'))
  })

  it('closing ends a read that hangs', async () => {
    const read = opened.read(graph.plain.root)
    await turns(2)
    opened.close()

    expect(await errorOf(read)).to.have.property('name', 'GraphClosedError')
    expect(gate.gets[0].signal).to.have.property('aborted', true)
    gate.gets[0].open(new Error('failed long after'))
  })

  it('one that waits for its turn leaves the queue', async () => {
    const controller = new AbortController()
    const [first, second, third, fourth] = graph.plain.blocks.map(({ cid }) => cid)
    const reads = [opened.read(first), opened.read(second), opened.read(third, { signal: controller.signal }), opened.read(fourth)]
    await turns(2)
    expect(gate.gets).to.have.lengthOf(2)
    controller.abort(reason)
    expect(await errorOf(reads[2])).to.equal(reason)
    const others = Promise.all([reads[0], reads[1], reads[3]])

    while (!await settles(others, 2)) {
      gate.gets[0]?.open()
    }

    expect(await others).to.have.lengthOf(3)
  })
})
