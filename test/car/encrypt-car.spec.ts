import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import fc from 'fast-check'
import { encryptCar, exportCar, importCar } from '../../src/car/index.ts'
import { GraphKey } from '../../src/crypto/internal.ts'
import { decodeIndexNode } from '../../src/format/internal.ts'
import { decryptGraph, encryptGraph, readIndex, verifyGraph } from '../../src/graph/internal.ts'
import { backends } from '../crypto/util/backends.ts'
import { buildGraph, graphSpec } from '../util/arbitrary-graph.ts'
import { bytesOf, cborBlock, identityBlock, rawBlock } from '../util/blocks.ts'
import { byBytes } from '../util/canonical-tree.ts'
import { takeApart } from '../util/forge.ts'
import { graphOf, smallGraph, tinyGraph, unixfsGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { contentsOf, join, key } from './util/car.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { EncryptOptions, GraphProgressEvents } from '../../src/graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const crypto = recorded()

const SALT = seededBytes(1, 16)
/** How far apart the numbers are whose sealed blocks, of 4 bytes each, end a node of the index: one in 256 does. Two digits each. */
const GAPS = [
  'B0AHFlA4CGEuKUC1DBI1OuBjAdDwDwE+BaAIBeEfD2AFD3CsAMElCoJkHABoBkELKBCDBGCBC6BeE9AsBBANJJB8AaFoECFPAhAFCVAXHMBqEUBZGlDgH8B2',
  'EgEYBXBJA7BDGDBnA2HeC3ACCaE6AbASCoBxA9A1C9BqAbKGD+AKAlHcAhHfDKB7CtBHGyA1BBEiAaKEB6HNA0BcPeALCdAXCyCeUvHCTMBSIMGQA8C+VgCx',
  'LkFcEHUNA4CEEHD/AZNWATKRAoR2GWMlI0BGBXDUCcFUASCqB8D3EZDGBBCYLGDDDjBBSwATFCDsM5D+CADONeDzE1C4DMMtAkAsDYANBRDoDIBdEMI0GNKz',
  'G9C3E9ALCNIKDxGtBtICCADiI3D6FSA1PlIrCfCXAFAQAFB4A7DYFZDnSNDoE+DoAPA7ASA9FHMSGsE7AlGaD9UOB8IPJkF/DsEcDkFOCuACAlIAAhAFAwAK',
  'EbBWDDVfCACCFOCPC7BnIeAlCDBOAkFEA0EICHFhDkFxAaHfCoNGHiB3BmMQB7EvAaBBHNCAAdC5E6HoLHEyEIH8JqEGLmCtAdGBC3A5APF/BjDvDRDJBvBu',
  'DwFmBHALBkGnAiBaIAAMAhCkC9BZAJEKBkFSDQCxEbGVBQGRAjJlD6A6CXGrEHA4AxAgDDCgBYFgNyAsKpA7AlAoAOCJAEBTAFGCN2GMCXCDBFC1BrNoCOBE',
  'DFHaRaD2AZA1JPClBWAIFEBNCYInILGxCbDEF/DHAtCdE5CQACFkCWLqBnCKHcMkFmBcDkBFEgDaNdGVDxFxEJHZBCAjLfHCCZPnMGCkB+CXBZFNAXC9BGGJ',
  'AuDTEnAOAoCWDcBhCiF1ADDAABI8TEArDHDMACBqF5CiCsAdLXA8DeDaGrFLAgCbCyBqFCGEAlARM5ClAGAZBdD4CGA3EgAjIiAOADC2BsFdPOAmEsDhBIN3',
  'B5FSCfPEHKEeL4B0AXBHAiAUGoFfKgCCH9FwCQKcB8DcEKCZA0BnBTBiDaEUCiLAJOASLZD+CBENKuEMGbCYN0GeBTJKAIFKAKKnCYAcBZQbCXBbF7CxFtCO',
  'AoDAICDEA+BRAnDJBjAKCLGlAbD2BuGlD0G4CjMHB7G4B1B1CtGFL0CLDhCLA6BkB2HJEAB1APAMGPM2ApBdBGAZE9DNAKDBApF9KjA4BhDXChB5BAFgALBN',
  'GDGnEfIlBlA9CzGKCHCUCXILJHApAzB7CtCJBADpCYAiDzNDHLA0A5CUA3AJENFmCfFmJ7E+F+BaCxDpC3BNAgASDHAYBAEMAIBQFrKHAVBhRAArCPBZBACG',
  'A0F4CTBLB5F7CvFFCgCPG0DxHJPgF/JbEXAzGnanAFHVA0D8IVANBpAsPxBSBMB5A1DUBwGzCzCcAuL+F9BdCsFKCJAfD0B+AyAeBhCoBSAFBYB/E6FBEUBY',
  'C1A1A0BqEsFEQOAFAcCMGQAOCsDQBhDJEsBZCBFcCEFND3A7AhAqEBAUBTBaCIDuANB0BSEWA/L6CRI1IdEQI7ACEZFdEjETHNCnHNBBB7CBB8AcDQPlAPTh',
  'DiAzF1ArBzBZA3GHAjD1GPFqBEAzFNCDC6D4CsBaBPDUF/HeAKAkBBFkB/AIBTERIeAdFNACBbArAhAjAOCvF2NMBRBtAPC5AJCiDRA+EiCPBjBmAdGiBgBz',
  'CWB5CHCFIdBPCbFXCMKcG6BlCaBEDyAiDtNoBBBUCCAcHNEUBvAuA8BIKzIZJICcJRE+A4DHMuBtE2Q7CfGnD6ItAyAzYeL7A1EeGFAvBZB8IxCLF7H6CAB0',
  'DJBTBuAXBoB+BZElB+AnJQDnFlDDBCIXBEBsBLCjAsLTBFCoBDCnCHCmBYJAHYDMCNAOAjD0DGFrIIFBFqDREfDCDpJaCgB7I9DdCbC6FIBnCcGLCTA3JUAK',
  'AYEKBIEiFDBTAYJvGMAMIxFKK8JZAPClBRA0H/A8BLJpMhOHJ6EVCdDlHWDNETZOBfEMFZALBZF3AhGhFNI3HrCuBPTzCDBmFiDNIaE+BlB1DLB0DgPkPYDp',
  'CtDtDJBxCqCAGDDdAsLn'
].join('')
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

type Options = Partial<EncryptOptions>

interface Plain {
  root: CID
  store: Blockstore
}

interface Made {
  car: Uint8Array
  graph: Record<string, unknown>
  root: CID
}

const text = (value: object): Record<string, unknown> => Object.fromEntries(Object.entries(value).map(([name, value]) => [name, typeof value === 'number' ? value : String(value)]))

async function straight ({ store, root }: Plain, options: Options = {}): Promise<Made> {
  const { car, ...graph } = await encryptCar(store, root, { key, crypto, ...options })
  return { car: await join(car), graph: text(graph), root: graph.root }
}

/** Over a store. */
async function around ({ store, root }: Plain, options: Options = {}): Promise<Made> {
  const shared = new MemoryBlockstore()
  const { sealedBytes, ...graph } = await encryptGraph(store, shared, root, { key, crypto, ...options })
  return { car: await join(exportCar(shared, graph.root)), graph: text(graph), root: graph.root }
}

async function expectSame (plain: Plain, options: Options = {}): Promise<Made> {
  const expected = await around(plain, options)

  for (const bufferBytes of [options.bufferBytes, 0, Infinity]) {
    const made = await straight(plain, { ...options, ...(bufferBytes == null ? {} : { bufferBytes }) })
    expect(made.graph).to.deep.equal(expected.graph)
    expect(made.car).to.equalBytes(expected.car)
  }

  return expected
}

/** The blocks with these numbers, modulo how many there are. */
function pick ({ blocks }: { blocks: PlainBlock[] }, numbers: number[]): CID[] {
  return numbers.map(i => blocks[i % blocks.length].cid)
}

/** A list that can be read once, and takes its time. */
async function * slowly (cids: CID[]): AsyncGenerator<CID> {
  for (const cid of cids) {
    await Promise.resolve()
    yield cid
  }
}

/** Blocks that each end a node of the index, under `SALT`: there are more nodes than one on the second level can link. */
async function endingLeaves (): Promise<PlainBlock[]> {
  const leaves: PlainBlock[] = []

  for (let at = 0, number = 0; at < GAPS.length; at += 2) {
    number += DIGITS.indexOf(GAPS[at]) * 64 + DIGITS.indexOf(GAPS[at + 1])
    leaves.push(await rawBlock(Uint8Array.of(number >> 24, number >> 16, number >> 8, number)))
  }

  return leaves
}

async function imported (car: Uint8Array): Promise<RecordingStore> {
  const target = new RecordingStore()
  await importCar([car], target)
  expect(await falsePuts(target)).to.deep.equal([])
  return target
}

describe('encryptCar', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()

  describe('gives the bytes of encryptGraph and exportCar', () => {
    it('of small and tiny graphs, and of files', async () => {
      await expectSame(await tinyGraph())
      await expectSame(await smallGraph())
      await expectSame(await unixfsGraph())
    })

    it('of any graph, with any options', async () => {
      const options = fc.record({
        padding: fc.constantFrom('padme', 'none'),
        catalog: fc.boolean(),
        bufferBytes: fc.constantFrom(0, 1, 700, 3_000, Infinity),
        salt: fc.constantFrom(undefined, seededBytes(1, 16)),
        wrap: fc.constantFrom(undefined, async () => seededBytes(2, 300)),
        some: fc.option(fc.array(fc.nat(), { maxLength: 6 }), { nil: undefined })
      })

      await fc.assert(fc.asyncProperty(graphSpec, options, async (specs, { some, ...options }) => {
        const plain = await buildGraph(specs)
        const blocks = some == null ? undefined : pick(plain, some)
        await expectSame(plain, { ...options, ...(blocks == null ? {} : { blocks }) } as any)
      }), { numRuns: 60 })
    })

    const options: Record<string, Options> = {
      'no padding': { padding: 'none' },
      'no catalog': { catalog: false },
      'neither, within no buffer': { padding: 'none', catalog: false, bufferBytes: 0 },
      'a salt': { salt: seededBytes(1, 16) },
      'wrapped keys': { wrap: async () => seededBytes(2, 500) },
      'large wrapped keys': { wrap: async () => seededBytes(3, 1_500_000) },
      'options that say nothing': { padding: undefined, nonce: undefined, catalog: undefined, blocks: undefined, previous: undefined, wrap: undefined, bufferBytes: undefined, signal: undefined, salt: undefined }
    }

    for (const [name, given] of Object.entries(options)) {
      it(`with ${name}`, async () => {
        await expectSame(await smallGraph(), given)
      })
    }

    it('of a subset, in a list or in what can be read once', async () => {
      const plain = await smallGraph()
      const some = [plain.blocks[1].cid, plain.blocks[3].cid, plain.blocks[1].cid, identityBlock(0x55, seededBytes(1, 5)).cid]
      const { car } = await expectSame(plain, { blocks: some })
      expect((await straight(plain, { blocks: slowly(some), bufferBytes: 0 })).car).to.equalBytes(car)
      expect((await straight(plain, { blocks: new Set(some) })).car).to.equalBytes(car)
      await expectSame(plain, { blocks: [] })
    })

    it('with blocks around the sizes of chunks, in any buffer', async () => {
      const sizes = [0, 1, 30_000, 32_768, 65_450, 65_500, 65_536, 131_000, 131_072, 131_100, 300_000]
      const leaves = await Promise.all(sizes.map(async size => rawBlock(seededBytes(size, size))))
      const nodes = await Promise.all([40_000, 70_000].map(async size => cborBlock({ data: seededBytes(size, size) })))
      const plain = await graphOf([...leaves, ...nodes, await cborBlock([...leaves, ...nodes].map(({ cid }) => cid))])

      for (const bufferBytes of [1_000, 200_000, 1_000_000]) {
        await expectSame(plain, { bufferBytes })
        await expectSame(plain, { bufferBytes, padding: 'none' })
      }
    })

    it('of a root that is in its own CID, and of a single block', async () => {
      await expectSame({ root: identityBlock(0x55, seededBytes(1, 40)).cid, store: new MemoryBlockstore() })
      await expectSame(await graphOf([await rawBlock(new Uint8Array(0))]))
    })

    for (const backend of backends) {
      it(`with ${backend.name}`, async () => {
        const { car } = await around(await smallGraph())
        expect((await expectSame(await smallGraph(), { crypto: recorded(backend) })).car).to.equalBytes(car)
      })
    }

    it('with other threads beside it, once there is enough to do', async () => {
      const content = seededBytes(1, 262_144)
      const bytesAt = (i: number): Uint8Array => { const bytes = content.slice(); bytes[0] = i; bytes[1] = i >> 8; return bytes }
      const numbers = new Map<string, number>()
      const links: CID[] = []

      for (let i = 0; i < 310; i++) {
        const { cid } = await rawBlock(bytesAt(i))
        numbers.set(cid.toString(), i)
        links.push(cid)
      }

      const top = await cborBlock(links)
      let reads = 0
      const store: any = {
        async * get (cid: CID) {
          // they start after 64 MiB, and need a moment
          ++reads > 260 && reads <= 311 && await new Promise(resolve => setTimeout(resolve, 15))
          yield cid.equals(top.cid) ? top.bytes : bytesAt(numbers.get(cid.toString()) as number)
        }
      }
      const alone = await encryptCar(store, top.cid, { key, workers: 0, bufferBytes: 0 })
      reads = 0
      const together = await encryptCar(store, top.cid, { key, workers: 2, bufferBytes: 0 })
      expect(together.root.toString()).to.equal(alone.root.toString())
      const chunks = alone.car[Symbol.asyncIterator]()
      let bytes = 0

      for await (const chunk of together.car) {
        expect(await chunks.next().then(({ value }) => byBytes(value as Uint8Array, chunk))).to.equal(0)
        bytes += chunk.byteLength
      }

      expect((await chunks.next()).done).to.equal(true)
      expect(bytes).to.be.greaterThan(310 * content.byteLength)
    })

    it('of a graph whose index has two levels', async () => {
      for (const leaves of [1_000, 1_020, 1_030, 2_500]) {
        const plain = await wideGraph(leaves)
        const { car, root } = await expectSame(plain)
        const { index } = (await takeApart(await imported(car), root, key)).root
        const { level } = decodeIndexNode({ cid: index, bytes: await bytesOf(await imported(car), index) })
        expect(level).to.equal(leaves < 1_010 ? 0 : 1)
        await expectSame(plain, { catalog: false, padding: 'none' })
      }
    })

    it('of a graph whose index has three levels', async () => {
      const leaves = await endingLeaves()
      const plain = await graphOf([...leaves, await cborBlock(leaves.map(({ cid }) => cid))])
      const { car, root } = await expectSame(plain, { salt: SALT })
      const store = await imported(car)
      const { index } = (await takeApart(store, root, key)).root
      const { level } = decodeIndexNode({ cid: index, bytes: await bytesOf(store, index) })
      expect(level, 'other keys, or another format, have other gaps').to.equal(2)
      expect((await verifyGraph(store, root, { key, crypto })).plain?.blocks).to.equal(1_031)
    })
  })

  describe('makes a CAR', () => {
    it('with one root in its header, the encrypted root', async () => {
      for (const options of [{}, { nonce: 'random' }, { bufferBytes: 0 }, { wrap: async () => seededBytes(1, 99) }] as Options[]) {
        const { car, root } = await straight(await smallGraph(), options)
        expect((await contentsOf(car)).roots.map(String)).to.deep.equal([root.toString()])
      }
    })

    it('in the order root, manifest, wrapped keys, and then as a reader walks the index', async () => {
      for (const wrap of [undefined, async () => seededBytes(1, 99)]) {
        for (const plain of [await smallGraph(), await wideGraph(1_500)]) {
          const { car, root } = await straight(plain, { bufferBytes: 0, ...(wrap == null ? {} : { wrap }) })
          const store = await imported(car)
          const { manifest, wrapped, index } = (await takeApart(store, root, key)).root
          const expected = [root, manifest, ...(wrapped == null ? [] : [wrapped])].map(String)

          for await (const { cid } of readIndex(store, index, crypto)) {
            expected.push(cid.toString())
          }

          const cids = (await contentsOf(car)).cids.map(String)
          expect(cids).to.deep.equal(expected)
          expect(new Set(cids).size).to.equal(cids.length)
          expect(wrapped == null).to.equal(wrap == null)
        }
      }
    })

    it('whose graph is whole where it is imported', async () => {
      for (const options of [{}, { bufferBytes: 0 }, { padding: 'none' }, { catalog: false }, { nonce: 'random' }, { wrap: async () => seededBytes(1, 99) }] as Options[]) {
        const plain = await smallGraph()
        const { car, root, graph } = await straight(plain, options)
        const store = await imported(car)
        const verified = await verifyGraph(store, root, { key, crypto })
        expect(verified.plain).to.deep.include({ blocks: plain.blocks.length, complete: true })
        expect(verified.sealedBlocks).to.equal(graph.sealedBlocks)
        const target = new RecordingStore()
        expect((await decryptGraph(store, target, root, { key, crypto })).root.toString()).to.equal(plain.root.toString())
        expect(target.cids('put').sort()).to.deep.equal(plain.blocks.map(({ cid }) => cid.toString()).sort())
      }
    })

    it('of a subset, which says so', async () => {
      const plain = await smallGraph()
      const { car, root } = await straight(plain, { blocks: [plain.blocks[1].cid], bufferBytes: 0 })
      expect((await verifyGraph(await imported(car), root, { key, crypto })).plain).to.deep.include({ blocks: 2, complete: false })
    })

    it('with random nonces: never the same, and nothing in common', async () => {
      const plain = await smallGraph()
      const seen = new Set<string>()

      for (const bufferBytes of [0, 0, Infinity, Infinity]) {
        const { car, root } = await straight(plain, { nonce: 'random', bufferBytes })
        const { cids } = await contentsOf(car)
        cids.forEach(cid => {
          expect(seen.has(cid.toString())).to.equal(false)
          seen.add(cid.toString())
        })
        expect((await verifyGraph(await imported(car), root, { key, crypto })).plain?.complete).to.equal(true)
      }
    })

    it('with keys that are wrapped once, and are this graph\'s', async () => {
      const given: Array<{ key: Uint8Array, keys: any }> = []
      const wrap = async (graphKey: GraphKey, keys: any): Promise<Uint8Array> => {
        given.push({ key: graphKey.bytes.slice(), keys })
        return seededBytes(1, 200)
      }
      const { car, root } = await straight(await smallGraph(), { wrap })
      expect(given).to.have.lengthOf(1)
      const store = await imported(car)
      const { wrapped } = (await takeApart(store, root, key)).root
      expect(await bytesOf(store, wrapped as CID)).to.equalBytes(seededBytes(1, 200))
      const target = new MemoryBlockstore()
      expect((await decryptGraph(store, target, root, { key: new GraphKey(given[0].key), crypto })).complete).to.equal(true)
    })

    it('that says nothing of the plain graph', async () => {
      const plain = await smallGraph()
      const { car } = await straight(plain)
      const all = Array.from(car, byte => String.fromCharCode(byte)).join('')

      for (const { cid, bytes } of plain.blocks) {
        expect(all.includes(String.fromCharCode(...cid.multihash.digest))).to.equal(false)
        bytes.byteLength > 10 && expect(all.includes(String.fromCharCode(...bytes.subarray(0, 10)))).to.equal(false)
      }

      expect(all.includes(String.fromCharCode(...key.subarray(0, 8)))).to.equal(false)
    })

    it('in chunks that are not used again', async () => {
      const leaves = await Promise.all([10, 70_000, 140_000].map(async size => rawBlock(seededBytes(size, size))))
      const plain = await graphOf([...leaves, await cborBlock(leaves.map(({ cid }) => cid))])
      const { car: expected } = await around(plain)

      for (const bufferBytes of [0, Infinity]) {
        const { car } = await encryptCar(plain.store, plain.root, { key, crypto, bufferBytes })
        const copies: Uint8Array[] = []

        for await (const chunk of car) {
          copies.push(chunk.slice())
          chunk.fill(7)
        }

        expect(await join((async function * () { yield * copies })())).to.equalBytes(expected)
      }

      expect((await straight(plain)).car).to.equalBytes(expected)
    })
  })

  describe('reads', () => {
    it('the private store only, only for blocks of the graph, offline, and hands it nothing else', async () => {
      const plain = await smallGraph()

      for (const bufferBytes of [0, Infinity]) {
        const source = new RecordingStore(plain.store)
        await straight({ root: plain.root, store: source }, { bufferBytes, onProgress: () => {} })
        const reads = source.cids('get')
        expect([...new Set(reads)].sort()).to.deep.equal(plain.blocks.map(({ cid }) => cid.toString()).sort())
        expect(reads).to.have.lengthOf(bufferBytes === 0 ? 14 : 7)
        expect(source.calls.every(({ op, options }) => op === 'get' && (options as any).offline === true)).to.equal(true)
        const handed = new Set(source.calls.flatMap(({ options }) => Object.keys(options ?? {})))
        expect([...handed].filter(name => !['signal', 'offline'].includes(name))).to.deep.equal([])
      }
    })

    it('each block once before the promise ends, and the second time as the CAR is asked for', async () => {
      const plain = await wideGraph(3_000)
      const source = new RecordingStore(plain.store)
      const { car } = await encryptCar(source, plain.root, { key, crypto, bufferBytes: 0 })
      const blocks = plain.blocks.length
      expect(source.calls.length).to.equal(blocks)
      await turns(3)
      expect(source.calls.length, 'nobody asked for a byte').to.equal(blocks)
      let before = blocks
      let most = 0
      let bytes = 0

      for await (const chunk of car) {
        most = Math.max(most, source.calls.length - before)
        before = source.calls.length
        bytes += chunk.byteLength
        const read = source.calls.length
        await turns()
        expect(source.calls.length, 'nothing is read ahead').to.equal(read)
      }

      expect(source.calls.length).to.equal(2 * blocks)
      // a chunk of 128 KiB has some 1,000 blocks of this size
      expect(most).to.be.below(1_500)
      expect(bytes).to.be.greaterThan(300_000)
    })

    it('at most twice, and what fits the buffer once', async () => {
      const plain = await smallGraph()

      const reads: number[] = []

      for (const bufferBytes of [0, 1_000, 100_000]) {
        const source = new RecordingStore(plain.store)
        await straight({ root: plain.root, store: source }, { bufferBytes })
        reads.push(source.calls.length)
      }

      expect([reads[0], reads[2]]).to.deep.equal([14, 7])
      expect(reads[1]).to.be.above(7).and.below(14)
    })

    it('the list of blocks once', async () => {
      const plain = await smallGraph()
      let lists = 0
      const blocks = { [Symbol.asyncIterator]: () => { lists++; return slowly([plain.blocks[1].cid]) } } as any
      await straight(plain, { blocks, bufferBytes: 0 })
      expect(lists).to.equal(1)
    })
  })

  describe('its bytes', () => {
    it('that nobody reads: nothing happens, and nothing is left behind', async () => {
      const plain = await smallGraph()
      const source = new RecordingStore(plain.store)

      for (let i = 0; i < 5; i++) {
        await encryptCar(source, plain.root, { key, crypto, bufferBytes: 0 })
      }

      await turns(5)
      expect(source.calls.length).to.equal(5 * plain.blocks.length)
    })

    it('that are left in the middle: nothing more is read', async () => {
      const plain = await wideGraph(4_000)

      for (const count of [0, 1, 2]) {
        const source = new RecordingStore(plain.store)
        const { car } = await encryptCar(source, plain.root, { key, crypto, bufferBytes: 0 })
        const chunks = car[Symbol.asyncIterator]()

        for (let i = 0; i < count; i++) {
          expect((await chunks.next()).done).to.not.equal(true)
        }

        await chunks.return?.()
        const reads = source.calls.length
        await turns(5)
        expect(source.calls.length).to.equal(reads)
        expect(reads).to.be.below(2 * plain.blocks.length)
        expect((await chunks.next()).done).to.equal(true)
      }
    })

    it('that are read a second time are never others: there are none', async () => {
      const plain = await smallGraph()

      for (const bufferBytes of [0, Infinity]) {
        const { car } = await encryptCar(plain.store, plain.root, { key, crypto, bufferBytes })
        expect((await join(car)).byteLength).to.be.greaterThan(1_000)
        const again = await join(car).catch(err => err)
        expect(again instanceof Error || again.byteLength === 0).to.equal(true)
      }
    })

    it('of several CARs at once are each its own', async () => {
      const plains = await Promise.all([1, 2, 3].map(async seed => smallGraph(seed)))
      const expected = await Promise.all(plains.map(async plain => around(plain)))
      const made = await Promise.all(plains.map(async plain => straight(plain, { bufferBytes: 0 })))
      made.forEach(({ car }, i) => { expect(car).to.equalBytes(expected[i].car) })
    })
  })

  describe('tells progress', () => {
    for (const bufferBytes of [0, Infinity]) {
      it(`of sealing, and then of what is stored, up to its totals; bufferBytes ${bufferBytes}`, async () => {
        const events: GraphProgressEvents[] = []
        const plain = await smallGraph()
        const { store, root } = plain
        const shared = new MemoryBlockstore()
        const expected = await encryptGraph(store, shared, root, { key, crypto })
        const { car } = await encryptCar(store, root, { key, crypto, bufferBytes, onProgress: event => { events.push(event) } })
        const details = (): any[] => events.map(({ detail }) => detail)
        expect(new Set(details().map(({ phase }) => phase))).to.deep.equal(new Set(['seal']))
        expect(details().map(({ blocks }) => blocks)).to.deep.equal([1, 2, 3, 4, 5, 6, 7])
        expect(details().at(-1)).to.include({ blocks: expected.blocks, bytes: expected.bytes })
        events.length = 0
        await join(car)
        expect(new Set(events.map(({ type }) => type))).to.deep.equal(new Set(['helia-encrypted:export:progress']))
        expect(details().map(({ phase, blocks, totalBlocks }) => `${phase} ${blocks} ${totalBlocks}`)).to.deep.equal(Array.from({ length: expected.sealedBlocks }, (_, i) => `store ${i + 1} ${expected.sealedBlocks}`))
        expect(details().at(-1).bytes).to.equal(expected.sealedBytes)
        expect(JSON.stringify(details())).to.not.match(/bafy|bafk|Qm/)
      })
    }

    it('to a callback that throws: its error, in either phase', async () => {
      const fault = new Error('no more progress')
      const plain = await smallGraph()

      for (const phase of ['seal', 'store']) {
        const onProgress = ({ detail }: GraphProgressEvents): void => { if (detail.phase === phase && detail.blocks === 2) { throw fault } }
        expect(await errorOf(straight(plain, { onProgress, bufferBytes: 0 }))).to.equal(fault)
      }
    })
  })

  describe('refuses', () => {
    async function refused (options: any, name: string, message?: string): Promise<void> {
      const plain = await smallGraph()
      const source = new RecordingStore(plain.store)
      const err = await errorOf(encryptCar(source, plain.root, options))
      expect(err).to.have.property('name', name)
      message != null && expect(err.message).to.include(message)
      expect(source.calls).to.deep.equal([])
    }

    it('a previous version: there is no store that has it', async () => {
      const plain = await smallGraph()
      const shared = new MemoryBlockstore()
      const { root } = await encryptGraph(plain.store, shared, plain.root, { key, crypto })

      for (const previous of [root, null, 'bafy', false]) {
        await refused({ key, crypto, previous }, 'InvalidOptionsError', 'previous')
      }
    })

    it('options that nobody reads', async () => {
      for (const name of ['Key', 'pading', 'buffer', 'onprogress', 'format', 'concurrency', 'target', 'roots']) {
        await refused({ key, crypto, [name]: undefined }, 'InvalidOptionsError', name)
      }
    })

    it('them by its own name', async () => {
      const graph = await smallGraph()
      expect((await errorOf(encryptCar(graph.store, graph.root, { key, pading: 'none' } as any))).message).to.match(/^encryptCar has no option pading: /)
    })

    const bad: Array<[string, unknown[]]> = [
      ['padding', ['PADME', '', true, null]],
      ['nonce', ['Random', '', true, null]],
      ['catalog', ['true', 0, null]],
      ['bufferBytes', [-1, NaN, '1000', null, {}]],
      ['blocks', [null, 5, {}, 'bafkqaaa', true]],
      ['salt', [null, new Uint8Array(15), new Uint8Array(17), 'salt']]
    ]

    for (const [name, values] of bad) {
      it(`values of ${name} that are none`, async () => {
        for (const value of values) {
          await refused({ key, crypto, [name]: value }, 'InvalidOptionsError', name)
        }
      })
    }

    it('a salt with random nonces', async () => {
      await refused({ key, crypto, salt: seededBytes(1, 16), nonce: 'random' }, 'InvalidOptionsError', 'salt')
    })

    it('no key, no options, a key that is none, and a graph key', async () => {
      for (const options of [undefined, {}, { key: undefined }, { key: new Uint8Array(31) }, { key: 'key' }, { key: new TextEncoder().encode('00112233445566778899aabbccddeeff') }, { key: new GraphKey(seededBytes(1, 32)) }]) {
        await refused(options, 'InvalidKeyError')
      }
    })

    it('a root that is none, or has a hash that proves nothing', async () => {
      const { store } = await smallGraph()
      const weak = await rawBlock(seededBytes(1, 10), { truncate: 8 })
      expect(await errorOf(encryptCar(store, 'bafy' as any, { key }))).to.have.property('name', 'InvalidCidError')
      expect(await errorOf(encryptCar(store, undefined as any, { key }))).to.have.property('name', 'InvalidCidError')
      expect(await errorOf(encryptCar(store, weak.cid, { key }))).to.have.property('name', 'UnsupportedHashError')
    })
  })
})
