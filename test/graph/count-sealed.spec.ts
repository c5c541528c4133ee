import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { countSealed, encryptGraph, verifyGraph } from '../../src/graph/internal.ts'
import { indexNode } from '../util/canonical-tree.ts'
import { tinyGraph, wideGraph } from '../util/graphs.ts'
import { madeBlock, madeGraph, putAll } from '../util/made-graph.ts'
import { testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { errorOf } from '../util/turns.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

async function sealed ({ store, root }: TestGraph): Promise<{ shared: RecordingStore, root: CID, count: number, index: CID }> {
  const shared = new RecordingStore(new MemoryBlockstore())
  const graph = await encryptGraph(store, shared, root, { key: testKey() })
  const { sealedBlocks, index } = await verifyGraph(shared, graph.root)
  shared.calls.length = 0
  return { shared, root: graph.root, count: sealedBlocks, index }
}

/** A block that never comes. */
async function * hanging (onRead: () => void): AsyncGenerator<Uint8Array> {
  onRead()
  yield await new Promise<never>(() => {})
}

describe('graph: counting sealed blocks without a key', () => {
  it('of one leaf, and of an index of two levels: as many as verifying finds', async () => {
    for (const graph of [await tinyGraph(), await wideGraph(1_500)]) {
      const { shared, root, count } = await sealed(graph)
      expect(await countSealed(shared, root)).to.equal(count)
    }
  })

  it('reads no sealed block, each node once', async () => {
    const { shared, root, count } = await sealed(await wideGraph(1_500))
    expect(count).to.be.above(1_024)
    await countSealed(shared, root)
    const read = shared.cids('get')
    expect(new Set(read).size).to.equal(read.length)
    expect(read.length).to.be.within(4, 40)
    // sealed blocks are raw
    expect(shared.calls.every(({ cid }) => cid.code === 0x71)).to.equal(true)
  })

  it('of an index of more levels nothing is counted, and nothing read', async () => {
    const leaf = await indexNode(0, [(await madeBlock(1)).cid])
    const middle = await indexNode(1, [leaf.cid])
    const made = await madeGraph({ seeds: [1], nodes: [leaf, middle, await indexNode(2, [middle.cid])] })
    const store = new RecordingStore(new MemoryBlockstore())
    await putAll(store, made)
    store.calls.length = 0
    expect(await countSealed(store, made.root.cid)).to.equal(undefined)
    expect(store.cids('get')).to.have.lengthOf(2)
  })

  it('a signal is heard while leaves are read', async () => {
    const { shared, root, index } = await sealed(await wideGraph(1_500))
    const controller = new AbortController()
    const reason = new Error('the user went away')
    const before = new Set([root, index].map(String))

    const store = {
      get (cid: CID) {
        return before.has(String(cid)) ? shared.get(cid) : hanging(() => { controller.abort(reason) })
      }
    }

    expect(await errorOf(countSealed(store, root, { signal: controller.signal }))).to.equal(reason)
  })

  it('what is missing or no encrypted graph, and a signal', async () => {
    const { shared, root, index } = await sealed(await tinyGraph())
    expect(await errorOf(countSealed(shared, index))).to.have.property('name', 'InvalidRootError')
    const reason = new Error('the user went away')
    expect(await errorOf(countSealed(shared, root, { signal: AbortSignal.abort(reason) }))).to.equal(reason)
    await shared.delete(index)
    expect(await errorOf(countSealed(shared, root))).to.have.property('name', 'MissingBlockError')
  })
})
