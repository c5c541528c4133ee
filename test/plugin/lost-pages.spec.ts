import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { encrypted, pinGraph } from '../../src/index.ts'
import { connect, describeNode, load, nodesOfEach } from '../node-util/nodes.ts'
import { pagesOf } from '../util/paged-graph.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { addFolder, encryptedCids, readFolder, someFiles } from './util.ts'
import type { Encrypted, PublishedGraph } from '../../src/index.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

describeNode('a graph whose catalog is lost', function () {
  this.timeout(20_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()

  let owner: TestNode
  let vault: Encrypted
  let plainRoot: CID
  let graph: PublishedGraph
  let pages: CID[]
  const files = someFiles()

  // a provider's disk that lost the pages
  beforeEach(async () => {
    owner = await nodes.start()
    vault = encrypted(owner.helia, { key: testKey() })
    plainRoot = await addFolder(vault, files)
    graph = await vault.publish(plainRoot)
    pages = (await pagesOf(owner.blockstore, graph.root, testKey())).pages
    expect(pages).to.have.lengthOf(1)
    await Promise.all(pages.map(async page => owner.blockstore.delete(page)))
  })

  it('is decrypted from the node alone', async () => {
    const theirs = encrypted(owner.helia, { key: testKey() })
    expect(await theirs.decrypt(graph.root, { offline: true })).to.deep.equal(plainRoot)
    expect(await readFolder(theirs, plainRoot)).to.deep.equal(files)
  })

  it('is decrypted by a node that has nobody to ask', async () => {
    const { createHeliaLight } = await load<typeof import('helia')>('helia')
    const helia = nodes.add(await createHeliaLight({ blockstore: owner.blockstore }).start())
    const theirs = encrypted(helia, { key: testKey() })
    expect(await theirs.decrypt(graph.root)).to.deep.equal(plainRoot)
    expect(await readFolder(theirs, plainRoot)).to.deep.equal(files)
  })

  it('is not verified, and not opened', async () => {
    expect(await errorOf(vault.verify(graph.root))).to.have.property('name', 'MissingBlockError')
    expect(await errorOf(encrypted(owner.helia).verify(graph.root))).to.have.property('name', 'MissingBlockError')
    const error = await errorOf(vault.open(graph.root, { offline: true }))
    expect(error).to.have.property('name', 'MissingBlockError')
    expect(error.message).to.include(pages[0].toString()).and.match(/decrypt the whole graph/)
  })

  it('is whole again when it is published again', async () => {
    expect(await vault.publish(plainRoot)).to.deep.equal(graph)
    expect(await vault.verify(graph.root)).to.have.nested.property('plain.complete', true)
  })

  it('over the network, where nobody has the pages: they are not waited for', async () => {
    const friend = await nodes.start()
    await connect(friend.helia, owner.helia)
    const theirs = encrypted(friend.helia, { key: testKey() })
    expect(await theirs.decrypt(graph.root)).to.deep.equal(plainRoot)
    expect(await readFolder(theirs, plainRoot)).to.deep.equal(files)
  })

  it('of which a data block is lost too is not decrypted', async () => {
    const [victim] = (await encryptedCids(owner.blockstore, graph.root)).filter(cid => cid.code === 0x55).slice(-1)
    await owner.blockstore.delete(victim)
    const error = await errorOf(vault.decrypt(graph.root, { offline: true, into: new MemoryBlockstore() }))
    expect(error).to.have.property('name', 'MissingBlockError')
    expect([victim, ...pages].some(cid => error.message.includes(cid.toString()))).to.equal(true)
  })

  it('is not pinned: a pin is of the whole graph', async () => {
    const friend = await nodes.start()
    await connect(friend.helia, owner.helia)
    expect(await errorOf(pinGraph(friend.helia, graph.root, { signal: AbortSignal.timeout(500) }))).to.have.property('name', 'TimeoutError')
  })
})
