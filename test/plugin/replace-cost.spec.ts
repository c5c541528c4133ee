import { expect } from 'aegir/chai'
import { pinGraph } from '../../src/index.ts'
import { unpinGraph } from '../../src/plugin/unpin-graph.ts'
import { madeGraph, putAll, range, without } from '../util/made-graph.ts'
import { blocksOf, endState, pinBench } from './pin-bench.ts'
import type { PinBench } from './pin-bench.ts'
import type { MadeGraph } from '../util/made-graph.ts'
import type { CID } from 'multiformats/cid'

const BLOCKS = 10_000

describe('pinning a new version of 10,000 blocks in place of an old', function () {
  this.timeout(120_000)

  async function cost (bench: PinBench, graph: MadeGraph, replaces?: CID): Promise<PinBench['calls']> {
    const before = { ...bench.calls }
    await pinGraph(bench.helia, graph.root.cid, replaces == null ? {} : { replaces })
    return { blockstore: bench.calls.blockstore - before.blockstore, datastore: bench.calls.datastore - before.datastore }
  }

  it('takes at most a quarter of the calls of the first pinning where 1 % changed, and a few where one block did', async () => {
    const v1 = await madeGraph({ seeds: range(0, BLOCKS) })
    const v2 = await madeGraph({ seeds: [...range(0, BLOCKS).filter(i => i % 100 !== 7), ...range(20_000, 20_100)], manifest: -2 })
    const v3 = await madeGraph({ seeds: [...range(1, BLOCKS).filter(i => i % 100 !== 7), ...range(20_000, 20_101)], manifest: -3 })
    const bench = pinBench()
    await putAll(bench.blockstore, v1, v2, v3)
    const first = await cost(bench, v1)
    const changed = await cost(bench, v2, v1.root.cid)
    const one = await cost(bench, v3, v2.root.cid)

    expect(first.datastore).to.be.above(BLOCKS)
    expect(changed.datastore / first.datastore).to.be.at.most(0.25)
    expect((changed.datastore + changed.blockstore) / (first.datastore + first.blockstore)).to.be.at.most(0.25)
    // what is pinned takes two calls, what is let go two, and each change a few of its own
    expect(changed.datastore).to.be.at.most(2 * (without(v2, v1).length + without(v1, v2).length) + 25)
    expect(one.datastore).to.be.at.most(2 * (without(v3, v2).length + without(v2, v3).length) + 25)
    expect(one.datastore + one.blockstore).to.be.at.most(150)
    expect((await endState(bench)).blocks).to.deep.equal(blocksOf(v3))
  })

  it('and unpinning two calls a block', async () => {
    const graph = await madeGraph({ seeds: range(0, 2_000) })
    const bench = pinBench()
    await putAll(bench.blockstore, graph)
    await pinGraph(bench.helia, graph.root.cid)
    const before = bench.calls.datastore
    expect(await unpinGraph(bench.helia, graph.root.cid)).to.have.property('blocks', graph.blocks.length)
    expect(bench.calls.datastore - before).to.be.at.most(2 * graph.blocks.length + 15)
  })
})
