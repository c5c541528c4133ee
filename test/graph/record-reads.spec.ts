import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { decryptGraph, encryptGraph, recordReads } from '../../src/graph/internal.ts'
import { bytesOf, rawBlock } from '../util/blocks.ts'
import { smallGraph } from '../util/graphs.ts'
import { checkNonces, recorded } from '../util/nonce-recorder.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import type { TestGraph } from '../util/graphs.ts'

const key = testKey()
const crypto = recorded()

describe('graph: recordReads', () => {
  checkNonces()
  let graph: TestGraph

  beforeEach(async () => {
    graph = await smallGraph()
  })

  it('remembers each CID that was read, once, and gives the store\'s bytes', async () => {
    const reads = recordReads(graph.store)
    expect(reads.size).to.equal(0)

    for (const i of [3, 1, 3, 1, 3]) {
      expect(await bytesOf(reads, graph.blocks[i].cid)).to.equalBytes(graph.blocks[i].bytes)
    }

    expect(reads.size).to.equal(2)
    expect([...reads].map(String)).to.have.members([1, 3].map(i => graph.blocks[i].cid.toString()))
  })

  it('a block of which only the first bytes were taken counts: the answer may rest on them', async () => {
    const reads = recordReads(graph.store)
    const chunks = (reads.get(graph.root) as AsyncGenerator<Uint8Array>)[Symbol.asyncIterator]()
    await chunks.next()
    await chunks.return(undefined)
    expect([...reads].map(String)).to.deep.equal([graph.root.toString()])
  })

  it('a block that a store gives in no part was read, too', async () => {
    const { cid } = await rawBlock(new Uint8Array(0))
    const nothing: any = { * get () {} }
    const reads = recordReads(nothing)
    expect(await bytesOf(reads, cid)).to.have.lengthOf(0)
    expect([...reads].map(String)).to.deep.equal([String(cid)])
  })

  it('all blocks of the store are not read by who lists them', async () => {
    const reads = recordReads(graph.store)
    expect(await all(reads.getAll())).to.have.lengthOf(graph.blocks.length)
    expect(reads.size).to.equal(0)
  })

  it('what is deleted in it is gone from the store, and what was read stays so', async () => {
    const reads = recordReads(graph.store)
    await bytesOf(reads, graph.root)
    await reads.delete(graph.root)
    expect(await graph.store.has(graph.root)).to.be.false()
    expect([...reads].map(String)).to.deep.equal([String(graph.root)])
  })

  it('the same while it is iterated and read on', async () => {
    const reads = recordReads(graph.store)
    await bytesOf(reads, graph.blocks[0].cid)
    const seen: string[] = []

    for (const cid of reads) {
      seen.push(cid.toString())
      await bytesOf(reads, graph.blocks[1].cid)
    }

    expect(seen).to.deep.equal([graph.blocks[0].cid, graph.blocks[1].cid].map(String))
  })

  it('outside a store of ours, reading what is not there is the store\'s own NotFoundError', async () => {
    const reads = recordReads(new MemoryBlockstore())
    expect(await errorOf(bytesOf(reads, graph.root))).to.have.property('name', 'NotFoundError')
  })

  it('reads of many at once count too', async () => {
    const reads = recordReads(graph.store)

    for await (const { bytes } of reads.getMany(graph.blocks.slice(0, 4).map(({ cid }) => cid))) {
      await all(bytes)
    }

    expect(reads.size).to.equal(4)
  })

  it('what was not there, or only asked for, put or deleted, was not read', async () => {
    const reads = recordReads(graph.store)
    const { cid, bytes } = await rawBlock(seededBytes(70, 10))
    expect(await errorOf(bytesOf(reads, cid))).to.have.property('name', 'NotFoundError')
    expect(await reads.has(graph.blocks[0].cid)).to.be.true()
    await reads.put(cid, bytes)
    expect(await bytesOf(graph.store, cid)).to.equalBytes(bytes)
    await reads.delete(cid)
    expect(await graph.store.has(cid)).to.be.false()
    expect(reads.size).to.equal(0)
  })

  it('makes the subset that proves an answer', async () => {
    const reads = recordReads(graph.store)
    const wanted = [graph.root, graph.blocks[3].cid, graph.blocks[1].cid]
    await Promise.all(wanted.map(async cid => bytesOf(reads, cid)))
    const shared = new MemoryBlockstore()
    const { root } = await encryptGraph(graph.store, shared, graph.root, { key, crypto, blocks: reads })
    const target = new RecordingStore()
    expect((await decryptGraph(shared, target, root, { key, crypto })).complete).to.be.false()
    expect(target.cids('put')).to.have.members(wanted.map(String))
  })

  it('passes options on', async () => {
    const inner = new RecordingStore(graph.store)
    const reads = recordReads(inner)
    await all(reads.get(graph.root, { offline: true } as any))
    expect(inner.calls[0].options).to.deep.equal({ offline: true })
  })
})
