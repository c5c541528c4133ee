import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { encrypted, pinGraph } from '../../src/index.ts'
import { bitswapOf } from '../node-util/eavesdrop.ts'
import { foldersOfEach, openFsStore, openLevelStore } from '../node-util/folder.ts'
import { digestsIn, hasAll, keeps } from '../node-util/node-state.ts'
import { connect, describeNode, nodesOfEach, until } from '../node-util/nodes.ts'
import { bytesOf } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { addFolder, encryptedCids, readFolder, someFiles } from './util.ts'
import type { PublishedGraph } from '../../src/index.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

const reason = new Error('enough')

/** How many blocks a node received over bitswap. */
function countReceived ({ helia }: TestNode): () => number {
  let received = 0
  bitswapOf(helia).network.addEventListener('bitswap:message', ({ detail }: any) => { received += detail.message.blocks.length })
  return () => received
}

describeNode('owner, provider, friend', function () {
  this.timeout(20_000)
  const nodes = nodesOfEach()
  const folder = foldersOfEach()
  failOnUnhandledRejections()

  let provider: TestNode
  let friend: TestNode
  let plainRoot: CID
  let graph: PublishedGraph
  let cids: CID[]
  const files = new Map([...someFiles(), ['huge.bin', seededBytes(3, 2_500_000)]])

  // when this ends the owner is gone
  beforeEach(async () => {
    const owner = await nodes.start()
    const vault = encrypted(owner.helia, { key: testKey() })
    plainRoot = await addFolder(vault, files)
    graph = await vault.publish(plainRoot)
    cids = await encryptedCids(owner.blockstore, graph.root)
    provider = await nodes.start()
    await connect(provider.helia, owner.helia)
    await pinGraph(provider.helia, graph.root)
    await owner.helia.stop()
    await provider.helia.gc()
    friend = await nodes.start()
    await connect(friend.helia, provider.helia)
  })

  it('the friend reads every file, byte for byte, though the owner is gone', async () => {
    const theirs = encrypted(friend.helia, { key: testKey() })

    expect(await theirs.decrypt(graph.root)).to.deep.equal(plainRoot)
    expect(await readFolder(theirs, plainRoot)).to.deep.equal(files)
    expect((await theirs.audit()).leaked).to.be.empty()
    expect((await theirs.verify(graph.root)).plain).to.include({ complete: true, blocks: graph.blocks, bytes: graph.bytes })
  })

  it('the provider sees an index, counts and sizes, and verifies them without a key', async () => {
    expect(await encrypted(provider.helia).verify(graph.root)).to.deep.equal({
      root: graph.root, index: graph.index, sealedBlocks: graph.sealedBlocks, sealedBytes: graph.sealedBytes
    })
    expect(await keeps(provider, cids)).to.equal(true)
    expect(await errorOf(encrypted(provider.helia).decrypt(graph.root))).to.have.property('name', 'InvalidKeyError')
  })

  it('a stranger is told of the wrong key when the root alone was downloaded', async () => {
    const received = countReceived(friend)
    const stranger = encrypted(friend.helia, { key: testKey(2) })

    expect(await errorOf(stranger.decrypt(graph.root))).to.have.property('name', 'WrongKeyError')
    await turns(10)
    expect(received()).to.equal(1)
    expect(await digestsIn(friend.blockstore)).to.deep.equal(new Set([graph.root.multihash.digest.join()]))
    expect(await digestsIn(stranger.blockstore)).to.be.empty()
  })

  it('the friend may not decrypt into what its node serves, and nothing is downloaded for it', async () => {
    const received = countReceived(friend)
    const theirs = encrypted(friend.helia, { key: testKey() })

    for (const into of [friend.helia.blockstore, friend.blockstore]) {
      expect(await errorOf(theirs.decrypt(graph.root, { into }))).to.have.property('name', 'PlaintextLeakError')
    }

    expect(received()).to.equal(0)
    expect(await digestsIn(friend.blockstore)).to.be.empty()
  })

  it('the friend decrypts into a folder, and reads it without a network', async () => {
    const path = await folder()
    const theirs = encrypted(friend.helia, { key: testKey() })
    await theirs.decrypt(graph.root, { into: await openFsStore(path) })
    await Promise.all([friend.helia.stop(), provider.helia.stop()])

    expect(await readFolder({ blockstore: await openFsStore(path) as any }, plainRoot)).to.deep.equal(files)
  })

  it('the friend keeps its plaintext in a database', async () => {
    const privateStore = await openLevelStore(await folder())
    const theirs = encrypted(friend.helia, { key: testKey(), privateStore })
    await theirs.decrypt(graph.root)

    expect(await readFolder(theirs, plainRoot)).to.deep.equal(files)
    await privateStore.close()
  })

  it('two friends on one node read two graphs of two keys, and not each other\'s', async () => {
    const one = encrypted(friend.helia, { key: testKey() })
    const two = encrypted(friend.helia, { key: testKey(2) })
    const other = await two.publish(await addFolder(two, someFiles(2)))
    await one.decrypt(graph.root)

    expect(await errorOf(one.decrypt(other.root))).to.have.property('name', 'WrongKeyError')
    expect(await errorOf(two.decrypt(graph.root))).to.have.property('name', 'WrongKeyError')
    expect(await two.blockstore.has(plainRoot)).to.equal(false)
  })

  it('a friend publishes on, and gets the owner\'s root again', async () => {
    const theirs = encrypted(friend.helia, { key: testKey() })
    await theirs.decrypt(graph.root)

    expect(await theirs.publish(plainRoot)).to.deep.equal(graph)
  })

  it('a decryption is aborted while the network hangs, says why, and is done again', async () => {
    const missing = cids.at(-1) as CID
    const bytes = await bytesOf(provider.blockstore, missing)
    await provider.blockstore.delete(missing)
    const theirs = encrypted(friend.helia, { key: testKey() })
    const controller = new AbortController()
    const error = errorOf(theirs.decrypt(graph.root, { signal: controller.signal }))
    await until(async () => hasAll(friend.blockstore, cids.filter(cid => !cid.equals(missing))), error)
    await turns(10)
    controller.abort(reason)

    expect(await error).to.equal(reason)
    await until(() => bitswapOf(friend.helia).wantList.wants.size === 0)
    await provider.blockstore.put(missing, bytes)
    expect(await theirs.decrypt(graph.root)).to.deep.equal(plainRoot)
    expect(await readFolder(theirs, plainRoot)).to.deep.equal(files)
  })

  it('a decryption that is aborted at any event throws the reason, and is done again', async () => {
    const theirs = encrypted(friend.helia, { key: testKey() })

    for (let at = 1; at < graph.blocks; at++) {
      const controller = new AbortController()
      let seen = 0
      const error = await errorOf(theirs.decrypt(graph.root, { into: new MemoryBlockstore(), signal: controller.signal, onProgress: () => { if (++seen === at) { controller.abort(reason) } } }))
      expect(error, `aborted at ${at}`).to.equal(reason)
    }

    await until(() => bitswapOf(friend.helia).wantList.wants.size === 0)
    expect(await theirs.decrypt(graph.root)).to.deep.equal(plainRoot)
  })

  it('offline, a friend is told at once what it has not got', async () => {
    const theirs = encrypted(friend.helia, { key: testKey() })

    expect(await errorOf(theirs.decrypt(graph.root, { offline: true }))).to.have.property('name', 'MissingBlockError')
    expect(await errorOf(theirs.verify(graph.root))).to.have.property('name', 'MissingBlockError')
  })

  it('a provider that alters a block is found out, and its bytes are not taken', async () => {
    const victim = cids.at(-1) as CID
    const bytes = (await bytesOf(provider.blockstore, victim)).map((byte, i) => i === 20 ? byte ^ 1 : byte)
    await provider.blockstore.put(victim, bytes)

    expect(await errorOf(encrypted(provider.helia).verify(graph.root))).to.have.property('name', 'SealedBlockMismatchError')
    expect(await errorOf(encrypted(provider.helia, { key: testKey() }).decrypt(graph.root))).to.have.property('name', 'SealedBlockMismatchError')
  })

  it('the owner comes back with its key alone', async () => {
    const { helia } = await nodes.start()
    await connect(helia, provider.helia)
    const again = encrypted(helia, { key: testKey() })
    await again.decrypt(graph.root)

    expect(await readFolder(again, plainRoot)).to.deep.equal(files)
  })
})
