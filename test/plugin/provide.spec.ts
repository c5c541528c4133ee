import * as dagCbor from '@ipld/dag-cbor'
import { expect } from 'aegir/chai'
import { createHeliaLight } from 'helia'
import { encrypted } from '../../src/index.ts'
import { keeps, pinRecords, pinnedRoots } from '../node-util/node-state.ts'
import { describeNode, nodesOfEach } from '../node-util/nodes.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { addFolder, addVersion, encryptedCids } from './util.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Helia, HeliaInit } from 'helia'
import type { CID } from 'multiformats/cid'

type Router = NonNullable<HeliaInit['routers']>[0]

/** A router that remembers whatever it is told or asked. */
class RecordedRouter {
  readonly name = 'recorded'
  readonly calls: string[] = []
  fault?: Error

  async provide (cid: CID, options?: { signal?: AbortSignal }): Promise<void> {
    this.calls.push(`provide ${cid}`)
    options?.signal?.throwIfAborted()

    if (this.fault != null) {
      throw this.fault
    }
  }

  async cancelReprovide (cid: CID): Promise<void> {
    this.calls.push(`cancelReprovide ${cid}`)
  }

  async * findProviders (cid: CID): AsyncGenerator<never> {
    this.calls.push(`findProviders ${cid}`)
    yield * []
  }

  async put (key: Uint8Array): Promise<void> {
    this.calls.push(`put ${key}`)
  }

  async get (key: Uint8Array): Promise<never> {
    this.calls.push(`get ${key}`)
    throw new Error('not here')
  }
}

/** What a pinning service is asked for, and what it says of every pin. */
function pinningService (status: string): { asked: string[], remote: any[] } {
  const asked: string[] = []
  const fetch = async (url: unknown, { method, body }: RequestInit): Promise<Response> => {
    const { cid } = method === 'POST' ? JSON.parse(String(body)) : { cid: undefined }
    cid === undefined || asked.push(`pin ${cid}`)
    const state = { requestid: 'r1', status, created: new Date(0).toISOString(), pin: { cid }, delegates: [] }
    return new Response(JSON.stringify(cid === undefined ? { count: 0, results: [] } : state), { status: 200 })
  }

  return { asked, remote: [{ endpoint: 'https://service.example/psa', name: 'they', fetch }] }
}

describe('publish: the root is announced', function () {
  this.timeout(20_000)
  failOnUnhandledRejections()

  function light (...routers: RecordedRouter[]): { helia: Helia, vault: Encrypted } {
    const helia = createHeliaLight({ codecs: [dagCbor], routers: routers as any as Router[] })
    return { helia, vault: encrypted(helia, { key: testKey() }) }
  }

  it('the encrypted root, once, and nothing else is ever said to a router', async () => {
    const router = new RecordedRouter()
    const { vault } = light(router)
    const plainRoot = await addFolder(vault)
    const { root, provided } = await vault.publish(plainRoot)
    await vault.verify(root)
    await vault.decrypt(root)
    await vault.audit()

    expect(provided).to.equal(true)
    expect(router.calls).to.deep.equal([`provide ${root}`])
  })

  it('again when it is published again', async () => {
    const router = new RecordedRouter()
    const { vault } = light(router)
    const plainRoot = await addVersion(vault, 1)
    await vault.publish(plainRoot)
    const { root } = await vault.publish(plainRoot)

    expect(router.calls).to.deep.equal([`provide ${root}`, `provide ${root}`])
  })

  it('to every router', async () => {
    const routers = [new RecordedRouter(), new RecordedRouter()]
    const { vault } = light(...routers)
    const { root, provided } = await vault.publish(await addVersion(vault, 1))

    expect(provided).to.equal(true)
    expect(routers.map(({ calls }) => calls)).to.deep.equal([[`provide ${root}`], [`provide ${root}`]])
  })

  it('not where it is told not to', async () => {
    const router = new RecordedRouter()
    const { helia, vault } = light(router)
    const { root, provided } = await vault.publish(await addVersion(vault, 1), { provide: false })

    expect(provided).to.equal(false)
    expect(router.calls).to.be.empty()
    expect(await pinnedRoots(helia)).to.deep.equal([root.toString()])
  })

  it('not where there is no router, and says so', async () => {
    const { vault } = light()
    expect(await vault.publish(await addVersion(vault, 1))).to.include({ provided: false })
  })

  it('not by `export`, `seal`, `pin`', async () => {
    const router = new RecordedRouter()
    const { vault } = light(router)
    const plainRoot = await addVersion(vault, 1)
    await vault.blockstore.seal(plainRoot)
    const { root } = await vault.blockstore.export(plainRoot)
    await vault.pin(root)

    expect(router.calls).to.be.empty()
  })

  it('if that fails, says so by an error, but the graph is pinned, and it can be done again', async () => {
    const router = new RecordedRouter()
    const { helia, vault } = light(router)
    const plainRoot = await addVersion(vault, 1)
    router.fault = new Error('the router is on fire')
    const error = await errorOf(vault.publish(plainRoot))
    const [root] = await pinnedRoots(helia)

    expect(error).to.have.property('name', 'ProvideFailedError')
    expect(error).to.have.property('cause', router.fault)
    expect(error.message).to.include(root)
    router.fault = undefined
    const graph = await vault.publish(plainRoot)
    expect(graph).to.have.property('provided', true)
    expect(graph.root.toString()).to.equal(root)
    expect(await keeps({ helia: helia as any, blockstore: helia.blockstore }, await encryptedCids(helia.blockstore, graph.root))).to.equal(true)
  })

  it('if that fails with one of two routers, it is announced all the same', async () => {
    const [one, two] = [new RecordedRouter(), new RecordedRouter()]
    const { vault } = light(one, two)
    one.fault = new Error('the router is on fire')
    const { root, provided } = await vault.publish(await addVersion(vault, 1))

    expect(provided).to.equal(true)
    expect(two.calls).to.deep.equal([`provide ${root}`])
  })

  it('if that fails, pinning services are asked all the same', async () => {
    const router = new RecordedRouter()
    const { helia, vault } = light(router)
    const { asked, remote } = pinningService('pinned')
    router.fault = new Error('the router is on fire')
    const error = await errorOf(vault.publish(await addVersion(vault, 1), { remote }))
    const [root] = await pinnedRoots(helia)

    expect(error).to.include({ name: 'ProvideFailedError', cause: router.fault })
    expect(asked).to.deep.equal([`pin ${root}`])
  })

  it('if pinning services fail, it is announced all the same', async () => {
    const router = new RecordedRouter()
    const { helia, vault } = light(router)
    const { remote } = pinningService('failed')
    const error = await errorOf(vault.publish(await addVersion(vault, 1), { remote }))
    const [root] = await pinnedRoots(helia)

    expect(error).to.have.property('name', 'RemotePinFailedError')
    expect(router.calls).to.deep.equal([`provide ${root}`])
  })

  it('if both fail, what the services said is told', async () => {
    const router = new RecordedRouter()
    const { vault } = light(router)
    const { remote } = pinningService('failed')
    router.fault = new Error('the router is on fire')
    const error = await errorOf(vault.publish(await addVersion(vault, 1), { remote }))

    expect(error).to.have.property('name', 'RemotePinFailedError')
    expect(error.answers[0]).to.include({ service: 'they', status: 'failed' })
  })

  it('and an abort meanwhile is not told as a publication that never was', async () => {
    const router = new RecordedRouter()
    const controller = new AbortController()
    const { helia, vault } = light(router)
    const plainRoot = await addVersion(vault, 1)
    router.provide = async () => {
      controller.abort(new Error('enough'))
      throw new Error('was aborted')
    }
    const error = await errorOf(vault.publish(plainRoot, { signal: controller.signal }))
    const pins = await pinnedRoots(helia)

    expect(error.name === 'ProvideFailedError' || pins.length === 0, `${error.name} with ${pins.length} pins`).to.equal(true)
  })

  describeNode('by a node on TCP', () => {
    const nodes = nodesOfEach()

    it('to a router beside libp2p, which has nobody to tell', async () => {
      const router = new RecordedRouter()
      const { helia } = await nodes.start({ routers: [router as any as Router] })
      const vault = encrypted(helia, { key: testKey() })
      const { root, provided } = await vault.publish(await addVersion(vault, 1))

      expect(router.calls).to.deep.equal([`provide ${root}`])
      expect(provided, 'a router took it').to.equal(true)
    })

    it('a router that fails beside libp2p, which has nobody to tell, is not told as an announcement', async () => {
      const router = new RecordedRouter()
      const { helia, datastore } = await nodes.start({ routers: [router as any as Router] })
      const vault = encrypted(helia, { key: testKey() })
      router.fault = new Error('the router is on fire')
      const result: any = await vault.publish(await addVersion(vault, 1)).catch(err => err)

      expect(result.name === 'ProvideFailedError' || result.provided === false).to.equal(true)
      expect(await pinRecords(datastore)).to.not.be.empty()
    })
  })
})
