import { dagCbor } from '@helia/dag-cbor'
import { expect } from 'aegir/chai'
import drain from 'it-drain'
import { encrypted } from '../../src/index.ts'
import { eavesdrop, tap } from '../node-util/eavesdrop.ts'
import { recordHttp } from '../node-util/http-recorder.ts'
import { LeakScan } from '../node-util/leak-scan.ts'
import { LogRecorder } from '../node-util/log-recorder.ts'
import { digestsIn } from '../node-util/node-state.ts'
import { connect, describeNode, nodesOfEach, until } from '../node-util/nodes.ts'
import { bytesOf, rawBlock } from '../util/blocks.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { addFolder, plainBlocks, readFolder, someFiles } from './util.ts'
import type { Encrypted, PublishedGraph } from '../../src/index.ts'
import type { Eavesdropper } from '../node-util/eavesdrop.ts'
import type { HttpRecorder } from '../node-util/http-recorder.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

/** One node of the net, and all that it hears and says of itself. */
interface Watched extends TestNode {
  name: string
  log: LogRecorder
  heard: Uint8Array[]
}

describeNode('nothing plain leaves the private store', function () {
  this.timeout(30_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()

  let router: HttpRecorder
  let gateway: HttpRecorder
  let spy: Eavesdropper
  let all: Watched[]
  let owner: Watched
  let provider: Watched
  let friend: Watched
  let vault: Encrypted
  let theirs: Encrypted
  let plainRoot: CID
  let graph: PublishedGraph

  async function watch (name: string): Promise<Watched> {
    const log = new LogRecorder()
    const node = await nodes.start({
      logger: log,
      http: { delegatedRouters: [router.url], recursiveGateways: [gateway.url], allowInsecure: true, allowLocal: true }
    })
    return { ...node, name, log, heard: tap(node.helia) }
  }

  /** All that anybody but a holder of the key could ever see. */
  async function leaks (scan: LeakScan): Promise<string[]> {
    const found = [
      ...spy.received.flatMap(bytes => scan.inBytes(bytes, 'what an eavesdropper was sent')),
      ...router.requests.flatMap(text => scan.inText(text, 'a request to a router')),
      ...gateway.requests.flatMap(text => scan.inText(text, 'a request to a gateway'))
    ]

    for (const { name, blockstore, datastore, log, heard } of all) {
      found.push(...heard.flatMap(bytes => scan.inBytes(bytes, `what ${name} was sent`)))
      found.push(...log.own.flatMap(text => scan.inText(text, `a log line of ${name}`)))
      found.push(...await scan.inBlockstore(blockstore, `the store of ${name}`))
      found.push(...await scan.inDatastore(datastore, `the datastore of ${name}`))
    }

    return found
  }

  async function scanOf (root = plainRoot): Promise<LeakScan> {
    return new LeakScan(await plainBlocks(vault.blockstore, root))
  }

  beforeEach(async () => {
    router = await recordHttp(nodes)
    gateway = await recordHttp(nodes)
    owner = await watch('the owner')
    provider = await watch('the provider')
    friend = await watch('the friend')
    all = [owner, provider, friend]
    await connect(provider.helia, owner.helia)
    await connect(friend.helia, provider.helia)
    spy = await eavesdrop(nodes, owner.helia, provider.helia, friend.helia)
    vault = encrypted(owner.helia, { key: testKey() })
    theirs = encrypted(friend.helia, { key: testKey() })
    const folder = await addFolder(vault)
    plainRoot = await dagCbor(vault).add({ folder, note: new TextDecoder().decode(seededBytes(7, 500).map(byte => 97 + byte % 26)) })
  })

  async function publishAndRead (): Promise<void> {
    graph = await vault.publish(plainRoot)
    await encrypted(provider.helia).pin(graph.root)
    await theirs.decrypt(graph.root)
    await turns(20)
  }

  it('when it is published, pinned by a provider, decrypted by a friend, and garbage is collected', async () => {
    await publishAndRead()
    await Promise.all(all.map(async ({ helia }) => helia.gc()))
    const { folder }: any = await dagCbor(theirs).get(plainRoot)

    expect(await readFolder(theirs, folder)).to.deep.equal(someFiles())
    expect(await leaks(await scanOf())).to.be.empty()
    expect(spy.received, 'the eavesdropper is not deaf').to.not.be.empty()
    expect(owner.log.own, 'the log is on').to.not.be.empty()
  })

  it('with any settings', async () => {
    await publishAndRead()
    await vault.publish(plainRoot, { padding: 'none' })
    await vault.publish(plainRoot, { nonce: 'random', bufferBytes: 0 })
    await vault.publish(plainRoot, { catalog: false, provide: false })

    expect(await leaks(await scanOf())).to.be.empty()
  })

  it('when it is published by an owner whom nobody can reach', async () => {
    await owner.helia.stop()
    graph = await vault.publish(plainRoot)

    expect(await leaks(await scanOf())).to.be.empty()
  })

  it('when a plain block that is missing is read, in every way there is', async () => {
    await publishAndRead()
    const scan = await scanOf()
    const [root, ...others] = await plainBlocks(vault.blockstore, plainRoot)

    for (const { cid } of others) {
      await vault.blockstore.delete(cid)
    }

    const reads: Array<() => Promise<unknown>> = [
      async () => bytesOf(vault.blockstore, others[0].cid),
      async () => readFolder(vault, others[0].cid),
      async () => dagCbor(vault).get(others[0].cid),
      async () => vault.publish(plainRoot),
      async () => vault.publish(others[0].cid),
      async () => vault.blockstore.export(plainRoot, { source: owner.helia.blockstore }),
      async () => vault.blockstore.export(plainRoot, { blocks: others.map(({ cid }) => cid) }),
      async () => vault.blockstore.seal(others[0].cid, { source: owner.helia.blockstore }),
      async () => vault.decrypt(plainRoot, { offline: true }),
      async () => vault.verify(plainRoot)
    ]

    for (const read of reads) {
      expect(await errorOf(read()), String(read)).to.have.property('name')
    }

    expect(await vault.blockstore.has(others[0].cid)).to.equal(false)
    await vault.blockstore.delete(others[0].cid)
    await vault.audit()
    await turns(30)
    expect(await leaks(scan)).to.be.empty()
    expect(root.cid).to.deep.equal(plainRoot)
  })

  const hears = (): boolean => spy.received.length > 0

  it('when a plain CID of the private store is mistaken for an encrypted root', async () => {
    const mistakes: Array<(signal: AbortSignal) => Promise<unknown>> = [
      async signal => vault.decrypt(plainRoot, { signal }),
      async signal => vault.pin(plainRoot, { signal }),
      async signal => vault.verify(plainRoot, { offline: false, signal })
    ]

    for (const mistake of mistakes) {
      const controller = new AbortController()
      const error = errorOf(mistake(controller.signal))
      await until(hears, error)
      controller.abort()
      await error
    }

    expect(await leaks(await scanOf())).to.be.empty()
  })

  it('when a friend has the wrong key, or decrypts where it must not', async () => {
    await publishAndRead()
    const stranger = encrypted(provider.helia, { key: testKey(2) })
    const before = await digestsIn(friend.blockstore)

    expect(await errorOf(stranger.decrypt(graph.root))).to.have.property('name', 'WrongKeyError')
    for (const into of [friend.helia.blockstore, friend.blockstore, friend.helia.blockstore.createSession(graph.root)]) {
      expect(await errorOf(theirs.decrypt(graph.root, { into }))).to.have.property('name', 'PlaintextLeakError')
    }

    expect(await digestsIn(friend.blockstore)).to.deep.equal(before)
    expect(await leaks(await scanOf())).to.be.empty()
  })

  it('when publishing is interrupted at any event', async () => {
    const events: unknown[] = []
    await vault.publish(plainRoot, { onProgress: event => { events.push(event) } })

    for (let at = 1; at <= events.length; at += 5) {
      const controller = new AbortController()
      let seen = 0
      await vault.publish(plainRoot, { nonce: 'random', signal: controller.signal, onProgress: () => { if (++seen === at) { controller.abort() } } }).catch(() => {})
    }

    expect(await leaks(await scanOf())).to.be.empty()
  })

  it('events of progress hold counts, never a CID', async () => {
    const scan = await scanOf()
    const texts: string[] = []
    const onProgress = ({ type, detail }: any): void => { texts.push(`${type} ${JSON.stringify(detail)}`) }
    graph = await vault.publish(plainRoot, { onProgress })
    await encrypted(provider.helia).pin(graph.root)
    await theirs.decrypt(graph.root, { onProgress })
    await theirs.verify(graph.root, { offline: false, onProgress })

    expect(texts.flatMap(text => scan.inText(text, 'an event'))).to.be.empty()
    expect(texts.filter(text => !text.startsWith('helia-encrypted:'))).to.be.empty()
    expect(texts.filter(text => /bafy|bafk/.test(text))).to.be.empty()
  })

  describe('and this would see it if it did', () => {
    it('on wantlists, and in requests to routers and gateways', async () => {
      const { cid, bytes } = await rawBlock(seededBytes(50, 64))
      const scan = new LeakScan([{ cid, bytes }])
      const controller = new AbortController()
      const read = errorOf(bytesOf({ get: cid => owner.helia.blockstore.get(cid, { signal: controller.signal }) }, cid))
      await until(() => gateway.requests.length > 0 && spy.received.length > 0 && provider.heard.length > 0)
      controller.abort()
      await read
      const found = await leaks(scan)

      for (const where of ['an eavesdropper', 'the provider was sent', 'a router', 'a gateway']) {
        expect(found.filter(text => text.includes(where)), where).to.not.be.empty()
      }
    })

    it('in stores, pins, logs, and blocks that are sent', async () => {
      const [block] = (await plainBlocks(vault.blockstore, plainRoot)).filter(({ bytes }) => bytes.byteLength > 1000)
      await owner.helia.blockstore.put(block.cid, block.bytes)

      await drain(owner.helia.pins.add(block.cid))

      await bytesOf(provider.helia.blockstore, block.cid)
      owner.log.forComponent('helia-encrypted')('reads %c', block.cid)
      const found = await leaks(await scanOf())

      for (const where of ['the store of the owner', 'the datastore of the owner', 'the store of the provider', 'the provider was sent', 'a log line of the owner']) {
        expect(found.filter(text => text.includes(where)), where).to.not.be.empty()
      }
    })

    it('in 16 bytes of plaintext anywhere', async () => {
      const { cid, bytes } = await rawBlock(seededBytes(51, 64))
      const scan = new LeakScan([{ cid, bytes }])

      expect(scan.inBytes(new Uint8Array([1, 2, 3, ...bytes.subarray(32, 48), 4]), 'here')).to.have.lengthOf(1)
      expect(scan.inBytes(seededBytes(52, 5000), 'here')).to.be.empty()
      expect(scan.inText(cid.toV1().toString().slice(1), 'here')).to.not.be.empty()
    })
  })
})
