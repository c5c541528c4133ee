import { dagCbor } from '@helia/dag-cbor'
import { keychain } from '@libp2p/keychain'
import { expect } from 'aegir/chai'
import drain from 'it-drain'
import { keyFromKeychain } from '../../src/engine/index.ts'
import { encrypted, pinGraph } from '../../src/index.ts'
import { ageUser, peer } from '../engine/util/people.ts'
import { eavesdrop, tap } from '../node-util/eavesdrop.ts'
import { recordHttp } from '../node-util/http-recorder.ts'
import { LeakScan } from '../node-util/leak-scan.ts'
import { LogRecorder } from '../node-util/log-recorder.ts'
import { digestsIn, hasAll, keeps } from '../node-util/node-state.ts'
import { connect, describeNode, nodesOfEach, until } from '../node-util/nodes.ts'
import { seededBytes, testKey } from '../util/random.ts'
import { errorOf, turns } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { inTurn, sharedCids, vaultOf } from './share-util.ts'
import { addFolder, plainBlocks, readFolder, someFiles } from './util.ts'
import type { Encrypted, PrivateIdentity } from '../../src/index.ts'
import type { Person } from '../engine/util/people.ts'
import type { Eavesdropper } from '../node-util/eavesdrop.ts'
import type { HttpRecorder } from '../node-util/http-recorder.ts'
import type { TestNode } from '../node-util/nodes.ts'
import type { CID } from 'multiformats/cid'

interface Member extends TestNode {
  name: string
  /** the PeerId of the node, and the key that the node has for it */
  id: string
  secret: PrivateIdentity
  log: LogRecorder
  heard: Uint8Array[]
}

describeNode('sharing over TCP', function () {
  this.timeout(30_000)
  const nodes = nodesOfEach()
  failOnUnhandledRejections()

  let web: HttpRecorder
  let spy: Eavesdropper
  let owner: Member
  let provider: Member
  let friend: Member
  let stranger: Member
  let all: Member[]
  let vault: Encrypted
  let plainRoot: CID

  async function join (name: string): Promise<Member> {
    const log = new LogRecorder()
    const node = await nodes.start({ logger: log, http: { delegatedRouters: [web.url], recursiveGateways: [web.url], allowInsecure: true, allowLocal: true } })
    const secret = await keyFromKeychain(keychain()({ datastore: node.datastore as any, logger: log }))
    return { ...node, name, log, secret, id: node.helia.libp2p.peerId.toString(), heard: tap(node.helia) }
  }

  beforeEach(async () => {
    web = await recordHttp(nodes)
    all = [owner, provider, friend, stranger] = [await join('the owner'), await join('the provider'), await join('the friend'), await join('the stranger')]
    await connect(provider.helia, owner.helia)
    await connect(friend.helia, provider.helia)
    await connect(stranger.helia, provider.helia)
    spy = await eavesdrop(nodes, ...all.map(({ helia }) => helia))
    vault = encrypted(owner.helia, { key: testKey() })
    plainRoot = await dagCbor(vault).add({ folder: await addFolder(vault), note: new TextDecoder().decode(seededBytes(7, 500).map(byte => 97 + byte % 26)) })
  })

  /** What others could see of a private graph, anywhere. */
  async function leaks (scan: LeakScan): Promise<string[]> {
    const found = [
      ...spy.received.flatMap(bytes => scan.inBytes(bytes, 'what an eavesdropper was sent')),
      ...web.requests.flatMap(text => scan.inText(text, 'a request to a router or gateway'))
    ]

    for (const { name, blockstore, datastore, log, heard } of all) {
      found.push(...heard.flatMap(bytes => scan.inBytes(bytes, `what ${name} was sent`)))
      found.push(...log.own.flatMap(text => scan.inText(text, `a log line of ${name}`)))
      found.push(...await scan.inBlockstore(blockstore, `the store of ${name}`), ...await scan.inDatastore(datastore, `the datastore of ${name}`))
    }

    return found
  }

  const scanOf = async (store: Pick<Encrypted, 'blockstore'> = vault, root = plainRoot): Promise<LeakScan> => new LeakScan(await plainBlocks(store.blockstore, root))

  async function expectReads (member: Member | (Person & { helia?: undefined }), root: CID, on = friend): Promise<void> {
    const theirs = vaultOf((member.helia ?? on.helia), [member])
    expect(await theirs.decrypt(root)).to.deep.equal(plainRoot)
    const { folder }: any = await dagCbor(theirs).get(plainRoot)
    expect(await readFolder(theirs, folder)).to.deep.equal(someFiles())
    expect((await theirs.audit()).leaked).to.be.empty()
  }

  it('a Helia node opens what was shared with its PeerId, with the key that it has, from a provider without one', async () => {
    const { root } = await vault.publish(plainRoot, { to: [friend.id] })
    await pinGraph(provider.helia, root)
    await owner.helia.stop()
    await provider.helia.gc()

    await expectReads(friend, root)
    expect(await errorOf(vaultOf(stranger.helia, [stranger]).decrypt(root))).to.have.property('name', 'KeyUnwrapFailedError')
    expect(await errorOf(encrypted(provider.helia, { identities: [provider.secret] }).decrypt(root))).to.have.property('name', 'KeyUnwrapFailedError')
  })

  it('a stranger is told so when the root and the wrapped keys were downloaded, and nothing more', async () => {
    const { root } = await vault.publish(plainRoot, { to: [friend.id] })
    await pinGraph(provider.helia, root)
    const theirs = vaultOf(stranger.helia, [stranger])
    expect(await errorOf(theirs.decrypt(root))).to.have.property('name', 'KeyUnwrapFailedError')
    await turns(10)
    expect((await digestsIn(stranger.blockstore)).size).to.equal(2)
    expect(await digestsIn(theirs.blockstore)).to.be.empty()
  })

  it('a stock node pins, keeps and serves the wrapped keys like any block', async () => {
    const { root } = await vault.publish(plainRoot, { to: [friend.id] })
    await drain(provider.helia.pins.add(root))
    await owner.helia.stop()
    expect(await keeps(provider, await sharedCids(provider.blockstore, root))).to.equal(true)
    await expectReads(friend, root)
  })

  it('a reader shares it on from afar, and whom they added reads it from the provider', async () => {
    const ben = await ageUser()
    const { root } = await vault.publish(plainRoot, { to: [friend.id] })
    await pinGraph(provider.helia, root)
    await owner.helia.stop()
    const shared = await vaultOf(friend.helia, [friend]).share(root, { add: [stranger.id, ben.id] })
    expect(shared.readers).to.deep.equal([friend.id, stranger.id, ben.id].sort())
    expect((await digestsIn(friend.blockstore)).size, 'two blocks were fetched, two made').to.equal(4)

    await pinGraph(provider.helia, shared.root, { replaces: root })
    await friend.helia.stop()
    await expectReads(stranger, shared.root)
    await expectReads(ben as any, shared.root, stranger)
  })

  it('a reader publishes a later version from afar, which the owner reads', async () => {
    const { root } = await vault.publish(plainRoot, { to: [friend.id] })
    await pinGraph(provider.helia, root)
    const theirs = vaultOf(friend.helia, [friend])
    await theirs.decrypt(root)
    const { folder }: any = await dagCbor(theirs).get(plainRoot)
    plainRoot = await dagCbor(theirs).add({ folder, note: 'changed' })
    const v2 = await theirs.publish(plainRoot, { previous: root })
    await connect(owner.helia, friend.helia)
    expect(await encrypted(owner.helia, { key: testKey() }).decrypt(v2.root)).to.deep.equal(plainRoot)
  })

  it('who was dropped reads no more: not the new root, wherever its blocks are', async () => {
    const { root } = await vault.publish(plainRoot, { to: [friend.id, stranger.id] })
    await pinGraph(provider.helia, root)
    await expectReads(stranger, root)
    const rotated = await vault.rotate(root, { to: [friend.id], replaces: root })
    await pinGraph(provider.helia, rotated.root, { replaces: root })
    await pinGraph(stranger.helia, rotated.root)
    await expectReads(friend, rotated.root)
    expect(await errorOf(vaultOf(stranger.helia, [stranger]).decrypt(rotated.root))).to.have.property('name', 'KeyUnwrapFailedError')
    expect(await hasAll(stranger.blockstore, await sharedCids(stranger.blockstore, rotated.root))).to.equal(true)
  })

  it('nothing plain leaves the private stores, whatever is shared, read, added, rotated and published', async () => {
    const { root } = await vault.publish(plainRoot, { to: [friend.id] })
    await pinGraph(provider.helia, root)
    const theirs = vaultOf(friend.helia, [friend])
    await theirs.open(root)
    const { folder }: any = await dagCbor(theirs).get(plainRoot)
    expect(await readFolder(theirs, folder)).to.deep.equal(someFiles())
    const shared = await theirs.share(root, { add: [stranger.id] })
    const own = await dagCbor(theirs).add({ folder, note: new TextDecoder().decode(seededBytes(8, 300).map(byte => 97 + byte % 26)) })
    const v2 = await theirs.publish(own, { previous: shared.root })
    const rotated = await theirs.rotate(v2.root, { to: [friend.id] })
    const given = await theirs.publish(own, { to: [(await peer()).id] })
    await theirs.verify(rotated.root)
    await theirs.readers(rotated.root)
    await theirs.audit()
    await pinGraph(provider.helia, given.root)
    await turns(30)

    expect(await leaks(await scanOf())).to.be.empty()
    expect(await leaks(await scanOf(theirs, own))).to.be.empty()
    expect(spy.received, 'the eavesdropper is not deaf').to.not.be.empty()
    expect(friend.log.own, 'the log is on').to.not.be.empty()
  })

  it('a plain CID given by mistake is asked of nobody, by any method of who has identities only', async () => {
    const { root } = await vault.publish(plainRoot, { to: [friend.id] })
    const theirs = vaultOf(friend.helia, [friend])
    await pinGraph(provider.helia, root)
    await theirs.decrypt(root)
    const cids = (await plainBlocks(theirs.blockstore, plainRoot)).map(({ cid }) => cid)
    const mistakes: Array<(cid: CID) => Promise<unknown>> = [
      async cid => theirs.share(cid, { add: [stranger.id] }),
      async cid => theirs.rotate(cid, { to: [stranger.id] }),
      async cid => theirs.rotate(root, { to: [friend.id], replaces: cid }),
      async cid => theirs.readers(cid),
      async cid => theirs.open(cid),
      async cid => theirs.open(cid, { prefetch: 'all' }),
      async cid => theirs.decrypt(cid),
      async cid => theirs.verify(cid, { offline: false }),
      async cid => theirs.pin(cid),
      async cid => theirs.pin(root, { replaces: cid }),
      async cid => theirs.unpin(cid),
      async cid => theirs.publish(plainRoot, { previous: cid }),
      async cid => theirs.publish(plainRoot, { to: [friend.id], replaces: cid }),
      async cid => theirs.publish(plainRoot, { to: [friend.id], previous: cid })
    ]

    for (const mistake of mistakes) {
      for (const cid of [plainRoot, ...cids.slice(1, 4)]) {
        expect(await errorOf(mistake(cid)), String(mistake)).to.have.property('name', 'InvalidRootError')
      }
    }

    await turns(30)
    expect(await leaks(await scanOf(theirs))).to.be.empty()
  })

  it('nor that of a graph that is open and not decrypted', async () => {
    const { root } = await vault.publish(plainRoot, { to: [friend.id] })
    await pinGraph(provider.helia, root)
    const theirs = vaultOf(friend.helia, [friend])
    await theirs.open(root)
    const leaf = (await plainBlocks(vault.blockstore, plainRoot)).at(-1)?.cid as CID

    for (const mistake of [async () => theirs.share(leaf, { add: [stranger.id] }), async () => theirs.rotate(leaf, { to: [stranger.id] }), async () => theirs.readers(leaf), async () => theirs.decrypt(leaf), async () => theirs.publish(plainRoot, { previous: leaf })]) {
      expect(await errorOf(mistake())).to.have.property('name', 'InvalidRootError')
    }

    await turns(30)
    expect(await leaks(await scanOf())).to.be.empty()
  })

  it('a plain block that is missing is asked of nobody, when a reader publishes or rotates', async () => {
    const { root } = await vault.publish(plainRoot, { to: [friend.id], catalog: false })
    await pinGraph(provider.helia, root)
    const theirs = vaultOf(friend.helia, [friend])
    await theirs.decrypt(root)
    const scan = await scanOf(theirs)

    for (const { cid } of (await plainBlocks(theirs.blockstore, plainRoot)).slice(1)) {
      await theirs.blockstore.delete(cid)
    }

    expect(await errorOf(theirs.publish(plainRoot, { to: [friend.id] }))).to.have.property('name', 'NotFoundError')
    await theirs.rotate(root, { to: [friend.id] }).catch(() => {})
    await turns(30)
    expect(await leaks(scan)).to.be.empty()
  })

  it('never decrypts into what the node serves, and nothing is downloaded for it', async () => {
    const { root } = await vault.publish(plainRoot, { to: [friend.id] })
    await pinGraph(provider.helia, root)
    const theirs = vaultOf(friend.helia, [friend])

    for (const into of [friend.helia.blockstore, friend.blockstore, friend.helia.blockstore.createSession(root)]) {
      expect(await errorOf(theirs.decrypt(root, { into }))).to.have.property('name', 'PlaintextLeakError')
    }

    [friend.helia.blockstore, friend.blockstore, friend.helia.blockstore.createSession(root)].forEach(privateStore => {
      expect(() => vaultOf(friend.helia, [friend], { privateStore })).to.throw().with.property('name', 'PlaintextLeakError')
    })

    // the root and the wrapped keys at most: what it takes to have the key, whose marker is looked for
    expect((await digestsIn(friend.blockstore)).size).to.be.at.most(2)
    expect(await leaks(await scanOf())).to.be.empty()
  })

  it('is aborted while the network hangs, and says why', async () => {
    const { root } = await vault.publish(plainRoot, { to: [friend.id] })
    await pinGraph(provider.helia, root)
    const cids = await sharedCids(owner.blockstore, root)
    const reason = new Error('enough')

    // nobody has these
    for (const cid of cids.filter(cid => cid.code === 0x55)) {
      await owner.blockstore.delete(cid)
      await provider.blockstore.delete(cid)
    }

    const theirs = vaultOf(friend.helia, [friend])

    const calls = [
      async (signal: AbortSignal) => theirs.decrypt(root, { signal }),
      async (signal: AbortSignal) => theirs.open(root, { signal }),
      async (signal: AbortSignal) => theirs.readers(root, { signal }),
      async (signal: AbortSignal) => theirs.share(root, { add: [stranger.id], signal }),
      async (signal: AbortSignal) => theirs.rotate(root, { to: [friend.id], signal })
    ]

    await inTurn(calls, async call => {
      const stop = new AbortController()
      const error = errorOf(call(stop.signal))
      await until(async () => friend.blockstore.has(root), error)
      await turns(5)
      stop.abort(reason)
      expect(await error).to.equal(reason)
    })
  })
})
