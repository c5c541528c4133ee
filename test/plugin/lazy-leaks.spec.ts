import { unixfs } from '@helia/unixfs'
import { createVerifiedFetch } from '@helia/verified-fetch'
import { expect } from 'aegir/chai'
import all from 'it-all'
import { encrypted } from '../../src/index.ts'
import { eavesdrop, tap } from '../node-util/eavesdrop.ts'
import { recordHttp } from '../node-util/http-recorder.ts'
import { LeakScan } from '../node-util/leak-scan.ts'
import { LogRecorder } from '../node-util/log-recorder.ts'
import { connect, describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { bytesOf, rawBlock } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { addFolder, plainBlocks, readFolder, someFiles } from './util.ts'
import type { PlainBlock } from '../../src/format/internal.ts'
import type { Encrypted, PublishedGraph } from '../../src/index.ts'
import type { Eavesdropper } from '../node-util/eavesdrop.ts'
import type { HttpRecorder } from '../node-util/http-recorder.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

interface Watched extends TestNode {
  name: string
  log: LogRecorder
  heard: Uint8Array[]
}

describeNode('nothing plain leaves the private store when a graph is read without decrypting it', function () {
  this.timeout(60_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()
  let router: HttpRecorder
  let gateway: HttpRecorder
  let spy: Eavesdropper
  let watched: Watched[]
  let vault: Encrypted
  let theirs: Encrypted
  let root: CID
  let graph: PublishedGraph
  let blocks: PlainBlock[]

  async function watch (name: string): Promise<Watched> {
    const log = new LogRecorder()
    const http = { delegatedRouters: [router.url], recursiveGateways: [gateway.url], allowInsecure: true, allowLocal: true }
    const node = await nodes.start({ logger: log, http })
    return { ...node, name, log, heard: tap(node.helia) }
  }

  beforeEach(async () => {
    router = await recordHttp(nodes)
    gateway = await recordHttp(nodes)
    const [owner, friend] = watched = [await watch('the owner'), await watch('the friend')]
    await connect(friend.helia, owner.helia)
    spy = await eavesdrop(nodes, owner.helia, friend.helia)
    vault = encrypted(owner.helia, { key: testKey() })
    theirs = encrypted(friend.helia, { key: testKey() })
    root = await addFolder(vault)
    blocks = await plainBlocks(vault.blockstore, root)
    graph = await vault.publish(root)
  })

  /** All that anybody but a holder of the key could ever see. */
  async function leaks (others: PlainBlock[] = []): Promise<string[]> {
    await turns(30)
    const scan = new LeakScan([...blocks, ...others])
    const found = [
      ...spy.received.flatMap(bytes => scan.inBytes(bytes, 'what an eavesdropper was sent')),
      ...router.requests.flatMap(text => scan.inText(text, 'a request to a router')),
      ...gateway.requests.flatMap(text => scan.inText(text, 'a request to a gateway'))
    ]

    for (const { name, blockstore, datastore, log, heard } of watched) {
      found.push(...heard.flatMap(bytes => scan.inBytes(bytes, `what ${name} was sent`)))
      found.push(...log.own.flatMap(text => scan.inText(text, `a log line of ${name}`)))
      found.push(...await scan.inBlockstore(blockstore, `the store of ${name}`))
      found.push(...await scan.inDatastore(datastore, `the datastore of ${name}`))
    }

    return found
  }

  it('in all the ways there are to read', async () => {
    expect(await theirs.open(graph.root)).to.deep.equal(root)
    const fs = unixfs(theirs)
    const fetch = await createVerifiedFetch(theirs as any)

    try {
      await all(fs.cat(root, { path: 'photos/two.jpg', offset: 1000, length: 10 }))
      await fs.stat(root, { path: 'photos/old' })
      await (await fetch(`ipfs://${root}/photos/one.jpg`, { headers: { range: 'bytes=5-9' } })).arrayBuffer()
      await theirs.blockstore.has(blocks[3].cid)
      await all(theirs.blockstore.getMany(blocks.map(({ cid }) => cid)))
      expect(await readFolder(theirs, root)).to.deep.equal(someFiles())
    } finally {
      await fetch.stop()
    }

    expect(await leaks()).to.be.empty()
    expect(spy.received, 'the eavesdropper is not deaf').to.not.be.empty()
  })

  it('when nothing is kept, when it is closed, when it is published again', async () => {
    await theirs.open(graph.root, { cache: false })
    await readFolder(theirs, root)
    await theirs.publish(root, { padding: 'none' })
    await theirs.closeGraph(graph.root)
    expect(await errorOf(readFolder(theirs, root))).to.have.property('name', 'NotFoundError')
    expect(await errorOf(theirs.publish(root))).to.have.property('name', 'NotFoundError')
    await theirs.open(graph.root, { prefetch: 'all' })
    await readFolder(theirs, root)

    expect(await leaks()).to.be.empty()
  })

  it('when blocks are read that no graph has, or that do not come', async () => {
    const strange = await rawBlock(seededBytes(9, 99))
    await theirs.open(graph.root)
    expect(await errorOf(bytesOf(theirs.blockstore, strange.cid))).to.have.property('name', 'NotFoundError')
    expect(await theirs.blockstore.has(strange.cid)).to.equal(false)
    await watched[0].helia.stop()
    const signal = AbortSignal.timeout(300)
    expect(await errorOf(all(theirs.blockstore.get(blocks[2].cid, { signal })))).to.have.property('name', 'TimeoutError')
    expect(await errorOf(all(theirs.blockstore.get(blocks[2].cid, { offline: true } as any)))).to.have.property('name', 'NotFoundError')

    expect(await leaks([strange])).to.be.empty()
  })

  it('when a plain CID of it is mistaken for an encrypted root', async () => {
    await theirs.open(graph.root, { cache: false })

    for (const mistake of [theirs.open(root), theirs.open(root, { prefetch: 'all' }), theirs.decrypt(root), theirs.pin(root), theirs.verify(root, { offline: false })]) {
      expect(await errorOf(mistake)).to.have.property('name', 'InvalidRootError')
    }

    expect(await leaks()).to.be.empty()
  })

  it('events and errors that say where hold no plain CID but those that the caller gave', async () => {
    const scan = new LeakScan(blocks)
    const texts: string[] = []
    const onProgress = ({ type, detail }: any): void => { texts.push(`${type} ${JSON.stringify(detail)}`) }
    await theirs.open(graph.root, { onProgress })
    await readFolder(theirs, root)

    expect(texts).to.have.lengthOf.above(3)
    expect(texts.flatMap(text => scan.inText(text, 'an event'))).to.be.empty()
  })
})
