import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { createHeliaLight } from 'helia'
import all from 'it-all'
import { encrypted } from '../../src/index.ts'
import { eavesdrop } from '../node-util/eavesdrop.ts'
import { connect, describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { bytesOf } from '../util/blocks.ts'
import { wideGraph } from '../util/graphs.ts'
import { testKey } from '../util/random.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { publishFrom, startRouter } from './lazy-net.ts'
import { encryptedCids } from './util.ts'
import type { HttpRouter } from './lazy-net.ts'
import type { Encrypted, PublishedGraph } from '../../src/index.ts'
import type { Eavesdropper } from '../node-util/eavesdrop.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { TestGraph } from '../util/graphs.ts'
import type { CID } from 'multiformats/cid'

function includes (haystack: Uint8Array, needle: Uint8Array): boolean {
  for (let at = haystack.indexOf(needle[0]); at !== -1; at = haystack.indexOf(needle[0], at + 1)) {
    if (needle.every((byte, i) => haystack[at + i] === byte)) {
      return true
    }
  }

  return false
}

describeNode('a graph that is open through a session', function () {
  this.timeout(60_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()
  let router: HttpRouter
  let owner: TestNode
  let reader: TestNode
  let spy: Eavesdropper
  let plain: TestGraph
  let graph: PublishedGraph
  let cids: CID[]
  let theirs: Encrypted
  let sessions: Array<{ open: boolean }>

  beforeEach(async () => {
    router = await startRouter(nodes)
    owner = await nodes.start()
    reader = await nodes.start({ http: { delegatedRouters: [router.url], recursiveGateways: [], allowInsecure: true, allowLocal: true } })
    // who is connected to the reader, and has nothing
    spy = await eavesdrop(nodes, reader.helia)
    plain = await wideGraph(1_100)
    graph = await publishFrom(encrypted(owner.helia, { key: testKey() }), plain)
    cids = await encryptedCids(owner.blockstore, graph.root)
    router.providers.set(graph.root.toString(), owner.helia)
    sessions = watchSessions()
    theirs = encrypted(reader.helia, { key: testKey() })
  })

  function watchSessions (): Array<{ open: boolean }> {
    const found: Array<{ open: boolean }> = []
    const { blockstore } = reader.helia
    const createSession = blockstore.createSession.bind(blockstore)

    blockstore.createSession = (...args) => {
      const session = createSession(...args)
      const close = session.close.bind(session)
      const entry = { open: true }
      found.push(entry)
      session.close = () => {
        entry.open = false
        close()
      }
      return session
    }

    return found
  }

  /** The CIDs of the encrypted graph that the eavesdropper was asked for. */
  async function heard (): Promise<CID[]> {
    await turns(30)
    return cids.filter(({ multihash }) => spy.received.some(bytes => includes(bytes, multihash.digest)))
  }

  async function readSome (vault = theirs): Promise<void> {
    for (const { cid, bytes } of [plain.blocks[0], plain.blocks[500], plain.blocks[1_000]]) {
      expect(await bytesOf(vault.blockstore, cid)).to.equalBytes(bytes)
    }
  }

  it('finds who announced the root, and asks nobody else', async () => {
    expect(await theirs.open(graph.root)).to.deep.equal(plain.root)
    await readSome()

    expect(await heard()).to.be.empty()
    expect(sessions).to.deep.equal([{ open: true }])
    await theirs.closeGraph(graph.root)
    await turns(2)
    expect(sessions).to.deep.equal([{ open: false }])
  })

  it('also when the root is here already, which is all that was announced', async () => {
    for (const cid of cids.slice(0, 2)) {
      await reader.blockstore.put(cid, await bytesOf(owner.blockstore, cid))
    }

    await theirs.open(graph.root)
    await readSome()
    expect(await heard()).to.be.empty()
  })

  it('for all that is prefetched, and is closed at the end', async () => {
    await theirs.open(graph.root, { prefetch: 'all' })
    await Promise.all(plain.blocks.map(async ({ cid }) => bytesOf(theirs.blockstore, cid)))
    expect(await heard()).to.be.empty()
    await errorOf(bytesOf(theirs.blockstore, graph.root))
    await turns(2)
    expect(sessions).to.deep.equal([{ open: false }])
  })

  it('one for each graph', async () => {
    const second = await publishFrom(encrypted(owner.helia, { key: testKey(2) }), plain)
    router.providers.set(second.root.toString(), owner.helia)
    await theirs.open(graph.root)
    await theirs.open(second.root, { key: testKey(2) })
    expect(sessions).to.deep.equal([{ open: true }, { open: true }])
    await theirs.closeGraph(graph.root)
    await turns(2)
    expect(sessions).to.deep.equal([{ open: false }, { open: true }])
    await readSome()
    expect(await heard()).to.be.empty()
  })

  it('is left for a new one when the graph is opened again', async () => {
    await theirs.open(graph.root)
    await bytesOf(theirs.blockstore, plain.root)
    await theirs.open(graph.root)
    await readSome()
    await turns(2)
    expect(sessions.filter(({ open }) => open)).to.have.lengthOf(1)
  })

  it('asks everybody for what its peers have not got', async () => {
    await theirs.open(graph.root)
    const other = await nodes.start()
    await connect(reader.helia, other.helia)
    const { cid, bytes } = plain.blocks[0]
    await bytesOf(theirs.blockstore, plain.root)

    for (const sealed of cids) {
      await other.blockstore.put(sealed, await bytesOf(owner.blockstore, sealed))
    }

    for (const sealed of cids) {
      await owner.blockstore.delete(sealed)
    }

    expect(await bytesOf(theirs.blockstore, cid)).to.equalBytes(bytes)
    expect(await heard(), 'the eavesdropper too').to.not.be.empty()
    await readSome()
  })

  it('asks everybody when its only peer is gone', async () => {
    await theirs.open(graph.root)
    const other = await nodes.start()

    for (const sealed of cids) {
      await other.blockstore.put(sealed, await bytesOf(owner.blockstore, sealed))
    }

    await owner.helia.stop()
    await connect(reader.helia, other.helia)
    await readSome()
  })

  it('asks everybody when nobody announced the root', async () => {
    router.providers.clear()
    await connect(reader.helia, owner.helia)
    await theirs.open(graph.root)
    await readSome()
    expect(await heard()).to.not.be.empty()
    expect(sessions.filter(({ open }) => open)).to.be.empty()
  })

  it('is not needed offline, and not by a node that asks nobody', async () => {
    const store = new MemoryBlockstore()

    for (const cid of cids) {
      const bytes = await bytesOf(owner.blockstore, cid)
      await reader.blockstore.put(cid, bytes)
      store.put(cid, bytes)
    }

    await theirs.open(graph.root, { offline: true })
    await readSome()
    const light = encrypted(createHeliaLight({ blockstore: store }), { key: testKey() })
    await light.open(graph.root)
    await readSome(light)

    expect(sessions).to.be.empty()
    expect(router.asked).to.be.empty()
    store.delete(cids[cids.length - 1])
  })

  it('says on a node that asks nobody what is not there', async () => {
    const light = encrypted(createHeliaLight({ blockstore: new MemoryBlockstore() }), { key: testKey() })
    expect(await errorOf(light.open(graph.root))).to.have.property('name', 'MissingBlockError')
  })

  it('a read that is given up leaves it as good as it was', async () => {
    await theirs.open(graph.root)

    for (let i = 0; i < 5; i++) {
      const controller = new AbortController()
      // it may be done before it is given up
      const read = all(theirs.blockstore.get(plain.blocks[i * 10].cid, { signal: controller.signal })).catch(() => {})
      await turns(i)
      controller.abort()
      await read
      expect(await bytesOf(theirs.blockstore, plain.blocks[i * 10].cid)).to.equalBytes(plain.blocks[i * 10].bytes)
    }

    await readSome()
    expect(await heard()).to.be.empty()
  })
})
