import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import drain from 'it-drain'
import { encrypted, pinGraph } from '../../src/index.ts'
import { digestsIn, hasAll, keeps, pinRecords, pinnedRoots, stockWalk } from '../node-util/node-state.ts'
import { connect, describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { bytesOf } from '../util/blocks.ts'
import { testKey } from '../util/random.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { addFolder, addVersion, encryptedCids, readFolder, someFiles } from './util.ts'
import type { Encrypted } from '../../src/index.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

const digests = (cids: CID[]): Set<string> => new Set(cids.map(({ multihash }) => multihash.digest.join()))

describeNode('publish', function () {
  this.timeout(20_000)
  const nodes = nodesOfEach()
  let owner: TestNode
  let vault: Encrypted

  failOnUnhandledRejections()

  beforeEach(async () => {
    owner = await nodes.start()
    vault = encrypted(owner.helia, { key: testKey() })
  })

  it('leaves an encrypted graph on the node, pinned, and nothing else', async () => {
    const graph = await vault.publish(await addFolder(vault))
    const cids = await encryptedCids(owner.blockstore, graph.root)

    expect(await digestsIn(owner.blockstore)).to.deep.equal(digests(cids))
    expect(await pinnedRoots(owner.helia)).to.deep.equal([graph.root.toString()])
    expect(await pinRecords(owner.datastore)).to.have.lengthOf(cids.length + 1)
    expect(await keeps(owner, cids)).to.equal(true)
  })

  it('gives what `export` gives, and more', async () => {
    const root = await addFolder(vault)
    const { provided, ...graph } = await vault.publish(root)

    expect(provided, 'there is no router here').to.equal(false)
    expect(await vault.blockstore.export(root)).to.deep.equal(graph)
  })

  it('is verified, with the key and without', async () => {
    const { root, sealedBlocks, blocks } = await vault.publish(await addFolder(vault))
    const keyless = encrypted(owner.helia)

    expect(await keyless.verify(root)).to.include({ sealedBlocks }).and.to.not.have.property('plain')
    expect((await vault.verify(root)).plain).to.include({ blocks, complete: true })
  })

  it('garbage collection takes what is not pinned', async () => {
    const root = await addVersion(vault, 1)
    await vault.blockstore.export(root)
    await owner.helia.gc()

    expect(await digestsIn(owner.blockstore)).to.deep.equal(new Set())
  })

  it('a stock node pins the root with its own walker, walks it whole, and keeps it', async () => {
    const graph = await vault.publish(await addFolder(vault))
    const cids = await encryptedCids(owner.blockstore, graph.root)
    const stock = await nodes.start()
    await connect(stock.helia, owner.helia)

    await drain(stock.helia.pins.add(graph.root))

    await owner.helia.stop()
    expect(digests(await stockWalk(stock.helia, graph.root))).to.deep.equal(digests(cids))
    expect(await keeps(stock, cids)).to.equal(true)
    expect(await encrypted(stock.helia).verify(graph.root)).to.include({ sealedBlocks: graph.sealedBlocks })
  })

  it('twice is as once', async () => {
    const root = await addFolder(vault)
    const first = await vault.publish(root)
    const records = await pinRecords(owner.datastore)

    expect(await vault.publish(root)).to.deep.equal(first)
    expect(await pinRecords(owner.datastore)).to.deep.equal(records)
    expect(await keeps(owner, await encryptedCids(owner.blockstore, first.root))).to.equal(true)
  })

  it('twice at the same time is as once', async () => {
    const root = await addFolder(vault)
    const results = await Promise.allSettled([vault.publish(root), vault.publish(root)])
    const done = results.filter(result => result.status === 'fulfilled')
    const again = await vault.publish(root)

    expect(done, results.map(result => `${(result as any).reason}`).join()).to.have.lengthOf(2)
    expect(await pinnedRoots(owner.helia)).to.deep.equal([again.root.toString()])
    expect(await keeps(owner, await encryptedCids(owner.blockstore, again.root))).to.equal(true)
  })

  it('of two versions keeps both', async () => {
    const [one, two] = [await vault.publish(await addVersion(vault, 1)), await vault.publish(await addVersion(vault, 2))]
    const cids = [...await encryptedCids(owner.blockstore, one.root), ...await encryptedCids(owner.blockstore, two.root)]

    expect(await keeps(owner, cids)).to.equal(true)
    expect(await pinnedRoots(owner.helia)).to.have.lengthOf(2)
    await vault.verify(one.root)
    await vault.verify(two.root)
  })

  it('of two graphs that share sealed blocks keeps both, in any order and again', async () => {
    const root = await addVersion(vault, 1)
    const whole = await vault.publish(root)
    await owner.helia.gc()
    const bare = await vault.publish(root, { catalog: false })
    await owner.helia.gc()
    const ones = await encryptedCids(owner.blockstore, whole.root)
    const others = await encryptedCids(owner.blockstore, bare.root)
    expect(ones.filter(cid => others.some(other => other.equals(cid))), 'shared').to.have.lengthOf(whole.blocks)

    await vault.publish(root)
    expect(await keeps(owner, [...ones, ...others])).to.equal(true)
  })

  it('of a graph that was unpinned pins it again', async () => {
    const root = await addVersion(vault, 1)
    const graph = await vault.publish(root)
    const cids = await encryptedCids(owner.blockstore, graph.root)

    await drain(owner.helia.pins.rm(graph.root))

    await owner.helia.gc()
    expect(await hasAll(owner.blockstore, [graph.root])).to.equal(false)
    expect(await vault.publish(root)).to.deep.equal(graph)
    expect(await keeps(owner, cids)).to.equal(true)
  })

  it('of a part pins just that', async () => {
    const root = await addVersion(vault, 1)
    const { leaves }: any = dagCbor.decode(await bytesOf(vault.blockstore, root))
    const proof = await vault.publish(root, { blocks: [leaves[0], leaves[3]] })

    expect(proof.blocks).to.equal(3)
    expect(await keeps(owner, await encryptedCids(owner.blockstore, proof.root))).to.equal(true)
  })

  it('of a graph that is public already, from the node itself, reads it offline and shares nothing with it', async () => {
    const files = someFiles()
    const root = await addFolder(owner.helia, files)
    const graph = await vault.publish(root, { source: owner.helia.blockstore })
    const friend = await nodes.start()
    await connect(friend.helia, owner.helia)
    const theirs = encrypted(friend.helia, { key: testKey() })

    expect(await theirs.decrypt(graph.root)).to.deep.equal(root)
    expect(await readFolder(theirs, root)).to.deep.equal(files)
  })

  it('by two vaults on one node does not mix them', async () => {
    const second = encrypted(owner.helia, { key: testKey(2) })
    const [mine, theirs] = [await vault.publish(await addVersion(vault, 1)), await second.publish(await addVersion(second, 1))]
    const cids = [...await encryptedCids(owner.blockstore, mine.root), ...await encryptedCids(owner.blockstore, theirs.root)]

    expect(digests(cids)).to.have.property('size', cids.length)
    expect(await keeps(owner, cids)).to.equal(true)
    await expect(vault.decrypt(theirs.root)).to.eventually.be.rejected.with.property('name', 'WrongKeyError')
    await expect(second.decrypt(mine.root)).to.eventually.be.rejected.with.property('name', 'WrongKeyError')
    expect((await vault.audit()).leaked).to.be.empty()
    expect((await second.audit()).leaked).to.be.empty()
  })

  it('by one key on two nodes gives one root', async () => {
    const other = await nodes.start()
    const twin = encrypted(other.helia, { key: testKey() })
    const root = await addFolder(vault)

    expect(await twin.publish(await addFolder(twin))).to.deep.equal(await vault.publish(root))
  })

  it('reports counts of every phase, and the total of what it stores and pins', async () => {
    const root = await addFolder(vault)
    const events: any[] = []
    const graph = await vault.publish(root, { onProgress: ({ type, detail }) => { events.push({ type, ...detail }) } })
    const last = (phase: string): any => events.filter(event => event.phase === phase).at(-1)
    const cids = await encryptedCids(owner.blockstore, graph.root)

    expect(last('seal')).to.include({ blocks: graph.blocks, bytes: graph.bytes })
    expect(last('store')).to.include({ blocks: graph.sealedBlocks, bytes: graph.sealedBytes, totalBlocks: graph.sealedBlocks })
    expect(last('pin')).to.have.property('totalBlocks', last('pin').blocks)
    expect(last('pin')).to.include({ blocks: cids.length })
  })

  it('and pinGraph on a provider, which has no key', async () => {
    const graph = await vault.publish(await addFolder(vault))
    const provider = await nodes.start()
    await connect(provider.helia, owner.helia)
    const cids = await encryptedCids(owner.blockstore, graph.root)

    expect(await pinGraph(provider.helia, graph.root)).to.deep.equal({ root: graph.root, index: graph.index, blocks: cids.length })
    await owner.helia.stop()
    expect(await keeps(provider, cids)).to.equal(true)
    expect(await digestsIn(provider.blockstore)).to.deep.equal(digests(cids))
  })

  const wrong: Record<string, any> = {
    'an unknown option': { pin: true },
    'an option of decrypt': { into: {} },
    'a wrong padding': { padding: 'x' },
    'a format that stock nodes can not pin': { format: 'ipsql' },
    'a format that nobody knows': { format: 'encrypted-graph/2' }
  }

  Object.entries(wrong).forEach(([name, options]) => {
    it(`refuses ${name}, and does nothing`, async () => {
      await expect(vault.publish(await addVersion(vault, 1), options)).to.eventually.be.rejected.with.property('name', 'InvalidOptionsError')
      expect(await digestsIn(owner.blockstore)).to.be.empty()
      expect(await pinRecords(owner.datastore)).to.be.empty()
    })
  })
})
