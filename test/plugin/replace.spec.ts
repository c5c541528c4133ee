import { expect } from 'aegir/chai'
import { pinGraph } from '../../src/index.ts'
import { pinBlocks } from '../../src/plugin/pin-graph.ts'
import { pinRecords, pinnedRoots } from '../node-util/node-state.ts'
import { indexNode } from '../util/canonical-tree.ts'
import { madeGraph, putAll, range, without } from '../util/made-graph.ts'
import { seededRandom } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { blocksOf, endState, nativePin, nativeUnpin, pinBench } from './pin-bench.ts'
import type { PinBench } from './pin-bench.ts'
import type { MadeGraph } from '../util/made-graph.ts'

const names = (...graphs: MadeGraph[]): string[] => graphs.map(({ root }) => root.cid.toString()).sort()

describe('pinning a new version in place of an old', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()

  let bench: PinBench
  let v1: MadeGraph
  let v2: MadeGraph
  let v3: MadeGraph
  let other: MadeGraph

  before(async () => {
    v1 = await madeGraph({ seeds: range(0, 1_300) })
    v2 = await madeGraph({ seeds: [...range(0, 1_290), ...range(2_000, 2_020)], manifest: -2 })
    v3 = await madeGraph({ seeds: [...range(5, 1_285), ...range(2_000, 2_010), ...range(1_295, 1_299)], manifest: -3, wrapped: -10 })
    // shares blocks with all of them
    other = await madeGraph({ seeds: [...range(1_280, 1_300), ...range(2_015, 2_030), 3_000], manifest: -4 })
  })

  beforeEach(() => {
    bench = pinBench()
  })

  async function pin (graph: MadeGraph, replaces?: MadeGraph): Promise<any> {
    await putAll(bench.blockstore, graph)
    return pinGraph(bench.helia, graph.root.cid, replaces == null ? {} : { replaces: replaces.root.cid })
  }

  /** After garbage collection these graphs are there, whole, pinned, and nothing else is. */
  async function expectKept (...graphs: MadeGraph[]): Promise<void> {
    const { records, blocks } = await endState(bench)
    expect(await pinnedRoots(bench.helia)).to.deep.equal(names(...graphs))
    expect(blocks).to.deep.equal(blocksOf(...graphs))
    expect(Object.keys(records)).to.have.lengthOf(graphs.length + blocks.length)

    for (const { cid } of graphs.flatMap(({ blocks }) => blocks)) {
      expect(await bench.helia.pins.isPinned(cid), `${cid} is pinned`).to.equal(true)
    }
  }

  it('keeps the new one and frees what only the old one had', async () => {
    await pin(v1)
    const pinned = await pin(v2, v1)
    expect(pinned).to.deep.equal({ root: v2.root.cid, index: v2.nodes.at(-1)?.cid, blocks: without(v2, v1).length })
    await expectKept(v2)
  })

  it('v1, v2, v1 again, with garbage collected between: nothing is lost, again and again', async () => {
    await pin(v1)
    await expectKept(v1)

    for (let i = 0; i < 3; i++) {
      await pin(v2, v1)
      await expectKept(v2)
      await pin(v1, v2)
      await expectKept(v1)
    }
  })

  it('three versions in any order', async () => {
    const random = seededRandom(3)
    let now = v1
    await pin(now)

    for (let i = 0; i < 12; i++) {
      const others = [v1, v2, v3].toSpliced([v1, v2, v3].indexOf(now), 1)
      const next = others[Math.floor(random() * 2)]
      await pin(next, now)
      await expectKept(next)
      now = next
    }
  })

  it('takes nothing from another graph with the same blocks, whenever that was pinned', async () => {
    for (const first of [true, false]) {
      bench = pinBench()
      first && await pin(other)
      await pin(v1)
      await pin(v2, v1)
      !first && await pin(other)
      await expectKept(v2, other)

      for (const [next, now] of [[v3, v2], [v1, v3], [v2, v1], [v1, v2], [v3, v1]]) {
        await pin(next, now)
        await expectKept(next, other)
      }
    }
  })

  it('takes nothing from the old version, pinned again by itself beside the new one', async () => {
    await pin(v1)
    await pin(v2, v1)
    await pin(v1)
    await expectKept(v1, v2)
    await pin(v3, v2)
    await expectKept(v1, v3)
    await pin(v2, v1)
    await expectKept(v2, v3)
  })

  it('two lines of versions of one graph side by side', async () => {
    await pin(v1)
    await pin(v2)
    await pin(v3, v1)
    await expectKept(v2, v3)
    await pin(v1, v2)
    await expectKept(v1, v3)
    await pin(v2, v3)
    await expectKept(v1, v2)
  })

  it('where both are pinned already, the old one goes', async () => {
    await pin(v1)
    await pin(v2)
    expect(await pin(v2, v1)).to.have.property('blocks', v2.blocks.length)
    await expectKept(v2)
  })

  it('an old one that is not pinned: an ordinary pin', async () => {
    expect(await pin(v2, v1)).to.have.property('blocks', v2.blocks.length)
    await expectKept(v2)
    // or that is gone, or no encrypted root at all
    expect(await pin(v3, { ...v1, root: v1.nodes[0] })).to.have.property('blocks', v3.blocks.length)
    await expectKept(v2, v3)
  })

  it('one that replaces itself: an ordinary pin, and done again', async () => {
    await pin(v1, v1)
    await expectKept(v1)
    await pin(v1, v1)
    await expectKept(v1)
  })

  it('done again changes nothing', async () => {
    await pin(v1)
    await pin(v2, v1)
    const state = await endState(bench)
    await pin(v2, v1)
    await pin(v2)
    expect(await endState(bench)).to.deep.equal(state)
  })

  it('a version with no block in common', async () => {
    const strange = await madeGraph({ seeds: range(5_000, 5_005), manifest: -5 })
    await pin(v1)
    await pin(strange, v1)
    await expectKept(strange)
  })

  it('by publish: the root is stored last', async () => {
    await pin(v1)
    await putAll(bench.blockstore, v2)
    await bench.blockstore.delete(v2.root.cid)
    await pinBlocks(bench.helia, v2.root, { replaces: v1.root.cid, offline: true, totalBlocks: 9_999 })
    await expectKept(v2)
  })

  it('reports what the difference has', async () => {
    await pin(v1)
    await putAll(bench.blockstore, v2)
    const events: any[] = []
    await pinBlocks(bench.helia, v2.root, { replaces: v1.root.cid, totalBlocks: 9_999, onProgress: ({ type, detail }) => { events.push(`${type} ${detail.blocks} of ${detail.totalBlocks}`) } })
    expect(events).to.deep.equal(range(1, without(v2, v1).length + 1).map(blocks => `helia-encrypted:pin:progress ${blocks} of undefined`))
  })

  describe('in the company of Helia\'s own pins', () => {
    it('an old version that Helia pinned is replaced, whole or not', async () => {
      for (const part of [undefined, [], [v1.root.cid], v1.sealed.slice(0, 700).map(({ cid }) => cid)]) {
        bench = pinBench()
        await putAll(bench.blockstore, v1)
        await nativePin(bench, v1.root.cid, part)
        expect(await pin(v2, v1)).to.have.property('blocks', v2.blocks.length)
        await expectKept(v2)
      }
    })

    it('a new version that Helia pinned over a part is made whole first', async () => {
      await pin(v1)
      await putAll(bench.blockstore, v2)
      await nativePin(bench, v2.root.cid, v2.sealed.slice(0, 700).map(({ cid }) => cid))
      await pin(v2, v1)
      await expectKept(v2)
    })

    it('Helia unpins what was pinned here, and only that', async () => {
      await pin(v1)
      await pin(v2, v1)
      await pin(other)
      await nativeUnpin(bench, v2.root.cid)
      await expectKept(other)
    })

    it('after Helia unpinned a version, it is pinned again with all it needs', async () => {
      await pin(v1)
      await pin(v2)
      await nativeUnpin(bench, v1.root.cid)
      await expectKept(v2)
      await pin(v1)
      await nativeUnpin(bench, v2.root.cid)
      await expectKept(v1)
      await pin(v2, v1)
      await expectKept(v2)
    })

    it('a graph that shares blocks with one that Helia unpinned is replaced all the same', async () => {
      await pin(other)
      await pin(v1)
      await nativeUnpin(bench, other.root.cid)
      await expectKept(v1)
      await pin(v2, v1)
      await expectKept(v2)
    })

    it('and pinned again, its blocks are counted once', async () => {
      await pin(other)
      await pin(v1)
      await nativeUnpin(bench, other.root.cid)
      await pin(v1)
      await pin(v1)
      await pin(v2, v1)
      await expectKept(v2)
    })

    it('what is pinned by itself stays', async () => {
      await pin(v1)
      const [block] = v1.sealed.slice(-1)
      await nativePin(bench, block.cid)
      await pin(v2, v1)
      const { blocks } = await endState(bench)
      expect(blocks).to.deep.equal([...blocksOf(v2), block.cid.multihash.digest.join()].sort())
    })

    it('an old one that is no encrypted root is refused, and nothing is pinned', async () => {
      await putAll(bench.blockstore, v1)
      await nativePin(bench, v1.nodes[0].cid)
      const records = await pinRecords(bench.datastore)
      expect(await errorOf(pin(v2, { ...v1, root: v1.nodes[0] }))).to.have.property('name', 'InvalidRootError')
      await nativePin(bench, v1.sealed[0].cid)
      expect(await errorOf(pin(v2, { ...v1, root: v1.sealed[0] }))).to.have.property('name', 'InvalidRootError')
      expect(await pinRecords(bench.datastore)).to.include.members(records)
      expect(await pinnedRoots(bench.helia)).to.not.include(v2.root.cid.toString())
    })
  })

  describe('with parts missing', () => {
    it('of the old one, whichever: the new one is pinned whole, and nothing of the old one is left', async () => {
      const parts = [v1.root, v1.manifest, ...v1.nodes, v1.sealed[3], v1.sealed[1_295]]
      const shared = new Set(blocksOf(v2))

      for (const { cid } of parts.filter(({ cid }) => !shared.has(cid.multihash.digest.join()))) {
        bench = pinBench()
        await pin(v1)
        await bench.blockstore.delete(cid)
        await pin(v2, v1)
        await expectKept(v2)
      }
    })

    it('of the new one, whichever of those the old one lacks: an error that names it, and the old one stays as it was', async () => {
      await pin(v1)
      const state = await endState(bench)

      // the root is given
      for (const cid of without(v2, v1).filter(cid => !cid.equals(v2.root.cid))) {
        await putAll(bench.blockstore, v2)
        await bench.blockstore.delete(cid)
        const err = await errorOf(pinBlocks(bench.helia, v2.root, { replaces: v1.root.cid, offline: true, concurrency: 1 }))
        expect(err).to.have.property('name', 'MissingBlockError')
        expect(err.message).to.include(cid.toString())
        expect(await endState(bench), `without ${cid}`).to.deep.equal(state)
      }
    })
  })

  it('an index that is not in order is refused, and the old one stays as it was', async () => {
    await pin(v1)
    const state = await endState(bench)
    const links = v1.sealed.slice(0, 9).map(({ cid }) => cid).sort((a, b) => a.toString() < b.toString() ? 1 : -1)
    const forged = await madeGraph({ seeds: range(0, 9), nodes: [await indexNode(0, links)], manifest: -6 })
    expect(await errorOf(pin(forged, v1))).to.have.property('name', 'InvalidIndexError')
    expect(await endState(bench)).to.deep.equal(state)
  })

  it('refuses what is no CID, an unknown option, and a node without a datastore', async () => {
    await putAll(bench.blockstore, v1)
    expect(await errorOf(pinGraph(bench.helia, v1.root.cid, { replaces: 'bafy' as any }))).to.have.property('name', 'InvalidCidError')
    expect(await errorOf(pinGraph(bench.helia, v1.root.cid, { replace: v2.root.cid } as any))).to.have.property('name', 'InvalidOptionsError')
    const { blockstore, pins } = bench.helia
    expect(await errorOf(pinGraph({ blockstore, pins } as any, v1.root.cid))).to.have.property('name', 'InvalidOptionsError')
    expect(await pinRecords(bench.datastore)).to.be.empty()
  })

  it('refuses a node that keeps its pins elsewhere, and leaves nothing', async () => {
    await putAll(bench.blockstore, v1)
    const { blockstore, pins } = pinBench({ blockstore: bench.blockstore, datastore: pinBench().datastore }).helia
    expect(await errorOf(pinGraph({ blockstore, pins, datastore: bench.datastore } as any, v1.root.cid))).to.have.property('name', 'InvalidOptionsError')
    expect(await endState(bench)).to.deep.equal({ records: {}, blocks: [] })
  })
})
