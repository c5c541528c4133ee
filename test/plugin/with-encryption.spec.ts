import { unixfs } from '@helia/unixfs'
import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import { encrypted, generateKey, withEncryption } from '../../src/index.ts'
import { foldersOfEach, openFsStore } from '../node-util/folder.ts'
import { pinnedRoots } from '../node-util/node-state.ts'
import { connect, createNode, describeNode, load, nodesOfEach } from '../node-util/nodes.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { WrappedStore } from '../util/wrapped-store.ts'
import { addFolder, addVersion, readFolder, someFiles } from './util.ts'
import type { CID } from 'multiformats/cid'

async function freePort (): Promise<number> {
  const { createServer } = await load<typeof import('node:net')>('node:net')
  const server = createServer()
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as { port: number }
  await new Promise(resolve => { server.close(resolve) })
  return port
}

/** Whether somebody listens there. */
async function answers (port: number): Promise<boolean> {
  const { connect } = await load<typeof import('node:net')>('node:net')

  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => { socket.destroy(); resolve(true) })
    socket.once('error', () => { resolve(false) })
  })
}

describeNode('withEncryption', function () {
  this.timeout(20_000)
  const nodes = nodesOfEach()
  const folder = foldersOfEach()
  failOnUnhandledRejections()

  it('puts a vault on the node, before and after it starts', async () => {
    const { helia } = await createNode()
    const node = withEncryption(helia, { key: testKey() })
    nodes.add(node)
    expect(node).to.equal(helia)
    expect(node.encrypted).to.respondTo('publish')

    await node.start()
    const files = someFiles()
    const root = await addFolder(node.encrypted, files)
    const graph = await node.encrypted.publish(root)
    expect(await pinnedRoots(node)).to.deep.equal([graph.root.toString()])

    const friend = await nodes.start()
    await connect(friend.helia, node)
    const theirs = encrypted(friend.helia, { key: testKey() })
    expect(await readFolder(theirs, await theirs.decrypt(graph.root))).to.deep.equal(files)
  })

  it('keeps the types of the node', async () => {
    const { helia } = await createNode()
    const node = withEncryption(helia, { key: testKey() })
    const same: typeof helia = node
    const cid: CID = await unixfs(node.encrypted).addBytes(new Uint8Array(10))

    expect(same.status).to.equal('stopped')
    expect(await node.encrypted.blockstore.has(cid)).to.equal(true)
  })

  const wrong: Record<string, [any, string]> = {
    'a short key': [{ key: new Uint8Array(3) }, 'InvalidKeyError'],
    'a key of undefined': [{ key: undefined }, 'InvalidKeyError'],
    'an unknown option': [{ key: testKey(), store: new MemoryBlockstore() }, 'InvalidOptionsError']
  }

  Object.entries(wrong).forEach(([name, [init, error]]) => {
    it(`refuses ${name}`, async () => {
      const { helia } = await createNode()
      expect(() => withEncryption(helia, init)).to.throw().with.property('name', error)
    })
  })

  it('refuses the node\'s own store as the private one', async () => {
    const { helia, blockstore } = await createNode()
    expect(() => withEncryption(helia, { key: testKey(), privateStore: blockstore })).to.throw().with.property('name', 'PlaintextLeakError')
  })

  describe('on a folder that was a private store', () => {
    let path: string
    let plainRoot: CID

    beforeEach(async () => {
      const first = await nodes.start()
      path = await folder()
      const vault = encrypted(first.helia, { key: testKey(), privateStore: await openFsStore(path) })
      plainRoot = await addVersion(vault, 1)
    })

    it('refuses to start, and leaves no port open', async () => {
      const port = await freePort()
      const { helia } = await createNode({ blockstore: await openFsStore(path), port })
      const node = nodes.add(withEncryption(helia, { key: testKey() }))

      expect(await errorOf(node.start())).to.have.property('name', 'PlaintextLeakError')
      expect(node.status).to.equal('stopped')
      expect(await answers(port)).to.equal(false)
    })

    it('has not listened to anybody when it looks', async () => {
      const port = await freePort()
      let listened: boolean | undefined

      class WatchedStore extends WrappedStore {
        async has (cid: CID): Promise<boolean> {
          listened ??= await answers(port)
          return super.has(cid)
        }
      }

      const { helia } = await createNode({ blockstore: new WatchedStore(await openFsStore(path)), port })

      expect(await errorOf(nodes.add(withEncryption(helia, { key: testKey() })).start())).to.have.property('name', 'PlaintextLeakError')
      expect(listened).to.equal(false)
    })

    it('refuses to start again and again', async () => {
      const { helia } = await createNode({ blockstore: await openFsStore(path) })
      const node = nodes.add(withEncryption(helia, { key: testKey() }))

      for (let i = 0; i < 2; i++) {
        expect(await errorOf(node.start())).to.have.property('name', 'PlaintextLeakError')
      }
    })

    it('`encrypted` refuses it at its first use, whatever that is', async () => {
      const { helia } = await nodes.start({ blockstore: await openFsStore(path) })
      const uses: Array<[string, () => Promise<unknown>]> = [
        ['add', async () => addVersion(encrypted(helia, { key: testKey() }), 2)],
        ['publish', async () => encrypted(helia, { key: testKey() }).publish(plainRoot)],
        ['publish from it', async () => encrypted(helia, { key: testKey() }).publish(plainRoot, { source: helia.blockstore })],
        ['decrypt', async () => encrypted(helia, { key: testKey() }).decrypt(plainRoot, { offline: true })],
        ['decrypt into another store', async () => encrypted(helia, { key: testKey() }).decrypt(plainRoot, { into: new MemoryBlockstore(), offline: true })],
        ['audit', async () => encrypted(helia, { key: testKey() }).audit()]
      ]

      for (const [name, use] of uses) {
        expect(await errorOf(use()), name).to.have.property('name', 'PlaintextLeakError')
      }
    })

    it('starts with another key, which can not know', async () => {
      const { helia } = await createNode({ blockstore: await openFsStore(path) })
      nodes.add(helia)
      await withEncryption(helia, { key: generateKey() }).start()
      expect(helia.status).to.equal('started')
    })
  })

  it('refuses a node on a store that was only decrypted into', async () => {
    const owner = await nodes.start()
    const vault = encrypted(owner.helia, { key: testKey() })
    const { root } = await vault.publish(await addVersion(vault, 1))
    const into = new MemoryBlockstore()
    await vault.decrypt(root, { into })
    const { helia } = await createNode({ blockstore: into })

    expect(await errorOf(nodes.add(withEncryption(helia, { key: testKey() })).start())).to.have.property('name', 'PlaintextLeakError')
  })

  it('starts a node again on the folder that it published into', async () => {
    const path = await folder()
    const first = await createNode({ blockstore: await openFsStore(path) })
    const one = nodes.add(withEncryption(first.helia, { key: testKey() }))
    await one.start()
    const { root } = await one.encrypted.publish(await addVersion(one.encrypted, 1))
    await one.stop()
    const second = await createNode({ blockstore: await openFsStore(path) })
    const two = nodes.add(withEncryption(second.helia, { key: testKey() }))
    await two.start()

    expect((await two.encrypted.verify(root)).plain).to.include({ complete: true })
  })

  it('starts one node again', async () => {
    const { helia } = await createNode()
    const node = nodes.add(withEncryption(helia, { key: testKey() }))
    await node.start()
    await node.stop()
    await node.start()

    await node.encrypted.publish(await addVersion(node.encrypted, 1))
  })
})
