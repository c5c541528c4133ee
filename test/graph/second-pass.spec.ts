import * as dagCbor from '@ipld/dag-cbor'
import * as dagJson from '@ipld/dag-json'
import * as dagPb from '@ipld/dag-pb'
import { sha256 } from '@noble/hashes/sha2.js'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import fc from 'fast-check'
import * as json from 'multiformats/codecs/json'
import { sha512 } from 'multiformats/hashes/sha2'
import { defaultCrypto } from '../../src/crypto/internal.ts'
import { encryptGraph, streamGraph, verifyGraph } from '../../src/graph/internal.ts'
import { backends } from '../crypto/util/backends.ts'
import { sharedBytes } from '../crypto/util/shared-bytes.ts'
import { buildGraph, graphSpec } from '../util/arbitrary-graph.ts'
import { block, cborBlock, identityBlock, pbBlock, rawBlock } from '../util/blocks.ts'
import { graphOf, smallGraph, unixfsGraph, wideGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore, falsePuts } from '../util/recording-store.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { EncryptOptions, EncryptedGraph } from '../../src/graph/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

interface Input {
  root: CID
  store: Pick<Blockstore, 'get'>
}

interface Pass {
  graph: EncryptedGraph
  /** CIDs and bytes as they were put */
  puts: string[]
  reads: string[]
}

const named = ({ cid, bytes = new Uint8Array(0) }: { cid: CID, bytes?: Uint8Array }): string => `${cid} ${bytes.byteLength} ${sha256(bytes)}`

async function pass ({ root, store }: Input, options: Partial<EncryptOptions>): Promise<Pass> {
  const reads: string[] = []
  const source = { get: (cid: CID, options: any) => { reads.push(cid.toString()); return store.get(cid, options) } }
  const shared = new RecordingStore()
  const graph = await encryptGraph(source, shared, root, { key, crypto, ...options })
  expect(await falsePuts(shared)).to.deep.equal([])
  return { graph, puts: shared.of('put').map(named), reads }
}

/** What a stream gives: the same blocks, in a reader's order. */
async function streamed ({ root, store }: Input, options: Partial<EncryptOptions>): Promise<string[]> {
  const { blocks } = await streamGraph(store, root, { key, crypto, ...options })
  const given: string[] = []

  for await (const block of blocks()) {
    given.push(named(block))
  }

  return given
}

/** Everything is read twice, and comes out as if it had been kept. */
async function expectSame (input: Input, options: Partial<EncryptOptions> = {}): Promise<Pass> {
  const kept = await pass(input, { bufferBytes: Infinity, ...options })
  const twice = await pass(input, { ...options, bufferBytes: 0 })
  expect(twice.puts).to.deep.equal(kept.puts)
  expect({ ...twice.graph, root: twice.graph.root.toString(), index: twice.graph.index.toString() })
    .to.deep.equal({ ...kept.graph, root: kept.graph.root.toString(), index: kept.graph.index.toString() })
  expect(twice.reads).to.have.lengthOf(2 * kept.reads.length)
  expect(new Set(twice.reads).size).to.equal(new Set(kept.reads).size)

  for (const bufferBytes of [0, Infinity]) {
    expect((await streamed(input, { ...options, bufferBytes })).sort()).to.deep.equal([...kept.puts].sort())
  }

  return kept
}

async function parentOf (blocks: PlainBlock[]): Promise<Input> {
  return graphOf([...blocks, await cborBlock(blocks.map(({ cid }) => cid))])
}

describe('graph: the second pass', function () {
  this.timeout(60_000)
  checkNonces()
  failOnUnhandledRejections()

  it('of a graph of every codec, with each option', async () => {
    const graph = await smallGraph()

    for (const options of [{}, { padding: 'none' }, { catalog: false }, { blocks: [graph.blocks[1].cid, graph.blocks[3].cid] }, { salt: seededBytes(1, 16) }] as Array<Partial<EncryptOptions>>) {
      await expectSame(graph, options)
    }
  })

  it('of any graph', async () => {
    await fc.assert(fc.asyncProperty(graphSpec, fc.constantFrom('padme', 'none'), async (specs, padding) => {
      const graph = await buildGraph(specs)
      const kept = await pass(graph, { padding, bufferBytes: Infinity })
      expect((await pass(graph, { padding, bufferBytes: 0 })).puts).to.deep.equal(kept.puts)
      expect((await streamed(graph, { padding, bufferBytes: 0 })).sort()).to.deep.equal([...kept.puts].sort())
    }), { numRuns: 40 })
  })

  it('of files, and of many blocks', async () => {
    await expectSame(await unixfsGraph())
    await expectSame(await wideGraph(1_300))
  })

  const codecs: Record<string, (data: Uint8Array, links: CID[]) => Promise<PlainBlock>> = {
    raw: async data => rawBlock(data),
    'dag-pb': async (data, links) => block(dagPb.code, dagPb.encode(dagPb.prepare({ Data: data, Links: links.map(Hash => ({ Hash })) }))),
    'dag-pb v0': async (data, links) => block(dagPb.code, dagPb.encode(dagPb.prepare({ Data: data, Links: links.map(Hash => ({ Hash })) })), { version: 0 }),
    'dag-cbor': async (data, links) => block(dagCbor.code, dagCbor.encode({ data, links })),
    'dag-json': async (data, links) => block(dagJson.code, dagJson.encode({ data, links })),
    json: async data => block(json.code, json.encode({ data: String(data) })),
    'raw by sha2-512': async data => rawBlock(data, { hasher: sha512 }),
    'raw by 20 bytes of its digest': async data => rawBlock(data, { truncate: 20 }),
    'dag-cbor by 20 bytes of sha2-512': async (data, links) => block(dagCbor.code, dagCbor.encode({ data, links }), { hasher: sha512, truncate: 20 })
  }

  for (const [name, encode] of Object.entries(codecs)) {
    it(`of ${name}, of sizes around those where sealing changes its ways`, async () => {
      const leaf = await rawBlock(seededBytes(1, 10))

      for (const size of [0, 1, 8_100, 8_192, 32_690, 32_727, 32_768, 65_536, 65_600, 140_000]) {
        const made = await encode(seededBytes(size, size), [leaf.cid])
        await expectSame(await parentOf([leaf, made]), { padding: size % 2 === 0 ? 'padme' : 'none' })
      }
    })
  }

  it('of the largest blocks there are', async () => {
    const raw = await rawBlock(seededBytes(1, 2_097_083))
    const nodes = [await cborBlock(seededBytes(2, 2_000_000)), await rawBlock(seededBytes(3, 1_048_576))]
    await expectSame(await parentOf([raw, ...nodes]))
  })

  it('of a root that is in its own CID', async () => {
    const { blocks } = await smallGraph()
    await expectSame({ root: identityBlock(0x55, seededBytes(1, 40)).cid, store: new MemoryBlockstore() })
    await expectSame({ ...await graphOf(blocks), root: identityBlock(dagCbor.code, dagCbor.encode([blocks[1].cid, blocks[6].cid])).cid })
    await expectSame({ root: identityBlock(0x55, new Uint8Array(0)).cid, store: new MemoryBlockstore() })
  })

  it('of a single block', async () => {
    for (const only of [await rawBlock(new Uint8Array(0)), await rawBlock(seededBytes(1, 70_000)), await cborBlock(null), await pbBlock([])]) {
      await expectSame(await graphOf([only]))
    }
  })

  for (const backend of backends) {
    it(`with ${backend.name}: what ${defaultCrypto().name} gives`, async () => {
      const graph = await smallGraph()
      const big = await parentOf([...graph.blocks, await rawBlock(seededBytes(1, 40_000)), await cborBlock(seededBytes(2, 70_000))])
      const kept = await pass(big, { bufferBytes: Infinity })
      expect((await expectSame(big, { crypto: recorded(backend) })).puts).to.deep.equal(kept.puts)
    })
  }

  it('with a backend in part like the native one', async () => {
    const graph = await smallGraph()
    const inner = defaultCrypto()
    const kept = await pass(graph, { bufferBytes: Infinity })
    const later = { ...inner, sha256: async (bytes: Uint8Array) => { await Promise.resolve(); return inner.sha256(bytes) } }
    const seals = { ...inner, aead: async (key: Uint8Array) => { const { seal, open } = await inner.aead(key); return { seal, open } } }

    for (const crypto of [later, seals]) {
      expect((await expectSame(graph, { crypto })).puts).to.deep.equal(kept.puts)
    }
  })

  it('within a buffer that is too small by any amount', async () => {
    const graph = await smallGraph()
    const { puts, graph: { sealedBytes, sealedBlocks } } = await pass(graph, { bufferBytes: Infinity })
    const all = sealedBytes + 250 * sealedBlocks
    const again: number[] = []

    for (const bufferBytes of [1, 500, 1_000, all >> 1, all - 1, all, all + 1]) {
      const { puts: given, reads } = await pass(graph, { bufferBytes })
      expect(given).to.deep.equal(puts)
      again.push(reads.length - 7)
    }

    // what fits stays, and the rest is read again
    expect(again).to.deep.equal([...again].sort((a, b) => b - a))
    expect([again[0], again.at(-1)]).to.deep.equal([7, 0])
    expect(new Set(again)).to.have.length.above(2)
  })

  it('of stores that give blocks in parts, in new memory, in shared memory, or in a subclass', async () => {
    const big = await parentOf([...(await smallGraph()).blocks, await rawBlock(seededBytes(1, 40_000)), await cborBlock(seededBytes(2, 50_000))])
    const { puts } = await pass(big, { bufferBytes: Infinity })
    const bytesOf = async (cid: CID): Promise<Uint8Array> => {
      const parts: Uint8Array[] = []

      for await (const part of big.store.get(cid)) {
        parts.push(part)
      }

      return Uint8Array.from(parts.flatMap(part => [...part]))
    }
    class Bytes extends Uint8Array {}
    const ways: Record<string, (bytes: Uint8Array) => Uint8Array[]> = {
      parts: bytes => [bytes.subarray(0, 3), new Uint8Array(0), bytes.subarray(3, 30_000), bytes.subarray(30_000)],
      'new memory': bytes => [bytes.slice()],
      'shared memory': bytes => { const shared = sharedBytes(bytes.byteLength); shared.set(bytes); return [shared] },
      'a subclass': bytes => [Bytes.from(bytes)]
    }

    for (const [name, way] of Object.entries(ways)) {
      const store = { get: async function * (cid: CID) { yield * way(await bytesOf(cid)) } } as any

      for (const bufferBytes of [0, Infinity]) {
        expect((await pass({ root: big.root, store }, { bufferBytes })).puts, name).to.deep.equal(puts)
      }
    }
  })

  it('of memory that the store writes over once the next block is asked for', async () => {
    const graph = await smallGraph()
    const { puts } = await pass(graph, { bufferBytes: Infinity })
    const buffer = new Uint8Array(1000)
    const store = {
      * get (cid: CID) {
        const { bytes } = graph.blocks.find(block => block.cid.equals(cid)) as PlainBlock
        buffer.fill(0xee)
        buffer.set(bytes)
        yield buffer.subarray(0, bytes.byteLength)
      }
    } as any

    for (const bufferBytes of [0, Infinity]) {
      expect((await pass({ root: graph.root, store }, { bufferBytes })).puts).to.deep.equal(puts)
    }
  })

  it('makes a graph that is whole', async () => {
    const graph = await smallGraph()
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto, bufferBytes: 0 })
    expect((await verifyGraph(shared, root, { key, crypto })).plain?.complete).to.be.true()
  })
})
