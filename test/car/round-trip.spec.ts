import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import fc from 'fast-check'
import { exportCar, importCar } from '../../src/car/index.ts'
import { decryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { decryptIpsql } from '../../src/ipsql/index.ts'
import { buildGraph, graphSpec } from '../util/arbitrary-graph.ts'
import { byBytes } from '../util/canonical-tree.ts'
import { smallGraph, tinyGraph, unixfsGraph, wideGraph } from '../util/graphs.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { FORMATS, carOf, contentsOf, encryptAs, join, key, pieces } from './util/car.ts'
import type { Format } from './util/car.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

/** Through a CAR into an empty store, decrypted there: the CIDs of the plain blocks. */
async function carry (format: Format, plain: { store: Blockstore, root: CID }, pieceSize = 1000): Promise<string[]> {
  const written = new RecordingStore()
  const { graph } = await encryptAs(format, plain, written)
  const car = await join(exportCar(written, graph.root, { format }))
  const [elsewhere, target] = [new RecordingStore(), new RecordingStore()]
  expect(await importCar(pieces(car, pieceSize), elsewhere)).to.deep.equal([graph.root])
  expect(new Set(elsewhere.cids('put'))).to.deep.equal(new Set(written.cids('put')))
  expect(await falsePuts(elsewhere)).to.deep.equal([])
  const decrypt = format === 'ipsql' ? decryptIpsql : decryptGraph
  expect((await decrypt(elsewhere, target, graph.root, { key })).root).to.deep.equal(plain.root)
  return target.cids('put').sort()
}

for (const format of FORMATS) {
  describe(`CAR: ${format}`, () => {
    failOnUnhandledRejections()

    it('carries a graph from one store to another', async () => {
      const small = await smallGraph()
      expect(await carry(format, small)).to.deep.equal(small.blocks.map(({ cid }) => cid.toString()).sort())
      await carry(format, await unixfsGraph())
      expect(await carry(format, await wideGraph(600))).to.have.lengthOf(604)
    })

    it('in pieces of any size', async () => {
      const tiny = await tinyGraph()

      for (const size of [1, 2, 7, 33, 1 << 20]) {
        expect(await carry(format, tiny, size)).to.have.lengthOf(2)
      }
    })

    it('of any graph', async () => {
      await fc.assert(fc.asyncProperty(graphSpec, fc.integer({ min: 1, max: 300 }), async (specs, size) => {
        await carry(format, await buildGraph(specs), size)
      }), { numRuns: 25 })
    })

    it('is the same bytes for the same graph, whatever else the store has', async () => {
      const plain = await smallGraph()
      const { shared, graph } = await encryptAs(format, plain)
      const first = await join(exportCar(shared, graph.root, { format }))
      await encryptAs(format, await wideGraph(30), shared)
      expect(await join(exportCar(shared, graph.root, { format }))).to.equalBytes(first)
      const { roots, cids } = await contentsOf(first)
      expect(roots).to.deep.equal([graph.root])
      expect(new Set(cids.map(String)).size, 'each block once').to.equal(cids.length)
    })

    it('has the encrypted blocks in the order of their addresses', async () => {
      const { shared, graph } = await encryptAs(format, await wideGraph(600))
      const { cids } = await contentsOf(await join(exportCar(shared, graph.root, { format })))
      const sealed = cids.filter(({ code }) => code === (format === 'ipsql' ? 0x300539 : 0x55)).map(({ bytes }) => bytes)
      // the manifest of format 1 is sealed, and comes before the index
      const ordered = format === 'ipsql' ? sealed : sealed.slice(1)
      expect(ordered.length).to.be.at.least(604)
      expect(ordered).to.deep.equal([...ordered].sort(byBytes))
    })

    it('reports progress in blocks and bytes, and says no CID', async () => {
      const { shared, graph } = await encryptAs(format, await smallGraph())
      const events: any[] = []
      const onProgress = ({ type, detail }: any): void => { events.push({ type, ...detail }) }
      const car = await join(exportCar(shared, graph.root, { format, onProgress }))
      const { cids } = await contentsOf(car)
      expect(events[events.length - 1]).to.include({ type: 'helia-encrypted:car:progress', blocks: cids.length })
      await importCar([car], new MemoryBlockstore(), { onProgress })
      expect(events).to.have.lengthOf(2 * cids.length)
      expect(events[events.length - 1].bytes).to.equal(events[cids.length - 1].bytes)
      expect(JSON.stringify(events)).to.not.match(/bafy|bafk|bag4/)
    })

    it('is written as it is read: little is held in memory', async () => {
      const { shared, graph } = await encryptAs(format, await wideGraph(5000))
      const source = new RecordingStore(shared)
      const chunks = exportCar(source, graph.root, { format })
      await chunks.next()
      expect(source.of('get').length).to.be.at.most(1000)
      await join(chunks)
      expect(source.of('get').length).to.be.greaterThan(5000)
    })

    it('is read as it comes: little is held in memory', async () => {
      const { shared, graph } = await encryptAs(format, await wideGraph(300))
      const car = await join(exportCar(shared, graph.root, { format }))
      const target = new RecordingStore()
      let ahead = 0
      let given = 0

      await importCar((function * () {
        for (const piece of pieces(car, 500)) {
          const put = target.of('put').reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0)
          ahead = Math.max(ahead, given - 2 * put)
          given += piece.byteLength
          yield piece
        }
      })(), target)
      expect(ahead).to.be.at.most(20_000)
    })
  })
}

describe('CAR: of plain blocks', () => {
  failOnUnhandledRejections()

  it('is read like any other', async () => {
    const plain = await smallGraph()
    const target = new RecordingStore()
    const car = await carOf([plain.root], plain.blocks)
    expect(await importCar([car], target)).to.deep.equal([plain.root])
    expect(target.cids('put')).to.deep.equal(plain.blocks.map(({ cid }) => cid.toString()))
    expect(await falsePuts(target)).to.deep.equal([])
  })

  it('may have no roots, several, none of its own, or no blocks', async () => {
    const { blocks, root } = await smallGraph()
    const other = (await tinyGraph()).root

    for (const roots of [[], [root, blocks[0].cid], [other]]) {
      expect(await importCar([await carOf(roots, blocks)], new MemoryBlockstore())).to.deep.equal(roots)
    }

    expect(await importCar([await carOf([root], [])], new MemoryBlockstore())).to.deep.equal([root])
  })

  it('an encrypted graph is what verify checks then', async () => {
    const { shared, graph } = await encryptAs('encrypted-graph/1', await smallGraph())
    const target = new MemoryBlockstore()
    await importCar(exportCar(shared, graph.root), target)
    expect((await verifyGraph(target, graph.root, { key })).plain?.complete).to.be.true()
  })
})
