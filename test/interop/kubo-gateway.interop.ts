import { unixfs } from '@helia/unixfs'
import { expect } from 'aegir/chai'
import { createHeliaLight } from 'helia'
import { fetchGraph, gatewayBroker } from '../../src/gateway/index.ts'
import { encrypted } from '../../src/index.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { createNode, nodesOfEach } from '../node-util/nodes.ts'
import { addFolder, encryptedCids, readFile, readFolder, someFiles } from '../plugin/util.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { describeWith, noteVersion } from './util/binaries.ts'
import { kuboOfAll } from './util/each-kubo.ts'
import { expectSameFiles } from './util/expect-same.ts'
import { note } from './util/report.ts'
import type { PublishedGraph } from '../../src/index.ts'
import type { Helia } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

const key = testKey()

describeWith(['ipfs'])('Kubo: its gateway', function () {
  this.timeout(120_000)
  const nodes = nodesOfEach()
  const kubo = kuboOfAll()
  const files = new Map([...someFiles(), ['huge.bin', seededBytes(3, 2_500_000)]])

  let plainRoot: CID
  let graph: PublishedGraph
  let cids: CID[]

  // the owner is gone; Kubo serves what it pinned
  before(async () => {
    noteVersion('Kubo', 'kubo')
    const { helia, blockstore } = await createNode()
    await helia.start()
    const vault = encrypted(helia, { key })
    plainRoot = await addFolder(vault, files)
    graph = await vault.publish(plainRoot)
    cids = await encryptedCids(blockstore, graph.root)
    await kubo().connect(helia)
    await kubo().run(['pin', 'add', graph.root.toString()])
    await helia.stop()
  })

  // no libp2p, no sockets but the gateway's
  async function light (): Promise<Helia> {
    return await nodes.add(createHeliaLight({ blockBrokers: [gatewayBroker({ gateways: [kubo().gateway] }) as any] })).start() as Helia
  }

  it('fetch: the whole graph as one CAR response, and then decrypt', async () => {
    const helia = await light()
    const vault = encrypted(helia as any, { key })
    const fetched = await vault.fetch(graph.root, { gateways: [kubo().gateway] })

    expect(fetched).to.deep.include({ blocks: cids.length, fetched: cids.length })
    expect(fetched.gateways[0]).to.include({ blocks: cids.length, failure: undefined })
    expect(await vault.decrypt(graph.root, { offline: true })).to.deep.equal(plainRoot)
    expectSameFiles(await readFolder(vault, plainRoot), files)
    note(`${cids.length} blocks in the order in which they are asked for, so none are asked for apart`)
  })

  it('fetch: block by block', async () => {
    const helia = await light()
    const vault = encrypted(helia as any, { key })
    await vault.fetch(graph.root, { gateways: [kubo().gateway], car: false })

    expect((await vault.verify(graph.root)).plain).to.include({ complete: true, blocks: graph.blocks })
  })

  it('decrypt with a Helia that has no libp2p, raw blocks through our broker', async () => {
    const helia = await light()
    const vault = encrypted(helia as any, { key })

    expect(await vault.decrypt(graph.root)).to.deep.equal(plainRoot)
    expectSameFiles(await readFolder(vault, plainRoot), files)
  })

  it('open and read one file lazily through our broker', async () => {
    const helia = await light()
    const vault = encrypted(helia as any, { key })
    const root = await vault.open(graph.root)
    const { cid } = await unixfs(vault).stat(root, { path: 'photos/one.jpg' })

    expect(await readFile(vault, cid)).to.deep.equal(files.get('photos/one.jpg'))
    const { size } = await digestsIn(helia.blockstore)
    expect(size).to.be.below(cids.length / 2)
    note(`${size} of ${cids.length} blocks`)
  })

  it('decrypt and open with Helia\'s own gateway client', async () => {
    const { helia } = await nodes.start({ http: { delegatedRouters: [], recursiveGateways: [kubo().gateway], allowInsecure: true, allowLocal: true } })
    const vault = encrypted(helia, { key })
    const root = await vault.open(graph.root)
    const { cid } = await unixfs(vault).stat(root, { path: 'a.txt' })

    expect(await readFile(vault, cid)).to.deep.equal(files.get('a.txt'))
    expect(await vault.decrypt(graph.root)).to.deep.equal(plainRoot)
  })

  it('another key: an error after the root alone', async () => {
    const helia = await light()

    expect(await errorOf(encrypted(helia as any, { key: testKey(2) }).decrypt(graph.root))).to.have.property('name', 'WrongKeyError')
    expect(await digestsIn(helia.blockstore)).to.have.property('size', 1)
  })

  it('a graph that the gateway has not got is missing, and so says the answer', async () => {
    const helia = await light()
    const vault = encrypted(helia as any, { key: testKey(5) })
    const other = encrypted((await nodes.start()).helia, { key: testKey(5) })
    const { root } = await other.publish(await addFolder(other, someFiles(9)))
    const error = await errorOf(vault.fetch(root, { gateways: [kubo().gateway] }))

    expect(error).to.have.property('name', 'GatewayFailedError')
    expect(error.answers).to.have.lengthOf(1)
    expect(error.answers[0]).to.include({ failure: 'missing' })
    expect(await errorOf(vault.decrypt(root, { signal: AbortSignal.timeout(10_000) }))).to.have.property('name', 'MissingBlockError')
  })

  it('beside gateways that are of no use', async () => {
    const helia = await light()
    const { gateways } = await fetchGraph(helia.blockstore, graph.root, { gateways: ['http://127.0.0.1:1', kubo().gateway] })

    expect(gateways.map(({ blocks }) => blocks)).to.deep.equal([0, cids.length])
    expect(gateways[0].failure).to.include({ failure: 'unreachable' })
    expect((await encrypted(helia as any, { key }).verify(graph.root)).plain).to.include({ complete: true })
  })

  it('a plain CID is never asked of a gateway', async () => {
    const helia = await light()
    const vault = encrypted(helia as any, { key })
    await vault.decrypt(graph.root)
    const error = await errorOf(vault.fetch(plainRoot, { gateways: ['http://127.0.0.1:1'] }))

    expect(error).to.have.property('name', 'InvalidRootError')
    expect(error.message).to.include('private block')
  })
})
