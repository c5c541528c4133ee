import { expect } from 'aegir/chai'
import { MemoryBlockstore } from 'blockstore-core'
import drain from 'it-drain'
import { exportCar, importCar } from '../../src/car/index.ts'
import { GraphKey, encrypted, withEncryption } from '../../src/index.ts'
import { ageUser, hybridUser, knowing, peer, recipientsIn } from '../engine/util/people.ts'
import { digestsIn, pinnedRoots } from '../node-util/node-state.ts'
import { bytesOf } from '../util/blocks.ts'
import { testKey } from '../util/random.ts'
import { errorOf } from '../util/turns.ts'
import { failOnUnhandledRejections } from '../util/unhandled.ts'
import { pinBench } from './pin-bench.ts'
import { expectOpens as opens, expectRefuses as refuses, graphKeyFor, rootAt, sharedCids, stanzasOf, vaultOf, wrappedOf } from './share-util.ts'
import { addVersion } from './util.ts'
import type { PinBench } from './pin-bench.ts'
import type { Encrypted } from '../../src/index.ts'
import type { Peer, Person } from '../engine/util/people.ts'
import type { CID } from 'multiformats/cid'

describe('sharing a graph', function () {
  this.timeout(20_000)
  failOnUnhandledRejections()

  let bench: PinBench
  let vault: Encrypted
  let plainRoot: CID
  let anna: Peer
  let ben: Person
  let stranger: Peer

  beforeEach(async () => {
    bench = pinBench()
    vault = encrypted(bench.helia, { key: testKey() })
    plainRoot = await addVersion(vault, 1)
    anna = await peer()
    ben = await ageUser()
    stranger = await peer()
  })

  const as = (...people: Person[]): Encrypted => vaultOf(bench.helia, people)

  const expectOpens = async (root: CID, ...people: Person[]): Promise<void> => opens({ bench, vault, plainRoot }, root, ...people)
  const expectRefuses = async (root: CID, person: Person, name?: string): Promise<void> => refuses(bench, root, person, name)

  it('opens it to a PeerId, an age identity and the owner, and to nobody else', async () => {
    const { root } = await vault.publish(plainRoot, { to: [anna.id, ben.id] })
    await expectOpens(root, anna, ben)
    expect(await encrypted(pinBench(bench).helia, { key: testKey() }).decrypt(root)).to.deep.equal(plainRoot)
    await expectRefuses(root, stranger)
  })

  it('opens it to post-quantum identities', async () => {
    const [one, two, other] = [await hybridUser(), await hybridUser(), await hybridUser()]
    const { root } = await vault.publish(plainRoot, { to: [one.id, two.id] })
    await expectOpens(root, one, two)
    await expectRefuses(root, other)
    expect(await as(two).readers(root)).to.deep.equal([one.id, two.id].sort())
    const more = await as(two).share(root, { add: [other.id] })
    await expectOpens(more.root, one, two, other)
  })

  it('opens it to a passphrase, and to no other', async () => {
    const passphrase = 'correct horse battery staple'
    const { root } = await encrypted(bench.helia, { key: testKey(), passphrases: { home: passphrase }, privateStore: await copyOf(vault) }).publish(plainRoot, { to: ['passphrase:home'] })
    expect(await as({ secret: { passphrase } } as any).decrypt(root)).to.deep.equal(plainRoot)
    expect(await errorOf(as({ secret: { passphrase: 'correct horse' } } as any).decrypt(root))).to.have.property('name', 'KeyUnwrapFailedError')
    await expectRefuses(root, anna)
    expect(await errorOf(vault.readers(root))).to.have.property('name', 'InvalidReadersError')
    expect(await errorOf(vault.share(root, { add: [anna.id] }))).to.have.property('name', 'InvalidReadersError')
  })

  it('opens it to as many as one file may be for: 256', async () => {
    const last = await peer()
    const to = [...await Promise.all(Array.from({ length: 255 }, async () => (await peer()).id)), last.id]
    const { root } = await vault.publish(plainRoot, { to })
    await expectOpens(root, last)
    expect(await as(last).readers(root)).to.deep.equal([...to].sort())
    expect(await errorOf(vault.share(root, { add: [anna.id] }))).to.have.property('name', 'KeyWrapFailedError')
  })

  it('links one raw block, an age file with a stanza for each and one of ours, and binds it to the root', async () => {
    const { root } = await vault.publish(plainRoot, { to: [anna.id, ben.id] })
    const { wrapped } = await rootAt(bench.blockstore, root)
    expect(wrapped).to.include({ code: 0x55, version: 1 }).and.to.have.nested.property('multihash.code', 0x12)
    expect(stanzasOf(await wrappedOf(bench.blockstore, root)).map(({ type }) => type)).to.deep.equal(['X25519', 'X25519', 'helia-encrypted/readers'])
    await bench.helia.gc()
    expect(await sharedCids(bench.blockstore, root)).to.have.lengthOf((await digestsIn(bench.blockstore)).size)
  })

  it('wraps the key of the graph, never that of the vault', async () => {
    const { root } = await vault.publish(plainRoot, { to: [anna.id] })
    const key = await graphKeyFor(anna, bench.blockstore, root)
    expect(key.bytes).to.not.deep.equal(testKey())
    expect(await encrypted(bench.helia).decrypt(root, { key })).to.deep.equal(plainRoot)
  })

  it('keeps the graph as it is: the same sealed blocks with it and without', async () => {
    const alone = await vault.publish(plainRoot)
    const shared = await vault.publish(plainRoot, { to: [anna.id] })
    expect(shared).to.include({ sealedBlocks: alone.sealedBlocks, blocks: alone.blocks }).and.to.have.deep.property('index', alone.index)
    expect(shared.root).to.not.deep.equal(alone.root)
  })

  it('is told by everybody who reads it: who reads it, in order', async () => {
    const { root } = await vault.publish(plainRoot, { to: [anna.id, ben.id, anna.id] })
    const readers = [anna.id, ben.id].sort()
    expect(await vault.readers(root)).to.deep.equal(readers)
    expect(await as(ben).readers(root)).to.deep.equal(readers)
    expect(recipientsIn(await wrappedOf(bench.blockstore, root)), 'and the stanza of readers').to.equal(3)
    expect(await vault.readers((await vault.publish(await addVersion(vault, 2))).root)).to.deep.equal([])
  })

  it('says who reads it to nobody else: no identity stands in the clear', async () => {
    const { root } = await vault.publish(plainRoot, { to: [anna.id, ben.id] })
    const text = new TextDecoder('latin1').decode(await wrappedOf(bench.blockstore, root))
    const name = new TextDecoder('latin1').decode(await bytesOf(bench.blockstore, root))
    ;[anna.id, ben.id].forEach(id => { expect(text + name).to.not.include(id.slice(0, 20)) })
  })

  describe('with more', () => {
    it('by the owner, by a reader, and by a reader whom a reader added', async () => {
      const { root } = await vault.publish(plainRoot, { to: [anna.id] })
      const carol = await peer()
      const one = await vault.share(root, { add: [ben.id] })
      const two = await as(ben).share(one.root, { add: [carol.id] })
      const three = await as(carol).share(two.root, { add: [stranger.id] })
      expect(one.readers).to.deep.equal([anna.id, ben.id].sort())
      expect(two.readers).to.deep.equal([anna.id, ben.id, carol.id].sort())
      expect(three.readers).to.deep.equal([anna.id, ben.id, carol.id, stranger.id].sort())
      await expectOpens(three.root, anna, ben, carol, stranger)
      await expectRefuses(two.root, stranger)
      expect(await encrypted(bench.helia, { key: testKey() }).readers(three.root)).to.deep.equal(three.readers)
    })

    it('a graph that was shared with nobody yet', async () => {
      const { root } = await vault.publish(plainRoot)
      const shared = await vault.share(root, { add: [anna.id] })
      expect(shared.readers).to.deep.equal([anna.id])
      await expectOpens(shared.root, anna)
      await expectRefuses(root, anna, 'InvalidKeyError')
    })

    it('changes its root and its wrapped keys only, and the old root opens as it did', async () => {
      const { root } = await vault.publish(plainRoot, { to: [anna.id] })
      const shared = await vault.share(root, { add: [ben.id] })
      const [before, after] = [await rootAt(bench.blockstore, root), await rootAt(bench.blockstore, shared.root)]
      expect(after).to.deep.include({ salt: before.salt, manifest: before.manifest, index: before.index })
      expect(after.wrapped).to.not.deep.equal(before.wrapped)
      await expectOpens(root, anna)
      await expectRefuses(root, ben)
    })

    it('who was there already changes nothing for anybody', async () => {
      const { root } = await vault.publish(plainRoot, { to: [anna.id, ben.id] })
      const shared = await vault.share(root, { add: [anna.id] })
      expect(shared.readers).to.deep.equal([anna.id, ben.id].sort())
      await expectOpens(shared.root, anna, ben)
    })

    it('moves the pin: the new root survives garbage collection, the old one goes', async () => {
      const { root } = await vault.publish(plainRoot, { to: [anna.id] })
      const shared = await vault.share(root, { add: [ben.id] })
      expect(await pinnedRoots(bench.helia)).to.deep.equal([shared.root.toString()])
      await bench.helia.gc()
      expect(await bench.blockstore.has(root)).to.equal(false)
      await expectOpens(shared.root, anna, ben)
    })

    it('a graph that is not pinned here leaves it unpinned', async () => {
      const graph = await vault.blockstore.export(plainRoot)
      const shared = await vault.share(graph.root, { add: [anna.id] })
      expect(await pinnedRoots(bench.helia)).to.deep.equal([])
      await expectOpens(shared.root, anna)
    })

    it('for whom the Reads For Engine knows evidence', async () => {
      const [team, member] = [await peer(), await peer()]
      const readsFor = await knowing([member, team])
      const knows = encrypted(bench.helia, { key: testKey(), readsFor, privateStore: await copyOf(vault) })
      const published = await knows.publish(plainRoot, { to: [team.id], useReadsFor: true })
      await expectOpens(published.root, team, member)
      expect(await knows.readers(published.root)).to.deep.equal([team.id, member.id].sort())

      const exact = await knows.publish(plainRoot, { to: [team.id] })
      await expectRefuses(exact.root, member)
      const shared = await knows.share((await knows.publish(plainRoot, { to: [anna.id] })).root, { add: [team.id], useReadsFor: true })
      await expectOpens(shared.root, anna, team, member)
      expect(shared.readers).to.deep.equal([anna.id, team.id, member.id].sort())
    })

    it('asks the Reads For Engine about those who come only: what is proven for a reader from before is not added', async () => {
      const [team, member] = [await peer(), await peer()]
      const knows = encrypted(bench.helia, { key: testKey(), readsFor: await knowing([member, team]) })
      const { root } = await vault.publish(plainRoot, { to: [team.id] })
      expect((await knows.share(root, { add: [anna.id], useReadsFor: true })).readers).to.deep.equal([anna.id, team.id].sort())
    })
  })

  it('travels in a CAR, wrapped keys and all', async () => {
    const { root } = await vault.publish(plainRoot, { to: [anna.id] })
    const far = pinBench()
    await importCar(exportCar(bench.helia.blockstore, root), far.helia.blockstore)
    expect(await vaultOf(far.helia, [anna]).decrypt(root)).to.deep.equal(plainRoot)
  })

  it('withEncryption takes identities too', async () => {
    const { root } = await vault.publish(plainRoot, { to: [anna.id] })
    const { helia } = pinBench(bench)
    const node = withEncryption(helia as any, { identities: [anna.secret] })
    expect(await node.encrypted.decrypt(root)).to.deep.equal(plainRoot)
  })

  it('a vault keeps no view of the key that it was given', async () => {
    const key = testKey()
    const careful = encrypted(bench.helia, { key, privateStore: await copyOf(vault) })
    const { root } = await careful.publish(plainRoot, { to: [anna.id] })
    key.fill(0)
    expect((await careful.share(root, { add: [ben.id] })).readers).to.deep.equal([anna.id, ben.id].sort())
    await careful.publish(plainRoot, { previous: root })
  })

  it('a pin that Helia made moves too', async () => {
    const graph = await vault.blockstore.export(plainRoot)
    await drain(bench.helia.pins.add(graph.root))
    const shared = await vault.share(graph.root, { add: [anna.id] })
    await bench.helia.gc()
    expect(await pinnedRoots(bench.helia)).to.deep.equal([shared.root.toString()])
    await expectOpens(shared.root, anna)
  })

  it('GraphKey opens what it is of, wherever a key is taken', async () => {
    const { root } = await vault.publish(plainRoot, { to: [anna.id] })
    const key = await graphKeyFor(anna, bench.blockstore, root)
    expect(key).to.be.an.instanceOf(GraphKey)
    const none = encrypted(bench.helia)
    expect((await none.verify(root, { key })).plain).to.include({ complete: true })
    expect(await none.open(root, { key })).to.deep.equal(plainRoot)
  })
})

/** A private store with what another vault has. */
async function copyOf (vault: Encrypted): Promise<MemoryBlockstore> {
  const store = new MemoryBlockstore()

  for await (const { cid } of vault.blockstore.getAll()) {
    store.put(cid, await bytesOf(vault.blockstore, cid))
  }

  return store
}
