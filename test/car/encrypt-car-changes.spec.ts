import { CarIndexer } from '@ipld/car/indexer'
import * as dagJson from '@ipld/dag-json'
import * as dagPb from '@ipld/dag-pb'
import { expect } from 'aegir/chai'
import * as json from 'multiformats/codecs/json'
import { from } from 'multiformats/hashes/hasher'
import { sha512 } from 'multiformats/hashes/sha2'
import { encryptCar, importCar } from '../../src/car/index.ts'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { defaultHashers } from '../../src/format/internal.ts'
import { block, cborBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { openAll, takeApart } from '../util/forge.ts'
import { graphOf, smallGraph } from '../util/graphs.ts'
import { checkNonces, recorded, repeatedNonces } from '../util/nonce-recorder.ts'
import { seededBytes } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, settles, turns, watch } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { join, key } from './util/car.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const crypto = recorded()
const reason = new Error('the user went away')

/** Blocks of every codec, some of which are a chunk of their own, and some of which are sealed in parts. */
async function manyKinds (): Promise<TestGraph> {
  const leaf = await rawBlock(seededBytes(1, 100))
  const empty = await rawBlock(new Uint8Array(0))
  const middle = await rawBlock(seededBytes(2, 40_000))
  const large = await rawBlock(seededBytes(3, 140_000))
  const odd = await rawBlock(seededBytes(4, 50), { hasher: sha512 })
  const short = await rawBlock(seededBytes(5, 60), { truncate: 20 })
  const folder = await block(dagPb.code, dagPb.encode(dagPb.prepare({ Data: seededBytes(6, 30), Links: [{ Hash: leaf.cid }] })), { version: 0 })
  const largeFolder = await block(dagPb.code, dagPb.encode(dagPb.prepare({ Data: seededBytes(7, 70_000), Links: [{ Hash: middle.cid }] })))
  const map = await cborBlock({ leaf: leaf.cid, data: seededBytes(8, 20) })
  const largeMap = await cborBlock({ data: seededBytes(9, 90_000), odd: odd.cid })
  const list = await block(dagJson.code, dagJson.encode({ links: [short.cid] }))
  const note = await block(json.code, json.encode({ a: 1 }))
  const all = [leaf, empty, middle, large, odd, short, folder, largeFolder, map, largeMap, list, note]
  return graphOf([...all, await cborBlock(all.map(({ cid }) => cid))])
}

/** What was read of a CAR until it ended, and how. */
interface Outcome {
  /** of encryptCar itself, not of reading */
  early: boolean
  bytes: Uint8Array
  chunks: number
  err?: any
}

async function attempt (source: any, root: CID, options: Partial<EncryptOptions> = {}, onChunk?: (count: number) => void): Promise<Outcome> {
  const chunks: Uint8Array[] = []
  let early = true

  const outcome = (err?: any): Promise<Outcome> => join((async function * () { yield * chunks })()).then(bytes => ({ early, bytes, chunks: chunks.length, err }))

  try {
    const { car } = await encryptCar(source, root, { key, crypto, bufferBytes: 0, ...options })
    early = false

    for await (const chunk of car) {
      chunks.push(chunk.slice())
      onChunk?.(chunks.length)
    }
  } catch (err) {
    return outcome(err)
  }

  return outcome()
}

/** Gives other bytes, or something else, for one block from a read on. */
function changing (graph: TestGraph, cid: CID, change: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>, { at = 2, once = false } = {}): any {
  let reads = 0

  return {
    get (asked: CID, options: any) {
      const count = asked.equals(cid) ? ++reads : 0
      const changed = count >= at && !(once && count > at) ? change() : graph.store.get(asked, options)
      return Array.isArray(changed) ? changed.values() : changed
    }
  }
}

interface Good {
  graph: TestGraph
  car: Uint8Array
  /** plain CID to where its sealed bytes begin in the CAR */
  starts: Map<string, number>
}

async function goodCar (graph: TestGraph): Promise<Good> {
  const { car, root } = await encryptCar(graph.store, graph.root, { key, crypto })
  const bytes = await join(car)
  const store = new RecordingStore()
  await importCar([bytes], store)
  const places = new Map<string, number>()

  for await (const { cid, blockOffset } of await CarIndexer.fromBytes(bytes)) {
    places.set(cid.toString(), blockOffset)
  }

  const opened = await openAll(await takeApart(store, root, key))
  const starts = new Map(opened.filter(({ page }) => !page).map(({ sealed, plain }) => [plain.cid.toString(), places.get(sealed.toString()) as number]))
  return { graph, car: bytes, starts }
}

/** What came is the start of the right CAR, and nothing of this block is in it. */
function expectNothingOf ({ car, starts }: Good, cid: CID, { bytes }: Outcome): void {
  expect(bytes).to.equalBytes(car.subarray(0, bytes.byteLength))
  expect(bytes.byteLength).to.be.at.most(starts.get(cid.toString()) as number)
}

function changesOf ({ bytes }: PlainBlock, other: Uint8Array): Record<string, Uint8Array> {
  const flipped = (at: number): Uint8Array => bytes.map((byte, i) => i === at ? byte ^ 1 : byte)

  return {
    ...(bytes.byteLength === 0
      ? { 'no longer empty': Uint8Array.of(0) }
      : {
          'first bit': flipped(0),
          'last bit': flipped(bytes.byteLength - 1),
          shorter: bytes.slice(0, -1),
          'without its start': bytes.slice(1),
          zeroes: new Uint8Array(bytes.byteLength),
          empty: new Uint8Array(0)
        }),
    // the padding is zeroes, too
    'a zero longer': Uint8Array.from([...bytes, 0]),
    'another block': other,
    'much longer': Uint8Array.from([...bytes, ...seededBytes(1, 70_000)])
  }
}

describe('encryptCar: a source that changes between the passes', function () {
  this.timeout(120_000)
  checkNonces()
  failOnUnhandledRejections()
  let good: Good

  before(async () => {
    good = await goodCar(await manyKinds())
    // else nothing comes before the change
    expect((await attempt(good.graph.store, good.graph.root)).chunks).to.be.greaterThan(4)
    expect(good.starts.size).to.equal(good.graph.blocks.length)
  })

  it('at any block, in any way: an error, and not a byte of what it was sealed to', async () => {
    const { graph } = good
    const came = new Set<number>()

    for (const [i, changed] of graph.blocks.entries()) {
      for (const [name, bytes] of Object.entries(changesOf(changed, graph.blocks[(i + 1) % graph.blocks.length].bytes))) {
        for (const once of [true, false]) {
          const outcome = await attempt(changing(graph, changed.cid, () => [bytes], { once }), graph.root)
          expect(outcome.early, `${changed.cid} ${name}`).to.equal(false)
          expect(outcome.err, `${changed.cid} ${name}`).to.have.property('name', 'InputChangedError')
          expect(outcome.err.message).to.include(changed.cid.toString())
          expectNothingOf(good, changed.cid, outcome)
          came.add(outcome.chunks)
        }
      }
    }

    expect(came.size, 'some change early, some late').to.be.greaterThan(3)
    expect(repeatedNonces()).to.deep.equal([])
  })

  it('in the first pass: refused before there is a root', async () => {
    const { graph } = good

    for (const changed of graph.blocks.filter(({ bytes }) => bytes.byteLength > 0)) {
      const outcome = await attempt(changing(graph, changed.cid, () => [changed.bytes.slice(1)], { at: 1 }), graph.root)
      expect(outcome).to.include({ early: true, chunks: 0 })
      expect(outcome.err).to.have.property('name', 'PlainBlockMismatchError')
    }
  })

  it('to a block that is too large: an error, and not a byte of it', async () => {
    const { graph } = good

    for (const changed of graph.blocks) {
      for (const size of [2_097_100, 2_097_153]) {
        const outcome = await attempt(changing(graph, changed.cid, () => [new Uint8Array(size)]), graph.root)
        expect(['InputChangedError', 'BlockTooLargeError']).to.include(outcome.err?.name)
        expectNothingOf(good, changed.cid, outcome)
      }
    }
  })

  it('in several parts, of which each is as it was or not', async () => {
    const { graph } = good

    for (const changed of graph.blocks.filter(({ bytes }) => bytes.byteLength > 1)) {
      const { bytes } = changed
      const same = await attempt(changing(graph, changed.cid, () => [bytes.subarray(0, 1), new Uint8Array(0), bytes.subarray(1)]), graph.root)
      expect(same.err).to.equal(undefined)
      expect(same.bytes).to.equalBytes(good.car)
      const other = await attempt(changing(graph, changed.cid, () => [bytes.subarray(1), bytes.subarray(0, 1)]), graph.root)
      expect(other.err).to.have.property('name', 'InputChangedError')
      expectNothingOf(good, changed.cid, other)
    }
  })

  it('within the buffer nothing is read again, so nothing can have changed', async () => {
    const { graph } = good

    for (const changed of graph.blocks) {
      const { err, bytes } = await attempt(changing(graph, changed.cid, () => { throw new Error('read again') }), graph.root, { bufferBytes: Infinity })
      expect(err).to.equal(undefined)
      expect(bytes).to.equalBytes(good.car)
    }
  })

  it('that lacks a block now: NotFoundError, and not a byte of it', async () => {
    const { graph } = good
    const { err: notFound } = await attempt(graph.store, (await rawBlock(seededBytes(99, 9))).cid)
    expect(notFound).to.have.property('name', 'NotFoundError')

    for (const { cid } of graph.blocks) {
      for (const fault of ['missing', 'fail'] as const) {
        const trip = new Trip({ at: 1, fault, onward: true })
        const gone = new FaultyStore(graph.store, trip)
        const outcome = await attempt(changing(graph, cid, () => gone.get(cid)), graph.root)
        expect(outcome.early).to.equal(false)
        expect(fault === 'missing' ? outcome.err.name : outcome.err.message).to.equal(fault === 'missing' ? 'NotFoundError' : 'the disk is on fire')
        expectNothingOf(good, cid, outcome)
      }
    }
  })

  it('that throws at once, or in the middle of a block: its own error', async () => {
    const { graph } = good
    const fault = new Error('no disk')

    for (const { cid, bytes } of graph.blocks) {
      const ways = [
        () => { throw fault },
        function * () { yield bytes.subarray(0, 1); throw fault },
        async function * () { yield bytes.subarray(0, 1); throw fault }
      ]

      for (const way of ways) {
        const outcome = await attempt(changing(graph, cid, way), graph.root)
        expect(outcome.err).to.equal(fault)
        expectNothingOf(good, cid, outcome)
      }
    }
  })

  it('and after that error there is no more', async () => {
    const { graph } = good
    const { cid } = graph.blocks[0]
    const { car } = await encryptCar(changing(graph, cid, () => [new Uint8Array(3)], { once: true }), graph.root, { key, crypto, bufferBytes: 0 })
    expect(await errorOf(join(car))).to.have.property('name', 'InputChangedError')
    // it would read the right block now, but the rest of a CAR is none
    const rest = await join(car).catch(err => err)
    expect(rest instanceof Error || rest.byteLength === 0).to.equal(true)
  })

  it('a hash function that does not notice: the tag does', async () => {
    const constant = from({ name: 'broken', code: 0x16, encode: () => new Uint8Array(32) })
    const getHasher = (code: number): any => code === 0x16 ? constant : defaultHashers(code)
    const leaf = await rawBlock(new Uint8Array(0), { hasher: constant })
    const parent = await cborBlock([leaf.cid])

    for (const at of [1, 2, 3]) {
      let reads = 0
      const source = {
        async * get (asked: CID): AsyncGenerator<Uint8Array> {
          yield asked.equals(leaf.cid) ? seededBytes(++reads >= at ? 2 : 1, 64) : parent.bytes
        }
      }
      const { err } = await attempt(source, parent.cid, { getHasher })
      expect(err?.name).to.equal(at === 2 ? 'InputChangedError' : undefined)
    }
  })

  for (const bufferBytes of [0, Infinity]) {
    it(`a buffer that changes at any hash: the right CAR, or the start of it and an error; bufferBytes ${bufferBytes}`, async () => {
      const { root } = await smallGraph()
      const { car } = await goodCar(await smallGraph())
      const names = new Set<string>()

      for (let n = 1; n < 70; n++) {
        const [empty, ...blocks] = (await smallGraph()).blocks.map(({ cid, bytes }) => ({ cid, bytes: Uint8Array.from(bytes) }))
        const inner = defaultCrypto()
        let hashes = 0
        const backend = recorded({
          ...inner,
          sha256: (bytes) => {
            ++hashes === n && blocks.forEach(({ bytes }) => { bytes[0] ^= 1 })
            return inner.sha256(bytes)
          }
        })
        const { err, bytes } = await attempt(await storeOf([empty, ...blocks]), root, { crypto: backend, bufferBytes })
        names.add(err?.name ?? 'ok')
        expect(bytes).to.equalBytes(car.subarray(0, bytes.byteLength))
        expect(bytes.byteLength === car.byteLength).to.equal(err == null)
      }

      expect([...names].sort()).to.deep.equal(bufferBytes === 0 ? ['InputChangedError', 'PlainBlockMismatchError', 'ok'] : ['PlainBlockMismatchError', 'ok'])
    })
  }
})

describe('encryptCar: stopped', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let good: Good
  let reads: number

  before(async () => {
    good = await goodCar(await manyKinds())
    reads = 2 * good.graph.blocks.length
  })

  it('before it starts: nothing is read', async () => {
    const source = new RecordingStore(good.graph.store)
    const outcome = await attempt(source, good.graph.root, { signal: AbortSignal.abort(reason) })
    expect(outcome).to.include({ early: true, err: reason })
    expect(source.calls).to.deep.equal([])
  })

  it('at any read, in either pass: no other read begins', async () => {
    const { graph, car } = good

    for (let at = 1; at <= reads; at++) {
      for (const deaf of [true, false]) {
        const controller = new AbortController()
        const trip = new Trip({ at, onTrip: () => { controller.abort(reason) } })
        const { err, early, bytes } = await attempt(new FaultyStore(graph.store, trip, { deaf }), graph.root, { signal: controller.signal })
        expect(err, `read ${at}`).to.equal(reason)
        expect(early).to.equal(at <= reads / 2)
        expect(trip.calls).to.equal(at)
        expect(bytes).to.equalBytes(car.subarray(0, bytes.byteLength))
        expect(bytes.byteLength).to.be.below(car.byteLength)
      }
    }
  })

  it('at any read that hangs, in either pass, and is deaf to the signal', async () => {
    const { graph, car } = good

    for (let at = 1; at <= reads; at++) {
      const controller = new AbortController()
      const trip = new Trip({ at, fault: 'hang', onTrip: () => { controller.abort(reason) } })
      const outcome = attempt(new FaultyStore(graph.store, trip, { deaf: true }), graph.root, { signal: controller.signal })
      expect(await settles(outcome), `read ${at}`).to.equal(true)
      const { err, bytes } = await outcome
      expect(err).to.equal(reason)
      expect(bytes).to.equalBytes(car.subarray(0, bytes.byteLength))
      trip.release()
    }
  })

  it('while a read has hung for long', async () => {
    const { graph } = good

    for (const at of [3, reads / 2 + 3]) {
      const controller = new AbortController()
      const trip = new Trip({ at, fault: 'hang' })
      const outcome = attempt(new FaultyStore(graph.store, trip, { deaf: true }), graph.root, { signal: controller.signal })
      const state = watch(outcome)
      await turns(20)
      expect(state.settled, 'it waits').to.equal(false)
      controller.abort(reason)
      expect(await settles(outcome)).to.equal(true)
      expect((await outcome).err).to.equal(reason)
      trip.release()
    }
  })

  it('at any chunk: what was under way may still come, and then no more', async () => {
    const { graph, car } = good

    for (const bufferBytes of [0, Infinity]) {
      const { chunks: all } = await attempt(graph.store, graph.root, { bufferBytes })
      expect(all).to.be.greaterThan(4)

      for (let at = 1; at <= all; at++) {
        const controller = new AbortController()
        const { err, bytes, chunks } = await attempt(graph.store, graph.root, { bufferBytes, signal: controller.signal }, count => { count === at && controller.abort(reason) })
        expect(bytes).to.equalBytes(car.subarray(0, bytes.byteLength))

        if (err === undefined) {
          // the end was under way
          expect(at).to.be.at.least(all - 2)
          expect(bytes.byteLength).to.equal(car.byteLength)
        } else {
          expect(err).to.equal(reason)
          expect(chunks).to.be.at.most(at + 1)
        }
      }
    }
  })

  it('between the passes, and while nobody reads', async () => {
    const { graph } = good

    for (const bufferBytes of [0, Infinity]) {
      const controller = new AbortController()
      const { car } = await encryptCar(graph.store, graph.root, { key, crypto, bufferBytes, signal: controller.signal })
      controller.abort(reason)
      await turns(3)
      expect(await errorOf(join(car))).to.equal(reason)
      const other = new AbortController()
      await encryptCar(graph.store, graph.root, { key, crypto, bufferBytes, signal: other.signal })
      other.abort(reason)
      await turns(3)
    }
  })

  it('for any reason, an error or not', async () => {
    const { graph } = good

    for (const why of ['text', 0, { why: 1 }, new TypeError('x')]) {
      for (const at of [2, reads / 2 + 2]) {
        const controller = new AbortController()
        const trip = new Trip({ at, onTrip: () => { controller.abort(why) } })
        const { car } = await encryptCar(new FaultyStore(graph.store, trip), graph.root, { key, crypto, bufferBytes: 0, signal: controller.signal }).catch(err => ({ car: Promise.reject(err) })) as any
        const err = await errorOf(async () => join(car instanceof Promise ? await car : car))
        expect(err).to.equal(why)
      }
    }
  })

  it('in a list of blocks that never ends', async () => {
    const { graph } = good
    const controller = new AbortController()
    const blocks = (async function * () {
      yield graph.blocks[0].cid
      controller.abort(reason)
      await new Promise(() => {})
    })()
    const outcome = attempt(graph.store, graph.root, { blocks, signal: controller.signal })
    expect(await settles(outcome)).to.equal(true)
    expect(await outcome).to.include({ err: reason, early: true })
  })

  it('while the wrapping of keys hangs: nobody waits for it', async () => {
    const graph = await smallGraph()
    const controller = new AbortController()
    const reason = new Error('away')
    const outcome = encryptCar(graph.store, graph.root, {
      key,
      crypto: recorded(),
      signal: controller.signal,
      wrap: async () => {
        controller.abort(reason)
        return new Promise(() => {})
      }
    })
    outcome.catch(() => {})
    expect(await settles(outcome)).to.equal(true)
    expect(await errorOf(outcome)).to.equal(reason)
  })

  it('when the wrapping of keys fails: its error, and no CAR', async () => {
    const fault = new Error('no identity')

    for (const wrap of [async () => { throw fault }, () => { throw fault }]) {
      expect(await attempt(good.graph.store, good.graph.root, { wrap })).to.include({ err: fault, early: true })
    }
  })

  it('at any read by a store that fails, in either pass: its error', async () => {
    const { graph, car } = good

    for (let at = 1; at <= reads; at++) {
      const { err, early, bytes } = await attempt(new FaultyStore(graph.store, new Trip({ at, fault: 'fail' })), graph.root)
      expect(err.message).to.equal('the disk is on fire')
      expect(early).to.equal(at <= reads / 2)
      expect(bytes).to.equalBytes(car.subarray(0, bytes.byteLength))
    }
  })

  it('and done again: the whole CAR', async () => {
    const { graph, car } = good
    const controller = new AbortController()
    const trip = new Trip({ at: reads - 2, onTrip: () => { controller.abort(reason) } })
    await attempt(new FaultyStore(graph.store, trip), graph.root, { signal: controller.signal })
    expect((await attempt(graph.store, graph.root)).bytes).to.equalBytes(car)
  })

  it('it lets go of what the store holds open for a read', async () => {
    const { graph } = good
    let open = 0
    const source: any = {
      async * get (cid: CID) {
        open++

        try {
          yield * graph.store.get(cid)
        } finally {
          open--
        }
      }
    }
    await attempt(source, graph.root)
    expect(open).to.equal(0)
    const { car } = await encryptCar(source, graph.root, { key, crypto, bufferBytes: 0 })
    const chunks = car[Symbol.asyncIterator]()
    await chunks.next()
    await chunks.return?.()
    expect(open).to.equal(0)
  })

  it('a block that is too large when it is sealed again has changed', async () => {
    const leaf = await rawBlock(seededBytes(1, 100))
    const plain = await graphOf([leaf, await cborBlock([leaf.cid])])

    for (const size of [2_097_100, 2_097_153]) {
      let reads = 0
      const source: any = { get: (cid: CID, options: any) => cid.equals(leaf.cid) && ++reads > 1 ? [new Uint8Array(size)].values() : plain.store.get(cid, options) }
      const { car } = await encryptCar(source, plain.root, { key, bufferBytes: 0 })
      expect(await errorOf(join(car))).to.have.property('name', 'InputChangedError')
    }
  })
})
