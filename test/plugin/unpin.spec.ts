import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { Key } from 'interface-datastore'
import { encrypted, pinGraph } from '../../src/index.ts'
import { unpinGraph } from '../../src/plugin/unpin-graph.ts'
import { pinRecords, pinnedRoots } from '../node-util/node-state.ts'
import { madeGraph, putAll, range } from '../util/made-graph.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { blocksOf, copyStores, endState, nativePin, nativeUnpin, pinBench } from './pin-bench.ts'
import { addVersion, encryptedCids } from './util.ts'
import type { PinBench } from './pin-bench.ts'
import type { MadeGraph } from '../util/made-graph.ts'

const reason = new Error('enough')

describe('unpinGraph', function () {
  this.timeout(60_000)
  failOnUnhandledRejections()

  let bench: PinBench
  let one: MadeGraph
  let two: MadeGraph
  let three: MadeGraph

  before(async () => {
    one = await madeGraph({ seeds: range(0, 1_100) })
    two = await madeGraph({ seeds: range(50, 1_150), manifest: -2, wrapped: -10 })
    three = await madeGraph({ seeds: range(1_090, 1_110), manifest: -3, wrapped: -10 })
  })

  beforeEach(async () => {
    bench = pinBench()
    await putAll(bench.blockstore, one, two, three)
  })

  const pin = async ({ root }: MadeGraph): Promise<unknown> => pinGraph(bench.helia, root.cid)
  const unpin = async ({ root }: MadeGraph, options?: any): Promise<any> => unpinGraph(bench.helia, root.cid, options)

  async function expectKept (...graphs: MadeGraph[]): Promise<void> {
    const { records, blocks } = await endState(bench)
    expect(await pinnedRoots(bench.helia)).to.deep.equal(graphs.map(({ root }) => root.cid.toString()).sort())
    expect(blocks).to.deep.equal(blocksOf(...graphs))
    expect(Object.keys(records)).to.have.lengthOf(graphs.length + blocks.length)
  }

  it('frees a graph, and all of it', async () => {
    await pin(one)
    expect(await unpin(one)).to.deep.equal({ root: one.root.cid, blocks: one.blocks.length })
    await expectKept()
  })

  it('takes no block from others that share some, in any order', async () => {
    for (const order of [[one, two, three], [three, two, one], [two, one, three], [two, three, one]]) {
      bench = pinBench()
      await putAll(bench.blockstore, one, two, three)
      await pin(one)
      await pin(two)
      await pin(three)
      const left = [one, two, three]

      for (const graph of order) {
        await unpin(graph)
        left.splice(left.indexOf(graph), 1)
        await expectKept(...left)
      }
    }
  })

  it('again and again, pinned and unpinned', async () => {
    await pin(one)

    for (let i = 0; i < 3; i++) {
      await pin(two)
      await unpin(one)
      await pin(one)
      await unpin(two)
      await putAll(bench.blockstore, two)
    }

    await expectKept(one)
  })

  it('a graph that replaced another, or was to be', async () => {
    await pin(one)
    await pinGraph(bench.helia, two.root.cid, { replaces: one.root.cid })
    await pin(three)
    await unpin(two)
    await expectKept(three)
  })

  it('a real graph, published', async () => {
    const vault = encrypted(bench.helia, { key: testKey(), privateStore: new MemoryBlockstore() })
    const plainRoot = await addVersion(vault, 1)
    const [whole, bare] = [await vault.publish(plainRoot), await vault.publish(plainRoot, { catalog: false })]
    await unpinGraph(bench.helia, whole.root)
    await bench.helia.gc()
    expect(await vault.verify(bare.root)).to.have.nested.property('plain.complete', true)
    expect(await pinRecords(bench.datastore)).to.have.lengthOf((await encryptedCids(bench.blockstore, bare.root)).length + 1)
  })

  it('what is not pinned, twice, or of a CID that is no root: nothing happens', async () => {
    await pin(one)
    const state = await endState(bench)

    for (const { cid } of [two.root, one.nodes[0], one.sealed[0]]) {
      expect(await unpinGraph(bench.helia, cid)).to.deep.equal({ root: cid, blocks: 0 })
    }

    expect(await endState(bench)).to.deep.equal(state)
    await unpin(one)
    expect(await unpin(one)).to.have.property('blocks', 0)
    await expectKept()
  })

  it('reports how many are gone', async () => {
    await pin(three)
    const events: string[] = []
    await unpin(three, { onProgress: ({ type, detail }: any) => { events.push(`${type} ${JSON.stringify(detail)}`) } })
    expect(events).to.deep.equal(range(1, three.blocks.length + 1).map(blocks => `helia-encrypted:unpin:progress {"blocks":${blocks}}`))
  })

  it('with any block of it missing: still all of it is freed', async () => {
    await pin(three)
    await pin(one)
    const stores = copyStores(bench)

    for (const { cid } of three.blocks) {
      bench = pinBench(copyStores(stores))
      await bench.blockstore.delete(cid)
      await unpin(three)
      const { records, blocks } = await endState(bench)
      const gone = one.blocks.some(block => block.cid.equals(cid)) ? 1 : 0

      expect(blocks.length, `without ${cid}`).to.equal(one.blocks.length - gone)
      expect(Object.keys(records)).to.have.lengthOf(one.blocks.length + 1)
    }
  })

  it('asks the network for nothing', async () => {
    await pin(three)
    const asked: unknown[] = []
    const blockstore = new Proxy(bench.helia.blockstore, {
      get: (target: any, name) => typeof target[name] !== 'function'
        ? target[name]
        : (...args: any[]) => {
            name === 'get' && args[1]?.offline !== true && asked.push(args[0])
            return target[name](...args)
          }
    })
    await unpinGraph({ blockstore, pins: bench.helia.pins, datastore: bench.datastore }, three.root.cid)
    expect(asked).to.be.empty()
    await expectKept()
  })

  describe('in the company of Helia\'s own pins', () => {
    it('unpins what Helia pinned, and takes nothing from what was pinned here', async () => {
      await nativePin(bench, one.root.cid)
      await pin(two)
      await unpin(one)
      await expectKept(two)
      await putAll(bench.blockstore, three)
      await nativePin(bench, three.root.cid)
      await unpin(two)
      await expectKept(three)
    })

    // Helia's own: one, two, one again; then its count for what they share is one, and two need it
    async function miscounted (): Promise<void> {
      await nativePin(bench, one.root.cid)
      await nativePin(bench, two.root.cid)
      await nativeUnpin(bench, one.root.cid)
      await nativePin(bench, one.root.cid)
    }

    it('the fault is there: Helia itself frees blocks that are needed', async () => {
      await miscounted()
      await nativeUnpin(bench, two.root.cid)
      const { blocks } = await endState(bench)
      expect(blocks.length).to.be.below(one.blocks.length)
      expect(await pinnedRoots(bench.helia)).to.deep.equal([one.root.cid.toString()])
    })

    it('where Helia has miscounted, no block is lost', async () => {
      for (const [goes, stays] of [[one, two], [two, one]]) {
        bench = pinBench()
        await putAll(bench.blockstore, one, two, three)
        await miscounted()
        await unpin(goes)
        const { blocks } = await endState(bench)
        expect(blocks).to.include.members(blocksOf(stays))
        expect(await pinnedRoots(bench.helia)).to.deep.equal([stays.root.cid.toString()])
      }
    })

    it('where Helia has miscounted, no block is lost of a third, or of one that was pinned here', async () => {
      await miscounted()
      await pin(three)
      await unpin(one)
      await unpin(two)
      expect((await endState(bench)).blocks).to.include.members(blocksOf(three))
      expect(await pinnedRoots(bench.helia)).to.deep.equal([three.root.cid.toString()])
    })

    it('where another graph can\'t be read, nothing is freed that it may need', async () => {
      await miscounted()
      const node = two.nodes.at(-1)?.cid
      await bench.blockstore.delete(node as any)
      await unpin(one)
      const { blocks } = await endState(bench)
      expect(blocks).to.include.members(blocksOf(two).filter(digest => digest !== node?.multihash.digest.join()))
    })

    it('one, two, one again, pinned here and unpinned by Helia: nothing is lost', async () => {
      await pin(one)
      await pin(two)
      await nativeUnpin(bench, one.root.cid)
      await pin(one)
      await nativeUnpin(bench, two.root.cid)
      await expectKept(one)
    })

    it('where records of a pin were lost, nothing is taken from those that came after', async () => {
      await pin(one)

      for (const key of (await pinRecords(bench.datastore)).filter(key => key.startsWith('/pinned-block/'))) {
        await bench.datastore.delete(new Key(key))
      }

      await pin(three)
      await unpin(one)
      await expectKept(three)
    })

    it('what Helia pinned that is no encrypted root is left to Helia', async () => {
      await nativePin(bench, one.nodes[0].cid)
      await nativePin(bench, one.sealed[0].cid)
      const records = await pinRecords(bench.datastore)

      for (const { cid } of [one.nodes[0], one.sealed[0]]) {
        expect(await errorOf(unpinGraph(bench.helia, cid))).to.have.property('name', 'InvalidRootError')
      }

      expect(await pinRecords(bench.datastore)).to.deep.equal(records)
    })

    it('what Helia pinned, and whose root is not here, is an error, and stays as it is', async () => {
      await nativePin(bench, three.root.cid)
      await bench.blockstore.delete(three.root.cid)
      const records = await pinRecords(bench.datastore)
      expect(await errorOf(unpin(three))).to.have.property('name', 'MissingBlockError')
      expect(await pinRecords(bench.datastore)).to.deep.equal(records)
    })
  })

  it('refuses what is no CID, an unknown option, and a node without a datastore', async () => {
    await pin(one)
    const state = await endState(bench)
    expect(await errorOf(unpinGraph(bench.helia, 'bafy' as any))).to.have.property('name', 'InvalidCidError')
    expect(await errorOf(unpin(one, { concurrency: 3 }))).to.have.property('name', 'InvalidOptionsError')
    const { blockstore, pins } = bench.helia
    expect(await errorOf(unpinGraph({ blockstore, pins } as any, one.root.cid))).to.have.property('name', 'InvalidOptionsError')
    expect(await errorOf(unpin(one, { signal: AbortSignal.abort(reason) }))).to.equal(reason)
    expect(await endState(bench)).to.deep.equal(state)
  })

  it('beside pinning, takes its turn', async () => {
    await pin(one)
    await Promise.all([pin(two), unpin(one), pin(three), unpin(two), pin(one), unpin(three), pin(two)])
    const pinned = await pinnedRoots(bench.helia)
    await expectKept(...[one, two, three].filter(({ root }) => pinned.includes(root.cid.toString())))
  })
})
