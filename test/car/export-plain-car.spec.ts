import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import * as raw from 'multiformats/codecs/raw'
import * as Digest from 'multiformats/hashes/digest'
import { exportPlainCar, importCar } from '../../src/car/index.ts'
import { block, cborBlock } from '../util/blocks.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { smallGraph, tinyGraph, wideGraph } from '../util/graphs.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { SwappedStore } from '../util/swapped-store.ts'
import { errorOf, settles } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { contentsOf, join, pieces } from './util/car.ts'

const text = (cids: Array<{ toString (): string }>): string[] => cids.map(String).sort()

describe('CAR: a plaintext graph', () => {
  failOnUnhandledRejections()

  it('has every block once, the root first; js-car reads it, and so does importCar', async () => {
    for (const graph of [await tinyGraph(), await smallGraph(), await wideGraph(600)]) {
      const car = await join(exportPlainCar(graph.store, graph.root))
      const { roots, cids } = await contentsOf(car)
      expect(text(roots)).to.deep.equal([String(graph.root)])
      expect(String(cids[0])).to.equal(String(graph.root))
      // an identity CID needs no block: smallGraph has one
      expect(text(cids)).to.deep.equal(text(graph.blocks.map(({ cid }) => cid)))
      const target = new RecordingStore()
      expect(text(await importCar(pieces(car, 1000), target))).to.deep.equal([String(graph.root)])
      expect(target.cids('put').sort()).to.deep.equal(text(graph.blocks.map(({ cid }) => cid)))
    }
  })

  it('is the same bytes each time', async () => {
    const { store, root } = await smallGraph()
    expect(await join(exportPlainCar(store, root))).to.deep.equal(await join(exportPlainCar(store, root)))
  })

  it('of a part: only the blocks that are named, in their order, from a list or a stream', async () => {
    const { store, root, blocks } = await smallGraph()
    const part = [root, blocks[2].cid, blocks[0].cid]
    const fromList = await join(exportPlainCar(store, root, { blocks: part }))
    expect((await contentsOf(fromList)).cids.map(String)).to.deep.equal(part.map(String))
    const fromStream = await join(exportPlainCar(store, root, { blocks: (async function * () { yield * part })() }))
    expect(fromStream).to.deep.equal(fromList)
  })

  it('of blocks that are no CIDs: an error that says so', async () => {
    const { store, root } = await smallGraph()

    for (const blocks of [[root.toString()], [undefined]] as any[]) {
      expect(await errorOf(join(exportPlainCar(store, root, { blocks })))).to.have.property('name', 'InvalidCidError')
    }

    expect(await errorOf(join(exportPlainCar(store, root, { blocks: 'abc' as any })))).to.have.property('name', 'InvalidOptionsError')
  })

  it('tells how far it is', async () => {
    const { store, root, blocks } = await smallGraph()
    const seen: any[] = []
    await join(exportPlainCar(store, root, { onProgress: ({ type, detail }) => { seen.push({ type, ...detail }) } }))
    expect(seen.map(({ blocks }) => blocks)).to.deep.equal(blocks.map((_, i) => i + 1))
    expect(seen.at(-1)).to.include({ type: 'helia-encrypted:car:progress', phase: 'store', bytes: blocks.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) })
  })

  it('asks nobody: blocks are read from what is here', async () => {
    const { store, root } = await smallGraph()
    const source = new RecordingStore(store)
    await join(exportPlainCar(source, root))
    expect(source.calls.every(({ options }) => (options as any)?.offline === true)).to.equal(true)
  })

  it('a block that is missing: an error, wherever it is in the graph', async () => {
    const { root, blocks } = await smallGraph()

    for (const missing of blocks) {
      const store = new MemoryBlockstore()
      await Promise.all(blocks.filter(block => block !== missing).map(async ({ cid, bytes }) => store.put(cid, bytes)))
      expect(await errorOf(join(exportPlainCar(store, root))), String(missing.cid)).to.have.property('name', 'NotFoundError')
    }
  })

  it('a block with other bytes: an error, also for one that links nothing', async () => {
    const { store, root, blocks } = await smallGraph()

    for (const { cid, bytes } of blocks) {
      const swapped = new SwappedStore(store, [[cid, Uint8Array.from([...bytes, 0])]])
      expect(await errorOf(join(exportPlainCar(swapped, root))), String(cid)).to.have.property('name', 'PlainBlockMismatchError')
      expect(await errorOf(join(exportPlainCar(swapped, root, { blocks: [cid] }))), String(cid)).to.have.property('name', 'PlainBlockMismatchError')
    }
  })

  it('what it does not know: a codec, a hash, an option, a root that is no CID', async () => {
    const other = await block(0x99, new Uint8Array(3))
    const root = await cborBlock({ other: other.cid })
    const store = new MemoryBlockstore()
    await store.put(other.cid, other.bytes)
    await store.put(root.cid, root.bytes)
    expect(await errorOf(join(exportPlainCar(store, root.cid)))).to.have.property('name', 'UnknownCodecError')
    // with one that does
    const getCodec = async (code: number): Promise<any> => code === dagCbor.code ? dagCbor : { code, name: 'other', encode: (value: any) => value, decode: () => ({}) }
    expect((await contentsOf(await join(exportPlainCar(store, root.cid, { getCodec })))).cids).to.have.lengthOf(2)
    expect(await errorOf(join(exportPlainCar(store, root.cid, { previous: root.cid } as any)))).to.have.property('name', 'InvalidOptionsError')
    expect(await errorOf(join(exportPlainCar(store, String(root.cid) as any)))).to.have.property('name', 'InvalidCidError')
    const unhashed = CID.createV1(raw.code, Digest.create(0xb220, new Uint8Array(32)))
    await store.put(unhashed, new Uint8Array(1))
    expect(await errorOf(join(exportPlainCar(store, unhashed)))).to.have.property('name', 'UnsupportedHashError')
  })

  it('stopped: before it starts nothing is read, later at any call, even if the store hangs', async () => {
    const reason = new Error('the user went away')
    const { store, root } = await smallGraph()
    const source = new RecordingStore(store)
    expect(await errorOf(join(exportPlainCar(source, root, { signal: AbortSignal.abort(reason) })))).to.equal(reason)
    expect(source.calls).to.deep.equal([])
    const all = new Trip()
    await join(exportPlainCar(new FaultyStore(store, all), root))
    expect(all.calls).to.be.above(7)

    for (let at = 1; at <= all.calls; at++) {
      const controller = new AbortController()
      const trip = new Trip({ at, fault: 'hang', onTrip: () => { controller.abort(reason) } })
      const outcome = join(exportPlainCar(new FaultyStore(store, trip, { deaf: true }), root, { signal: controller.signal }))
      outcome.catch(() => {})
      expect(await settles(outcome), `call ${at}`).to.equal(true)
      expect(await errorOf(outcome)).to.equal(reason)
      trip.release()
    }
  })
})
