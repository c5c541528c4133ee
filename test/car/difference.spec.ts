import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { exportCar, importCar } from '../../src/car/index.ts'
import { decodeIndexNode } from '../../src/format/internal.ts'
import { encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { bytesOf } from '../util/blocks.ts'
import { canonicalIndex, indexNode } from '../util/canonical-tree.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { smallGraph, tinyGraph } from '../util/graphs.ts'
import { madeGraph, putAll, range, without } from '../util/made-graph.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { SwappedStore } from '../util/swapped-store.ts'
import { errorOf, settles } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { contentsOf, encryptAs, join, pieces } from './util/car.ts'
import type { MadeGraph } from '../util/made-graph.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const reason = new Error('the user went away')

async function carOf (store: Pick<Blockstore, 'get'>, graph: MadeGraph, previous: MadeGraph, options: any = {}): Promise<Uint8Array> {
  return join(exportCar(store, graph.root.cid, { previous: previous.root.cid, ...options }))
}

const names = (cids: CID[]): string[] => cids.map(String).sort()

describe('CAR: of the difference', function () {
  this.timeout(30_000)
  failOnUnhandledRejections()

  let before: MadeGraph
  let after: MadeGraph
  let store: MemoryBlockstore

  beforeEach(async () => {
    before = await madeGraph({ seeds: range(0, 1_500), wrapped: -10 })
    after = await madeGraph({ seeds: [...range(4, 1_500), 2_000, 2_001], manifest: -2, wrapped: -10 })
    store = new MemoryBlockstore()
    await putAll(store, before, after)
  })

  it('has what the old version lacks, and nothing else', async () => {
    const { roots, cids } = await contentsOf(await carOf(store, after, before))
    expect(roots).to.deep.equal([after.root.cid])
    expect(names(cids)).to.deep.equal(names(without(after, before)))
    expect(cids.length).to.be.below(20)
  })

  it('has it in the order of a whole CAR', async () => {
    const whole = (await contentsOf(await join(exportCar(store, after.root.cid)))).cids.map(String)
    const places = (await contentsOf(await carOf(store, after, before))).cids.map(cid => whole.indexOf(String(cid)))
    expect(places).to.deep.equal([...places].sort((a, b) => a - b))
    expect(places[0]).to.equal(0)
  })

  it('makes the new version where the old one is', async () => {
    for (const [one, other] of [[before, after], [after, before]]) {
      const target = new RecordingStore()
      await putAll(target, one)
      target.calls.length = 0
      expect(await importCar(pieces(await carOf(store, other, one), 1_000), target)).to.deep.equal([other.root.cid])
      expect(await falsePuts(target)).to.deep.equal([])
      expect(await verifyGraph(target, other.root.cid)).to.include({ sealedBlocks: other.sealed.length })
      expect(await verifyGraph(target, one.root.cid)).to.include({ sealedBlocks: one.sealed.length })
    }
  })

  it('of a real graph, verified with the key', async () => {
    const graph = await smallGraph()
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(graph.store, shared, graph.root, { key: testKey() })
    const { root: previous } = await encryptGraph(graph.store, shared, graph.root, { key: testKey(), catalog: false })
    const target = new MemoryBlockstore()
    await importCar(exportCar(shared, previous), target)
    const car = await join(exportCar(shared, root, { previous }))
    await importCar([car], target)

    expect((await verifyGraph(target, root, { key: testKey() })).plain?.complete).to.equal(true)
    // root, manifest, index, one page
    expect((await contentsOf(car)).cids).to.have.lengthOf(4)
  })

  it('is not enough where the old version is not', async () => {
    const target = new MemoryBlockstore()
    await importCar([await carOf(store, after, before)], target)
    expect(await errorOf(verifyGraph(target, after.root.cid))).to.have.property('name', 'MissingBlockError')
  })

  it('of a version and itself has no block', async () => {
    expect(await contentsOf(await carOf(store, after, after))).to.deep.equal({ roots: [after.root.cid], cids: [] })
  })

  it('of a graph that has nothing in common with the old one has all of it', async () => {
    const other = await madeGraph({ seeds: range(3_000, 3_010), manifest: -3 })
    await putAll(store, other)
    expect(await carOf(store, other, before)).to.equalBytes(await join(exportCar(store, other.root.cid)))
  })

  it('reads what changed, and no more', async () => {
    const recording = new RecordingStore(store)
    const { cids } = await contentsOf(await carOf(recording, after, before))
    expect(recording.calls.length).to.be.below(2 * cids.length + 15)
  })

  it('needs no block of the old version but its root and the nodes that changed', async () => {
    const car = await carOf(store, after, before)

    for (const { cid } of before.sealed.slice(0, -1)) {
      if (!without(after, before).some(other => other.equals(cid))) {
        await store.delete(cid)
      }
    }

    expect(await carOf(store, after, before)).to.equalBytes(car)
  })

  it('reports progress of what is written', async () => {
    const events: any[] = []
    const { cids } = await contentsOf(await carOf(store, after, before, { onProgress: (event: any) => { events.push(event) } }))
    expect(events.map(({ type, detail }) => `${type} ${detail.blocks}`)).to.deep.equal(range(1, cids.length + 1).map(i => `helia-encrypted:car:progress ${i}`))
  })

  describe('is an error', () => {
    it('without a block that it needs, whichever it is, and names it', async () => {
      const recording = new RecordingStore(store)
      await carOf(recording, after, before)

      for (const cid of new Set(recording.of('get').map(({ cid }) => cid))) {
        const bytes = await bytesOf(store, cid)
        await store.delete(cid)
        const err = await errorOf(carOf(store, after, before))
        expect(err).to.have.property('name', 'MissingBlockError')
        expect(err.message).to.include(cid.toString())
        await store.put(cid, bytes)
        const damaged = new SwappedStore(store, [[cid, bytes.map((byte, i) => i === 5 ? byte ^ 4 : byte)]])
        expect(await errorOf(carOf(damaged, after, before))).to.have.property('name', 'SealedBlockMismatchError')
      }
    })

    it('for a previous that is no encrypted root', async () => {
      for (const { cid } of [before.nodes[0], before.sealed[0]]) {
        expect(await errorOf(join(exportCar(store, after.root.cid, { previous: cid })))).to.have.property('name', 'InvalidRootError')
      }

      expect(await errorOf(join(exportCar(store, after.root.cid, { previous: 'bafy' as any })))).to.have.property('name', 'InvalidCidError')
      const strange = await madeGraph({ seeds: [9_999] })
      expect(await errorOf(carOf(store, after, strange))).to.have.property('name', 'MissingBlockError')
    })

    it('in IPSQL\'s format, and nothing is read', async () => {
      const { graph } = await encryptAs('ipsql', await tinyGraph())
      const source = new RecordingStore()
      expect(await errorOf(join(exportCar(source, graph.root, { format: 'ipsql', previous: graph.root })))).to.have.property('name', 'InvalidOptionsError')
      expect(source.calls).to.be.empty()
    })

    it('of an index that is not in order, old or new', async () => {
      const cids = before.sealed.slice(0, 9).map(({ cid }) => cid)
      const [node] = await canonicalIndex(cids)
      const good = await madeGraph({ seeds: [], nodes: [node], manifest: -3 })
      const forged = await madeGraph({ seeds: [], nodes: [await indexNode(0, decodeIndexNode(node).links.toReversed())], manifest: -4 })
      await putAll(store, good, forged)
      expect(await errorOf(carOf(store, forged, good))).to.have.property('name', 'InvalidIndexError')
      expect(await errorOf(carOf(store, good, forged))).to.have.property('name', 'InvalidIndexError')
    })

    it('when a store fails: its own', async () => {
      const trip = new Trip()
      await carOf(new FaultyStore(store, trip), after, before)

      for (let at = 1; at <= trip.calls; at++) {
        expect((await errorOf(carOf(new FaultyStore(store, new Trip({ at, fault: 'fail' })), after, before))).message).to.equal('the disk is on fire')
      }
    })
  })

  it('stops at any call to a store, even if it hangs', async () => {
    const trip = new Trip()
    await carOf(new FaultyStore(store, trip), after, before)

    for (let at = 1; at <= trip.calls; at++) {
      const controller = new AbortController()
      const stopping = new Trip({ at, fault: 'hang', onTrip: () => { controller.abort(reason) } })
      const outcome = errorOf(carOf(new FaultyStore(store, stopping, { deaf: true }), after, before, { signal: controller.signal }))
      expect(await settles(outcome), `call ${at}`).to.be.true()
      expect(await outcome).to.equal(reason)
      stopping.release()
    }
  })

  it('says nothing of the old version but what it lacks', async () => {
    const car = await carOf(store, after, before)
    const text = Array.from(car, byte => String.fromCharCode(byte)).join('')

    for (const cid of [before.root.cid, before.manifest.cid]) {
      expect(text).to.not.include(String.fromCharCode(...cid.multihash.digest))
    }

    expect(text).to.include(String.fromCharCode(...after.manifest.cid.multihash.digest))
  })
})
