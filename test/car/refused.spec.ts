import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import { sha256 } from 'multiformats/hashes/sha2'
import { exportCar, importCar } from '../../src/car/index.ts'
import { EncryptedGraphError } from '../../src/errors.ts'
import { decryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { decryptIpsql } from '../../src/ipsql/index.ts'
import { block, bytesOf, cborBlock, rawBlock } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { smallGraph, tinyGraph } from '../util/graphs.ts'
import { expectDecrypted, pagedGraph } from '../util/paged-graph.ts'
import { seededBytes } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { SwappedStore } from '../util/swapped-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { ExactStore, FORMATS, carOf, contentsOf, encryptAs, join, key, pieces } from './util/car.ts'
import type { Format } from './util/car.ts'
import type { Blockstore } from 'interface-blockstore'

/** The error of reading a CAR; whatever was put until then is genuine. */
async function refusal (source: any, options?: any): Promise<any> {
  const target = new RecordingStore()
  const err = await errorOf(importCar(source, target, options))
  expect(await falsePuts(target)).to.deep.equal([])
  return err
}

/** Decrypting does without the catalog, and then has the whole graph all the same; verifying says that a page is missing. */
async function decryptAndVerify (source: RecordingStore, target: MemoryBlockstore, root: CID): Promise<void> {
  await decryptGraph(source, target, root, { key })

  try {
    await verifyGraph(source, root, { key })
  } catch (err: any) {
    const { plain, pages } = await pagedGraph(await tinyGraph(), key)
    await expectDecrypted(source, { root, plain }, key)
    expect(err).to.have.property('name', 'MissingBlockError')
    expect(err.message).to.include(pages[0].toString())
    throw err
  }
}

/** What comes of a CAR for somebody who knows its root: import, decrypt, verify. `ok`, or the error's name. */
async function outcome (format: Format, car: Uint8Array, root: CID): Promise<string> {
  // a bit of a codec makes another CID of the same bytes
  const target = new RecordingStore(new ExactStore())
  const plain = new MemoryBlockstore()

  try {
    const roots = await importCar([car], target)
    await (format === 'ipsql' ? decryptIpsql(target, plain, root, { key }) : decryptAndVerify(target, plain, root))
    return roots.length === 1 && roots[0].equals(root) ? 'ok' : 'another root'
  } catch (err: any) {
    expect(err, `${err.stack}`).to.be.instanceOf(EncryptedGraphError)
    return err.name
  } finally {
    expect(await falsePuts(target)).to.deep.equal([])
  }
}

for (const format of FORMATS) {
  describe(`CAR: damaged, ${format}`, function () {
    this.timeout(30_000)
    failOnUnhandledRejections()
    let car: Uint8Array
    let root: CID

    before(async () => {
      const { shared, graph } = await encryptAs(format, await tinyGraph())
      root = graph.root
      car = await join(exportCar(shared, root, { format }))
      expect(await outcome(format, car, root)).to.equal('ok')
    })

    it('cut short at any byte is refused', async () => {
      const names = new Map<string, number>()

      for (let length = 0; length < car.byteLength; length++) {
        const name = await outcome(format, car.slice(0, length), root)
        names.set(name, (names.get(name) ?? 0) + 1)
      }

      // between two blocks the CAR ends well, and only the graph shows that it is not all
      expect([...names.keys()].sort()).to.deep.equal(['InvalidCarError', 'MissingBlockError'])
      expect(names.get('MissingBlockError')).to.equal((await contentsOf(car)).cids.length)
    })

    it('with any bit flipped is refused', async () => {
      const passed: number[] = []

      for (let bit = 0; bit < car.byteLength * 8; bit++) {
        const flipped = car.slice()
        flipped[bit >> 3] ^= 1 << (bit & 7)

        if (await outcome(format, flipped, root) === 'ok') {
          passed.push(bit)
        }
      }

      expect(passed).to.deep.equal([])
    })

    it('with a byte more or less anywhere is refused', async () => {
      const passed: number[] = []

      for (let at = 0; at < car.byteLength; at += 3) {
        const longer = Uint8Array.from([...car.slice(0, at), 0x5a, ...car.slice(at)])
        const shorter = Uint8Array.from([...car.slice(0, at), ...car.slice(at + 1)])

        if (await outcome(format, longer, root) === 'ok' || await outcome(format, shorter, root) === 'ok') {
          passed.push(at)
        }
      }

      expect(passed).to.deep.equal([])
    })

    it('with something after its end is refused', async () => {
      for (const more of [[0], [1], [0, 0, 0], seededBytes(1, 100), car]) {
        expect(await outcome(format, Uint8Array.from([...car, ...more]), root)).to.equal('InvalidCarError')
      }
    })
  })

  describe(`CAR: exporting what is not whole, ${format}`, () => {
    failOnUnhandledRejections()
    let shared: Blockstore
    let root: CID
    let cids: CID[]

    beforeEach(async () => {
      const made = await encryptAs(format, await smallGraph())
      shared = made.shared
      root = made.graph.root
      cids = (await contentsOf(await join(exportCar(shared, root, { format })))).cids
    })

    it('a missing block is an error that names it, whichever it is', async () => {
      for (const cid of cids) {
        const bytes = await bytesOf(shared, cid)
        await shared.delete(cid)
        const err = await errorOf(join(exportCar(shared, root, { format })))
        expect(err).to.have.property('name', 'MissingBlockError')
        expect(err.message).to.include(cid.toString())
        await shared.put(cid, bytes)
      }
    })

    it('a damaged block is an error that names it, whichever it is', async () => {
      for (const cid of cids) {
        const bytes = (await bytesOf(shared, cid)).map((byte, i) => i === 5 ? byte ^ 4 : byte)
        const err = await errorOf(join(exportCar(new SwappedStore(shared, [[cid, bytes]]), root, { format })))
        expect(err).to.have.property('name', 'SealedBlockMismatchError')
        expect(err.message).to.include(cid.toString())
      }
    })

    it('a store that fails: its own error', async () => {
      const trip = new Trip()
      await join(exportCar(new FaultyStore(shared, trip), root, { format }))

      for (let at = 1; at <= trip.calls; at++) {
        const source = new FaultyStore(shared, new Trip({ at, fault: 'fail' }))
        expect((await errorOf(join(exportCar(source, root, { format })))).message).to.equal('the disk is on fire')
      }
    })

    it('another root, or none, is an error', async () => {
      const { cid, bytes } = await cborBlock({ no: 'root' })
      await shared.put(cid, bytes)
      const sealed = cids.find(({ code }) => code !== 0x71) as CID
      expect(await errorOf(join(exportCar(shared, cid, { format })))).to.have.property('name', 'InvalidRootError')
      expect(await errorOf(join(exportCar(shared, sealed, { format })))).to.have.property('name', 'InvalidRootError')
      expect(await errorOf(join(exportCar(shared, (await tinyGraph()).root, { format })))).to.have.property('name', 'MissingBlockError')
    })

    it('the other format is an error', async () => {
      const other = format === 'ipsql' ? 'encrypted-graph/1' : 'ipsql'
      const err = await errorOf(join(exportCar(shared, root, { format: other })))
      expect(err).to.have.property('name', 'InvalidRootError')
      expect(err.message.includes("{ format: 'ipsql' }")).to.equal(format === 'ipsql')
    })
  })
}

describe('CAR: options', () => {
  failOnUnhandledRejections()

  for (const options of [{ format: 'IPSQL' }, { format: null }, { Format: 'ipsql' }, { key }] as any[]) {
    it(`exporting with ${JSON.stringify(Object.keys(options))} ${String(options.format)} is an error, and nothing is read`, async () => {
      const { graph } = await encryptAs('ipsql', await tinyGraph())
      const source = new RecordingStore()
      expect(await errorOf(join(exportCar(source, graph.root, options)))).to.have.property('name', 'InvalidOptionsError')
      expect(source.calls).to.deep.equal([])
    })
  }

  it('importing with an unknown option is an error, and nothing is read', async () => {
    let read = false
    const source = (function * () { read = true; yield new Uint8Array(1) })()
    expect(await refusal(source, { format: 'ipsql' })).to.have.property('name', 'InvalidOptionsError')
    expect(read).to.be.false()
  })
})

describe('CAR: what is none', () => {
  failOnUnhandledRejections()
  const header = (value: unknown): Uint8Array => { const bytes = dagCbor.encode(value); return Uint8Array.from([bytes.byteLength, ...bytes]) }

  const sources: Record<string, () => any> = {
    'no piece at all': () => [],
    'an empty piece': () => [new Uint8Array(0)],
    zeros: () => [new Uint8Array(100)],
    noise: () => [seededBytes(7, 1000)],
    text: () => [new TextEncoder().encode('<!doctype html><title>404</title>')],
    'a header without roots': () => [header({ version: 1 })],
    'a header without a version': () => [header({ roots: [] })],
    'a header of version 3': () => [header({ version: 3, roots: [] })],
    'a header whose roots are text': () => [header({ version: 1, roots: ['x'] })],
    'a header that is a list': () => [header([1, []])],
    'a header of another length': () => [Uint8Array.from([200, ...header({ version: 1, roots: [] }).slice(1)])],
    'a version 2 that ends after its pragma': () => [header({ version: 2 })],
    'bytes that are not in pieces': () => new Uint8Array(header({ version: 1, roots: [] })),
    'pieces of text': () => ['a CAR', 'in text'],
    null: () => null
  }

  Object.entries(sources).forEach(([name, source]) => {
    it(`${name} is refused`, async () => {
      expect(await refusal(source())).to.have.property('name', 'InvalidCarError')
    })
  })

  it('a section that is shorter than its CID is refused', async () => {
    const { cid, bytes } = await rawBlock(seededBytes(1, 10))

    for (const length of [0, 1, 2, 20, 35]) {
      expect(await refusal([header({ version: 1, roots: [] }), Uint8Array.from([length, ...cid.bytes, ...bytes])])).to.have.property('name', 'InvalidCarError')
    }
  })

  it('a section that claims to have no end is refused, and not read on and on', async () => {
    const { cid } = await rawBlock(seededBytes(1, 10))
    let pieces = 0
    const target = new RecordingStore()
    // 2^41 bytes; what comes is 64 MiB
    const err = await errorOf(importCar((function * () {
      yield header({ version: 1, roots: [] })
      yield Uint8Array.from([0x80, 0x80, 0x80, 0x80, 0x80, 0x40, ...cid.bytes])

      for (; pieces < 1024; pieces++) {
        yield new Uint8Array(65_536)
      }
    })(), target))
    expect(err).to.have.property('name', 'InvalidCarError')
    expect(pieces, 'pieces of 64 KiB that were read').to.be.at.most(64)
  })

  it('a header that claims to have no end is refused, and not read on and on', async () => {
    let pieces = 0
    const err = await refusal((function * () {
      yield Uint8Array.from([0x80, 0x80, 0x80, 0x80, 0x80, 0x40])

      for (; pieces < 1024; pieces++) {
        yield new Uint8Array(65_536)
      }
    })())
    expect(err).to.have.property('name', 'InvalidCarError')
    expect(pieces, 'pieces of 64 KiB that were read').to.be.at.most(64)
  })
})

describe('CAR: blocks that are not their CIDs\'', () => {
  failOnUnhandledRejections()

  it('are refused, and not put; what came before is', async () => {
    const { blocks, root } = await smallGraph()

    for (const [i, { cid, bytes }] of blocks.entries()) {
      const damaged = blocks.map((block, j) => j === i ? { cid, bytes: Uint8Array.from([...bytes, 1]) } : block)
      const target = new RecordingStore()
      const err = await errorOf(importCar([await carOf([root], damaged)], target))
      expect(err).to.have.property('name', 'InvalidCarError')
      expect(err.message).to.include(cid.toString())
      expect(target.cids('put')).to.deep.equal(blocks.slice(0, i).map(({ cid }) => cid.toString()))
    }
  })

  it('of a hash that proves nothing are refused', async () => {
    const short = await rawBlock(seededBytes(1, 10), { truncate: 8 })
    expect(await refusal([await carOf([short.cid], [short])])).to.have.property('name', 'UnsupportedHashError')
  })

  it('of a hash that nobody knows here are refused, and read with a hasher for it', async () => {
    const { cid, bytes } = await block(0x55, seededBytes(1, 10))
    const blake = { cid: CID.decode(cid.bytes.map((byte, i) => i === 2 ? 0x1e : byte)), bytes }
    const car = await carOf([blake.cid], [blake])
    const err = await refusal([car])
    expect(err).to.have.property('name', 'UnsupportedHashError')
    expect(err.message).to.include('getHasher')
    expect(await importCar([car], new MemoryBlockstore(), { getHasher: () => sha256 })).to.deep.equal([blake.cid])
  })

  it('a damaged block in a CAR of an encrypted graph never gets as far as decrypting', async () => {
    const { shared, graph } = await encryptAs('encrypted-graph/1', await smallGraph())
    const car = await join(exportCar(shared, graph.root))
    car[car.byteLength - 3] ^= 1
    const target = new MemoryBlockstore()
    expect(await errorOf(importCar(pieces(car, 100), target))).to.have.property('name', 'InvalidCarError')
    expect(await errorOf(verifyGraph(target, graph.root))).to.have.property('name', 'MissingBlockError')
  })
})
