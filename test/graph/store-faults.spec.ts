import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { bytesOf } from '../util/blocks.ts'
import { FaultyStore, Trip, damage } from '../util/faulty-store.ts'
import { smallGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { LackingStore, expectPagesLost, isIn, pagesOf } from '../util/paged-graph.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { SwappedStore } from '../util/swapped-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { TripOptions } from '../util/faulty-store.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

describe('graph: stores that fail', function () {
  this.timeout(20_000)
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

  /** Run with the fault at every call there is; the names of the errors. */
  async function atEveryCall (options: TripOptions, run: (trip: Trip, target: RecordingStore) => Promise<unknown>): Promise<Set<string>> {
    const counting = new Trip({ op: options.op })
    await run(counting, new RecordingStore())
    expect(counting.calls).to.be.greaterThan(6)
    const errors = new Set<string>()

    for (let at = 1; at <= counting.calls; at++) {
      const target = new RecordingStore()
      const err = await errorOf(run(new Trip({ ...options, at }), target))
      errors.add(err.message === 'the disk is on fire' ? 'the store\'s own' : err.name)
      expect(target.cids('put')).to.not.include(root.toString())
      expect(await falsePuts(target)).to.deep.equal([])
    }

    return errors
  }

  function itStops (bufferBytes: number): void {
    const encrypt = async (trip: Trip, target: RecordingStore): Promise<unknown> =>
      encryptGraph(new FaultyStore(graph.store, trip), new FaultyStore(target, trip), graph.root, { key, crypto, bufferBytes })

    it(`encrypt, bufferBytes ${bufferBytes}: the store's error, and no encrypted root`, async () => {
      expect(await atEveryCall({ fault: 'fail' }, encrypt)).to.deep.equal(new Set(['the store\'s own']))
      expect(await atEveryCall({ fault: 'missing', op: 'get' }, encrypt)).to.deep.equal(new Set(['NotFoundError']))
    })

    it(`encrypt again over what was written, bufferBytes ${bufferBytes}: the same root`, async () => {
      for (let at = 1; at <= 18; at++) {
        const target = new MemoryBlockstore()
        const trip = new Trip({ at, fault: 'fail' })
        await encryptGraph(new FaultyStore(graph.store, trip), new FaultyStore(target, trip), graph.root, { key, crypto, bufferBytes }).catch(() => {})
        const again = await encryptGraph(graph.store, target, graph.root, { key, crypto, bufferBytes })
        expect(again.root.toString()).to.equal(root.toString())
        expect((await verifyGraph(target, root, { key, crypto })).plain?.complete).to.be.true()
      }
    })
  }

  itStops(0)
  itStops(Infinity)

  const decrypt = async (trip: Trip, target: RecordingStore): Promise<unknown> =>
    decryptGraph(new FaultyStore(shared, trip), new FaultyStore(target, trip), root, { key, crypto })

  it('decrypt: the store\'s error, whichever block it is', async () => {
    expect(await atEveryCall({ fault: 'fail' }, decrypt)).to.deep.equal(new Set(['the store\'s own']))
    expect(await atEveryCall({ fault: 'fail', onward: true }, decrypt)).to.deep.equal(new Set(['the store\'s own']))
  })

  it('decrypt: what is wrong with the block, unless it is a page, which it does not need', async () => {
    const { pages, data } = await pagesOf(shared, root, key)
    expect(pages).to.have.lengthOf(1)

    for (const [fault, name] of [['missing', 'MissingBlockError'], ['wrong', 'SealedBlockMismatchError'], ['short', 'SealedBlockMismatchError']] as const) {
      // root, manifest, the one index node
      for (let at = 1; at <= 3 + data.length + pages.length; at++) {
        const source = new RecordingStore(new FaultyStore(shared, new Trip({ at, fault, op: 'get' })))
        const target = new RecordingStore()
        const outcome = await decryptGraph(source, target, root, { key, crypto }).then(() => 'ok', err => err.name)
        const { cid } = source.of('get')[at - 1]
        expect(outcome, `${fault} ${cid}`).to.equal(isIn(pages, cid) ? 'ok' : name)
        expect(await falsePuts(target)).to.deep.equal([])
        expect(target.cids('put')).to.have.lengthOf.at.most(outcome === 'ok' ? data.length : data.length - 1)
      }

      for (const cid of pages) {
        await expectPagesLost(fault === 'missing' ? new LackingStore(shared, [cid]) : new SwappedStore(shared, [[cid, damage(await bytesOf(shared, cid), fault)]]), { root, plain: graph }, key, name)
      }
    }
  })

  it('verify, with the key and without: the store\'s error, or what is wrong with the block', async () => {
    const verify = (options: { key?: Uint8Array }) => async (trip: Trip): Promise<unknown> =>
      verifyGraph(new FaultyStore(shared, trip), root, { crypto, ...options })

    for (const run of [verify({}), verify({ key })]) {
      expect(await atEveryCall({ fault: 'fail' }, run)).to.deep.equal(new Set(['the store\'s own']))
      expect(await atEveryCall({ fault: 'missing' }, run)).to.deep.equal(new Set(['MissingBlockError']))
      expect(await atEveryCall({ fault: 'wrong' }, run)).to.deep.equal(new Set(['SealedBlockMismatchError']))
    }
  })

  it('stores that answer at once, and throw at once', async () => {
    const fault = new Error('no disk')
    const sync = { get: (): never => { throw fault }, put: (): never => { throw fault } }
    const memory = new MemoryBlockstore()
    expect(await errorOf(encryptGraph(sync, memory, graph.root, { key, crypto }))).to.equal(fault)
    expect(await errorOf(encryptGraph(graph.store, sync, graph.root, { key, crypto }))).to.equal(fault)
    expect(await errorOf(decryptGraph(sync, memory, root, { key, crypto }))).to.equal(fault)
    expect(await errorOf(decryptGraph(shared, sync, root, { key, crypto }))).to.equal(fault)
    expect(await errorOf(verifyGraph(sync, root, { crypto }))).to.equal(fault)
  })
})
