import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { decryptIpsql, encryptIpsql } from '../../src/ipsql/index.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { GateStore } from '../util/gate-store.ts'
import { smallGraph, tinyGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { errorOf, settles, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { Fault } from '../util/faulty-store.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()
const reason = new Error('the user went away')

type Operation = (graph: TestGraph, shared: MemoryBlockstore, root: CID, trip: Trip, deaf: boolean, signal?: AbortSignal) => { outcome: Promise<unknown>, target: RecordingStore }

function encrypting (bufferBytes?: number): Operation {
  return ({ store, root }, _shared, _root, trip, deaf, signal) => {
    const target = new RecordingStore()
    const options = { key, crypto, signal, ...(bufferBytes == null ? {} : { bufferBytes }) }
    return { target, outcome: encryptIpsql(new FaultyStore(store, trip, { deaf }), new FaultyStore(target, trip, { deaf }), root, options) }
  }
}

const decrypting: Operation = (_graph, shared, root, trip, deaf, signal) => {
  const target = new RecordingStore()
  return { target, outcome: decryptIpsql(new FaultyStore(shared, trip, { deaf }), new FaultyStore(target, trip, { deaf }), root, { key, crypto, signal }) }
}

const OPERATIONS: Record<string, Operation> = { encrypt: encrypting(), 'encrypt in two passes': encrypting(0), decrypt: decrypting }

for (const [name, operation] of Object.entries(OPERATIONS)) {
  describe(`ipsql: aborting, ${name}`, function () {
    this.timeout(20_000)
    checkNonces()
    failOnUnhandledRejections()
    let graph: TestGraph
    let shared: MemoryBlockstore
    let root: CID
    let calls: number

    before(async () => {
      graph = await smallGraph()
      shared = new MemoryBlockstore()
      root = (await encryptIpsql(graph.store, shared, graph.root, { key, crypto })).root
      const trip = new Trip()
      await operation(graph, shared, root, trip, false).outcome
      calls = trip.calls
      expect(calls).to.be.greaterThan(8)
    })

    function abortAt (at: number, deaf: boolean, fault?: Fault): ReturnType<Operation> & { trip: Trip } {
      const controller = new AbortController()
      const trip = new Trip({ at, fault, onTrip: () => { controller.abort(reason) } })
      return { ...operation(graph, shared, root, trip, deaf, controller.signal), trip }
    }

    it('before it starts: no store is touched', async () => {
      const trip = new Trip()
      expect(await errorOf(operation(graph, shared, root, trip, true, AbortSignal.abort(reason)).outcome)).to.equal(reason)
      expect(trip.calls).to.equal(0)
    })

    it('at any call to a store: the reason, and no head', async () => {
      for (let at = 1; at <= calls; at++) {
        const { outcome, target } = abortAt(at, false)
        expect(await errorOf(outcome)).to.equal(reason)
        expect(await target.inner.has(root)).to.be.false()
        expect(await falsePuts(target)).to.deep.equal([])
      }
    })

    it('at any call to a store that hangs and is deaf to signals', async () => {
      const hung: number[] = []

      for (let at = 1; at <= calls; at++) {
        const { outcome, target, trip } = abortAt(at, true, 'hang')

        if (!await settles(outcome)) {
          hung.push(at)
        } else {
          expect(await errorOf(outcome)).to.equal(reason)
          expect(await target.inner.has(root)).to.be.false()
        }

        trip.release()
        await outcome.catch(() => {})
      }

      expect(hung).to.deep.equal([])
    })

    it('writes nothing more once it is aborted, even to a store that is deaf', async () => {
      for (let at = 1; at < calls; at++) {
        let before = Infinity
        const controller = new AbortController()
        const trip = new Trip({ at, onTrip: () => { before = run.target.calls.length; controller.abort(reason) } })
        const run = operation(graph, shared, root, trip, true, controller.signal)
        await errorOf(run.outcome)
        await turns(2)
        // the call that was under way may end
        expect(run.target.calls.length).to.be.at.most(before + 1)
      }
    })

    it('done again, it finishes', async () => {
      await errorOf(abortAt(5, false).outcome)
      await operation(graph, shared, root, new Trip(), false).outcome
    })
  })
}

describe('ipsql: progress and what runs side by side', () => {
  checkNonces()
  failOnUnhandledRejections()

  it('counts blocks and bytes, and says no CID', async () => {
    const graph = await smallGraph()
    const shared = new MemoryBlockstore()
    const events: any[] = []
    const onProgress = ({ type, detail }: any): void => { events.push({ type, ...detail }) }
    const { root, blocks, bytes, sealedBytes } = await encryptIpsql(graph.store, shared, graph.root, { key, crypto, onProgress })
    const last = (phase: string): any => events.filter(event => event.phase === phase).pop()
    expect(last('seal')).to.deep.equal({ type: 'helia-encrypted:export:progress', phase: 'seal', blocks, bytes })
    expect(last('store')).to.include({ blocks, bytes: sealedBytes, totalBlocks: blocks })
    await decryptIpsql(shared, new MemoryBlockstore(), root, { key, crypto, onProgress })
    expect(last('open')).to.include({ type: 'helia-encrypted:decrypt:progress', blocks, bytes })
    expect(JSON.stringify(events)).to.not.match(/bafy|bafk|bag4/)
  })

  it('a progress callback that throws ends it with its error', async () => {
    const graph = await tinyGraph()
    const shared = new MemoryBlockstore()
    const { root } = await encryptIpsql(graph.store, shared, graph.root, { key, crypto })
    const onProgress = (): void => { throw new Error('no more progress') }
    expect((await errorOf(encryptIpsql(graph.store, new MemoryBlockstore(), graph.root, { key, crypto, onProgress }))).message).to.equal('no more progress')
    expect((await errorOf(decryptIpsql(shared, new MemoryBlockstore(), root, { key, crypto, onProgress }))).message).to.equal('no more progress')
  })

  for (const concurrency of [1, 3, undefined]) {
    it(`decrypts ${concurrency ?? 32} blocks side by side, and no more`, async () => {
      const graph = await wideGraph(100)
      const shared = new MemoryBlockstore()
      const { root } = await encryptIpsql(graph.store, shared, graph.root, { key, crypto })
      let entryRead = false
      // all but the head, the tree and the first reading of the root's block
      const gate = new GateStore(shared, (_op, cid) => {
        const held = cid.code === 0x300539 && entryRead
        entryRead ||= cid.code === 0x300539
        return held
      })
      const target = new RecordingStore()
      const outcome = decryptIpsql(gate, target, root, { key, crypto, ...(concurrency == null ? {} : { concurrency }) })
      await turns(10)
      expect(gate.gets).to.have.lengthOf(concurrency ?? 32)

      while (gate.gets.length > 0) {
        expect(gate.gets.length).to.be.at.most(concurrency ?? 32)
        gate.gets[0].open()
        await turns()
      }

      await outcome
      expect(target.of('put')).to.have.lengthOf(graph.blocks.length)
    })
  }

  it('refuses a concurrency that is none', async () => {
    for (const concurrency of [0, -1, 1.5, NaN, '8', null] as any[]) {
      expect(await errorOf(decryptIpsql(new MemoryBlockstore(), new MemoryBlockstore(), (await tinyGraph()).root, { key, concurrency }))).to.have.property('name', 'InvalidOptionsError')
    }
  })

  it('passes on to the store whether to ask the network, and nothing of the key', async () => {
    const graph = await tinyGraph()
    const shared = new RecordingStore()
    const { root } = await encryptIpsql(graph.store, shared, graph.root, { key, crypto })

    for (const offline of [true, false]) {
      shared.calls.length = 0
      await decryptIpsql(shared, new MemoryBlockstore(), root, { key, crypto, offline })
      expect(shared.of('get').length).to.be.greaterThan(3)

      for (const { options } of shared.of('get')) {
        expect(options).to.have.property('offline', offline)
        expect(Object.keys(options ?? {}).filter(name => !['offline', 'signal'].includes(name))).to.deep.equal([])
      }
    }
  })
})
