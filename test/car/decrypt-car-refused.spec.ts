import { CarReader } from '@ipld/car/reader'
import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'
import { sha512 } from 'multiformats/hashes/sha2'
import { decryptCar, exportCar } from '../../src/car/index.ts'
import { EncryptedGraphError } from '../../src/errors.ts'
import { KIND_DATA, KIND_MANIFEST, KIND_PAGE } from '../../src/format/internal.ts'
import { encryptGraph } from '../../src/graph/internal.ts'
import { block, bytesOf, cborBlock, identityBlock, pbBlock, rawBlock } from '../util/blocks.ts'
import { byBytes, indexNode } from '../util/canonical-tree.ts'
import { commit, openAll, putManifest, putNode, putPage, putPayload, putSealed, putTogether, takeApart } from '../util/forge.ts'
import { smallGraph, tinyGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { carOf, encryptAs, join, key, pieces } from './util/car.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { Parts } from '../util/forge.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { Blockstore } from 'interface-blockstore'

const crypto = recorded()
const SALT = seededBytes(0x5a17, 16)

/** An encrypted graph in a CAR, taken apart. */
interface Made {
  plain: TestGraph
  shared: Blockstore
  car: Uint8Array
  root: CID
  /** in the CAR's order: root, manifest, then index nodes and sealed blocks */
  blocks: PlainBlock[]
  parts: Parts
  /** the sealed CIDs of the catalog's pages */
  pages: CID[]
}

async function blocksOf (car: Uint8Array): Promise<PlainBlock[]> {
  const blocks: PlainBlock[] = []

  for await (const { cid, bytes } of (await CarReader.fromBytes(car)).blocks()) {
    blocks.push({ cid: cid as CID, bytes })
  }

  return blocks
}

async function made (plain: TestGraph, options: Partial<EncryptOptions> = {}): Promise<Made> {
  const shared = new MemoryBlockstore()
  const { root } = await encryptGraph(plain.store, shared, plain.root, { key, crypto, ...options })
  const car = await join(exportCar(shared, root))
  const parts = await takeApart(shared, root, key)
  const pages = (await openAll(parts)).flatMap(({ page, sealed }) => page ? [sealed] : [])
  return { plain, shared, car, root, blocks: await blocksOf(car), parts, pages }
}

// a Buffer's own text would be another
const text = (bytes: Uint8Array): string => Array.prototype.join.call(bytes)

const genuine = ({ plain }: Pick<Made, 'plain'>): Map<string, string> => new Map(plain.blocks.map(({ cid, bytes }) => [cid.toString(), text(bytes)]))

/** The error's name, or ok. Whatever was put is a block of one of these graphs, bit for bit; ok means all of the first. */
async function outcome (source: any, graphs: Array<Pick<Made, 'plain'>>, options: any = {}): Promise<string> {
  const target = new RecordingStore()
  const allowed = new Map(graphs.flatMap(graph => [...genuine(graph)]))
  let name = 'ok'

  try {
    const { root } = await decryptCar(source, target, { key, crypto, ...options })
    expect(root.toString()).to.equal(graphs[0].plain.root.toString())
    expect(target.cids('put').sort()).to.deep.equal([...genuine(graphs[0]).keys()].sort())
  } catch (err: any) {
    expect(err, err.stack).to.be.instanceOf(EncryptedGraphError)
    name = err.name
  }

  expect(target.of('put').filter(({ cid, bytes = new Uint8Array(0) }) => allowed.get(cid.toString()) !== text(bytes)).map(({ cid }) => cid.toString())).to.deep.equal([])
  return name
}

const ofBlocks = async (graph: Made, blocks: PlainBlock[], roots = [graph.root], others: Made[] = []): Promise<string> => outcome([await carOf(roots, blocks)], [graph, ...others])

/** Whether a block of a CAR after its first two is sealed and in the index. */
function isIndexed ({ cid }: PlainBlock): boolean {
  return cid.code === 0x55
}

function inOrder (blocks: PlainBlock[]): PlainBlock[] {
  return [...blocks].sort((a, b) => byBytes(a.cid.multihash.digest, b.cid.multihash.digest))
}

/** Its blocks with another one among them, where its address belongs. */
function added ({ blocks }: Made, more: PlainBlock): PlainBlock[] {
  const [root, manifest, ...rest] = blocks
  return [root, manifest, ...rest.filter(block => !isIndexed(block)), ...inOrder([...rest.filter(isIndexed), more])]
}

async function stored (store: Blockstore, cid: CID): Promise<PlainBlock> {
  return { cid, bytes: await bytesOf(store, cid) }
}

/** A CAR of a root that somebody with the key made, whatever it links. */
async function forgedCar ({ store }: Parts, root: CID, entries: CID[], { sort = true } = {}): Promise<Uint8Array> {
  const { manifest, index } = dagCbor.decode<any>(await bytesOf(store, root))
  const sealed = await Promise.all(entries.map(async cid => stored(store, cid)))
  const head = await Promise.all([root, manifest, index].map(async cid => stored(store, cid)))
  return carOf([root], [...head, ...(sort ? inOrder(sealed) : sealed)])
}

/** 64 MiB after a start, in pieces of 64 KiB. */
function * endless (start: Uint8Array[], onPiece: () => void): Generator<Uint8Array> {
  yield * start

  for (let i = 0; i < 1_024; i++) {
    onPiece()
    yield new Uint8Array(65_536)
  }
}

function counted (names: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  names.forEach(name => { counts[name] = (counts[name] ?? 0) + 1 })
  return counts
}

describe('decryptCar: damaged', function () {
  this.timeout(120_000)
  checkNonces()
  failOnUnhandledRejections()
  let tiny: Made

  before(async () => {
    tiny = await made(await tinyGraph(), { wrap: async () => seededBytes(1, 40) })
    expect(await outcome([tiny.car], [tiny])).to.equal('ok')
  })

  it('by any bit: an error, and nothing wrong is put', async () => {
    const names: string[] = []

    for (let bit = 0; bit < tiny.car.byteLength * 8; bit++) {
      const flipped = tiny.car.slice()
      flipped[bit >> 3] ^= 1 << (bit & 7)
      names.push(await outcome([flipped], [tiny]))
    }

    expect(Object.keys(counted(names)).sort()).to.deep.equal(['InvalidCarError', 'InvalidRootError', 'SealedBlockMismatchError'])
  })

  it('by any byte, set to nothing, to all, and to another', async () => {
    const names = new Set<string>()

    for (let at = 0; at < tiny.car.byteLength; at++) {
      for (const value of [0, 255, tiny.car[at] ^ 0x5a]) {
        if (value !== tiny.car[at]) {
          const changed = tiny.car.slice()
          changed[at] = value
          names.add(await outcome(pieces(changed, 400), [tiny]))
        }
      }
    }

    expect([...names].filter(name => !['InvalidCarError', 'InvalidRootError', 'SealedBlockMismatchError', 'MissingBlockError'].includes(name))).to.deep.equal([])
  })

  it('cut short at any byte: an error', async () => {
    const small = await made(await smallGraph())

    for (const graph of [tiny, small]) {
      const names: string[] = []

      for (let length = 0; length < graph.car.byteLength; length++) {
        names.push(await outcome([graph.car.slice(0, length)], [graph]))
      }

      const counts = counted(names)
      expect(Object.keys(counts).sort()).to.deep.equal(['InvalidCarError', 'MissingBlockError'])
      // between two blocks
      expect(counts.MissingBlockError).to.equal(graph.blocks.length)
    }
  })

  it('by a byte more or less anywhere: an error', async () => {
    for (let at = 0; at < tiny.car.byteLength; at++) {
      const longer = Uint8Array.from([...tiny.car.subarray(0, at), 0x5a, ...tiny.car.subarray(at)])
      const shorter = Uint8Array.from([...tiny.car.subarray(0, at), ...tiny.car.subarray(at + 1)])
      expect(await outcome([longer], [tiny]), `${at}`).to.not.equal('ok')
      expect(await outcome([shorter], [tiny]), `${at}`).to.not.equal('ok')
    }
  })

  it('by something after its end: an error', async () => {
    for (const more of [[0], [1], [0, 0, 0], seededBytes(1, 100), tiny.car]) {
      expect(await outcome([Uint8Array.from([...tiny.car, ...more])], [tiny])).to.equal('InvalidCarError')
    }
  })

  it('in the bytes of any block, under its CID: SealedBlockMismatchError', async () => {
    const graph = await made(await smallGraph(), { wrap: async () => seededBytes(1, 40) })

    for (const [i, { cid, bytes }] of graph.blocks.entries()) {
      for (const wrong of [bytes.map((byte, j) => j === 20 ? byte ^ 1 : byte), bytes.slice(0, -1), Uint8Array.from([...bytes, 0]), new Uint8Array(0), seededBytes(i, bytes.byteLength)]) {
        const blocks = graph.blocks.map((block, j) => i === j ? { cid, bytes: wrong } : block)
        expect(await ofBlocks(graph, blocks), `block ${i}`).to.equal('SealedBlockMismatchError')
      }
    }
  })
})

describe('decryptCar: other blocks', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let graph: Made
  /** under the same graph key */
  let other: Made

  before(async () => {
    const wrap = async (): Promise<Uint8Array> => seededBytes(1, 40)
    graph = await made(await smallGraph(1), { salt: SALT, wrap })
    other = await made(await smallGraph(2), { salt: SALT })
    expect(graph.blocks).to.have.lengthOf(12)
    expect(graph.pages).to.have.lengthOf(1)
    expect(await ofBlocks(graph, graph.blocks)).to.equal('ok')
  })

  it('any two swapped: an error', async () => {
    for (let i = 0; i < graph.blocks.length; i++) {
      for (let j = i + 1; j < graph.blocks.length; j++) {
        const blocks = [...graph.blocks];
        [blocks[i], blocks[j]] = [blocks[j], blocks[i]]
        expect(await ofBlocks(graph, blocks), `${i} ${j}`).to.equal('InvalidCarError')
      }
    }
  })

  it('all backwards, or in another order: an error', async () => {
    const [root, manifest, wrapped, node, ...sealed] = graph.blocks

    for (const blocks of [
      graph.blocks.toReversed(),
      [root, manifest, wrapped, node, ...sealed.toReversed()],
      [root, manifest, wrapped, node, ...sealed.slice(1), sealed[0]],
      [root, manifest, wrapped, node, ...sealed.slice(-1), ...sealed.slice(0, -1)],
      [manifest, root, wrapped, node, ...sealed],
      [root, wrapped, manifest, node, ...sealed],
      [root, node, manifest, wrapped, ...sealed],
      [root, ...sealed, manifest, wrapped, node],
      [...sealed, manifest, wrapped, node, root]
    ]) {
      expect(await ofBlocks(graph, blocks)).to.equal('InvalidCarError')
    }
  })

  it('any one doubled, next to itself or at the end: an error', async () => {
    for (const [i, block] of graph.blocks.entries()) {
      expect(await ofBlocks(graph, graph.blocks.toSpliced(i, 0, block)), `${i}`).to.equal('InvalidCarError')
      expect(await ofBlocks(graph, [...graph.blocks, block]), `${i}`).to.equal('InvalidCarError')
    }
  })

  it('any one missing: an error', async () => {
    for (let i = 0; i < graph.blocks.length; i++) {
      expect(await ofBlocks(graph, graph.blocks.toSpliced(i, 1)), `${i}`).to.equal(i === graph.blocks.length - 1 ? 'MissingBlockError' : 'InvalidCarError')
    }
  })

  it('all missing after any one: an error', async () => {
    for (let count = 0; count < graph.blocks.length; count++) {
      expect(await ofBlocks(graph, graph.blocks.slice(0, count))).to.equal('MissingBlockError')
    }
  })

  it('a foreign raw block, where it belongs or not: an error', async () => {
    for (let seed = 0; seed < 12; seed++) {
      for (const length of [34, 35, 60, 300, 2_000]) {
        const foreign = await rawBlock(seededBytes(seed, length))
        expect(await ofBlocks(graph, added(graph, foreign))).to.equal('InvalidCarError')
        expect(await ofBlocks(graph, [...graph.blocks, foreign])).to.equal('InvalidCarError')
      }
    }
  })

  it('a plain block of the graph itself: an error', async () => {
    for (const { cid, bytes } of graph.plain.blocks.filter(({ cid }) => cid.code === 0x55 && cid.multihash.code === 0x12)) {
      expect(await ofBlocks(graph, added(graph, { cid, bytes }))).to.equal('InvalidCarError')
    }
  })

  it('of another graph under the same key, more or in the place of one: an error, and nothing of it is put', async () => {
    for (const block of other.blocks.slice(2).filter(isIndexed)) {
      expect(await ofBlocks(graph, added(graph, block))).to.equal('InvalidCarError')

      // what both graphs have is sealed to the same bytes
      for (const at of graph.blocks.some(({ cid }) => cid.equals(block.cid)) ? [] : [4, 7, 11]) {
        const without = { ...graph, blocks: graph.blocks.toSpliced(at, 1) }
        expect(await ofBlocks(graph, added(without, block))).to.equal('InvalidCarError')
      }
    }
  })

  it('a page of another graph under the same key: an error, and nothing of it is put', async () => {
    const [page] = other.pages
    const block = await stored(other.shared, page)
    expect(await ofBlocks(graph, added(graph, block))).to.equal('InvalidCarError')
    const without = { ...graph, blocks: graph.blocks.filter(({ cid }) => !cid.equals(graph.pages[0])) }
    expect(await ofBlocks(graph, added(without, block))).to.equal('InvalidCarError')
  })

  it('of another graph under another key: an error', async () => {
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(graph.plain.store, shared, graph.plain.root, { key: testKey(7), crypto })
    const blocks = await blocksOf(await join(exportCar(shared, root)))

    for (const block of blocks.filter(isIndexed)) {
      expect(await ofBlocks(graph, added(graph, block))).to.equal('InvalidCarError')
    }
  })

  it('the manifest of another graph: an error', async () => {
    const [root, , ...rest] = graph.blocks
    expect(await ofBlocks(graph, [root, other.blocks[1], ...rest])).to.equal('InvalidCarError')
    expect(await ofBlocks(graph, [root, { cid: graph.blocks[1].cid, bytes: other.blocks[1].bytes }, ...rest])).to.equal('SealedBlockMismatchError')
    expect(['OpenFailedError', 'InvalidCarError']).to.include(await ofBlocks(graph, added(graph, other.blocks[1])))
  })

  it('the blocks of one graph under the root of another: an error', async () => {
    const [root, manifest] = other.blocks
    expect(await ofBlocks(other, [root, manifest, ...graph.blocks.slice(2)], [other.root], [graph])).to.not.equal('ok')
    expect(await ofBlocks(graph, [graph.blocks[0], graph.blocks[1], ...other.blocks.slice(2)])).to.equal('InvalidCarError')
  })

  it('what is no sealed block, anywhere, whether it is right or not: an error, and it is not put', async () => {
    for (const block of [
      await cborBlock({ any: 'thing' }),
      await pbBlock([]),
      await pbBlock([], { version: 1 }),
      other.blocks[0],
      await cborBlock({ by: 'sha2-512' }, { hasher: sha512 }),
      await rawBlock(seededBytes(1, 99), { hasher: sha512 }),
      await rawBlock(seededBytes(1, 99), { truncate: 20 }),
      identityBlock(0x71, dagCbor.encode(1))
    ]) {
      for (const at of [2, 5, graph.blocks.length]) {
        for (const bytes of [block.bytes, Uint8Array.from([...block.bytes, 1])]) {
          expect(await ofBlocks(graph, graph.blocks.toSpliced(at, 0, { cid: block.cid, bytes })), `${block.cid}`).to.equal('InvalidCarError')
        }
      }
    }
  })

  it('wrapped keys and index nodes under CIDs of another codec or hash: an error', async () => {
    for (const i of [2, 3]) {
      const { cid, bytes } = graph.blocks[i]

      for (const other of [CID.createV1(0x70, cid.multihash), CID.createV1(cid.code, await sha512.digest(bytes)), CID.createV1(cid.code, Digest.create(0x1b, cid.multihash.digest))]) {
        expect(await ofBlocks(graph, graph.blocks.with(i, { cid: other, bytes }))).to.equal('InvalidCarError')
      }
    }
  })

  it('no root, two, or another one than the first block: an error', async () => {
    const { blocks, root } = graph
    const [sealed] = blocks.filter(({ cid }) => cid.code === 0x55)

    for (const roots of [[], [root, root], [root, other.root], [other.root, root], [other.root], [(await cborBlock({ no: 'root' })).cid]]) {
      expect(await ofBlocks(graph, blocks, roots)).to.equal('InvalidCarError')
    }

    expect(await ofBlocks(graph, blocks, [sealed.cid])).to.equal('InvalidRootError')
    expect(await ofBlocks(graph, blocks, [CID.createV1(0x70, root.multihash)])).to.equal('InvalidRootError')
    expect(await ofBlocks(graph, blocks, [CID.createV0(root.multihash as any)])).to.equal('InvalidRootError')
  })

  it('a root that is no encrypted root: an error', async () => {
    const rest = graph.blocks.slice(1)

    for (const value of [{ no: 'root' }, null, [], graph.blocks[3].cid, { ...dagCbor.decode<any>(graph.blocks[0].bytes), format: 'encrypted-graph/2' }]) {
      const root = await cborBlock(value)
      expect(await ofBlocks(graph, [root, ...rest], [root.cid])).to.equal('InvalidRootError')
    }

    const node = graph.blocks.find(({ cid }) => cid.equals(graph.parts.root.index)) as PlainBlock
    expect(await ofBlocks(graph, [node, ...rest], [node.cid])).to.equal('InvalidRootError')
  })
})

describe('decryptCar: what is no CAR of an encrypted graph', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let graph: Made

  before(async () => {
    graph = await made(await smallGraph())
  })

  const header = (value: unknown): Uint8Array => { const bytes = dagCbor.encode(value); return Uint8Array.from([bytes.byteLength, ...bytes]) }

  const sources: Record<string, () => any> = {
    'no piece at all': () => [],
    'empty pieces': () => [new Uint8Array(0), new Uint8Array(0)],
    zeroes: () => [new Uint8Array(100)],
    noise: () => [seededBytes(7, 1_000)],
    text: () => [new TextEncoder().encode('<!doctype html><title>404</title>')],
    'a header without roots': () => [header({ version: 1 })],
    'a header of version 3': () => [header({ version: 3, roots: [] })],
    'a header whose roots are text': () => [header({ version: 1, roots: ['x'] })],
    'a version 2 that ends after its pragma': () => [header({ version: 2 })],
    'bytes that are not in pieces': () => graph.car,
    'pieces of text': () => ['a CAR', 'in text'],
    null: () => null,
    undefined: () => undefined,
    'a number': () => 7,
    'a promise': () => Promise.resolve([graph.car])
  }

  Object.entries(sources).forEach(([name, source]) => {
    it(`${name}: InvalidCarError`, async () => {
      expect(await outcome(source(), [graph])).to.equal('InvalidCarError')
    })
  })

  it('a header and no block: MissingBlockError', async () => {
    expect(await outcome([header({ version: 1, roots: [graph.root] })], [graph])).to.equal('MissingBlockError')
  })

  it('a CAR of the plain graph: an error, and nothing is put', async () => {
    const { blocks, root } = graph.plain
    expect(await outcome([await carOf([root], blocks)], [{ plain: { ...graph.plain, blocks: [] } }])).to.equal('InvalidCarError')
    expect(await outcome([await carOf([root], blocks.toReversed())], [{ plain: { ...graph.plain, blocks: [] } }])).to.equal('InvalidRootError')
  })

  it('a CAR in IPSQL\'s format: an error', async () => {
    const { shared, graph: { root } } = await encryptAs('ipsql', graph.plain)
    expect(await outcome([await join(exportCar(shared, root, { format: 'ipsql' }))], [graph])).to.equal('InvalidCarError')
  })

  it('a CAR of the difference of two versions: an error', async () => {
    const { root: previous } = await encryptGraph(graph.plain.store, graph.shared, graph.plain.root, { key, crypto, catalog: false })
    expect(await outcome(exportCar(graph.shared, graph.root, { previous }), [graph])).to.equal('InvalidCarError')
    expect(await outcome(exportCar(graph.shared, graph.root, { previous: graph.root }), [graph])).to.equal('MissingBlockError')
  })

  it('a section that is over 2 MiB, or claims to have no end: an error, and not read on and on', async () => {
    const { cid } = graph.blocks[2]
    const start = await carOf([graph.root], graph.blocks.slice(0, 2))

    for (const length of [[0x80, 0x80, 0x80, 0x80, 0x80, 0x40], [0xa5, 0x80, 0x80, 0x01]]) {
      let given = 0
      const source = endless([start, Uint8Array.from([...length, ...cid.bytes])], () => { given++ })
      expect(await outcome(source, [graph])).to.equal('InvalidCarError')
      expect(given, 'pieces of 64 KiB that were read').to.be.at.most(64)
    }
  })

  it('a section that is shorter than its CID: an error', async () => {
    const start = await carOf([graph.root], graph.blocks.slice(0, 2))
    const { cid, bytes } = graph.blocks[3]

    for (const length of [0, 1, 2, 20, 35]) {
      expect(await outcome([start, Uint8Array.from([length, ...cid.bytes, ...bytes])], [graph])).to.be.oneOf(['InvalidCarError', 'SealedBlockMismatchError'])
    }
  })

  it('a version 2 whose header lies: an error', async () => {
    const { car } = graph
    const around = (offset: bigint, size: bigint): Uint8Array => {
      const bytes = new Uint8Array(51 + car.byteLength)
      bytes.set([0x0a, 0xa1, 0x67, 0x76, 0x65, 0x72, 0x73, 0x69, 0x6f, 0x6e, 0x02])
      new DataView(bytes.buffer).setBigUint64(27, offset, true)
      new DataView(bytes.buffer).setBigUint64(35, size, true)
      bytes.set(car, 51)
      return bytes
    }
    const size = BigInt(car.byteLength)
    expect(await outcome([around(51n, size)], [graph])).to.equal('ok')

    for (const [offset, length] of [[0n, size], [50n, size], [52n, size], [11n, size], [51n, size - 1n], [51n, 0n], [51n, 60n], [1n << 40n, size], [(1n << 64n) - 1n, size], [51n, 100n]]) {
      expect(await outcome([around(offset, length)], [graph]), `${offset} ${length}`).to.be.oneOf(['InvalidCarError', 'MissingBlockError', 'InvalidIndexError'])
    }
  })
})

describe('decryptCar: made by somebody with the key', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()
  let graph: Made

  beforeEach(async () => {
    graph = await made(await smallGraph())
  })

  const forged = async (root: CID, entries = graph.parts.entries, options = {}): Promise<string> => outcome([await forgedCar(graph.parts, root, entries, options)], [graph])

  it('the graph made again is the graph', async () => {
    expect(await forged(await putTogether(graph.parts, {}))).to.equal('ok')
  })

  it('a manifest that lies about its counts: an error at the end', async () => {
    const { parts, parts: { manifest: { blocks, bytes, entries } } } = graph

    for (const manifest of [{ blocks: blocks - 1 }, { blocks: blocks - 6 }, { bytes: bytes + 1 }, { bytes: 0 }, { bytes: bytes - 1 }, { entries: entries + 1 }, { entries: entries + 1_000 }, { blocks: blocks + 1, entries: entries + 1 }]) {
      expect(await forged(await putTogether(parts, { manifest })), JSON.stringify(manifest)).to.equal('IncompleteGraphError')
    }
  })

  it('a manifest that lies about its root: an error', async () => {
    const { parts, parts: { manifest } } = graph
    const data = (await openAll(parts)).filter(({ page }) => !page)
    const other = data.find(({ sealed }) => !sealed.equals(manifest.entry)) as typeof data[0]

    for (const lie of [{ root: other.plain.cid }, { entry: other.sealed }, { entry: graph.pages[0] }, { root: (await rawBlock(seededBytes(1, 1))).cid }, { entry: (await rawBlock(seededBytes(1, 1))).cid }]) {
      expect(await forged(await putTogether(parts, { manifest: lie }))).to.equal('IncompleteGraphError')
    }
  })

  it('a manifest with fields that are none: an error before anything is put', async () => {
    const { parts } = graph

    for (const lie of [{ blocks: 0 }, { blocks: -1 }, { entries: 0 }, { bytes: '7' }, { nonce: 'none' }, { padding: 'all' }, { complete: 1 }, { more: 1 }, { catalog: null }, { index: parts.manifest.entry }]) {
      const car = await forgedCar(parts, await putTogether(parts, { manifest: lie }), parts.entries)
      expect(await outcome([car], [{ plain: { ...graph.plain, blocks: [] } }])).to.equal('InvalidManifestError')
    }
  })

  it('a manifest of another index than the root\'s: an error before anything is put', async () => {
    const { parts } = graph
    const other = await made(await smallGraph(2))
    const node = await stored(other.shared, other.parts.root.index)
    await parts.store.put(node.cid, node.bytes)
    const root = await putTogether(parts, { root: { index: node.cid } })
    expect(await outcome([await forgedCar(parts, root, parts.entries)], [{ plain: { ...graph.plain, blocks: [] } }])).to.equal('InvalidManifestError')
  })

  it('a manifest that is sealed as data or as a page, or is no manifest: an error', async () => {
    const { parts } = graph
    const bytes = dagCbor.encode(parts.manifest)
    const plain = await block(0x71, bytes)

    for (const kind of [KIND_DATA, KIND_PAGE] as const) {
      const manifest = await putSealed(parts, plain, { kind })
      expect(await forged(await putTogether(parts, { root: { manifest } }))).to.equal('OpenFailedError')
    }

    expect(await forged(await putTogether(parts, { root: { manifest: await putManifest(parts, { no: 'manifest' }) } }))).to.equal('InvalidManifestError')
    expect(await forged(await putTogether(parts, { root: { manifest: graph.parts.manifest.entry } }))).to.equal('OpenFailedError')
  })

  it('a manifest, or what is nothing, as a block of the graph: an error', async () => {
    const { parts } = graph
    const bytes = dagCbor.encode(1)

    for (const cid of [
      await putSealed(parts, await block(0x71, bytes), { kind: KIND_MANIFEST }),
      await putPayload(parts, Uint8Array.of(1, 0, 0, 0, 0, 0, 0)),
      await putPayload(parts, Uint8Array.of(9, 4, 1, 0x55, 0, 0, 0)),
      // a content that is not its CID's
      await putPayload(parts, Uint8Array.from([1, 36, ...(await rawBlock(seededBytes(1, 3))).cid.bytes, 3, 1, 2, 3])),
      // padding that is none
      await putPayload(parts, Uint8Array.from([1, 4, 1, 0x55, 0, 0, 0, 1]))
    ]) {
      const entries = [...parts.entries, cid]
      const root = await putTogether(parts, { entries, manifest: { blocks: parts.manifest.blocks + 1, entries: entries.length } })
      expect(await forged(root, entries)).to.equal('OpenFailedError')
    }
  })

  it('a root that names another root\'s key, or was changed: WrongKeyError, and nothing is put', async () => {
    const { parts, parts: { root } } = graph
    const fields = { ...root } as any

    for (const changed of [{ ...fields, salt: seededBytes(9, 16) }, { ...fields, commitment: seededBytes(9, 32) }, { ...fields, index: (await cborBlock(1)).cid }, { ...fields, wrapped: parts.manifest.entry }]) {
      const cid = await putNode(parts.store, changed)
      const car = await carOf([cid], [await stored(parts.store, cid), ...graph.blocks.slice(1)])
      expect(await outcome([car], [{ plain: { ...graph.plain, blocks: [] } }])).to.equal('WrongKeyError')
    }
  })

  it('a root under a right commitment that is not the form of one: InvalidRootError', async () => {
    const { parts, parts: { root, keys } } = graph
    const { commitment, ...fields } = root as any

    for (const changed of [{ ...fields, format: 'encrypted-graph/2' }, { ...fields, suite: 'aes-128' }, { ...fields, more: 1 }, { ...fields, salt: seededBytes(1, 15) }, { ...fields, manifest: root.index }, { ...fields, index: root.manifest }]) {
      const cid = await putNode(parts.store, { ...changed, commitment: commit(keys, changed) })
      const car = await carOf([cid], [await stored(parts.store, cid), ...graph.blocks.slice(1)])
      expect(await outcome([car], [{ plain: { ...graph.plain, blocks: [] } }])).to.equal('InvalidRootError')
    }
  })

  it('an index that has more or fewer than the CAR: an error', async () => {
    const { parts } = graph
    const [first, ...rest] = parts.entries
    const more = await putSealed(parts, await rawBlock(seededBytes(1, 10)))
    expect(await forged(await putTogether(parts, { entries: rest }))).to.equal('InvalidCarError')
    expect(['InvalidCarError', 'MissingBlockError']).to.include(await forged(await putTogether(parts, { entries: [...parts.entries, more] })))
    expect(await forged(await putTogether(parts, { entries: [first] }), [])).to.equal('MissingBlockError')
  })

  it('an index that is not the one of its blocks, though it links them all: an error', async () => {
    const { parts } = graph
    const [a, b] = [parts.entries.slice(0, 3), parts.entries.slice(3)]
    const nodes = [await indexNode(0, a), await indexNode(0, b)]
    const above = await indexNode(1, nodes.map(({ cid }) => cid))
    const shapes = [
      await indexNode(0, parts.entries.toReversed()),
      await indexNode(0, [...parts.entries, ...parts.entries.slice(-1)]),
      await indexNode(1, parts.entries)
    ]

    for (const { cid, bytes } of [...nodes, above, ...shapes]) {
      await parts.store.put(cid, bytes)
    }

    for (const { cid } of shapes) {
      expect(await forged(await putTogether(parts, { index: cid }))).to.equal('InvalidIndexError')
    }

    // each node before what it links, as it should be
    const root = await putTogether(parts, { index: above.cid })
    const { manifest } = dagCbor.decode<any>(await bytesOf(parts.store, root))
    const blocks = await Promise.all([root, manifest, above.cid, nodes[0].cid, ...a, nodes[1].cid, ...b].map(async cid => stored(parts.store, cid)))
    expect(await outcome([await carOf([root], blocks)], [graph])).to.equal('InvalidIndexError')
  })

  it('a graph of which a block is there twice, sealed in two ways: an error', async () => {
    const { parts } = graph
    const [, { plain }] = (await openAll(parts)).filter(({ page }) => !page)
    const twice = await putSealed(parts, plain, { padding: 'none' })
    expect(parts.entries.some(cid => cid.equals(twice))).to.equal(false)
    const entries = [...parts.entries, twice]
    const root = await putTogether(parts, { entries, manifest: { entries: entries.length } })
    expect(await forged(root, entries)).to.equal('IncompleteGraphError')
  })

  it('wrapped keys that are said to be where a block of the graph is: an error, and no graph with a hole', async () => {
    const { parts } = graph

    for (const wrapped of parts.entries) {
      expect(await forged(await putTogether(parts, { root: { wrapped } }))).to.equal('InvalidCarError')
    }
  })

  it('a catalog that lies does no harm: it is not read', async () => {
    const { parts } = graph
    const wrong = await putPage(parts, 0, [[seededBytes(1, 36), seededBytes(2, 32)]])
    const entries = [...parts.entries.filter(cid => !cid.equals(graph.pages[0])), wrong]
    const root = await putTogether(parts, { entries, manifest: { catalog: wrong } })
    expect(await forged(root, entries)).to.equal('ok')
    expect(await forged(await putTogether(parts, { manifest: { catalog: (await rawBlock(seededBytes(1, 1))).cid } }))).to.equal('ok')
  })

  it('blocks out of their order: an error', async () => {
    const { parts } = graph
    expect(await forged(await putTogether(parts, {}), parts.entries.toReversed(), { sort: false })).to.equal('InvalidCarError')
  })
})
