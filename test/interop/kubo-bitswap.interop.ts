import { unixfs } from '@helia/unixfs'
import { expect } from 'aegir/chai'
import { encrypted, pinGraph } from '../../src/index.ts'
import { bitswapOf } from '../node-util/eavesdrop.ts'
import { hasAll } from '../node-util/node-state.ts'
import { nodesOfEach, until } from '../node-util/nodes.ts'
import { addFolder, encryptedCids, readFile, readFolder, someFiles } from '../plugin/util.ts'
import { bytesOf, cborBlock, rawBlock } from '../util/blocks.ts'
import { graphOf, wideGraph } from '../util/graphs.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { describeWith, noteVersion } from './util/binaries.ts'
import { kuboOfAll } from './util/each-kubo.ts'
import { expectSameFiles, expectSamePlain, sizesOf } from './util/expect-same.ts'
import { note } from './util/report.ts'
import type { Encrypted, PublishedGraph } from '../../src/index.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

const MAX_PLAIN_BLOCK = 2_097_083

function countReceived ({ helia }: TestNode): () => number {
  let received = 0
  bitswapOf(helia).network.addEventListener('bitswap:message', ({ detail }: any) => { received += detail.message.blocks.length })
  return () => received
}

/** Wants of blocks that a node was sent, each time that it was. */
function countAsked ({ helia }: TestNode): () => number {
  let asked = 0
  bitswapOf(helia).network.addEventListener('bitswap:message', ({ detail }: any) => { asked += detail.message.wantlist?.entries.filter(({ cancel }: any) => cancel !== true).length ?? 0 })
  return () => asked
}

describeWith(['ipfs'])('Kubo: over bitswap', function () {
  this.timeout(120_000)
  const nodes = nodesOfEach()
  const kubo = kuboOfAll()
  const files = new Map([...someFiles(), ['huge.bin', seededBytes(3, 5_000_000)]])

  let owner: TestNode
  let vault: Encrypted
  let plainRoot: CID
  let graph: PublishedGraph
  let cids: CID[]

  before(() => { noteVersion('Kubo', 'kubo') })

  // a graph of its own for each test, so that Kubo has to fetch it
  let seed = 0

  beforeEach(async () => {
    owner = await nodes.start()
    vault = encrypted(owner.helia, { key: testKey(++seed) })
    plainRoot = await addFolder(vault, files)
    graph = await vault.publish(plainRoot)
    cids = await encryptedCids(owner.blockstore, graph.root)
    await kubo().connect(owner.helia)
  })

  async function friendOfKubo (): Promise<TestNode> {
    await kubo().run(['pin', 'add', graph.root.toString()])
    await owner.helia.stop()
    const friend = await nodes.start()
    await kubo().connect(friend.helia)
    return friend
  }

  it('pin add of the encrypted root brings all of it from a Helia that published it, and gc keeps it', async () => {
    await kubo().run(['pin', 'add', graph.root.toString()])
    await kubo().gc()
    const all = new Set((await kubo().all()).map(({ multihash }) => multihash.digest.join()))

    expect(cids.filter(({ multihash }) => !all.has(multihash.digest.join()))).to.be.empty()
    expect((await kubo().stat(graph.root)).blocks).to.equal(cids.length)
    expect(await kubo().refs(graph.root)).to.have.lengthOf(cids.length - 1)
    expect(await kubo().pins()).to.include(graph.root.toString())
    note(`${cids.length} blocks`)
  })

  it('Kubo has no plain CID: all CIDs of its repo against all of the vault', async () => {
    await kubo().run(['pin', 'add', graph.root.toString()])
    const plain = await all(vault.blockstore.getAll())
    const repo = new Set((await kubo().all()).map(({ multihash }) => multihash.digest.join()))
    const seen = plain.filter(cid => repo.has(cid.multihash.digest.join()))

    expect(plain.length).to.be.above(8)
    expect(seen).to.be.empty()
    expect(await kubo().lines(['bitswap', 'wantlist', '--peer', owner.helia.libp2p.peerId.toString()])).to.be.empty()
    expect((await vault.audit()).leaked).to.be.empty()
    note(`${plain.length} plain blocks, ${repo.size} blocks in the repo, none in both`)
    // it would be seen
    await kubo().run(['block', 'put', '--cid-codec=raw', await kubo().file(await bytesOf(vault.blockstore, plain[0]))])
    expect((await kubo().all()).map(({ multihash }) => multihash.digest.join())).to.include(plain[0].multihash.digest.join())
    await kubo().gc()
  })

  it('a friend\'s Helia decrypts from Kubo alone', async () => {
    const friend = await friendOfKubo()
    const theirs = encrypted(friend.helia, { key: testKey(seed) })

    expect(await theirs.decrypt(graph.root)).to.deep.equal(plainRoot)
    expectSameFiles(await readFolder(theirs, plainRoot), files)
    expect((await theirs.verify(graph.root)).plain).to.include({ complete: true, blocks: graph.blocks })
    expect((await theirs.audit()).leaked).to.be.empty()
  })

  it('a friend\'s Helia reads one file lazily from Kubo, and fetches a small part', async () => {
    const friend = await friendOfKubo()
    const received = countReceived(friend)
    const theirs = encrypted(friend.helia, { key: testKey(seed) })
    const root = await theirs.open(graph.root)
    const { cid } = await unixfs(theirs).stat(root, { path: 'a.txt' })

    expect(await readFile(theirs, cid)).to.deep.equal(files.get('a.txt'))
    expect(received()).to.be.within(4, 6)
    note(`${received()} of ${cids.length} blocks`)
  })

  it('a friend\'s Helia pins from Kubo, and passes it on', async () => {
    const friend = await friendOfKubo()

    expect((await pinGraph(friend.helia, graph.root)).blocks).to.equal(cids.length)
    expect(await hasAll(friend.blockstore, cids)).to.equal(true)
  })

  it('sealed blocks of 2 MiB, to the byte, go over bitswap to Kubo, and from it to a friend', async () => {
    const blocks = await Promise.all([0, 1].map(async i => rawBlock(seededBytes(70 + i, MAX_PLAIN_BLOCK - i))))
    const plain = await graphOf([...blocks, await cborBlock(blocks.map(({ cid }) => cid))])
    graph = await vault.publish(plain.root, { source: plain.store })
    const { largest } = await sizesOf(owner.blockstore)
    const friend = await friendOfKubo()
    const theirs = encrypted(friend.helia, { key: testKey(seed) })

    expect(largest).to.equal(2_097_152)
    expect(await theirs.decrypt(graph.root)).to.deep.equal(plain.root)
    await expectSamePlain(theirs.blockstore, plain.store, plain.root)
  })

  it('a stranger with another key gets the root block and an error', async () => {
    const friend = await friendOfKubo()
    const received = countReceived(friend)

    expect(await errorOf(encrypted(friend.helia, { key: testKey(999) }).decrypt(graph.root))).to.have.property('name', 'WrongKeyError')
    expect(received()).to.equal(1)
  })

  it('blocks that Kubo lost: decrypting ends with the time that it was given or an error, and verify tells what is missing', async () => {
    const friend = await friendOfKubo()
    const sealed = cids.filter(cid => cid.code === 0x55).slice(1)
    await kubo().run(['pin', 'rm', graph.root.toString()])
    await kubo().run(['block', 'rm', ...sealed.map(String)])
    const theirs = encrypted(friend.helia, { key: testKey(seed) })
    const error = await errorOf(theirs.decrypt(graph.root, { signal: AbortSignal.timeout(3_000) }))

    expect(error.name).to.be.oneOf(['TimeoutError', 'MissingBlockError'])
    expect(await errorOf(theirs.verify(graph.root))).to.have.property('name', 'MissingBlockError')
    expect((await theirs.audit()).leaked).to.be.empty()
  })

  it('pin add from a Helia that lacks a block does not end, and pins nothing', async () => {
    const lost = cids.findLast(cid => cid.code === 0x55 && !cid.equals(cids[1])) as CID
    await owner.blockstore.delete(lost)

    expect((await errorOf(kubo().run(['pin', 'add', '--timeout=3s', graph.root.toString()]))).stderr).to.match(/^Error: (pin: )?context deadline exceeded\n$/)
    expect((await errorOf(kubo().run(['dag', 'stat', '--offline', '--progress=false', graph.root.toString()]))).stderr).to.include(`could not find ${lost}`)
    expect(await kubo().pins()).not.to.include(graph.root.toString())
    expect(await errorOf(vault.verify(graph.root))).to.have.property('name', 'MissingBlockError')
  })

  it('a connection that breaks while Kubo pins: it waits, and goes on where it was once it is connected again', async () => {
    const plain = await wideGraph(3_000)
    graph = await vault.publish(plain.root, { source: plain.store })
    const asked = countAsked(owner)
    let isOver = false
    const pinning = kubo().run(['pin', 'add', '--progress=false', '--timeout=60s', graph.root.toString()]).finally(() => { isOver = true })
    await until(() => asked() > 500)
    owner.helia.libp2p.getConnections().forEach(connection => { connection.abort(new Error('cut')) })
    await new Promise(resolve => setTimeout(resolve, 1_500))
    const before = asked()

    expect(isOver).to.equal(false)
    expect(owner.helia.libp2p.getConnections()).to.be.empty()
    await kubo().connect(owner.helia)
    await pinning
    cids = await encryptedCids(owner.blockstore, graph.root)
    expect((await kubo().stat(graph.root)).blocks).to.equal(cids.length)
    expect(asked() - before).to.be.below(cids.length - 400)
    note(`${cids.length} blocks, cut off after ${before} wants`)
  })

  it('Kubo that dies while it is asked: an abort ends the wait, and a new start goes on', async () => {
    const friend = await friendOfKubo()
    const theirs = encrypted(friend.helia, { key: testKey(seed) })
    await theirs.open(graph.root)
    kubo().kill()
    const error = await errorOf(theirs.decrypt(graph.root, { signal: AbortSignal.timeout(2_000) }))
    await kubo().restart()
    await kubo().connect(friend.helia)

    expect(error.name).to.be.oneOf(['TimeoutError', 'MissingBlockError', 'NotFoundError'])
    expect(await theirs.decrypt(graph.root)).to.deep.equal(plainRoot)
    expectSameFiles(await readFolder(theirs, plainRoot), files)
  })

  async function all (source: AsyncIterable<{ cid: CID }> | Iterable<{ cid: CID }>): Promise<CID[]> {
    const found: CID[] = []

    for await (const { cid } of source) {
      found.push(cid)
    }

    return found
  }
})
