import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import fc from 'fast-check'
import { nativeCrypto, nobleCrypto, webCrypto } from '../../src/crypto/internal.ts'
import { defaultHashers } from '../../src/format/internal.ts'
import { BlockTable } from '../../src/graph/block-table.ts'
import { defaultCodecs } from '../../src/graph/internal.ts'
import { listPlain, listSome } from '../../src/graph/list-plain.ts'
import { buildGraph, graphSpec } from '../util/arbitrary-graph.ts'
import { block, cborBlock, identityBlock, rawBlock, storeOf } from '../util/blocks.ts'
import { GateStore } from '../util/gate-store.ts'
import { graphOf, smallGraph } from '../util/graphs.ts'
import { seededBytes } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf, settles, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { reachable } from '../util/walk.ts'
import type { CryptoBackend } from '../../src/crypto/internal.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const BACKENDS = [nativeCrypto(), webCrypto(), nobleCrypto()].filter((backend): backend is CryptoBackend => backend != null)
const options = { crypto: BACKENDS[0], getCodec: defaultCodecs, getHasher: defaultHashers }

function cids (table: BlockTable): string[] {
  return Array.from({ length: table.size }, (_, i) => table.plainCid(i).toString())
}

async function listed (store: Pick<Blockstore, 'get'>, root: CID, more: Record<string, unknown> = {}): Promise<string[]> {
  const table = new BlockTable()
  await listPlain(store, root, table, { ...options, ...more })
  return cids(table)
}

describe('graph: listPlain', function () {
  this.timeout(20_000)
  failOnUnhandledRejections()

  it('lists what can be reached, the root first, each once: random graphs, all backends', async () => {
    await fc.assert(fc.asyncProperty(graphSpec, fc.constantFrom(...BACKENDS), async (specs, crypto) => {
      const { root, store } = await buildGraph(specs)
      const found = await listed(store, root, { crypto })
      expect(found[0]).to.equal(root.toString())
      expect([...found].sort()).to.deep.equal((await reachable(store, root)).map(String).sort())
    }), { numRuns: 100 })
  })

  it('reads each block once that can link, in the private store only; no raw leaf', async () => {
    const { root, store, blocks } = await smallGraph()
    const source = new RecordingStore(store)
    await listed(source, root)
    const inner = blocks.filter(({ cid }) => cid.code !== 0x55).map(({ cid }) => cid.toString())
    expect(source.cids('get')).to.have.members(inner)
    expect(source.calls.every(({ op, options }) => op === 'get' && (options as any).offline === true)).to.be.true()
  })

  it('a root that is raw, empty or in its own CID is read from nowhere', async () => {
    for (const { cid } of [await rawBlock(seededBytes(1, 20)), await rawBlock(new Uint8Array(0)), identityBlock(0x55, seededBytes(1, 20)), identityBlock(dagCbor.code, dagCbor.encode('x'))]) {
      expect(await listed(new MemoryBlockstore(), cid)).to.deep.equal([cid.toString()])
    }
  })

  it('what is missing: an error that names it', async () => {
    const { root, store, blocks } = await smallGraph()

    for (const { cid } of blocks.filter(({ cid }) => cid.code !== 0x55)) {
      const copy = await storeOf(blocks.filter(block => !block.cid.equals(cid)))
      const err = await errorOf(listed(copy, root))
      expect(err).to.have.property('name', 'NotFoundError')
      expect(err.message).to.include(cid.toString())
    }

    expect((await listed(store, root)).length).to.equal(blocks.length)
  })

  it('what does not hash to its CID, has no codec, or does not decode: errors of a type that name it', async () => {
    const { root, blocks } = await smallGraph()

    for (const { cid, bytes } of blocks.filter(({ cid }) => cid.code !== 0x55)) {
      const store = await storeOf(blocks)
      await store.put(cid, Uint8Array.from(bytes, (byte, i) => i === bytes.byteLength - 1 ? byte ^ 1 : byte))
      const err = await errorOf(listed(store, root))
      expect(err).to.have.property('name', 'PlainBlockMismatchError')
      expect(err.message).to.include(cid.toString())
    }

    const strange = await block(0x1234, seededBytes(1, 10))
    const broken = await block(dagCbor.code, Uint8Array.of(0xff))

    for (const [child, name] of [[strange, 'UnknownCodecError'], [broken, 'UndecodableBlockError']] as const) {
      const graph = await graphOf([child, await cborBlock([child.cid])])
      const err = await errorOf(listed(graph.store, graph.root))
      expect(err).to.have.property('name', name)
      expect(err.message).to.include(child.cid.toString())
    }
  })

  it('adds to a table that has blocks already, and follows those that are new', async () => {
    const { root, store, blocks } = await smallGraph()
    const table = new BlockTable()
    table.add(blocks[0].cid.bytes)
    await listPlain(store, root, table, options)
    expect(cids(table)).to.have.members(blocks.map(({ cid }) => cid.toString()))
  })

  it('aborted at once, while a store hangs, and between two blocks', async () => {
    const { root, store } = await smallGraph()
    const reason = new Error('the user went away')
    const untouched = new RecordingStore(store)
    expect(await errorOf(listed(untouched, root, { signal: AbortSignal.abort(reason) }))).to.equal(reason)
    expect(untouched.calls).to.deep.equal([])

    const controller = new AbortController()
    const gate = new GateStore(store)
    const outcome = listed(gate, root, { signal: controller.signal })
    outcome.catch(() => {})
    await turns(2)
    controller.abort(reason)
    expect(await settles(outcome)).to.be.true()
    expect(await errorOf(outcome)).to.equal(reason)

    const between = new AbortController()
    const getCodec = (code: number): any => {
      between.abort(reason)
      return defaultCodecs(code)
    }
    const source = new RecordingStore(store)
    expect(await errorOf(listed(source, root, { signal: between.signal, getCodec }))).to.equal(reason)
    expect(source.calls).to.have.lengthOf(1)
  })
})

describe('graph: listSome', () => {
  failOnUnhandledRejections()

  async function some (root: CID, blocks: any, signal?: AbortSignal): Promise<string[]> {
    const table = new BlockTable()
    await listSome(root, blocks, table, signal)
    return cids(table)
  }

  it('is the root and the blocks that are named, once each, without those in identity CIDs', async () => {
    const { root, blocks } = await smallGraph()
    const named = [blocks[3].cid, blocks[1].cid, root, blocks[3].cid, identityBlock(0x55, seededBytes(1, 3)).cid]
    const expected = [root, blocks[3].cid, blocks[1].cid].map(String)
    expect(await some(root, named)).to.deep.equal(expected)
    expect(await some(root, new Set(named))).to.deep.equal(expected)
    expect(await some(root, (async function * () { yield * named })())).to.deep.equal(expected)
    expect(await some(root, [])).to.deep.equal([root.toString()])
  })

  it('a root in its own CID is listed', async () => {
    const { cid } = identityBlock(0x55, seededBytes(1, 3))
    expect(await some(cid, [cid])).to.deep.equal([cid.toString()])
  })

  it('a list that fails, and one that is silent when it is aborted', async () => {
    const { root } = await smallGraph()
    const fault = new Error('the query failed')
    const failing = async function * (): AsyncGenerator<CID> {
      yield root
      throw fault
    }
    expect(await errorOf(some(root, failing()))).to.equal(fault)
    const controller = new AbortController()
    const silent = { [Symbol.asyncIterator]: () => ({ next: async () => new Promise(() => {}) }) }
    const outcome = some(root, silent, controller.signal)
    outcome.catch(() => {})
    await turns()
    controller.abort(fault)
    expect(await settles(outcome)).to.be.true()
    expect(await errorOf(outcome)).to.equal(fault)
  })
})
