import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import all from 'it-all'
import { compareBytes, sealedCid } from '../../src/format/internal.ts'
import { diffGraphs } from '../../src/graph/index.ts'
import { encryptGraph } from '../../src/graph/internal.ts'
import { bytesOf } from '../util/blocks.ts'
import { canonicalIndex, indexNode } from '../util/canonical-tree.ts'
import { FaultyStore, Trip } from '../util/faulty-store.ts'
import { putTogether, takeApart } from '../util/forge.ts'
import { smallGraph } from '../util/graphs.ts'
import { cidsOf, madeGraph, putAll, range, without } from '../util/made-graph.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { RecordingStore } from '../util/recording-store.ts'
import { SwappedStore } from '../util/swapped-store.ts'
import { errorOf, settles } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { GraphChange } from '../../src/graph/index.ts'
import type { MadeGraph } from '../util/made-graph.ts'
import type { Blockstore } from 'interface-blockstore'
import type { CID } from 'multiformats/cid'

const reason = new Error('enough')

async function diff (store: Pick<Blockstore, 'get'>, before: MadeGraph, after: MadeGraph, options?: any): Promise<GraphChange[]> {
  return all(diffGraphs(store, before.root.cid, after.root.cid, options))
}

const names = (cids: CID[]): string[] => cids.map(String).sort()
const changed = (changes: GraphChange[], change: GraphChange['change']): CID[] => changes.filter(entry => entry.change === change).map(({ cid }) => cid)

/** The nodes that link each other and these blocks, the root last, whatever they are. */
async function treeOf (...leaves: CID[][]): Promise<PlainBlock[]> {
  const nodes = await Promise.all(leaves.map(async links => indexNode(0, links)))
  return [...nodes, await indexNode(1, nodes.map(({ cid }) => cid))]
}

describe('graph: what changed between two encrypted graphs', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()

  it('is told for all of their blocks: root, manifest, wrapped keys, index nodes, sealed blocks', async () => {
    const before = await madeGraph({ seeds: range(0, 1_500), manifest: -1, wrapped: -10 })
    const after = await madeGraph({ seeds: [...range(3, 1_500), 2_000], manifest: -2, wrapped: -11 })
    const store = new MemoryBlockstore()
    await putAll(store, before, after)
    const changes = await diff(store, before, after)
    const parts = changes.filter(({ part }) => part != null).map(({ change, part, cid }) => `${change} ${part} ${cid}`)

    expect(names(changed(changes, 'removed'))).to.deep.equal(names(without(before, after)))
    expect(names(changed(changes, 'added'))).to.deep.equal(names(without(after, before)))
    expect(parts).to.deep.equal([
      `removed root ${before.root.cid}`, `added root ${after.root.cid}`,
      `removed manifest ${before.manifest.cid}`, `added manifest ${after.manifest.cid}`,
      `removed wrapped ${before.wrapped?.cid}`, `added wrapped ${after.wrapped?.cid}`
    ])
    expect(changes.filter(({ node, cid }) => node !== (cid.code === dagCbor.code)).map(({ part }) => part)).to.deep.equal(['root', 'root'])
    expect(changed(changes, 'kept').length, 'whole nodes stand for what is in them').to.be.below(1_400)
  })

  it('wrapped keys that come, go, or stay', async () => {
    const [none, some] = [await madeGraph({ seeds: [1] }), await madeGraph({ seeds: [1], wrapped: -10 })]
    const store = new MemoryBlockstore()
    await putAll(store, none, some)
    const told = async (one: MadeGraph, other: MadeGraph): Promise<string[]> => (await diff(store, one, other)).map(({ change, part, node }) => `${change} ${part ?? (node ? 'node' : 'block')}`)

    expect(await told(none, some)).to.deep.equal(['removed root', 'added root', 'kept manifest', 'added wrapped', 'kept node'])
    expect(await told(some, none)).to.deep.equal(['removed root', 'added root', 'kept manifest', 'removed wrapped', 'kept node'])
    expect(await told(some, some)).to.deep.equal(['kept root', 'kept manifest', 'kept wrapped', 'kept node'])
  })

  it('without what both have, if that is not wanted', async () => {
    const [before, after] = [await madeGraph({ seeds: range(0, 1_500), wrapped: -10 }), await madeGraph({ seeds: range(3, 1_500), wrapped: -10 })]
    const store = new MemoryBlockstore()
    await putAll(store, before, after)
    const changes = await diff(store, before, after, { kept: true })
    expect(changes.filter(({ change }) => change === 'kept').map(({ part }) => part).filter(part => part != null)).to.deep.equal(['manifest', 'wrapped'])
    expect(await diff(store, before, after)).to.deep.equal(changes)
    expect(await diff(store, before, after, { kept: false })).to.deep.equal(changes.filter(({ change }) => change !== 'kept'))
    expect(await diff(store, before, before, { kept: false })).to.deep.equal([])
  })

  it('of real graphs, by somebody without the key', async () => {
    const graph = await smallGraph()
    const store = new MemoryBlockstore()
    const { root } = await encryptGraph(graph.store, store, graph.root, { key: testKey() })
    const parts = await takeApart(store, root, testKey())
    const less = await putTogether(parts, { entries: parts.entries.slice(2) })
    const changes = await all(diffGraphs(store, root, less))

    expect(changes.filter(({ change, node, part }) => change === 'removed' && !node && part == null).map(({ cid }) => String(cid)))
      .to.deep.equal(parts.entries.slice(0, 2).map(String))
    expect(changes.filter(({ change, node, part }) => change === 'added' && !node && part == null)).to.be.empty()
    expect(changes.filter(({ change }) => change === 'kept')).to.have.lengthOf(parts.entries.length - 2)
  })

  it('of graphs under two graph keys: all of it', async () => {
    const store = new MemoryBlockstore()
    const [one, other] = await Promise.all([1, 2].map(async seed => {
      const graph = await smallGraph()
      return encryptGraph(graph.store, store, graph.root, { key: testKey(seed) })
    }))
    expect(changed(await all(diffGraphs(store, one.root, other.root)), 'kept')).to.be.empty()
  })

  it('one block in 100,000: a few nodes are read', async () => {
    // the sealed blocks themselves are not read
    const sealed = range(0, 100_000).map(i => sealedCid(seededBytes(i, 32))).sort((a, b) => compareBytes(a.bytes, b.bytes))
    const before = await madeGraph({ seeds: [], nodes: await canonicalIndex(sealed) })
    const store = new RecordingStore()
    await putAll(store, before)
    const levels = dagCbor.decode<any>((before.nodes.at(-1) as PlainBlock).bytes).level + 1
    const one = sealedCid(seededBytes(100_000, 32))

    for (const entries of [sealed.toSpliced(5, 1), sealed.concat(one), sealed.with(70_000, one)]) {
      const after = await madeGraph({ seeds: [], nodes: await canonicalIndex(entries), manifest: -2 })
      await putAll(store, after)
      store.calls.length = 0
      const events: any[] = []
      const changes = await diff(store, before, after, { onProgress: (event: any) => { events.push(event) } })

      const [had, has] = [new Set(sealed), new Set(entries)]
      expect(names(changed(changes, 'added'))).to.deep.equal(names([...without(after, before), ...entries.filter(cid => !had.has(cid))]))
      expect(names(changed(changes, 'removed'))).to.deep.equal(names([...without(before, after), ...sealed.filter(cid => !has.has(cid))]))
      // two roots, and the nodes on the way
      expect(store.calls.length).to.be.at.most(2 + 2 * levels + 4)
      expect(events.map(({ type, detail }) => `${type} ${detail.nodes}`)).to.deep.equal(range(1, store.calls.length - 1).map(nodes => `helia-encrypted:diff:progress ${nodes}`))
      expect(JSON.stringify(events)).to.not.match(/bafy|bafk/)
    }
  })

  describe('is an error', () => {
    let store: MemoryBlockstore
    let before: MadeGraph
    let after: MadeGraph
    let digests: CID[]

    beforeEach(async () => {
      store = new MemoryBlockstore()
      before = await madeGraph({ seeds: range(0, 1_500) })
      after = await madeGraph({ seeds: range(1, 1_501), manifest: -2 })
      digests = dagCbor.decode<any>(canonicalFirst(await canonicalIndex(range(0, 40).map(i => sealedCid(seededBytes(i, 32)))))).links
      await putAll(store, before, after)
    })

    const canonicalFirst = ([{ bytes }]: PlainBlock[]): Uint8Array => bytes

    async function expectInvalid (nodes: PlainBlock[], other: MadeGraph = before): Promise<void> {
      const forged = await madeGraph({ seeds: [], nodes })
      await putAll(store, forged)

      for (const [one, two] of [[forged, other], [other, forged]]) {
        expect(await errorOf(diff(store, one, two))).to.have.property('name', 'InvalidIndexError')
      }
    }

    it('with a node that is not in order', async () => {
      const [a, b, ...rest] = digests
      await expectInvalid([await indexNode(0, [b, a, ...rest])])
      await expectInvalid([await indexNode(0, [a, a, b])])
      await expectInvalid([await indexNode(0, [...rest, a])])
    })

    it('with nodes that are not in order with one another', async () => {
      await expectInvalid(await treeOf(digests.slice(20), digests.slice(0, 20)))
      await expectInvalid(await treeOf(digests.slice(0, 20), digests.slice(19)))
      await expectInvalid(await treeOf(digests, digests))
    })

    it('with shared nodes that were put in another order, or twice', async () => {
      const leaves = [digests.slice(0, 10), digests.slice(10, 20), digests.slice(20, 40)]
      const good = await madeGraph({ seeds: [], nodes: await treeOf(...leaves), manifest: -3 })
      await putAll(store, good)
      await expectInvalid(await treeOf(leaves[1], leaves[0], leaves[2]), good)
      await expectInvalid(await treeOf(leaves[2], leaves[1], leaves[0]), good)
      await expectInvalid(await treeOf(leaves[0], leaves[1], leaves[1], leaves[2]), good)
      // one that comes after a part of itself is not taken for the one that both have
      await expectInvalid(await treeOf(leaves[0], leaves[1].slice(0, 4), leaves[1], leaves[2]), good)
    })

    it('with nodes of mixed levels', async () => {
      const leaf = await indexNode(0, digests.slice(0, 10))
      const above = await indexNode(1, [leaf.cid])
      const other = await indexNode(0, digests.slice(10))
      await expectInvalid([leaf, above, other, await indexNode(1, [above.cid])])
      await expectInvalid([leaf, above, other, await indexNode(2, [above.cid, other.cid])])
      await expectInvalid([leaf, above, other, await indexNode(2, [leaf.cid])])
    })

    it('with one node at two levels, also where it would be skipped', async () => {
      const leaf = await indexNode(0, digests.slice(0, 10))
      const good = await madeGraph({ seeds: [], nodes: [leaf], manifest: -3 })
      await putAll(store, good)
      await expectInvalid([leaf, await indexNode(2, [leaf.cid])], good)
      await expectInvalid([leaf, await indexNode(7, [leaf.cid])], good)
    })

    it('with a node that is none', async () => {
      await expectInvalid([await indexNode(0, [])])
      await expectInvalid([await indexNode(8, before.nodes.slice(0, 2).map(({ cid }) => cid))])
      await expectInvalid([await indexNode(0, before.nodes.slice(0, 2).map(({ cid }) => cid))])
      await expectInvalid([await indexNode(1, digests)])
      await expectInvalid([{ ...before.root }])
    })

    it('with a chain that has no end: it is read no further than its first wrong level', async () => {
      let node = await indexNode(1, [before.nodes[0].cid])
      const nodes = [node]

      for (let i = 0; i < 40; i++) {
        node = await indexNode(1, [node.cid])
        nodes.push(node)
      }

      const recording = new RecordingStore(store)
      const forged = await madeGraph({ seeds: [], nodes })
      await putAll(store, forged)
      expect(await errorOf(diff(recording, forged, before))).to.have.property('name', 'InvalidIndexError')
      expect(recording.calls.length).to.be.at.most(6)
    })

    it('without a block that has to be read, and names it', async () => {
      const recording = new RecordingStore(store)
      await diff(recording, before, after)
      const reads = recording.of('get').map(({ cid }) => cid)
      expect(reads.length).to.be.above(5)

      for (const cid of reads) {
        const bytes = await bytesOf(store, cid)
        await store.delete(cid)
        const err = await errorOf(diff(store, before, after))
        expect(err).to.have.property('name', 'MissingBlockError')
        expect(err.message).to.include(cid.toString())
        await store.put(cid, bytes)
        const damaged = new SwappedStore(store, [[cid, bytes.map((byte, i) => i === 4 ? byte ^ 1 : byte)]])
        expect(await errorOf(diff(damaged, before, after))).to.have.property('name', 'SealedBlockMismatchError')
      }
    })

    it('not without one that need not be read', async () => {
      const recording = new RecordingStore(store)
      const changes = await diff(recording, before, after)
      const read = new Set(recording.cids('get'))

      for (const cid of [...cidsOf(before), ...cidsOf(after)].filter(cid => !read.has(String(cid)))) {
        await store.delete(cid)
      }

      expect(await diff(store, before, after)).to.deep.equal(changes)
    })

    it('when a store fails: its own', async () => {
      const trip = new Trip()
      await diff(new FaultyStore(store, trip), before, after)

      for (let at = 1; at <= trip.calls; at++) {
        const faulty = new FaultyStore(store, new Trip({ at, fault: 'fail' }))
        expect((await errorOf(diff(faulty, before, after))).message).to.equal('the disk is on fire')
      }
    })

    it('for what is no encrypted root', async () => {
      const none = { ...before, root: before.nodes[0] }
      const sealed = { ...before, root: before.sealed[0] }

      for (const other of [none, sealed]) {
        expect(await errorOf(diff(store, before, other))).to.have.property('name', 'InvalidRootError')
        expect(await errorOf(diff(store, other, before))).to.have.property('name', 'InvalidRootError')
      }

      expect(await errorOf(all(diffGraphs(store, before.root.cid, 'bafy' as any)))).to.have.property('name', 'InvalidCidError')
    })

    it('for an option that it does not know, and nothing is read', async () => {
      const recording = new RecordingStore(store)
      expect(await errorOf(diff(recording, before, after, { ofline: true }))).to.have.property('name', 'InvalidOptionsError')
      expect(recording.calls).to.be.empty()
    })
  })

  describe('stopped', () => {
    let store: MemoryBlockstore
    let before: MadeGraph
    let after: MadeGraph

    beforeEach(async () => {
      store = new MemoryBlockstore()
      before = await madeGraph({ seeds: range(0, 1_500) })
      after = await madeGraph({ seeds: range(1, 1_501), manifest: -2 })
      await putAll(store, before, after)
    })

    it('before it starts: nothing is read', async () => {
      const recording = new RecordingStore(store)
      expect(await errorOf(diff(recording, before, after, { signal: AbortSignal.abort(reason) }))).to.equal(reason)
      expect(recording.calls).to.be.empty()
    })

    it('at any call to a store, even if it hangs', async () => {
      const trip = new Trip()
      await diff(new FaultyStore(store, trip), before, after)

      for (let at = 1; at <= trip.calls; at++) {
        for (const fault of [undefined, 'hang'] as const) {
          const controller = new AbortController()
          const stopping = new Trip({ at, fault, onTrip: () => { controller.abort(reason) } })
          const outcome = errorOf(diff(new FaultyStore(store, stopping, { deaf: true }), before, after, { signal: controller.signal }))
          expect(await settles(outcome), `call ${at}`).to.be.true()
          expect(await outcome).to.equal(reason)
          stopping.release()
        }
      }
    })

    it('by whoever takes a few entries and goes', async () => {
      const recording = new RecordingStore(store)
      const changes = diffGraphs(recording, before.root.cid, after.root.cid)
      await changes.next()
      await changes.return(undefined)
      expect(recording.calls.length).to.equal(2)
    })

    it('asks nobody when told to stay offline', async () => {
      const recording = new RecordingStore(store)
      await diff(recording, before, after, { offline: true })
      expect(recording.of('get').map(({ options }: any) => options?.offline)).to.not.include(undefined)
    })

    it('when the progress callback throws: its own error', async () => {
      expect(await errorOf(diff(store, before, after, { onProgress: () => { throw reason } }))).to.equal(reason)
    })
  })
})
