import { expect } from 'aegir/chai'
import { encrypted } from '../../src/index.ts'
import { describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { addFolder, encryptedCids } from '../plugin/util.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { honest, json, pinState, servicesOfEach } from './pinning-server.ts'
import type { Handler } from './pinning-server.ts'
import type { Encrypted, PublishedGraph } from '../../src/index.ts'
import type { TestNode } from '../node-util/nodes.ts'

describeNode('auditRemote', function () {
  this.timeout(30_000)
  const nodes = nodesOfEach()
  const service = servicesOfEach()
  failOnUnhandledRejections()

  let owner: TestNode
  let vault: Encrypted
  let theirs: TestNode

  beforeEach(async () => {
    [owner, theirs] = [await nodes.start(), await nodes.start()]
    vault = encrypted(owner.helia, { key: testKey() })
  })

  async function publishAt (endpoint: string): Promise<PublishedGraph> {
    return vault.publish(await addFolder(vault), { remote: [{ endpoint }] })
  }

  // says that it pinned everything, with the addresses of a node
  function claims ({ helia }: Pick<TestNode, 'helia'>): Handler {
    return ({ method, url, body }, response) => {
      const cid = body?.cid ?? new URL(url, 'http://x').searchParams.get('cid')
      const state = pinState(cid, 'pinned', { delegates: helia.libp2p.getMultiaddrs().map(String) })
      json(response, method === 'GET' && url.includes('?') ? { count: 1, results: [state] } : state)
    }
  }

  it('a service that holds it gives every block that it is asked for', async () => {
    const { endpoint } = await service(honest(theirs))
    const { root } = await publishAt(endpoint)
    const [found] = await vault.auditRemote(root, { remote: [{ endpoint }], samples: 5 })

    expect(found).to.deep.equal({ service: `${endpoint}`, status: 'pinned', peers: 1, asked: 6, missing: [], holds: true })
  })

  it('finds one that says pinned, and holds nothing', async () => {
    const { endpoint } = await service(claims(theirs))
    const { root, remote } = await publishAt(endpoint)
    const [found] = await vault.auditRemote(root, { remote: [{ endpoint }], samples: 3, timeout: 500 })

    expect(remote?.[0].status).to.equal('pinned')
    expect(found).to.deep.include({ status: 'pinned', peers: 1, asked: 4, holds: false })
    expect(found.missing).to.have.lengthOf(4)
    expect(found.missing[0]).to.deep.equal(root)
  })

  it('finds one that lost a block', async () => {
    const { endpoint } = await service(honest(theirs))
    const { root } = await publishAt(endpoint)
    const cids = await encryptedCids(owner.blockstore, root)
    const lost = cids[cids.length - 1]
    await theirs.blockstore.delete(lost)
    const [found] = await vault.auditRemote(root, { remote: [{ endpoint }], samples: cids.length, timeout: 500 })

    expect(found).to.deep.include({ asked: cids.length, missing: [lost], holds: false })
  })

  it('finds one whose node gives other bytes', async () => {
    const { endpoint } = await service(honest(theirs))
    const { root } = await publishAt(endpoint)
    const [, manifest] = await encryptedCids(owner.blockstore, root)
    await theirs.blockstore.put(manifest, new Uint8Array(5))
    const [found] = await vault.auditRemote(root, { remote: [{ endpoint }], samples: 100, timeout: 1_000 })

    expect(found).to.deep.include({ missing: [manifest], holds: false })
  })

  it('a service whose nodes can\'t be reached was asked for nothing, and is not said to hold it', async () => {
    const { endpoint } = await service(claims(theirs))
    const { root } = await publishAt(endpoint)
    await theirs.helia.stop()
    const [found] = await vault.auditRemote(root, { remote: [{ endpoint }], samples: 1, timeout: 500 })

    expect(found).to.deep.include({ status: 'pinned', peers: 0, asked: 0, holds: false })
  })

  async function expectFound (handler: Handler, expected: object): Promise<void> {
    const { root } = await vault.publish(await addFolder(vault))
    const { endpoint } = await service(handler)
    const [found] = await vault.auditRemote(root, { remote: [{ endpoint }] })

    expect(found).to.deep.include({ ...expected, peers: 0, asked: 0, holds: false })
  }

  it('a service that knows of no pin', async () => {
    await expectFound((_, response) => { json(response, { count: 0, results: [] }) }, { status: 'absent' })
  })

  it('a service that refuses', async () => {
    await expectFound((_, response) => { json(response, {}, 403) }, { status: 'refused', message: 'it answers 403' })
  })

  it('a service that is broken', async () => {
    await expectFound((_, response) => { json(response, {}, 500) }, { status: 'unreachable', message: 'it answers 500' })
  })

  it('a service that is still at it', async () => {
    await expectFound(({ url }, response) => { json(response, { count: 1, results: [pinState(new URL(url, 'http://x').searchParams.get('cid') ?? '', 'pinning')] }) }, { status: 'pinning' })
  })

  it('of a graph that is not here, and of a plain one, nothing is asked', async () => {
    const plainRoot = await addFolder(vault)
    const { endpoint, requests } = await service(claims(theirs))
    const { root } = await vault.publish(plainRoot)

    expect(await errorOf(vault.auditRemote(plainRoot, { remote: [{ endpoint }] }))).to.have.property('name', 'InvalidRootError')
    expect(await errorOf(encrypted(theirs.helia).auditRemote(root, { remote: [{ endpoint }] }))).to.have.property('name', 'MissingBlockError')
    expect(await errorOf(vault.auditRemote(root, { remote: [{ endpoint }], sample: 3 } as any))).to.have.property('name', 'InvalidOptionsError')
    expect(await errorOf(vault.auditRemote(root, { remote: [{ endpoint }], samples: 0 }))).to.have.property('name', 'InvalidOptionsError')
    expect(await errorOf(vault.auditRemote(root, {}))).to.have.property('name', 'InvalidOptionsError')
    expect(requests).to.be.empty()
  })
})
