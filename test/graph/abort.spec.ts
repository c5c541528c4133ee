import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { decryptGraph, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { smallGraph, tinyGraph } from '../util/graphs.ts'
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

interface Run {
  outcome: Promise<unknown>
  /** what is written goes here */
  target: RecordingStore
}

type Operation = (graph: TestGraph, shared: MemoryBlockstore, root: CID, trip: Trip, deaf: boolean, signal?: AbortSignal) => Run

function encrypting (bufferBytes?: number): Operation {
  return ({ store, root }, _shared, _root, trip, deaf, signal) => {
    const target = new RecordingStore()
    const options = { key, crypto, signal, ...(bufferBytes == null ? {} : { bufferBytes }) }
    return { target, outcome: encryptGraph(new FaultyStore(store, trip, { deaf }), new FaultyStore(target, trip, { deaf }), root, options) }
  }
}

const decrypting: Operation = (_graph, shared, root, trip, deaf, signal) => {
  const target = new RecordingStore()
  return { target, outcome: decryptGraph(new FaultyStore(shared, trip, { deaf }), new FaultyStore(target, trip, { deaf }), root, { key, crypto, signal }) }
}

function verifying (withKey: boolean): Operation {
  return (_graph, shared, root, trip, deaf, signal) => {
    const options = { crypto, signal, ...(withKey ? { key } : {}) }
    return { target: new RecordingStore(), outcome: verifyGraph(new FaultyStore(shared, trip, { deaf }), root, options) }
  }
}

const OPERATIONS: Record<string, Operation> = {
  encrypt: encrypting(),
  'encrypt in two passes': encrypting(0),
  decrypt: decrypting,
  'verify with the key': verifying(true),
  'verify without it': verifying(false)
}

for (const [name, operation] of Object.entries(OPERATIONS)) {
  describe(`graph: aborting, ${name}`, function () {
    this.timeout(20_000)
    checkNonces()
    failOnUnhandledRejections()
    const reason = new Error('the user went away')
    let graph: TestGraph
    let shared: MemoryBlockstore
    let root: CID
    let calls: number

    before(async () => {
      graph = await smallGraph()
      shared = new MemoryBlockstore()
      root = (await encryptGraph(graph.store, shared, graph.root, { key, crypto })).root
      const trip = new Trip()
      await operation(graph, shared, root, trip, false).outcome
      calls = trip.calls
      expect(calls).to.be.greaterThan(8)
    })

    function abortAt (at: number, deaf: boolean, fault?: Fault): Run & { trip: Trip } {
      const controller = new AbortController()
      const trip = new Trip({ at, fault, onTrip: () => { controller.abort(reason) } })
      return { ...operation(graph, shared, root, trip, deaf, controller.signal), trip }
    }

    it('before it starts: no store is touched', async () => {
      const trip = new Trip()
      const { outcome } = operation(graph, shared, root, trip, true, AbortSignal.abort(reason))
      expect(await errorOf(outcome)).to.equal(reason)
      expect(trip.calls).to.equal(0)
    })

    it('at any call to a store', async () => {
      for (let at = 1; at <= calls; at++) {
        const { outcome, target } = abortAt(at, false)
        expect(await errorOf(outcome)).to.equal(reason)
        expect(await target.inner.has(root)).to.be.false()
        expect(await falsePuts(target)).to.deep.equal([])
      }
    })

    it('at any call to a store that is deaf to signals', async () => {
      for (let at = 1; at <= calls; at++) {
        const { outcome, target } = abortAt(at, true)
        const err = await outcome.then(() => undefined, err => err)
        // the last call of an export writes the root: then it is too late
        const late = at === calls && name.startsWith('encrypt')
        expect(err).to.equal(late && err === undefined ? undefined : reason)
        expect(await target.inner.has(root) && !late).to.be.false()
      }
    })

    it('writes nothing more once it is aborted, even to a store that is deaf', async () => {
      for (let at = 1; at < calls; at++) {
        const controller = new AbortController()
        const trip = new Trip({ at, onTrip: () => { controller.abort(reason) } })
        const run: Run = operation(graph, shared, root, trip, true, controller.signal)
        await errorOf(run.outcome)
        await turns(2)
        // the calls that were under way may end; none begins
        expect(trip.calls).to.equal(at)
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

    it('a store that fails when it is aborted: the reason is the signal\'s', async () => {
      for (let at = 1; at <= calls; at++) {
        const { outcome } = abortAt(at, true, 'fail')
        const err = await errorOf(outcome)
        expect([reason.message, 'the disk is on fire']).to.include(err.message)
      }
    })

    it('any reason, an error or not', async () => {
      for (const why of ['text', 0, { why: 1 }, new TypeError('x')]) {
        const controller = new AbortController()
        const trip = new Trip({ at: 3, onTrip: () => { controller.abort(why) } })
        expect(await errorOf(operation(graph, shared, root, trip, true, controller.signal).outcome)).to.equal(why)
      }
    })

    it('done again, it finishes', async () => {
      const { outcome: aborted } = abortAt(5, false)
      await errorOf(aborted)
      const { outcome, target } = operation(graph, shared, root, new Trip(), false)
      await outcome
      expect(name.startsWith('encrypt') ? target.cids('put').pop() : root.toString()).to.equal(root.toString())
    })

    it('a signal that aborts after the end does nothing', async () => {
      const controller = new AbortController()
      await operation(graph, shared, root, new Trip(), false, controller.signal).outcome
      controller.abort(reason)
      await turns()
    })
  })
}

describe('graph: aborting what is not a store', () => {
  checkNonces()
  failOnUnhandledRejections()
  const reason = new Error('the user went away')

  it('a list of blocks that never ends', async () => {
    const { store, root } = await tinyGraph()
    const controller = new AbortController()
    const blocks = (async function * (): AsyncGenerator<CID> {
      yield root
      controller.abort(reason)
      await new Promise(() => {})
    })()
    const shared = new RecordingStore()
    const outcome = encryptGraph(store, shared, root, { key, crypto, blocks, signal: controller.signal })
    outcome.catch(() => {})
    expect(await settles(outcome)).to.be.true()
    expect(await errorOf(outcome)).to.equal(reason)
    expect(shared.calls).to.deep.equal([])
  })

  it('an encrypted graph in the target already: what is aborted leaves it whole', async () => {
    const { store, root } = await smallGraph()
    const shared = new MemoryBlockstore()
    const graph = await encryptGraph(store, shared, root, { key, crypto })
    const controller = new AbortController()
    const trip = new Trip({ at: 4, onTrip: () => { controller.abort(reason) } })
    await errorOf(encryptGraph(store, new FaultyStore(shared, trip), root, { key, crypto, signal: controller.signal }))
    expect((await verifyGraph(shared, graph.root, { key, crypto })).plain?.complete).to.be.true()
  })
})
