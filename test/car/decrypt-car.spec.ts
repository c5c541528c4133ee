import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import fc from 'fast-check'
import { CID } from 'multiformats/cid'
import { sha256, sha512 } from 'multiformats/hashes/sha2'
import { decryptCar, encryptCar, exportCar } from '../../src/car/index.ts'
import { GraphKey } from '../../src/crypto/internal.ts'
import { decryptGraph, encryptGraph } from '../../src/graph/internal.ts'
import { backends } from '../crypto/util/backends.ts'
import { buildGraph, graphSpec } from '../util/arbitrary-graph.ts'
import { cborBlock, identityBlock, rawBlock } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { graphOf, smallGraph, tinyGraph, unixfsGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { errorOf, settles, turns, watch } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { join, key, pieces } from './util/car.ts'
import type { EncryptOptions, GraphProgressEvents } from '../../src/graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'

const crypto = recorded()
const reason = new Error('the user went away')

interface Plain {
  root: CID
  store: Blockstore
}

interface Sealed {
  car: Uint8Array
  root: CID
  shared: Blockstore
}

async function sealed ({ store, root }: Plain, options: Partial<EncryptOptions> = {}): Promise<Sealed> {
  const shared = new MemoryBlockstore()
  const graph = await encryptGraph(store, shared, root, { key, crypto, ...options })
  return { car: await join(exportCar(shared, graph.root)), root: graph.root, shared }
}

const text = (value: object): Record<string, unknown> => Object.fromEntries(Object.entries(value).map(([name, value]) => [name, typeof value === 'object' ? String(value) : value]))

/** The blocks and the result are those of decryptGraph, whatever the pieces are. */
async function expectSame ({ car, root, shared }: Sealed, sizes = [1_000, 1 << 20], options: any = {}): Promise<RecordingStore> {
  const [expected, target] = [new RecordingStore(), new RecordingStore()]
  const graph = await decryptGraph(shared, expected, root, { key, crypto, ...options, concurrency: 1 })

  for (const size of sizes) {
    target.calls.length = 0
    const result = await decryptCar(pieces(car, size), target, { key, crypto, ...options })
    expect(text(result)).to.deep.equal(text({ ...graph, encryptedRoot: root }))
    expect(target.cids('put').sort()).to.deep.equal(expected.cids('put').sort())
    expect(await falsePuts(target)).to.deep.equal([])
  }

  return target
}

/** A CAR of version 2 around one of version 1. */
function version2 (car: Uint8Array, gap: number, after: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(51 + gap + car.byteLength + after.byteLength)
  bytes.set([0x0a, 0xa1, 0x67, 0x76, 0x65, 0x72, 0x73, 0x69, 0x6f, 0x6e, 0x02])
  const view = new DataView(bytes.buffer)
  view.setBigUint64(27, BigInt(51 + gap), true)
  view.setBigUint64(35, BigInt(car.byteLength), true)
  view.setBigUint64(43, after.byteLength === 0 ? 0n : BigInt(51 + gap + car.byteLength), true)
  bytes.set(car, 51 + gap)
  bytes.set(after, 51 + gap + car.byteLength)
  return bytes
}

/** Nothing more comes after these pieces, and no end either. */
async function * silentAfter (...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield * parts
  await new Promise(() => {})
}

async function * failing (fault: Error, ...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield * parts
  throw fault
}

function * failingNow (fault: Error, ...parts: Uint8Array[]): Generator<Uint8Array> {
  yield * parts
  throw fault
}

/** Does something before it gives one of its pieces, and may then be silent. */
async function * acting (parts: Uint8Array[], at: number, act: () => void, silent = false): AsyncGenerator<Uint8Array> {
  for (const [i, piece] of parts.entries()) {
    if (i === at) {
      act()
      silent && await new Promise(() => {})
    }

    yield piece
  }
}

async function * closing (parts: Iterable<Uint8Array>, onClose: () => void): AsyncGenerator<Uint8Array> {
  try {
    yield * parts
  } finally {
    onClose()
  }
}

describe('decryptCar', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()

  describe('gives what decryptGraph gives', () => {
    it('in pieces of any size', async () => {
      for (const plain of [await tinyGraph(), await smallGraph()]) {
        await expectSame(await sealed(plain), [1, 2, 7, 33, 64, 1_000, 1 << 20])
      }
    })

    it('of files, and of an index with two levels', async () => {
      await expectSame(await sealed(await unixfsGraph()), [100_000])
      await expectSame(await sealed(await wideGraph(1_300)), [5_000])
    })

    it('of any graph, in any pieces', async () => {
      const options = fc.record({ padding: fc.constantFrom('padme', 'none'), nonce: fc.constantFrom('derived', 'random'), catalog: fc.boolean(), wrap: fc.constantFrom(undefined, async () => seededBytes(1, 99)) })

      await fc.assert(fc.asyncProperty(graphSpec, options, fc.integer({ min: 1, max: 900 }), async (specs, options, size) => {
        await expectSame(await sealed(await buildGraph(specs), options as any), [size])
      }), { numRuns: 40 })
    })

    it('of bytes that encryptCar makes, as they are made', async () => {
      const plain = await smallGraph()
      const { root, shared } = await sealed(plain)

      for (const bufferBytes of [0, Infinity]) {
        const { car, root: encryptedRoot } = await encryptCar(plain.store, plain.root, { key, crypto, bufferBytes })
        const target = new RecordingStore()
        const result = await decryptCar(car, target, { key, crypto })
        expect(text(result)).to.deep.equal(text({ ...await decryptGraph(shared, new MemoryBlockstore(), root, { key, crypto }), encryptedRoot }))
        expect(target.cids('put').sort()).to.deep.equal(plain.blocks.map(({ cid }) => cid.toString()).sort())
        expect(await falsePuts(target)).to.deep.equal([])
      }
    })

    it('of pieces from what can be iterated in any way, empty pieces among them', async () => {
      const { car, root } = await sealed(await smallGraph())
      const parts = [new Uint8Array(0), car.slice(0, 100), new Uint8Array(0), new Uint8Array(0), car.slice(100), new Uint8Array(0)]
      class Bytes extends Uint8Array {}
      const large = Uint8Array.from([1, 2, 3, ...car, 4])
      const sources: any[] = [
        parts, new Set(parts), parts.values(), (function * () { yield * parts })(), (async function * () { yield * parts })(),
        [Bytes.from(car)], [large.subarray(3, -1)], new ReadableStream({ start: controller => { parts.forEach(part => { controller.enqueue(part) }); controller.close() } })
      ]

      for (const source of sources) {
        expect((await decryptCar(source, new MemoryBlockstore(), { key, crypto })).encryptedRoot.toString()).to.equal(root.toString())
      }
    })

    it('of pieces that are written over once the next is asked for: or an error, and no wrong block', async () => {
      const { car } = await sealed(await smallGraph())

      for (const backend of backends) {
        for (const size of [50, 500, 5_000]) {
          const target = new RecordingStore()
          const buffer = new Uint8Array(size)
          const source = (function * () {
            for (const piece of pieces(car, size)) {
              buffer.set(piece)
              yield buffer.subarray(0, piece.byteLength)
              buffer.fill(0xee)
            }
          })()
          const name = await decryptCar(source, target, { key, crypto: recorded(backend) }).then(() => 'ok', err => err.name)
          expect(['ok', 'InvalidCarError', 'SealedBlockMismatchError']).to.include(name)
          expect(await falsePuts(target)).to.deep.equal([])
        }
      }
    })

    const made: Record<string, Partial<EncryptOptions>> = {
      'no padding': { padding: 'none' },
      'random nonces': { nonce: 'random' },
      'no catalog': { catalog: false },
      'wrapped keys': { wrap: async () => seededBytes(1, 400) },
      'large wrapped keys': { wrap: async () => seededBytes(1, 1_572_864) }
    }

    for (const [name, options] of Object.entries(made)) {
      it(`of a graph with ${name}`, async () => {
        await expectSame(await sealed(await smallGraph(), options))
      })
    }

    it('of a subset, and says so', async () => {
      const plain = await smallGraph()
      const some = await sealed(plain, { blocks: [plain.blocks[1].cid] })
      await expectSame(some)
      expect(await decryptCar([some.car], new MemoryBlockstore(), { key, crypto })).to.include({ blocks: 2, complete: false })
    })

    it('of a root that is in its own CID, of one block, and of the largest', async () => {
      await expectSame(await sealed({ root: identityBlock(0x55, seededBytes(1, 40)).cid, store: new MemoryBlockstore() }))
      await expectSame(await sealed(await graphOf([await rawBlock(new Uint8Array(0))])))
      await expectSame(await sealed(await graphOf([await rawBlock(seededBytes(1, 2_097_083))])), [65_536, 1 << 22])
    })

    it('with the graph\'s own key, and with keys of 16 bytes', async () => {
      const plain = await smallGraph()
      const whole = await sealed(plain)
      let graphKey: any
      await sealed(plain, { wrap: async key => { graphKey = key.bytes; return seededBytes(1, 9) } })
      await expectSame(whole, [1_000], { key: new GraphKey(graphKey) })
      const short = testKey(3, 16)
      await expectSame(await sealed(plain, { key: short }), [1_000], { key: short })
    })

    for (const backend of backends) {
      it(`with ${backend.name}`, async () => {
        await expectSame(await sealed(await smallGraph()), [500], { crypto: recorded(backend) })
      })
    }

    it('of blocks by another hash, if it is given', async () => {
      const { cid, bytes } = await rawBlock(seededBytes(1, 30))
      const blake = { cid: CID.decode(cid.bytes.map((byte, i) => i === 2 ? 0x1e : byte)), bytes }
      const plain = await graphOf([blake, await cborBlock([blake.cid])])
      const getHasher = (code: number): any => code === sha512.code ? sha512 : sha256
      const made = await sealed(plain, { getHasher })
      await expectSame(made, [100], { getHasher })
      const target = new RecordingStore()
      expect(await errorOf(decryptCar([made.car], target, { key, crypto }))).to.have.property('name', 'UnsupportedHashError')
      expect(target.cids('put')).to.not.include(blake.cid.toString())
    })

    it('of a CAR of version 2, with what comes after its blocks or before', async () => {
      const { car, root, shared } = await sealed(await smallGraph())

      for (const [gap, after] of [[0, 0], [100, 0], [0, 300], [7, 5_000]]) {
        await expectSame({ car: version2(car, gap, seededBytes(1, after)), root, shared }, [1, 60, 1 << 20])
      }
    })

    it('and puts the blocks in the order of their sealed addresses, which says nothing of the graph', async () => {
      const plain = await wideGraph(100)
      const made = await sealed(plain)
      const target = new RecordingStore()
      await decryptCar([made.car], target, { key, crypto })
      const expected = new RecordingStore()
      await decryptGraph(made.shared, expected, made.root, { key, crypto, concurrency: 1 })
      expect(target.cids('put')).to.deep.equal(expected.cids('put'))
      expect(target.cids('put')).to.have.lengthOf(plain.blocks.length)
    })

    it('and puts memory that nobody else has', async () => {
      const { car } = await sealed(await smallGraph())
      const copy = car.slice()
      const puts: Array<{ bytes: Uint8Array, copy: Uint8Array }> = []
      const target: any = { put: async (cid: CID, bytes: Uint8Array) => { puts.push({ bytes, copy: bytes.slice() }); return cid } }
      await decryptCar([car], target, { key, crypto })
      expect(car).to.equalBytes(copy)
      car.fill(0xee)
      puts.forEach(({ bytes, copy }) => { expect(bytes).to.equalBytes(copy) })
      expect(puts).to.have.lengthOf(7)
    })

    it('to a store that answers at once, too', async () => {
      const plain = await smallGraph()
      const { car } = await sealed(plain)
      const puts: string[] = []
      const target: any = { put: (cid: CID) => { puts.push(cid.toString()); return cid } }
      await decryptCar([car], target, { key, crypto })
      expect(puts.sort()).to.deep.equal(plain.blocks.map(({ cid }) => cid.toString()).sort())
    })

    it('twice at once, and of several at once', async () => {
      const cars = await Promise.all([1, 2, 3].map(async seed => ({ seed, ...await sealed(await smallGraph(seed)) })))
      const target = new RecordingStore()
      const results = await Promise.all([...cars, ...cars].map(async ({ car }) => decryptCar(pieces(car, 77), target, { key, crypto })))
      expect(results.map(({ encryptedRoot }) => encryptedRoot.toString())).to.deep.equal([...cars, ...cars].map(({ root }) => root.toString()))
      expect(await falsePuts(target)).to.deep.equal([])
    })
  })

  describe('with a wrong key', () => {
    it('is refused before anything is put, and before more than the root is read', async () => {
      const { car } = await sealed(await wideGraph(200))

      for (const wrong of [testKey(2), testKey(1, 16), new GraphKey(seededBytes(1, 32))]) {
        const target = new RecordingStore()
        let given = 0
        const source = (function * () { for (const piece of pieces(car, 100)) { given++; yield piece } })()
        expect(await errorOf(decryptCar(source, target, { key: wrong, crypto }))).to.have.property('name', 'WrongKeyError')
        expect(target.calls).to.deep.equal([])
        expect(given).to.be.at.most(6)
      }
    })

    it('is refused though nothing more ever comes', async () => {
      const { car } = await sealed(await smallGraph())
      const outcome = decryptCar(silentAfter(car.slice(0, 400)), new MemoryBlockstore(), { key: testKey(2), crypto })
      outcome.catch(() => {})
      expect(await settles(outcome)).to.equal(true)
      expect(await errorOf(outcome)).to.have.property('name', 'WrongKeyError')
    })
  })

  describe('refuses, and reads nothing', () => {
    async function refused (options: any, name: string, message?: string): Promise<void> {
      const { car } = await sealed(await tinyGraph())
      const target = new RecordingStore()
      let read = false
      const source = (function * () { read = true; yield car })()
      const err = await errorOf(decryptCar(source, target, options))
      expect(err).to.have.property('name', name)
      message != null && expect(err.message).to.include(message)
      expect(read).to.equal(false)
      expect(target.calls).to.deep.equal([])
    }

    it('options that it does not have, those of decryptGraph among them', async () => {
      for (const name of ['offline', 'concurrency', 'Key', 'format', 'padding', 'bufferBytes', 'previous', 'blocks', 'onprogress', 'getCodec']) {
        await refused({ key, crypto, [name]: undefined }, 'InvalidOptionsError', name)
      }
    })

    it('no key, no options, and keys that are none', async () => {
      for (const options of [undefined, {}, { crypto }, { key: undefined }, { key: null }, { key: new Uint8Array(31) }, { key: new Uint8Array(0) }, { key: 'secret' }, { key: new TextEncoder().encode('00112233445566778899aabbccddeeff') }]) {
        await refused(options, 'InvalidKeyError')
      }
    })

    it('options that are no object', async () => {
      for (const options of [null, 5, 'key']) {
        await refused(options, 'InvalidOptionsError')
      }
    })

    it('when it is aborted before it starts', async () => {
      const { car } = await sealed(await tinyGraph())
      const target = new RecordingStore()
      let read = false
      const source = (function * () { read = true; yield car })()
      expect(await errorOf(decryptCar(source, target, { key, crypto, signal: AbortSignal.abort(reason) }))).to.equal(reason)
      expect(read).to.equal(false)
      expect(target.calls).to.deep.equal([])
    })
  })

  describe('tells progress', () => {
    it('of blocks and bytes, up to totals that are known from the start, and says no CID', async () => {
      const plain = await smallGraph()
      const { car } = await sealed(plain)
      const events: GraphProgressEvents[] = []
      const { blocks, bytes } = await decryptCar(pieces(car, 99), new MemoryBlockstore(), { key, crypto, onProgress: event => { events.push(event) } })
      expect(new Set(events.map(({ type }) => type))).to.deep.equal(new Set(['helia-encrypted:decrypt:progress']))
      expect(events.map(({ detail }) => `${detail.phase} ${detail.blocks} ${detail.totalBlocks} ${detail.totalBytes}`)).to.deep.equal(Array.from({ length: 7 }, (_, i) => `open ${i + 1} ${blocks} ${bytes}`))
      expect(events.at(-1)?.detail.bytes).to.equal(bytes)
      expect(new Set(events.map(({ detail }) => detail)).size).to.equal(7)
      expect(JSON.stringify(events.map(({ detail }) => detail))).to.not.match(/bafy|bafk|Qm/)
    })

    it('to a callback that throws: its error', async () => {
      const fault = new Error('no more progress')
      const { car } = await sealed(await smallGraph())
      expect(await errorOf(decryptCar([car], new MemoryBlockstore(), { key, crypto, onProgress: () => { throw fault } }))).to.equal(fault)
    })
  })

  describe('holds little', () => {
    it('and puts what came before it asks for more', async () => {
      const plain = await wideGraph(1_500)
      const { car } = await sealed(plain)
      const target = new RecordingStore()
      let ahead = 0
      let given = 0

      await decryptCar((function * () {
        for (const piece of pieces(car, 500)) {
          // a sealed block is some 140 bytes, and 39 more in the CAR
          ahead = Math.max(ahead, given - 160 * target.calls.length)
          given += piece.byteLength
          yield piece
        }
      })(), target, { key, crypto })
      expect(target.calls.length).to.equal(plain.blocks.length)
      expect(ahead, 'nodes and pages are the rest').to.be.below(car.byteLength / 2)
    })

    it('one block at a time: no put begins before the last one ended', async () => {
      const { car } = await sealed(await smallGraph())
      let running = 0
      let most = 0
      const target: any = {
        put: async (cid: CID) => {
          most = Math.max(most, ++running)
          await turns()
          running--
          return cid
        }
      }
      await decryptCar([car], target, { key, crypto })
      expect(most).to.equal(1)
    })

    it('and asks for no piece while a put is waited for', async () => {
      const { car } = await sealed(await smallGraph())
      let given = 0
      const release: Array<() => void> = []
      const target: any = { put: async (cid: CID) => new Promise(resolve => { release.push(() => { resolve(cid) }) }) }
      const outcome = decryptCar((function * () { for (const piece of pieces(car, 50)) { given++; yield piece } })(), target, { key, crypto })

      for (let i = 0; i < 7; i++) {
        await turns(3)
        expect(release).to.have.lengthOf(i + 1)
        const before = given
        await turns(3)
        expect(given).to.equal(before)
        release[i]()
      }

      await outcome
    })
  })

  describe('stopped', () => {
    let car: Uint8Array
    let plain: Awaited<ReturnType<typeof smallGraph>>

    before(async () => {
      plain = await smallGraph()
      car = (await sealed(plain)).car
    })

    it('at any piece, even if the next never comes', async () => {
      const parts = [...pieces(car, 60)]

      for (let at = 0; at < parts.length; at++) {
        for (const silent of [true, false]) {
          const controller = new AbortController()
          const target = new RecordingStore()
          let put = 0
          const stop = (): void => { put = target.calls.length; controller.abort(reason) }
          const outcome = decryptCar(acting(parts, at, stop, silent), target, { key, crypto, signal: controller.signal })
          outcome.catch(() => {})
          expect(await settles(outcome), `piece ${at}`).to.equal(true)
          expect(await errorOf(outcome)).to.equal(reason)
          expect(target.calls.length).to.equal(put)
          expect(await falsePuts(target)).to.deep.equal([])
        }
      }
    })

    it('while a source has been silent for long', async () => {
      for (const length of [0, 100, 700, car.byteLength - 1]) {
        const controller = new AbortController()
        const outcome = decryptCar(silentAfter(car.slice(0, length)), new MemoryBlockstore(), { key, crypto, signal: controller.signal })
        outcome.catch(() => {})
        const state = watch(outcome)
        await turns(20)
        expect(state.settled, 'it waits').to.equal(false)
        controller.abort(reason)
        expect(await settles(outcome)).to.equal(true)
        expect(await errorOf(outcome)).to.equal(reason)
      }
    })

    it('waits for a source that is slow', async () => {
      const target = new RecordingStore()
      await decryptCar((async function * () { for (const piece of pieces(car, 200)) { await turns(2); yield piece } })(), target, { key, crypto, signal: new AbortController().signal })
      expect(target.cids('put')).to.have.lengthOf(7)
    })

    it('at any put, that hangs and is deaf to the signal, or not: none comes after it', async () => {
      for (let at = 1; at <= 7; at++) {
        for (const fault of ['hang', undefined] as const) {
          const controller = new AbortController()
          const target = new RecordingStore()
          const trip = new Trip({ at, fault, op: 'put', onTrip: () => { controller.abort(reason) } })
          const outcome = decryptCar([car], new FaultyStore(target, trip, { deaf: true }), { key, crypto, signal: controller.signal })
          outcome.catch(() => {})
          expect(await settles(outcome), `put ${at}`).to.equal(true)
          expect(await errorOf(outcome)).to.equal(reason)
          expect(trip.calls).to.equal(at)
          expect(await falsePuts(target)).to.deep.equal([])
          trip.release()
        }
      }
    })

    it('by a store that fails, at once or later: its own error, at any put', async () => {
      for (let at = 1; at <= 7; at++) {
        const target = new RecordingStore()
        const err = await errorOf(decryptCar([car], new FaultyStore(target, new Trip({ at, fault: 'fail', op: 'put' })), { key, crypto }))
        expect(err.message).to.equal('the disk is on fire')
        expect(target.cids('put')).to.have.lengthOf(at - 1)
      }

      const fault = new Error('no disk')
      expect(await errorOf(decryptCar([car], { put: () => { throw fault } }, { key, crypto }))).to.equal(fault)
    })

    it('by a source that fails: its own error, and not one that says that the CAR is bad', async () => {
      const broken = new Error('EIO: the disk is on fire')

      for (const length of [0, 1, 100, 300, 700, car.byteLength - 1, car.byteLength]) {
        for (const source of [failing(broken, car.slice(0, length)), failingNow(broken, car.slice(0, length))]) {
          expect(await errorOf(decryptCar(source, new MemoryBlockstore(), { key, crypto }))).to.equal(broken)
        }
      }
    })

    it('for any reason, an error or not', async () => {
      for (const why of ['text', 0, { why: 1 }, new TypeError('x')]) {
        const controller = new AbortController()
        const source = acting([car.slice(0, 500), car.slice(500)], 1, () => { controller.abort(why) })
        expect(await errorOf(decryptCar(source, new MemoryBlockstore(), { key, crypto, signal: controller.signal }))).to.equal(why)
      }
    })

    const endings: Record<string, { options?: any, target?: any, damage?: number }> = {
      'at the end': {},
      'when the key is wrong': { options: { key: testKey(9) } },
      'when the CAR is none': { damage: 1 },
      'when a block is damaged': { damage: 900 },
      'when the store fails': { target: { put: () => { throw new Error('full') } } },
      'when the progress callback throws': { options: { onProgress: () => { throw new Error('no more progress') } } }
    }

    Object.entries(endings).forEach(([name, { options, target, damage = -1 }]) => {
      it(`lets its source go ${name}`, async () => {
        let closed = 0
        const damaged = car.map((byte, i) => i === damage ? byte ^ 1 : byte)
        const source = closing(pieces(damaged, 300), () => { closed++ })
        await decryptCar(source, target ?? new MemoryBlockstore(), { key, crypto, ...options }).catch(() => {})
        await turns(3)
        expect(closed).to.equal(1)
      })
    })

    it('after the end does nothing', async () => {
      const controller = new AbortController()
      await decryptCar([car], new MemoryBlockstore(), { key, crypto, signal: controller.signal })
      controller.abort(reason)
      await turns()
    })

    it('and done again: the whole graph', async () => {
      const target = new RecordingStore()
      await errorOf(decryptCar([car.slice(0, -1)], target, { key, crypto }))
      await decryptCar([car], target, { key, crypto })
      expect([...new Set(target.cids('put'))].sort()).to.deep.equal(plain.blocks.map(({ cid }) => cid.toString()).sort())
    })

    it('hands the store the signal, and not the key', async () => {
      const controller = new AbortController()
      const target = new RecordingStore()
      await decryptCar([car], target, { key, crypto, signal: controller.signal, onProgress: () => {} })
      expect([...new Set(target.calls.flatMap(({ options }) => Object.keys(options ?? {})))]).to.deep.equal(['signal'])
      expect(target.calls.every(({ options }) => options?.signal === controller.signal)).to.equal(true)
    })
  })
})
