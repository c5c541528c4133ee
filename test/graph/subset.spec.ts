import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { decryptGraph, encryptGraph, readPlain, verifyGraph } from '../../src/graph/internal.ts'
import { block, cborBlock, identityBlock, rawBlock } from '../util/blocks.ts'
import { takeApart } from '../util/forge.ts'
import { graphOf, smallGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { EncryptOptions } from '../../src/graph/internal.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()
const crypto = recorded()

interface Exported {
  shared: RecordingStore
  root: CID
  blocks: number
}

async function exported ({ store, root }: TestGraph, options: Partial<EncryptOptions> = {}): Promise<Exported> {
  const shared = new RecordingStore()
  const graph = await encryptGraph(store, shared, root, { key, crypto, ...options })
  return { shared, root: graph.root, blocks: graph.blocks }
}

async function * slowly (cids: CID[]): AsyncGenerator<CID> {
  for (const cid of cids) {
    await Promise.resolve()
    yield cid
  }
}

describe('graph: a subset', () => {
  checkNonces()
  failOnUnhandledRejections()
  let graph: TestGraph
  let some: CID[]

  beforeEach(async () => {
    graph = await smallGraph()
    some = [graph.blocks[1].cid, graph.blocks[3].cid]
  })

  it('is the root and the blocks that were named, under the same plain root', async () => {
    for (const options of [{}, { bufferBytes: 0 }, { nonce: 'random' }, { catalog: false }] as Array<Partial<EncryptOptions>>) {
      const { shared, root } = await exported(graph, { ...options, blocks: some })
      const target = new RecordingStore()
      const result = await decryptGraph(shared, target, root, { key, crypto })
      expect(result).to.include({ blocks: 3, complete: false })
      expect(result.root.toString()).to.equal(graph.root.toString())
      expect(target.cids('put').sort()).to.deep.equal([...some, graph.root].map(String).sort())
      expect((await verifyGraph(shared, root, { key, crypto })).plain).to.deep.equal(result)
      expect((await takeApart(shared, root, key)).manifest.complete).to.be.false()
    }
  })

  it('reading outside of it gives NotFoundError', async () => {
    const { shared, root } = await exported(graph, { blocks: some })
    const target = new MemoryBlockstore()
    await decryptGraph(shared, target, root, { key, crypto })
    const err = await errorOf(async () => readPlain(target, graph.blocks[2].cid))
    expect(err).to.have.property('name', 'NotFoundError')
    expect(err.message).to.include(graph.blocks[2].cid.toString())
  })

  it('takes any iterable, in any order, and each block once', async () => {
    const { shared } = await exported(graph, { blocks: some })

    for (const blocks of [new Set(some), slowly(some), [...some].reverse(), [...some, ...some, graph.root], [graph.root, ...some]]) {
      expect((await exported(graph, { blocks })).shared.cids('put')).to.deep.equal(shared.cids('put'))
    }
  })

  it('named nothing, it is the root alone', async () => {
    expect((await exported(graph, { blocks: [] })).blocks).to.equal(1)
  })

  it('named everything, it is a subset still', async () => {
    const { shared, root, blocks } = await exported(graph, { blocks: graph.blocks.map(({ cid }) => cid) })
    expect(blocks).to.equal(graph.blocks.length)
    expect((await decryptGraph(shared, new RecordingStore(), root, { key, crypto })).complete).to.be.false()
  })

  it('shares its sealed blocks with the whole graph', async () => {
    const whole = (await exported(graph)).shared.cids('put')
    const subset = (await exported(graph, { blocks: some, catalog: false })).shared.cids('put')
    expect(subset.filter(cid => whole.includes(cid))).to.have.lengthOf(3)
  })

  it('needs no codec: no link is followed', async () => {
    const strange = await block(0x1234, seededBytes(1, 10))
    const other = await graphOf([strange, await cborBlock([strange.cid])])
    const { shared, root } = await exported(other, { blocks: [strange.cid] })
    expect((await verifyGraph(shared, root, { key, crypto })).plain?.blocks).to.equal(2)
  })

  it('an identity CID that is named is not sealed: the block that links to it has it', async () => {
    const inline = identityBlock(dagCbor.code, dagCbor.encode('inline'))
    const other = await graphOf([await rawBlock(seededBytes(1, 9)), await cborBlock([inline.cid])])
    expect((await exported(other, { blocks: [inline.cid] })).blocks).to.equal(1)
  })

  it('a block that is missing: the error names it, and nothing is put', async () => {
    const { cid } = await rawBlock(seededBytes(99, 9))
    const shared = new RecordingStore()
    const err = await errorOf(encryptGraph(graph.store, shared, graph.root, { key, crypto, blocks: [...some, cid] }))
    expect(err).to.have.property('name', 'NotFoundError')
    expect(err.message).to.include(cid.toString())
    expect(shared.calls).to.deep.equal([])
  })

  it('a list that fails half way: its error, and nothing is put', async () => {
    const fault = new Error('the query failed')
    const shared = new RecordingStore()
    const blocks = (async function * () {
      yield some[0]
      throw fault
    })()
    expect(await errorOf(encryptGraph(graph.store, shared, graph.root, { key, crypto, blocks }))).to.equal(fault)
    expect(shared.calls).to.deep.equal([])
  })
})
