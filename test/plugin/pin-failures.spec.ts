import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { MemoryDatastore } from 'datastore-core'
import { createHeliaLight } from 'helia'
import drain from 'it-drain'
import { encrypted, pinGraph } from '../../src/index.ts'
import { bitswapOf, forgetSent } from '../node-util/eavesdrop.ts'
import { clear, digestsIn, hasAll, keeps, pinRecords, pinnedRoots } from '../node-util/node-state.ts'
import { connect, describeNode, nodesOfAll, nodesOfEach, until } from '../node-util/nodes.ts'
import { SlowDatastore } from '../node-util/slow-datastore.ts'
import { bytesOf } from '../util/blocks.ts'
import { testKey } from '../util/random.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { addVersion, encryptedCids } from './util.ts'
import type { Encrypted, PublishedGraph } from '../../src/index.ts'
import type { NodeInit, TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

const reason = new Error('enough')

/** A pin over what `cids` says, as an unsafe walker may leave one. */
async function badPin ({ helia }: TestNode, root: CID, cids: CID[]): Promise<void> {
  async function * walk (): AsyncGenerator<any> {
    yield * cids.map(cid => ({ block: { cid } }))
  }

  await drain(helia.pins.add(root, { walker: () => ({ walk }) }))
}

describeNode('pinning somebody else\'s graph', function () {
  this.timeout(20_000)
  const owners = nodesOfAll()
  const providers = nodesOfEach()
  let owner: TestNode
  let vault: Encrypted
  let graph: PublishedGraph
  let cids: CID[]

  failOnUnhandledRejections()

  before(async () => {
    owner = await owners.start()
    vault = encrypted(owner.helia, { key: testKey() })
    graph = await vault.publish(await addVersion(vault, 1))
    cids = await encryptedCids(owner.blockstore, graph.root)
  })

  async function startProvider (init?: NodeInit): Promise<TestNode> {
    const provider = await providers.start(init)
    await connect(provider.helia, owner.helia)
    return provider
  }

  async function without <T> (missing: CID, run: () => Promise<T>): Promise<T> {
    const bytes = await bytesOf(owner.blockstore, missing)
    await owner.blockstore.delete(missing)

    try {
      return await run()
    } finally {
      await owner.blockstore.put(missing, bytes)
    }
  }

  /** Pin, and give up when all that can be fetched is there. */
  async function pinUntilStuck (provider: TestNode, missing: CID): Promise<any> {
    const controller = new AbortController()
    const underIndex = missing.equals(graph.index)
    const others = underIndex ? cids.slice(0, 2) : cids.filter(cid => !cid.equals(missing))
    const error = errorOf(pinGraph(provider.helia, graph.root, { signal: controller.signal }))
    await until(async () => hasAll(provider.blockstore, others), error)
    await turns(20)
    controller.abort(reason)
    const result = await error
    // Helia never sends a want again that it is just about to forget
    await until(() => bitswapOf(provider.helia).wantList.wants.size === 0)
    forgetSent(owner.helia)
    return result
  }

  async function expectNothingPinned ({ helia, blockstore, datastore }: TestNode): Promise<void> {
    expect(await pinnedRoots(helia)).to.be.empty()
    expect(await Promise.all(cids.map(async cid => helia.pins.isPinned(cid)))).to.not.include(true)
    expect(await pinRecords(datastore)).to.be.empty()
    await helia.gc()
    expect(await digestsIn(blockstore)).to.be.empty()
  }

  it('stops at its signal, whichever block nobody has, and pins nothing', async () => {
    for (const missing of cids.slice(1)) {
      await without(missing, async () => {
        const provider = await startProvider()
        expect(await pinUntilStuck(provider, missing), `without ${missing}`).to.equal(reason)
        await expectNothingPinned(provider)
      })
    }
  })

  it('finishes when the block is back', async () => {
    const provider = await startProvider()
    await without(cids[4], async () => pinUntilStuck(provider, cids[4]))
    await pinGraph(provider.helia, graph.root)

    expect(await keeps(provider, cids)).to.equal(true)
    expect(await pinRecords(provider.datastore)).to.have.lengthOf(cids.length + 1)
  })

  it('is as safe with a slow datastore', async () => {
    const provider = await startProvider({ datastore: new SlowDatastore() as any })
    await without(cids[5], async () => {
      expect(await pinUntilStuck(provider, cids[5])).to.equal(reason)
    })
    await expectNothingPinned(provider)

    await pinGraph(provider.helia, graph.root)
    expect(await keeps(provider, cids)).to.equal(true)
  })

  it('publishes whole with a slow datastore', async () => {
    const node = await providers.start({ datastore: new SlowDatastore() as any })
    const twin = encrypted(node.helia, { key: testKey() })
    const { root } = await twin.publish(await addVersion(twin, 1))

    expect(root).to.deep.equal(graph.root)
    expect(await keeps(node, cids)).to.equal(true)
  })

  const partOf: Record<string, (cids: CID[]) => CID[]> = {
    'over nothing': () => [],
    'over the root': cids => cids.slice(0, 1),
    'over some of the blocks': cids => cids.filter((_, i) => i % 2 === 0)
  }

  Object.entries(partOf).forEach(([name, part]) => {
    it(`completes a pin ${name} that somebody made before`, async () => {
      const provider = await startProvider()
      await badPin(provider, graph.root, part(cids))
      expect(await keeps(provider, cids)).to.equal(false)
      await pinGraph(provider.helia, graph.root)

      expect(await pinnedRoots(provider.helia)).to.deep.equal([graph.root.toString()])
      expect(await keeps(provider, cids)).to.equal(true)
    })

    it(`publish completes a pin ${name} too`, async () => {
      const node = await providers.start()
      await badPin(node, graph.root, part(cids))
      const twin = encrypted(node.helia, { key: testKey() })
      await twin.publish(await addVersion(twin, 1))

      expect(await keeps(node, cids)).to.equal(true)
    })
  })

  it('leaves an earlier pin, though a bad one, when it fails to complete it', async () => {
    const provider = await startProvider()
    await provider.blockstore.put(graph.root, await bytesOf(owner.blockstore, graph.root))
    await badPin(provider, graph.root, cids.slice(0, 1))
    await without(cids[4], async () => {
      expect(await pinUntilStuck(provider, cids[4])).to.equal(reason)
    })

    expect(await pinnedRoots(provider.helia)).to.deep.equal([graph.root.toString()])
    await provider.helia.gc()
    expect(await provider.blockstore.has(graph.root)).to.equal(true)
    await pinGraph(provider.helia, graph.root)
    expect(await keeps(provider, cids)).to.equal(true)
  })

  it('of a graph that shares blocks with a pinned one takes nothing from that when it fails', async () => {
    const bare = await vault.publish(await addVersion(vault, 1), { catalog: false })
    const others = await encryptedCids(owner.blockstore, bare.root)
    const provider = await startProvider()
    await pinGraph(provider.helia, bare.root)
    const page = cids.slice(3).find(cid => others.every(other => !other.equals(cid))) as CID

    await without(page, async () => {
      expect(await pinUntilStuck(provider, page)).to.equal(reason)
    })

    expect(await pinnedRoots(provider.helia)).to.deep.equal([bare.root.toString()])
    expect(await keeps(provider, others)).to.equal(true)
    expect(await digestsIn(provider.blockstore)).to.have.property('size', others.length)
  })

  it('is an error when a block goes away meanwhile, and pins nothing', async () => {
    const provider = await startProvider()
    const lost = cids[6]
    const error = await errorOf(pinGraph(provider.helia, graph.root, {
      onProgress: ({ type, detail }) => {
        if (type === 'helia-encrypted:pin:progress' && detail.blocks === cids.length - 1) {
          void provider.blockstore.delete(lost)
        }
      }
    }))

    expect(error).to.have.property('name', 'MissingBlockError')
    expect(error.message).to.include(lost.toString())
    await expectNothingPinned(provider)
  })

  it('reports counts, and no events of anybody else', async () => {
    const provider = await startProvider()
    const events: any[] = []
    await pinGraph(provider.helia, graph.root, { onProgress: ({ type, detail }) => { events.push({ type, detail }) } })

    expect(events.map(({ type }) => type).filter(type => type !== 'helia-encrypted:pin:progress')).to.be.empty()
    expect(events.at(-1).detail).to.include({ phase: 'pin', blocks: cids.length })
  })

  it('says at once what is missing on a node without a network, and pins nothing', async () => {
    const blockstore = new MemoryBlockstore()
    const datastore = new MemoryDatastore()
    const helia = createHeliaLight({ blockstore, datastore, codecs: [await import('@ipld/dag-cbor')] })

    for (const cid of cids.slice(0, -1)) {
      await blockstore.put(cid, await bytesOf(owner.blockstore, cid))
    }

    expect(await errorOf(pinGraph(helia, graph.root))).to.have.property('name', 'MissingBlockError')
    await expectNothingPinned({ helia: helia as any, blockstore, datastore })
  })

  it('refuses what is no encrypted root, and pins nothing', async () => {
    const provider = await startProvider()

    for (const cid of [graph.index, cids.find(({ code }) => code === 0x55) as CID]) {
      expect(await errorOf(pinGraph(provider.helia, cid))).to.have.property('name', 'InvalidRootError')
    }

    await clear(provider.blockstore)
    await expectNothingPinned(provider)
  })

  it('does nothing when it was aborted before', async () => {
    const provider = await startProvider()

    expect(await errorOf(pinGraph(provider.helia, graph.root, { signal: AbortSignal.abort(reason) }))).to.equal(reason)
    expect(await digestsIn(provider.blockstore)).to.be.empty()
    await expectNothingPinned(provider)
  })

  it('refuses an option that it does not know', async () => {
    const provider = await startProvider()

    expect(await errorOf(pinGraph(provider.helia, graph.root, { signl: reason } as any))).to.have.property('name', 'InvalidOptionsError')
  })
})
