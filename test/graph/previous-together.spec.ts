import { expect } from 'aegir/chai'
import { encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { FaultyShared, copyOf, expectWhole, exportFirst, smallVersions, verdict, versions, leavesOf } from '../util/versions.ts'
import { WrappedStore } from '../util/wrapped-store.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Exported, Versions } from '../util/versions.ts'
import type { Bytes } from '../util/wrapped-store.ts'
import type { AbortOptions } from 'abort-error'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

/** Lets the event loop go round before each call as often as told, so that two exports interleave in many ways. */
class SlowStore extends WrappedStore {
  readonly #pace: () => number

  constructor (inner: WrappedStore['inner'], pace: () => number) {
    super(inner)
    this.#pace = pace
  }

  async has (cid: CID, options?: AbortOptions): Promise<boolean> {
    await turns(this.#pace())
    return super.has(cid, options)
  }

  async put (cid: CID, bytes: Bytes, options?: AbortOptions): Promise<CID> {
    await turns(this.#pace())
    return super.put(cid, bytes, options)
  }
}

describe('graph: exporting a new version several times at once', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let small: Versions

  before(async () => {
    small = await smallVersions()
  })

  function itIsSame (name: string, options: Partial<EncryptOptions>): void {
    it(`from one private store into one shared store: the same root, and all of it, ${name}`, async () => {
      const { store: source, after } = small
      const { shared, previous, scratch } = await exportFirst(small, { key, crypto, ...options })

      for (const [slow, slower] of [[0, 0], [0, 1], [1, 0], [2, 1], [1, 5]]) {
        const target = new RecordingStore(await copyOf(shared.inner))
        const paced = [slow, slower, slow].map(count => new SlowStore(target, () => count))
        const results = await Promise.all(paced.map(async store => encryptGraph(source, store, after.root, { key, crypto, ...options, previous })))
        expect(new Set(results.map(({ root }) => root.toString()))).to.deep.equal(new Set([scratch.root.toString()]))
        await expectWhole(target, scratch.root, scratch)
        expect((await verifyGraph(target, previous, { key, crypto })).plain?.complete).to.be.true()
      }
    })
  }

  itIsSame('by default', {})
  itIsSame('with no buffer', { bufferBytes: 0 })
  itIsSame('with verifyPrevious', { verifyPrevious: true })

  it('of two versions at once, each over the first: both are whole', async () => {
    const { shared, previous, scratch } = await exportFirst(small, { key, crypto })
    const other = await versions(small.before.blocks, [...small.before.blocks, ...await leavesOf([1, 2])])
    const [a, b] = await Promise.all([small, other].map(async ({ store, after }) => encryptGraph(store, new SlowStore(shared, () => 1), after.root, { key, crypto, previous })))
    expect(a.root.toString()).to.equal(scratch.root.toString())

    for (const { root } of [a, b]) {
      expect(await verdict(shared, root, { key })).to.equal('ok')
    }
  })

  it('one that fails, beside one that does not, spoils nothing', async () => {
    const { shared, previous, scratch } = await exportFirst(small, { key, crypto })

    for (let at = 1; at <= 10; at++) {
      const target = new RecordingStore(await copyOf(shared.inner))
      const failing = errorOf(encryptGraph(small.store, new FaultyShared(new SlowStore(target, () => at % 3), new Trip({ at, fault: 'fail', onward: true })), small.after.root, { key, crypto, previous }))
      const { root } = await encryptGraph(small.store, new SlowStore(target, () => 1), small.after.root, { key, crypto, previous })
      expect(await failing).to.be.an('error')
      expect(root.toString()).to.equal(scratch.root.toString())
      await expectWhole(target, root, scratch)
    }
  })
})

describe('graph: a new version whose export is killed', function () {
  this.timeout(120_000)
  checkNonces()
  failOnUnhandledRejections()

  async function killedAt (at: number, made: Versions, { shared, previous, scratch }: Exported, options: Partial<EncryptOptions>): Promise<void> {
    const target = new RecordingStore(await copyOf(shared.inner))
    const trip = new Trip({ at, fault: 'fail', onward: true })
    await errorOf(encryptGraph(new FaultyStore(made.store, trip), new FaultyShared(target, trip), made.after.root, { key, crypto, ...options, previous }))
    expect(await target.inner.has(scratch.root)).to.be.false()
    expect((await verifyGraph(target.inner, previous, { key, crypto })).plain?.complete).to.be.true()

    const again = await encryptGraph(made.store, target, made.after.root, { key, crypto, ...options, previous })
    expect(again.root.toString()).to.equal(scratch.root.toString())
    await expectWhole(target, scratch.root, scratch)
    expect((await verifyGraph(target.inner, scratch.root, { key, crypto })).plain?.complete).to.be.true()
  }

  for (const [name, options] of [['by default', {}], ['with no buffer', { bufferBytes: 0 }], ['with verifyPrevious', { verifyPrevious: true }]] as Array<[string, Partial<EncryptOptions>]>) {
    it(`at any of 50 points, ${name}: run again, the same root and all of it`, async () => {
      const seeds = Array.from({ length: 30 }, (_, i) => i)
      const made = await versions(await leavesOf(seeds), await leavesOf([...seeds.slice(4), 77, 78, 79, 80, 81, 82]))
      const exported = await exportFirst(made, { key, crypto, ...options })
      const counting = new Trip()
      await encryptGraph(new FaultyStore(made.store, counting), new FaultyShared(await copyOf(exported.shared.inner), counting), made.after.root, { key, crypto, ...options, previous: exported.previous })
      expect(counting.calls).to.be.greaterThan(50)

      for (let i = 0; i < 50; i++) {
        await killedAt(counting.calls - Math.floor(i * counting.calls / 50), made, exported, options)
      }
    })
  }

  it('a chain of versions, each killed once and run again, is the chain without that', async () => {
    const made = await smallVersions()
    const { shared, previous } = await exportFirst(made, { key, crypto })
    const calm = await copyOf(shared.inner)
    let [a, b] = [previous, previous]

    for (const [i, root] of [made.after.root, made.before.root, made.kept[3].cid, made.after.root, made.before.root].entries()) {
      const trip = new Trip({ at: 1 + i % 2, op: 'put', fault: 'fail', onward: true })
      await errorOf(encryptGraph(made.store, new FaultyShared(shared, trip), root, { key, crypto, previous: a }));
      ({ root: a } = await encryptGraph(made.store, shared, root, { key, crypto, previous: a }));
      ({ root: b } = await encryptGraph(made.store, calm, root, { key, crypto, previous: b }))
      expect(a.toString()).to.equal(b.toString())
      expect(await verdict(shared, a, { key })).to.equal('ok')
    }
  })
})
