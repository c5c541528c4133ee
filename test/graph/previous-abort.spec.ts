import { expect } from 'aegir/chai'
import { encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { storeOf } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { errorOf, settles, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { FaultyShared, copyOf, exportFirst, smallVersions } from '../util/versions.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Fault } from '../util/faulty-store.ts'
import type { Exported, Versions } from '../util/versions.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

interface Run {
  outcome: Promise<unknown>
  target: RecordingStore
  trip: Trip
}

interface Way {
  options: Partial<EncryptOptions>
  first?: Partial<EncryptOptions>
  /** the private store has lost what stayed */
  lost?: boolean
}

const WAYS: Record<string, Way> = {
  'by default': { options: {} },
  'with verifyPrevious': { options: { verifyPrevious: true } },
  'with no buffer': { options: { bufferBytes: 0 } },
  'no catalog before': { options: {}, first: { catalog: false } },
  'from a private store that has lost what stayed': { options: {}, lost: true }
}

for (const [name, { options, first, lost }] of Object.entries(WAYS)) {
  describe(`graph: aborting an export over a previous one, ${name}`, function () {
    this.timeout(30_000)
    checkNonces()
    failOnUnhandledRejections()
    const reason = new Error('the user went away')
    let small: Versions
    let exported: Exported
    let source: Blockstore
    let root: CID
    let calls: number

    before(async () => {
      small = await smallVersions()
      source = await storeOf(lost === true ? small.added : [...small.before.blocks, ...small.after.blocks])
      exported = await exportFirst(small, { key, crypto, ...options }, first)
      root = exported.scratch.root
      const trip = new Trip()
      await (await run(trip, false)).outcome
      calls = trip.calls
      expect(calls).to.be.greaterThan(15)
    })

    async function run (trip: Trip, deaf: boolean, signal?: AbortSignal): Promise<Run> {
      const target = new RecordingStore(await copyOf(exported.shared.inner))
      const outcome = encryptGraph(new FaultyStore(source, trip, { deaf }), new FaultyShared(target, trip, { deaf }), small.after.root, { key, crypto, ...options, previous: exported.previous, signal })
      outcome.catch(() => {})
      return { target, trip, outcome }
    }

    async function abortAt (at: number, deaf: boolean, fault?: Fault): Promise<Run> {
      const controller = new AbortController()
      return run(new Trip({ at, fault, onTrip: () => { controller.abort(reason) } }), deaf, controller.signal)
    }

    it('before it starts: no store is touched', async () => {
      const { outcome, trip } = await run(new Trip(), true, AbortSignal.abort(reason))
      expect(await errorOf(outcome)).to.equal(reason)
      expect(trip.calls).to.equal(0)
    })

    it('hands its signal to every call to a store', async () => {
      const { signal } = new AbortController()
      const stores = [new RecordingStore(source), new RecordingStore(await copyOf(exported.shared.inner))]
      await encryptGraph(stores[0], stores[1], small.after.root, { key, crypto, ...options, previous: exported.previous, signal })
      const given = stores.flatMap(({ calls }) => calls.map(({ op, options }) => ({ op, mine: (options as any)?.signal === signal })))
      expect(given.filter(({ mine }) => !mine)).to.deep.equal([])
      expect(new Set(given.map(({ op }) => op))).to.deep.equal(new Set(['get', 'has', 'put']))
    })

    it('at any call to a store: its reason, no root, and the previous version stays whole', async () => {
      for (let at = 1; at <= calls; at++) {
        const { outcome, target } = await abortAt(at, false)
        expect(await errorOf(outcome)).to.equal(reason)
        expect(await target.inner.has(root)).to.be.false()
        expect(await falsePuts(target)).to.deep.equal([])
        expect((await verifyGraph(target.inner, exported.previous, { key, crypto })).plain?.complete).to.be.true()
      }
    })

    it('at any call to stores that are deaf to signals; nothing more is asked of them', async () => {
      for (let at = 1; at <= calls; at++) {
        const { outcome, target, trip } = await abortAt(at, true)
        const err = await outcome.then(() => undefined, err => err)
        // the last call writes the root: then it is too late
        const late = at === calls
        expect(err).to.equal(late && err === undefined ? undefined : reason)
        expect(await target.inner.has(root) && !late).to.be.false()
        await turns(2)
        expect(trip.calls).to.equal(at)
      }
    })

    it('at any call to stores that hang and are deaf to signals', async () => {
      const hung: string[] = []

      for (let at = 1; at <= calls; at++) {
        const { outcome, target, trip } = await abortAt(at, true, 'hang')

        if (!await settles(outcome)) {
          hung.push(`call ${at} of ${calls}`)
        } else {
          expect(await errorOf(outcome)).to.equal(reason)
          expect(await target.inner.has(root)).to.be.false()
        }

        trip.release()
        await outcome.catch(() => {})
      }

      expect(hung).to.deep.equal([])
    })

    it('stores that fail when it is aborted: the signal\'s reason, or theirs', async () => {
      for (let at = 1; at <= calls; at++) {
        const { outcome } = await abortAt(at, true, 'fail')
        const err = await errorOf(outcome)
        expect([reason.message, 'the disk is on fire']).to.include(err.message)
      }
    })

    it('done again over what was written, it finishes with the same root', async () => {
      for (let at = 1; at < calls; at += 3) {
        const { outcome, target } = await abortAt(at, false)
        await errorOf(outcome)
        const again = await encryptGraph(source, target, small.after.root, { key, crypto, ...options, previous: exported.previous })
        expect(again.root.toString()).to.equal(root.toString())
        expect((await verifyGraph(target.inner, root, { key, crypto })).plain?.complete).to.be.true()
      }
    })
  })
}
