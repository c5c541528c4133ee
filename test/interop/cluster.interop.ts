import { expect } from 'aegir/chai'
import { encrypted } from '../../src/index.ts'
import { pinRemotely } from '../../src/remote/index.ts'
import { nodesOfEach, until } from '../node-util/nodes.ts'
import { addFolder, encryptedCids, readFolder, someFiles } from '../plugin/util.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { describeWith, noteVersion } from './util/binaries.ts'
import { ClusterPeer } from './util/cluster.ts'
import { expectSameFiles } from './util/expect-same.ts'
import { note } from './util/report.ts'
import type { Encrypted, PublishOptions, PublishedGraph } from '../../src/index.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

describeWith(['ipfs', 'ipfs-cluster-service', 'ipfs-cluster-ctl'])('IPFS Cluster: three peers, each block at two', function () {
  this.timeout(180_000)
  const nodes = nodesOfEach()
  const files = new Map([...someFiles(), ['huge.bin', seededBytes(3, 2_500_000)]])
  const peers: ClusterPeer[] = []
  const password = 'of the third peer'

  let owner: TestNode
  let vault: Encrypted
  let plainRoot: CID
  let seed = 0

  before('start the cluster', async () => {
    noteVersion('IPFS Cluster', 'cluster')
    noteVersion('Kubo', 'kubo')

    // each knows all before it
    for (let i = 0; i < 3; i++) {
      peers.push(await ClusterPeer.start({ replication: 2, bootstrap: peers.map(({ address }) => address), ...(i === 2 ? { password } : {}) }))
    }

    // each knows how much room the others have
    await until(async () => {
      const all = await Promise.all(peers.map(async peer => peer.run(['health', 'metrics', 'freespace'])))
      return all.every(metrics => metrics?.length === peers.length)
    })
  })

  after('stop the cluster', async () => {
    await Promise.all(peers.map(async peer => peer.stop()))
  })

  beforeEach(async () => {
    owner = await nodes.start()
    vault = encrypted(owner.helia, { key: testKey(++seed) })
    plainRoot = await addFolder(vault, files)
  })

  async function publish (options: PublishOptions = {}): Promise<PublishedGraph> {
    return vault.publish(plainRoot, { remote: [{ endpoint: peers[0].endpoint, name: 'cluster' }], remoteTimeout: 60_000, ...options })
  }

  /** Those of the peers whose Kubo pins a root. */
  async function holders (root: CID): Promise<ClusterPeer[]> {
    const pins = await Promise.all(peers.map(async ({ kubo }) => kubo.pins().catch(() => [] as string[])))
    return peers.filter((_, i) => pins[i].includes(root.toString()))
  }

  it('publish has it pinned through the Pinning Service API that Cluster itself offers; two Kubos hold every block', async () => {
    const said: string[] = []
    const graph = await vault.publish(plainRoot, { remote: [{ endpoint: peers[0].endpoint }], remoteTimeout: 60_000, onRemoteProgress: ({ detail }) => { said.push(detail.status) } })
    const cids = await encryptedCids(owner.blockstore, graph.root)
    await until(async () => (await holders(graph.root)).length === 2)

    expect(graph.remote?.[0]).to.include({ status: 'pinned' })
    expect(said.at(-1)).to.equal('pinned')
    for (const { kubo } of await holders(graph.root)) {
      expect((await kubo.stat(graph.root)).blocks).to.equal(cids.length)
    }
    note(`${cids.length} blocks; the service said ${said.join(', ')}`)
  })

  it('our audit asks the Kubos behind it for blocks, and they give them', async () => {
    const { root } = await publish()
    await until(async () => (await holders(root)).length === 2)
    // Cluster names public addresses only, and these are not
    const nodes = (await Promise.all(peers.map(async ({ kubo }) => kubo.addresses()))).flat()
    const [found] = await vault.auditRemote(root, { remote: [{ endpoint: peers[1].endpoint, nodes }], samples: 5 })

    expect(found).to.deep.include({ status: 'pinned', missing: [], holds: true, asked: 6 })
    note(`${found.asked} blocks asked for, of ${found.peers} nodes`)
  })

  it('a peer of the cluster that lost its blocks, with pins that stand: our audit of it finds that', async () => {
    const { root } = await publish()
    await until(async () => (await holders(root)).length === 2)
    const [liar] = await holders(root)
    await liar.kubo.run(['pin', 'rm', root.toString()])
    await liar.kubo.gc()
    const [found] = await vault.auditRemote(root, { remote: [{ endpoint: peers[0].endpoint, nodes: await liar.kubo.addresses() }], samples: 3, timeout: 2_000 })

    expect(found).to.deep.include({ status: 'pinned', peers: 1, asked: 4, holds: false })
    expect(found.missing).to.have.lengthOf(4)
  })

  it('no peer sees a plain CID', async () => {
    const { root } = await publish()
    await until(async () => (await holders(root)).length === 2)
    const repos = (await Promise.all(peers.map(async ({ kubo }) => kubo.all()))).flat()
    const seen = new Set(repos.map(({ multihash }) => multihash.digest.join()))
    const pins = await peers[2].text(['pin', 'ls'])
    let plain = 0

    for await (const { cid } of vault.blockstore.getAll()) {
      plain++
      expect(seen.has(cid.multihash.digest.join())).to.equal(false)
      expect(pins).not.to.include(cid.toString())
    }

    expect(plain).to.be.above(8)
  })

  it('a graph that nobody has any more does not become pinned: told after the time that it was given', async () => {
    const { root } = await vault.publish(plainRoot)
    await owner.helia.stop()
    const error = await errorOf(pinRemotely({}, root, { remote: [{ endpoint: peers[0].endpoint, name: 'cluster' }], remoteTimeout: 5_000 }))

    expect(error).to.have.property('name', 'RemotePinFailedError')
    expect(error.answers).to.have.lengthOf(1)
    expect(error.answers[0].status).to.be.oneOf(['queued', 'pinning'])
    expect(await holders(root)).to.be.empty()
  })

  it('a next version that replaces the last one: that is pinned by nobody any more, and the new one is whole after garbage collection', async () => {
    const old = await publish()
    await until(async () => (await holders(old.root)).length === 2)
    plainRoot = await addFolder(vault, new Map([...files, ['new.txt', seededBytes(9, 900)]]))
    const next = await publish({ previous: old.root, replaces: old.root })
    await until(async () => (await holders(next.root)).length === 2 && (await holders(old.root)).length === 0)
    await Promise.all(peers.map(async ({ kubo }) => kubo.gc()))
    await owner.helia.stop()
    const cids = await encryptedCids(owner.blockstore, next.root)

    expect(next.remote?.[0]).to.include({ status: 'pinned', replaced: 'removed' })
    for (const { kubo } of await holders(next.root)) {
      expect((await kubo.stat(next.root)).blocks).to.equal(cids.length)
      expect((await kubo.all()).map(({ multihash }) => multihash.digest.join())).not.to.include(old.root.multihash.digest.join())
    }
  })

  it('unpin has it removed from every peer, and what the service says of it is that it is absent', async () => {
    const { root } = await publish()
    const remote = [{ endpoint: peers[0].endpoint, name: 'cluster' }]
    await until(async () => (await holders(root)).length === 2)
    const unpinned = await vault.unpin(root, { remote })
    await until(async () => (await holders(root)).length === 0)
    await Promise.all(peers.map(async ({ kubo }) => kubo.gc()))
    const repos = (await Promise.all(peers.map(async ({ kubo }) => kubo.all()))).flat()

    expect(unpinned.remote).to.deep.equal([{ service: 'cluster', status: 'removed' }])
    expect(repos.some(({ multihash }) => multihash.digest.join() === root.multihash.digest.join())).to.equal(false)
    expect((await vault.unpin(root, { remote })).remote).to.deep.equal([{ service: 'cluster', status: 'absent' }])
  })

  it('a token that Cluster itself made is taken; another one, and none, is refused', async () => {
    const [, , { endpoint }] = peers
    const token = await peers[2].token(password)
    const { root, remote } = await publish({ remote: [{ endpoint, token }] })
    const error = await errorOf(publish({ remote: [{ endpoint, name: 'other', token: token.replace(/.$/, last => last === 'A' ? 'E' : 'A') }, { endpoint, name: 'none' }], atLeast: 1 }))

    expect(remote?.[0]).to.include({ status: 'pinned' })
    expect(error).to.have.property('name', 'RemotePinFailedError')
    expect(error.answers.map(({ status }: any) => status)).to.deep.equal(['refused', 'refused'])
    expect(error.message).not.to.include(token.slice(0, 12))
    expect((await vault.unpin(root, { remote: [{ endpoint, token }] })).remote?.[0]).to.include({ status: 'removed' })
  })

  // last: it is not started again
  it('one peer killed: everything is still read and decrypted, from those that are left', async () => {
    const graph = await publish()
    await until(async () => (await holders(graph.root)).length === 2)
    const [killed, ...left] = await holders(graph.root)
    killed.kill()
    await owner.helia.stop()
    const friend = await nodes.start()
    await Promise.all(peers.filter(peer => peer !== killed).map(async ({ kubo }) => kubo.connect(friend.helia)))
    const theirs = encrypted(friend.helia, { key: testKey(seed) })

    expect(left).to.have.lengthOf(1)
    expect(await theirs.decrypt(graph.root)).to.deep.equal(plainRoot)
    expectSameFiles(await readFolder(theirs, plainRoot), files)
    expect((await theirs.verify(graph.root)).plain).to.include({ complete: true })
  })
})
